//! Running other programs: what is run is said, what fails is explained.
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Says what happens now.
pub fn say(text: &str) {
    if colorful() {
        eprintln!("\u{1b}[1;36m›\u{1b}[0m {text}");
    } else {
        eprintln!("> {text}");
    }
}

/// The last words of a command that failed.
pub fn complain(error: &anyhow::Error) {
    let (red, plain) = if colorful() { ("\u{1b}[1;31m", "\u{1b}[0m") } else { ("", "") };
    eprintln!("\n{red}Stopped:{plain} {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because {cause}");
    }
}

fn colorful() -> bool {
    use std::io::IsTerminal;
    setting("NO_COLOR").is_none() && std::io::stderr().is_terminal()
}

/// Runs a program to its end with its output shown. `advice` says what a person can do when it fails.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let shown = spelled(command);
    let status = command.status().with_context(|| format!("`{shown}` could not be started. {advice}"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status}). {advice}");
    }
    Ok(())
}

/// What a program prints, or an error with what it complained of.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = spelled(command);
    let done = command.stdin(Stdio::null()).output().with_context(|| format!("`{shown}` could not be started"))?;
    if !done.status.success() {
        bail!("`{shown}` failed: {}", String::from_utf8_lossy(&done.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// Whether a program ran to its end within `limit` and reported success; its output is not shown.
pub fn succeeds(command: &mut Command, limit: Duration) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = quiet.spawn() else { return false };
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if begun.elapsed() < limit => std::thread::sleep(Duration::from_millis(20)),
            _ => {
                // Only tidying up: the answer is no whether or not the process was still there to stop.
                let _ = child.kill().and_then(|()| child.wait());
                return false;
            }
        }
    }
}

/// The full path of a program, if one of that name is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let folders = setting("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| is_program(path))
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|facts| facts.is_file() && facts.permissions().mode() & 0o111 != 0)
}

/// The PATH with `folder` in front of it.
pub fn path_with(folder: &Path) -> String {
    format!("{}:{}", folder.display(), setting("PATH").unwrap_or_default())
}

/// An environment variable that is set and not empty.
pub fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the one place where xtask reads its surroundings")]
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_advice() {
        let error = run(Command::new("sh").args(["-c", "exit 3"]), "Try again.").unwrap_err().to_string();
        assert!(error.contains("sh -c exit 3") && error.ends_with("Try again."), "{error}");
    }

    #[test]
    fn a_program_that_hangs_is_given_up() {
        assert!(!succeeds(Command::new("sleep").arg("60"), Duration::from_millis(50)));
        assert!(succeeds(&mut Command::new("true"), Duration::from_secs(10)));
        assert!(!succeeds(&mut Command::new("no-such-program"), Duration::from_secs(1)));
    }
}
