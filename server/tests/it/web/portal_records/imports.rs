//! Data import tasks: customers fill in workbooks and hand the tasks over; taking the data in is ours.
use http::StatusCode;
use meta::Id;
use serde_json::json;

use super::{World, at, page};
use crate::web::browser::plain;

const IMPORT: &str = "sn_ti_core_imp_task";
const FILES: &str = "sn_acct_lc_import_file";

impl World {
    async fn import_task(&self, title: &str, more: &[(&str, &str)]) -> Id {
        let source = [("name", title), ("import_set_table", "sn_acct_lc_account_onb_import_contacts")];
        let source = self.app.make("sys_data_source", &source).await;
        let fields = [
            ("short_description", title),
            ("onboarding_case", self.onboarding.as_str()),
            ("source_table", "sn_acct_lc_account_onb_import_contacts"),
            ("target_table", "customer_contact"),
            ("data_source", source.as_str()),
            ("instructions", "<p>Fill in <b>every</b> row.</p><script>alert(1)</script>"),
        ];
        self.app.make(IMPORT, &[&fields[..], more].concat()).await
    }
}

#[tokio::test]
async fn customers_add_workbooks_to_the_import_tasks_that_involve_them() {
    let world = World::new().await;
    let app = &world.app;
    let shown = [("visible_to_customer", "true"), ("contact", world.carl.as_str())];
    let task = world.import_task("Contacts to import", &shown).await;
    let hidden = world.import_task("Locations to import", &[("contact", world.carl.as_str())]).await;
    let carl = world.browser("carl").await;
    let list = carl.page("/portal/list/my-onboarding-case-tasks").await;
    assert!(list.contains("Contacts to import") && list.contains(&page(IMPORT, &task)), "{list}");
    assert!(!list.contains("Locations"), "{list}");
    let view = carl.page(&page(IMPORT, &task)).await;
    assert!(view.contains("accept=\".xlsx,.csv\"") && view.contains("Add a filled workbook"), "{view}");
    assert!(view.contains("<p>Fill in <b>every</b> row.</p>") && !view.contains("alert(1)"), "{view}");

    let sent = carl.upload(IMPORT, &task, "People.XLSX", "application/octet-stream", b"PK").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let file = app.find(FILES, &format!("task={task}")).await.remove(0);
    assert_eq!(app.text(FILES, &file, "upload_status").await, "unprocessed");
    assert_eq!(app.text(FILES, &file, "uploaded_by").await, world.carl.0);
    assert_eq!(app.text(FILES, &file, "sys_domain").await, app.text(IMPORT, &task, "sys_domain").await);
    let view = plain(&carl.page(&page(IMPORT, &task)).await);
    assert!(view.contains("Workbooks") && view.contains("People.XLSX") && view.contains("Unprocessed"), "{view}");
    // Other files are just files.
    carl.upload(IMPORT, &task, "note.txt", "text/plain", b"hello").await;
    assert_eq!(app.find(FILES, &format!("task={task}")).await.len(), 1);

    // How far it is taken in, is not for customers to say, and neither is where it goes.
    let rest = format!("/api/now/table/{FILES}/{file}");
    let change = app.call("PATCH", &rest).by("carl").json(&json!({ "upload_status": "processed" })).send().await;
    assert!(change.status.is_client_error(), "{}", change.text());
    let body = json!({ "target_table": "sys_user", "data_import_state": "6" });
    app.call("PATCH", &format!("/api/now/table/{IMPORT}/{task}")).by("carl").json(&body).send().await;
    assert_eq!(app.text(IMPORT, &task, "target_table").await, "customer_contact");
    assert_eq!(app.text(IMPORT, &task, "data_import_state").await, "1");

    // A contact who is not involved, another customer, and a task that is not shown.
    app.contact("cora", &app.acme, &["sn_customerservice.customer"]).await;
    for (user, task) in [("cora", &task), ("nina", &task), ("carl", &hidden)] {
        let browser = world.browser(user).await;
        assert_eq!(browser.get(&page(IMPORT, task)).await.status, StatusCode::NOT_FOUND, "{user}");
        let sent = browser.upload(IMPORT, task, "Mine.xlsx", "application/octet-stream", b"PK").await;
        assert!(sent.status.is_client_error(), "{user} {}", sent.status);
        let list = app.call("GET", &format!("/api/now/table/{FILES}")).by(user).send().await;
        assert!(user == "carl" || !list.text().contains("People"), "{user} {}", list.text());
    }
    assert!(
        world.browser("carla").await.page(&page(IMPORT, &task)).await.contains("People.XLSX"),
        "who leads the side"
    );
}

#[tokio::test]
async fn an_import_task_is_handed_over_and_a_workbook_taken_out_again() {
    let world = World::new().await;
    let app = &world.app;
    let task =
        world.import_task("Contacts", &[("visible_to_customer", "true"), ("contact", world.carl.as_str())]).await;
    let carl = world.browser("carl").await;
    carl.upload(IMPORT, &task, "people.csv", "text/csv", b"Name\nAnn\n").await;
    let file = app.find("sys_attachment", &format!("table_sys_id={task}")).await.remove(0);
    let gone = app.call("DELETE", &format!("/api/now/attachment/{file}")).by("carl").send().await;
    assert!(gone.status.is_success(), "{}", gone.text());
    assert!(app.find(FILES, &format!("task={task}")).await.is_empty());
    let place = at(IMPORT, &task);
    let about = [("_at", place.as_str()), ("table", IMPORT), ("id", task.as_str()), ("step", "complete")];
    assert!(carl.post("/portal/do/step", &about).await.status.is_redirection());
    assert_eq!(app.text(IMPORT, &task, "state").await, "review");
    app.set(IMPORT, &task, &[("state", "closed"), ("close_notes", "Done.")]).await;
    let late = carl.upload(IMPORT, &task, "late.xlsx", "application/octet-stream", b"PK").await;
    assert!(late.status.is_client_error(), "{}", late.status);
}
