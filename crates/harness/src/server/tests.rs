//! Makes requests as a browser would.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::*;
use publish::site::headers::{ALWAYS, CACHE_ASSETS, PAGES};

/// Requests a path and returns the whole response in lower case.
fn get(server: &Server, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(server.address)?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer.to_lowercase())
}

#[test]
fn each_file_has_its_media_type() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), 0)?;
    for (name, kind) in [
        ("index.html", "text/html; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json"),
        ("a.wasm", "application/wasm"),
        ("a.bin", "application/octet-stream"),
    ] {
        fs::write(folder.path().join(name), "")?;
        let answer = get(&server, &format!("/{name}"))?;
        assert!(answer.starts_with("http/1.1 200"), "{name}: {answer}");
        assert!(answer.contains(&format!("\r\ncontent-type: {kind}\r\n")), "{name}: {answer}");
        assert!(answer.contains("\r\ncache-control: no-cache\r\n"), "{name}: {answer}");
    }
    Ok(())
}

#[test]
fn assets_are_cached_for_ever_and_missing_ones_are_not() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("assets"))?;
    fs::write(folder.path().join("assets/a.js"), "")?;
    let server = Server::start(folder.path(), 0)?;
    let kept = format!("\r\ncache-control: {CACHE_ASSETS}\r\n");
    assert!(get(&server, "/assets/a.js")?.contains(&kept));
    assert!(!get(&server, "/assets/b.js")?.contains(&kept));
    Ok(())
}

#[test]
fn every_page_has_the_policy() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), 0)?;
    let answer = get(&server, "/")?;
    for (name, value) in ALWAYS.iter().chain(&PAGES) {
        let header = format!("\r\n{name}: {value}\r\n").to_lowercase();
        assert!(answer.contains(&header), "{header} is not in {answer}");
    }
    Ok(())
}

#[test]
fn folders_have_addresses_and_every_request_is_recorded() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("hill"))?;
    fs::write(folder.path().join("hill/index.html"), "welcome")?;
    let server = Server::start(folder.path(), 0)?;
    assert!(get(&server, "/hill/?a=b")?.ends_with("welcome"));
    assert!(get(&server, "/missing")?.starts_with("http/1.1 404"));
    assert_eq!(server.requests(), ["/hill/?a=b", "/missing"]);
    Ok(())
}

#[test]
fn a_compressed_copy_is_sent_if_there_is_one() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.js"), "plain")?;
    fs::write(folder.path().join("a.js.br"), "small")?;
    let server = Server::start(folder.path(), 0)?;
    let answer = get(&server, "/a.js")?;
    assert!(answer.contains("\r\ncontent-encoding: br\r\n"), "{answer}");
    assert!(answer.ends_with("small"), "{answer}");
    Ok(())
}

#[test]
fn a_port_in_use_is_an_error_that_says_what_to_do() -> Result<()> {
    let held = listen(0)?;
    let port = held.local_addr()?.port();
    let refused = listen(port).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(refused.contains(&format!("port {port} is in use")), "{refused}");
    assert!(refused.contains("--port"), "{refused}");
    Ok(())
}

#[test]
fn dropping_the_server_frees_its_port() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), 0)?;
    get(&server, "/")?;
    let address = server.address;
    drop(server);
    // It stops in the background, so try until nothing answers.
    let dropped = Instant::now();
    while TcpStream::connect(address).is_ok() {
        assert!(dropped.elapsed() < Duration::from_secs(30), "the port is still in use");
        std::thread::yield_now();
    }
    Ok(())
}
