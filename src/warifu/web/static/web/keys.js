// Keys: j k and arrows move between rows, Enter opens, x chooses, / searches, ? shows the list. All of it works without.
"use strict";
(() => {
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  const rows = () => [...document.querySelectorAll("[data-row]")];
  let here = null;

  function go(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(here);
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    if (here) here.classList.remove("is-here");
    here = next;
    here.classList.add("is-here");
    const target = here.querySelector("a, input, summary, button");
    if (target) target.focus({ preventScroll: true });
    here.scrollIntoView({ block: "nearest" });
  }

  function choose() {
    const box = here && here.querySelector("input[type=checkbox]");
    if (box) box.click();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = event.target.matches && event.target.matches("[data-row] input[type=checkbox]");
    if (typing(event.target) && !box) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const inTable = event.target.closest && event.target.closest("[data-row]");
    const act = {
      j: () => go(1),
      k: () => go(-1),
      ArrowDown: inTable ? () => go(1) : null,
      ArrowUp: inTable ? () => go(-1) : null,
      x: choose,
      "/": () => document.querySelector("[data-key-search]")?.focus(),
      "?": () => { const keys = document.getElementById("keys"); keys.open = !keys.open; keys.querySelector("summary").focus(); },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest && event.target.closest("[data-row]");
    if (!row || row === here) return;
    if (here) here.classList.remove("is-here");
    here = row;
    here.classList.add("is-here");
  });

  // A form is sent once, and fields marked so are sent as soon as they change.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    if (event.target.method === "post") event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // Choose all rows of the page at once.
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-choose-page]")) return;
    document.querySelectorAll("input[type=checkbox][name=part]").forEach((box) => { box.checked = event.target.checked; });
  });

  document.querySelector("[data-focus]")?.focus();
})();
