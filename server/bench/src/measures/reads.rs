//! Lists, records and search through REST.
use anyhow::Result;

use super::{Bench, ENGAGEMENTS, TOUCHPOINTS};
use crate::client::encoded;

const FIELDS: &str = "number,short_description,account,account.name,state,stage,renewal_date,health_score";

impl Bench<'_> {
    pub(super) async fn reads(&mut self) -> Result<()> {
        self.list().await?;
        self.far_lists().await?;
        self.single().await?;
        self.search().await
    }

    async fn list(&mut self) -> Result<()> {
        let path = list("active=true^ORDERBYrenewal_date");
        let rows = "SELECT e.sys_id, e.number, e.short_description, e.account, a.name, e.state, e.stage, e.renewal_date, \
                    CAST(e.health_score AS text) FROM (SELECT sys_id FROM sn_acct_lc_engagement WHERE active \
                    AND sys_domain_path >= '/msp/' AND sys_domain_path < '/msp0' ORDER BY renewal_date, sys_id LIMIT 50) k \
                    JOIN sn_acct_lc_engagement e ON e.sys_id = k.sys_id \
                    LEFT JOIN customer_account a ON a.sys_id = e.account ORDER BY e.renewal_date, e.sys_id";
        let total = "SELECT CAST(count(*) AS text) FROM sn_acct_lc_engagement WHERE active \
                     AND sys_domain_path >= '/msp/' AND sys_domain_path < '/msp0'";
        let raw = self.floor.reading(&[rows, total], self.time).await?;
        self.report.cost(&self.installation.place, "raw: list of 50 and total", raw, None, "");
        for connections in [1, 8, 32] {
            let what = format!("list of 50, filter, order, total; {connections} at once");
            self.requests(&what, &path, connections, Some(raw), "2 x").await?;
        }
        Ok(())
    }

    /// Lists that no index serves at first sight.
    async fn far_lists(&mut self) -> Result<()> {
        let by_name = list("ORDERBYaccount.name");
        self.requests("list by the name of a reference, total", &by_name, 1, None, "").await?;
        let without_total = format!("{by_name}&sysparm_no_count=true");
        self.requests("list by the name of a reference, no total", &without_total, 1, None, "").await?;
        let unindexed = list("short_descriptionENDSWITH7");
        self.requests("list, unindexed filter, exact total", &unindexed, 1, None, "").await?;
        let without_total = format!("{unindexed}&sysparm_no_count=true");
        self.requests("list, unindexed filter, no total", &without_total, 1, None, "").await
    }

    async fn single(&mut self) -> Result<()> {
        let id = self.an_engagement().await?;
        let statement = format!(
            "SELECT e.*, a.name FROM sn_acct_lc_engagement e LEFT JOIN customer_account a ON a.sys_id = e.account \
             WHERE e.sys_id = '{id}' AND e.sys_domain_path >= '/msp/' AND e.sys_domain_path < '/msp0'"
        );
        let raw = self.floor.reading(&[&statement], self.time).await?;
        self.report.cost(&self.installation.place, "raw: one record", raw, None, "");
        self.requests("one record", &format!("{ENGAGEMENTS}/{id}"), 1, Some(raw), "3 x").await
    }

    async fn search(&mut self) -> Result<()> {
        let words = format!("{TOUCHPOINTS}?sysparm_query={}&sysparm_limit=20", encoded("123TEXTQUERY321=renewal"));
        let part = format!("{TOUCHPOINTS}?sysparm_query={}&sysparm_limit=20", encoded("short_descriptionLIKEenewa"));
        self.requests("full-text search in a list", &words, 1, None, "< 5 ms cpu").await?;
        self.requests("substring search in a list", &part, 1, None, "< 5 ms cpu").await
    }
}

fn list(query: &str) -> String {
    format!("{ENGAGEMENTS}?sysparm_query={}&sysparm_fields={FIELDS}&sysparm_limit=50", encoded(query))
}
