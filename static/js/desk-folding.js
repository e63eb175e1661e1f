// Folds Sections on the form, and says in one line what a folded one holds.

import { countWords, field, fill, isAnswered, isRemoved, rowOf, rows } from "./desk-rows.js";

const KEY = `desk-folded ${location.pathname}`;
const status = document.querySelector(".desk-sections__status");

function fold(row, isFolded) {
  row.querySelector(".desk-section__body").hidden = isFolded;
  row.classList.toggle("is-folded", isFolded);
  row.querySelector("[data-tool=fold]").setAttribute("aria-expanded", String(!isFolded));
}

function isFolded(row) {
  return row.classList.contains("is-folded");
}

// Saving numbers the rows anew, so they are remembered by their places.
function remember() {
  const places = rows().flatMap((row, index) => (isFolded(row) ? [index] : []));
  sessionStorage.setItem(KEY, JSON.stringify(places));
}

function sum(row) {
  const words = status.dataset;
  if (isRemoved(row)) return words.isRemoved;
  if (!isAnswered(row)) return words.unanswered;
  const count = countWords(field(row, "text").value);
  const counted = count === 1 ? words.word : fill(words.words, { count });
  const parts = [count && counted, field(row, "picture").value && words.picture];
  return parts.filter(Boolean).join(", ");
}

function sumUp() {
  for (const row of rows()) row.querySelector(".desk-section__sum").textContent = sum(row);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button");
  const row = rowOf(button);
  const all = button?.dataset.foldAll;
  if (row && button.dataset.tool === "fold") fold(row, !isFolded(row));
  else if (row && button.dataset.tool === "remove") fold(row, isRemoved(row));
  else if (all) rows().forEach((one) => fold(one, all === "fold"));
  else return;
  remember();
});

// What is looked for or wrong is not to stay hidden.
document.addEventListener("invalid", ({ target }) => rowOf(target) && fold(rowOf(target), false), true);

document.addEventListener("desk:changed", sumUp);
let timer;
document.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(sumUp, 300);
});

if (status) {
  const folded = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  rows().forEach((row, index) => {
    const hasError = row.querySelector(".errorlist");
    if (isRemoved(row) || (folded.includes(index) && !hasError)) fold(row, true);
  });
  sumUp();
}
