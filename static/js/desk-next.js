// Leads on to the next field that waits for words: Enter in a line, Ctrl+Enter in a text.

import { field, keptRows } from "./desk-rows.js";

const OF_THE_REVIEW = ["title", "title_picture_alt", "title_picture_caption", "introduction"];
const OF_A_SECTION = ["heading", "text", "picture_alt", "picture_caption"];
const form = document.querySelector("#review_form");

function fields() {
  const ofReview = OF_THE_REVIEW.map((name) => form.elements[name]);
  const ofSections = keptRows().flatMap((row) => OF_A_SECTION.map((name) => field(row, name)));
  return [...ofReview, ...ofSections].filter(Boolean);
}

// A heading is there already, mostly; a picture's words are asked for where there is a picture.
function waits(element) {
  if (!element.checkVisibility()) return false;
  if (element.name.endsWith("-heading")) return !element.value;
  const words = element.name.match(/^(.*picture)_(alt|caption)$/);
  if (!words) return true;
  const isDecorative = form.elements[`${words[1]}_is_decorative`].checked;
  return hasPicture(element) && !(words[2] === "alt" && isDecorative);
}

function hasPicture(element) {
  const place = element.closest(".desk-picture").querySelector(".picture-field");
  const isComing = place.hasAttribute("aria-busy");
  const isGoing = place.querySelector(".picture-field__remove input").checked;
  return isComing || (place.querySelector(".picture-field__id").value && !isGoing);
}

function leadOn(event) {
  const { key, target, isComposing, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (key !== "Enter" || isComposing || shiftKey || altKey) return;
  if (target.matches("textarea") && !(ctrlKey || metaKey)) return;
  const all = fields();
  const start = all.indexOf(target);
  if (start < 0) return;
  event.preventDefault();
  const next = all.slice(start + 1).find(waits) ?? form.querySelector(".submit-row .default");
  next?.focus();
}

if (form) document.addEventListener("keydown", leadOn);
