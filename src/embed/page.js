// Starts the app on its own page, which may be in a frame of a host's page.

const container = document.getElementById("open-door");

// A host that gives the frame no origin rarely lets links leave it. A page can't ask what it allows.
if (parent !== self && origin === "null") document.querySelector(".sandboxed").hidden = false;

// The element that the address's hash names, if it is of this kind: an `li` is a concern, an `h3` the
// heading of a topic's list.
const linked = (kind) => {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  return named?.localName === kind ? named : null;
};

// Back and Forward walk through the page changes. The browser keeps the number of each in its history
// state, starting at `base`. Scroll positions are kept here, for as long as the app knows the page.
let hash, base, count, scrollTops;

const start = () => {
  [hash, base, count, scrollTops] = [location.hash, history.state, 0, []];
  return linked("li")?.id ?? "";
};

const pageChanges = (now) => {
  const before = count;
  count = now;
  // In a frame, Back belongs to the page around it.
  if (parent !== self) return;
  scrollTops.length = before;
  scrollTops[before] = scrollY;
  history.scrollRestoration = "manual";
  history.pushState(base + count, "");
};

// Goes back to before the first page change, so that leaving leaves no entry behind. A browser that has
// dropped that entry goes nowhere.
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
    // If the hash changed, `follow` deals with it.
    if (location.hash !== hash) return;
    scrollTops[count] = scrollY;
    count = state - base;
    const top = scrollTops[count];
    // The app doesn't know pages from before this page was left.
    if (top === undefined) return follow();
    app.show(count);
    // Yew draws before this continues.
    await null;
    scrollTo(0, top);
    // On a slow phone it gives the heading the focus, and so scrolls, only now.
    await new Promise((done) => setTimeout(done));
    scrollTo(0, top);
  };
  addEventListener("hashchange", follow, { signal: app.signal });
  addEventListener("popstate", walk, { signal: app.signal });
  if (!start()) return;
  await settled();
  // The parent may have moved on by now.
  if (!count) follow();
};

// WebKit scrolls to the hash once everything has loaded and is painted, and takes the focus away.
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

// Tells the host's page which of six heights has room for this page, and no more: an exact height would
// give away the answers. Each is a share of what the middle one of all advice pages needs at this width;
// lines of text are at most 550 px wide.
const SHARES = [0.53, 0.9, 1.13, 1.5, 2, 3];
let sent;
const sendHeight = () => {
  const middle = 970 + 570_000 / Math.min(innerWidth, 550);
  const fits = (share) => middle * share >= container.scrollHeight;
  const openDoorHeight = Math.ceil(middle * (SHARES.find(fits) ?? SHARES.at(-1)));
  if (openDoorHeight !== sent) parent.postMessage({ openDoorHeight }, "*");
  sent = openDoorHeight;
};
if (parent !== self && new URLSearchParams(location.search).has("embed")) {
  // A browser observes nothing in a frame that is off screen, so send it once right away.
  sendHeight();
  new ResizeObserver(sendHeight).observe(container);
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data !== "open-door") return;
    sent = 0;
    sendHeight();
  });
}
