// Looked for in a page, in the browser: what a report could have brought in, and words that nobody could read. Gives a list of faults.
// `here` is true in the window that shows the page, false for a page that was only parsed.
(root, here) => {
  "use strict";
  const faults = [];
  const tell = (what, node) => faults.push(`${what}: ${(node.outerHTML || node.textContent || "").slice(0, 200)}`);
  const isFile = location.protocol === "file:";

  // Nothing stands on a page but what its templates have.
  const STRANGE =
    "iframe, frame, object, embed, base, video, audio, source, img, picture, template, slot, marquee, math, noscript, plaintext, applet," +
    " foreignObject, animate, set, use, image, [srcdoc], [formaction], [style], [ping], [background], meta[http-equiv=refresh]";
  for (const node of root.querySelectorAll(STRANGE)) tell("strange", node);
  for (const script of root.querySelectorAll("script")) {
    if (isFile || script.getAttribute("src") !== "/static/comfort.js" || script.textContent) tell("a script", script);
  }
  const styles = [...root.querySelectorAll("style")];
  if (styles.length !== (isFile ? 1 : 0)) styles.forEach((style) => tell("a style", style));
  for (const link of root.querySelectorAll("link")) {
    if (!["data:,", "/static/style.css"].includes(link.getAttribute("href"))) tell("a link", link);
  }
  for (const node of root.querySelectorAll("*")) {
    for (const { name } of node.attributes) if (/^on|^xlink/i.test(name)) tell("a handler", node);
  }
  for (const node of root.querySelectorAll("[href], [action], [src]")) {
    if (node.localName === "link") continue;
    const words = node.getAttribute("href") ?? node.getAttribute("action") ?? node.getAttribute("src");
    let to = null;
    try {
      to = new URL(words, location.href);
    } catch {
      tell("no address", node);
      continue;
    }
    const isOwn = isFile ? words.startsWith("#") : to.origin === location.origin;
    const isOut = node.localName === "a" && /^https?:$/.test(to.protocol) && /\bnoopener\b/.test(node.rel) && /\bnoreferrer\b/.test(node.rel);
    const isChart = node.hasAttribute("download") && to.protocol === "data:";
    if (!isOwn && !isOut && !isChart) tell("leads out", node);
  }
  if (!here) return faults;

  // Every word can be seen: it has a place on the page, no box cuts it off, and nothing lies over it.
  const FOLDED = ".unseen, [hidden], .skip, dialog, select, textarea, svg, script, style, .take, .step, thead, .unfold, .unfold + label";
  const SCROLLED = ".pane, .facets ul, .desk fieldset";
  // Blanks hang at the end of a line, and marks that are never drawn have no width. The Hangul filler is a letter in name only.
  const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/gu;
  const known = (make) => {
    const kept = new Map();
    return (node) => kept.get(node) ?? kept.set(node, make(node)).get(node);
  };
  const isFolded = known((node) => {
    if (node.closest(FOLDED) || !node.checkVisibility()) return true;
    for (let at = node.closest("details:not([open])"); at; at = at.parentElement.closest("details:not([open])")) {
      if (node.closest("summary")?.parentElement !== at) return true;
    }
    return false;
  });
  const lookOf = known((node) => getComputedStyle(node));
  const boxOf = known((node) => {
    const box = node.getBoundingClientRect();
    return new DOMRect(box.x + scrollX, box.y + scrollY, box.width, box.height);
  });
  // The boxes that cut off what leaves them, each with the room that it gives beyond its edge.
  const cutsOf = known((node) => {
    const further = node.parentElement ? cutsOf(node.parentElement) : [];
    const { overflowX, overflowY, overflowClipMargin, display } = lookOf(node);
    if (display.startsWith("inline") || (overflowX === "visible" && overflowY === "visible")) return further;
    return [...further, [boxOf(node), parseFloat(overflowClipMargin) || 0]];
  });
  const leaves = (box, outer, room) =>
    box.left < outer.left - room || box.right > outer.right + room || box.top < outer.top - room || box.bottom > outer.bottom + room;
  const meets = (box, other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top;

  // Boxes in the flow of the page lie beside each other. What was taken out of it, or leaves its own box, can lie over another.
  const loose = [];
  for (const node of document.body.querySelectorAll("*")) {
    const { position, float, marginTop, marginLeft, display } = lookOf(node);
    if (position === "sticky" || isFolded(node) || display === "contents") continue;
    const isLoose = position !== "static" || float !== "none" || marginTop.startsWith("-") || marginLeft.startsWith("-");
    if (isLoose || leaves(boxOf(node), boxOf(node.parentElement), 2)) loose.push([node, boxOf(node)]);
  }
  const stretches = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (text.data.search(SEEN) < 0 || isFolded(parent)) continue;
    const range = document.createRange();
    const placed = (start, end) => {
      range.setStart(text, start);
      range.setEnd(text, end);
      const box = range.getBoundingClientRect();
      return new DOMRect(box.x + scrollX, box.y + scrollY, box.width, box.height);
    };
    const letters = [...text.data.matchAll(SEEN)];
    const ends = [letters[0], letters[letters.length - 1]].map((letter) => placed(letter.index, letter.index + letter[0].length));
    if (leaves(placed(0, text.data.length), boxOf(parent), 2)) loose.push([parent, placed(0, text.data.length)]);
    stretches.push([parent, ends]);
  }
  for (const [parent, ends] of stretches) {
    if (ends.some((box) => box.width <= 0 || box.height <= 0)) tell("words without a place", parent);
    if (parseFloat(lookOf(parent).fontSize) < 8 || lookOf(parent).visibility !== "visible") tell("too small to read", parent);
    if (parent.closest(SCROLLED)) continue;
    for (const box of ends) {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const letter = new DOMRect(x, y, 0, 0);
      if (box.left < -1 || box.right > innerWidth + 1) tell("beside the page", parent);
      if (cutsOf(parent).some(([outer, room]) => leaves(letter, outer, room))) tell("cut off", parent);
      const isApart = (node) => !node.contains(parent) && !parent.contains(node);
      if (!loose.some(([node, other]) => isApart(node) && meets(box, other))) continue;
      scrollTo(0, y - innerHeight / 2);
      const found = document.elementFromPoint(x - scrollX, y - scrollY);
      if (found && isApart(found)) tell(`covered by ${found.outerHTML.slice(0, 80)}`, parent);
    }
  }
  scrollTo(0, 0);
  if (document.documentElement.scrollWidth > innerWidth) tell("wider than the screen", document.querySelector("h1") || document.body);

  // No mark in a report turns round the words that the page itself says beside it.
  for (const node of document.querySelectorAll(".par, .tally, footer p, th, .sum > .exports")) {
    const text = [...node.childNodes].find((child) => child.nodeType === Node.TEXT_NODE && /^\w.*\w/.test(child.data.trim()));
    if (!text || isFolded(node)) continue;
    const word = /\w{2,}/.exec(text.data);
    const place = (at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [place(word.index), place(word.index + word[0].length - 1)];
    if (first.top === last.top && first.left >= last.left) tell("turned round", node);
  }
  return faults;
}
