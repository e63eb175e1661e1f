// Offers the last captions and alt texts of this Series where those of a picture are written.

const FIELD = "[name$=picture_alt], [name$=picture_caption]";
const lists = document.querySelector(".desk-captions");
let loaded = null;

async function offer(input) {
  input.setAttribute("list", input.name.endsWith("alt") ? "desk-alts" : "desk-captions");
  const series = document.querySelector("#id_series")?.value ?? "";
  if (!series || series === loaded) return;
  loaded = series;
  try {
    const answer = await fetch(`${lists.dataset.url}?${new URLSearchParams({ series })}`);
    if (!answer.ok) throw new Error(String(answer.status));
    const { captions, alts } = await answer.json();
    list("desk-captions", captions);
    list("desk-alts", alts);
  } catch {
    loaded = null; // only an offer: asked for again at the next field
  }
}

function list(id, words) {
  const options = words.map((value) => Object.assign(document.createElement("option"), { value }));
  document.getElementById(id).replaceChildren(...options);
}

if (lists) {
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.(FIELD)) offer(target);
  });
}
