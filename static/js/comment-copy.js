// Keeps what is being typed into a comment's form, in this browser alone, until the comment is stored.

const KEY = "cour:words:";
const FIELDS = ["name", "email", "website", "text"];
const PAUSE_MS = 300;
let timer;

const isForm = (form) => form?.matches?.(".comment-form[data-restored]");
const keyOf = (form) => KEY + new URL(form.action).pathname;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function keep(form, isSent) {
  const words = { isSent };
  for (const name of FIELDS) words[name] = form.elements[name]?.value ?? "";
  words.follow = form.elements.follow?.checked;
  try {
    if (words.text.trim()) localStorage.setItem(keyOf(form), JSON.stringify(words));
    else localStorage.removeItem(keyOf(form));
  } catch {
    // The browser keeps nothing: the form still does.
  }
}

function restore(form) {
  const words = read(keyOf(form));
  if (!words.text || form.elements.text.value) return;
  for (const name of FIELDS) {
    const field = form.elements[name];
    if (field && !field.value) field.value = words[name] ?? "";
  }
  if (words.follow && form.elements.follow) form.elements.follow.checked = true;
  const said = document.createElement("p");
  said.className = "field__hint";
  said.setAttribute("role", "status");
  form.prepend(said);
  said.textContent = form.dataset.restored;
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!isForm(form)) return;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE_MS, form, false);
});

document.addEventListener("submit", (event) => {
  if (!isForm(event.target)) return;
  clearTimeout(timer);
  keep(event.target, true);
});

// A form that is brought in later says so: see comment-reply.
document.addEventListener("form-is-here", (event) => restore(event.target));
for (const form of document.forms) if (isForm(form)) restore(form);

// The page of one's own comment says what was stored, and with which form.
const stored = document.querySelector("[data-sent-with]");
const storedKey = stored && KEY + stored.dataset.sentWith;
if (stored && read(storedKey).isSent) localStorage.removeItem(storedKey);
