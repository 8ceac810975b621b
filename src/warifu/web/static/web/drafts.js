// Drafts: what is typed in a form is kept by itself shortly after the last key. Without script its button does the same.
"use strict";
(() => {
  const WAIT = 1500;
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const told = form.querySelector("[data-kept]");
    let due = 0;
    let sent = false;

    const keep = async () => {
      due = 0;
      if (sent) return;
      try {
        const answer = await fetch(form.dataset.keep, {
          method: "POST",
          body: new FormData(form),
          headers: { "X-Warifu-Keeps": "1" },
          redirect: "error",
        });
        if (answer.ok) told.textContent = await answer.text();
      } catch {
        told.textContent = "";
      }
    };

    form.addEventListener("input", () => {
      clearTimeout(due);
      due = setTimeout(keep, WAIT);
    });
    form.addEventListener("submit", () => {
      sent = true;
      clearTimeout(due);
    });
  }
})();
