// Starts the app in the page. On any failure the page stays as it was delivered.
import init, { start } from "./open-door.js";

const root = document.getElementById("open-door");
const { guide, school } = root.dataset;

const get = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

// Without the school's file the parent still has the whole guide.
const missing = (error) => console.error("Open Door: the school’s file is missing.", error);

try {
  const [guideBytes, schoolBytes] = await Promise.all([
    get(guide),
    school && get(school).catch(missing),
    init({ module_or_path: new URL("open-door.wasm", import.meta.url) }),
  ]);
  start(root, guideBytes, schoolBytes);
} catch (error) {
  console.error("Open Door could not start.", error);
}
