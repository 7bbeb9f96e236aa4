//! Putting a server under load, and what came of it.
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::client::{Client, Request};
use crate::meter::Meter;

/// What one kind of request cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub a_second: f64,
    pub p50: Duration,
    pub p99: Duration,
    /// Processor time of the measured processes, for one of them.
    pub cpu: Duration,
}

/// Sends what `next` makes over `connections` connections for `time`; the cost is what `meter` says.
pub async fn drive(
    meter: Meter,
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
    let (before, begun) = (meter.cpu()?, Instant::now());
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
    let (elapsed, cpu) = (begun.elapsed(), meter.cpu()? - before);
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
}
