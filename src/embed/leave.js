// Lets a parent leave a page about harm quickly, by the link or by pressing Shift three times
// within five seconds.

// Shows how to leave, and leaves when asked to. `rewind`, which is optional, goes back to before the
// first page change. `forget` makes the app forget what the parent has done.
export const offerToLeave = (container, signal, rewind, forget) => {
  const find = (css) => container.querySelector(css);
  const [link, status, blank] = [".leave a", ".leave p", ".blank"].map(find);

  // Blanks the tab at once; keys that close dialogs don't bring the page back. Then the neutral
  // page replaces this one, so that Back doesn't lead here. The neutral page isn't told where its
  // reader came from.
  const leave = async () => {
    if (blank.open) return;
    blank.showModal();
    await rewind?.();
    const [meta, frame] = ["meta", "iframe"].map((name) => document.createElement(name));
    meta.name = "referrer";
    meta.content = "no-referrer";
    document.head.append(meta, frame);
    const replaceTop = ({ Reflect: { apply, get } }) =>
      apply(get(top.location, "replace"), top.location, [link.href]);
    try {
      // In a frame, WebKit sends the referrer of the page whose functions do the navigating, so use
      // an empty frame's, which has none. But a sandbox may allow only its own page to navigate.
      try {
        replaceTop(frame.contentWindow);
      } catch {
        replaceTop(self);
      }
    } catch {
      // The host may stop its frames from navigating. If so, nothing is loading.
      blank.firstChild.remove();
    }
    forget();
  };
  link.onclick = () => {
    leave();
    return false;
  };
  blank.oncancel = () => false;

  // Shift counts only if it's pressed by itself, rather than to type capital letters.
  let [presses, alone, timer] = [0];
  const setPresses = (now) => {
    presses = now;
    status.childNodes.forEach((words, index) => (words.hidden = index !== now));
    if (!now) clearTimeout(timer);
  };
  const keydown = ({ key, altKey, ctrlKey }) => {
    alone = key === "Shift" && !altKey && !ctrlKey;
    if (!alone) setPresses(0);
  };
  const keyup = () => {
    // The link is visible only on pages about harm.
    if (!alone || !link.offsetParent) return;
    alone = false;
    if (!presses) timer = setTimeout(setPresses, 5000, 0);
    if (presses === 2) leave();
    else setPresses(presses + 1);
  };
  addEventListener("keydown", keydown, { signal });
  addEventListener("keyup", keyup, { signal });
};
