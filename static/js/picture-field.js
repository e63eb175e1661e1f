// Sends pictures as soon as they are chosen, dropped or pasted; the form then carries their ids alone.

import { uploadPicture } from "./desk-upload.js";

const FIELD = ".picture-field";
const SECTION = "#sections-group .desk-section:not(.empty-form, .is-removed)";
// The title picture's, then those of the Sections.
const PLACE = `#review_form :not(.desk-section *)${FIELD}, ${SECTION} ${FIELD}`;
const turns = new WeakMap();

function say(field, sentence, isError = false) {
  const status = field.querySelector(".picture-field__status");
  status.textContent = sentence;
  status.classList.toggle("desk-error", isError);
}

function idOf(field) {
  return field.querySelector(".picture-field__id");
}

async function send(field, file, { isFirst = true } = {}) {
  const turn = (turns.get(field) ?? 0) + 1;
  turns.set(field, turn);
  const isLast = () => turns.get(field) === turn;
  const name = file.name || "";
  say(field, fill(field.dataset.sending, { name }));
  field.setAttribute("aria-busy", "true");
  try {
    const picture = await uploadPicture(file, field.dataset.uploadUrl, (share) => isLast() && progress(field, share));
    if (isLast()) show(field, picture, { isFirst });
  } catch (error) {
    if (isLast()) say(field, name ? `${name}: ${error.message}` : error.message, true);
  } finally {
    if (isLast()) {
      field.removeAttribute("aria-busy");
      progress(field, null);
    }
  }
}

function progress(field, share) {
  const bar = field.querySelector("progress");
  bar.hidden = share === null;
  if (share !== null) bar.value = share;
}

function show(field, picture, { isFirst }) {
  idOf(field).value = picture.id;
  const thumbnail = field.querySelector(".picture-field__thumbnail");
  thumbnail.removeAttribute("srcset");
  thumbnail.src = picture.src;
  thumbnail.width = picture.width;
  thumbnail.height = picture.height;
  thumbnail.hidden = false;
  const remove = field.querySelector(".picture-field__remove");
  remove.hidden = false;
  remove.querySelector("input").checked = false;
  say(field, field.dataset.here);
  field.dispatchEvent(new CustomEvent("desk:picture", { bubbles: true, detail: { isFirst } }));
  document.dispatchEvent(new CustomEvent("desk:changed"));
}

/** The first goes here, the others to the empty places below on the form, in their order. */
function place(field, files) {
  const below = files.length > 1 ? emptyBelow(field) : [];
  const places = [field, ...below].filter((one) => files.length === 1 || isEmpty(one));
  files.slice(0, places.length).forEach((file, index) => send(places[index], file, { isFirst: !index }));
  const left = files.slice(places.length).map((file) => file.name);
  if (!left.length) return;
  const sentence = fill(field.dataset.noPlace, { names: left.join(", ") });
  field.querySelector(".picture-field__left").textContent = sentence;
}

function emptyBelow(field) {
  const places = [...document.querySelectorAll(PLACE)];
  return places.slice(places.indexOf(field) + 1).filter(isEmpty);
}

function isEmpty(field) {
  return !idOf(field).value && !field.hasAttribute("aria-busy");
}

function fill(sentence, words) {
  return sentence.replace(/%\((\w+)\)s/g, (_all, name) => words[name]);
}

// Anywhere on a Section but in its text, which takes pictures of its own.
function fieldAt(target) {
  if (!target.closest || target.closest("textarea")) return null;
  return target.closest(FIELD) ?? target.closest(SECTION)?.querySelector(FIELD);
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches(".picture-field__file") || !target.files.length) return;
  place(target.closest(FIELD), [...target.files]);
  target.value = ""; // they must not be sent a second time with the form
});

for (const [name, source] of [["paste", "clipboardData"], ["drop", "dataTransfer"]]) {
  document.addEventListener(name, (event) => {
    const field = fieldAt(event.target);
    const files = field ? [...(event[source]?.files ?? [])] : []; // any file: the refusal says why
    if (!files.length) return;
    event.preventDefault();
    place(field, files);
  });
}

document.addEventListener("dragover", (event) => {
  if (fieldAt(event.target) && event.dataTransfer.types.includes("Files")) event.preventDefault();
});

// Without a script the server takes one file a place.
document.querySelectorAll(`#review_form .picture-field__file`).forEach((input) => {
  input.multiple = true;
});
