//! What the chosen address and concern lead to.

use journey::Names;
use publish::address::SiteAddress;
use publish::snippets::Target;

use super::Form;

/// Calls `look` with what the chosen address and concern lead to; `None` if there is no address.
pub(super) fn with_target<T>(form: Form<'_>, look: impl FnOnce(Target<'_>) -> T) -> Option<T> {
    let address = SiteAddress::read(&form.app.draft.address).ok()?;
    let school = form.app.draft.school_id(form.app.school).unwrap_or_default();
    let name = form.school_name();
    let names @ Names { guide, .. } = form.names();
    let concern = guide.concern(&form.app.concern);
    let concern = concern.map(|concern| (&*concern.id, names.fill(&concern.title)));
    Some(look(Target {
        address: &address,
        school: &school,
        is_only: form.app.draft.schools() == 1,
        name: &name,
        language: &guide.language,
        concern: concern.as_ref().map(|(id, title)| (*id, &**title)),
    }))
}
