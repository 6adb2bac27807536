//! `fixside`: the core on the command line, for pack authors, admins and CI.
//!
//! Exit codes: 0 all is well; 1 a pack, a policy or an input has a problem, though what holds of it is used; 2 the call itself
//! is wrong.

mod command;
mod jsonl;
mod packs;
mod tell;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use fixside_core::signature::Surface;

use crate::tell::tell;

/// The right FAQ fix for an error message.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check packs and run their own tests; problems go to stderr as file:line: message
    Check {
        /// Markdown files
        #[arg(required = true, value_name = "PACK")]
        packs: Vec<PathBuf>,
    },
    /// Print what Fixside understands of a pack
    Show {
        /// Markdown file
        pack: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Find the entry for messages: observations as JSON lines on stdin, or one --text
    Match {
        /// Markdown file; the bundled packs if none is given
        #[arg(long = "pack", value_name = "PACK")]
        packs: Vec<PathBuf>,
        /// One message, instead of stdin
        #[arg(long)]
        text: Option<String>,
        /// What the message stands in
        #[arg(long, requires = "text", value_parser = surface())]
        surface: Option<Surface>,
        /// Address of the top page
        #[arg(long, requires = "text")]
        url: Option<String>,
        /// Address of the frame
        #[arg(long, requires = "text")]
        frame_url: Option<String>,
        /// Tell how the answer came about: for --text, or for the first message on stdin
        #[arg(long)]
        explain: bool,
    },
    /// Measure precision and recall on labelled messages, JSON lines
    Eval {
        /// Markdown file; the bundled packs if none is given
        #[arg(long = "pack", value_name = "PACK")]
        packs: Vec<PathBuf>,
        /// JSON Lines files
        #[arg(required = true, value_name = "CORPUS")]
        corpora: Vec<PathBuf>,
    },
    /// Managed settings: write the files for every browser from one fixside-policy.toml, or check what is there
    Policy {
        /// What to make the files from, or what to check
        #[arg(default_value = "fixside-policy.toml")]
        file: PathBuf,
        /// Where the files go
        #[arg(long, value_name = "DIR", default_value = "fixside-policy", conflicts_with = "other")]
        out: PathBuf,
        /// Check FILE: a fixside-policy.toml, policies of Chrome, Edge or Firefox, or JSON for Google's Admin console;
        /// problems go to stderr as file:line: key: message
        #[arg(long, group = "other")]
        check: bool,
        /// Print a fixside-policy.toml to begin with
        #[arg(long, group = "other", conflicts_with = "file")]
        new: bool,
        /// Print policy/schema.json
        #[arg(long, group = "other", conflicts_with = "file")]
        schema: bool,
        /// Print the page of all keys, Markdown
        #[arg(long, group = "other", conflicts_with = "file")]
        keys: bool,
    },
    /// Find the entries that answer a question
    Search {
        /// Markdown file; the bundled packs if none is given
        #[arg(long = "pack", value_name = "PACK")]
        packs: Vec<PathBuf>,
        /// At most so many results a query
        #[arg(long, default_value_t = 5)]
        limit: usize,
        /// Print a JSON line
        #[arg(long)]
        json: bool,
        /// Read one query a line from stdin, print one JSON line each
        #[arg(long, conflicts_with = "query")]
        stdin: bool,
        /// The question
        #[arg(required_unless_present = "stdin")]
        query: Vec<String>,
    },
}

/// Reads the name of a surface; another one is a wrong call.
fn surface() -> impl TypedValueParser<Value = Surface> {
    PossibleValuesParser::new(Surface::ALL.map(Surface::name))
        .try_map(|name| Surface::named(&name).ok_or("there is no such surface"))
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Check { packs } => command::check(&packs),
        Command::Show { pack, json } => command::show(&pack, json),
        Command::Match { packs, text, surface, url, frame_url, explain } => {
            let context = command::Context { surface, url, frame_url };
            let run = if explain { command::explain } else { command::find };
            run(&packs, text, context)
        }
        Command::Eval { packs, corpora } => command::eval(&packs, &corpora),
        Command::Policy { new: true, .. } => command::policy::print(&command::policy::Page::New),
        Command::Policy { schema: true, .. } => command::policy::print(&command::policy::Page::Schema),
        Command::Policy { keys: true, .. } => command::policy::print(&command::policy::Page::Keys),
        Command::Policy { check: true, file, .. } => command::policy::check(&file),
        Command::Policy { file, out, .. } => command::policy::write(&file, &out),
        Command::Search { packs, limit, json, stdin, query } => {
            let query = (!stdin).then(|| query.join(" "));
            command::search(&packs, limit, json, query.as_deref())
        }
    };
    match result.and_then(|well| io::stdout().flush().map(|()| well)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // A reader that closes the pipe (`| head`) has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            tell(format_args!("fixside: {error}"));
            ExitCode::FAILURE
        }
    }
}
