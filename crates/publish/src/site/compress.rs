//! Makes compressed copies of a file, which servers send in its place.

use std::io::{self, Read};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::Compression;
use flate2::read::GzEncoder;

use super::File;

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
        let mut brotli = Vec::new();
        // At 11, handbooks would take most of the time it takes to make a site. At 10, they take
        // less than half as long and are 2 % larger.
        let is_handbook = Path::new(&file.path).ends_with("guide/index.html");
        let quality = if is_handbook { 10 } else { 11 };
        let mut settings = BrotliEncoderParams { quality, ..Default::default() };
        // Only the set-up page's program is this large. Left to itself, brotli takes it for text;
        // and with larger blocks, a program that grows by 20 kB can compress to 75 kB more.
        if file.bytes.len() > 1 << 20 {
            (settings.mode, settings.lgblock) = (BrotliEncoderMode::BROTLI_FORCE_SIGNED_PRIOR, 16);
        }
        brotli::BrotliCompress(&mut &*file.bytes, &mut brotli, &settings)?;
        let copy = |ending: &str, bytes| File { path: format!("{}{ending}", file.path), bytes };
        Ok(Self { gzip: copy(".gz", gzip), brotli: copy(".br", brotli), file })
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
