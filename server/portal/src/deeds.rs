//! The one list of what can be done on a portal.
mod case;
mod change;
mod comment;
mod plan;
mod posted;
mod touchpoint;

use crate::deed::Deed;

pub const DEEDS: &[Deed] = &[
    case::OPEN,
    change::CHANGE,
    change::STEP,
    change::ANSWER_MEETING,
    comment::COMMENT,
    comment::FOLLOW,
    touchpoint::REQUEST,
    plan::COMPLETE,
    plan::COMMENT,
    plan::PROPOSE_DATE,
    plan::PROPOSE_INITIATIVE,
];
