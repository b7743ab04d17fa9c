// Narrows the list of schools to those whose names have all the typed words.

const list = document.querySelector(".schools");
const [box, status] = ["input", "[role=status]"].map((css) => list.querySelector(css));

// Keeps only plain letters, digits and spaces, so that "St Mary's" and "st marys" are the same.
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9 ]/g, "");

const narrow = () => {
  const words = plain(box.value).split(" ");
  let found = 0;
  for (const group of list.querySelectorAll(".schools__group")) {
    const schools = [...group.querySelectorAll("li")];
    for (const school of schools) {
      const name = plain(school.textContent);
      school.hidden = !words.every((word) => name.includes(word));
    }
    const left = schools.filter((school) => !school.hidden).length;
    group.hidden = !left;
    found += left;
  }
  status.textContent = found ? "" : status.dataset.none;
};

box.addEventListener("input", narrow);
// A page restored from the back/forward cache mustn't show what was typed.
addEventListener("pagehide", () => {
  box.value = "";
  narrow();
});
list.querySelector(".schools__find").hidden = false;
