// Starts the app on its own page, which may be in a frame on a host page.

const container = document.getElementById("open-door");

// A host that gives its frame no origin rarely lets links leave the frame, and a page can't ask
// what is allowed.
if (parent !== self && origin === "null") document.querySelector(".sandboxed").hidden = false;

// The element that the hash of the address names, if it's of this kind: `li` for a concern, or `h3`
// for the heading of a topic's list.
const linked = (kind) => {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  return named?.localName === kind ? named : null;
};

// Back and Forward walk through the page changes. The browser's history state has the number of
// each, starting at `base`. Scroll positions are kept here, for as long as the app remembers the
// page.
let hash, base, count, scrollTops;

const start = () => {
  [hash, base, count, scrollTops] = [location.hash, history.state, 0, []];
  return linked("li")?.id ?? "";
};

const pageChanges = (now) => {
  const before = count;
  count = now;
  // In a frame, Back belongs to the host page.
  if (parent !== self) return;
  scrollTops.length = before;
  scrollTops[before] = scrollY;
  history.scrollRestoration = "manual";
  history.pushState(base + count, "");
};

// Goes back to before the first page change, so that leaving leaves no entry behind. If the browser
// has dropped that entry, nothing happens.
const rewind = () =>
  new Promise((done) => {
    if (!history.state) return done();
    addEventListener("popstate", () => setTimeout(done), { once: true });
    setTimeout(done, 500);
    history.go(-history.state);
  });

const loader = document.querySelector("[data-part=loader]").href;
const run = async () => {
  const { takeOver } = await import(loader);
  const app = await takeOver(container, document, { start, pageChanges, rewind });
  const follow = () => {
    const list = linked("h3");
    app.restart({ focus: !list });
    if (list) {
      list.closest("details").open = true;
      list.scrollIntoView();
    } else {
      scrollTo(0, 0);
    }
  };
  const walk = async ({ state }) => {
    // If the hash has changed, `follow` deals with it.
    if (location.hash !== hash) return;
    scrollTops[count] = scrollY;
    count = state - base;
    const top = scrollTops[count];
    // The app doesn't remember pages from before this document was left.
    if (top === undefined) return follow();
    app.show(count);
    // Yew draws before this continues.
    await null;
    scrollTo(0, top);
    // On a slow phone, focusing the new heading scrolls the page only now.
    await new Promise((done) => setTimeout(done));
    scrollTo(0, top);
  };
  addEventListener("hashchange", follow, { signal: app.signal });
  addEventListener("popstate", walk, { signal: app.signal });
  if (!start()) return;
  await settled();
  // By now, the parent may have moved on.
  if (!count) follow();
};

// Once everything has loaded and been painted, WebKit scrolls to the hash and takes the focus away.
const settled = async () => {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
};

run().catch((why) => {
  // Once the loader runs, it reports failures itself.
  if (container.className !== "failed") {
    console.error(`Open Door falls back to its plain page: ${loader}: ${why}`);
  }
  container.className = "failed";
});

// Tells the host page only which of six heights has room for this page, because the exact height
// would give away the answers. Each is a share of the median height of all advice pages at this
// width. Lines of text are at most 550 px wide.
const SHARES = [0.53, 0.9, 1.06, 1.42, 2, 3];
let sent;
const sendHeight = () => {
  const middle = 945 + 556_000 / Math.min(innerWidth, 550);
  const fits = (share) => middle * share >= container.scrollHeight;
  const openDoorHeight = Math.ceil(middle * (SHARES.find(fits) ?? SHARES.at(-1)));
  if (openDoorHeight !== sent) parent.postMessage({ openDoorHeight }, "*");
  sent = openDoorHeight;
};
if (parent !== self && new URLSearchParams(location.search).has("embed")) {
  // Browsers observe nothing in frames that are off-screen, so send the height once straight away.
  sendHeight();
  new ResizeObserver(sendHeight).observe(container);
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data !== "open-door") return;
    sent = 0;
    sendHeight();
  });
}
