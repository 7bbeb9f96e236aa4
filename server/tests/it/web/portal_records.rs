//! What customers see and do on the portal: lists, records, search, cases, touchpoints; and what they must never see.
mod accounts;
mod deeds;
mod drafts;
mod imports;
mod lists;
mod pages;
pub mod secrets;

use meta::Id;

use super::browser::Browser;
use crate::support::{PASSWORD, TestApp};

pub const ONBOARDING: &str = "sn_acct_lc_onb_case";
pub const ONBOARDING_TASK: &str = "sn_ti_core_task";
pub const INITIATIVE: &str = "sn_acct_lc_success_initiative";
pub const SUCCESS_CASE: &str = "sn_acct_lc_success_case";
pub const SUCCESS_TASK: &str = "sn_acct_lc_success_task";
pub const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
pub const MEETING: &str = "sn_meeting_mgmt_meeting_details";
pub const CASE: &str = "sn_customerservice_cases";

/// Acme and Beta with people on the portal: `carla` leads Acme's side and follows its success, `carl` is a plain
/// contact of Acme, `casey` manages Acme's cases, `marc` its own instance, `sue` follows its success only; `nina` leads
/// Beta's side.
pub struct World {
    pub app: TestApp,
    pub carla: Id,
    pub carl: Id,
    pub casey: Id,
    pub engagement: Id,
    pub outcome: Id,
    pub onboarding: Id,
}

impl World {
    pub async fn new() -> World {
        let app = TestApp::new().await;
        let success = "sn_acct_lc.ale_success_customer";
        let admin = "sn_customerservice.customer_admin";
        let carla = app.contact("carla", &app.acme, &[admin, success]).await;
        let carl = app.contact("carl", &app.acme, &["sn_customerservice.customer"]).await;
        let casey = app.contact("casey", &app.acme, &["sn_customerservice.customer_case_manager"]).await;
        app.contact("nina", &app.beta, &[admin, success]).await;
        app.contact("marc", &app.acme, &["sn_customerservice.customer_manager"]).await;
        app.contact("sue", &app.acme, &[success]).await;
        let engagement = app.engagement("Rollout").await;
        let fields = [("short_description", "Grow"), ("description", "-"), ("engagement", engagement.as_str())];
        let objective = app.make("sn_acct_lc_success_objective", &fields).await;
        let fields = [("short_description", "Faster"), ("description", "-"), ("success_objective", objective.as_str())];
        let outcome = app.make("sn_acct_lc_success_outcome", &fields).await;
        let onboarding = app.find(ONBOARDING, &format!("account={}", app.acme)).await.remove(0);
        World { app, carla, carl, casey, engagement, outcome, onboarding }
    }

    /// A browser in which a person is signed in, wherever signing in leads.
    pub async fn browser(&self, user: &str) -> Browser<'_> {
        let browser = Browser::new(&self.app);
        let answer = browser.sign_in(user, PASSWORD).await;
        assert!(answer.status.is_redirection(), "{user}: {}", answer.text());
        browser
    }

    pub async fn case(&self, title: &str, contact: &Id) -> Id {
        let fields = [
            ("short_description", title),
            ("description", "It does not start."),
            ("account", self.app.acme.as_str()),
            ("contact", contact.as_str()),
        ];
        self.app.make(CASE, &fields).await
    }

    pub async fn initiative(&self, title: &str, more: &[(&str, &str)]) -> Id {
        let mut fields = vec![("short_description", title), ("success_outcome", self.outcome.as_str())];
        fields.extend(more);
        self.app.make(INITIATIVE, &fields).await
    }

    pub async fn touchpoint(&self, title: &str, more: &[(&str, &str)]) -> Id {
        let mut fields =
            vec![("short_description", title), ("description", "Talk."), ("engagement", self.engagement.as_str())];
        fields.extend(more);
        self.app.make(TOUCHPOINT, &fields).await
    }

    pub async fn success_task(&self, title: &str, parent: &Id, more: &[(&str, &str)]) -> Id {
        let mut fields = vec![("short_description", title), ("description", "Do it."), ("parent", parent.as_str())];
        fields.extend(more);
        self.app.make(SUCCESS_TASK, &fields).await
    }

    pub async fn onboarding_task(&self, title: &str, more: &[(&str, &str)]) -> Id {
        let mut fields = vec![("short_description", title), ("onboarding_case", self.onboarding.as_str())];
        fields.extend(more);
        self.app.make(ONBOARDING_TASK, &fields).await
    }
}

pub fn page(table: &str, id: &Id) -> String {
    format!("/portal/record/{table}/{id}")
}

pub fn at(table: &str, id: &Id) -> String {
    format!("record/{table}/{id}")
}

/// Invites somebody to a meeting past the rules, as a careless import may have done.
pub async fn invite_unasked(app: &TestApp, meeting: &Id, person: &str) {
    const INVITEE: &str = "sn_meeting_mgmt_invitee";
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    let invitee = app.make(INVITEE, &[("meeting", meeting.as_str()), ("user", agent.as_str())]).await;
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    for (table, id, field) in [(MEETING, meeting, "invitees"), (INVITEE, &invitee, "user")] {
        let fields = [(field, meta::Value::text(person))];
        tx.save_alike(app.table(table), std::slice::from_ref(&id.0), &fields).await.expect("it is written");
    }
    tx.commit().await.expect("a commit");
}
