// Brings the form for a reply to the comment that it answers; its own page is there without.

const LINKS = "a[data-reply]";
let open;

async function formAt(address) {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector(".comment-form");
}

// The page has a form of its own already, with the same ids.
function rename(form, prefix) {
  for (const attribute of ["id", "for", "aria-describedby"]) {
    for (const part of form.querySelectorAll(`[${attribute}]`)) {
      const names = part.getAttribute(attribute).split(" ");
      part.setAttribute(attribute, names.map((name) => prefix + name).join(" "));
    }
  }
}

function close() {
  const { form, link } = open;
  open = undefined;
  form.remove();
  link.focus();
}

async function bring(link) {
  const form = await formAt(link.href);
  if (!form) throw new Error("no form there");
  if (open) close();
  rename(form, `${link.closest(".comment").id}-`);
  form.setAttribute("aria-label", link.textContent.trim());
  link.closest(".comment").append(form);
  open = { form, link };
  form.dispatchEvent(new Event("form-is-here", { bubbles: true }));
  form.querySelector("input, textarea").focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(LINKS);
  const isPlain = !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
  if (!link || !isPlain) return;
  event.preventDefault();
  if (open?.link === link) open.form.querySelector("textarea").focus();
  else bring(link).catch(() => location.assign(link.href));
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && open?.form.contains(event.target)) close();
});
