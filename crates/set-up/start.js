// Starts the set-up page, and does what only a script can: runs the worker that makes sites, hands
// over files, and warns before unsaved work is lost.

const near = (path) => new URL(path, import.meta.url).href;

const bytes = async (path) => {
  const response = await fetch(near(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

// The worker, and a promise that rejects once it fails, which may be before anybody makes a site.
let worker, failure;

const startWorker = () => {
  // The content security policy allows only this Trusted Types policy, for the worker's address.
  const policy = { createScriptURL: (address) => address };
  const trusted = self.trustedTypes?.createPolicy("open-door-set-up", policy) ?? policy;
  worker = new Worker(trusted.createScriptURL(near("worker.js")), { type: "module" });
  failure = new Promise((_, reject) => {
    worker.onerror = ({ message }) => reject(message || "worker.js could not be loaded");
  });
  failure.catch(() => {});
};

let unsaved = false;
let offered;
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

// A link to a field unfolds everything that the field is in. Not every browser does that by itself.
addEventListener("click", ({ target }) => {
  const { hash } = target.closest("a[href^='#']") ?? {};
  let element = hash && document.getElementById(hash.slice(1));
  for (; element; element = element.parentElement) {
    if (element.localName === "details") element.open = true;
  }
});

// The functions that Rust calls: see `host.rs`.
const host = {
  // Makes a site from the zip of a draft. Resolves to the site's zip.
  make(files, today, progress) {
    const made = new Promise((resolve, reject) => {
      worker.onmessage = ({ data: { done, all, zip, why } }) => {
        if (zip) resolve(zip);
        else if (why) reject(why);
        else progress(done, all);
      };
      worker.postMessage({ files, today });
    });
    return Promise.race([made, failure]);
  },
  // Returns an address at which a file can be downloaded. The previous one stops working.
  offer(file, type) {
    if (offered) URL.revokeObjectURL(offered);
    offered = URL.createObjectURL(new Blob([file], { type }));
    return offered;
  },
  // Downloads a file straight away.
  save(file, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  },
  // Shrinks a picture by redrawing it, which drops the file's metadata.
  async shrink(file, width, height, maxBytes) {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, width / picture.width, height / picture.height);
    const canvas = document.createElement("canvas");
    const scaled = (side) => Math.max(1, Math.round(side * scale));
    [canvas.width, canvas.height] = [picture.width, picture.height].map(scaled);
    const pen = canvas.getContext("2d");
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const encode = (...kind) => new Promise((done) => canvas.toBlob(done, ...kind));
    let small = await encode("image/png");
    if (small.size > maxBytes) {
      // In a JPEG, anything transparent would be black.
      pen.globalCompositeOperation = "destination-over";
      pen.fillStyle = "white";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      small = await encode("image/jpeg", 0.8);
    }
    return new Uint8Array(await small.arrayBuffer());
  },
  // Focuses an element, or a button beside it if it's disabled. Selects a text to be copied.
  focus(id) {
    const wanted = document.getElementById(id);
    const element = wanted?.disabled ? wanted.parentElement.querySelector(":enabled") : wanted;
    element?.focus();
    if (element?.readOnly) element.select();
  },
  press: (id) => document.getElementById(id)?.click(),
  show(id) {
    const dialog = document.getElementById(id);
    if (!dialog.open) dialog.showModal();
  },
  print: () => print(),
  // Async, so that it also rejects if the browser has no clipboard.
  copy: async (text) => navigator.clipboard.writeText(text),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  setUnsaved(isUnsaved) {
    unsaved = isUnsaved;
  },
  // Prepares an element for a preview, isolated from the page's styles. Links in it aren't
  // followed: `follow` is called with their addresses instead.
  mount(element, follow) {
    const root = element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [new CSSStyleSheet()];
    const inner = document.createElement("div");
    inner.id = "open-door";
    root.append(inner);
    inner.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      follow(link.getAttribute("href"));
    });
    return inner;
  },
  paint(inner, styles) {
    inner.getRootNode().adoptedStyleSheets[0].replaceSync(styles);
  },
};

try {
  startWorker();
  const [glue, program, kit] = await Promise.all([
    import(near("glue.js")),
    bytes("app.wasm"),
    bytes("kit.zip"),
  ]);
  const module = await WebAssembly.compile(program);
  worker.postMessage({ module, kit });
  const { exports } = await WebAssembly.instantiate(module, { glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  glue.start(document.getElementById("form"), kit, new Date().toISOString().slice(0, 7), host);
} catch (why) {
  console.error(`The set-up page could not start: ${why}`);
  document.getElementById("failed").hidden = false;
  document.getElementById("form").hidden = true;
}
