// Shows beside each Markdown field what readers will see, and takes pictures pasted or dropped there.
// All listeners are on the document, so that rows added later work too.

import { replaceText } from "./desk-text.js";
import { picturesIn, postForm, uploadPicture } from "./desk-upload.js";

const PAUSE_MS = 400;
const EDITOR = "textarea.markdownx-editor";
const timers = new WeakMap();
const requests = new WeakMap();

function editorOf(event) {
  return event.target.closest?.(EDITOR);
}

function part(editor, name) {
  return editor.closest(".markdown-editor").querySelector(name);
}

function say(editor, sentence, isError = false) {
  const status = part(editor, ".markdown-editor__status");
  status.textContent = sentence;
  status.classList.toggle("desk-error", isError);
}

async function preview(editor) {
  requests.get(editor)?.abort(); // an older answer must not overtake this one
  const request = new AbortController();
  requests.set(editor, request);
  if (editor.value.length > Number(editor.dataset.maxCharacters)) {
    say(editor, "This text is too long to preview; it can still be saved.", true);
    return;
  }
  const body = new FormData();
  body.append("text", editor.value);
  body.append("anchor", editor.dataset.anchor || editor.name);
  body.append("top_heading", editor.dataset.topHeading);
  try {
    const { html } = await postForm(editor.dataset.markdownxUrlsPath, body, request.signal);
    part(editor, ".prose").innerHTML = html; // cleaned by the pipeline that cleans the page
    part(editor, ".markdown-editor__preview").hidden = !html;
    say(editor, "");
  } catch (error) {
    if (error.name !== "AbortError") say(editor, error.message, true);
  }
}

async function takePictures(editor, files) {
  for (const [index, file] of files.entries()) {
    say(editor, `Sending picture ${index + 1} of ${files.length}…`);
    try {
      const picture = await uploadPicture(file, editor.dataset.markdownxUploadUrlsPath);
      insert(editor, picture.markdown);
      say(editor, "Picture added. Write its alt text between the square brackets.");
    } catch (error) {
      say(editor, error.message, true);
      return;
    }
  }
}

function insert(editor, picture) {
  const { selectionStart: start, selectionEnd: end } = editor;
  const text = asParagraph(picture, editor.value.slice(0, start), editor.value.slice(end));
  const elsewhere = document.activeElement;
  replaceText(editor, start, end, text);
  // Who has gone on to another field meanwhile is not called back.
  if (elsewhere !== editor && elsewhere?.matches("input, textarea, select")) {
    elsewhere.focus({ preventScroll: true });
  }
}

// Within a sentence a picture stays where it is put; otherwise it needs blank lines around it.
function asParagraph(text, before, after) {
  const isWithinLine = /[^\n]$/.test(before) && /^[^\n]/.test(after);
  if (isWithinLine) return text;
  const above = before ? "\n".repeat(2 - before.match(/\n{0,2}$/)[0].length) : "";
  const below = after ? "\n".repeat(2 - after.match(/^\n{0,2}/)[0].length) : "";
  return above + text + below;
}

document.addEventListener("input", (event) => {
  const editor = editorOf(event);
  if (!editor) return;
  clearTimeout(timers.get(editor));
  timers.set(editor, setTimeout(preview, PAUSE_MS, editor));
});

for (const [name, source] of [["paste", "clipboardData"], ["drop", "dataTransfer"]]) {
  document.addEventListener(name, (event) => {
    const editor = editorOf(event);
    const files = editor ? picturesIn(event[source]) : [];
    if (!files.length) return;
    event.preventDefault();
    takePictures(editor, files);
  });
}

// From the toolbar: a script with listeners is never imported, or a hashed name would load it twice.
document.addEventListener("desk:pictures", ({ target, detail }) => takePictures(target, detail));

document.addEventListener("dragover", (event) => {
  if (editorOf(event) && event.dataTransfer.types.includes("Files")) event.preventDefault();
});

// A link in a preview must not carry the author away from what she has not saved yet.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".markdown-editor__preview a[href]");
  if (link && !link.getAttribute("href").startsWith("#")) link.target = "_blank";
});

// A form of thirty Sections asks for a preview only when one comes into view.
const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    if (target.value) preview(target);
  }
}, { rootMargin: "200px" });
document.querySelectorAll(EDITOR).forEach((editor) => watcher.observe(editor));
