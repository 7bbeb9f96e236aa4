//! Partners and the organizations that serve customers.
pub mod business_location;
pub mod channel_partner;
pub mod deal_registration;
pub mod program;
pub mod program_participation;
pub mod segment;
pub mod service_organization;
pub mod service_organization_member;
pub mod service_relationship;
