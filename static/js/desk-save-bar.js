// Says beside the buttons what is written and whether it is saved, and warns before it would be lost.

import { countWords, field, fill, isAnswered, keptRows } from "./desk-rows.js";

const PAUSE_MS = 250;
const form = document.querySelector("#review_form");
const unsaved = document.querySelector(".save-bar__unsaved");
const sum = document.querySelector(".save-bar__sum");
let before;
let isSubmitted = false;
let timer;

// What the author can change; the marks of the machinery are not hers.
function content() {
  const isHers = (element) =>
    element.name &&
    !element.name.includes("__prefix__") &&
    !["file", "submit", "button"].includes(element.type) &&
    (element.type !== "hidden" || element.matches(".picture-field__id"));
  const values = [...form.elements].filter(isHers).map((element) => {
    const isTick = ["checkbox", "radio"].includes(element.type);
    return [element.name, isTick ? element.checked : element.value];
  });
  // A moved row is told by its number; where it stands on the screen says nothing.
  return JSON.stringify(values.sort(([one], [other]) => (one < other ? -1 : 1)));
}

// A form that came back with errors, or with words restored from a copy, was never saved as it stands.
function isUnsaved() {
  const isNew = form.querySelector(".errornote, .errorlist, .desk-unsaved--filled") || form.elements.restored?.value;
  return Boolean(isNew) || content() !== before;
}

function say(sentence) {
  if (unsaved.textContent !== sentence) unsaved.textContent = sentence;
}

function look() {
  const rows = keptRows();
  const texts = [form.querySelector("#id_introduction"), ...rows.map((row) => field(row, "text"))];
  sum.textContent = fill(sum.dataset.sum, {
    words: texts.reduce((total, text) => total + countWords(text?.value ?? ""), 0),
    answered: rows.filter(isAnswered).length,
    total: rows.length,
  });
  const isDirty = isUnsaved();
  unsaved.classList.toggle("is-unsaved", isDirty);
  if (isDirty) say(unsaved.dataset.unsaved);
  else if (unsaved.textContent !== unsaved.dataset.saved) say(unsaved.dataset.unchanged);
}

function lookSoon() {
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE_MS);
}

function start() {
  before = content();
  if (document.querySelector(".messagelist .success")) say(unsaved.dataset.saved);
  look();
  for (const name of ["input", "change", "desk:changed"]) document.addEventListener(name, lookSoon);
  // On a phone the buttons scroll sideways, and Chromium leaves one that is half in view as it is.
  document.querySelector(".save-bar").addEventListener("focusin", ({ target }) => {
    target.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  });
  window.addEventListener("submit", (event) => {
    isSubmitted = event.target === form && !event.defaultPrevented;
  });
  window.addEventListener("pageshow", () => {
    isSubmitted = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isSubmitted && isUnsaved()) event.preventDefault();
  });
}

if (form && unsaved) start();
