//! Paths, versions, bodies, authentication and errors: sections 1 to 3.
use http::StatusCode;
use serde_json::json;

use crate::support::{ACCOUNTS, ENGAGEMENTS, PASSWORD, TestApp};

const SIGNED_OUT: (u16, &str, Option<&str>) =
    (401, "User Not Authenticated", Some("Required to provide Auth information"));
const NO_RESOURCE: &str = "Requested URI does not represent any resource";
const NO_RECORD: Option<&str> = Some("Record doesn't exist or ACL restricts the record retrieval");

#[tokio::test]
async fn authentication_comes_before_everything_else() {
    let app = TestApp::new().await;
    for (method, uri) in [
        ("GET", "/api/now/table/no_such_table"),
        ("GET", "/api/now/v9/table/x"),
        ("GET", "/api/now/nowhere"),
        ("GET", "/api/nowhere"),
        ("PUT", "/api/now/attachment"),
        ("POST", "/api/now/v1/batch"),
        ("GET", "/api/now/attachment"),
    ] {
        let answer = app.call(method, uri).send().await;
        answer.is_error(SIGNED_OUT.0, SIGNED_OUT.1, SIGNED_OUT.2);
        assert_eq!(answer.header("www-authenticate"), Some("Basic realm=\"Service\""), "{uri}");
    }
    for credentials in ["Basic ####", "Basic YWRtaW4=", "Basic YWRtaW46d3Jvbmc=", "Bearer nonsense", "Digest x", ""] {
        let answer = app.call("GET", ACCOUNTS).header("authorization", credentials).send().await;
        answer.is_error(SIGNED_OUT.0, SIGNED_OUT.1, SIGNED_OUT.2);
    }
    assert_eq!(app.call("GET", ACCOUNTS).by("ADMIN").send().await.status, StatusCode::OK, "names ignore case");
}

#[tokio::test]
async fn inactive_and_locked_out_people_are_refused() {
    let app = TestApp::new().await;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    assert_eq!(app.call("GET", ACCOUNTS).by("agent").send().await.status, StatusCode::OK);
    for change in [("locked_out", "true"), ("active", "false")] {
        app.set("sys_user", &agent, &[change]).await;
        assert_eq!(app.call("GET", ACCOUNTS).by("agent").send().await.status, StatusCode::UNAUTHORIZED, "{change:?}");
        app.set("sys_user", &agent, &[("locked_out", "false"), ("active", "true")]).await;
    }
}

#[tokio::test]
async fn a_session_reads_but_is_guarded_against_other_sites() {
    let app = TestApp::new().await;
    let form = format!("user_name=agent&password={}", PASSWORD.replace(' ', "+").replace(':', "%3A"));
    let signed_in =
        app.call("POST", "/login").header("content-type", "application/x-www-form-urlencoded").body(form).send().await;
    assert_eq!(signed_in.status, StatusCode::SEE_OTHER, "{}", signed_in.text());
    let cookie = signed_in.header("set-cookie").expect("a cookie").split(';').next().expect("a pair").to_owned();
    assert_eq!(app.call("GET", ACCOUNTS).header("cookie", &cookie).send().await.status, StatusCode::OK);
    let forged =
        app.call("POST", ENGAGEMENTS).header("cookie", &cookie).json(&json!({})).header("sec-fetch-site", "cross-site");
    assert_eq!(forged.header("origin", "https://evil.test").send().await.status, StatusCode::FORBIDDEN);
    let own = app
        .call("POST", ENGAGEMENTS)
        .header("cookie", &cookie)
        .json(&json!({}))
        .header("sec-fetch-site", "same-origin");
    own.send().await.is_error(
        403,
        "Operation Failed",
        Some("Data Policy Exception: The following fields are mandatory: Account, Initial onboarding, Title"),
    );
}

#[tokio::test]
async fn versions_are_spellings_of_the_same() {
    let app = TestApp::new().await;
    for prefix in ["/api/now", "/api/now/v1", "/api/now/v2"] {
        let list = app
            .get(&format!("{prefix}/table/customer_account?sysparm_query=name=Acme&sysparm_fields=sys_domain"))
            .await;
        assert_eq!(list.status, StatusCode::OK, "{prefix}");
        let link = list.result()[0]["sys_domain"]["link"].as_str().expect("a link").to_owned();
        assert!(link.starts_with(&format!("http://steward.test{prefix}/table/domain/")), "{link}");
        let created =
            app.post(&format!("{prefix}/table/customer_account"), json!({ "name": format!("of {prefix}") })).await;
        assert!(
            created
                .header("location")
                .expect("a location")
                .starts_with(&format!("http://steward.test{prefix}/table/customer_account/"))
        );
        let none = app.get(&format!("{prefix}/table/customer_account?sysparm_query=name=Nobody")).await;
        match prefix {
            "/api/now/v1" => none.is_error(404, "No Record found", NO_RECORD),
            _ => assert_eq!((none.status, none.result()), (StatusCode::OK, json!([]))),
        }
    }
    for unknown in
        ["/api/now/v9/table/customer_account", "/api/now/tables/x", "/api/now/table", "/api/sn_x/y", "/api/", "/api"]
    {
        app.get(unknown).await.is_error(400, NO_RESOURCE, None);
    }
}

