//! Installs the browser with the package manager of Debian and Ubuntu.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use which::which;

use crate::command::{output, run};

/// Installs Chromium, its driver and a font.
///
/// # Errors
/// Where this is neither Debian nor Ubuntu, this user may not install programs, or apt fails.
pub(super) fn install() -> Result<()> {
    let Some(packages) = packages(&fs::read_to_string("/etc/os-release").unwrap_or_default())
    else {
        bail!("this program can install it on Debian and Ubuntu only");
    };
    which("apt-get").context("there is no apt-get to install it with")?;
    let Some(sudo) = rights() else {
        bail!("as an administrator, run: apt-get install {}", packages.join(" "));
    };
    let apt = |arguments: &[&str]| {
        let mut words = sudo.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut command = Command::new(words.next().unwrap_or(&"env"));
        run(command.args(words).args(arguments))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// The packages to install, by the system's own description of itself.
fn packages(os_release: &str) -> Option<&'static [&'static str]> {
    let names = |key: &str| {
        let value = os_release.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
        value.trim_matches('"').to_owned()
    };
    let systems = format!("{} {}", names("ID="), names("ID_LIKE="));
    let is = |system| systems.split(' ').any(|word| word == system);
    if is("ubuntu") {
        Some(&["chromium-browser", "chromium-chromedriver", "fonts-liberation"])
    } else if is("debian") {
        Some(&["chromium", "chromium-driver", "fonts-liberation"])
    } else {
        None
    }
}

/// What to put before a command so that it may install programs; `None` where nothing helps.
fn rights() -> Option<&'static [&'static str]> {
    if output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0") {
        return Some(&[]);
    }
    let sudo = output(Command::new("sudo").args(["--non-interactive", "true"]));
    sudo.is_ok().then_some(&["sudo", "--non-interactive"])
}

#[cfg(test)]
mod tests {
    use super::packages;

    #[test]
    fn each_system_gets_its_own_packages() {
        let chromium =
            |os_release| packages(os_release).and_then(|packages| packages.first().copied());
        assert_eq!(chromium("VERSION_ID=\"12\"\nID=debian\n"), Some("chromium"));
        assert_eq!(chromium("ID=ubuntu\nID_LIKE=debian\n"), Some("chromium-browser"));
        assert_eq!(chromium("ID=pop\nID_LIKE=\"ubuntu debian\"\n"), Some("chromium-browser"));
        assert_eq!(chromium("ID=fedora\n"), None);
        assert_eq!(chromium(""), None);
    }
}
