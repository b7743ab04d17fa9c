// For a page with the guide in frames: gives each frame the height of its page. Without this script a
// frame keeps the height that its page gives it, and scrolls.

// Where the guide is deployed. The copy of this script that a host can pin is one folder down.
const home = import.meta.url.replace(/(assets\/)?[^/]*$/, "");

const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(home));

// The origin of a frame's messages; a sandbox without `allow-same-origin` has none.
const originOf = (frame) => {
  const isOpaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return isOpaque ? "null" : new URL(home).origin;
};

addEventListener("message", ({ data, origin, source }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const height = data?.openDoorHeight;
  if (Number.isInteger(height) && height > 0 && height <= 10_000) frame.style.height = `${height}px`;
});

// Frames that loaded before this script sent their heights to nobody; ask again.
for (const { contentWindow } of frames()) contentWindow.postMessage("open-door", "*");
