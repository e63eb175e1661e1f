// Saves and checks by keys, and shows which keys there are.

const form = document.querySelector("#review_form");
const dialog = document.querySelector("#desk-keys");

const keys = {
  s: () => press("Control+S"),
  "shift+enter": () => press("Control+Shift+Enter"),
  "/": () => dialog.showModal(),
  "shift+/": () => dialog.showModal(), // as some keyboards have it
};

function press(name) {
  const button = form.querySelector(`.submit-row [aria-keyshortcuts="${name}"]`);
  if (button) form.requestSubmit(button);
}

if (form && dialog) {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const act = keys[(event.shiftKey ? "shift+" : "") + event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (!event.repeat && !dialog.open) act();
  });
  document.querySelector("[data-dialog=desk-keys]")?.addEventListener("click", () => dialog.showModal());
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
}
