// Starts the app and puts it in the place of the page that was delivered. Until that has worked,
// and again after any failure, the parent has the delivered page, whose links all work.

const delivered = document.getElementById("open-door");
const app = delivered.cloneNode();

const failed = (why) => {
  if (!app.failed) console.error("Open Door shows its plain page:", why);
  app.failed = true;
  delivered.className = "failed";
  if (!app.isConnected) return;
  app.replaceWith(delivered);
  delivered.querySelector("h1").focus();
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

const spoilt = "is damaged or of another version: deploy all files of one build.";

// The app and its glue, each made known to the other.
const program = async () => {
  const [glue, app] = await Promise.all([import(part("glue").href), bytes(part("app"))]);
  const { exports } = (await WebAssembly.instantiate(app, { glue })).instance;
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return glue;
};

// The worry that a link to this page names, if it does.
const named = () => location.hash.slice(1);

const tooLate = new Promise((_, reject) => {
  const { patience } = delivered.dataset;
  setTimeout(reject, patience * 1000, `not all had come after ${patience} s`);
});

const start = async () => {
  const school = part("school");
  const [{ start, reopen }, guide, own] = await Promise.race([
    Promise.all([program(), bytes(part("guide")), school ? bytes(school) : new Uint8Array()]),
    tooLate,
  ]);
  const started = start(app, guide, own, named());
  if (!started) throw `${(started === undefined ? part("guide") : school).href} ${spoilt}`;
  // Yew draws once this script has ended.
  await new Promise(setTimeout);
  if (app.failed) return;

  const pressable = (page) => [...page.querySelectorAll("a, button, input")];
  const at = pressable(delivered).indexOf(document.activeElement);
  app.className = "";
  delivered.replaceWith(app);
  const isFirst = app.querySelector(".topics");
  if (!isFirst) scrollTo(0, 0);
  (isFirst ? pressable(app)[at] : app.querySelector("h1"))?.focus({ preventScroll: true });

  // A page that comes back from the browser's memory must not show the answers of before; and
  // another address of this page names another worry.
  for (const event of ["pagehide", "hashchange"]) {
    addEventListener(event, () => app.failed || reopen(named()));
  }
};

// A program that crashes stands in the stack of what is thrown.
const crashed = (why) => /wasm/.test(why?.stack) && failed(why);
addEventListener("error", ({ error }) => crashed(error));
addEventListener("unhandledrejection", ({ reason }) => crashed(reason));

start().catch(failed);
