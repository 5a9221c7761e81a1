// Rules that need no other program. The answer is a list of sentences; none if all rules hold.
(() => {
  const found = [];
  const name = (e) => {
    const id = e.id ? `#${e.id}` : "";
    return `<${e.tagName.toLowerCase()}${id}> ${(e.textContent || "").trim().slice(0, 40)}`;
  };
  const isShown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
  const say = (text, e) => found.push(e ? `${text}: ${name(e)}` : text);

  if (!document.documentElement.lang) say("the page has no language");
  if (!document.title.trim()) say("the page has no title");
  for (const landmark of ["main", "header", "footer", "nav"]) {
    if (!document.querySelector(landmark)) say(`the page has no ${landmark}`);
  }
  if (document.querySelectorAll("main").length > 1) say("the page has two main parts");

  let level = 0;
  for (const e of all("h1, h2, h3, h4, h5, h6")) {
    const own = Number(e.tagName[1]);
    if (own > level + 1) say(`a heading of level ${own} follows one of level ${level}`, e);
    if (!e.textContent.trim()) say("an empty heading", e);
    level = own;
  }
  if (document.querySelectorAll("h1").length !== 1) say("the page has not one heading of level 1");

  const ids = new Map();
  for (const e of document.querySelectorAll("[id]")) ids.set(e.id, (ids.get(e.id) ?? 0) + 1);
  for (const [id, count] of ids) if (count > 1) say(`the id ${id} stands ${count} times`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const e of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of e.getAttribute(attribute).split(/\s+/)) {
        if (!document.getElementById(id)) say(`${attribute} names no element`, e);
      }
    }
  }

  for (const e of all("input:not([type=hidden]), select, textarea")) {
    if (!e.labels?.length && !e.ariaLabel && !e.getAttribute("aria-labelledby")) {
      say("a field without a label", e);
    }
  }
  for (const e of all("a[href], button, summary")) {
    const isNamed = e.textContent.trim() || e.ariaLabel || e.getAttribute("aria-labelledby");
    if (!isNamed) say("a link or button without words", e);
  }
  for (const e of all("a:not([href])")) if (!e.closest("svg")) say("a link that leads nowhere", e);
  for (const e of all("img:not([alt])")) say("a picture without a text", e);
  for (const e of all("main svg")) {
    const isNamed = e.querySelector(":scope > title") || e.ariaLabel;
    if (!isNamed && !e.closest("[aria-hidden=true]")) say("a picture without a title", e);
  }
  for (const e of all("table")) {
    if (!e.querySelector("th")) say("a table without a heading cell", e);
    for (const cell of e.querySelectorAll("th")) {
      if (!cell.hasAttribute("scope")) say("a heading cell without a scope", cell);
    }
  }
  for (const e of document.querySelectorAll("[tabindex]")) {
    if (e.tabIndex > 0) say("a place of its own in the order of Tab", e);
  }

  // Contrast of text with the color behind it, by the formula of WCAG 2.
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const part = (value) => {
      const v = value / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const paper = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] === undefined || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  for (const e of all("body *")) {
    const hasText = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!hasText || e.closest("svg") || e.closest(".skip")) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(channels(style.color)), light(paper(e))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const key = `${style.color} on ${paper(e)}`;
    if (ratio < (isLarge ? 3 : 4.5) && !seen.has(key)) {
      seen.add(key);
      say(`contrast ${ratio.toFixed(2)}, ${key}`, e);
    }
  }

  // Text in pictures, as it is drawn, and text of the page.
  const small = new Set();
  for (const e of all("body *")) {
    const hasText = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!hasText || /^(title|desc|option)$/i.test(e.tagName)) continue;
    const matrix = e.getScreenCTM?.();
    const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
    const size = parseFloat(getComputedStyle(e).fontSize) * scale;
    // Letters in the bars of a picture are small; its table has the words.
    if (size < (matrix ? 9.5 : 11.5) && !small.has(Math.round(size))) {
      small.add(Math.round(size));
      say(`text of ${size.toFixed(1)} pixels`, e);
    }
  }
  return found;
})()
