//! The samples of servers' settings (`web/server`), tried: nginx and Apache serve the site on this machine with them, and
//! every header, type, cache rule and compression is looked at. What they promise, and what the others say, stands in
//! `samples.rs`.

use crate::need;
use crate::observatory::Headers;
use crate::samples::{self, ANEW, EMBED, ONE_FILE, Promise};
use crate::step::{Failure, Outcome, is_there, root};
use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

/// Longest wait for a server to start.
const PATIENCE: Duration = Duration::from_secs(15);
/// Where Debian puts nginx's module for files that are compressed already, and Apache's modules.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";
/// A name as a build has it that no file has: of an older build, or of one that is still being put there.
const GONE: &str = "/style-0123456789abcdef.css";
/// A page that is not there, whose place a page of the server's own takes.
const GONE_PAGE: &str = "/gone.html";
/// How what is named by what it holds is kept.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The site stands at the root of the server, and under a path.
const UNDER: [&str; 2] = ["", "/tools/path"];
/// The two programs, and the packages that bring them.
const PROGRAMS: [&str; 2] = ["/usr/sbin/nginx", "/usr/sbin/apache2"];
const PACKAGES: [&str; 4] = ["nginx", "libnginx-mod-http-brotli-static", "apache2-bin", "media-types"];

/// Starts a server of the site.
type Start = fn(&Site) -> io::Result<Running>;

/// A server that ends with its trial.
struct Running {
    process: Child,
    port: u16,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Only the first process is ours to end; asked politely, it ends those that it has started.
        let asked = Command::new("kill").arg(self.process.id().to_string()).status();
        if asked.is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// Serves the built site by nginx and by Apache and checks what they answer.
///
/// # Errors
/// Where a server cannot be had or started, or an answer is not what the sample promises.
pub fn check() -> Outcome {
    if !(is_there("nginx") || Path::new(PROGRAMS[0]).exists()) || !Path::new(PROGRAMS[1]).exists() {
        need::debian_packages(&PACKAGES, "web servers to try the sample settings with")?;
    }
    let site = Site::copied()?;
    let promise = Promise::of_the_site()?;
    let pages = site.pages();
    let own_policy = site.policy_of_one_file()?;
    samples::check(&promise, &pages, &own_policy)?;
    let starts: [Start; 3] = [|site| nginx(site, str::to_string), |site| nginx(site, within_places), apache];
    for (name, start) in ["nginx", "nginx, beside other things", "Apache"].into_iter().zip(starts) {
        println!("\n── The sample for {name}, served by it");
        let server = start(&site).map_err(|error| Failure(format!("{name} does not start: {error}")))?;
        let unanswered = |error: io::Error| Failure(format!("{name} does not answer: {error}"));
        let mut wrong = Vec::new();
        for under in UNDER {
            wrong.extend(wrong_under(server.port, under, &site.names, &promise).map_err(unanswered)?);
            wrong.extend(wrong_pages(server.port, under, &pages, &promise).map_err(unanswered)?);
        }
        if !wrong.is_empty() {
            return Err(Failure(format!("the sample for {name} in web/server:\n  {}", wrong.join("\n  "))));
        }
        // The headers of all pages of the split site are the same by now, so one stands for all.
        for (path, policy) in [("/", ""), (ONE_FILE, own_policy.as_str())] {
            let headers = get(server.port, path, "").map_err(unanswered)?.headers;
            samples::marked(name, path, &headers, policy)?;
        }
    }
    Ok(())
}

/// A copy of the site where a server's own user may read it.
struct Site {
    folder: PathBuf,
    names: Vec<String>,
}

impl Site {
    fn copied() -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("capability-path-servers-{}", std::process::id()));
        let failed = |error: io::Error| Failure(format!("{}: {error}", folder.display()));
        let mut names = Vec::new();
        for under in UNDER {
            names.clear();
            copy(&root().join("dist"), &folder.join(under.trim_start_matches('/')), &mut names)
                .map_err(failed)?;
        }
        Ok(Self { folder, names })
    }

    /// The paths of its pages, the first among them.
    fn pages(&self) -> Vec<String> {
        let files = self.names.iter().filter(|name| name.ends_with(".html"));
        std::iter::once("/".into()).chain(files.map(|name| format!("/{name}"))).collect()
    }

    fn policy_of_one_file(&self) -> Outcome<String> {
        let file = self.folder.join(ONE_FILE.trim_start_matches('/'));
        let page =
            fs::read_to_string(&file).map_err(|error| Failure(format!("{}: {error}", file.display())))?;
        let policy = samples::own_policy(&page);
        policy.map(String::from).ok_or_else(|| Failure("standalone.html states no policy of its own".into()))
    }

    fn write(&self, name: &str, text: &str) -> io::Result<PathBuf> {
        // Beside the site, not in it.
        let file = self.folder.with_extension(name);
        fs::write(&file, text)?;
        Ok(file)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // What is left of it is the temporary folder's affair.
        let _ = fs::remove_dir_all(&self.folder);
        for name in ["nginx.conf", "apache.conf"] {
            let _ = fs::remove_file(self.folder.with_extension(name));
        }
    }
}

