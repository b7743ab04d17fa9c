//! Installs packages on Debian and Ubuntu.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use which::which;

use crate::command::{output, run_quietly};

/// The systems that packages can be installed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    Debian,
    Ubuntu,
}

/// Installs packages, given their names on each system.
///
/// # Errors
/// If this is some other system, if this user can't install packages, or if apt fails.
pub(crate) fn install(packages: impl FnOnce(System) -> &'static [&'static str]) -> Result<()> {
    let Some(system) = system(&fs::read_to_string("/etc/os-release").unwrap_or_default()) else {
        bail!("it can be installed automatically only on Debian and Ubuntu");
    };
    let packages = packages(system);
    which("apt-get").context("there is no apt-get")?;
    let Some(sudo) = rights() else {
        bail!("as an administrator, run: apt-get install {}", packages.join(" "));
    };
    let apt = |arguments: &[&str]| {
        let mut words = sudo.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut command = Command::new(words.next().unwrap_or(&"env"));
        run_quietly(command.args(words).args(arguments))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// The system that `/etc/os-release` describes.
fn system(os_release: &str) -> Option<System> {
    let names = |key: &str| {
        let value = os_release.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
        value.trim_matches('"').to_owned()
    };
    let systems = format!("{} {}", names("ID="), names("ID_LIKE="));
    let is = |system| systems.split(' ').any(|word| word == system);
    if is("ubuntu") {
        Some(System::Ubuntu)
    } else if is("debian") {
        Some(System::Debian)
    } else {
        None
    }
}

/// The command prefix needed to install packages; `None` if this user can't.
fn rights() -> Option<&'static [&'static str]> {
    if output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0") {
        return Some(&[]);
    }
    let sudo = output(Command::new("sudo").args(["--non-interactive", "true"]));
    sudo.is_ok().then_some(&["sudo", "--non-interactive"])
}

#[cfg(test)]
mod tests {
    use super::{System, system};

    #[test]
    fn debian_and_ubuntu_are_recognised() {
        assert_eq!(system("VERSION_ID=\"12\"\nID=debian\n"), Some(System::Debian));
        assert_eq!(system("ID=ubuntu\nID_LIKE=debian\n"), Some(System::Ubuntu));
        assert_eq!(system("ID=pop\nID_LIKE=\"ubuntu debian\"\n"), Some(System::Ubuntu));
        assert_eq!(system("ID=fedora\n"), None);
        assert_eq!(system(""), None);
    }
}
