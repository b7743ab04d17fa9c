// Lets the app answer on a delivered page. Until it does, and again after any failure, the parent
// has that page alone, whose links all work.

// Answers what a parent does in the place that holds a delivered page. `links` holds the links that
// name each part of the app. The way in says what the place opens at, with `opening`: the id of a topic
// or a worry, or nothing for the first page. Where it may show a step again, it has two things more:
// `turning` is called before the parent takes a step, and returns how many there were before it, and
// `rewind` goes back to where there were none.
//
// Returns, once the app answers, how to open it anew, how to show the last of so many steps again, how
// to leave the place, and what tells that it was left or has failed. Throws once the place shows that
// it fails.
export const answer = async (place, links, { opening, turning, rewind }) => {
  const find = (css) => place.querySelector(css);
  const [box, told, worries, page] = ["input", ".find [role=status]", ".worries", ".page"].map(find);
  const part = (name) => links.querySelector(`[data-part=${name}]`);
  let app;

  // Narrows the list of worries to those that fit what is typed.
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
  const { signal } = over;
  const listen = (target, event, act, capture) =>
    target.addEventListener(event, act, { signal, capture });
  const failed = (why) => {
    if (signal.aborted) return;
    console.error("Open Door shows its plain page:", why);
    place.className = "failed";
    find(".find").hidden = true;
    clear();
    const hides = app?.root.offsetHeight;
    app?.root.remove();
    over.abort(why);
    if (hides) find("h1").focus();
  };

  // A program that crashes has its glue in the stack of what is thrown.
  const crashed = (why) => {
    if (!why?.stack?.includes(part("glue").href)) return;
    delete programs[part("app").href];
    failed(why);
  };
  listen(window, "error", ({ error }) => crashed(error));
  listen(window, "unhandledrejection", ({ reason }) => crashed(reason));

  // Where the app draws comes into the page with the first thing that is wanted of it.
  const use = () => app.root.isConnected || page.before(app.root);
  // Shows the delivered page at once; the app draws later, and shows what it has drawn.
  const uncover = () => (app.root.hidden = true);
  // Forgets what the parent has done. An app that has crashed is not asked again.
  const open = (takesFocus, blank) => {
    if (signal.aborted) return;
    const opened = opening();
    const named = blank ? "" : opened;
    use();
    clear();
    if (!named) uncover();
    app.go(0, named, takesFocus);
  };

  // Leaves the place, so that the app can answer in another.
  const leave = () => {
    if (signal.aborted) return;
    over.abort();
    app.go(0, "", false);
    app.root.remove();
    app.rest();
  };

  // The first page that a browser draws is the slowest, so it draws one while nobody wants any, in no
  // place of the page.
  const rehearse = async () => {
    if (signal.aborted || app.root.isConnected) return;
    app.go(0, [...worries.querySelectorAll("li[id]")].at(-1).id, false);
    // Yew draws before this goes on.
    await null;
    app.go(0, "", false);
  };

  try {
    const coming = appFor(part);
    // One that comes too late is kept for another place.
    coming.then((late) => signal.aborted && late.rest(), () => {});
    app = await Promise.race([coming, tooLate(place.dataset.patience)]);
    // It may have crashed in its first moment.
    signal.throwIfAborted();
    place.className = "";
    find(".find").hidden = false;
  } catch (why) {
    failed(why);
    throw why;
  }
  listen(box, "input", narrow);
  // WebKit leaves what takes the focus where it is, as long as any of it can be seen.
  listen(place, "focusin", ({ target }) => {
    if (target.localName === "h1") target.scrollIntoView({ block: "nearest" });
  });
  const press = (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target.closest("a.choice");
    // With a key a link opens in a window of its own.
    const turns = link ? !(ctrlKey || metaKey || shiftKey) : target.closest("button");
    if (!turns) return;
    use();
    const steps = turning?.();
    if (link) {
      event.preventDefault();
      app.go(steps, link.hash.slice(1), true);
    }
    if (target.closest(".again")) clear();
  };
  // Before the app hears of a button, as it then draws at once.
  listen(place, "click", press, true);
  // A page that comes back from the browser's memory must not show the answers of before.
  listen(window, "pagehide", () => {
    uncover();
    open();
  });
  offerToLeave(find, listen, rewind, () => open(false, true));
  (window.requestIdleCallback ?? setTimeout)(rehearse);
  return { open, show: (steps) => app.go(steps, "", true), leave, signal };
};

