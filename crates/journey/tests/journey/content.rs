//! Heartwood's guide and the example schools, as their files say.

use journey::guide::Guide;
use journey::school::School;

thread_local! {
    static GUIDE: Guide = {
        let file = include_str!("../../../../content/heartwood/guide.en.toml");
        let mut guide: Guide = toml::from_str(file).unwrap();
        // `publish` fills this in.
        guide.policy.source = "From the policy.".into();
        guide
    };
}

/// Heartwood's guide.
pub(crate) fn guide() -> Guide {
    GUIDE.with(Guide::clone)
}

/// The school with everything in its file.
pub(crate) fn hill() -> School {
    let file = include_str!("../../../../content/heartwood/schools/example-hill.json");
    serde_json::from_str(file).unwrap()
}

/// The school with nothing but its office's telephone number in its file.
pub(crate) fn green() -> School {
    let file = include_str!("../../../../content/heartwood/schools/example-green.json");
    serde_json::from_str(file).unwrap()
}

/// Both schools, and none.
pub(crate) fn schools() -> [(&'static str, School); 3] {
    [("example-hill", hill()), ("example-green", green()), ("no school", School::default())]
}
