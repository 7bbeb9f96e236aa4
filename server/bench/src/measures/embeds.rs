//! Components on outer sites, and the portal: as many sessions as a busy site has, each asking for its drawing.
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};

use super::Bench;
use crate::client::{Client, Request, basic};
use crate::load::{cost, drive};
use crate::report::millis;

/// A customer administrator of the demo.
const CUSTOMER: &str = "carla.admin";
const ORIGIN: &str = "http://localhost:4000";
const SESSIONS: usize = 200;
const A_SECOND: u32 = 200;

impl Bench<'_> {
    pub(super) async fn embeds(&mut self) -> Result<()> {
        let customer = self.session(CUSTOMER).await?;
        self.page("portal list page as HTML", "/portal/list/all-onboarding-cases", &customer, "< 10 ms cpu", "10")
            .await?;
        let site = self.site().await?;
        let sessions = site.sessions(&self.installation.address, SESSIONS).await?;
        let draw = format!("/embed/v1/draw/{}", site.instance);
        let asked = sessions.clone();
        let path = draw.clone();
        let next = move |number: u64| ask(&path, &asked[usize::try_from(number).unwrap_or(0) % asked.len()]);
        let raw = drive(self.meter, &self.installation.address, 8, self.time, next).await?;
        self.report.cost(
            &self.installation.place,
            "case list embed, 200 sessions, 8 at once",
            raw,
            None,
            "> 200 a second",
        );
        self.steadily(&draw, &sessions).await
    }

    /// So many requests a second, evenly, as browsers of many visitors send them; none may fail.
    async fn steadily(&mut self, path: &str, sessions: &[String]) -> Result<()> {
        let (before, begun) = (self.meter.cpu()?, Instant::now());
        let seconds = u32::try_from(self.time.as_secs()).unwrap_or(1).max(1);
        let mut tasks = Vec::new();
        // A connection for each of them would measure the benchmark's own sockets: ten visitors share one.
        let lanes = 20;
        for lane in 0..lanes {
            let (address, path) = (self.installation.address.clone(), path.to_owned());
            let own: Vec<String> = sessions.iter().skip(lane).step_by(lanes).cloned().collect();
            tasks.push(tokio::spawn(async move {
                let mut client = Client::connect(&address).await?;
                let every = Duration::from_secs(1) * u32::try_from(lanes).unwrap_or(1) / A_SECOND;
                let mut times = Vec::new();
                for number in 0..A_SECOND * seconds / u32::try_from(lanes).unwrap_or(1) {
                    let due = begun + every * number;
                    tokio::time::sleep_until(due.into()).await;
                    client.expect(&ask(&path, &own[number as usize % own.len()])).await?;
                    // From when it was due: who waits in line waits too.
                    times.push(due.elapsed());
                }
                anyhow::Ok(times)
            }));
        }
        let mut times = Vec::new();
        for task in tasks {
            times.extend(task.await??);
        }
        let (elapsed, cpu) = (begun.elapsed(), self.meter.cpu()? - before);
        let steady = cost(times, elapsed, cpu);
        self.report.cost(&self.installation.place, "case list embed, 200 a second, evenly", steady, None, "no error");
        let late = format!("{} at p99", millis(steady.p99));
        self.report.figure(&self.installation.place, "case list embed, waiting", late, "< 100 ms");
        Ok(())
    }

    /// An outer site with a case list on it.
    async fn site(&self) -> Result<Site> {
        let mut client = Client::connect(&self.installation.address).await?;
        let key = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).ok().context("a key")?;
        let public = json!({
            "kty": "OKP", "crv": "Ed25519", "kid": "bench", "x": URL_SAFE_NO_PAD.encode(key.public_key().as_ref()),
        });
        let module = json!({
            "name": format!("Benchmark {}", random()?), "website_url": ORIGIN, "allowed_origins": ORIGIN, "state": "active",
            "auth_key": public.to_string(),
        });
        let module = make(&mut client, "sn_embeddable_core_module", &module).await?;
        let component =
            "/api/now/table/sn_embeddables_component?sysparm_query=type_key=sn-embedx-case-list&sysparm_fields=sys_id";
        let found = client.expect(&Request::get(component).with(basic("admin", "demo"))).await?;
        let found: Value = serde_json::from_slice(&found.body)?;
        let component = found["result"][0]["sys_id"].as_str().context("the component is shipped")?;
        let instance = json!({ "module": module, "component": component, "settings": "{}" });
        let instance = make(&mut client, "sn_embeddables_component_instance", &instance).await?;
        Ok(Site { key, module, instance })
    }
}

struct Site {
    key: Ed25519KeyPair,
    module: String,
    instance: String,
}

impl Site {
    /// Tokens of so many sessions of the customer, each opened with a token of its own.
    async fn sessions(&self, address: &str, count: usize) -> Result<Vec<String>> {
        let mut client = Client::connect(address).await?;
        let mut tokens = Vec::new();
        let begun = random()?;
        for number in 0..count {
            let path = format!("/now/client/authenticate?module={}", self.module);
            let body = json!({ "token": self.signed(&format!("{begun}-{number}"))? }).to_string();
            let request = Request::send("POST", path, body).with(format!("Origin: {ORIGIN}"));
            let answer: Value = serde_json::from_slice(&client.expect(&request).await?.body)?;
            tokens.push(answer["result"]["token"].as_str().context("a session")?.to_owned());
        }
        ensure!(tokens.len() == count, "sessions are missing");
        Ok(tokens)
    }

    fn signed(&self, id: &str) -> Result<String> {
        let now = now()?;
        let claims = json!({ "sub": CUSTOMER, "aud": self.module, "iat": now, "exp": now + 300, "jti": id });
        let part = |json: &Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let text = format!("{}.{}", part(&json!({ "alg": "EdDSA", "kid": "bench", "typ": "JWT" })), part(&claims));
        Ok(format!("{text}.{}", URL_SAFE_NO_PAD.encode(self.key.sign(text.as_bytes()).as_ref())))
    }
}

fn ask(path: &str, token: &str) -> Request {
    Request::send("POST", path, "{}".to_owned()).with(format!("Authorization: Bearer {token}"))
}

async fn make(client: &mut Client, table: &str, fields: &Value) -> Result<String> {
    let request = Request::send("POST", format!("/api/now/table/{table}"), fields.to_string());
    let made: Value = serde_json::from_slice(&client.expect(&request.with(basic("admin", "demo"))).await?.body)?;
    Ok(made["result"]["sys_id"].as_str().context("a record without an id")?.to_owned())
}

fn now() -> Result<u64> {
    #[expect(clippy::disallowed_methods, reason = "tokens carry the real time")]
    let now = std::time::SystemTime::now();
    Ok(now.duration_since(std::time::UNIX_EPOCH)?.as_secs())
}

/// Something that no earlier run has used.
fn random() -> Result<String> {
    let mut bytes = [0; 8];
    let source = ring::rand::SystemRandom::new();
    ring::rand::SecureRandom::fill(&source, &mut bytes).ok().context("randomness")?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
