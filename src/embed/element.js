// <open-door school="…" start="…" lang="…">: a school's guide in any page.
//
// Shows the element's own children until the guide has loaded, and if it can't load. Requests
// nothing but this script until the element is near the screen.

// Where the guide is deployed. The copy of this script that hosts can pin is one folder down.
const home = import.meta.url.replace(/(assets\/)?[^/]*$/, "");

class OpenDoor extends HTMLElement {
  static observedAttributes = ["school", "start", "lang"];

  #root = this.attachShadow({ mode: "open" });
  // The state of the current connection to a document; null while there is none.
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
    // If the element was only moved, it's connected again by the time this microtask runs.
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
    // If someone is about to follow the link in the element, don't take it away from under their
    // finger.
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

  // Two things mustn't decide how the guide looks: the root text size of the host page, which `rem`
  // follows, and dark mode on the reader's device if the host page stays light. So this replaces
  // `rem` with the reader's own text size, and media queries with the host's colour scheme.
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
  // If it fails, let another element try again.
  page.catch(() => delete startPages[address]);
  return page;
};

// Loads it as a document, because strict hosts require trusted types for turning text into HTML.
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

// If a page loads two versions of this script, the first one serves every element.
if (!customElements.get("open-door")) customElements.define("open-door", OpenDoor);
