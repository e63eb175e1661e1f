// Changes the text of a field so that the browser's own undo can take it back.

/** Puts `text` in the place of what stands between `start` and `end`. */
export function replaceText(field, start, end, text) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  if (!text && start === end) return;
  // The one way there is that keeps the history: setting the value throws it away.
  const isDone = text
    ? document.execCommand("insertText", false, text)
    : document.execCommand("delete");
  if (isDone) return;
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
