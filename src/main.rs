//! The `redevable` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    redevable::cli::main()
}
