// Gives the names of their labels to the fields that complete as one types, which have none of their own.

const NAMELESS = "[role=combobox], [role=textbox], .select2-search__field";

function labelOf(select) {
  const label = select?.id && document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  return label ? label.textContent.trim().replace(/:$/, "") : "Search";
}

function name(container) {
  const label = labelOf(container.previousElementSibling);
  for (const element of container.querySelectorAll(NAMELESS)) {
    element.removeAttribute("aria-labelledby");
    element.setAttribute("aria-label", label);
  }
}

new MutationObserver((changes) => {
  const added = changes.flatMap((change) => [...change.addedNodes]);
  added.filter((node) => node.matches?.(".select2-container")).forEach(name);
}).observe(document.body, { childList: true, subtree: true });
document.querySelectorAll(".select2-container").forEach(name);
