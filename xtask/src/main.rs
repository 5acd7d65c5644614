//! `cargo xtask COMMAND`.

use std::process::ExitCode;
use xtask::step::Failure;
use xtask::{bench, build, offline, serve, servers, soak, test, tidy};

/// A command line that cannot be followed (sysexits.h, EX_USAGE).
const USAGE_STATUS: u8 = 64;

const USAGE: &str = "\
usage: cargo xtask COMMAND
  serve [--port N]   install what is missing, build, and serve the page on this machine
  test               install what is missing, and run every check and test, with Chromium as the browser
  test --all-engines the same with Firefox and WebKit as well, and all digests in debug
  build              install what is missing, and write the site to dist/
  build --offline-site
                     the same, and in dist-offline/ a site that the browser keeps and opens without a server
  servers            try the sample settings for web servers on what is in dist/, with nginx and Apache
  bench              install what is missing, and time the program beside its peers
  soak [--engine firefox] [--actions N]
                     build, and do N random things in the page (100,000 where not said), in Chromium where not said
  tidy               check the rules of docs/architecture.md";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve"] => serve::serve(None),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(Some(port)),
            Err(_) => return usage(&format!("\"{port}\" is not a port: a number from 0 to 65535 is")),
        },
        ["test"] => test::test(),
        ["test", "--all-engines"] => test::test_in_all_engines(),
        ["build"] => build::build_with_sizes(),
        ["build", "--offline-site"] => offline::build(),
        ["servers"] => servers::check(),
        ["bench"] => bench::bench(),
        ["soak", options @ ..] => match soak::Soak::read(options) {
            Ok(soak) => soak.run(),
            Err(problem) => return usage(&problem),
        },
        ["tidy"] => tidy::tidy(),
        _ => return usage("that is not a command"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(message)) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn usage(problem: &str) -> ExitCode {
    eprintln!("xtask: {problem}\n{USAGE}");
    ExitCode::from(USAGE_STATUS)
}
