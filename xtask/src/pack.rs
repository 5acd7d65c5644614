//! The site packed: `site.zip`, the same bytes from the same files whoever packs them, and each file compressed beside
//! itself for servers that hand that on (`web/server`).
//!
//! The format is APPNOTE.TXT of PKWARE, the part that every program reads; gzip is RFC 1952.

use miniz_oxide::deflate::compress_to_vec;
use std::io::{self, Write};

/// As small as it gets.
const STRONGEST: u8 = 10;
/// 1 January 1980, the first day that an archive knows, for every file: when it was built says nothing of it.
const FIRST_DAY: u16 = (1 << 5) | 1;
/// Version 2.0, which has folders and deflate, made on Unix.
const MADE_BY: u16 = (3 << 8) | 20;
const NEEDED: u16 = 20;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// A plain file that its owner writes and everybody reads, as Unix says it.
const READABLE: u32 = 0o100_644 << 16;

/// An archive of files, each by its path with `/`, in the order of their paths.
///
/// # Errors
/// Where an archive cannot hold it: more than 4 GiB, or 65,535 files.
pub fn zip(files: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let mut sorted: Vec<&(String, Vec<u8>)> = files.iter().collect();
    sorted.sort_by(|one, other| one.0.cmp(&other.0));
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (path, bytes) in sorted {
        let offset = archive.len();
        let packed = compress_to_vec(bytes, STRONGEST);
        let (method, kept) = if packed.len() < bytes.len() { (DEFLATED, &packed) } else { (STORED, bytes) };
        let facts = facts(method, path, bytes, kept.len())?;
        archive.write_all(b"PK\x03\x04")?;
        archive.write_all(&facts)?;
        archive.write_all(path.as_bytes())?;
        archive.write_all(kept)?;
        write_entry(&mut directory, &facts, path, size(offset)?)?;
    }
    let (start, length) = (size(archive.len())?, size(directory.len())?);
    archive.append(&mut directory);
    write_end(&mut archive, count(files.len())?, start, length)?;
    Ok(archive)
}

/// What an archive says of a file before the file and again in its directory.
fn facts(method: u16, path: &str, bytes: &[u8], kept: usize) -> io::Result<Vec<u8>> {
    let mut facts = Vec::new();
    for short in [NEEDED, 0, method, 0, FIRST_DAY] {
        facts.extend(short.to_le_bytes());
    }
    for long in [crc32(bytes), size(kept)?, size(bytes.len())?] {
        facts.extend(long.to_le_bytes());
    }
    for short in [count(path.len())?, 0] {
        facts.extend(short.to_le_bytes());
    }
    Ok(facts)
}

fn write_entry(directory: &mut Vec<u8>, facts: &[u8], path: &str, offset: u32) -> io::Result<()> {
    directory.write_all(b"PK\x01\x02")?;
    directory.write_all(&MADE_BY.to_le_bytes())?;
    directory.write_all(facts)?;
    // No comment, on the first disk, of no kind in particular.
    directory.write_all(&[0; 6])?;
    directory.write_all(&READABLE.to_le_bytes())?;
    directory.write_all(&offset.to_le_bytes())?;
    directory.write_all(path.as_bytes())
}

fn write_end(archive: &mut Vec<u8>, files: u16, start: u32, length: u32) -> io::Result<()> {
    // On the first disk, which is the only one.
    archive.write_all(b"PK\x05\x06\0\0\0\0")?;
    archive.write_all(&files.to_le_bytes())?;
    archive.write_all(&files.to_le_bytes())?;
    archive.write_all(&length.to_le_bytes())?;
    archive.write_all(&start.to_le_bytes())?;
    archive.write_all(&[0; 2])
}

fn size(number: usize) -> io::Result<u32> {
    u32::try_from(number).map_err(io::Error::other)
}

fn count(number: usize) -> io::Result<u16> {
    u16::try_from(number).map_err(io::Error::other)
}

/// A file as `gzip` writes it, without name and time.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    // Magic, deflate, no flags, no time, strongest compression, unknown system.
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    packed.append(&mut compress_to_vec(bytes, STRONGEST));
    packed.extend(crc32(bytes).to_le_bytes());
    // The format wants the length's last 32 bits.
    packed.extend((bytes.len() as u32).to_le_bytes());
    packed
}

/// A file as the program `brotli` writes it.
///
/// # Errors
/// None that is known: it writes to memory.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    // 4,096 bytes of buffer, quality 11, window 22: what a server does once, before anybody asks.
    brotli::CompressorWriter::new(&mut packed, 4_096, 11, 22).write_all(bytes)?;
    Ok(packed)
}

/// The checksum of both formats.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, &byte| {
        (0..8).fold(
            sum ^ u32::from(byte),
            |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![
            ("server/nginx.conf".into(), b"a".repeat(1_000)),
            ("index.html".into(), b"<!doctype html>".to_vec()),
            ("empty".into(), Vec::new()),
        ]
    }

    #[test]
    fn the_same_files_give_the_same_archive_in_whatever_order_they_come() {
        let archive = zip(&files()).expect("three files fit");
        let turned: Vec<_> = files().into_iter().rev().collect();
        assert_eq!(zip(&turned).expect("three files fit"), archive);
        let mut changed = files();
        changed[1].1[0] = b'?';
        assert_ne!(zip(&changed).expect("three files fit"), archive);
    }

    #[test]
    fn another_program_reads_the_archive_and_the_compressed_file() {
        let folder = std::env::temp_dir().join(format!("capability-path-pack-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
        std::fs::write(folder.join("site.zip"), zip(&files()).expect("three files fit")).expect("writes");
        std::fs::write(folder.join("text.gz"), gzip(b"some text")).expect("writes");
        let script = "import gzip, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1] + '/site.zip')
assert archive.testzip() is None
print(sorted((one.filename, one.file_size, one.date_time[0]) for one in archive.infolist()))
print(gzip.open(sys.argv[1] + '/text.gz').read())";
        let read = std::process::Command::new("python3").args(["-c", script]).arg(&folder).output();
        let _ = std::fs::remove_dir_all(&folder);
        let read = read.expect("Python is there, which the tests need anyway");
        assert_eq!(
            String::from_utf8_lossy(&read.stdout),
            "[('empty', 0, 1980), ('index.html', 15, 1980), ('server/nginx.conf', 1000, 1980)]\nb'some text'\n",
            "{}",
            String::from_utf8_lossy(&read.stderr)
        );
    }
}
