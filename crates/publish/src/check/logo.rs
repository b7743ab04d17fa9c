//! Finds a school's logo among the files beside its own.

use std::path::Path;

use super::Source;
use crate::content::SchoolFile;
use crate::fault::Fault;
use crate::logo::Logo;

/// The logo that a school's file names. If it can't be used, says why in `faults`.
pub(super) fn find(file: &SchoolFile, logos: &[Source], faults: &mut Vec<Fault>) -> Option<Logo> {
    let name = &**file.logo.as_ref()?;
    let mut error = |problem, fix| faults.push(Fault::error("/logo", problem, fix));
    let has_name = |source: &&Source| {
        Path::new(&source.path).file_name().is_some_and(|file_name| file_name == name)
    };
    let Some(source) = logos.iter().find(has_name) else {
        error(
            format!("there is no PNG or JPEG file `{name}` beside this file"),
            "put it in the same folder, or correct the name".to_owned(),
        );
        return None;
    };
    match &source.bytes {
        Err(fault) => error(format!("the logo `{name}`: {}", fault.problem), fault.fix.clone()),
        Ok(bytes) => match Logo::read(bytes) {
            Ok(logo) => return Some(logo),
            Err(flaw) => {
                let (problem, fix) = flaw.problem_and_fix(name);
                error(problem, fix);
            }
        },
    }
    None
}
