//! Conversations with customers of an engagement and their meetings.
pub mod invitee;
pub mod meeting;
pub mod meeting_series;
pub mod touchpoint;
