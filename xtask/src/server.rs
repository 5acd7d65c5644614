//! A small server of files, for this machine alone: `serve` and the browser tests.

use crate::hash::NAME_DIGITS;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

/// A client that sends nothing for so long is let go.
const PATIENCE: Duration = Duration::from_secs(10);
/// What a file that is there is answered with.
const FOUND: &str = "200 OK";
/// Longest request line that is read.
const LONGEST_LINE: u64 = 32 * 1024;

/// A server of one folder, not yet serving.
pub struct Server {
    listener: TcpListener,
    folders: Folders,
    fault: Option<Fault>,
}

/// What is served.
#[derive(Clone)]
struct Folders {
    root: PathBuf,
    /// A second folder, under this name.
    beside: Option<(&'static str, PathBuf)>,
}

/// What a request gets.
pub struct Answer {
    /// Number and words of HTTP.
    pub status: &'static str,
    /// Type of the body.
    pub mime: &'static str,
    /// Lines of the header where the body is packed. A fault finds none.
    pub encoding: &'static str,
    /// The file, or words in its place.
    pub body: Vec<u8>,
}

/// What a test makes of an answer, by the path that was asked for; with none the connection breaks off.
pub type Fault = fn(&str, Answer) -> Option<Answer>;

impl Server {
    /// Takes `port` of this machine, or a free one.
    ///
    /// # Errors
    /// Where the port is taken.
    pub fn bind(folder: PathBuf, port: Option<u16>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)))?;
        Ok(Self { listener, folders: Folders { root: folder, beside: None }, fault: None })
    }

    /// The same with a second folder, under `name`.
    #[must_use]
    pub fn with_beside(mut self, name: &'static str, folder: PathBuf) -> Self {
        self.folders.beside = Some((name, folder));
        self
    }

    /// The same with a fault.
    pub fn with_fault(self, fault: Fault) -> Self {
        Self { fault: Some(fault), ..self }
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
            let (folders, fault) = (self.folders.clone(), self.fault);
            // A client that breaks off is its own affair.
            thread::spawn(move || serve_one(&stream, &folders, fault));
        }
    }
}

