// Says on a review's page that one's own comment waits: this browser knows, and nobody else.

const KEY = "cour:waiting:";
const own = document.querySelector("[data-own-state]");
const line = document.querySelector("[data-waiting]");

function note(review, address) {
  try {
    if (address) localStorage.setItem(KEY + review, address);
    else localStorage.removeItem(KEY + review);
  } catch {
    // Without a memory there is no line.
  }
}

if (own) {
  note(own.dataset.review, own.dataset.ownState === "pending" ? location.pathname : "");
}

async function stillWaits(address) {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[data-own-state]")?.dataset.ownState === "pending";
}

async function tell(review) {
  const address = localStorage.getItem(KEY + review);
  if (!address?.startsWith("/comments/mine/")) return;
  if (!(await stillWaits(address))) {
    note(review, "");
    return;
  }
  line.querySelector("a").href = address;
  line.hidden = false;
}

// Offline, or where nothing may be kept, the line is left out.
if (line) tell(line.dataset.waiting).catch(() => {});
