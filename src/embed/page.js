// Starts the app on its own page, which is a page of its own or stands in a frame of another.

const place = document.getElementById("open-door");

// What the address names: a worry, a topic's list on the delivered page, or nothing.
const linked = (kind) => {
  const named = document.getElementById(location.hash.slice(1));
  return named?.localName === kind ? named : null;
};
const opening = () => linked("li")?.id ?? "";

const start = async () => {
  const { answer } = await import(document.querySelector("[data-part=loader]").href);
  const { open, signal } = await answer(place, document, opening);
  const follow = () => {
    const list = linked("h3");
    open(!list);
    if (list) list.scrollIntoView();
    else scrollTo(0, 0);
  };
  if (opening()) follow();
  addEventListener("hashchange", follow, { signal });
};

start().catch(() => (place.className = "failed"));

// Tells the page around the frame how high this one is, and nothing else: so coarsely that it does
// not give away the answers.
const [STEP, MOST] = [1000, 4000];
let told;
const tell = () => {
  const height = Math.min(Math.ceil(place.scrollHeight / STEP) * STEP, MOST);
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
