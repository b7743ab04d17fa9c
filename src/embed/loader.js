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
const unread = (why) => console.error(`Open Door: no contacts, as ${school} cannot be read.`, why);

try {
  const [guideBytes, schoolBytes] = await Promise.all([
    get(guide),
    school && get(school).catch(unread),
    init({ module_or_path: new URL("open-door.wasm", import.meta.url) }),
  ]);
  const read = start(root, guideBytes, schoolBytes ?? new Uint8Array());
  if (schoolBytes && !read) unread("It is damaged or of another version: deploy all files of one build.");
} catch (error) {
  console.error("Open Door could not start.", error);
}
