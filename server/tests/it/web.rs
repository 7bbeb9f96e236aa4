//! The doors of the workspace: signing in, pages without script, files, exports, live update, and what is refused.
mod browser;
mod budget;
mod command_line;
mod cross_site;
mod exports;
mod faults;
mod files;
mod forms;
mod isolation;
mod live;
mod metrics;
mod pages;
mod postgres;
mod server_functions;
mod sessions;
mod sign_in;
