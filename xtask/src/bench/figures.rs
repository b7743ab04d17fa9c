//! The median and the range of measurements.

/// The median and the range of measurements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figures {
    pub(super) least: f64,
    pub(super) median: f64,
    pub(super) most: f64,
}

impl Figures {
    /// `None` if nothing was measured.
    pub(super) fn of(mut measured: Vec<f64>) -> Option<Self> {
        measured.sort_by(f64::total_cmp);
        let (least, most) = (*measured.first()?, *measured.last()?);
        let middle = measured.len() / 2;
        let high = *measured.get(middle)?;
        let low = *measured.get(measured.len().div_ceil(2) - 1)?;
        Some(Self { least, median: f64::midpoint(low, high), most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        let median = |measured: &[f64]| Figures::of(measured.to_vec()).map(|of| of.median);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[9.0, 1.0, 2.0, 4.0]), Some(3.0));
    }
}
