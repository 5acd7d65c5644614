//! `cargo xtask serve`: the main job, from one command.

use crate::build;
use crate::need;
use crate::server::Server;
use crate::step::{Failure, Outcome, root};
use std::env;
use std::process::{Command, Stdio};

/// The folder with the page of an intranet that frames the site, and where it is served.
const EXAMPLES: &str = "examples";

/// Installs what is missing, builds, and serves until stopped.
///
/// # Errors
/// Where something is missing that cannot be installed, the build fails, or the port is taken.
pub fn serve(port: Option<u16>) -> Outcome {
    // The port is taken first: nobody should wait for a build to hear that it is in use.
    let server = Server::bind(root().join("dist"), port)
        .map_err(|error| Failure(format!("this port cannot be used ({error}). Try another: --port N")))?;
    let server = server.with_beside(EXAMPLES, root().join(EXAMPLES));
    let address = server.address().map_err(|error| Failure(error.to_string()))?;
    build::build(need::for_build()?)?;
    let url = format!("http://{address}/");
    println!("\nCapability Path is at {url}  (Ctrl-C stops it)");
    println!("In a page of an intranet: {url}{EXAMPLES}/intranet/");
    open(&url);
    server.serve();
    Ok(())
}

/// Opens a browser where there is a desktop; elsewhere the address above is all that is needed.
fn open(url: &str) {
    if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        let mut command = Command::new("xdg-open");
        let _ = command.arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    }
}
