//! The heights that a page in a frame may ask for.

/// The heights, in CSS pixels, that a page may ask for in a frame of this width, lowest first. The
/// same as in `src/embed/page.js`.
pub(crate) fn frame_heights(width: u32) -> [f64; 6] {
    let middle = 945.0 + 556_000.0 / f64::from(width.min(550));
    [0.53, 0.9, 1.06, 1.42, 2.0, 3.0].map(|share| (middle * share).ceil())
}
