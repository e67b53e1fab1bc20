// Comfort for readers of the served pages: the keyboard, the two sides of the reader, and quotes to take away.
// Every page reads without it. It asks for nothing, keeps nothing, and never makes markup of a report's text.
"use strict";

(() => {
  const ROWS = "tr[id], .one[id], aside p[id], .timeline li[id], .hits > li, .first > li";
  const rows = [...document.querySelectorAll(ROWS)];
  const MAIN = ["a.said", "a.ask", "a.no", "a.name", "a"];
  const main = (row) => MAIN.map((kind) => row.querySelector(kind)).find(Boolean);

  // Rows

  function rowAt() {
    const focused = document.activeElement && document.activeElement.closest(ROWS);
    const named = location.hash.length > 1 && document.getElementById(decoded(location.hash.slice(1)));
    return focused || (named && named.closest(ROWS)) || null;
  }

  function decoded(words) {
    try {
      return decodeURIComponent(words);
    } catch {
      return words;
    }
  }

  function step(by) {
    const here = rowAt();
    const seen = rows.filter((row) => row.offsetParent !== null);
    const first = seen.findIndex((row) => row.getBoundingClientRect().bottom > 80);
    const at = here ? seen.indexOf(here) + by : first + (by < 0 ? -1 : 0);
    const row = seen[Math.min(Math.max(at, 0), seen.length - 1)];
    const link = row && main(row);
    if (!link) return;
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    show(row);
  }

  function turn(rel) {
    const link = document.querySelector(`.pager [rel=${rel}], .turns [rel=${rel}]`);
    if (link) link.click();
  }

  // The reader: words and their note are shown together

  const notes = new Map([...document.querySelectorAll("aside p[id^='n-']")].map((note) => [note.id, note]));
  const words = new Map();
  for (const link of document.querySelectorAll(".t a.c")) {
    const id = decoded(new URL(link.href).hash.slice(1));
    if (!words.has(id)) words.set(id, []);
    words.get(id).push(link);
  }

  function show(row) {
    const id = row && notes.has(row.id) ? row.id : null;
    for (const lit of document.querySelectorAll(".t .on, aside .on")) lit.classList.remove("on");
    if (!id) return;
    notes.get(id).classList.add("on");
    for (const link of words.get(id) || []) link.classList.add("on");
  }

  function noteOf(target) {
    const link = target instanceof Element && target.closest(".t a.c");
    if (link) return notes.get(decoded(new URL(link.href).hash.slice(1)));
    return target instanceof Element ? target.closest("aside p[id^='n-']") : null;
  }

  if (notes.size) {
    for (const kind of ["click", "focusin", "mouseover"]) {
      document.addEventListener(kind, (event) => {
        const note = noteOf(event.target);
        if (note) show(note);
      });
    }
    const arrived = () => show(document.getElementById(decoded(location.hash.slice(1)).replace(/^t-/, "n-")));
    addEventListener("hashchange", arrived);
    arrived();
  }

  // Quotes to take away

  const folded = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");

  // The quotation marks that the style sheet puts around each kind of quote.
  const MARKS = { own: ["", ""], within: ["‘", "’"], begun: ["", "”"], ended: ["“", ""] };

  function quoteOf(row) {
    const said = row.querySelector(".said");
    const quote = row.querySelector("q");
    if (!said || !quote) return null;
    const who = row.querySelector(".by .name") || row.querySelector(".name");
    const way = folded(row.querySelector(".by .via") || row.querySelector(".via"));
    const day = row.querySelector(".day");
    const told = [folded(who), way, day && folded(day.firstChild)].filter(Boolean).join(" ");
    const [opening, closing] = MARKS[quote.className] || ["“", "”"];
    const marked = `${opening}${quote.textContent}${closing}`;
    return `${marked} — ${told}\n${said.href}`;
  }

  async function copy(row, button) {
    const quote = row && quoteOf(row);
    if (!quote) return;
    let done = "copied";
    try {
      await navigator.clipboard.writeText(quote);
    } catch {
      done = "not copied: the browser forbids it";
    }
    if (button) {
      button.textContent = done;
      setTimeout(() => (button.textContent = "copy"), 1500);
    }
  }

  for (const row of document.querySelectorAll("table.claims tr[id]")) {
    if (!quoteOf(row)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "take";
    button.textContent = "copy";
    button.title = "Copy the quote with its source and link";
    button.addEventListener("click", () => copy(row, button));
    row.lastElementChild.append(button);
  }

  // Charts as pixels: the SVG file is drawn by the browser, at twice its size for print

  async function pixels(link) {
    const picture = new Image();
    picture.src = link.href;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth * 2;
    canvas.height = picture.naturalHeight * 2;
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  async function keepPixels(link, name) {
    const file = document.createElement("a");
    file.href = URL.createObjectURL(await pixels(link));
    file.download = name;
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 10000);
  }

  for (const link of document.querySelectorAll(".chart .files a[href*='.svg']")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "PNG";
    button.addEventListener("click", () => keepPixels(link, link.download.replace(/\.svg$/, ".png")));
    link.after(button);
  }

  // Keys

  const KEYS = [
    ["j", "the next row or claim", () => step(1)],
    ["k", "the one before", () => step(-1)],
    ["n", "the next page or report", () => turn("next")],
    ["p", "the page or report before", () => turn("prev")],
    ["c", "copy the quote of this row with its link", () => copy(rowAt(), rowAt() && rowAt().querySelector(".take"))],
    ["/", "search", () => document.getElementById("q").focus()],
    ["?", "these keys", () => help.showModal()],
  ];

  const help = document.createElement("dialog");
  help.setAttribute("aria-label", "Keys");
  const list = help.appendChild(document.createElement("dl"));
  for (const [key, told] of KEYS) {
    list.appendChild(document.createElement("dt")).textContent = key;
    list.appendChild(document.createElement("dd")).textContent = told;
  }
  help.addEventListener("click", () => help.close());
  document.body.append(help);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
    const found = KEYS.find(([key]) => key === event.key);
    if (!found) return;
    event.preventDefault();
    found[2]();
  });
})();
