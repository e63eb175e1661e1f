// Says at once what was wrong with a form that came back.

document.querySelector(".error[tabindex]")?.focus();
