//! Rules that look at other records, one file an area.
mod account;
mod children;
mod closing;
mod engagement;
mod identity;
mod knowledge;
mod measure;
mod onboarding;
mod playbook;
mod relation;
mod success;
