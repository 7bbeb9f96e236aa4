//! The bytes on disk: received in a stream, named by their SHA-256.
use std::path::{Path, PathBuf};

use futures::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use super::AttachmentError;

/// As much of a file as tells its type.
const HEAD_BYTES: usize = 8192;
const LONGEST_NAME: usize = 200;

/// A file that was received.
pub(super) struct Kept {
    pub hash: String,
    pub size_bytes: u64,
    pub sniffed: Option<&'static str>,
}

/// Writes a stream to disk beside its final place, and moves it there when it is whole.
pub(super) async fn receive<S, B, E>(data_dir: &Path, mut body: S, limit_bytes: u64) -> Result<Kept, AttachmentError>
where
    S: Stream<Item = std::result::Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: std::fmt::Display,
{
    let folder = data_dir.join("attachments");
    tokio::fs::create_dir_all(&folder).await.map_err(AttachmentError::Disk)?;
    // Removed again when anything goes wrong, also when the request is given up.
    let waiting = tempfile::Builder::new().prefix("incoming-").tempfile_in(&folder).map_err(AttachmentError::Disk)?;
    let mut file = tokio::fs::File::create(waiting.path()).await.map_err(AttachmentError::Disk)?;
    let (mut hash, mut size_bytes, mut head) = (Sha256::new(), 0u64, Vec::new());
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|error| AttachmentError::BrokenOff(error.to_string()))?;
        let bytes = chunk.as_ref();
        size_bytes += bytes.len() as u64;
        if size_bytes > limit_bytes {
            return Err(AttachmentError::TooLarge { limit_bytes });
        }
        head.extend_from_slice(&bytes[..bytes.len().min(HEAD_BYTES - head.len())]);
        hash.update(bytes);
        file.write_all(bytes).await.map_err(AttachmentError::Disk)?;
    }
    file.sync_all().await.map_err(AttachmentError::Disk)?;
    drop(file);
    let hash = crate::auth::hex(&hash.finalize());
    keep(data_dir, waiting, &hash).await.map_err(AttachmentError::Disk)?;
    Ok(Kept { hash, size_bytes, sniffed: sniff(&head) })
}

async fn keep(data_dir: &Path, waiting: tempfile::NamedTempFile, hash: &str) -> std::io::Result<()> {
    let place = place(data_dir, hash);
    if tokio::fs::try_exists(&place).await? {
        return Ok(());
    }
    if let Some(folder) = place.parent() {
        tokio::fs::create_dir_all(folder).await?;
    }
    waiting.persist(&place).map_err(|failed| failed.error)?;
    Ok(())
}

/// The stored file with its size and first bytes.
pub(super) async fn open(data_dir: &Path, hash: &str) -> std::io::Result<(tokio::fs::File, u64, Vec<u8>)> {
    let mut file = tokio::fs::File::open(place(data_dir, hash)).await?;
    let size_bytes = file.metadata().await?.len();
    let mut head = vec![0; HEAD_BYTES.min(usize::try_from(size_bytes).unwrap_or(HEAD_BYTES))];
    file.read_exact(&mut head).await?;
    file.rewind().await?;
    Ok((file, size_bytes, head))
}

pub(super) async fn remove(data_dir: &Path, hash: &str) {
    if let Err(error) = tokio::fs::remove_file(place(data_dir, hash)).await {
        tracing::warn!(
            hash,
            error = &error as &dyn std::error::Error,
            "A file that nothing needs could not be removed"
        );
    }
}

/// Files lie in 256 folders, by the first two digits of their hash.
fn place(data_dir: &Path, hash: &str) -> PathBuf {
    data_dir.join("attachments").join(hash.get(..2).unwrap_or("xx")).join(hash)
}

/// The type that the bytes themselves show.
fn sniff(head: &[u8]) -> Option<&'static str> {
    infer::get(head).map(|kind| kind.mime_type())
}

