//! How answers of server functions cross the wire.
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// JSON, read from text as the data that comes with a page is: the browser then has one reader for each type,
/// where leptos's own encoding would bring it a second one.
pub struct ReplyEncoding;

/// What a server function answers with.
pub type Reply = Post<ReplyEncoding>;

impl ContentType for ReplyEncoding {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for ReplyEncoding {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for ReplyEncoding {
    type Error = serde_json::Error;

    fn encode(output: &T) -> Result<Bytes, serde_json::Error> {
        serde_json::to_vec(output).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for ReplyEncoding {
    type Error = String;

    fn decode(bytes: Bytes) -> Result<T, String> {
        let text = std::str::from_utf8(&bytes).map_err(|error| error.to_string())?;
        serde_json::from_str(text).map_err(|error| error.to_string())
    }
}
