// Lets the app take over a start page. Until it has, and if anything fails, the parent has the
// start page as it was served, and all its links work.

// Takes over the start page in a container. `links` contains the `<link>`s to the parts of the app.
// The embedding provides:
// - `start()`: called before the app starts again; returns the id of the topic or concern to open,
//   or "" for the start page;
// - `pageChanges(count)`, optional: called before the parent gets to a new page, with the number of
//   page changes so far;
// - `rewind()`, optional: goes back to before the first page change.
//
// Resolves once the app has taken over. If it can't, marks the container as failed and rejects.
export const takeOver = async (container, links, { start, pageChanges, rewind }) => {
  const find = (css) => container.querySelector(css);
  const [box, status, crisis, likeliest, offers, topics, concerns, page] = [
    ".find input",
    ".find [role=status]",
    ".crisis",
    ".likeliest",
    ".found",
    ".topics",
    ".concerns",
    ".page",
  ].map(find);
  const part = (name) => links.querySelector(`[data-part=${name}]`);
  let app;

  // With scripts, fold the list of every concern, unless a link leads into it: the find box is
  // quicker.
  concerns.open = !!concerns.querySelector(":target");

  // Offers what fits the typed words, best first, as copies of the links further down.
  const narrow = () => {
    const typed = box.value.trim();
    const [message, atRisk, matches, ...ids] = typed ? app.find(typed) : [""];
    status.textContent = message;
    crisis.hidden = !atRisk;
    offers.before(likeliest);
    offers.replaceChildren(
      ...ids.map((id) => {
        const offer = document.createElement("li");
        const link = (list) => `${list} a[href$="#${id}"]`;
        offer.append(container.querySelector([".topics", ".concerns"].map(link)).cloneNode(true));
        return offer;
      }),
    );
    likeliest.hidden = !matches;
    if (matches) offers.firstChild.prepend(likeliest);
  };
  const clear = () => {
    box.value = "";
    narrow();
  };

  const over = new AbortController();
  const { signal } = over;
  const listen = (target, event, act) => target.addEventListener(event, act, { signal });
  const fail = (why) => {
    if (signal.aborted) return;
    console.error(`Open Door falls back to its plain page: ${why}`);
    container.className = "failed";
    find(".find").hidden = true;
    concerns.open = true;
    clear();
    const wasShown = app?.root.offsetHeight;
    app?.root.remove();
    over.abort(why);
    if (wasShown) find("h1").focus();
  };

  // If an error comes from a panic in the app, its stack contains the app's glue.
  const panicked = (why) => {
    if (!why?.stack?.includes(part("glue").href)) return;
    delete programs[part("app").href];
    fail(why);
  };
  listen(window, "error", ({ error }) => panicked(error));
  listen(window, "unhandledrejection", ({ reason }) => panicked(reason));

  // Adds the app's root to the page when it's first needed.
  const attach = () => app.root.isConnected || page.before(app.root);
  let wantsFocus = false;
  const host = {
    pageChanges(count) {
      attach();
      wantsFocus = true;
      pageChanges?.(count);
    },
    pageDrawn() {
      app.root.hidden = !app.root.hasChildNodes();
      if (wantsFocus) find("h1").focus();
      wantsFocus = false;
    },
  };

  // Forgets what the parent has done, and opens the id that the embedding gives, or the start page.
  const restart = ({ focus = false, atStartPage = false } = {}) => {
    if (signal.aborted) return;
    const opened = start();
    const id = atStartPage ? "" : opened;
    attach();
    clear();
    // Show the start page at once, without waiting for the app to draw.
    if (!id) app.root.hidden = true;
    wantsFocus = focus;
    app.restart(id);
  };
  const show = (count) => {
    wantsFocus = true;
    app.show(count);
  };

  // Leaves the container, so that the app can be used in another one.
  const release = () => {
    if (signal.aborted) return;
    over.abort();
    app.restart("");
    app.root.remove();
    app.rest();
  };

  // The first page that a browser draws is the slowest, so draw one off-screen while nobody is
  // waiting.
  const warmUp = async () => {
    if (signal.aborted || app.root.isConnected) return;
    app.restart([...concerns.querySelectorAll("li[id]")].at(-1).id);
    // Yew draws before this continues.
    await null;
    app.restart("");
  };

  // Until the app answers links, a link to a topic leads to its list.
  const unfold = ({ target }) => {
    if (target.closest(".topics a")) concerns.open = true;
  };
  container.addEventListener("click", unfold, { signal });
  let offerToLeave;
  try {
    const coming = appFor(part);
    // If the app arrives too late, keep it for another container.
    coming.then((late) => signal.aborted && late.rest(), () => {});
    const all = Promise.all([coming, module(part("leave"))]);
    [app, { offerToLeave }] = await Promise.race([all, timeout(container.dataset.patience)]);
    // The app may have panicked while it started.
    signal.throwIfAborted();
    app.serve(host);
    container.className = "";
    find(".find").hidden = false;
  } catch (why) {
    fail(why);
    throw why;
  }
  container.removeEventListener("click", unfold);
  listen(box, "input", narrow);
  listen(box, "keydown", (event) => {
    if (event.key !== "Enter") return;
    // Otherwise, Firefox also follows the link that gets the focus.
    event.preventDefault();
    find(".crisis:not([hidden]) a, .found a")?.focus();
  });
  listen(find(".crisis button"), "click", () => find(".found a").focus());
  // WebKit doesn't scroll to the focused element if any of it is visible.
  listen(container, "focusin", ({ target }) => {
    if (target.localName === "h1") target.scrollIntoView({ block: "nearest" });
  });
  listen(container, "click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target.closest("a.choice");
    // With any of these keys, a link opens in a new tab or window.
    if (link && !ctrlKey && !metaKey && !shiftKey) {
      event.preventDefault();
      app.open(link.hash.slice(1));
    }
    if (target.closest(".again")) clear();
  });
  // A page restored from the back/forward cache mustn't show old answers.
  listen(window, "pagehide", () => {
    app.root.hidden = true;
    restart();
  });
  offerToLeave(container, signal, rewind, () => restart({ atStartPage: true }));
  (window.requestIdleCallback ?? setTimeout)(warmUp);
  // Don't wait for the model: until it arrives, the find box matches only titles.
  app.learn().then(
    () => signal.aborted || narrow(),
    (why) => console.warn(`Open Door finds concerns only by their titles: ${why}`),
  );
  return { restart, show, release, signal };
};

