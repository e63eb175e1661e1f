// Drags a Section by its handle. All are folded meanwhile, so that the way is short; Escape takes it back.

import { announce, group, number, rowOf, rows } from "./desk-rows.js";

const EDGE_PX = 80;
const STEP_PX = 14;
let drag = null;

function start(row, event) {
  event.preventDefault();
  const offset = event.clientY - row.getBoundingClientRect().top;
  drag = { row, pointer: event.pointerId, y: event.clientY, next: row.nextElementSibling };
  group().classList.add("is-sorting");
  row.classList.add("is-dragged");
  // What is above has become shorter: bring the row back under the pointer.
  window.scrollBy({ top: row.getBoundingClientRect().top + offset - event.clientY, behavior: "instant" });
  requestAnimationFrame(scrollAtEdge);
}

function follow() {
  const others = rows().filter((row) => row !== drag.row);
  const next = others.find((row) => drag.y < middle(row));
  if (next) {
    if (next.previousElementSibling !== drag.row) next.before(drag.row);
  } else if (others.length && others.at(-1).nextElementSibling !== drag.row) {
    others.at(-1).after(drag.row);
  }
}

function middle(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function scrollAtEdge() {
  if (!drag) return;
  const isAbove = drag.y < EDGE_PX;
  const isBelow = drag.y > window.innerHeight - EDGE_PX;
  if (isAbove || isBelow) {
    window.scrollBy({ top: isAbove ? -STEP_PX : STEP_PX, behavior: "instant" });
    follow();
  }
  requestAnimationFrame(scrollAtEdge);
}

function finish({ isTakenBack }) {
  const { row, next } = drag;
  drag = null;
  if (isTakenBack) next.before(row);
  group().classList.remove("is-sorting");
  row.classList.remove("is-dragged");
  row.scrollIntoView({ block: "nearest" });
  if (isTakenBack) return;
  number();
  announce("moved", row);
}

document.addEventListener("pointerdown", (event) => {
  const row = event.target.closest?.(".desk-section__handle") && rowOf(event.target);
  if (row && event.button === 0) start(row, event);
});
document.addEventListener("pointermove", (event) => {
  if (event.pointerId !== drag?.pointer) return;
  drag.y = event.clientY;
  follow();
});
for (const name of ["pointerup", "pointercancel"]) {
  document.addEventListener(name, (event) => {
    if (event.pointerId === drag?.pointer) finish({ isTakenBack: name === "pointercancel" });
  });
}
document.addEventListener("keydown", (event) => {
  if (drag && event.key === "Escape") finish({ isTakenBack: true });
});
