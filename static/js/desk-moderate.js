// Decides by single keys, where the focus is in the list: A, S and D on the row, J and K to the next
// and the one before, U to undo. Elsewhere they are letters.

const ROW = "#result_list tbody tr";
const PLACE = "cour:moderating";
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
  document.querySelector(".object-tools form button")?.click();
}

list?.addEventListener("keydown", (event) => {
  const row = event.target.closest("tr");
  const isTyping = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!row || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const key = event.key.toLowerCase();
  if (steps[key]) go(rows()[rows().indexOf(row) + steps[key]] ?? row);
  else if (key === "u") undo();
  else decide(row, key.toUpperCase());
});

// Whoever decides by keys goes on where they were.
const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (list && place !== null) go(rows()[Math.min(place, rows().length - 1)]);
