// Offers the name of the Series as the title, until its author has a title of her own.

const title = document.querySelector("#review_form #id_title");
const series = document.querySelector("#review_form #id_series");
let offered = "";

function offer() {
  const name = series.selectedOptions[0]?.textContent.trim() ?? "";
  if (!series.value || (title.value && title.value !== offered)) return;
  offered = name;
  title.value = name;
  title.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

// The field that completes as one types tells nobody but jQuery.
if (title && series) window.django.jQuery(series).on("change", offer);
