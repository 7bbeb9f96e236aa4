//! Unmodified clients of the interface against a real socket: what they need must not only look right.
use std::process::Command;

use crate::support::{PASSWORD, TestApp, python};

/// Runs a script of `tests/clients` against the server; says aloud where Python or the client is missing.
async fn run(script: &str, module: &str) {
    let Some((python, is_named)) = python() else {
        eprintln!("SKIPPED: {script} needs Python, which is not installed");
        return;
    };
    let has_module = Command::new(&python)
        .args(["-c", &format!("import {module}")])
        .output()
        .is_ok_and(|output| output.status.success());
    assert!(has_module || !is_named, "the Python that TEST_PYTHON names has no {module}: is it where it was?");
    if !has_module {
        eprintln!("SKIPPED: {script} needs the Python package {module}: pip install {module}");
        return;
    }
    let app = TestApp::new().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = app.router.clone();
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let path = format!("{}/tests/clients/{script}", env!("CARGO_MANIFEST_DIR"));
    let output = tokio::task::spawn_blocking(move || {
        Command::new(python)
            .arg(path)
            .env("STEWARD_ADDRESS", address.to_string())
            .env("STEWARD_PASSWORD", PASSWORD)
            .output()
    });
    let output = output.await.expect("the script's thread").expect("the script runs");
    server.abort();
    assert!(
        output.status.success(),
        "{script} failed:\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn pysnow_reads_and_writes() {
    run("with_pysnow.py", "pysnow").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pysnc_reads_and_writes() {
    run("with_pysnc.py", "pysnc").await;
}