fn copy(from: &Path, to: &Path, names: &mut Vec<String>) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()), &mut Vec::new())?;
        } else {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(())
}

/// The sample within places of a server that has more, as it says.
fn within_places(include: &str) -> String {
    UNDER.map(|under| format!("location ^~ {under}/ {{ {include} }}")).concat()
}

fn nginx(site: &Site, placed: fn(&str) -> String) -> io::Result<Running> {
    let port = free_port()?;
    let folder = site.folder.display();
    // Its workers are root's where it is started by root, since the pid file and the log are.
    let brotli = Path::new(NGINX_BROTLI).exists();
    let module = if brotli { format!("load_module {NGINX_BROTLI};") } else { String::new() };
    let sample = placed(&format!("include {folder}/server/nginx.conf;"));
    let static_brotli = if brotli { "brotli_static on;" } else { "" };
    let settings = format!(
        "daemon off; pid {folder}.pid; error_log stderr; {module}
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off; {static_brotli}
  server {{ listen 127.0.0.1:{port}; root {folder}; {sample} }}
}}
"
    );
    let file = site.write("nginx.conf", &settings)?;
    started(Command::new(PROGRAMS[0]).args(["-e", "stderr", "-c"]).arg(file), port)
}

fn apache(site: &Site) -> io::Result<Running> {
    let port = free_port()?;
    let folder = site.folder.display();
    let modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"]
        .map(|name| format!("LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n"))
        .concat();
    let settings = format!(
        "{modules}ServerName localhost\nServerRoot /tmp\nListen 127.0.0.1:{port}\nPidFile {folder}.pid\n\
         ErrorLog /dev/stderr\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDocumentRoot {folder}\n\
         <Directory />\nOptions None\n</Directory>\n\
         <Directory {folder}>\nRequire all granted\nInclude {folder}/server/htaccess\n</Directory>\n"
    );
    let file = site.write("apache.conf", &settings)?;
    started(Command::new(PROGRAMS[1]).args(["-D", "FOREGROUND", "-f"]).arg(file), port)
}

fn started(command: &mut Command, port: u16) -> io::Result<Running> {
    let mut running = Running { process: command.spawn()?, port };
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = running.process.try_wait()? {
            return Err(io::Error::other(format!("it ended with {status}")));
        }
        if start.elapsed() > PATIENCE {
            return Err(io::Error::other("it does not listen"));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(running)
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// What a server answered.
struct Answer {
    status: String,
    headers: Headers,
}

fn get(port: u16, path: &str, encoding: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]);
    let (status, rest) = head.split_once("\r\n").unwrap_or((&head, ""));
    Ok(Answer { status: status.to_string(), headers: Headers::read(rest) })
}

/// How a file comes, besides the headers that are promised.
struct Kind<'a> {
    mime: &'a str,
    kept: &'a str,
    /// It lies compressed beside itself.
    is_packed: bool,
}

/// What is not as the sample promises of this file, however it is asked for.
fn wrong_file(port: u16, path: &str, kind: &Kind, promise: &Promise) -> io::Result<Vec<String>> {
    let mut wrong = Vec::new();
    for encoding in ["", "gzip", "br"] {
        let Answer { status, headers } = get(port, path, encoding)?;
        let mut broken = promise.broken(path, kind.kept, &headers);
        if !status.contains(" 200 ") {
            broken.push(format!("{path}: {status}"));
        }
        let mime = headers.get("content-type");
        if !mime.contains(kind.mime) {
            broken.push(format!("{path}: content-type is \"{mime}\", not {}", kind.mime));
        }
        // What lies there in one form alone is the same for all who ask. Of the others a store on the way is to know that
        // they are not, also where it has them plain.
        let (coded, vary) = if kind.is_packed { (encoding, "Accept-Encoding") } else { ("", "") };
        for (name, expected) in [("content-encoding", coded), ("vary", vary)] {
            let found = headers.get(name);
            if found != expected {
                broken.push(format!("{path}: {name} is \"{found}\", not \"{expected}\""));
            }
        }
        wrong.extend(broken.into_iter().map(|what| format!("asked for as \"{encoding}\", {what}")));
    }
    Ok(wrong)
}

