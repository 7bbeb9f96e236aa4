//! Putting a server under load, and what came of it.
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::client::{Client, Request};

/// What one kind of request cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub a_second: f64,
    pub p50: Duration,
    pub p99: Duration,
    /// Processor time of the measured process, for one of them.
    pub cpu: Duration,
}

/// Processor time that a process has used so far.
pub fn cpu_of(pid: u32) -> Result<Duration> {
    let path = PathBuf::from(format!("/proc/{pid}/stat"));
    let text = std::fs::read_to_string(&path).context("the measured process is gone")?;
    // After the name in parentheses: state is the first field, user and system time are the 12th and 13th.
    let (_, fields) = text.rsplit_once(')').context("/proc has an unknown shape")?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let ticks: u64 = [11, 12].iter().filter_map(|at| fields.get(*at)?.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 10))
}

/// Resident memory of a process in MB.
pub fn memory_of(pid: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).context("the measured process is gone")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("/proc has an unknown shape")?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1000.0)
}

/// Sends what `next` makes over `connections` connections for `time`; the cost is that of process `pid`.
pub async fn drive(
    pid: u32,
    address: &str,
    connections: usize,
    time: Duration,
    next: impl Fn(u64) -> Request + Clone + Send + 'static,
) -> Result<Cost> {
    let mut clients = Vec::new();
    for number in 0..connections {
        let mut client = Client::connect(address).await?;
        // The first request of a connection warms caches, and is not counted.
        client.expect(&next(u64::MAX - number as u64)).await?;
        clients.push(client);
    }
    let (before, begun) = (cpu_of(pid)?, Instant::now());
    let tasks: Vec<_> = clients
        .into_iter()
        .enumerate()
        .map(|(at, client)| {
            let next = next.clone();
            tokio::spawn(one_connection(client, begun + time, move |count| next((at as u64) << 40 | count)))
        })
        .collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await??);
    }
    let (elapsed, cpu) = (begun.elapsed(), cpu_of(pid)? - before);
    Ok(cost(times, elapsed, cpu))
}

async fn one_connection(mut client: Client, until: Instant, next: impl Fn(u64) -> Request) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    while Instant::now() < until {
        let request = next(times.len() as u64);
        let begun = Instant::now();
        client.expect(&request).await?;
        times.push(begun.elapsed());
    }
    Ok(times)
}

/// Sums up single times.
pub fn cost(mut times: Vec<Duration>, elapsed: Duration, cpu: Duration) -> Cost {
    times.sort();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    let count = times.len().max(1);
    Cost { a_second: count as f64 / elapsed.as_secs_f64(), p50: at(0.5), p99: at(0.99), cpu: cpu.div_f64(count as f64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_are_summed_up() {
        let times = (1..=100).map(Duration::from_millis).collect();
        let cost = cost(times, Duration::from_secs(10), Duration::from_secs(1));
        assert_eq!((cost.p50.as_millis(), cost.p99.as_millis(), cost.cpu.as_millis()), (51, 100, 10));
        assert!((cost.a_second - 10.0).abs() < 0.01);
    }

    #[test]
    fn this_process_uses_time_and_memory() {
        let own = std::process::id();
        let before = cpu_of(own).unwrap();
        let mut sum = 0_u64;
        while cpu_of(own).unwrap() - before < Duration::from_millis(20) {
            sum = std::hint::black_box(sum + 1);
        }
        assert!(memory_of(own).unwrap() > 0.5);
    }
}
