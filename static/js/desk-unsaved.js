// Keeps what is typed in the form of a review: in this browser within a second or two, and on the
// server within some five seconds. Neither is the review: that changes when its author saves it.

import { csrfToken } from "./desk-token.js";
import "./desk-upload.js"; // holds the form back first, while pictures are on their way

const LOOK_MS = 1_000;
const SEND_MS = 4_000;
const LONGEST_WAIT_MS = 60_000;
const PATIENCE_MS = 10_000;
const KEPT_MS = 30 * 24 * 3_600_000;
const MACHINERY = ["csrfmiddlewaretoken", "form_mark", "turn", "writer"];
const NEVER_TYPED = ["file", "submit", "button", "reset", "image"];

const status = document.querySelector(".desk-unsaved");
const form = status?.closest("form");

let seen = "";
let turn = 0;
let hasTyped = false;
let wait = SEND_MS;
let timer = null;
let isSending = false;
let isLeaving = false;
let isAsking = false;

function start() {
  turn = Number(form.elements.turn.value) || 0;
  seen = read();
  if (status.matches(".desk-unsaved--filled")) say("filled");
  for (const name of ["keydown", "pointerdown", "paste", "drop", "input", "change"]) {
    document.addEventListener(name, noticeAuthor, true);
  }
  setInterval(look, LOOK_MS);
  for (const name of ["pagehide", "visibilitychange"]) addEventListener(name, look, true);
  addEventListener("online", () => timer && plan(0));
  document.addEventListener("submit", save);
  offerWhatIsHere();
}

// What other scripts put in order before her first key or click is none of her words.
function noticeAuthor(event) {
  if (hasTyped || !event.isTrusted) return;
  if (!["input", "change"].includes(event.type)) seen = read();
  hasTyped = true;
}

function say(word) {
  const sentence = word ? status.dataset[word] : "";
  if (status.textContent !== sentence) status.textContent = sentence;
  status.dataset.state = word;
}

// The form as it would be sent, without what tells of the form itself. FormData makes a file for each
// of its places of pictures, and this is asked for every second.
function read() {
  const fields = [...form.elements].filter(isTyped).map(({ name, value }) => [name, value]);
  return JSON.stringify(fields);
}

function isTyped({ name, type, disabled, checked, selectedIndex }) {
  if (!name || disabled || MACHINERY.includes(name) || NEVER_TYPED.includes(type)) return false;
  return ["checkbox", "radio"].includes(type) ? checked : selectedIndex !== -1;
}

// Looks rather than listens: pictures that arrive and Sections that are moved tell nobody.
function look() {
  if (isLeaving) return;
  const now = read();
  if (now === seen) return;
  seen = now;
  if (!hasTyped) return; // other scripts put the form in order
  turn += 1;
  form.elements.turn.value = turn;
  keepHere();
  if (!timer && !isSending) plan(wait);
}

function copy() {
  const { review } = status.dataset;
  return {
    form_mark: form.elements.form_mark.value,
    turn,
    review: review ? Number(review) : null,
    fields: JSON.parse(seen),
  };
}

// In this browser

function place(mark) {
  return `unsaved ${status.dataset.writer} ${status.dataset.review} ${mark}`;
}

function keepHere() {
  const kept = { ...copy(), at: Date.now() };
  try {
    localStorage.setItem(place(kept.form_mark), JSON.stringify(kept));
  } catch {
    // No room, or none allowed: the server keeps its copy.
  }
}

function copiesHere() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(place("")));
    return names.map((name) => [name, JSON.parse(localStorage.getItem(name))]);
  } catch {
    return [];
  }
}

// Copies of forms that were closed or killed go to the server, which knows whether they were saved.
async function offerWhatIsHere() {
  for (const [name, { at, ...kept }] of copiesHere()) {
    if (kept.form_mark === form.elements.form_mark.value) continue;
    if (Date.now() - at > KEPT_MS) localStorage.removeItem(name);
    else await offer(name, kept);
  }
}

async function offer(name, kept) {
  const [code, answer] = await post({ ...kept, is_left_over: true });
  if (code === 200 && answer.state === "saved") localStorage.removeItem(name);
  const isRestored = form.elements.restored.value.includes(kept.form_mark);
  if (!answer.offer || isRestored || document.querySelector(`[data-offer="${answer.id}"]`)) return;
  document.querySelector(".desk-unsaved__offers").insertAdjacentHTML("beforeend", answer.offer);
}

// On the server

function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(send, delay);
}

async function send() {
  timer = null;
  isSending = true;
  const sent = seen;
  const [code] = await post(copy());
  isSending = false;
  if (isLeaving) return;
  say(wordFor(code));
  const isThrough = [200, 409].includes(code);
  const isHopeless = code >= 400 && code < 500 && ![401, 403, 408, 429].includes(code);
  wait = isThrough ? SEND_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
  if ((!isThrough && !isHopeless) || sent !== seen) plan(wait);
}

function wordFor(code) {
  if (code === 200) return "kept";
  if (code === 401) return "loggedOut";
  if (code === 409) return "stale";
  return code >= 400 && code < 500 ? "refused" : "offline";
}

// Resolves to the status, 0 where nothing answers, and what was answered.
async function post(kept) {
  try {
    const answer = await fetch(status.dataset.keep, {
      method: "POST",
      body: JSON.stringify(kept),
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken() },
      credentials: "same-origin",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const isJson = answer.headers.get("content-type")?.startsWith("application/json");
    return [answer.status, isJson ? await answer.json() : {}];
  } catch {
    return [0, {}];
  }
}

// Saving: a browser that finds no server would show its own page in the place of the form.
async function save(event) {
  if (event.target !== form || event.defaultPrevented) return;
  hasTyped = true;
  look();
  if (isLeaving) return;
  event.preventDefault();
  if (isAsking) return;
  isAsking = true;
  say("saving");
  const isThere = await answers();
  isAsking = false;
  if (!isThere) {
    say("offline");
    return;
  }
  look();
  isLeaving = true;
  clearTimeout(timer);
  form.elements.csrfmiddlewaretoken.value = csrfToken(); // renewed by a log-in in another tab
  form.requestSubmit(event.submitter);
}

async function answers() {
  try {
    const options = { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) };
    return (await fetch(status.dataset.health, options)).ok;
  } catch {
    return false;
  }
}

// Back from the next page, or the next page never came.
addEventListener("pageshow", () => { isLeaving = false; });

if (form) start();
