//! A school's logo: a small PNG or JPEG at the top of its own pages.
//!
//! Only the header is read. A crate that decodes pictures would cost the set-up page far more than
//! these few lines.

use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};

use crate::site::assets;

/// The most bytes that a logo may have.
pub const MAX_BYTES: usize = 40_000;
/// The shortest width or height of a logo, in pixels.
pub const MIN_SIDE: u32 = 32;
/// The longest width or height of a logo, in pixels.
pub const MAX_SIDE: u32 = 1000;
/// The greatest width and height of a logo on a page, in CSS pixels. On a phone, this fits beside
/// the product's name.
const ROOM: (u32, u32) = (128, 48);

/// Whether a file is a PNG or JPEG, judging by its name.
#[must_use]
pub fn is_picture(path: &Path) -> bool {
    let endings = ["png", "jpg", "jpeg"];
    path.extension()
        .is_some_and(|name| endings.iter().any(|ending| name.eq_ignore_ascii_case(ending)))
}

/// A logo without flaws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file.
    pub bytes: Vec<u8>,
    format: Format,
    width: u32,
    height: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Png,
    Jpeg,
}

/// Why a file can't be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFlaw {
    /// It has too many bytes.
    TooHeavy,
    /// It isn't a PNG or JPEG, or its header is damaged.
    NoPicture,
    /// Its width and height, at least one of which is too small.
    TooSmall(u32, u32),
    /// Its width and height, at least one of which is too large.
    TooLarge(u32, u32),
}

impl Logo {
    /// The logo in a file.
    ///
    /// # Errors
    /// Why the file can't be a logo.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoFlaw> {
        if bytes.len() > MAX_BYTES {
            return Err(LogoFlaw::TooHeavy);
        }
        let png = png_size(bytes).map(|size| (Format::Png, size));
        let found = png.or_else(|| jpeg_size(bytes).map(|size| (Format::Jpeg, size)));
        let (format, (width, height)) = found.ok_or(LogoFlaw::NoPicture)?;
        if width.min(height) < MIN_SIDE {
            return Err(LogoFlaw::TooSmall(width, height));
        }
        if width.max(height) > MAX_SIDE {
            return Err(LogoFlaw::TooLarge(width, height));
        }
        Ok(Self { bytes: bytes.to_vec(), format, width, height })
    }

    /// The ending of the name of its file.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self.format {
            Format::Png => "png",
            Format::Jpeg => "jpg",
        }
    }

    /// The path of its file below the site's folder. The same picture always has the same path.
    #[must_use]
    pub fn path(&self) -> String {
        assets::of_logo(&self.bytes, self.ending())
    }

    /// Its file as a `data:` URL.
    #[must_use]
    pub fn data(&self) -> String {
        let media_type = match self.format {
            Format::Png => "png",
            Format::Jpeg => "jpeg",
        };
        format!("data:image/{media_type};base64,{}", BASE64_STANDARD.encode(&self.bytes))
    }

    /// Its width and height on a page, in CSS pixels: it may shrink, but never grows.
    #[must_use]
    pub fn shown_size(&self) -> (u32, u32) {
        let (width, height) = (self.width, self.height);
        let (most_width, most_height) = ROOM;
        if width <= most_width && height <= most_height {
            (width, height)
        } else if width * most_height > height * most_width {
            (most_width, (height * most_width + width / 2) / width)
        } else {
            ((width * most_height + height / 2) / height, most_height)
        }
    }
}

impl LogoFlaw {
    /// What is wrong with the file of this name, and how to fix it.
    #[must_use]
    pub fn problem_and_fix(self, name: &str) -> (String, String) {
        let most = MAX_BYTES / 1000;
        let sides = |width, height| {
            let problem = format!("the logo `{name}` is {width} by {height} pixels");
            let fix = format!("make each side {MIN_SIDE} to {MAX_SIDE} pixels long");
            (problem, fix)
        };
        match self {
            Self::TooHeavy => (
                format!("the logo `{name}` is larger than {most} kB"),
                "save it with fewer pixels, or as a JPEG: parents download it".to_owned(),
            ),
            Self::NoPicture => (
                format!("the logo `{name}` is not a PNG or JPEG picture, or is damaged"),
                "save it as a PNG or JPEG".to_owned(),
            ),
            Self::TooSmall(width, height) | Self::TooLarge(width, height) => sides(width, height),
        }
    }
}

/// The width and height in the header of a PNG.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let [width, height] = [header.get(..4)?, header.get(4..8)?]
        .map(|side| side.iter().fold(0, |side, byte| side << 8 | u32::from(*byte)));
    Some((width, height))
}

