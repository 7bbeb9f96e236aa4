//! Lists as files.
use std::sync::Arc;

use futures::TryStreamExt;
use services::export;
use store::ListRequest;

use crate::support::Test;

async fn with_accounts(number: usize) -> Test {
    let test = Test::new().await;
    for nth in 0..number {
        let name = format!("Account {nth:04}");
        test.make("customer_account", &[("name", &name), ("customer", "false"), ("annual_revenue", "1250.5")]).await;
    }
    test.make("customer_account", &[("name", "=HYPERLINK(\"http://x\")"), ("customer", "false")]).await;
    test
}

fn request(test: &Test, limit: u64) -> ListRequest {
    ListRequest {
        columns: ["name", "annual_revenue", "sys_created_on", "active"].map(str::to_owned).to_vec(),
        limit,
        ..ListRequest::new(test.table("customer_account"), meta::query::parse("ORDERBYname"))
    }
}

async fn csv(test: &Test, actor: meta::Actor, limit: u64) -> String {
    let stream = export::csv(test.services.clone(), Arc::new(actor), request(test, limit));
    let parts: Vec<Vec<u8>> = stream.try_collect().await.expect("a whole file");
    String::from_utf8(parts.concat()).expect("UTF-8")
}

#[tokio::test]
async fn csv_holds_every_row_once_and_nothing_a_spreadsheet_would_run() {
    let test = with_accounts(620).await;
    let text = csv(&test, test.system(), 10_000).await;
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Name,Annual revenue,Created,Active");
    assert_eq!(lines[1], "\"'=HYPERLINK(\"\"http://x\"\")\",,2026-06-01 10:00:00,true");
    assert_eq!(lines[2], "Account 0000,\"$1,250.50\",2026-06-01 10:00:00,true");
    assert_eq!(lines.len(), 1 + 621, "more than a page");
    let distinct: std::collections::HashSet<_> = lines.iter().collect();
    assert_eq!(distinct.len(), lines.len());
    assert_eq!(csv(&test, test.system(), 7).await.lines().count(), 8, "as many as asked for");
}

#[tokio::test]
async fn a_file_holds_no_more_than_its_reader_may_see() {
    let test = with_accounts(3).await;
    let account = test.find("customer_account", "name=Account 0001").await.remove(0);
    let contact = test.contact("carla", &account).await;
    let role = test.find("sys_user_role", "name=sn_customerservice.customer_admin").await.remove(0);
    test.make("sys_user_has_role", &[("user", contact.as_str()), ("role", role.as_str())]).await;
    let actor = test.services.actor(&contact).await.unwrap().unwrap();
    let text = csv(&test, (*actor).clone(), 100).await;
    assert!(text.contains("Account 0001") && !text.contains("Account 0000") && !text.contains("HYPERLINK"), "{text}");
}

#[tokio::test]
async fn xlsx_is_a_spreadsheet_of_the_same_rows() {
    let test = with_accounts(5).await;
    let file = export::xlsx(&test.services, &test.system(), &request(&test, 100)).await.unwrap();
    let bytes = std::fs::read(file.path()).unwrap();
    assert!(bytes.starts_with(b"PK"), "a zip file");
    assert!(bytes.len() > 3000);
    let path = file.path().to_owned();
    drop(file);
    assert!(!path.exists(), "the file goes with the answer");
}
