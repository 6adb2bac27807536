//! What names the files: the maps at the heads of folders, and the documentation.

use std::path::Path;

#[test]
fn the_map_of_a_folder_has_all_its_modules() {
    for (folder, head) in [("pack", include_str!("pack/mod.rs")), ("signature", include_str!("signature/mod.rs"))] {
        let (map, modules) = head.split_once("\nmod ").unwrap();
        let names = modules.lines().map(|line| line.trim_start_matches("mod ")).filter_map(|line| line.strip_suffix(';'));
        let names: Vec<&str> = names.take_while(|name| !name.contains(' ')).filter(|name| *name != "tests").collect();
        assert!(names.len() > 15, "{names:?}");
        for name in names {
            let told = map.contains(&format!("`{name}`")) || map.contains(&format!("─ {name} ─"));
            assert!(told, "{folder}: {name}");
        }
    }
}

#[test]
fn what_tells_of_matching_names_files_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("../../docs/matching.md")).unwrap();
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|name| name.ends_with(".rs")).collect();
    assert!(named.len() > 5, "{named:?}");
    for name in named {
        let path = root.join("src/signature").join(name.trim_start_matches("signature/"));
        assert!(path.is_file(), "{name}");
    }
}
