// Moves, adds, duplicates and removes Sections on the form; nothing is final before it is saved.

import { addRow, announce, field, group, headingOf, isRemoved, layOut, number, rowOf, rows } from "./desk-rows.js";

const COPIED = ["question", "heading", "text", "picture_alt", "picture_caption"];
const TICKED = ["picture_is_decorative", "is_spoiler"];

const tools = { up: (row) => move(row, -1), down: (row) => move(row, 1), duplicate, remove };

function move(row, step) {
  const all = rows();
  const other = all[all.indexOf(row) + step];
  if (!other) return;
  if (step < 0) other.before(row);
  else other.after(row);
  number();
  announce("moved", row);
}

function duplicate(row) {
  const copy = addRow(row);
  for (const name of COPIED) field(copy, name).value = field(row, name).value;
  for (const name of TICKED) field(copy, name).checked = field(row, name).checked;
  const places = [row, copy].map((one) => one.querySelector(".picture-field"));
  const [from, to] = places.map((place) => place.querySelector(".picture-field__thumbnail"));
  field(copy, "picture").value = field(row, "picture").value;
  for (const name of ["src", "srcset", "width", "height"]) {
    if (from.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name));
  }
  to.hidden = from.hidden;
  places[1].querySelector(".picture-field__remove").hidden = from.hidden;
  label(copy);
  field(copy, "text").dispatchEvent(new InputEvent("input", { bubbles: true }));
  announce("duplicated", copy);
  field(copy, "heading").focus();
}

// A saved Section is marked for deletion, a new one is left out: the server treats both alike.
function remove(row, button) {
  const mark = field(row, "DELETE");
  mark.checked = !mark.checked;
  showRemoval(row, button);
  announce(mark.checked ? "removed" : "kept", row);
  document.dispatchEvent(new CustomEvent("desk:changed"));
}

function showRemoval(row, button = row.querySelector("[data-tool=remove]")) {
  const isGone = isRemoved(row);
  row.classList.toggle("is-removed", isGone);
  if (isGone === button.classList.contains("is-undo")) return;
  button.classList.toggle("is-undo", isGone);
  [button.textContent, button.dataset.undo] = [button.dataset.undo, button.textContent];
}

function label(row) {
  row.querySelector(".inline_label").textContent = headingOf(row);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button");
  const row = rowOf(button);
  if (row && button.dataset.tool in tools) {
    tools[button.dataset.tool](row, button);
    if (button.dataset.tool !== "duplicate") keepInView(button);
  }
  if (button?.matches("[data-add-section]")) {
    const added = addRow();
    announce("added", added);
    field(added, "heading").focus();
  }
});

// A moved row takes its button along; the focus must not be left behind.
function keepInView(button) {
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: "nearest" });
}

for (const name of ["input", "change"]) {
  document.addEventListener(name, (event) => {
    const row = rowOf(event.target);
    if (row && /-(heading|question)$/.test(event.target.name)) label(row);
  });
}

document.addEventListener("desk:restored", lookAgain);

function lookAgain() {
  layOut();
  for (const row of rows()) {
    label(row);
    if (field(row, "DELETE")) showRemoval(row);
  }
  document.dispatchEvent(new CustomEvent("desk:changed"));
}

if (group()?.querySelector(".empty-form")) {
  // Spare rows stand in <noscript>, also between others after an error: the highest number counts.
  const ends = rows().map((row) => Number(row.id.replace("sections-", "")) + 1);
  document.querySelector("#id_sections-TOTAL_FORMS").value = Math.max(0, ...ends);
  lookAgain();
}