#[tokio::test]
async fn errors_have_one_shape() {
    let app = TestApp::new().await;
    let none = "0".repeat(32);
    let missing = format!("{ACCOUNTS}/{none}");
    for (method, uri, status, message, detail) in [
        ("GET", "/api/now/table/no_such", 400, "Invalid table no_such", None),
        ("POST", "/api/now/table/no_such", 400, "Invalid table no_such", None),
        ("DELETE", "/api/now/table/no_such/x", 400, "Invalid table no_such", None),
        ("GET", "/api/now/stats/no_such", 400, "Invalid table no_such", None),
        ("GET", "/api/now/table/Customer_account", 400, "Invalid table Customer_account", None),
        ("GET", missing.as_str(), 404, "No Record found", NO_RECORD),
        ("DELETE", missing.as_str(), 404, "No Record found", NO_RECORD),
        ("PATCH", missing.as_str(), 404, "No Record found", NO_RECORD),
        ("GET", "/api/now/table/customer_account/not%20an%20id", 404, "No Record found", NO_RECORD),
        ("PATCH", ACCOUNTS, 405, "Method not supported", Some("PATCH is not supported for this resource")),
        ("GET", "/api/now/batch", 405, "Method not supported", Some("GET is not supported for this resource")),
        ("GET", "/api/now/table/customer_account?sysparm_limit=x", 400, "Invalid value for sysparm_limit", Some("x")),
        (
            "GET",
            "/api/now/table/customer_account?sysparm_offset=-1",
            400,
            "Invalid value for sysparm_offset",
            Some("-1"),
        ),
        (
            "GET",
            "/api/now/table/customer_account?sysparm_limit=1.5",
            400,
            "Invalid value for sysparm_limit",
            Some("1.5"),
        ),
    ] {
        let call = app.call(method, uri).by("admin").header("content-type", "application/json");
        let call = if method == "GET" || method == "DELETE" { call } else { call.body("{}") };
        call.send().await.is_error(status, message, detail);
    }
    let refused = app.call("DELETE", ACCOUNTS).by("admin").send().await;
    assert_eq!(refused.header("allow"), Some("GET, HEAD, POST"));
}

#[tokio::test]
async fn bodies_are_json_objects() {
    let app = TestApp::new().await;
    let send = |kind: &'static str, body: &'static str| {
        app.call("POST", ACCOUNTS).by("admin").header("content-type", kind).body(body).send()
    };
    for (kind, body) in [
        ("application/json", ""),
        ("application/json", "{"),
        ("application/json", "3"),
        ("application/json", "[]"),
        ("application/json", "[3]"),
    ] {
        let answer = send(kind, body).await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()["error"]["message"].as_str()),
            (400, Some("Exception while reading request")),
            "{body}"
        );
    }
    for kind in ["text/plain", "application/xml", "application/x-www-form-urlencoded"] {
        let answer = send(kind, "{}").await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()["error"]["message"].as_str()),
            (415, Some("Unsupported media type"))
        );
    }
    let created = send("application/json; charset=utf-8", r#"[{"name":"First"},{"name":"Second"}]"#).await;
    assert_eq!(created.status, StatusCode::CREATED);
    assert_eq!(created.result()["name"], "First", "of an array its first element counts");
    let long = format!("{{\"name\":\"{}\"}}", "x".repeat(10 * 1024 * 1024));
    let answer =
        app.call("POST", ACCOUNTS).by("admin").header("content-type", "application/json").body(long).send().await;
    assert_eq!((answer.status.as_u16(), answer.json()["error"]["message"].as_str()), (413, Some("Request too large")));
}

#[tokio::test]
async fn accept_head_and_override_are_understood() {
    let app = TestApp::new().await;
    let one = format!("{ACCOUNTS}/{}", app.acme);
    let refused = app.call("GET", &one).by("admin").header("accept", "text/html").send().await;
    assert_eq!((refused.status.as_u16(), refused.json()["error"]["message"].as_str()), (406, Some("Not acceptable")));
    let head = app.call("HEAD", ACCOUNTS).by("admin").send().await;
    assert_eq!((head.status, head.body.len(), head.header("x-total-count")), (StatusCode::OK, 0, Some("2")));
    let patched = app
        .call("POST", &one)
        .by("admin")
        .header("x-http-method-override", "PATCH")
        .json(&json!({ "city": "Oslo" }))
        .send()
        .await;
    assert_eq!((patched.status, patched.result()["city"].as_str()), (StatusCode::OK, Some("Oslo")));
    let deleted =
        app.call("POST", &one).by("admin").header("x-http-method-override", "GET").json(&json!({})).send().await;
    assert_eq!(deleted.status, StatusCode::METHOD_NOT_ALLOWED, "only writing methods are taken over");
}

#[tokio::test]
async fn links_start_at_the_configured_or_forwarded_address() {
    let app = TestApp::new().await;
    let uri = format!("{ACCOUNTS}/{}?sysparm_fields=sys_domain", app.acme);
    let call = app
        .call("GET", &uri)
        .by("admin")
        .header("x-forwarded-proto", "https")
        .header("x-forwarded-host", "csm.example");
    let link = call.send().await.result()["sys_domain"]["link"].clone();
    assert!(link.as_str().expect("a link").starts_with("https://csm.example/api/now/table/domain/"), "{link}");
}

#[tokio::test]
async fn long_requests_work_up_to_a_limit() {
    let app = TestApp::new().await;
    let items = vec!["x".repeat(31); 1000].join(",");
    let uri = format!("{ACCOUNTS}?sysparm_query=name=Acme^ORnameIN{items}");
    assert!(uri.len() > 32 * 1024 - 1000);
    assert_eq!(app.result(&uri).await.as_array().map(Vec::len), Some(1));
    let too_long = format!("{ACCOUNTS}?sysparm_query=nameIN{}", "y".repeat(62 * 1024));
    app.get(&too_long).await.is_error(414, "Request-URI too long", None);
}
