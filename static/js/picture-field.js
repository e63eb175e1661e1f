// Sends a picture as soon as it is chosen, dropped or pasted; the form then carries its id alone.

import { uploadPicture } from "./desk-upload.js";

const FIELD = ".picture-field";
const turns = new WeakMap();

function say(field, sentence, isError = false) {
  const status = field.querySelector(".picture-field__status");
  status.textContent = sentence;
  status.classList.toggle("desk-error", isError);
}

async function send(field, file) {
  const turn = (turns.get(field) ?? 0) + 1;
  turns.set(field, turn);
  say(field, `Sending ${file.name || "the picture"}…`);
  field.setAttribute("aria-busy", "true");
  try {
    const picture = await uploadPicture(file, field.dataset.uploadUrl);
    if (turns.get(field) === turn) show(field, picture);
  } catch (error) {
    if (turns.get(field) === turn) say(field, error.message, true);
  } finally {
    if (turns.get(field) === turn) field.removeAttribute("aria-busy");
  }
}

function show(field, picture) {
  field.querySelector(".picture-field__id").value = picture.id;
  const thumbnail = field.querySelector(".picture-field__thumbnail");
  thumbnail.removeAttribute("srcset");
  thumbnail.src = picture.src;
  thumbnail.width = picture.width;
  thumbnail.height = picture.height;
  thumbnail.hidden = false;
  const remove = field.querySelector(".picture-field__remove");
  remove.hidden = false;
  remove.querySelector("input").checked = false;
  say(field, "The picture is here. Save to keep it.");
}

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!input.matches(".picture-field__file") || !input.files.length) return;
  send(input.closest(FIELD), input.files[0]);
  input.value = ""; // it must not be sent a second time with the form
});

for (const [name, source] of [["paste", "clipboardData"], ["drop", "dataTransfer"]]) {
  document.addEventListener(name, (event) => {
    const field = event.target.closest?.(FIELD);
    const [file] = field ? event[source].files : []; // any file: the refusal says what it lacks
    if (!file) return;
    event.preventDefault();
    send(field, file);
  });
}
