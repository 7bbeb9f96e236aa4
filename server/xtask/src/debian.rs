//! Installing Debian packages.
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::shell::{find, output, run, say, succeeds};

/// Installs those of the packages that are missing. `why` completes "… needed to …".
pub fn install(packages: &[&str], why: &str) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if find("apt-get").is_none() {
        bail!(
            "{list} (names of Debian's packages) are needed to {why}. Install what your system calls them, then try again"
        );
    }
    say(&format!("Installing Debian packages to {why}: {list}"));
    let advice = format!("Check the network, or install them by hand: sudo apt-get install {list}");
    let install = || -> Result<Command> {
        let mut apt =
            as_root("apt-get", &["install", "-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"])?;
        apt.args(&missing).stdout(Stdio::null());
        Ok(apt)
    };
    // A first try with the package lists as they are: refreshing them takes longer than most installs.
    if install()?.stderr(Stdio::null()).status()?.success() {
        return Ok(());
    }
    run(&mut as_root("apt-get", &["update", "-qq"])?, &advice)?;
    run(&mut install()?, &advice)
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Status}", package]);
    output(&mut query).is_ok_and(|status| status == "installed")
}

/// A command run as root: as it is where we are root, else through sudo.
pub fn as_root(program: &str, args: &[&str]) -> Result<Command> {
    let mut command = if is_root() {
        Command::new(program)
    } else if find("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg(program);
        sudo
    } else {
        bail!("this must be run as root, and there is no sudo here: {program} {}", args.join(" "));
    };
    command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Whether this is Debian, or close enough that its packages have the same names.
pub fn is_here() -> bool {
    find("apt-get").is_some()
        && succeeds(Command::new("dpkg-query").args(["-W", "base-files"]), Duration::from_secs(10))
}
