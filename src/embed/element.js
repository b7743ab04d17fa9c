// <open-door school="…" start="…" lang="…">: the guide of a school, in any page.
//
// What stands in the element is shown until the guide has come, and wherever it cannot. Nothing but
// this script is asked for before the element comes near to what the reader sees.

// Where the guide was deployed. The copy of this script that a host can pin is one folder below.
const home = import.meta.url.replace(/(assets\/)?[^/]*$/, "");

class OpenDoor extends HTMLElement {
  static observedAttributes = ["school", "start", "lang"];

  #root = this.attachShadow({ mode: "open" });
  // What goes on since the element was put into a page; nothing while it is in none.
  #visit;
  // What was last said of the start.
  #fault;

  constructor() {
    super();
    this.#showOwn();
  }

  connectedCallback() {
    this.#visit ??= this.#begin();
  }

  disconnectedCallback() {
    // Whoever only moves it has put it back before this goes on.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#visit) return;
    if (name === "start") return this.#visit.app?.open();
    this.#end();
    this.connectedCallback();
  }

  #begin() {
    const visit = {};
    const near = (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      visit.observer.disconnect();
      this.#show(visit).catch((why) => this.#failed(visit, why));
    };
    visit.observer = new IntersectionObserver(near, { rootMargin: "100%" });
    visit.observer.observe(this);
    return visit;
  }

  #end() {
    const { observer, app } = this.#visit ?? {};
    this.#visit = null;
    observer?.disconnect();
    app?.leave();
    this.#showOwn();
  }

  async #show(visit) {
    const page = await pageOf(this.getAttribute("school"));
    // Whoever is about to follow the link in the element must not lose it under their finger.
    if (this.matches(":focus-within")) {
      await new Promise((left) => this.addEventListener("focusout", left, { once: true }));
    }
    if (visit !== this.#visit) return;
    // A copy, as every element of the same school takes one.
    const place = document.importNode(page.getElementById("open-door"), true);
    this.#root.replaceChildren(place);
    this.#dress(place, page.querySelector("[type='text/css']").textContent);
    const { lang } = page.documentElement;
    if (![lang, ""].includes(this.lang)) warn(`lang="${this.lang}": the guide is in “${lang}” only`);
    const { answer } = await import(page.querySelector("[data-part=loader]").href);
    if (visit !== this.#visit) return;
    const app = await answer(place, page, { opening: () => this.#start(page) });
    if (visit !== this.#visit) return app.leave();
    visit.app = app;
    app.signal.addEventListener("abort", () => visit === this.#visit && this.#tell("failed"));
    app.open();
    this.#tell("ready");
  }

  // What it opens at: a topic, a worry, or nothing for the first page.
  #start(page) {
    const start = this.getAttribute("start");
    if (!start) return "";
    const named = [...page.querySelectorAll(".worries [id]")].some(({ id }) => id === start);
    if (named) return start;
    const fault = `start="${start}" is the id of no topic and no worry, so it opens the first page`;
    // It is asked for again and again, and one line is enough.
    if (fault !== this.#fault) warn((this.#fault = fault));
    return "";
  }

  // Neither the size of the host's text nor the reader's dark device decides how it looks, where the
  // host does not follow them: `rem` is the host's, and so is the colour scheme.
  #dress(place, css) {
    place.style.fontSize = "medium";
    const rem = parseFloat(getComputedStyle(place).fontSize);
    place.removeAttribute("style");
    const { colorScheme } = getComputedStyle(this);
    const [light, dark] = [/light|normal/, /dark/].map((scheme) => scheme.test(colorScheme));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      css
        .replace(/([\d.]+)rem/g, (_, rems) => `${rems * rem}px`)
        .replace(/\(prefers-color-scheme: ?(\w+)\)/g, (asked, scheme) => {
          if (light && dark) return asked;
          return `(${(scheme === "dark") === dark ? "min" : "max"}-width:0)`;
        }),
    );
    this.#root.adoptedStyleSheets = [sheet];
  }

  #showOwn() {
    this.#root.replaceChildren(document.createElement("slot"));
  }

  #failed(visit, why) {
    if (visit !== this.#visit) return;
    const shown = this.#root.firstElementChild;
    // Once the loader has run, it says itself what fails.
    if (shown.className !== "failed") console.error("Open Door shows what stands in its element:", why);
    shown.className = "failed";
    this.#tell("failed");
  }

  #tell(what) {
    this.dispatchEvent(new Event(`open-door:${what}`, { bubbles: true, composed: true }));
  }
}

// The delivered page of a school, with its styles and the links of its parts. Every element takes a
// copy of the same one.
const pages = {};
const pageOf = (school) => {
  if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(school ?? "")) {
    throw `school="${school ?? ""}" is no school’s id: write it as in the address of the school’s page`;
  }
  const address = `${home}${school}/element.html`;
  const page = (pages[address] ??= read(address));
  // Another element may try again.
  page.catch(() => delete pages[address]);
  return page;
};

// A document needs no trust in its text, as a string would where a host allows no HTML from any.
const read = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.timeout = 30_000;
    request.onerror = () => reject(`${address} did not come`);
    request.ontimeout = () => reject(`${address} had not come after 30 s`);
    request.onload = () => {
      const { status, response } = request;
      if (status !== 200) return reject(`${address} answered ${status}: does school="…" name a school?`);
      if (!response?.querySelector("#open-door")) return reject(`${address} is no page of Open Door`);
      // They lead on from the school's own page, not from the host.
      const base = new URL(".", address);
      for (const link of response.links) link.href = new URL(link.getAttribute("href"), base);
      resolve(response);
    };
    request.open("GET", address);
    request.send();
  });

const warn = (what) => console.warn(`Open Door: ${what}.`);

// Of two versions on a page, the first serves every element.
if (!customElements.get("open-door")) customElements.define("open-door", OpenDoor);
