//! Runs WordPress from Debian's packages on this machine, for as long as a test.

use std::collections::BTreeMap;
use std::fs::{self, create_dir};
use std::io::Write;
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use harness::leash::{Leash, Signal};
use harness::port::free_port;
use tempfile::TempDir;

use crate::wait::until;

/// Where Debian's package installs it.
const INSTALLED: &str = "/usr/share/wordpress/.";
/// Debian's database server, in a folder that is often not in `PATH`.
const DATABASE: &str = "/usr/sbin/mariadbd";
/// The user `nobody`, and their group. Tests often run as root, but `MariaDB` refuses to.
const NOBODY: u32 = 65_534;
/// The files that the tests add, and where.
const ADDED: [(&str, &str); 3] = [
    ("wp-config.php", include_str!("php/wp-config.php")),
    ("set-up.php", include_str!("php/set-up.php")),
    ("wp-content/mu-plugins/open-door.php", include_str!("php/plugin.php")),
];

/// The addresses of posts, by the role that made them and by name.
pub(crate) type Posts = BTreeMap<String, BTreeMap<String, String>>;

/// A running WordPress. Dropping this ends its programs and deletes its files.
pub(crate) struct WordPress {
    pub(crate) posts: Posts,
    _programs: [Leash; 2],
    _folder: TempDir,
}

impl WordPress {
    /// Starts WordPress, and posts each of these texts as each role.
    pub(crate) fn with(texts: &BTreeMap<String, String>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let place = Place::in_folder(folder.path());
        let database = place.start_database();
        place.copy_wordpress();
        let posts = place.set_up(texts);
        let server = place.start_server();
        Self { posts, _programs: [server, database], _folder: folder }
    }
}

/// Where WordPress runs, and as whom.
struct Place<'a> {
    folder: &'a Path,
    is_root: bool,
    port: u16,
}

impl<'a> Place<'a> {
    fn in_folder(folder: &'a Path) -> Self {
        let is_root = fs::metadata(folder).expect("it is there").uid() == 0;
        if is_root {
            chown(folder, Some(NOBODY), Some(NOBODY)).expect("root may do that");
        }
        Self { folder, is_root, port: free_port().expect("a port is free") }
    }

    /// A command that never runs as root.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command
            .current_dir(self.folder)
            .env("DATABASE_SOCKET", self.folder.join("socket"))
            .env("WORDPRESS_ADDRESS", format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port));
        if self.is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    /// Starts a database of its own, which listens only on a socket in the folder.
    fn start_database(&self) -> Leash {
        let folder = format!("--datadir={}", self.folder.join("data").display());
        let temporary = format!("--tmpdir={}", self.folder.display());
        finish(self.program("mariadb-install-db").args([
            "--no-defaults",
            &folder,
            &temporary,
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
        ]));
        let socket = self.folder.join("socket");
        let listen = format!("--socket={}", socket.display());
        let mut database = self.program(DATABASE);
        database.args(["--no-defaults", &folder, &temporary, &listen, "--skip-networking"]);
        let database = start(&mut database);
        until("the database", || UnixStream::connect(&socket).ok());
        database
    }

    fn copy_wordpress(&self) {
        let copy = self.folder.join("wordpress");
        create_dir(&copy).expect("a folder can be made");
        finish(Command::new("cp").args(["-r", INSTALLED]).arg(&copy));
        create_dir(copy.join("wp-content/mu-plugins")).expect("a folder can be made");
        for (path, text) in ADDED {
            fs::write(copy.join(path), text).expect("the file can be written");
        }
    }

    fn set_up(&self, texts: &BTreeMap<String, String>) -> Posts {
        let mut php = self.program("php");
        php.args(["-d", "display_errors=stderr", "wordpress/set-up.php"]);
        let mut php = php.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("php starts");
        let input = serde_json::to_vec(texts).expect("texts are JSON");
        // Drop the pipe straight away, so that PHP sees the end of its input.
        php.stdin.take().expect("it reads").write_all(&input).expect("it reads");
        let output = php.wait_with_output().expect("php ends").stdout;
        serde_json::from_slice(&output)
            .unwrap_or_else(|_| panic!("set-up.php says: {}", String::from_utf8_lossy(&output)))
    }

    fn start_server(&self) -> Leash {
        let mut php = self.program("php");
        // With one worker, it couldn't answer the requests that it makes to itself.
        php.env("PHP_CLI_SERVER_WORKERS", "3").args(["-q", "-S"]);
        php.arg(format!("{}:{}", Ipv4Addr::LOCALHOST, self.port)).args(["-t", "wordpress"]);
        let server = start(&mut php);
        until("WordPress", || TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).ok());
        server
    }
}

/// Starts a program, and discards its output.
fn start(command: &mut Command) -> Leash {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    Leash::start(command, Signal::Kill).expect("`cargo xtask test --wordpress` installs it")
}

/// Runs a program, and waits until it ends.
fn finish(command: &mut Command) {
    let ended = command.output().expect("`cargo xtask test --wordpress` installs it");
    let errors = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{command:?} failed: {errors}");
}
