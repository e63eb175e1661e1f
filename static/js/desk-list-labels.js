// Names each cell of a list after its column, for narrow screens that show the rows as cards.

const NOTHING = "-"; // as the admin prints it
const headings = [...document.querySelectorAll("#result_list thead th")];
const names = headings.map((heading) => heading.querySelector(".text")?.textContent.trim() ?? "");

for (const row of document.querySelectorAll("#result_list tbody tr")) {
  [...row.cells].forEach((cell, index) => {
    cell.dataset.label = names[index] ?? "";
    cell.classList.toggle("is-empty", cell.textContent.trim() === NOTHING);
  });
}
