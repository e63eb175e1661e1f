// Sends a picture by itself, and holds the form back until all that are on their way have arrived.

import { csrfToken } from "./desk-token.js";

const AT_ONCE = 2;

let underWay = 0;
let heldBack = null;
let sending = 0;
const waiting = [];

/**
 * Resolves to the stored picture ({id, src, width, height, markdown}); rejects with a sentence.
 * `onProgress` is told the share that was sent, from 0 to 1; a few are sent at once, the rest wait.
 */
export async function uploadPicture(file, url, onProgress = () => {}) {
  const body = new FormData();
  body.append("file", file, file.name || "pasted picture");
  underWay += 1;
  try {
    await turn();
    return await content(await send(url, body, onProgress));
  } catch (error) {
    heldBack = null;
    throw error;
  } finally {
    nextTurn();
    underWay -= 1;
    if (!underWay && heldBack) {
      const { form, button } = heldBack;
      heldBack = null;
      setTimeout(() => form.requestSubmit(button)); // after the picture's id is in its field
    }
  }
}

function turn() {
  sending += 1;
  if (sending <= AT_ONCE) return Promise.resolve();
  return new Promise((resolve) => waiting.push(resolve));
}

function nextTurn() {
  sending -= 1;
  waiting.shift()?.();
}

// fetch() says nothing of how much was sent.
function send(url, body, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener("error", () => reject(new Error(NO_ANSWER)));
    request.addEventListener("load", () => {
      const type = request.getResponseHeader("content-type") ?? "";
      resolve(new Response(request.response, { status: request.status, headers: { "content-type": type } }));
    });
    request.send(body);
  });
}

/** Posts to one of the desk's own views; rejects with a sentence to print beside the field. */
export async function postForm(url, body, signal) {
  return content(await ask(url, body, signal));
}

async function content(answer) {
  const isJson = answer.headers.get("content-type")?.startsWith("application/json");
  const found = isJson ? await answer.json() : {};
  if (answer.ok && isJson) return found;
  throw new Error(found.error || sentenceFor(answer.status));
}

export function picturesIn(transfer) {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

const NO_ANSWER = "The server did not answer. Your text is still here: try again in a moment.";

async function ask(url, body, signal) {
  try {
    const headers = { "X-CSRFToken": csrfToken() };
    return await fetch(url, { method: "POST", body, headers, signal, credentials: "same-origin" });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(NO_ANSWER);
  }
}

function sentenceFor(status) {
  if (status === 403) return "The server did not accept this: perhaps you logged in again elsewhere. Your text is still here.";
  if (status === 413) return "This is too large to send.";
  return `The server could not answer (${status}). Your text is still here.`;
}

document.addEventListener("submit", (event) => {
  if (!underWay) return;
  event.preventDefault();
  heldBack = { form: event.target, button: event.submitter };
});
