//! Makes zips, always with the same bytes for the same files, and reads them.

use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{File, SiteError};

/// A zip that files are added to.
pub struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    /// Whether to add every file uncompressed.
    is_plain: bool,
}

impl Default for Archive {
    fn default() -> Self {
        Self { writer: ZipWriter::new(Cursor::new(Vec::new())), is_plain: false }
    }
}

impl Archive {
    /// A zip without compression, for when a server will compress the whole zip better.
    #[must_use]
    pub fn plain() -> Self {
        Self { is_plain: true, ..Self::default() }
    }

    /// Adds a file. Copies that are already compressed aren't compressed again.
    ///
    /// # Errors
    /// If there isn't enough memory.
    pub fn add(&mut self, file: &File) -> Result<(), SiteError> {
        let is_stored =
            self.is_plain || [".br", ".gz"].iter().any(|ending| file.path.ends_with(ending));
        let method =
            if is_stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // Nothing may depend on the date or the machine, or two zips of the same files would
        // differ.
        let options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        self.writer.start_file(&*file.path, options)?;
        Ok(self.writer.write_all(&file.bytes)?)
    }

    /// Finishes the zip and returns its bytes.
    ///
    /// # Errors
    /// If there isn't enough memory.
    pub fn finish(self) -> Result<Vec<u8>, SiteError> {
        Ok(self.writer.finish()?.into_inner())
    }
}

/// The limits for reading a zip. A few bytes can claim to be any number of files of any size.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most files.
    pub files: usize,
    /// The most bytes, in all files together, once unpacked.
    pub bytes: usize,
}

/// Why a zip can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It isn't a zip, or it is damaged.
    Damaged,
    /// It has too many files, or they are too large.
    TooLarge,
}

impl From<ZipError> for Refusal {
    fn from(_: ZipError) -> Self {
        Self::Damaged
    }
}

/// Reads every file of a zip, in order. Leaves out folders, and paths that lead out of the zip.
///
/// # Errors
/// If it is damaged or exceeds the limits.
pub fn read_zip(bytes: &[u8], limits: Limits) -> Result<Vec<File>, Refusal> {
    read_zip_where(bytes, limits, |_| true)
}

/// Reads the files of a zip whose paths are wanted. The others count only towards the limit on
/// files.
///
/// # Errors
/// If it is damaged or exceeds the limits.
pub fn read_zip_where(
    bytes: &[u8],
    limits: Limits,
    wants: impl Fn(&str) -> bool,
) -> Result<Vec<File>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    if archive.len() > limits.files {
        return Err(Refusal::TooLarge);
    }
    let mut room = limits.bytes;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index)?;
        let Some(path) = entry.enclosed_name().filter(|_| entry.is_file()) else { continue };
        let path = path.to_string_lossy().into_owned();
        if !wants(&path) {
            continue;
        }
        // To see that a file is too large, it's enough to read one byte more than there is room
        // for.
        let most = u64::try_from(room).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        entry.take(most).read_to_end(&mut bytes).map_err(|_| Refusal::Damaged)?;
        room = room.checked_sub(bytes.len()).ok_or(Refusal::TooLarge)?;
        files.push(File { path, bytes });
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { files: 3, bytes: 1000 };

    fn packed(files: &[File]) -> Result<Vec<u8>, SiteError> {
        let mut archive = Archive::default();
        for file in files {
            archive.add(file)?;
        }
        archive.finish()
    }

    #[test]
    fn a_zip_survives_a_round_trip_and_always_has_the_same_bytes() -> Result<(), SiteError> {
        let files = [File::new("hill/index.html", "word ".repeat(99)), File::new("a.js.br", "1")];
        let zip = packed(&files)?;
        assert_eq!(read_zip(&zip, LIMITS), Ok(files.to_vec()));
        assert_eq!(packed(&files)?, zip);
        assert!(zip.len() < 400, "the page is compressed");
        Ok(())
    }

    #[test]
    fn a_zip_that_unpacks_to_too_much_is_refused() -> Result<(), SiteError> {
        let bomb = packed(&[File::new("a.txt", vec![0; 500_000])])?;
        assert!(bomb.len() < 1000);
        assert_eq!(read_zip(&bomb, LIMITS), Err(Refusal::TooLarge));
        let exact = packed(&[File::new("a.txt", vec![0; 600]), File::new("b.txt", vec![0; 400])])?;
        assert_eq!(read_zip(&exact, LIMITS).map(|files| files.len()), Ok(2));
        let many = ["a", "b", "c", "d"].map(|name| File::new(name, ""));
        assert_eq!(read_zip(&packed(&many)?, LIMITS), Err(Refusal::TooLarge));
        Ok(())
    }

    #[test]
    fn damaged_zips_are_refused() -> Result<(), SiteError> {
        let zip = packed(&[File::new("a.txt", "hello ".repeat(20))])?;
        for broken in [&zip[..zip.len() - 9], &zip[10..40], b"", b"%PDF-1.7"] {
            assert_eq!(read_zip(broken, LIMITS), Err(Refusal::Damaged));
        }
        let mut damaged = zip.clone();
        damaged[45] ^= 0xff;
        assert_eq!(read_zip(&damaged, LIMITS), Err(Refusal::Damaged));
        Ok(())
    }

    #[test]
    fn paths_that_lead_out_of_the_zip_are_left_out() -> Result<(), SiteError> {
        let zip = packed(&[File::new("../../a.txt", "out"), File::new("b.txt", "in")])?;
        assert_eq!(read_zip(&zip, LIMITS), Ok(vec![File::new("b.txt", "in")]));
        Ok(())
    }
}