// Running programs, by address, shared by all containers on a page. An app stays in memory for as
// long as the page, so apps that no container uses are kept for the next one.
const programs = {};

// An app for the guide and school that these parts give.
const appFor = async (part) => {
  const shared = (programs[part("app").href] ??= { glue: program(part), idle: {} });
  const { glue, idle } = shared;
  const school = part("school");
  const apps = (idle[[part("guide").href, school?.href]] ??= []);
  if (apps.length) return apps.pop();
  const [running, ...files] = await Promise.all([
    glue,
    bytes(part("guide")),
    school ? bytes(school) : new Uint8Array(),
  ]);
  // As long as the root is empty, the start page is visible.
  const root = document.createElement("div");
  root.className = "app";
  root.hidden = true;
  const host = { pageChanges() {}, pageDrawn() {} };
  try {
    const number = running.start(root, ...files, host);
    return {
      root,
      open: (id) => running.open(number, id),
      show: (count) => running.show(number, count),
      restart: (id) => running.restart(number, id),
      find: (typed) => running.find(number, typed),
      learn: () => (shared.learned ??= bytes(part("find")).then(running.learn)),
      serve: (container) => Object.assign(host, container),
      rest() {
        apps.push(this);
      },
    };
  } catch (why) {
    // `start` throws the name of a damaged part as a string, or an error if it panics.
    if (why.stack) throw why;
    throw damaged(part(why));
  }
};

// Connects the app's program to its glue, and starts it.
const program = async (part) => {
  const { href } = part("app");
  try {
    const [glue, app] = await Promise.all([module(part("glue")), bytes(part("app"))]);
    const { exports } = (await WebAssembly.instantiate(app, { glue })).instance;
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    return glue;
  } catch (why) {
    delete programs[href];
    throw why;
  }
};

// Adds the file's name to an error, because browsers don't always say which file failed.
const naming = (href) => (why) => {
  throw `${href}: ${why}`;
};

const damaged = ({ href }) =>
  `${href} is damaged, or from another version: deploy all files from the same build.`;

const module = ({ href }) => import(href).catch(naming(href));

// A request uses the response of its preload only if both are made in the same way. With another
// mode, WebKit would download the file twice; with other credentials, Chromium would; and with an
// integrity, Firefox would. On another site, or in a frame without an origin, only the response of
// a CORS request can be read.
const requests = {
  true: { mode: "no-cors", credentials: "include" },
  false: { credentials: "omit" },
};

// That's why the hash is compared here, if scripts can hash, as on pages served over https.
const { subtle } = crypto;
const integrityOf = async (bytes) => {
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
};

const bytes = async ({ href, dataset: { integrity } }) => {
  const request = requests[new URL(href).origin === self.origin];
  const response = await fetch(href, subtle ? request : { ...request, integrity }).catch(naming(href));
  if (!response.ok) throw `${href} answered ${response.status}`;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!bytes.length) throw `${href} is empty`;
  if (subtle && (await integrityOf(bytes)) !== integrity) throw damaged({ href });
  return bytes;
};

const timeout = (seconds) =>
  new Promise((_, reject) => {
    setTimeout(reject, seconds * 1000, `some files had not arrived after ${seconds} s`);
  });
