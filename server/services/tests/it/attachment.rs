//! Files of records.
use futures::stream;
use services::attachments::{self, AttachmentError, NewFile};
use tokio::io::AsyncReadExt;

use crate::support::Test;

async fn add(
    test: &Test,
    actor: &meta::Actor,
    id: &meta::Id,
    name: &str,
    bytes: &'static [u8],
) -> Result<meta::Row, AttachmentError> {
    let entity = test.table("sn_acct_lc_engagement");
    let new = NewFile { entity, id: id.as_str(), file_name: name, declared_type: "text/plain" };
    attachments::add(&test.services, actor, new, stream::iter([Ok::<_, String>(bytes)])).await
}

#[tokio::test]
async fn a_file_is_added_read_renamed_and_removed() {
    let test = Test::new().await;
    let system = test.system();
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let row = add(&test, &system, &engagement, "../plan.txt", b"the plan").await.unwrap();
    assert_eq!(row.value("file_name").as_text(), Some("plan.txt"));
    assert_eq!(row.value("size_bytes").as_int(), Some(8));
    let twin = add(&test, &system, &engagement, "plan.txt", b"the plan").await.unwrap();
    let id = row.id();
    assert_eq!(
        attachments::list(&test.services, &system, test.table("sn_acct_lc_engagement"), engagement.as_str())
            .await
            .unwrap()
            .len(),
        2
    );

    let renamed = attachments::rename(&test.services, &system, id.as_str(), "new.txt").await.unwrap();
    assert_eq!(renamed.value("file_name").as_text(), Some("new.txt"));
    attachments::delete(&test.services, &system, id.as_str()).await.unwrap();
    assert!(attachments::open(&test.services, &system, id.as_str()).await.unwrap().is_none());
    let mut left = attachments::open(&test.services, &system, twin.id().as_str()).await.unwrap().expect("the twin");
    let mut text = String::new();
    left.file.read_to_string(&mut text).await.unwrap();
    assert_eq!((text.as_str(), left.size_bytes, left.may_show_inline), ("the plan", 8, false));
}

#[tokio::test]
async fn access_follows_the_record() {
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let row = add(&test, &test.system(), &engagement, "plan.txt", b"the plan").await.unwrap();
    let viewer = test.user("vera", &["sn_acct_lc.ale_success_viewer"]).await;
    let viewer = test.services.actor(&viewer).await.unwrap().unwrap();
    assert!(attachments::open(&test.services, &viewer, row.id().as_str()).await.unwrap().is_some());
    assert!(add(&test, &viewer, &engagement, "x.txt", b"x").await.is_err(), "a viewer adds nothing");
    assert!(attachments::delete(&test.services, &viewer, row.id().as_str()).await.is_err());

    let other = test.account("Cascade Foods").await;
    let nina = test.contact("nina", &other).await;
    let nina = test.services.actor(&nina).await.unwrap().unwrap();
    assert!(attachments::open(&test.services, &nina, row.id().as_str()).await.unwrap().is_none());
    let (found, total) = attachments::find(&test.services, &nina, &meta::query::parse(""), 10, 0).await.unwrap();
    assert!(found.is_empty() && total == 0, "what cannot be read is not counted");
    let (_, total) = attachments::find(&test.services, &viewer, &meta::query::parse(""), 10, 0).await.unwrap();
    assert_eq!(total, 1);
}

#[tokio::test]
async fn the_size_limit_is_a_property() {
    let test = Test::new().await;
    test.property("com.glide.attachment.max_size", "0").await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let refused = add(&test, &test.system(), &engagement, "plan.txt", b"x").await;
    assert!(matches!(refused, Err(AttachmentError::TooLarge { limit_bytes: 0 })));
    assert!(test.find("sys_attachment", "").await.is_empty());
}

#[tokio::test]
async fn a_list_takes_as_many_statements_for_one_file_as_for_many() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let entity = test.table("sn_acct_lc_engagement");
    let (system, everything) = (test.system(), meta::query::parse(""));
    let mut taken = Vec::new();
    for _ in 0..2 {
        for _ in 0..6 {
            add(&test, &system, &engagement, "plan.txt", b"the plan").await.unwrap();
        }
        let before = test.services.store.db().statements();
        attachments::list(&test.services, &system, entity, engagement.as_str()).await.unwrap();
        attachments::find(&test.services, &system, &everything, 100, 0).await.unwrap();
        taken.push(test.services.store.db().statements() - before);
    }
    assert_eq!(taken[0], taken[1], "the number of statements grows with the files");
    let row = attachments::list(&test.services, &system, entity, engagement.as_str()).await.unwrap().remove(0);
    assert_eq!(row.value("size_bytes").as_int(), Some(8), "the rows are whole");
}

#[tokio::test]
async fn files_for_our_own_people_are_hidden_from_customers() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let carla = test.contact("carla", &account).await;
    let role = test.find("sys_user_role", "name=sn_customerservice.customer_admin").await.remove(0);
    test.make("sys_user_has_role", &[("user", carla.as_str()), ("role", role.as_str())]).await;
    let carla = test.services.actor(&carla).await.unwrap().unwrap();
    let entity = test.table("customer_account");
    let new = NewFile { entity, id: account.as_str(), file_name: "plan.txt", declared_type: "text/plain" };
    let body = stream::iter([Ok::<_, String>(b"the plan".as_slice())]);
    let row = attachments::add(&test.services, &test.system(), new, body).await.unwrap();
    let list = async || attachments::list(&test.services, &carla, entity, account.as_str()).await.unwrap().len();
    assert_eq!(list().await, 1);
    assert!(attachments::delete(&test.services, &carla, row.id().as_str()).await.is_err(), "only what she gave");
    test.set("sys_attachment", &row.id(), &[("customer_visible", "false")]).await;
    assert_eq!(list().await, 0);
    assert!(attachments::open(&test.services, &carla, row.id().as_str()).await.unwrap().is_none());
    let (found, total) = attachments::find(&test.services, &carla, &meta::query::parse(""), 10, 0).await.unwrap();
    assert!(found.is_empty() && total == 0);
}
