// The buttons and keys above each Markdown field.

import { marks } from "./desk-marks.js";
import { replaceText } from "./desk-text.js";

const TOOLBAR = ".markdown-toolbar";
const EDITOR = "textarea.markdownx-editor";
const KEYS = { KeyB: "bold", KeyI: "italic", KeyK: "link" };
const KEYS_WITH_SHIFT = { Period: "quote", Digit8: "list", KeyX: "spoiler" };

function apply(editor, mark) {
  const { value, selectionStart: start, selectionEnd: end } = editor;
  const { select, ...edit } = marks[mark]({ value, start, end });
  replaceText(editor, edit.start, edit.end, edit.text);
  editor.setSelectionRange(...select);
}

function choosePictures(editor) {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", accept: "image/*", multiple: true });
  input.addEventListener("change", () => {
    const detail = [...input.files];
    editor.dispatchEvent(new CustomEvent("desk:pictures", { bubbles: true, detail }));
  });
  input.click();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(`${TOOLBAR} button`);
  if (!button) return;
  const editor = button.closest(".markdown-editor").querySelector(EDITOR);
  if (button.dataset.mark === "picture") choosePictures(editor);
  else apply(editor, button.dataset.mark);
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !event.target.matches?.(EDITOR)) return;
  const mark = (event.shiftKey ? KEYS_WITH_SHIFT : KEYS)[event.code];
  if (!mark) return;
  event.preventDefault();
  apply(event.target, mark);
});

// One stop of the Tab key for the whole bar; within it the arrows lead on.
document.addEventListener("keydown", (event) => {
  const bar = event.target.closest?.(TOOLBAR);
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (!bar || !step) return;
  event.preventDefault();
  const buttons = [...bar.querySelectorAll("button")];
  const place = buttons.indexOf(event.target) + step;
  const next = buttons[Number.isFinite(step) ? (place + buttons.length) % buttons.length : step < 0 ? 0 : buttons.length - 1];
  buttons.forEach((button) => button.setAttribute("tabindex", button === next ? "0" : "-1"));
  next.focus();
});
