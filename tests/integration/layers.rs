//! Modules stand in the order that `src/lib.rs` draws, and each uses only those before it.

use std::path::Path;

use crate::support::{path, text};

/// The modules in the order of the table of `src/lib.rs`.
fn order() -> Vec<String> {
    let front = text("src/lib.rs");
    let rows = front.lines().filter_map(|line| line.strip_prefix("//! | ")).skip(2);
    let names = rows.flat_map(|row| row.split(" | ").next().unwrap().split(", "));
    names.map(|name| name.trim_matches(['[', ']', '`', ' ']).to_owned()).collect()
}

/// The Rust files of a module.
fn files(module: &str) -> Vec<std::path::PathBuf> {
    fn walk(folder: &Path, into: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&path(&format!("src/{module}")), &mut found);
    let single = path(&format!("src/{module}.rs"));
    if single.exists() {
        found.push(single);
    }
    found
}

#[test]
fn each_module_uses_only_those_above_it() {
    let order = order();
    let declared = text("src/lib.rs");
    let declared: Vec<&str> = declared
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    let mut sorted = order.clone();
    sorted.sort();
    assert_eq!(sorted, declared, "the table and the modules");
    for (position, module) in order.iter().enumerate() {
        for file in files(module) {
            let code = std::fs::read_to_string(&file).unwrap();
            // Tests may use anything, and comments may name it.
            if file.file_stem().is_some_and(|name| name == "tests") {
                continue;
            }
            let code = code.split("#[cfg(test)]").next().unwrap_or_default();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code = lines.collect::<Vec<_>>().join("\n");
            for (_, rest) in code.match_indices("crate::").map(|(at, found)| (at, &code[at + found.len()..]))
            {
                let used: String =
                    rest.chars().take_while(|letter| letter.is_ascii_lowercase() || *letter == '_').collect();
                let Some(other) = order.iter().position(|known| *known == used) else { continue };
                assert!(other <= position, "{} uses `{used}`, which comes later", file.display());
            }
        }
    }
}
