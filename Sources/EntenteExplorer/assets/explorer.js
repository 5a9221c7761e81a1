"use strict";
// All pages work without this script. It adds keys, a slider of days, and links in pictures.

// The key / moves the focus to the search.
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("q");
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && field) {
    event.preventDefault();
    field.focus();
  }
});

// A picture is one stop of the Tab key; arrow keys move between its marks.
function addKeys(figure) {
  const marks = [...figure.querySelectorAll(".mark, .cell")];
  if (marks.length === 0) return;
  const svg = figure.querySelector("svg");
  if (svg.getAttribute("role") === "img") {
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", svg.querySelector("title").textContent);
  }
  const width = marks.findIndex((mark, index) =>
    index > 0 && mark.getBoundingClientRect().left <= marks[0].getBoundingClientRect().left);
  const steps = {
    ArrowRight: 1, ArrowLeft: -1, ArrowDown: Math.max(1, width), ArrowUp: -Math.max(1, width),
  };
  for (const mark of marks) {
    const title = mark.querySelector("title");
    if (!mark.hasAttribute("role")) mark.setAttribute("role", "img");
    if (title && !mark.hasAttribute("aria-label")) {
      mark.setAttribute("aria-label", title.textContent);
    }
    mark.setAttribute("tabindex", mark === marks[0] ? "0" : "-1");
  }
  figure.addEventListener("keydown", (event) => {
    const place = marks.indexOf(event.target);
    let next;
    if (event.key in steps) next = marks[place + steps[event.key]];
    if (event.key === "Home") next = marks[0];
    if (event.key === "End") next = marks[marks.length - 1];
    if (place < 0 || !next) return;
    event.preventDefault();
    event.target.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

// The cells of a heat map lead where the cells of its table lead.
function addLinks(section) {
  const cells = [...section.querySelectorAll("figure .cell")];
  const rows = [...section.querySelectorAll("tbody tr")];
  const links = rows.flatMap((row) => [...row.children].slice(1).map((cell) => cell.querySelector("a")));
  if (cells.length === 0 || links.length !== cells.length) return;
  cells.forEach((cell, index) => {
    const link = links[index];
    if (!link) return;
    const open = () => { window.location.href = link.href; };
    cell.classList.add("opens");
    cell.setAttribute("role", "link");
    cell.addEventListener("click", open);
    cell.addEventListener("keydown", (event) => { if (event.key === "Enter") open(); });
  });
}

function improve(root) {
  for (const figure of root.querySelectorAll("figure")) addKeys(figure);
  for (const section of root.matches("section") ? [root] : root.querySelectorAll("section")) {
    addLinks(section);
  }
}

// A slider of years beside a day. It loads the sections for the chosen day and puts them into the
// page, and keeps the address up to date.
function addSlider(field) {
  const last = Number((field.dataset.last || "").slice(0, 4));
  const form = field.form;
  if (!last || !form) return;
  const line = document.createElement("div");
  line.className = "slider";
  const slider = document.createElement("input");
  const shown = document.createElement("output");
  slider.type = "range";
  slider.min = "1945";
  slider.max = String(last);
  slider.value = field.value.slice(0, 4) || String(last);
  slider.setAttribute("aria-label", "Year");
  shown.textContent = field.value || field.dataset.last;
  line.append(slider, shown);
  form.append(line);
  let waiting;
  let request;
  slider.addEventListener("input", () => {
    const year = Number(slider.value);
    field.value = year === last ? "" : `${year}-12-31`;
    shown.textContent = field.value || field.dataset.last;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      request?.abort();
      request = new AbortController();
      const address = new URL(window.location.href);
      address.search = new URLSearchParams(new FormData(form)).toString();
      const main = document.getElementById("content");
      main.classList.add("loading");
      try {
        const answer = await fetch(address, { signal: request.signal });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const sections = new Map([...page.querySelectorAll("section")].map((one) => [one.id, one]));
        for (const old of main.querySelectorAll("section")) {
          const fresh = sections.get(old.id);
          if (!fresh || fresh.innerHTML === old.innerHTML) continue;
          old.replaceWith(document.importNode(fresh, true));
          improve(document.getElementById(old.id));
        }
        window.history.replaceState(null, "", address);
        main.classList.remove("loading");
      } catch (error) {
        if (error.name !== "AbortError") form.submit();
      }
    }, 200);
  });
}

improve(document.body);
for (const field of document.querySelectorAll("input[data-kind=date][name=on]")) addSlider(field);
