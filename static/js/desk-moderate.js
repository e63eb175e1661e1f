// Decides by single keys, where the focus is in the list: A, S and D on the card, R to reply, J and
// K to the next and the one before, U to undo. Elsewhere they are letters.

const ROW = "#result_list tbody tr";
const PLACE = "cour:moderating";
// Names no place on the page: going to one would take the focus away again.
const FIRST = "#queue";
const UNDO = ".object-tools form button";
const list = document.querySelector("#result_list");
const steps = { j: 1, k: -1 };

const rows = () => [...document.querySelectorAll(ROW)];
const buttonsOf = (row) => [...row.querySelectorAll("button[aria-keyshortcuts]")];

function go(row) {
  buttonsOf(row)[0]?.focus();
  row.scrollIntoView({ block: "nearest" });
}

function decide(row, key) {
  const button = buttonsOf(row).find((one) => one.getAttribute("aria-keyshortcuts") === key);
  // The row that moves up takes the place of this one.
  if (button) sessionStorage.setItem(PLACE, rows().indexOf(row));
  button?.click();
}

function undo() {
  sessionStorage.setItem(PLACE, 0);
  document.querySelector(UNDO)?.click();
}

function reply(event, row) {
  const form = row.querySelector("details:has(textarea)");
  if (!form) return;
  event.preventDefault();
  form.open = true;
  form.querySelector("textarea").focus();
}

// In a reply letters are letters: Ctrl+Enter sends it, Escape leads back to the buttons.
function write(event, row) {
  if (event.key === "Escape") go(row);
  else if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  else row.querySelector("details button").click();
  event.preventDefault();
}

list?.addEventListener("keydown", (event) => {
  const row = event.target.closest("tr");
  if (row && event.target.matches("textarea")) write(event, row);
  const isTyping = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!row || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const key = event.key.toLowerCase();
  if (steps[key]) go(rows()[rows().indexOf(row) + steps[key]] ?? row);
  else if (key === "u") undo();
  else if (key === "r") reply(event, row);
  else decide(row, key.toUpperCase());
});

// Whoever decides by keys goes on where they were.
const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (list && place !== null) go(rows()[Math.min(place, rows().length - 1)]);
else if (place !== null) document.querySelector(UNDO)?.focus();
else if (list && location.hash === FIRST && !document.querySelector("[autofocus]")) go(rows()[0]);

document.querySelector("[data-to-first]")?.addEventListener("click", (event) => {
  event.preventDefault();
  go(rows()[0]);
});
