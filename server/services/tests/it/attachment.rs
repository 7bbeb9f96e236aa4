//! Files of records.
use futures::stream;
use services::attachments::{self, AttachmentError, NewFile};
use tokio::io::AsyncReadExt;

use crate::support::Test;

async fn add(test: &Test, actor: &meta::Actor, id: &meta::Id, name: &str, bytes: &'static [u8]) -> Result<meta::Row, AttachmentError> {
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
    assert_eq!(attachments::list(&test.services, &system, test.table("sn_acct_lc_engagement"), engagement.as_str()).await.unwrap().len(), 2);

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
