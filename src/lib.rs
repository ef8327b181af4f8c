//! stub, written by the integrator

pub mod finding;
pub mod render;
pub mod source;
pub mod yaml;
