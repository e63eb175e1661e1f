// The pictures of a review open in a dialog, with arrows for the previous and the next.

const LINKS = ".review figure > a";
const SPOILING = ".question--spoiler, .spoiler";
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };
const WIDE = "96vw";

const template = document.getElementById("picture-dialog");
let dialog;
let opener;
let row;
let place;

// As on the pictures' own pages: each once, and past those that spoil.
function rowOf(link) {
  const links = [...document.querySelectorAll(LINKS)].filter(
    (other) => other === link || !other.closest(SPOILING),
  );
  const first = new Map();
  for (const other of links) {
    if (other === link || first.get(other.href) === undefined) first.set(other.href, other);
  }
  return [...first.values()];
}

function makeDialog() {
  document.body.append(template.content.cloneNode(true));
  dialog = document.querySelector(".picture-dialog");
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.step) step(Number(button.dataset.step));
    else dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (!STEPS[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step(STEPS[event.key]);
  });
  dialog.addEventListener("close", () => opener.focus());
}

function step(by) {
  place = (place + by + row.length) % row.length;
  show();
}

function show() {
  const link = row[place];
  const figure = dialog.querySelector("figure");
  const picture = link.firstElementChild.cloneNode(true);
  for (const part of [picture, ...picture.children]) {
    if (part.hasAttribute("sizes")) part.sizes = WIDE;
    part.removeAttribute("loading");
  }
  const caption = link.parentElement.querySelector("figcaption");
  figure.replaceChildren(picture, ...(caption ? [caption.cloneNode(true)] : []));
  dialog.querySelector("[data-number]").textContent = place + 1;
  dialog.querySelector("[data-total]").textContent = row.length;
  dialog.querySelector("[data-steps]").hidden = row.length < 2;
}

function open(link) {
  if (!dialog) makeDialog();
  opener = link;
  row = rowOf(link);
  place = row.indexOf(link);
  show();
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(LINKS);
  // Whoever asks for another tab or window gets the picture's own page there.
  const isPlain = !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
  if (!link || !template || !isPlain) return;
  event.preventDefault();
  open(link);
});
