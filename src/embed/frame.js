// For a page that holds the guide in frames: gives each of them the height of what stands in it.
// Without this script a frame keeps the height that its page gives it, and scrolls.

// Where the guide was deployed. The copy of this script that a host can pin is one folder below.
const home = import.meta.url.replace(/(assets\/)?[^/]*$/, "");

const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(home));

// Who speaks for a frame: a sandbox that does not allow it an origin leaves it none.
const speaker = (frame) => {
  const boxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return boxed ? "null" : new URL(home).origin;
};

addEventListener("message", ({ data, origin, source }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== speaker(frame)) return;
  const height = data?.openDoorHeight;
  if (Number.isInteger(height) && height > 0 && height <= 3600) frame.style.height = `${height}px`;
});

// A frame that was there first has told its height to nobody.
for (const { contentWindow } of frames()) contentWindow.postMessage("open-door", "*");
