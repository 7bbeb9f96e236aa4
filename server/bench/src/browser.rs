//! What a person waits for: pages in Chromium, where Node.js and Playwright are at hand.
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

/// Milliseconds of one installation's pages.
pub struct Times {
    /// Largest contentful paint of the list, in a browser that never saw the site.
    pub paint_ms: f64,
    /// From the click on a row to the record's page.
    pub open_ms: f64,
    /// Of the roadmap, from its data to its layout.
    pub roadmap_ms: f64,
    /// The 99th percentile of the frames while one of its bars is dragged.
    pub frame_ms: f64,
}

/// `None` where there is no browser to measure with.
pub fn measure(address: &str, user_name: &str, roadmap: &str) -> Result<Option<Times>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/browser.cjs");
    let tools = concat!(env!("CARGO_MANIFEST_DIR"), "/../../end2end/node_modules");
    if !std::path::Path::new(tools).join("@playwright/test").exists() {
        return Ok(None);
    }
    let mut node = Command::new("node");
    let output = node.arg(script).args([tools, &format!("http://{address}"), user_name, roadmap]).output();
    let Ok(output) = output else { return Ok(None) };
    if !output.status.success() {
        println!("the browser could not be measured: {}", String::from_utf8_lossy(&output.stderr));
        return Ok(None);
    }
    let told: Value = serde_json::from_slice(&output.stdout).context("the browser's script said something else")?;
    let number = |name: &str| told[name].as_f64().context("the browser's script lacks a time");
    Ok(Some(Times {
        paint_ms: number("paint")?,
        open_ms: number("open")?,
        roadmap_ms: number("draw")?,
        frame_ms: number("frame")?,
    }))
}
