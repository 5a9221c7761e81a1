"use strict";
// The search of a site without a server: names that begin with the words, or have words that do.
(() => {
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word);
  const field = document.getElementById("q");
  const main = document.getElementById("content");
  if (typeof ententeNames === "undefined" || !field || !main) return;
  const names = ententeNames.map((entry) => ({ entry, words: wordsOf(entry[0]) }));
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const list = document.createElement("ol");
  list.className = "found";
  main.append(count, list);

  const find = (text) => {
    const asked = wordsOf(text);
    if (asked.length === 0) return [];
    const seen = new Set();
    const found = [];
    for (const { entry, words } of names) {
      const isFound = asked.every((part) => words.some((word) => word.startsWith(part)));
      if (!isFound || seen.has(entry[1])) continue;
      seen.add(entry[1]);
      const isWhole = words.length === asked.length && asked.every((part, i) => words[i] === part);
      found.push({ entry, isWhole });
    }
    return found.sort((a, b) => b.isWhole - a.isWhole).map((item) => item.entry);
  };

  const show = () => {
    const found = find(field.value);
    const shown = found.slice(0, 100);
    const more = found.length > shown.length ? `, the first ${shown.length} are shown` : "";
    count.textContent = field.value.trim() === ""
      ? "Type a name, a part of one, or an abbreviation." : `Found: ${found.length}${more}.`;
    list.replaceChildren(...shown.map(([name, href, label, type]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = href;
      link.textContent = label;
      item.append(link, ` (${type})${name === label ? "" : `: ${name}`}`);
      return item;
    }));
  };

  // The arrow keys move between the field and the results.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...list.querySelectorAll("a")];
    const index = stops.indexOf(document.activeElement);
    if (index < 0) return;
    const next = stops[index + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", show);
  show();
})();
