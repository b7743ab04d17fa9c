//! Opens a draft from a file: a draft saved earlier, a site's zip, or a content file.

use std::path::Path;

use publish::content::{ADDRESS, CONTENT, SCHOOLS, TRUST};
use publish::logo::is_picture;
use publish::site::File;
use publish::site::zip::{Limits, Refusal, read_zip_where};
use serde_json::Value;

use crate::draft::Draft;

/// The largest file to open, in bytes: enough for the zip of a site with a few thousand schools.
pub const LARGEST: u32 = 256 * 1024 * 1024;
/// The limits for reading a zip. A trust's file has at most 4 MiB, a school's 64 KiB, and a logo
/// 40 kB.
const LIMITS: Limits = Limits { files: 100_000, bytes: 256 * 1024 * 1024 };

/// Why a file can't be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It isn't a kind of file that can be opened.
    WrongKind,
    /// It is a zip, but damaged or cut short.
    Damaged,
    /// It is larger, or unpacks to more, than any site.
    TooLarge,
    /// It is a zip without a trust's file.
    Empty,
    /// It is a zip with the files of several trusts.
    Several,
    /// It can't be read. Says what is wrong, and where in the file.
    Unreadable(String),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Damaged => Self::Damaged,
            Refusal::TooLarge => Self::TooLarge,
        }
    }
}

/// The draft in a file with this name: a zip, a trust's TOML or a school's JSON.
///
/// # Errors
/// Why the file can't be opened.
pub fn open(name: &str, bytes: &[u8]) -> Result<Draft, Refused> {
    if !u32::try_from(bytes.len()).is_ok_and(|bytes| bytes <= LARGEST) {
        return Err(Refused::TooLarge);
    }
    if bytes.starts_with(b"PK") {
        let wants = |path: &str| {
            [".toml", ".json", ADDRESS].iter().any(|end| path.ends_with(end)) || is_logo(path)
        };
        return of_zip(&read_zip_where(bytes, LIMITS, wants)?);
    }
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
    match Path::new(name).extension().and_then(|ending| ending.to_str()) {
        Some("json") => {
            let school = json(name, bytes)?;
            let mut draft = Draft::default();
            draft.adopt_school(stem.map(str::to_owned), school);
            Ok(draft)
        }
        Some("toml") => Ok(Draft::of_files(None, toml(name, bytes)?, Vec::new()).or_one_school()),
        _ => Err(Refused::WrongKind),
    }
}

/// Whether a file of a zip can be a school's logo.
fn is_logo(path: &str) -> bool {
    path.contains(&format!("/{SCHOOLS}/")) && is_picture(Path::new(path))
}

/// The draft in the files of a zip.
fn of_zip(files: &[File]) -> Result<Draft, Refused> {
    let folder_of = |path: &str| path.strip_suffix(TRUST)?.strip_suffix('/').map(str::to_owned);
    let mut trusts = files.iter().filter_map(|file| Some((folder_of(&file.path)?, file)));
    let (folder, trust) = trusts.next().ok_or(Refused::Empty)?;
    if trusts.next().is_some() {
        return Err(Refused::Several);
    }
    let in_schools = format!("{folder}/{SCHOOLS}/");
    let school = |file: &File| {
        let id = file.path.strip_prefix(&in_schools)?.strip_suffix(".json")?;
        Some(json(&file.path, &file.bytes).map(|school| (Some(id.to_owned()), school)))
    };
    let schools = files.iter().filter_map(school).collect::<Result<_, _>>()?;
    let logo = |file: &File| {
        let name = file.path.strip_prefix(&in_schools).filter(|_| is_logo(&file.path))?;
        Some(File::new(name, file.bytes.clone()))
    };
    let id = folder.rsplit('/').next().filter(|id| *id != CONTENT).map(str::to_owned);
    let trust = toml(&trust.path, &trust.bytes)?;
    let mut draft = Draft::of_files(id, trust, schools).or_one_school();
    draft.logos = files.iter().filter_map(logo).collect();
    let address = files.iter().find(|file| file.path == format!("{CONTENT}/{ADDRESS}"));
    let address = address.map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    draft.address = address.unwrap_or_default();
    Ok(draft)
}

fn json(path: &str, bytes: &[u8]) -> Result<Value, Refused> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| unreadable(path, &error))?;
    if value.is_object() { Ok(value) } else { Err(Refused::WrongKind) }
}

fn toml(path: &str, bytes: &[u8]) -> Result<Value, Refused> {
    toml::from_slice(bytes).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &str, error: &impl ToString) -> Refused {
    Refused::Unreadable(format!("{path}: {}", error.to_string().trim()))
}

/// An example draft: Heartwood's trust, with the school that has filled in everything.
///
/// # Errors
/// If the example's files are broken, which a test rules out.
pub fn example() -> Result<Draft, Refused> {
    let trust = toml(TRUST, include_bytes!("../../../content/heartwood/trust.toml"))?;
    let hill = include_bytes!("../../../content/heartwood/schools/example-hill.json");
    let school = (Some("example-hill".to_owned()), json("example-hill.json", hill)?);
    Ok(Draft::of_files(Some("heartwood".to_owned()), trust, vec![school]))
}
