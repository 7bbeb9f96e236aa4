//! A small HTTP/1.1 client that keeps its connection: cheaper than the server by far, so that it is not what we measure.
use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Client {
    stream: TcpStream,
    address: String,
    /// What was read and not used yet.
    buffer: Vec<u8>,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

/// What is sent again and again.
#[derive(Clone)]
pub struct Request {
    pub method: &'static str,
    pub path: String,
    /// Whole header lines.
    pub headers: Vec<String>,
    pub body: String,
}

impl Request {
    pub fn get(path: impl Into<String>) -> Request {
        Request { method: "GET", path: path.into(), headers: Vec::new(), body: String::new() }
    }

    pub fn send(method: &'static str, path: impl Into<String>, body: String) -> Request {
        let headers = vec!["Content-Type: application/json".to_owned()];
        Request { method, path: path.into(), headers, body }
    }

    pub fn with(mut self, header: impl Into<String>) -> Request {
        self.headers.push(header.into());
        self
    }
}

impl Client {
    pub async fn connect(address: &str) -> Result<Client> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("nobody answers at {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Client { stream, address: address.to_owned(), buffer: Vec::new() })
    }

    pub async fn ask(&mut self, request: &Request) -> Result<Answer> {
        let Request { method, path, headers, body } = request;
        let mut text =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\n", self.address, body.len());
        for header in headers {
            text.push_str(header);
            text.push_str("\r\n");
        }
        text.push_str("\r\n");
        text.push_str(body);
        self.stream.write_all(text.as_bytes()).await?;
        let head = self.head().await?;
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).context("an answer without a status")?;
        let body = match header(&head, "content-length").and_then(|length| length.parse::<usize>().ok()) {
            Some(length) => self.take(length).await?,
            None if header(&head, "transfer-encoding").is_some() => self.chunks().await?,
            None => Vec::new(),
        };
        Ok(Answer { status, head, body })
    }

    /// Asks, and refuses any answer but success.
    pub async fn expect(&mut self, request: &Request) -> Result<Answer> {
        let answer = self.ask(request).await?;
        if !(200..300).contains(&answer.status) {
            let text = String::from_utf8_lossy(&answer.body).chars().take(400).collect::<String>();
            bail!("{} {} was answered with {}: {text}", request.method, request.path, answer.status);
        }
        Ok(answer)
    }

    async fn head(&mut self) -> Result<String> {
        loop {
            if let Some(end) = position(&self.buffer, b"\r\n\r\n") {
                let head = self.buffer.drain(..end + 4).collect::<Vec<u8>>();
                return Ok(String::from_utf8_lossy(&head).into_owned());
            }
            self.fill().await?;
        }
    }

    async fn take(&mut self, length: usize) -> Result<Vec<u8>> {
        while self.buffer.len() < length {
            self.fill().await?;
        }
        Ok(self.buffer.drain(..length).collect())
    }

    async fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                match position(&self.buffer, b"\r\n") {
                    Some(end) => break end,
                    None => self.fill().await?,
                }
            };
            let line = self.take(end + 2).await?;
            let size =
                usize::from_str_radix(String::from_utf8_lossy(&line).trim(), 16).context("a chunk without a size")?;
            let chunk = self.take(size + 2).await?;
            if size == 0 {
                return Ok(body);
            }
            body.extend_from_slice(&chunk[..size]);
        }
    }

    async fn fill(&mut self) -> Result<()> {
        let mut part = [0; 1 << 16];
        match self.stream.read(&mut part).await? {
            0 => bail!("the server closed the connection"),
            read => self.buffer.extend_from_slice(&part[..read]),
        }
        Ok(())
    }
}

/// The value of a header of an answer.
pub fn header<'head>(head: &'head str, name: &str) -> Option<&'head str> {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}

/// Letters, digits and a few marks as they are, all else by its code.
pub fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Name and password, as a header.
pub fn basic(user_name: &str, password: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let text = format!("{user_name}:{password}");
    let mut coded = String::new();
    for three in text.as_bytes().chunks(3) {
        let number = three.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[(number >> (18 - 6 * place) & 63) as usize];
            coded.push(if place > three.len() { '=' } else { char::from(digit) });
        }
    }
    format!("Authorization: Basic {coded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_coded_as_base64() {
        assert_eq!(basic("a", "b"), "Authorization: Basic YTpi");
        assert_eq!(basic("Aladdin", "open sesame"), "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert_eq!(basic("ab", "c"), "Authorization: Basic YWI6Yw==");
    }

    #[test]
    fn headers_are_found_whatever_their_case() {
        assert_eq!(header("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n", "content-length"), Some("12"));
        assert_eq!(encoded("a=b^c d"), "a%3Db%5Ec%20d");
    }
}
