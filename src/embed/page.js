// Starts the app on its own page, which is a page of its own or stands in a frame of another.

const place = document.getElementById("open-door");

// What the address names: a worry, a topic's list on the delivered page, or nothing.
const linked = (kind) => {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  return named?.localName === kind ? named : null;
};

// The browser's own Back and Forward walk the steps. The browser keeps the number of each; how far
// down it was left is known here, as long as the app knows the step.
let hash, before, at, tops;

const opening = () => {
  [hash, before, tops] = [location.hash, (at = history.state) - 1, []];
  return linked("li")?.id ?? "";
};

const turning = () => {
  // In a frame the browser's Back is that of the page around it.
  if (parent !== self) return;
  const steps = at - before;
  tops.length = steps;
  tops[steps] = scrollY;
  history.scrollRestoration = "manual";
  history.pushState(++at, "");
  return steps;
};

// Goes back to before the first step, so that whoever leaves leaves no step behind. A browser that has
// let go of that entry goes nowhere.
const rewind = () =>
  new Promise((done) => {
    if (!at) return done();
    addEventListener("popstate", () => setTimeout(done), { once: true });
    setTimeout(done, 500);
    history.go(-at);
  });

const loader = document.querySelector("[data-part=loader]").href;
const start = async () => {
  const { answer } = await import(loader);
  const { open, show, signal } = await answer(place, document, { opening, turning, rewind });
  const follow = () => {
    const list = linked("h3");
    open(!list);
    if (list) list.scrollIntoView();
    else scrollTo(0, 0);
  };
  const walk = async ({ state }) => {
    // Another address is followed.
    if (location.hash !== hash) return;
    tops[at - before] = scrollY;
    at = state;
    const top = tops[at - before];
    // The app does not know what was before the page was left.
    if (top === undefined) return follow();
    show(at - before);
    // Yew draws before this goes on.
    await null;
    scrollTo(0, top);
    // On a slow phone it gives the focus, and so scrolls, only now.
    await new Promise((done) => setTimeout(done));
    scrollTo(0, top);
  };
  addEventListener("hashchange", follow, { signal });
  addEventListener("popstate", walk, { signal });
  if (!opening()) return;
  const opened = at;
  await settled();
  // The parent may have taken a step by now.
  if (at === opened) follow();
};

// WebKit goes to what the address names once all has loaded and is painted, and takes the focus away.
const settled = async () => {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
};

start().catch((why) => {
  // Once the loader has run, it says itself what fails.
  if (place.className !== "failed") console.error("Open Door shows its plain page:", loader, why);
  place.className = "failed";
});

// Tells the page around the frame whether this one is low or high, and nothing else: an exact height
// would give away the answers.
const [LOW, HIGH] = [1500, 3600];
let told;
const tell = () => {
  const height = place.scrollHeight > LOW ? HIGH : LOW;
  if (height !== told) parent.postMessage({ openDoorHeight: (told = height) }, "*");
};
if (parent !== self && new URLSearchParams(location.search).has("embed")) {
  // A browser observes no frame that is out of sight, so it tells at once.
  tell();
  new ResizeObserver(tell).observe(place);
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data !== "open-door") return;
    told = 0;
    tell();
  });
}
