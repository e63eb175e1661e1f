// Brings the author back to the field she was at when she pressed "Save".

import { GROUP, isAnswered, keptRows, rowOf } from "./desk-rows.js";

const KEY = "desk-place";
const LASTS_MS = 60_000;
const FIELD = "input:not([type=hidden], [type=submit]), textarea, select";
const form = document.querySelector("#review_form");
let last = null;

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

// New rows get other numbers by being saved, and empty ones vanish: places are counted on the screen.
function place(element) {
  const row = rowOf(element);
  const top = element.getBoundingClientRect().top;
  const caret = element.selectionStart ?? null;
  if (!row) return { id: element.id, top, caret };
  const saved = keptRows().filter((one) => isKept(one));
  const suffix = element.id.replace(/^(id_)?sections-\d+/, "");
  return { row: saved.indexOf(row), isRow: element === row, suffix, top, caret };
}

function isKept(row) {
  const names = ["id", "question", "heading"];
  return isAnswered(row) || names.some((name) => row.querySelector(`[name$="-${name}"]`)?.value);
}

function find({ id, row, isRow, suffix }) {
  if (id) return document.getElementById(id);
  const section = keptRows()[row];
  if (!section || isRow) return section;
  return document.getElementById(`id_${section.id}${suffix}`) ?? section;
}

function remember() {
  const inMiddle = document.querySelectorAll(`${GROUP} .desk-section:not(.empty-form)`);
  const element = last?.isConnected && isInView(last) ? last : [...inMiddle].find(isInView);
  if (!element || !(element.id || rowOf(element))) return;
  const found = { ...place(element), at: Date.now() };
  sessionStorage.setItem(KEY, JSON.stringify(found));
}

function comeBack() {
  const found = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  sessionStorage.removeItem(KEY);
  const isSaved = document.querySelector(".messagelist .success");
  if (location.hash) return lookElsewhere();
  if (!found || !isSaved || Date.now() - found.at > LASTS_MS) return;
  const element = find(found);
  if (!element) return;
  if (element.matches(FIELD)) element.focus({ preventScroll: true });
  if (found.caret !== null) element.setSelectionRange?.(found.caret, found.caret);
  const top = element.getBoundingClientRect().top - found.top;
  window.scrollBy({ top, behavior: "instant" });
}

// Saved in order to see the checklist: where it stands is known when all above has its height.
function lookElsewhere() {
  const place = document.getElementById(location.hash.slice(1));
  const look = () => place?.scrollIntoView({ behavior: "instant" });
  if (document.readyState === "complete") look();
  else addEventListener("load", look);
}

if (form) {
  form.addEventListener("focusin", ({ target }) => {
    if (target.matches(FIELD)) last = target;
  });
  window.addEventListener("submit", (event) => {
    if (event.target === form && !event.defaultPrevented) remember();
  });
  comeBack();
  if (form.querySelector(".errorlist")) form.querySelector("[aria-invalid=true]")?.focus();
}
