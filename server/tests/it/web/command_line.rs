//! The command line, as an operator types it.
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use services::Services;
use store::Clock;

/// Runs the program over a database and a data folder below `home`.
fn steward(home: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_steward"));
    for name in ["STEWARD_SETTINGS", "STEWARD_LISTEN", "STEWARD_BASE_URL", "STEWARD_SMTP_URL"] {
        command.env_remove(name);
    }
    let mut child = command
        .args(arguments)
        .env("STEWARD_DATABASE_URL", url(home))
        .env("STEWARD_DATA_DIR", home.join("data"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("an input").write_all(input.as_bytes()).expect("the program reads");
    child.wait_with_output().expect("the program ends")
}

fn url(home: &Path) -> String {
    format!("sqlite://{}", home.join("steward.db").display())
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn succeeds(output: &Output, sentence: &str) {
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    assert!(said(output).contains(sentence), "{sentence} is not in {}", said(output));
}

fn fails(output: &Output, sentence: &str) {
    assert_eq!(output.status.code(), Some(1), "{}", said(output));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("Error: ") && told.contains(sentence), "{sentence} is not in {told}");
}

const ADD: [&str; 9] =
    ["user", "add", "first.admin", "--first-name", "First", "--last-name", "Admin", "--email", "first@example.com"];

#[tokio::test]
async fn an_installation_is_made_backed_up_and_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path();
    succeeds(&steward(home, &["check"], ""), "There is no database");
    assert!(!home.join("steward.db").exists(), "checking makes nothing");
    fails(&steward(home, &ADD, "short\n"), "at least 8 characters");
    fails(&steward(home, &ADD, ""), "the password is empty");
    succeeds(&steward(home, &ADD, "a good password\n"), "Added first.admin.");
    fails(&steward(home, &ADD, "a good password\n"), "first.admin");
    succeeds(&steward(home, &["migrate"], ""), "up to date");
    succeeds(&steward(home, &["check"], ""), "without trouble");

    let place = home.join("data/attachments/ab");
    std::fs::create_dir_all(&place).expect("a folder");
    std::fs::write(place.join("abcd"), "the bytes").expect("a file");
    let copy = home.join("copy");
    let copy_text = copy.to_str().expect("a plain path");
    succeeds(&steward(home, &["backup", copy_text], ""), "1 files");
    fails(&steward(home, &["backup", copy_text], ""), "name a folder that does not exist");
    fails(&steward(home, &["restore", copy_text], ""), "move it away first");

    let other = tempfile::tempdir().expect("a folder");
    fails(&steward(other.path(), &["restore", other.path().to_str().expect("a plain path")], ""), "holds no backup");
    succeeds(&steward(other.path(), &["restore", copy_text], ""), "Restored the database and 1 files");
    let bytes = std::fs::read(other.path().join("data/attachments/ab/abcd")).expect("a restored file");
    assert_eq!(bytes, b"the bytes");
    let services =
        Services::open(&url(other.path()), services::Settings::default(), Clock::default()).await.expect("a database");
    let signed_in = services.sign_in("first.admin", "a good password", "here").await.expect("the user is there");
    assert!(signed_in.actor.is_admin());
    services.store.db().close().await;

    let changed = steward(other.path(), &["user", "password", "first.admin"], "another password\n");
    succeeds(&changed, "Set the password of first.admin.");
    fails(&steward(other.path(), &["user", "password", "nobody"], "another password\n"), "there is no user nobody");
    let columns = ["export", "sys_user", "--query", "user_name=first.admin", "--columns", "user_name,name"];
    let exported = steward(other.path(), &columns, "");
    succeeds(&exported, "first.admin,First Admin");
    assert_eq!(said(&exported).lines().count(), 2, "{}", said(&exported));
    fails(&steward(other.path(), &["export", "no_such_table"], ""), "there is no table no_such_table");
    fails(&steward(other.path(), &["export", "sys_user", "--query", "no_such_field=1"], ""), "no_such_field");
}

#[test]
fn help_names_every_command_and_setting() {
    let folder = tempfile::tempdir().expect("a folder");
    let help = said(&steward(folder.path(), &["--help"], ""));
    for word in [
        "serve",
        "migrate",
        "check",
        "seed",
        "import",
        "export",
        "backup",
        "restore",
        "user",
        "STEWARD_SETTINGS",
        "STEWARD_DATABASE_URL",
        "STEWARD_LISTEN",
        "STEWARD_BASE_URL",
        "STEWARD_DATA_DIR",
        "STEWARD_SMTP_URL",
    ] {
        assert!(help.contains(word), "{word} is not in\n{help}");
    }
    assert!(
        !help.contains(&url(folder.path())),
        "the address of the database, which may hold a password, is not printed"
    );
    assert!(said(&steward(folder.path(), &["user", "add", "--help"], "")).contains("standard input"));
}

#[test]
fn wrong_settings_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path();
    fails(&steward(home, &["check", "--listen", "nowhere"], ""), "STEWARD_LISTEN must be an address and a port");
    let file = home.join("settings");
    std::fs::write(&file, "STEWARD_LISTEN\n").expect("a file");
    fails(&steward(home, &["check", "--settings", file.to_str().expect("a plain path")], ""), "line 1");
    fails(&steward(home, &["migrate", "--database-url", "mysql://x"], ""), "sqlite:// or postgres://");
    let unknown = steward(home, &["fly"], "");
    assert_eq!(unknown.status.code(), Some(2));
    fails(&steward(home, &["seed"], ""), "--demo");
    fails(&steward(home, &["import", "northwind", "no/such/folder"], ""), "nothing was imported");
}
