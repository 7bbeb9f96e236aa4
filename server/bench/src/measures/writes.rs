//! Durable creates and updates, beside raw inserts of the same rows.
use anyhow::{Context, Result};
use serde_json::Value;

use super::{Bench, PERSON, TOUCHPOINTS};
use crate::client::{Client, Request, basic};
use crate::load::drive;

impl Bench<'_> {
    pub(super) async fn writes(&mut self) -> Result<()> {
        let engagement = self.an_engagement().await?;
        let body = move |number: u64| {
            format!(
                "{{\"short_description\":\"Review {number}\",\"description\":\"Measured\",\"engagement\":\"{engagement}\"}}"
            )
        };
        let mut client = Client::connect(&self.installation.address).await?;
        let first = Request::send("POST", TOUCHPOINTS, body(0)).with(basic(PERSON, "demo"));
        let made: Value = serde_json::from_slice(&client.expect(&first).await?.body)?;
        let text =
            |field: &str| made["result"][field].as_str().context("a create without an answer").map(str::to_owned);
        let (id, number) = (text("sys_id")?, text("number")?);
        let raw = self.floor.writing(&self.copies(&id, &number).await?, self.time).await?;
        self.report.cost(&self.installation.place, "raw: insert of the same rows", raw, None, "");
        let floor = self.floor_of(raw);
        for connections in [1, 8, 32] {
            let body = body.clone();
            let next = move |number| Request::send("POST", TOUCHPOINTS, body(number)).with(basic(PERSON, "demo"));
            let cost = drive(self.meter, &self.installation.address, connections, self.time, next).await?;
            let what = format!("create; {connections} at once");
            self.report.cost(&self.installation.place, &what, cost, Some(floor), "2.5 x");
        }
        let next = move |number| {
            let body = format!("{{\"short_description\":\"Renamed {number}\"}}");
            Request::send("PATCH", format!("{TOUCHPOINTS}/{id}"), body).with(basic(PERSON, "demo"))
        };
        let cost = drive(self.meter, &self.installation.address, 1, self.time, next).await?;
        self.report.cost(&self.installation.place, "update", cost, Some(floor), "2.5 x");
        Ok(())
    }

    /// Statements that insert once more what the create of a touchpoint inserted.
    async fn copies(&self, id: &str, number: &str) -> Result<Vec<String>> {
        let mut statements = Vec::new();
        for (table, key) in [
            ("sn_acct_lc_touchpoint", "sys_id"),
            ("sn_customerservice_cases", "sys_id"),
            ("sn_task", "sys_id"),
            ("sys_audit", "record_id"),
        ] {
            let columns = self.floor.columns(table).await?;
            let made = self.floor.texts(&format!("SELECT sys_id FROM {table} WHERE {key} = '{id}'")).await?;
            for (row, made) in made.iter().enumerate() {
                let value = |column: &String| match column.as_str() {
                    // Ids and numbers may not repeat; the place in the list keeps those of one create apart.
                    "sys_id" => format!("'{row:x}' || substr('{{n}}', 2)"),
                    "number" => "'BENCH' || '{n}'".to_owned(),
                    _ => format!("\"{column}\""),
                };
                let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
                let values: Vec<String> = columns.iter().map(value).collect();
                statements.push(format!(
                    "INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE sys_id = '{made}'",
                    names.join(", "),
                    values.join(", ")
                ));
            }
        }
        let prefix = number.trim_end_matches(|letter: char| letter.is_ascii_digit());
        statements.push(format!("UPDATE engine_number SET last = last + 1 WHERE prefix = '{prefix}'"));
        statements.extend(self.search_entry(id, number));
        Ok(statements)
    }

    /// The row of the search index. SQLite keeps no texts to be copied: the same ones are made here.
    fn search_entry(&self, id: &str, number: &str) -> Vec<String> {
        if self.installation.is_postgres() {
            let columns = "table_name, domain_path, title, open, \"inner\", words";
            return vec![format!(
                "INSERT INTO engine_search (record_id, {columns}) SELECT '{{n}}', {columns} FROM engine_search \
                 WHERE record_id = '{id}'"
            )];
        }
        let number = number.to_lowercase();
        vec![
            format!(
                "INSERT INTO engine_search_entry (table_name, record_id, domain_path, title, open, \"inner\", place) \
                 SELECT table_name, '{{n}}', domain_path, '{number}', 'review 1234567', 'measured', 'dmsp dmspx n{number}' \
                 FROM engine_search WHERE record_id = '{id}'"
            ),
            "INSERT INTO engine_event (source, event) VALUES ('bench', 'sn_acct_lc_touchpoint {n} 0 0 /msp/one/')"
                .to_owned(),
        ]
    }
}
