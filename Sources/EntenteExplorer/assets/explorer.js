"use strict";
// The key / moves the focus to the search.
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("q");
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !isTyping && field) {
    event.preventDefault();
    field.focus();
  }
});
