//! What a piece of work costs: processor time of the measured process and, where it asks one, of the database server.
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};

/// Processes whose time is counted.
#[derive(Clone, Copy, Debug)]
pub struct Meter {
    process: u32,
    /// PostgreSQL's first process: the others are its children.
    database: Option<u32>,
}

impl Meter {
    pub fn new(process: u32, database: Option<u32>) -> Meter {
        Meter { process, database }
    }

    /// Processor time used so far.
    pub fn cpu(&self) -> Result<Duration> {
        let mut ticks = stat(self.process)?.ticks;
        if let Some(first) = self.database {
            let children = processes().filter_map(|pid| stat(pid).ok()).filter(|found| found.parent == first);
            ticks += stat(first)?.ticks_of_ended + children.map(|found| found.ticks).sum::<u64>();
        }
        Ok(Duration::from_millis(ticks * 10))
    }
}

/// The process that started another.
pub fn parent_of(pid: u32) -> Result<u32> {
    Ok(stat(pid)?.parent)
}

/// Resident memory of a process in MB.
pub fn memory_of(pid: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).context("the measured process is gone")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("/proc has an unknown shape")?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1000.0)
}

struct Stat {
    parent: u32,
    ticks: u64,
    /// Of children that ended.
    ticks_of_ended: u64,
}

fn stat(pid: u32) -> Result<Stat> {
    let path = PathBuf::from(format!("/proc/{pid}/stat"));
    let text = std::fs::read_to_string(&path).context("the measured process is gone")?;
    // After the name in parentheses: state is the first field, the parent the second, times are the 12th to 15th.
    let (_, fields) = text.rsplit_once(')').context("/proc has an unknown shape")?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let number = |at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
    let parent = u32::try_from(number(1)).unwrap_or_default();
    Ok(Stat { parent, ticks: number(11) + number(12), ticks_of_ended: number(13) + number(14) })
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_uses_time_and_memory() {
        let own = std::process::id();
        let meter = Meter::new(own, None);
        let before = meter.cpu().unwrap();
        let mut sum = 0_u64;
        while meter.cpu().unwrap() - before < Duration::from_millis(20) {
            sum = std::hint::black_box(sum + 1);
        }
        assert!(memory_of(own).unwrap() > 0.5);
        assert!(parent_of(own).unwrap() > 0);
        assert!(Meter::new(own, Some(parent_of(own).unwrap())).cpu().unwrap() >= meter.cpu().unwrap());
    }
}
