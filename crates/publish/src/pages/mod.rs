//! The pages of a site as HTML: the start page and the handbook, with the layout around them.

mod crisis;
mod danger;
mod find_box;
mod handbook;
mod layout;
mod leave;
mod links;
mod logo;
mod masthead;
mod render;
mod schools;
mod start;

pub use handbook::handbook_page;
pub use layout::{Surroundings, layout};
pub use logo::logo_image;
pub use render::render;
pub use schools::SchoolGroup;
pub use start::start_page;
