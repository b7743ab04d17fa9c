// <open-door school="…" start="…" lang="…">: a school's guide in any page.
//
// The element's own children are shown until the guide has loaded, and if it can't load. Nothing but
// this script is requested before the element is near the screen.

// Where the guide is deployed. The copy of this script that a host can pin is one folder down.
const home = import.meta.url.replace(/(assets\/)?[^/]*$/, "");

class OpenDoor extends HTMLElement {
  static observedAttributes = ["school", "start", "lang"];

  #root = this.attachShadow({ mode: "open" });
  // What belongs to the time since the element was connected; null while it isn't.
  #connection;
  // The last warning about `start`.
  #warning;

  constructor() {
    super();
    this.#showChildren();
  }

  connectedCallback() {
    this.#connection ??= this.#connect();
  }

  disconnectedCallback() {
    // A move reconnects the element before this microtask runs.
    queueMicrotask(() => this.isConnected || this.#disconnect());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#connection) return;
    if (name === "start") return this.#connection.app?.restart();
    this.#disconnect();
    this.connectedCallback();
  }

  #connect() {
    const connection = {};
    const near = (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      connection.observer.disconnect();
      this.#load(connection).catch((why) => this.#fail(connection, why));
    };
    connection.observer = new IntersectionObserver(near, { rootMargin: "100%" });
    connection.observer.observe(this);
    return connection;
  }

  #disconnect() {
    const { observer, app } = this.#connection ?? {};
    this.#connection = null;
    observer?.disconnect();
    app?.release();
    this.#showChildren();
  }

  async #load(connection) {
    const page = await startPage(this.getAttribute("school"));
    // Someone who is about to follow the link in the element mustn't lose it under their finger.
    if (this.matches(":focus-within")) {
      await new Promise((left) => this.addEventListener("focusout", left, { once: true }));
    }
    if (connection !== this.#connection) return;
    const container = document.importNode(page.getElementById("open-door"), true);
    this.#root.replaceChildren(container);
    this.#style(container, page.querySelector("[type='text/css']").textContent);
    const { lang } = page.documentElement;
    if (![lang, ""].includes(this.lang)) warn(`lang="${this.lang}": the guide is only in “${lang}”`);
    const { takeOver } = await import(page.querySelector("[data-part=loader]").href);
    if (connection !== this.#connection) return;
    const app = await takeOver(container, page, { start: () => this.#start(page) });
    if (connection !== this.#connection) return app.release();
    connection.app = app;
    app.signal.addEventListener("abort", () => connection === this.#connection && this.#emit("failed"));
    app.restart();
    this.#emit("ready");
  }

  // The topic or concern to open, or "" for the start page.
  #start(page) {
    const start = this.getAttribute("start");
    if (!start) return "";
    if ([...page.querySelectorAll(".concerns [id]")].some(({ id }) => id === start)) return start;
    const warning = `start="${start}" isn’t the id of a topic or concern, so the start page is shown`;
    if (warning !== this.#warning) warn((this.#warning = warning));
    return "";
  }

  // The host's text size and the reader's dark mode must not decide how it looks if the host's page
  // doesn't follow them: `rem` is the host's, and so is the colour scheme.
  #style(container, css) {
    container.style.fontSize = "medium";
    const rem = parseFloat(getComputedStyle(container).fontSize);
    container.removeAttribute("style");
    const { colorScheme } = getComputedStyle(this);
    const [light, dark] = [/light|normal/, /dark/].map((scheme) => scheme.test(colorScheme));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      css
        .replace(/([\d.]+)rem/g, (_, rems) => `${rems * rem}px`)
        .replace(/\(prefers-color-scheme: ?(\w+)\)/g, (query, scheme) => {
          if (light && dark) return query;
          return `(${(scheme === "dark") === dark ? "min" : "max"}-width:0)`;
        }),
    );
    this.#root.adoptedStyleSheets = [sheet];
  }

  #showChildren() {
    this.#root.replaceChildren(document.createElement("slot"));
  }

  #fail(connection, why) {
    if (connection !== this.#connection) return;
    const shown = this.#root.firstElementChild;
    // Once the loader runs, it reports failures itself.
    if (shown.className !== "failed") {
      console.error(`Open Door shows the element’s own content: ${why}`);
    }
    shown.className = "failed";
    this.#emit("failed");
  }

  #emit(name) {
    this.dispatchEvent(new Event(`open-door:${name}`, { bubbles: true, composed: true }));
  }
}

// The start page of a school, with its styles and links. Elements of the same school share it.
const startPages = {};
const startPage = (school) => {
  if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(school ?? "")) {
    throw `school="${school ?? ""}" isn’t a school’s id: write it as in the address of the school’s page`;
  }
  const address = `${home}${school}/element.html`;
  const page = (startPages[address] ??= load(address));
  // Another element may try again.
  page.catch(() => delete startPages[address]);
  return page;
};

// Loading it as a document needs no trusted type, which turning text into HTML would on strict hosts.
const load = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.timeout = 30_000;
    request.onerror = () => reject(`${address} could not be loaded`);
    request.ontimeout = () => reject(`${address} had not arrived after 30 s`);
    request.onload = () => {
      const { status, response } = request;
      if (status !== 200) return reject(`${address} answered ${status}: does school="…" name a school?`);
      if (!response?.querySelector("#open-door")) return reject(`${address} isn’t a page of Open Door`);
      // Links are relative to the school's own page, not to the host's.
      const base = new URL(".", address);
      for (const link of response.links) link.href = new URL(link.getAttribute("href"), base);
      resolve(response);
    };
    request.open("GET", address);
    request.send();
  });

const warn = (message) => console.warn(`Open Door: ${message}.`);

// If a page loads two versions, the first one serves every element.
if (!customElements.get("open-door")) customElements.define("open-door", OpenDoor);
