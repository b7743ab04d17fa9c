// Watches a page from its first moment: when something was painted, and when a tap had an effect.
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
  // What a parent has caused is no surprise to them.
  observe("layout-shift", ({ value, hadRecentInput }) => (shift += hadRecentInput ? 0 : value));

  // The time after the next frame: a message that is sent before its painting is read after it.
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

  // The heading of the page, which may stand in an element; the bare app has its button.
  const heading = () => {
    const roots = [...document.querySelectorAll("open-door")].map(({ shadowRoot }) => shadowRoot);
    return [document, ...roots].some((root) => root?.querySelector("h1, button"));
  };
  const ownHeading = async () => {
    while (!heading()) await new Promise(requestAnimationFrame);
    return performance.timeOrigin + (await painted());
  };
  // It may also stand in a frame, which tells of it, as a frame has a time of its own.
  if (parent !== self) ownHeading().then((shown) => parent.postMessage({ shown }, "*"));
  const framed = new Promise((resolve) => {
    addEventListener("message", ({ data }) => data.shown && resolve(data.shown));
  });

  const late = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));

  // Where to tap an element.
  const spot = (css) => {
    const { x, y, width, height } = document.querySelector(css).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  // What a tap changes: a link leads to its place or goes with its page, as a button does; or a button
  // shows a new number.
  const look = (node) => node.checkVisibility() && (node.localName === "a" ? scrollY : node.textContent);

  // When the last tap was made and when its effect was painted; nothing where it had none.
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
    const told = await Promise.race([noted, late(1500, null)]);
    noted = new Promise((resolve) => (note = resolve));
    return told;
  };

  const inCharge = ready && there(ready).then(painted);
  globalThis.watch = {
    // Where the first choice is, once it can be seen.
    first: first && Promise.all([there(first).then(painted), shown]).then(() => spot(first)),
    shown: Promise.race([ownHeading(), framed]).then((shown) => shown - performance.timeOrigin),
    inCharge,
    effect,
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
      // A tap ends the search for the largest.
      while (!largestPaint) await painted();
    },
    paints: () => ({ firstPaint, largestPaint, shift }),
  };
}
