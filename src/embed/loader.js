// Lets the app answer on the page that was delivered. Until it does, and again after any failure,
// the parent has that page alone, whose links all work.

const place = document.getElementById("open-door");
const find = (css) => place.querySelector(css);

// Where the app draws: as long as nothing is in it, what was delivered is to be seen.
const root = document.createElement("div");
root.className = "app";

// Narrows the list of worries to those that fit what is typed.
const [box, told, worries] = ["input", "[role=status]", ".worries"].map(find);
let app;
const narrow = () => {
  const typed = box.value.trim();
  const [count, ...found] = typed ? app.find(typed).split("\n") : [""];
  told.textContent = count;
  worries.classList.toggle("narrowed", !!typed);
  for (const worry of worries.querySelectorAll("li")) {
    worry.hidden = typed && !found.includes(worry.id);
  }
};
const clear = () => {
  box.value = "";
  narrow();
};

const over = new AbortController();
const listen = (target, event, act) => target.addEventListener(event, act, over);
const failed = (why) => {
  if (over.signal.aborted) return;
  over.abort();
  console.error("Open Door shows its plain page:", why);
  place.className = "failed";
  find(".find").hidden = true;
  clear();
  const hides = root.firstElementChild;
  root.remove();
  if (hides) find("h1").focus();
};

// Every part is named, with its integrity, by a link that has asked for it already.
const part = (name) => document.querySelector(`link[data-part=${name}]`);

// Only what is asked for in the way of its link takes what that has brought. With any other mode
// WebKit would download it a second time, and with any other credentials Chromium would.
const asLinked = { mode: "no-cors", credentials: "include" };

const bytes = async ({ href, dataset: { integrity } }) => {
  const response = await fetch(href, { ...asLinked, integrity }).catch((why) => {
    throw `${href}: ${why}`;
  });
  if (!response.ok) throw `${href} answered ${response.status}`;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!bytes.length) throw `${href} is empty`;
  return bytes;
};

// The app and its glue, each made known to the other.
const program = async () => {
  const [glue, app] = await Promise.all([import(part("glue").href), bytes(part("app"))]);
  const { exports } = (await WebAssembly.instantiate(app, { glue })).instance;
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return glue;
};

const tooLate = new Promise((_, reject) => {
  const { patience } = place.dataset;
  setTimeout(reject, patience * 1000, `not all had come after ${patience} s`);
});

const load = async () => {
  const own = part("school");
  const [glue, ...files] = await Promise.race([
    Promise.all([program(), bytes(part("guide")), own ? bytes(own) : new Uint8Array()]),
    tooLate,
  ]);
  find("main").before(root);
  try {
    const number = glue.start(root, place, ...files);
    app = {
      find: (typed) => glue.find(number, typed),
      // An app that has crashed is not asked again.
      open: (...named) => over.signal.aborted || glue.open(number, ...named),
    };
  } catch (why) {
    // It throws the name of a part that is spoilt, and an error where it crashes.
    if (why.stack) throw why;
    throw `${part(why).href} is damaged or of another version: deploy all files of one build.`;
  }
};

// From here on the app answers.
const start = async () => {
  await load();
  if (over.signal.aborted) return;
  place.className = "";
  find(".find").hidden = false;
  listen(box, "input", narrow);
  listen(place, "click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target.closest("a.choice");
    // With a key a link opens in a window of its own.
    if (link && !(ctrlKey || metaKey || shiftKey)) {
      event.preventDefault();
      app.open(link.hash.slice(1), true);
    }
    if (target.closest(".again")) clear();
  });
  if (linked()?.localName === "li") open();
  listen(window, "hashchange", open);
  (window.requestIdleCallback ?? setTimeout)(rehearse);
  // A page that comes back from the browser's memory must not show the answers of before.
  listen(window, "pagehide", () => {
    uncover();
    open();
  });
};

// What the address of this page names: a worry, a topic's list on the delivered page, or nothing.
const linked = () => document.getElementById(location.hash.slice(1));
const open = () => {
  const named = linked();
  const isList = named?.localName === "h3";
  clear();
  if (isList) {
    uncover();
    named.scrollIntoView();
  } else scrollTo(0, 0);
  app.open(isList ? "" : (named?.id ?? ""), !isList);
};
// Shows the delivered page at once; the app draws later.
const uncover = () => {
  root.hidden = true;
  setTimeout(() => (root.hidden = false));
};

// The first page that a browser draws is the slowest, so it draws one unseen while nobody waits.
const rehearse = async () => {
  if (root.firstElementChild) return;
  uncover();
  app.open([...worries.querySelectorAll("li[id]")].at(-1).id, false);
  // Yew draws before this goes on.
  await null;
  app.open("", false);
};

// A program that crashes has its glue in the stack of what is thrown.
const crashed = (why) => why?.stack?.includes(part("glue").href) && failed(why);
listen(window, "error", ({ error }) => crashed(error));
listen(window, "unhandledrejection", ({ reason }) => crashed(reason));

start().catch(failed);
