//! stub

pub mod tree;
