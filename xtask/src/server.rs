//! A small server of files, for this machine alone: `serve` and the browser tests.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

/// A client that sends nothing for so long is let go.
const PATIENCE: Duration = Duration::from_secs(10);
/// Longest request line that is read.
const LONGEST_LINE: u64 = 32 * 1024;

/// A server of one folder, not yet serving.
pub struct Server {
    listener: TcpListener,
    folder: PathBuf,
}

impl Server {
    /// Takes `port` of this machine, or a free one.
    ///
    /// # Errors
    /// Where the port is taken.
    pub fn bind(folder: PathBuf, port: Option<u16>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)))?;
        Ok(Self { listener, folder })
    }

    /// Where it serves.
    ///
    /// # Errors
    /// Where the operating system does not say.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until the program ends.
    pub fn serve(self) {
        for stream in self.listener.incoming().flatten() {
            let folder = self.folder.clone();
            // A client that breaks off is its own affair.
            thread::spawn(move || answer(&stream, &folder));
        }
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut line = String::new();
    let mut reader = BufReader::new(io::Read::take(stream, LONGEST_LINE));
    reader.read_line(&mut line)?;
    read_headers(&mut reader)?;
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = file(folder, target).and_then(|path| Some((fs::read(&path).ok()?, mime(&path))));
    let (status, body, mime) = match (method, found) {
        ("GET" | "HEAD", Some((body, mime))) => ("200 OK", body, mime),
        ("GET" | "HEAD", None) => ("404 Not Found", b"There is no such file.".to_vec(), "text/plain"),
        _ => ("405 Method Not Allowed", b"Files can be read only.".to_vec(), "text/plain"),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// Reads on to the blank line: a client whose request was not read may be told that the connection broke.
fn read_headers(reader: &mut impl BufRead) -> io::Result<()> {
    let mut header = String::new();
    while reader.read_line(&mut header)? > 0 && !header.trim().is_empty() {
        header.clear();
    }
    Ok(())
}

/// The file that a request means; nothing above or outside `folder`.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let is_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(path);
    (is_inside && file.is_file()).then_some(file)
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(file(&folder, "/server.rs?x=1").is_some());
        for target in ["/../Cargo.toml", "/./../Cargo.toml", "//etc/passwd", "/missing.rs", "/"] {
            assert!(file(&folder, target).is_none(), "{target}");
        }
    }

    #[test]
    fn webassembly_has_its_own_type() {
        assert_eq!(mime(Path::new("a/page.wasm")), "application/wasm");
    }
}
