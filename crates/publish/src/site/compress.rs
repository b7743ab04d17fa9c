//! Compressed copies of a file, which servers send instead of it.

use std::io::{self, Read};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzEncoder;

use super::File;

/// Brotli's choice of the size of the blocks that it looks at together.
const USUAL_BLOCKS: i32 = 0;
/// Blocks of half a megabyte, as a power of two: twice the usual size.
const LARGE_BLOCKS: i32 = 19;

/// A file and its compressed copies.
#[derive(Debug)]
pub struct Compressed {
    /// The file.
    pub file: File,
    /// The copy that `gzip -9` makes.
    pub gzip: File,
    /// The copy that `brotli -q 11` makes, or `-q 10` for a handbook.
    pub brotli: File,
}

impl Compressed {
    /// Compresses a file.
    ///
    /// # Errors
    /// If there isn't enough memory.
    pub fn new(file: File) -> io::Result<Self> {
        let mut gzip = Vec::new();
        GzEncoder::new(&*file.bytes, Compression::best()).read_to_end(&mut gzip)?;
        // At 11, most of the time to make a site goes into its handbooks. At 10 they take less than
        // half as long and are 2 % larger.
        let is_handbook = Path::new(&file.path).ends_with("guide/index.html");
        let quality = if is_handbook { 10 } else { 11 };
        let brotli = |lgblock| {
            let settings = BrotliEncoderParams { quality, lgblock, ..Default::default() };
            let mut bytes = Vec::new();
            brotli::BrotliCompress(&mut &*file.bytes, &mut bytes, &settings)?;
            io::Result::Ok(bytes)
        };
        let mut best = brotli(USUAL_BLOCKS)?;
        // Which blocks suit a program of some megabytes is luck, and worth 6 % of it.
        if file.bytes.len() > 1 << 20 {
            let other = brotli(LARGE_BLOCKS)?;
            if other.len() < best.len() {
                best = other;
            }
        }
        let copy = |ending: &str, bytes| File { path: format!("{}{ending}", file.path), bytes };
        Ok(Self { gzip: copy(".gz", gzip), brotli: copy(".br", best), file })
    }

    /// All three files.
    #[must_use]
    pub fn into_files(self) -> [File; 3] {
        [self.file, self.gzip, self.brotli]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_decompress_to_the_file() -> io::Result<()> {
        let words = "word ".repeat(1000);
        let compressed = Compressed::new(File::new("hill/index.html", words.as_bytes()))?;
        let (gzip, brotli) = (&compressed.gzip, &compressed.brotli);
        assert_eq!((&*gzip.path, &*brotli.path), ("hill/index.html.gz", "hill/index.html.br"));
        assert!(brotli.bytes.len() < gzip.bytes.len() && gzip.bytes.len() < 100);
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&*gzip.bytes).read_to_string(&mut unpacked)?;
        assert_eq!(unpacked, words);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli.bytes, &mut unpacked)?;
        assert_eq!(unpacked, words.as_bytes());
        Ok(())
    }
}
