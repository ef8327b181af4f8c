//! stub, written by the integrator

pub mod finding;
pub mod source;
pub mod yaml;
