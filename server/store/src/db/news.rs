//! Messages between the processes over one PostgreSQL database. Each schema has a channel of its own.
use sqlx::postgres::PgListener;

use super::failure::failed;
use super::{Db, Pools};
use crate::error::{Error, Result};

/// A connection that hears the messages.
pub(crate) struct Listener(PgListener);

impl Db {
    pub(crate) async fn notify(&self, message: String) -> Result<()> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(()) };
        let sent = sqlx::query("SELECT pg_notify('steward ' || current_schema(), $1)").bind(message).execute(pool);
        sent.await.map(drop).map_err(failed)
    }

    pub(crate) async fn listen(&self) -> Result<Listener> {
        let Pools::Postgres(pool) = &self.pools else {
            return Err(Error::Address("only PostgreSQL carries messages".to_owned()));
        };
        let channel = sqlx::query_scalar::<_, String>("SELECT 'steward ' || current_schema()").fetch_one(pool);
        let channel = channel.await.map_err(failed)?;
        let mut listener = PgListener::connect_with(pool).await.map_err(failed)?;
        // What was said in between is lost with the connection: the caller has to know.
        listener.eager_reconnect(false);
        listener.listen(&channel).await.map_err(failed)?;
        Ok(Listener(listener))
    }
}

impl Listener {
    /// The next message; `None` where the connection was lost.
    pub(crate) async fn next(&mut self) -> Result<Option<String>> {
        let heard = self.0.try_recv().await.map_err(failed)?;
        Ok(heard.map(|message| message.payload().to_owned()))
    }
}
