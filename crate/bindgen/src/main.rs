//! `fixside-bindgen CORE.wasm FOLDER`: what `wasm-bindgen --target web` does, from its own library. As a part of the
//! workspace it is locked like all else, and compiled with what the build needs anyway; nothing has to be installed.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [core, folder] = arguments.as_slice() else {
        eprintln!("usage: fixside-bindgen CORE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let written = bindgen.input_path(core).web(true).and_then(|bindgen| bindgen.typescript(true).generate(folder));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fixside-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
