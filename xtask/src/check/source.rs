//! The text of a file, within a limit.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use open_door::fault::Fault;

/// Reads a file as text of at most so many bytes.
///
/// # Errors
/// The fault of the whole file that keeps it from being read.
pub(super) fn read(path: &Path, most: usize) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    // One byte more tells a file that is too large, however large it is.
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|error| unreadable(&error))?;
    if bytes.len() > most {
        return Err(Fault::error(
            "",
            format!("the file is larger than {most} bytes"),
            "shorten it: a parent downloads what it says",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.split(|byte| *byte == b'\n').skip(1).count();
        Fault::error(
            "",
            format!("the file is not text in UTF-8; line {line} is the first that cannot be read"),
            "open it in an editor and save it again with the encoding UTF-8",
        )
    })?;
    // Some editors begin a file with an invisible mark; it means nothing.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn unreadable(error: &std::io::Error) -> Fault {
    let (wrong, mend) = match error.kind() {
        ErrorKind::NotFound => ("there is no such file", "check the name and the folder"),
        ErrorKind::IsADirectory => ("this is a folder", "name the files in it"),
        ErrorKind::PermissionDenied => {
            ("you may not read this file", "ask its owner, or change its permissions")
        }
        _ => ("the file cannot be read", "check that it opens in an editor"),
    };
    Fault::error("", wrong, mend)
}