/// The width and height in the frame header of a JPEG, which comes after other segments.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        match rest {
            // Any number of these bytes may come before a marker.
            [0xff, 0xff, ..] => rest = &rest[1..],
            // Each of these markers begins a frame. Of those left out, 0xc4 and 0xcc begin tables,
            // and 0xc8 is reserved.
            [
                0xff,
                0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf,
                _,
                _,
                _,
                height_1,
                height_0,
                width_1,
                width_0,
                ..,
            ] => {
                let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
                return Some((side(*width_1, *width_0), side(*height_1, *height_0)));
            }
            [0xff, _, segment @ ..] => {
                let length = u16::from_be_bytes(*segment.first_chunk()?);
                rest = segment.get(usize::from(length)..)?;
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// The start of a PNG of this size. Nothing after it is read.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let start = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
        [&start[..], &width.to_be_bytes(), &height.to_be_bytes()].concat()
    }

    /// The start of a JPEG of this size: its marker, a comment, and a frame of this kind.
    fn jpeg(frame: u8, width: u16, height: u16) -> Vec<u8> {
        let start = b"\xff\xd8\xff\xe0\0\x04hi\xff\xff\xc4\0\x02\xff";
        let [height, width] = [height, width].map(u16::to_be_bytes);
        [&start[..], &[frame, 0, 17, 8], &height, &width, &[3]].concat()
    }

    #[test]
    fn the_size_is_read_from_the_header() {
        for (file, ending, size) in [
            (png(100, 40), "png", (100, 40)),
            (jpeg(0xc0, 300, 100), "jpg", (300, 100)),
            (jpeg(0xc2, 1000, 32), "jpg", (1000, 32)),
        ] {
            let logo = Logo::read(&file).unwrap();
            assert_eq!((logo.ending(), (logo.width, logo.height)), (ending, size));
            assert!(logo.path().starts_with("assets/logos/") && logo.path().ends_with(ending));
        }
    }

    #[test]
    fn a_drawn_png_is_read() {
        let code = crate::qr::QrCode::of("https://a.example.org").unwrap().png().unwrap();
        let logo = Logo::read(&code).unwrap();
        assert_eq!((logo.ending(), logo.width), ("png", logo.height));
        assert!(logo.data().starts_with("data:image/png;base64,iVBORw0KGgo"), "{}", logo.data());
    }

    #[test]
    fn anything_else_is_refused() {
        let heavy = [png(100, 100), vec![0; MAX_BYTES]].concat();
        for (file, flaw) in [
            (b"GIF89a\x64\0\x64\0".to_vec(), LogoFlaw::NoPicture),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), LogoFlaw::NoPicture),
            (Vec::new(), LogoFlaw::NoPicture),
            (heavy, LogoFlaw::TooHeavy),
            (png(31, 100), LogoFlaw::TooSmall(31, 100)),
            (png(0, 0), LogoFlaw::TooSmall(0, 0)),
            (png(u32::MAX, 40), LogoFlaw::TooLarge(u32::MAX, 40)),
            (jpeg(0xc0, 1001, 100), LogoFlaw::TooLarge(1001, 100)),
            // A table, not a frame.
            (jpeg(0xc4, 100, 100), LogoFlaw::NoPicture),
        ] {
            assert_eq!(Logo::read(&file), Err(flaw), "{file:?}");
        }
    }

    #[test]
    fn a_header_cut_short_is_refused() {
        for whole in [png(100, 40), jpeg(0xc0, 100, 40)] {
            let needed = whole.len() - usize::from(whole[0] == 0xff);
            for cut in 0..needed {
                assert_eq!(Logo::read(&whole[..cut]), Err(LogoFlaw::NoPicture), "{cut}");
            }
        }
    }

    #[test]
    fn a_logo_shrinks_to_its_room_and_never_grows() {
        for (size, shown) in [
            ((100, 40), (100, 40)),
            ((480, 160), (128, 43)),
            ((1000, 50), (128, 6)),
            ((200, 800), (12, 48)),
            ((128, 100), (61, 48)),
        ] {
            assert_eq!(Logo::read(&png(size.0, size.1)).unwrap().shown_size(), shown, "{size:?}");
        }
    }

    #[test]
    fn no_file_makes_the_reader_panic() {
        proptest::proptest!(|(start in "\u{0}|J|P", bytes in proptest::collection::vec(0u8.., 0..99))| {
            let start: &[u8] = match &*start { "J" => b"\xff\xd8\xff", "P" => b"\x89PNG", _ => b"" };
            let _ = Logo::read(&[start, &bytes].concat());
        });
    }
}