fn serve_one(mut stream: &TcpStream, folders: &Folders, fault: Option<Fault>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut line = String::new();
    let mut reader = BufReader::new(io::Read::take(stream, LONGEST_LINE));
    reader.read_line(&mut line)?;
    let takes_brotli = read_headers(&mut reader)?;
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let answer = answer(folders, method, target, takes_brotli && fault.is_none());
    let answer = match fault {
        Some(fault) => fault(target, answer),
        None => Some(answer),
    };
    let Some(Answer { status, mime, encoding, body }) = answer else {
        return Ok(());
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n{encoding}Content-Length: {}\r\n\
         Cache-Control: {}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len(),
        caching(status, target)
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// How long an answer may be kept, as in the samples for servers: a file that is named by what it holds for ever, any
/// other for as long as nobody asks again. Firefox downloads twice what is preloaded and may not be kept.
fn caching(status: &str, target: &str) -> &'static str {
    let is_hash = |part: &str| part.len() == NAME_DIGITS && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_named_by_hash = target.split(['-', '_', '.']).any(is_hash);
    if status == FOUND && is_named_by_hash { "public, max-age=31536000, immutable" } else { "no-store" }
}

fn answer(folders: &Folders, method: &str, target: &str, takes_brotli: bool) -> Answer {
    let found = file(folders, target).and_then(|path| Some((contents(&path, takes_brotli)?, mime(&path))));
    let words = |status, words: &str| Answer { status, mime: "text/plain", encoding: "", body: words.into() };
    match (method, found) {
        ("GET" | "HEAD", Some(((body, encoding), mime))) => Answer { status: FOUND, mime, encoding, body },
        ("GET" | "HEAD", None) => words("404 Not Found", "There is no such file."),
        _ => words("405 Method Not Allowed", "Files can be read only."),
    }
}

/// Reads on to the blank line: a client whose request was not read may be told that the connection broke. Gives
/// whether it takes what is packed by brotli.
fn read_headers(reader: &mut impl BufRead) -> io::Result<bool> {
    let mut takes_brotli = false;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 0 && !header.trim().is_empty() {
        takes_brotli |= names_brotli(&header);
        header.clear();
    }
    Ok(takes_brotli)
}

fn names_brotli(header: &str) -> bool {
    header.split_once(':').is_some_and(|(name, codings)| {
        name.eq_ignore_ascii_case("accept-encoding") && codings.split(',').any(|coding| coding.trim() == "br")
    })
}

/// What a file holds, with a line of the header where it is packed: a file of the same name with `.br` behind it,
/// packed beforehand, goes out in its place, as from a server on the web.
fn contents(path: &Path, takes_brotli: bool) -> Option<(Vec<u8>, &'static str)> {
    let packed = takes_brotli.then(|| fs::read(path.with_added_extension("br")).ok()).flatten();
    match packed {
        Some(packed) => Some((packed, "Content-Encoding: br\r\nVary: Accept-Encoding\r\n")),
        None => Some((fs::read(path).ok()?, "")),
    }
}

/// The file that a request means; nothing above or outside the folders.
fn file(folders: &Folders, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let beside = folders.beside.as_ref();
    let beside =
        beside.and_then(|(name, folder)| Some((folder, path.strip_prefix(name)?.strip_prefix('/')?)));
    let (folder, path) = beside.unwrap_or((&folders.root, path));
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    let path = PathBuf::from(format!("{path}{index}"));
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
    fn what_is_named_by_what_it_holds_is_kept_and_nothing_else() {
        let is_kept = |status, target| caching(status, target).contains("immutable");
        assert!(is_kept(FOUND, "/capability-path-5802cd909cf8b49d_bg.wasm?x=1"));
        assert!(is_kept(FOUND, "/a/style-ae90537be2cc4232.css"));
        for (status, target) in [
            (FOUND, "/index.html"),
            (FOUND, "/config-reader_bg.wasm"),
            (FOUND, "/capability-path-5802cd90.js"),
            ("404 Not Found", "/capability-path-5802cd909cf8b49d.js"),
        ] {
            assert!(!is_kept(status, target), "{status} {target}");
        }
    }

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
        let beside = Some(("more", source.join("bench")));
        let folders = Folders { root: source.clone(), beside };
        assert!(file(&folders, "/server.rs?x=1").is_some());
        assert_eq!(file(&folders, "/more/table.rs"), Some(source.join("bench/table.rs")));
        for target in [
            "/../Cargo.toml",
            "/./../Cargo.toml",
            "//etc/passwd",
            "/missing.rs",
            "/",
            "/more/",
            "/more/../server.rs",
            "/more/server.rs",
            "/moretable.rs",
        ] {
            assert!(file(&folders, target).is_none(), "{target}");
        }
    }

    #[test]
    fn a_folder_is_answered_by_its_first_page() {
        let root = crate::step::root();
        let page = Some(root.join("tests/digests/index.html"));
        let of = |root: PathBuf, target| file(&Folders { root, beside: None }, target);
        assert_eq!(of(root.clone(), "/tests/digests/?page=1"), page);
        assert_eq!(of(root.join("tests/digests"), "/"), page);
        assert_eq!(of(root, "/tests/digests"), None);
    }

    #[test]
    fn brotli_is_for_those_who_take_it() {
        assert!(names_brotli("Accept-Encoding: gzip, deflate, br, zstd\r\n"));
        assert!(names_brotli("accept-encoding:br"));
        for header in ["Accept-Encoding: gzip", "Accept-Language: br", "X: br", ""] {
            assert!(!names_brotli(header), "{header}");
        }
    }

    #[test]
    fn a_packed_file_goes_out_in_place_of_its_own() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("packed-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let file = folder.join("page.js");
        fs::write(&file, "plain")?;
        assert_eq!(contents(&file, true), Some((b"plain".to_vec(), "")));
        fs::write(file.with_added_extension("br"), "packed")?;
        assert_eq!(contents(&file, false), Some((b"plain".to_vec(), "")));
        let (body, encoding) = contents(&file, true).expect("it is there");
        assert!(body == b"packed" && encoding.starts_with("Content-Encoding: br\r\n"));
        fs::remove_dir_all(&folder)
    }

    #[test]
    fn webassembly_has_its_own_type() {
        assert_eq!(mime(Path::new("a/page.wasm")), "application/wasm");
    }
}
