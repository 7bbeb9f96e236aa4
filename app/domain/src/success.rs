//! Customer success: engagements and all that hangs on them.
pub mod activity;
pub mod activity_type;
pub mod applicable_contact;
pub mod applicable_contract;
pub mod applicable_entitlement;
pub mod applicable_product;
pub mod applicable_team_member;
pub mod card_snapshot;
pub mod driver;
pub mod engagement;
pub mod implementation;
pub mod initiative;
pub mod initiative_outcome;
pub mod internal_play;
pub mod internal_play_task;
pub mod lifecycle_choice;
pub mod objective;
pub mod objective_template;
pub mod outcome;
pub mod outcome_template;
pub mod play_definition;
pub mod play_launch;
pub mod squad_member;
pub mod success_case;
pub mod success_task;
#[cfg(test)]
mod tests;
