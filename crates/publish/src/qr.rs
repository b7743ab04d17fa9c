//! Makes QR codes of links.

use png::{BitDepth, ColorType, Encoder, EncodingError};
use qrcode::render::svg;
use qrcode::types::{Color, QrError};

/// The width and height of each square of a picture, in pixels. At 150 dots per inch, the code of a
/// link of 60 letters is then 8 cm wide in print.
const SCALE: usize = 12;
/// How many squares stay white around a code, so that cameras can find it.
const MARGIN: usize = 4;

/// A link as a QR code, which can still be read if 15 % of it is covered or creased.
pub struct QrCode(qrcode::QrCode);

/// The text is too long for a QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

impl QrCode {
    /// Encodes a text.
    ///
    /// # Errors
    /// If it's longer than about 2,000 bytes.
    pub fn of(text: &str) -> Result<Self, TooLong> {
        // It can fail only because of the length.
        qrcode::QrCode::new(text).map(Self).map_err(|_: QrError| TooLong)
    }

    /// An SVG file, sharp at any size.
    #[must_use]
    pub fn svg(&self) -> String {
        self.0.render::<svg::Color<'_>>().module_dimensions(1, 1).build()
    }

    /// A black and white PNG file, with 12 pixels to each square.
    ///
    /// # Errors
    /// If there isn't enough memory.
    pub fn png(&self) -> Result<Vec<u8>, EncodingError> {
        let (code, width) = (self.0.to_colors(), self.0.width());
        let size = (width + 2 * MARGIN) * SCALE;
        let is_white = |x: usize, y: usize| {
            let inside = |at: usize| (at / SCALE).checked_sub(MARGIN).filter(|at| *at < width);
            let square = inside(x).zip(inside(y)).map(|(x, y)| code[y * width + x]);
            square.unwrap_or(Color::Light) == Color::Light
        };
        // One bit per pixel; each row starts a new byte.
        let bit = |x: usize, y: usize| u8::from(x < size && is_white(x, y));
        let byte = |x: usize, y: usize| (x..x + 8).fold(0, |byte, x| byte << 1 | bit(x, y));
        let rows = (0..size).flat_map(|y| (0..size).step_by(8).map(move |x| byte(x, y)));
        let pixels: Vec<u8> = rows.collect();

        let mut file = Vec::new();
        let edge = u32::try_from(size).unwrap_or(u32::MAX);
        let mut encoder = Encoder::new(&mut file, edge, edge);
        encoder.set_color(ColorType::Grayscale);
        encoder.set_depth(BitDepth::One);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&pixels)?;
        writer.finish()?;
        Ok(file)
    }
}
