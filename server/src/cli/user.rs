//! `steward user`: the first administrator, and passwords that were forgotten.
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use meta::Id;
use meta::query::parse;
use services::Services;
use services::auth::NewUser;
use store::ListRequest;

use crate::config::Config;

#[derive(Subcommand)]
pub enum Action {
    /// Add a user; the password is read from standard input
    Add {
        user_name: String,
        #[arg(long)]
        first_name: String,
        #[arg(long)]
        last_name: String,
        #[arg(long)]
        email: String,
        /// Role to hold; may be given several times
        #[arg(long = "role", default_value = "admin")]
        roles: Vec<String>,
    },
    /// Set a user's password, read from standard input, and end the user's sessions
    Password { user_name: String },
}

pub async fn run(config: &Config, action: Action) -> Result<()> {
    let services = super::open(config).await?;
    let system = services.system();
    match action {
        Action::Add { user_name, first_name, last_name, email, roles } => {
            let password = read_password()?;
            let new = NewUser { user_name: user_name.clone(), first_name, last_name, email, password, roles };
            services.add_user(&system, &new).await.context("the user was not added")?;
            println!("Added {user_name}.");
        }
        Action::Password { user_name } => {
            let user = find(&services, &user_name).await?;
            services.set_password(&system, &user, &read_password()?).await.context("the password was not set")?;
            services.sign_out_everywhere(&user).await.context("while ending the user's sessions")?;
            println!("Set the password of {user_name}.");
        }
    }
    Ok(())
}

async fn find(services: &Services, user_name: &str) -> Result<Id> {
    if user_name.contains('^') {
        bail!("there is no user {user_name}");
    }
    let users = services.store.model().known(&domain::identity::user::TABLE);
    let request = ListRequest::new(users, parse(&format!("user_name={user_name}")));
    let found = services.store.list(&services.system(), &request).await.context("while looking for the user")?;
    let user = found.rows.into_iter().next().with_context(|| format!("there is no user {user_name}"))?;
    Ok(user.id)
}

/// From standard input, never from the command line, where other users of the machine would see it.
fn read_password() -> Result<String> {
    eprint!("Password: ");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("while reading the password")?;
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    if password.is_empty() {
        bail!("the password is empty: type it, or pass it on standard input");
    }
    Ok(password)
}
