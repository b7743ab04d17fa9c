// Starts the app in the page. On any failure the page stays as it was delivered.
import init, { start } from "./open-door.js";

const root = document.getElementById("open-door");
const { guide, school } = root.dataset;

const get = async (url, read) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response[read]();
};

// Without the school's file the parent still has the whole guide.
const contacts = (error) => console.error(`Open Door: ${school} cannot be read.`, error);

try {
  const [bytes, file] = await Promise.all([
    get(guide, "arrayBuffer"),
    school ? get(school, "json").catch(contacts) : undefined,
    init({ module_or_path: new URL("open-door.wasm", import.meta.url) }),
  ]);
  start(root, new Uint8Array(bytes), file);
} catch (error) {
  console.error("Open Door could not start.", error);
}