/// What is not as the sample promises of the pages under this path, and of one that is not there.
fn wrong_pages(port: u16, under: &str, pages: &[String], promise: &Promise) -> io::Result<Vec<String>> {
    let page = Kind { mime: "text/html", kept: ANEW, is_packed: true };
    let mut wrong = Vec::new();
    for path in pages {
        wrong.extend(wrong_file(port, &format!("{under}{path}"), &page, promise)?);
    }
    let path = &format!("{under}{GONE_PAGE}");
    let gone = get(port, path, "")?;
    if !gone.status.contains(" 404 ") {
        wrong.push(format!("{path}, which is not there: {}", gone.status));
    }
    wrong.extend(promise.broken(path, ANEW, &gone.headers));
    Ok(wrong)
}

/// What is not as the sample promises, for each kind of file of the site under this path.
fn wrong_under(port: u16, under: &str, names: &[String], promise: &Promise) -> io::Result<Vec<String>> {
    let named = |start: &str, end: &str| {
        let found = names.iter().find(|name| name.starts_with(start) && name.ends_with(end));
        found
            .map(|name| format!("/{name}"))
            .ok_or_else(|| io::Error::other(format!("dist/ has no {start}…{end}")))
    };
    let (program, script) = (named("capability-path-", ".wasm")?, named("capability-path-", ".js")?);
    let rows: [(&str, &str, &str); 9] = [
        ("/boot.js", "javascript", ANEW),
        (EMBED, "javascript", ANEW),
        ("/capability-path.mdl", "application/octet-stream", ANEW),
        ("/icon.svg", "image/svg+xml", ANEW),
        ("/config.json", "application/json", ANEW),
        ("/site.zip", "application/zip", ANEW),
        (&program, "application/wasm", FOR_EVER),
        (&script, "javascript", FOR_EVER),
        (&named("style-", ".css")?, "text/css", FOR_EVER),
    ];
    let mut wrong = Vec::new();
    for (path, mime, kept) in rows {
        let is_packed = names.iter().any(|name| format!("/{name}") == format!("{path}.br"));
        let kind = Kind { mime, kept, is_packed };
        wrong.extend(wrong_file(port, &format!("{under}{path}"), &kind, promise)?);
    }
    let gone = get(port, &format!("{under}{GONE}"), "")?;
    let caching = gone.headers.get("cache-control");
    if !gone.status.contains(" 404 ") || caching.contains("immutable") {
        wrong.push(format!(
            "{under}{GONE}, which is not there: {}, cache-control is \"{caching}\"",
            gone.status
        ));
    }
    Ok(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    #[test]
    fn every_sample_has_the_policy_of_the_page_and_the_same_further_headers() {
        let promise = Promise::of_the_site().expect("a policy");
        for sample in ["nginx.conf", "htaccess", "web.config", "_headers"] {
            let text = read(&format!("web/server/{sample}"));
            for (name, value) in promise.headers("/").into_iter().chain(promise.headers(EMBED)) {
                let is_there = |line: &str| line.contains(name) && line.contains(value);
                assert!(text.lines().any(is_there), "{sample} lacks {name}: {value}");
            }
        }
    }

    /// IIS answers 500 to everything where a site above has added the same header already.
    #[test]
    fn iis_is_told_to_remove_each_header_that_it_is_told_to_add() {
        let sample = read("web/server/web.config");
        let names = |what: &str| -> Vec<String> {
            let before = format!("<{what} name=\"");
            let parts = sample.split(&before).skip(1);
            parts.filter_map(|rest| Some(rest.split_once('"')?.0.to_string())).collect()
        };
        let removed = names("remove");
        assert_eq!(
            removed.first().map(String::as_str),
            Some("X-Powered-By"),
            "whose value is nobody's business"
        );
        assert_eq!(removed[1..], names("add"));
    }

    #[test]
    fn the_sample_that_nobody_can_run_here_has_the_types_of_those_that_are_run() {
        let (tried, untried) = (read("web/server/htaccess"), read("web/server/web.config"));
        for (end, kind) in
            [("wasm", "application/wasm"), ("js", "text/javascript"), ("mdl", "application/octet-stream")]
        {
            assert!(tried.contains(&format!("AddType {kind} .{end}")), "{end}");
            assert!(untried.contains(&format!("fileExtension=\".{end}\" mimeType=\"{kind}\"")), "{end}");
        }
    }
}
