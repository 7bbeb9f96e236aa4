//! Inviting people to the portal, and taking invitations back.
use services::auth::NewInvitation;

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::{Answer, Visit};

pub const INVITE: Deed = Deed { name: "invite", run: |visit, posted| Box::pin(invite(visit, posted)) };
pub const REVOKE: Deed = Deed { name: "revoke-invitation", run: |visit, posted| Box::pin(revoke(visit, posted)) };

async fn invite(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let given = |input: &str| text(posted, input).trim().to_owned();
    let new = NewInvitation {
        account: given("account"),
        email: given("email"),
        first_name: given("first_name"),
        last_name: given("last_name"),
        role: given("role"),
    };
    let secret = visit.services.invite(&visit.actor, &new).await?;
    // Shown once, to who made it: the page looks whether the secret is that of an own invitation.
    Ok(Done { then: Some(format!("invitations?made={secret}")), ..Done::default() })
}

async fn revoke(visit: &Visit, posted: &Posted) -> Answer<Done> {
    visit.services.revoke_invitation(&visit.actor, text(posted, "id")).await?;
    Ok(Done { then: Some("invitations".to_owned()), ..Done::default() })
}
