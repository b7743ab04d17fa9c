//! The content security policy of every page: it lets the app run, and nothing else.

use publish::site::headers::{POLICY, policy_of_page};

use crate::harness::{HILL, NEUTRAL, Page, Site, until};

#[test]
fn every_page_and_its_server_state_the_policy() {
    let page = Page::visit(Site::built(), NEUTRAL);
    for address in [NEUTRAL, HILL, "/guide/", "/example-green/guide/"] {
        page.leave(address);
        let stated: Vec<String> = page.look(
            "const { content } = document.querySelector('meta[http-equiv=Content-Security-Policy]');
             const policy = ({ headers }) => headers.get('Content-Security-Policy');
             const styles = document.querySelector('style').textContent;
             return fetch(location.href).then((response) => [styles, policy(response), content]);",
            &[],
        );
        let own = policy_of_page(&stated[0], false);
        assert_eq!(stated[1..], [POLICY, &own], "{address}");
        assert!(own.contains("style-src 'sha256-"), "{address}: it allows only its own styles");
    }
}

#[test]
fn a_whole_journey_breaks_no_policy_and_contacts_no_other_server() {
    let page = Page::open(HILL);
    let () = page.look(
        "window.broken = [];
         addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
             window.broken.push(`${effectiveDirective}: ${blockedURI}`);
         })",
        &[],
    );
    page.find("bully");
    page.choose_all(&["My child is being bullied online", "I have told the class teacher"]);
    page.change("Who have you told so far?");
    page.choose("None of these yet");
    page.start_again();
    page.choose_all(&["Posts about us or the school", "I am about to post about the school"]);
    let broken: Vec<String> = page.look("return window.broken", &[]);
    assert_eq!(broken, [""; 0]);
    assert_eq!(page.opened_console(), [""; 0]);
    assert_eq!(page.console(), [""; 0]);
    let elsewhere: Vec<String> = page.look(
        "const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
         return fetched.filter((name) => new URL(name).origin !== location.origin)",
        &[],
    );
    assert_eq!(elsewhere, [""; 0]);
}

#[test]
fn whatever_the_app_does_not_need_is_refused() {
    let page = Page::open(HILL);
    for (attempt, directive) in [
        (
            "body.append(made('script', node => node.append('ran = 1')))",
            "require-trusted-types-for",
        ),
        ("body.append(made('style', node => node.append('* { color: red }')))", "style-src-elem"),
        ("body.setAttribute('style', 'color: red')", "style-src-attr"),
        ("body.setAttribute('onclick', 'ran = 1')", "require-trusted-types-for"),
        ("window.eval('ran = 1')", "require-trusted-types-for"),
        ("new window.Function('ran = 1')()", "require-trusted-types-for"),
        // Even if a page declares a text as trusted, the policy doesn't let it run.
        ("window.eval(trusted('ran = 1'))", "script-src"),
        ("body.innerHTML = '<p id=ran></p>'", "require-trusted-types-for"),
        ("body.insertAdjacentHTML('beforeend', '<p id=ran></p>')", "require-trusted-types-for"),
        ("body.appendChild(made('form', node => node.action = '/left')).submit()", "form-action"),
        ("body.append(made('img', node => node.src = '/left.png'))", "img-src"),
        ("body.append(made('iframe', node => node.src = '/left'))", "frame-src"),
        ("body.append(made('base', node => node.href = '/left/'))", "base-uri"),
        ("fetch('https://example.org/').catch(() => 0)", "connect-src"),
    ] {
        // Browsers let a driver's scripts do more than a page's own, so use a timer of the page,
        // and objects of the page's own window.
        let () = page.look(
            &format!(
                "const {{ body }} = document;
                 const made = (name, change) => {{
                     const node = document.createElement(name);
                     change(node);
                     return node;
                 }};
                 const allow = {{ createScript: String }};
                 const trusted = (text) =>
                     trustedTypes.createPolicy('test', allow).createScript(text);
                 const note = ({{ effectiveDirective }}) => window.refused = effectiveDirective;
                 window.refused = null;
                 addEventListener('securitypolicyviolation', note, {{ once: true }});
                 setTimeout(() => {{ {attempt}; }});"
            ),
            &[],
        );
        let refused: String =
            until(&format!("{attempt} to be refused"), || page.look("return window.refused", &[]));
        assert_eq!(refused, directive, "{attempt}");
    }
    // An element's id is also a property of the window.
    let ran: bool = page.look("return 'ran' in window", &[]);
    assert!(!ran, "none of it ran");
    assert_eq!(page.heading(), "Who can I talk to at school?");
    let elsewhere: Vec<String> =
        page.requests().into_iter().filter(|path| path.starts_with("/left")).collect();
    assert_eq!(elsewhere, [""; 0]);
}

#[test]
fn code_injected_into_a_page_does_nothing() {
    let added = "<script>ran = 1</script><style>h1 { display: none }</style>\
                 <script src='data:text/javascript,ran = 1'></script></body>";
    let site = Site::changed(|folder| folder.edit_pages(|page| page.replace("</body>", added)));
    let page = Page::open_of(site, HILL);
    assert_eq!(page.heading(), "Who can I talk to at school?");
    assert!(!page.look::<bool>("return 'ran' in window", &[]));
    assert_eq!(page.opened_console(), [""; 0]);
}

#[test]
fn each_file_is_requested_once() {
    let page = Page::open(HILL);
    let mut served = page.requests();
    served.sort();
    let mut names: Vec<String> = served.iter().map(|path| without_hash(path)).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "/assets/app.wasm",
            "/assets/find.bin",
            "/assets/glue.js",
            "/assets/guides/heartwood.bin",
            "/assets/leave.js",
            "/assets/loader.js",
            "/assets/page.js",
            "/assets/schools/example-hill.bin",
            "/example-hill/",
        ]
    );
    // If the browser's cache answers a second request, the server doesn't see that.
    let mut fetched: Vec<String> = page.look(
        "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)",
        &[],
    );
    fetched.retain(|path| path.starts_with('/'));
    fetched.push(HILL.into());
    fetched.sort();
    assert_eq!(fetched, served);
}

/// The path of an asset without the hash.
fn without_hash(path: &str) -> String {
    match path.rsplit('.').collect::<Vec<_>>()[..] {
        [extension, hash, ..] => {
            path.replace(&format!(".{hash}.{extension}"), &format!(".{extension}"))
        }
        _ => path.to_owned(),
    }
}
