// Watches a page from the start: when it painted something, and when a tap had an effect.
({ first, ready }) => {
  let [firstPaint, largestPaint, shift] = [0, 0, 0];
  const observe = (type, note) => {
    const each = (list) => list.getEntries().forEach(note);
    new PerformanceObserver(each).observe({ type, buffered: true });
  };
  const shown = new Promise((resolve) => {
    observe("paint", ({ name, startTime }) => {
      if (name === "first-contentful-paint") resolve((firstPaint = startTime));
    });
  });
  observe("largest-contentful-paint", ({ startTime }) => (largestPaint = startTime));
  // Shifts that the parent caused don't count.
  observe("layout-shift", ({ value, hadRecentInput }) => (shift += hadRecentInput ? 0 : value));

  // The time after the next frame: a message sent before painting arrives after it.
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });

  const there = (css) =>
    new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector(css)) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { attributes: true, childList: true, subtree: true });
      look();
    });

  // The page's heading, which may be in an element; the bare app has a button instead.
  const heading = () => {
    const roots = [...document.querySelectorAll("open-door")].map(({ shadowRoot }) => shadowRoot);
    return [document, ...roots].some((root) => root?.querySelector("h1, button"));
  };
  const ownHeading = async () => {
    while (!heading()) await new Promise(requestAnimationFrame);
    return performance.timeOrigin + (await painted());
  };
  // The heading may also be in a frame, which has a time origin of its own and sends a message.
  if (parent !== self) ownHeading().then((shown) => parent.postMessage({ shown }, "*"));
  const framed = new Promise((resolve) => {
    addEventListener("message", ({ data }) => data.shown && resolve(data.shown));
  });

  const late = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));

  // The centre of an element.
  const spot = (css) => {
    const { x, y, width, height } = document.querySelector(css).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  // What a tap changes. A link scrolls the page, or disappears with the page that it's on; a button
  // disappears too, or shows a new number.
  const look = (node) => node.checkVisibility() && (node.localName === "a" ? scrollY : node.textContent);

  // When the last tap happened and when its effect was painted; null if it had no effect.
  let note;
  let noted = new Promise((resolve) => (note = resolve));
  const listen = async ({ target, timeStamp: begun }) => {
    const pressed = target.closest("a, button");
    const before = look(pressed);
    for (let end = begun; end < begun + 1000; ) {
      end = await painted();
      if (look(pressed) !== before) return note({ begun, end });
    }
    note(null);
  };
  addEventListener("click", listen, { capture: true });
  const effect = async () => {
    const result = await Promise.race([noted, late(1500, null)]);
    noted = new Promise((resolve) => (note = resolve));
    return result;
  };

  // How long the last letter kept the page busy with handlers, styles and layout.
  let busy;
  const measure = ({ target }) => {
    const begun = performance.now();
    busy = new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        target.getBoundingClientRect();
        resolve(performance.now() - begun);
      };
      port2.postMessage(0);
    });
  };
  addEventListener("input", measure, { capture: true });

  const loaded = (name) =>
    new Promise((resolve) => {
      const look = (list) => list.getEntries().some((entry) => entry.name.includes(name)) && resolve();
      new PerformanceObserver(look).observe({ type: "resource", buffered: true });
    });

  const inCharge = ready && there(ready).then(painted);
  globalThis.watch = {
    // The centre of the first choice, once it's visible.
    first: first && Promise.all([there(first).then(painted), shown]).then(() => spot(first)),
    shown: Promise.race([ownHeading(), framed]).then((shown) => shown - performance.timeOrigin),
    inCharge,
    effect,
    loaded,
    focus: (css) => document.querySelector(css).focus(),
    busy: () => busy,
    aim: async (css) => {
      document.querySelector(css).scrollIntoView({ block: "nearest", behavior: "instant" });
      await painted();
      return spot(css);
    },
    settled: async () => {
      if (document.readyState !== "complete") {
        await new Promise((resolve) => addEventListener("load", resolve));
      }
      await new Promise(requestIdleCallback);
      // A tap ends the search for the largest paint.
      while (!largestPaint) await painted();
    },
    paints: () => ({ firstPaint, largestPaint, shift }),
  };
}
