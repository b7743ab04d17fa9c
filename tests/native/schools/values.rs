//! Single values: links, numbers and addresses, good and bad.

use open_door::value::{dialled, email_fault, id_fault, link_fault, telephone_fault, text_fault};
use proptest::prelude::*;

use crate::pick::cases;

pub(super) const BAD_LINKS: [&str; 24] = [
    "",
    "example.org",
    "www.example.org",
    "//example.org/",
    "http://example.org/",
    "HTTPS://example.org/",
    " https://example.org/",
    "https://example.org/ ",
    "https://example.org/a b",
    "https://example.org/\n",
    "https://exa mple.org/",
    "https://",
    "https:///path",
    "https://localhost/",
    "https://example..org/",
    "https://.example.org/",
    "https://parent@example.org/",
    "https://office:secret@example.org/",
    "https://example.org\\@evil.example.org/",
    "https://example.org/\"onclick=\"alert(1)",
    "https://example.org/<script>",
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://example.org/",
    "data:text/html,<script>alert(1)</script>",
];

const GOOD_LINKS: [&str; 8] = [
    "https://example.org",
    "https://example.org/",
    "https://www.example.org/a/b.pdf",
    "https://example.org:8443/",
    "https://example.org?page=1&more=2",
    "https://example.org/it's-(here)#part",
    "https://xn--caf-dma.example.org/%C3%A9",
    "https://192.0.2.1/",
];

pub(super) const BAD_NUMBERS: [&str; 21] = [
    "",
    " ",
    "office",
    "12345",
    "99",
    "9999",
    "01632",
    "01632 9601",
    "01632 96012345",
    "1632 960123",
    "01632 960123 ext 4",
    "01632 960123 / 960124",
    "01632 960123, 01632 960124",
    "+1 202 555 0123",
    "+44",
    "+44 1632 96",
    "+44 01632 960123",
    "0+1632960123",
    "01632 96012+",
    "０１６３２ ９６０１２３",
    "tel:01632960123",
];

const GOOD_NUMBERS: [(&str, &str); 12] = [
    ("01632 960123", "01632960123"),
    ("01632960123", "01632960123"),
    ("(01632) 960123", "01632960123"),
    ("01632-960123", "01632960123"),
    ("+44 1632 960123", "+441632960123"),
    ("020 7946 0123", "02079460123"),
    ("07700 900123", "07700900123"),
    ("0808 800 5000", "08088005000"),
    ("0800 1111", "08001111"),
    ("999", "999"),
    ("101", "101"),
    ("111", "111"),
];

pub(super) const BAD_EMAILS: [&str; 16] = [
    "",
    "office",
    "office@",
    "@example.org",
    "office@example",
    "office@example.",
    "office@.org",
    "office@exa mple.org",
    "the office@example.org",
    "office@example.org, head@example.org",
    "office@head@example.org",
    "mailto:office@example.org",
    "office@example.org?subject=x",
    "Office <office@example.org>",
    "offiçe@example.org",
    "office@example.org\nBcc: all@example.org",
];

const GOOD_EMAILS: [&str; 4] = [
    "office@example.org",
    "o.f-f_i+ce@example-school.example.org",
    "Mrs.O'Brien@example.org",
    "OFFICE@EXAMPLE.ORG",
];

#[test]
fn good_values_are_taken() {
    for link in GOOD_LINKS {
        assert_eq!(link_fault(link), None, "{link}");
    }
    for (number, dials) in GOOD_NUMBERS {
        assert_eq!(telephone_fault(number), None, "{number}");
        assert_eq!(dialled(number), dials);
    }
    for address in GOOD_EMAILS {
        assert_eq!(email_fault(address), None, "{address}");
    }
    for text in ["Office", "Mrs O’Brien-Smith & co", "8.30am – 4pm", "École", "学校"] {
        assert_eq!(text_fault(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(cases(2048))]

    #[test]
    fn a_link_that_is_taken_is_safe(link in "(https://|http://|javascript:)?[a-z.@:/?# \"'<>\\\\\u{0}-\u{ff}]{0,30}") {
        if link_fault(&link).is_none() {
            prop_assert!(link.starts_with("https://"), "{}", link);
            let unsafe_letter = |letter: char| {
                letter.is_whitespace() || letter.is_control() || "\"<>\\".contains(letter)
            };
            prop_assert!(!link.contains(unsafe_letter), "{}", link);
            let host = link["https://".len()..].split(['/', '?', '#']).next().unwrap();
            prop_assert!(!host.is_empty() && !host.contains('@'), "{}", link);
        }
    }

    #[test]
    fn a_number_that_is_taken_can_be_dialled(number in "[+]?[0-9 ()+-]{0,16}") {
        if telephone_fault(&number).is_none() {
            let dials = dialled(&number);
            let figures = dials.strip_prefix('+').unwrap_or(&dials);
            prop_assert!(figures.bytes().all(|byte| byte.is_ascii_digit()), "{}", dials);
            prop_assert!((3..=12).contains(&figures.len()), "{}", dials);
        }
    }

    #[test]
    fn an_address_that_is_taken_is_one_address(address in "[a-z@.,;:?&%<> \n'+é-]{0,24}") {
        if email_fault(&address).is_none() {
            prop_assert_eq!(address.matches('@').count(), 1);
            prop_assert!(!address.contains([',', ';', ':', '?', '&', '%', '<', '>', ' ', '\n']));
        }
    }

    #[test]
    fn a_text_that_is_taken_can_be_shown_on_one_line(text in any::<String>()) {
        if text_fault(&text).is_none() {
            prop_assert!(!text.contains(['<', '>']) && !text.chars().any(char::is_control));
            prop_assert_eq!(text.trim(), &text);
        }
    }

    #[test]
    fn an_id_is_never_taken_for_anything_else(id in any::<String>()) {
        if id_fault(&id).is_none() {
            prop_assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
        }
    }
}
