//! What a newsletter, a poster and a slip say.

use publish::address::SiteAddress;
use publish::snippets::Target;
use set_up::invitation::Invitation;

#[test]
fn it_names_the_concern_and_leads_to_it() {
    let address = SiteAddress::read("https://guide.example.org").unwrap();
    let guide = Target {
        address: &address,
        school: "hill",
        is_only: false,
        name: "Hill",
        language: "en",
        concern: None,
    };
    let concern = Target { concern: Some(("bullying", "My child is being bullied")), ..guide };
    let [guide, concern] = [guide, concern].map(|target| Invitation::to(&target));
    assert_eq!(guide.headline, "Is something at school on your mind?");
    assert_eq!(concern.headline, "My child is being bullied?");
    assert_eq!(concern.link, "https://guide.example.org/hill/#bullying");
    assert_eq!(concern.typed_link(), "guide.example.org/hill/#bullying");
    assert!(concern.text().ends_with(&concern.link) && concern.text().contains(concern.promise));
}
