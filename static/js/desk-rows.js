// The Sections of the form as rows: which there are, in which order, what they hold. No listeners here.

export const GROUP = "#sections-group";
const ROW = ".desk-section";

export function group() {
  return document.querySelector(GROUP);
}

/** All rows that the form sends, in the order on the screen. */
export function rows() {
  return [...document.querySelectorAll(`${GROUP} ${ROW}:not(.empty-form)`)];
}

export function keptRows() {
  return rows().filter((row) => !isRemoved(row));
}

export function rowOf(element) {
  const row = element?.closest?.(`${GROUP} ${ROW}`);
  return row?.classList.contains("empty-form") ? null : row;
}

export function field(row, name) {
  return row.querySelector(`[name$="-${name}"]`);
}

export function isRemoved(row) {
  return Boolean(field(row, "DELETE")?.checked);
}

export function isAnswered(row) {
  return Boolean(field(row, "text").value.trim() || field(row, "picture").value);
}

export function headingOf(row) {
  const question = field(row, "question");
  const asked = question.value ? question.selectedOptions[0].textContent : "";
  return field(row, "heading").value || asked || row.querySelector(".inline_label").dataset.empty;
}

export function countWords(text) {
  return text.trim() ? text.trim().split(/\s+/).length : 0;
}

/** Writes the order on the screen into the number fields, which is what is saved. */
export function number() {
  rows().forEach((row, index) => {
    field(row, "position").value = index + 1;
  });
  document.dispatchEvent(new CustomEvent("desk:changed"));
}

/** Lays the rows out by their numbers, as after an error or when a draft is put back. */
export function layOut() {
  const found = rows();
  const sorted = [...found].sort((one, other) => place(one) - place(other));
  if (sorted.every((row, index) => row === found[index])) return;
  const end = document.querySelector(`${GROUP} ${ROW}.empty-form`);
  sorted.forEach((row) => end.before(row));
}

function place(row) {
  const position = field(row, "position").value;
  return position === "" ? Infinity : Number(position);
}

/** Adds an empty row after `other`, or at the end, under the next free number. */
export function addRow(other) {
  const empty = document.querySelector(`${GROUP} ${ROW}.empty-form`);
  const total = document.querySelector("#id_sections-TOTAL_FORMS");
  const index = Math.max(Number(total.value), rows().length);
  const row = empty.cloneNode(true);
  row.classList.remove("empty-form");
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of element.attributes) {
      if (attribute.value.includes("__prefix__")) {
        attribute.value = attribute.value.replaceAll("__prefix__", index);
      }
    }
  }
  if (other) other.after(row);
  else empty.before(row);
  total.value = index + 1;
  number();
  const detail = { formsetName: "sections" };
  row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail }));
  return row;
}

/** Tells those who do not see it what happened; the sentence is the template's. */
export function announce(name, row) {
  const status = document.querySelector(".desk-sections__status");
  const total = keptRows();
  const words = { heading: headingOf(row), number: total.indexOf(row) + 1, total: total.length };
  status.textContent = fill(status.dataset[name], words);
}

export function fill(sentence, words) {
  return sentence.replace(/%\((\w+)\)s/g, (_all, name) => words[name]);
}
