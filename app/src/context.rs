//! What a server function starts from: the services and the person who asks.
#[cfg(feature = "ssr")]
mod server {
    use std::sync::Arc;

    use leptos::prelude::use_context;
    use meta::{Actor, AppError, Entity};

    use crate::error::{Answer, Failure};

    /// Provided to leptos for each request of a signed-in person, before anything is rendered.
    #[derive(Clone)]
    pub struct ServerContext {
        pub services: services::Services,
        pub actor: Arc<Actor>,
    }

    impl ServerContext {
        pub fn store(&self) -> &store::Store {
            &self.services.store
        }

        /// The table of this name or alias, if the person may read any of it. A table without rights
        /// looks like one that does not exist.
        pub fn readable_entity(&self, table: &str) -> Answer<&'static Entity> {
            let entity = self.store().model().entity(table).filter(|entity| !entity.table.is_abstract);
            let readable = entity.filter(|entity| store::may(&self.actor, entity, meta::READ));
            readable.ok_or(Failure(AppError::NotFound))
        }
    }

    /// The table of this name or alias, if the person may read any of it.
    pub fn entity(context: &ServerContext, table: &str) -> Answer<&'static Entity> {
        context.readable_entity(table)
    }

    /// The context of this request; an error where nobody is signed in.
    pub fn server_context() -> Answer<ServerContext> {
        use_context().ok_or(Failure(AppError::SignedOut))
    }
}

#[cfg(feature = "ssr")]
pub use server::{ServerContext, entity, server_context};
