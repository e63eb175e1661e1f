// Marks the comments that came since this browser was last here; how long ago that is nobody is told.

const KEY = "cour:visit:";
const thread = document.querySelector(".comments[data-new]");

function lastVisit() {
  const key = KEY + location.pathname;
  // The same tab keeps its marks when it is loaded again.
  const last = sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? "";
  sessionStorage.setItem(key, last);
  localStorage.setItem(key, new Date().toISOString());
  return Date.parse(last);
}

function mark(comment) {
  const word = document.createElement("span");
  word.className = "comment__mark comment__mark--new";
  word.textContent = thread.dataset.new;
  comment.querySelector("time").parentElement.after(word);
}

if (thread) {
  try {
    const last = lastVisit();
    for (const comment of thread.querySelectorAll(".comment:has(time)")) {
      if (Date.parse(comment.querySelector("time").dateTime) > last) mark(comment);
    }
  } catch {
    // Where the browser keeps nothing, nothing is new.
  }
}
