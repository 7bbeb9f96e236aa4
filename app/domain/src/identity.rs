//! People and what they may do: users, groups, roles, and the credentials they sign in with.
pub mod api_key;
pub mod contained_role;
pub mod group;
pub mod group_member;
pub mod group_role;
pub mod oauth_client;
pub mod oauth_credential;
pub mod privacy_request;
pub mod role;
pub mod session;
pub mod user;
pub mod user_profile;
pub mod user_role;
