// For pages that show the guide in frames. Sets each frame's height to suit the page in it. Without
// this script, frames keep the height that the host page gives them, and scroll.

// Where the guide is deployed. The copy of this script that hosts can pin is one folder down.
const home = import.meta.url.replace(/(assets\/)?[^/]*$/, "");

const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(home));

// The origin of a frame's messages, which is "null" in a sandbox without `allow-same-origin`.
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

// Frames that loaded before this script have already sent their heights, so ask again.
for (const { contentWindow } of frames()) contentWindow.postMessage("open-door", "*");
