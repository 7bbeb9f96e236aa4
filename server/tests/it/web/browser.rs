//! [`Browser`]: a browser without script, as far as the server can tell: it keeps cookies and sends forms.
use std::cell::RefCell;
use std::collections::BTreeMap;

use http::StatusCode;
use meta::Id;

use crate::support::{Answer, Call, PASSWORD, TestApp};

pub struct Browser<'a> {
    pub app: &'a TestApp,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl<'a> Browser<'a> {
    /// Nobody is signed in.
    pub fn new(app: &'a TestApp) -> Browser<'a> {
        Browser { app, cookies: RefCell::default() }
    }

    pub async fn of(app: &'a TestApp, user: &str) -> Browser<'a> {
        Browser::with_password(app, user, PASSWORD).await
    }

    pub async fn with_password(app: &'a TestApp, user: &str, password: &str) -> Browser<'a> {
        let browser = Browser::new(app);
        let answer = browser.sign_in(user, password).await;
        assert_eq!(answer.header("location"), Some("/"), "{user} is signed in");
        browser
    }

    pub async fn sign_in(&self, user: &str, password: &str) -> Answer {
        self.post("/login", &[("user_name", user), ("password", password)]).await
    }

    pub async fn get(&self, uri: &str) -> Answer {
        let call = self.call("GET", uri);
        // What scripts of pages call is not navigated to.
        self.send(if uri.starts_with("/fn/") { call } else { call.header("accept", "text/html") }).await
    }

    /// The body of a page that must be there.
    pub async fn page(&self, uri: &str) -> String {
        let answer = self.get(uri).await;
        assert_eq!(answer.status, StatusCode::OK, "{uri}: {} {:?}", answer.text(), answer.header("location"));
        answer.text()
    }

    pub async fn post(&self, uri: &str, fields: &[(&str, &str)]) -> Answer {
        let call = self.call("POST", uri).header("content-type", "application/x-www-form-urlencoded");
        self.send(call.body(form(fields))).await
    }

    /// A form with one file.
    pub async fn upload(&self, table: &str, id: &Id, file_name: &str, kind: &str, bytes: &[u8]) -> Answer {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\nContent-Type: {kind}\r\n\r\n"
        );
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        let call = self.call("POST", &format!("/attachments?table={table}&id={id}"));
        self.send(call.header("content-type", "multipart/form-data; boundary=edge").body(body)).await
    }

    /// A request with the cookies of this browser.
    pub fn call(&self, method: &str, uri: &str) -> Call<'a> {
        let cookies = self.cookies.borrow();
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let call = self.app.call(method, uri);
        if pairs.is_empty() { call } else { call.header("cookie", &pairs.join("; ")) }
    }

    pub async fn send(&self, call: Call<'_>) -> Answer {
        let answer = call.send().await;
        for line in answer.headers.get_all("set-cookie") {
            let line = line.to_str().expect("plain text");
            let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
            let mut cookies = self.cookies.borrow_mut();
            if value.is_empty() {
                cookies.remove(name)
            } else {
                cookies.insert(name.to_owned(), value.to_owned())
            };
        }
        answer
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }
}

/// The address of a record's form, where other pages of the record come first.
pub fn form_of(record: &str) -> String {
    format!("{record}?tab=details")
}

/// Fields as a form sends them.
pub fn form(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    pairs.join("&")
}

/// Text in an address or a form.
pub fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// The inputs of the form of a record page, those that stand outside of it and name it included; of other pages all.
pub fn inputs(page: &str) -> BTreeMap<String, String> {
    let Some((_, form)) = page.split_once("id=\"record-form\"") else { return all_inputs(page) };
    let (form, rest) = form.split_once("</form>").expect("the form ends");
    let mut found = all_inputs(form);
    for area in rest.split("<textarea").skip(1) {
        if area.split('>').next().is_some_and(|tag| tag.contains("form=\"record-form\"")) {
            found.extend(all_inputs(&format!(
                "<textarea{}</textarea>",
                area.split("</textarea>").next().unwrap_or_default()
            )));
        }
    }
    found
}

/// Name and value of each input as the page fills it in. Select boxes give their chosen option.
fn all_inputs(page: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for tag in tags(page, "input") {
        if let Some(name) = attribute(tag, "name") {
            let is_off = attribute(tag, "type").as_deref() == Some("checkbox") && !tag.contains(" checked");
            if !is_off && !has(tag, "disabled") {
                found.insert(name, attribute(tag, "value").unwrap_or_default());
            }
        }
    }
    for area in page.split("<textarea").skip(1) {
        let (tag, rest) = area.split_once('>').expect("a whole tag");
        let text = rest.split("</textarea>").next().unwrap_or_default();
        if let Some(name) = attribute(tag, "name") {
            found.insert(name, plain(text));
        }
    }
    for select in page.split("<select").skip(1) {
        let (tag, rest) = select.split_once('>').expect("a whole tag");
        let options = rest.split("</select>").next().unwrap_or_default();
        let chosen = tags(options, "option").into_iter().find(|option| has(option, "selected"));
        if let Some(name) = attribute(tag, "name") {
            found.insert(name, chosen.and_then(|option| attribute(option, "value")).unwrap_or_default());
        }
    }
    found
}

/// What stands inside each tag of that name.
pub fn tags<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let start = format!("<{name}");
    let parts = page.split(start.as_str()).skip(1);
    let whole = parts.filter(|part| part.starts_with([' ', '>', '/', '\n']));
    whole.map(|part| part.split('>').next().unwrap_or_default()).collect()
}

pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(plain(rest.split('"').next()?))
}

fn has(tag: &str, name: &str) -> bool {
    tag.split([' ', '=']).any(|word| word.trim_end_matches('/') == name)
}

/// Text of a page without its escapes.
pub fn plain(html: &str) -> String {
    let quoted = html.replace("&quot;", "\"").replace("&#x27;", "'").replace("&#39;", "'");
    quoted.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Everything the page says about one field of its form: label, input, help, error.
pub fn field<'p>(page: &'p str, name: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("data-field=\"{name}\"")).unwrap_or_else(|| panic!("no field {name}"));
    rest.split("data-field=").next().unwrap_or(rest)
}

impl TestApp {
    /// A person of a customer, with a password and roles.
    pub async fn contact(&self, user_name: &str, account: &Id, roles: &[&str]) -> Id {
        let email = format!("{user_name}@customer.example");
        let fields = [
            ("user_name", user_name),
            ("first_name", user_name),
            ("last_name", "Contact"),
            ("email", email.as_str()),
            ("account", account.as_str()),
        ];
        let contact = self.make("customer_contact", &fields).await;
        for role in roles {
            let role = self.find("sys_user_role", &format!("name={role}")).await.remove(0);
            self.make("sys_user_has_role", &[("user", contact.as_str()), ("role", role.as_str())]).await;
        }
        self.services.set_password(&self.system(), &contact, PASSWORD).await.expect("a password");
        contact
    }
}