// Leaves the whole tab when a parent presses the link that offers it, or the Shift key three times
// within five seconds. `rewind` is that of the way in, and `forget` forgets what they have done.
const offerToLeave = (find, listen, rewind, forget) => {
  const [link, told, blank] = [".leave a", ".leave p", ".blank"].map(find);

  // All is blank at once, and no key that closes a dialog leads back. What the link names takes the
  // place of this page, so that no way back leads here, and is not told where its reader comes from,
  // whatever a host tells others.
  const leave = async () => {
    blank.showModal();
    await rewind?.();
    const [quiet, nowhere] = ["meta", "iframe"].map((name) => document.createElement(name));
    quiet.name = "referrer";
    quiet.content = "no-referrer";
    document.head.append(quiet, nowhere);
    const replace = ({ Reflect: { apply, get } }) =>
      apply(get(top.location, "replace"), top.location, [link.href]);
    try {
      // From a frame WebKit tells as much as the page around it allows, and of that page whose functions
      // led away: this one has no address. A sandbox may let its own page alone lead away.
      try {
        replace(nowhere.contentWindow);
      } catch {
        replace(self);
      }
    } catch {
      // A host can hold what stands in its frame: then nothing is loading.
      blank.firstChild.remove();
    }
    forget();
  };
  link.onclick = () => {
    leave();
    return false;
  };
  blank.oncancel = () => false;

  // Shift counts when it is pressed alone: never for the capital letters that somebody types.
  let [presses, alone, late] = [0];
  const count = (now) => {
    presses = now;
    told.childNodes.forEach((words, nth) => (words.hidden = nth !== now));
    if (!now) clearTimeout(late);
  };
  listen(window, "keydown", ({ key, altKey, ctrlKey }) => {
    alone = key === "Shift" && !altKey && !ctrlKey;
    if (!alone) count(0);
  });
  listen(window, "keyup", () => {
    // The link can be seen only where there is something to leave.
    if (!alone || !link.offsetParent) return;
    alone = false;
    if (!presses) late = setTimeout(count, 5000, 0);
    if (presses === 2) leave();
    else count(presses + 1);
  });
};

// Each program by its address. All places of a page share it, and keep for each other the apps that
// no place uses now: an app stays in memory for as long as its page.
const programs = {};

// An app that speaks for what these parts name.
const appFor = async (part) => {
  const { glue, idle } = (programs[part("app").href] ??= { glue: program(part), idle: {} });
  const own = part("school");
  const apps = (idle[[part("guide").href, own?.href]] ??= []);
  if (apps.length) return apps.pop();
  const [running, ...files] = await Promise.all([
    glue,
    bytes(part("guide")),
    own ? bytes(own) : new Uint8Array(),
  ]);
  // Where it draws: as long as nothing is in it, what was delivered is to be seen.
  const root = document.createElement("div");
  root.className = "app";
  root.hidden = true;
  try {
    const number = running.start(root, ...files);
    return {
      root,
      find: (typed) => running.find(number, typed),
      go: (...where) => running.go(number, ...where),
      rest() {
        apps.push(this);
      },
    };
  } catch (why) {
    // It throws the name of a part that is spoilt, and an error where it crashes.
    if (why.stack) throw why;
    throw damaged(part(why));
  }
};

// The app and its glue, each made known to the other.
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

// A browser need not say of which file it speaks.
const naming = (href) => (why) => {
  throw `${href}: ${why}`;
};

const damaged = ({ href }) =>
  `${href} is damaged or of another version: deploy all files of one build.`;

const module = ({ href }) => import(href).catch(naming(href));

// Only what is asked for in the way of its link takes what that has brought. With any other mode
// WebKit would download it a second time, with any other credentials Chromium would, and with a hash
// Firefox would. Who is on another site, or in a frame that has none, may read only what the server
// shows to all.
const ways = {
  true: { mode: "no-cors", credentials: "include" },
  false: { credentials: "omit" },
};

// So the hash is compared here, where scripts can: on a page that came by `https`.
const { subtle } = crypto;
const hash = async (bytes) => {
  const sum = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...sum))}`;
};

const bytes = async ({ href, dataset: { integrity } }) => {
  const way = ways[new URL(href).origin === self.origin];
  const asked = subtle ? way : { ...way, integrity };
  const response = await fetch(href, asked).catch(naming(href));
  if (!response.ok) throw `${href} answered ${response.status}`;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!bytes.length) throw `${href} is empty`;
  if (subtle && (await hash(bytes)) !== integrity) throw damaged({ href });
  return bytes;
};

const tooLate = (seconds) =>
  new Promise((_, reject) => {
    setTimeout(reject, seconds * 1000, `not all had come after ${seconds} s`);
  });
