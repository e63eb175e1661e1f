// Asks for the words of a picture at once, and notices what is missing or the same beside it.

import { headingOf, rowOf } from "./desk-rows.js";

const FIELD = ".picture-field";
const form = document.querySelector("#review_form");

function fields() {
  return [...form.querySelectorAll(FIELD)].filter((field) => !field.closest(".empty-form, .is-removed"));
}

function part(field, name) {
  return field.closest(".desk-picture")?.querySelector(`[name="${idOf(field).name}_${name}"]`);
}

function idOf(field) {
  return field.querySelector(".picture-field__id");
}

function isThere(field) {
  return idOf(field).value && !field.querySelector(".picture-field__remove input").checked;
}

function nameOf(field) {
  const row = rowOf(field);
  return row ? `“${headingOf(row)}”` : field.dataset.titlePlace;
}

function look() {
  const places = Map.groupBy(fields().filter(isThere), (field) => idOf(field).value);
  for (const field of fields()) {
    const same = isThere(field) ? places.get(idOf(field).value).filter((other) => other !== field) : [];
    const lacksWords = isThere(field) && part(field, "alt") && !part(field, "alt").value.trim() && !part(field, "is_decorative").checked;
    const notes = [
      lacksWords && field.dataset.noAlt,
      same.length && field.dataset.same.replace("%(places)s", () => same.map(nameOf).join(", ")),
    ];
    write(field, notes.filter(Boolean).join(" "));
    part(field, "alt")?.classList.toggle("lacks-words", Boolean(lacksWords));
  }
}

function write(field, note) {
  const place = field.querySelector(".picture-field__note");
  if (place.textContent !== note) place.textContent = note;
}

function askForWords({ target, detail }) {
  look();
  const alt = part(target, "alt");
  const active = document.activeElement;
  const isElsewhere = active?.matches("textarea, input:not([type=file]), select") && !target.contains(active);
  if (detail.isFirst && alt && !alt.value && !isElsewhere) alt.focus();
}

let timer;
function lookSoon() {
  clearTimeout(timer);
  timer = setTimeout(look, 250);
}

if (form) {
  document.addEventListener("desk:picture", askForWords);
  for (const name of ["input", "change", "desk:changed"]) document.addEventListener(name, lookSoon);
  look();
}
