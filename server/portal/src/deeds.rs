//! The one list of what can be done on a portal.
mod account;
mod announcement;
mod answer;
mod case;
mod change;
mod comment;
mod contacts;
mod feedback;
mod intake;
mod invitation;
mod meeting;
mod own;
mod party;
mod plan;
mod posted;
mod request;
mod touchpoint;

use crate::deed::Deed;

pub const DEEDS: &[Deed] = &[
    answer::QUESTION,
    case::OPEN,
    intake::KEEP,
    intake::THROW_AWAY,
    change::CHANGE,
    change::STEP,
    meeting::ANSWER,
    meeting::PROPOSE,
    comment::COMMENT,
    comment::FOLLOW,
    party::ADD,
    party::REMOVE,
    own::PROFILE,
    own::LANGUAGE,
    own::PASSWORD,
    own::SIGN_OUT,
    own::READ,
    invitation::INVITE,
    invitation::REVOKE,
    feedback::GIVE,
    request::SUBMIT,
    touchpoint::REQUEST,
    account::CHOOSE,
    announcement::DISMISS,
    contacts::SAVE,
    contacts::ROLES,
    plan::COMPLETE,
    plan::COMMENT,
    plan::PROPOSE_DATE,
    plan::PROPOSE_INITIATIVE,
];
