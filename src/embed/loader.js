// Starts the app in the page. On any failure the page stays as it was delivered.
import init, { start } from "./open-door.js";

const root = document.getElementById("open-door");
const { guide, school } = root.dataset;
const spoilt = "is damaged or of another version: deploy all files of one build.";

const get = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw `${url} answered ${response.status}`;
  return new Uint8Array(await response.arrayBuffer());
};

// Without the school's file the parent still has the whole guide.
const noContacts = (why) => console.error("Open Door has no contacts:", why);

try {
  const [guideBytes, schoolBytes] = await Promise.all([
    get(guide),
    school && get(school).catch(noContacts),
    init({ module_or_path: new URL("open-door.wasm", import.meta.url) }),
  ]);
  const read = start(root, guideBytes, schoolBytes ?? new Uint8Array());
  if (read === undefined) throw `${guide} ${spoilt}`;
  if (schoolBytes && !read) noContacts(`${school} ${spoilt}`);
} catch (error) {
  console.error("Open Door could not start:", error);
}
