// Sends a picture by itself, and holds the form back until all that are on their way have arrived.

import { csrfToken } from "./desk-token.js";

let underWay = 0;
let heldBack = null;

/** Resolves to the stored picture ({id, src, width, height, markdown}); rejects with a sentence. */
export async function uploadPicture(file, url) {
  const body = new FormData();
  body.append("file", file, file.name || "pasted picture");
  underWay += 1;
  try {
    return await postForm(url, body);
  } catch (error) {
    heldBack = null;
    throw error;
  } finally {
    underWay -= 1;
    if (!underWay && heldBack) {
      const { form, button } = heldBack;
      heldBack = null;
      setTimeout(() => form.requestSubmit(button)); // after the picture's id is in its field
    }
  }
}

/** Posts to one of the desk's own views; rejects with a sentence to print beside the field. */
export async function postForm(url, body, signal) {
  const answer = await ask(url, body, signal);
  const isJson = answer.headers.get("content-type")?.startsWith("application/json");
  const content = isJson ? await answer.json() : {};
  if (answer.ok && isJson) return content;
  throw new Error(content.error || sentenceFor(answer.status));
}

export function picturesIn(transfer) {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

async function ask(url, body, signal) {
  try {
    const headers = { "X-CSRFToken": csrfToken() };
    return await fetch(url, { method: "POST", body, headers, signal, credentials: "same-origin" });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("The server did not answer. Your text is still here: try again in a moment.");
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