/// What is recorded: what the bytes show where they show anything, else what the sender says.
pub(super) fn content_type(declared: &str, sniffed: Option<&'static str>) -> String {
    let declared = declared.trim();
    let is_plain = declared.split('/').count() == 2
        && declared.len() <= 100
        && declared.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
    match sniffed {
        // A document of an office suite is a zip file inside: the sender knows better which.
        Some("application/zip" | "application/x-ole-storage") if is_plain => declared.to_owned(),
        Some(sniffed) if !is_plain || disagrees(declared, sniffed) => sniffed.to_owned(),
        _ if is_plain => declared.to_owned(),
        _ => "application/octet-stream".to_owned(),
    }
}

/// Whether the sender calls a file a picture, a page or text that its bytes show to be something else.
fn disagrees(declared: &str, sniffed: &str) -> bool {
    let family = |name: &str| name.split('/').next().unwrap_or_default().to_ascii_lowercase();
    family(declared) != family(sniffed) && declared != "application/octet-stream"
}

/// Only types that run nothing in a browser.
pub(super) fn may_show_inline(head: &[u8]) -> bool {
    let shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"];
    sniff(head).is_some_and(|kind| shown.contains(&kind))
}

/// A name without path, control characters or anything that needs quoting in a header.
pub(super) fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String =
        last.chars().filter(|c| !c.is_control() && !"\"<>|*?:".contains(*c)).take(LONGEST_NAME).collect();
    let clean = clean.trim().trim_start_matches('.');
    if clean.is_empty() { "file".to_owned() } else { clean.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stream(parts: &[&'static [u8]]) -> impl Stream<Item = Result<&'static [u8], String>> + Unpin {
        futures::stream::iter(parts.iter().map(|&part| Ok(part)).collect::<Vec<_>>())
    }

    #[tokio::test]
    async fn a_file_is_kept_under_its_hash_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let kept = receive(folder.path(), stream(&[b"hel", b"lo"]), 100).await.unwrap();
        assert_eq!(kept.hash, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assert_eq!(kept.size_bytes, 5);
        let (mut file, size, _) = open(folder.path(), &kept.hash).await.unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).await.unwrap();
        assert_eq!((text.as_str(), size), ("hello", 5));
    }

    #[tokio::test]
    async fn a_file_that_is_too_large_or_breaks_off_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let too_large = receive(folder.path(), stream(&[b"12345", b"6"]), 5).await;
        assert!(matches!(too_large, Err(AttachmentError::TooLarge { limit_bytes: 5 })));
        let broken = futures::stream::iter([Ok(b"12".as_slice()), Err("gone")]);
        assert!(matches!(receive(folder.path(), broken, 5).await, Err(AttachmentError::BrokenOff(_))));
        assert_eq!(std::fs::read_dir(folder.path().join("attachments")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn an_empty_file_is_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let kept = receive(folder.path(), stream(&[]), 5).await.unwrap();
        let (_, size, head) = open(folder.path(), &kept.hash).await.unwrap();
        assert!(size == 0 && head.is_empty());
    }

    #[test]
    fn bytes_decide_the_type_and_only_harmless_ones_are_shown() {
        let png = b"\x89PNG\r\n\x1a\n0000";
        assert_eq!(content_type("text/html", sniff(png)), "image/png");
        assert_eq!(content_type("text/csv", sniff(b"a,b\n1,2")), "text/csv");
        assert_eq!(content_type("not a type\r\n", None), "application/octet-stream");
        assert!(may_show_inline(png));
        assert!(!may_show_inline(b"<!DOCTYPE html><script>x()</script>"));
        assert!(!may_show_inline(b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    }

    #[test]
    fn names_lose_paths_and_what_headers_trip_over() {
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\Users\\x\\Q3 \"plan\".pdf"), "Q3 plan.pdf");
        assert_eq!(safe_name("a\r\nb.txt"), "ab.txt");
        assert_eq!(safe_name("  "), "file");
        assert_eq!(safe_name("Übersicht.pdf"), "Übersicht.pdf");
    }
}
