//! Lists as files: what the list shows, to who may see it, harmless in a spreadsheet.
use http::StatusCode;

use super::browser::{Browser, encoded};
use crate::support::{TestApp, python};

#[tokio::test]
async fn a_list_is_exported_as_it_is_filtered_and_ordered() {
    let app = TestApp::new().await;
    for name in ["=HYPERLINK(\"https://evil.example\")", "+1", "-1", "@SUM(A1)", "Plain, \"quoted\"", "Zoë"] {
        app.make("sys_user_group", &[("name", name), ("description", "exported")]).await;
    }
    app.make("sys_user_group", &[("name", "Left out")]).await;
    let admin = Browser::of(&app, "admin").await;
    let query = encoded("description=exported^ORDERBYname");
    let answer = admin.get(&format!("/export/sys_user_group.csv?q={query}&columns=name%2Cdescription")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename*=UTF-8''sys_user_group.csv"));
    let text = answer.text();
    let text = text.strip_prefix('\u{feff}').expect("a mark for spreadsheets");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Name,Description");
    assert_eq!(lines.len(), 7, "{text}");
    for expected in [
        "\"'=HYPERLINK(\"\"https://evil.example\"\")\",exported",
        "'+1,exported",
        "'-1,exported",
        "'@SUM(A1),exported",
        "\"Plain, \"\"quoted\"\"\",exported",
        "Zoë,exported",
    ] {
        assert!(lines.contains(&expected), "{expected} is not in {text}");
    }
    let whole = admin.get("/export/sys_user_group.csv").await.text();
    assert!(whole.contains("Left out"));
}

#[tokio::test]
async fn a_spreadsheet_holds_text_and_no_formula() {
    let app = TestApp::new().await;
    app.make("sys_user_group", &[("name", "=1+1")]).await;
    let admin = Browser::of(&app, "admin").await;
    let answer = admin.get("/export/sys_user_group.xlsx?columns=name").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header("content-type").expect("a type").starts_with("application/vnd.openxmlformats"));
    assert_eq!(&answer.body[..4], b"PK\x03\x04");
    let Some((python, _)) = python() else {
        eprintln!("SKIPPED looking inside: there is no Python");
        return;
    };
    let path = app.folder.path().join("groups.xlsx");
    std::fs::write(&path, &answer.body).expect("a file");
    let script = "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint(''.join(z.read(n).decode() for n in z.namelist() if 'sheet1' in n or 'Strings' in n))";
    let read = std::process::Command::new(python).args(["-c", script]).arg(&path).output().expect("Python runs");
    let sheet = String::from_utf8_lossy(&read.stdout);
    assert!(sheet.contains("=1+1") && !sheet.contains("<f>"), "{sheet} {}", String::from_utf8_lossy(&read.stderr));
}

#[tokio::test]
async fn an_export_shows_no_more_than_the_list() {
    let app = TestApp::new().await;
    let stranger = Browser::of(&app, "stranger").await;
    let text = stranger.get("/export/customer_account.csv?columns=name").await.text();
    assert!(text.contains("Beta") && !text.contains("Acme"), "{text}");
    let nobody = Browser::of(&app, "nobody").await;
    assert_eq!(nobody.get("/export/customer_account.csv").await.status, StatusCode::NOT_FOUND);
    let admin = Browser::of(&app, "admin").await;
    for format in ["csv", "xlsx"] {
        let secret = admin.get(&format!("/export/sys_user.{format}?columns=user_name%2Cpassword")).await;
        assert!(!secret.text().contains("argon2"), "{format}: {}", secret.text());
        let wrong = admin.get(&format!("/export/customer_account.{format}?q=no_such_field%3D1")).await;
        assert_eq!(
            wrong.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{format}: a filter that cannot be read is no reason for more rows"
        );
        assert!(wrong.text().contains("no_such_field"), "{}", wrong.text());
    }
    let signed_out = Browser::new(&app).get("/export/customer_account.csv").await;
    assert_eq!(signed_out.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn long_lists_are_exported_whole() {
    let app = TestApp::new().await;
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    for number in 0..1_234 {
        let save = store::Save::create(app.table("sys_user_group")).text("name", format!("Group {number:04}"));
        tx.save(save).await.expect("a group");
    }
    tx.commit().await.expect("a commit");
    let admin = Browser::of(&app, "admin").await;
    let text = admin.get("/export/sys_user_group.csv?q=nameSTARTSWITHGroup^ORDERBYDESCname&columns=name").await.text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines.len(), lines[1], lines[1_234]), (1_235, "Group 1233", "Group 0000"));
}
