/**
 * What the page around the report does: it shows what has changed as soon as it has, keeps the place where its reader is, and
 * the findings beside the text.
 */
export const PREVIEW_SCRIPT = `
const by = (id) => document.getElementById(id);
const box = by("report");
const list = by("findings");
let frame = null;
let page = null;
let surroundings = "";
let due = false;
let busy = false;

async function update() {
  due = true;
  if (busy) return;
  busy = true;
  while (due) {
    due = false;
    try {
      await show(await (await fetch("/-/state")).json());
    } catch {
      // It asks again as soon as the server is there.
    }
  }
  busy = false;
}

async function show(state) {
  for (const id of ["completeness", "findings"])
    if (by(id).innerHTML !== state[id]) putInto(by(id), state[id]);
  if (by("said").textContent !== state.said) by("said").textContent = state.said;
  by("notice").textContent = state.notice;
  by("notice").hidden = state.notice === "";
  if (state.page !== page) {
    page = state.page;
    if (page !== null) await showReport();
  } else mark();
  follow();
}

// The focus stays on what it was on, or comes back to the list.
function putInto(element, markup) {
  const href = document.activeElement?.getAttribute("href");
  const hadFocus = element.contains(document.activeElement);
  element.innerHTML = markup;
  if (!hadFocus) return;
  const same = [...element.querySelectorAll("a")].find((each) => each.getAttribute("href") === href);
  (same ?? element.querySelector("a, button"))?.focus();
}

// Where only the text has changed, only that is replaced; else a new frame is made ready behind the old one.
async function showReport() {
  const path = frame ? frame.contentWindow.location.pathname : "/build/report.html";
  const answer = await fetch(path);
  const text = answer.ok ? await answer.text() : "";
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const main = fresh.querySelector("main");
  prepareLinks(fresh);
  main?.remove();
  const around = path + fresh.documentElement.outerHTML;
  const former = frame?.contentDocument.querySelector("main");
  if (main && former && around === surroundings) {
    const place = placeIn(frame);
    unmark();
    putChanges(former, main);
    moveTo(place, frame);
    mark();
  } else await showFrame(path);
  surroundings = around;
}

function putChanges(former, fresh) {
  let left = [...former.childNodes];
  let right = [...fresh.childNodes];
  const cut = (from) => {
    while (left.length > 0 && right.length > 0 && left.at(from).isEqualNode(right.at(from))) {
      left.splice(from, 1);
      right.splice(from, 1);
    }
  };
  cut(0);
  cut(-1);
  const follower = left.length > 0 ? left.at(-1).nextSibling : right.length > 0 ? placeOf(former, fresh, right) : null;
  if (left.length === right.length) {
    for (const [at, old] of left.entries()) {
      const own = right[at];
      if (old.isEqualNode(own)) continue;
      if (old.nodeType === 1 && old.cloneNode().isEqualNode(own.cloneNode())) putChanges(old, own);
      else old.replaceWith(own);
    }
    return;
  }
  for (const old of left) old.remove();
  for (const own of right) former.insertBefore(own, follower);
}

// Where nothing goes, what comes stands before as many nodes as follow it.
function placeOf(former, fresh, right) {
  const after = fresh.childNodes.length - [...fresh.childNodes].indexOf(right.at(-1)) - 1;
  return former.childNodes[former.childNodes.length - after] ?? null;
}

function showFrame(path) {
  const coming = document.createElement("iframe");
  coming.title = box.dataset.title;
  coming.className = "coming";
  const former = frame;
  coming.src = path;
  return new Promise((resolve) => {
    coming.addEventListener("load", () => {
      if (coming !== frame) {
        frame = coming;
        if (former) {
          moveTo(placeIn(former), coming);
          const hadFocus = document.activeElement === former;
          former.remove();
          if (hadFocus) coming.focus();
        }
        coming.className = "";
      }
      prepare();
      resolve();
    });
    box.append(coming);
  });
}

// The last anchor above the upper edge, and how far above it stands.
function placeIn({ contentWindow, contentDocument }) {
  let found = { id: null, top: contentWindow.scrollY };
  for (const { id, top } of anchorsOf(contentDocument)) {
    if (top > 1) break;
    found = { id, top };
  }
  return found;
}

function moveTo({ id, top }, { contentWindow, contentDocument }) {
  const target = id && contentDocument.getElementById(id);
  const to = target ? contentWindow.scrollY + target.getBoundingClientRect().top - top : top;
  contentWindow.scrollTo({ top: to, behavior: "instant" });
}

function anchorsOf(report) {
  return [...report.querySelectorAll("main [id]")].map((element) => ({
    id: element.id,
    element,
    top: element.getBoundingClientRect().top,
  }));
}

function prepareLinks(report) {
  for (const link of report.querySelectorAll("a[href^='http']")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

function prepare() {
  prepareLinks(frame.contentDocument);
  frame.contentWindow.addEventListener("scroll", follow, { passive: true });
  mark();
  follow();
}

const groups = () => [...list.querySelectorAll("section[data-anchor]")];
const targetOf = (group) => frame?.contentDocument.getElementById(group.dataset.anchor);

// How many findings there are, beside the text that they are about.
function mark() {
  if (!frame) return;
  unmark();
  for (const group of groups()) {
    const target = targetOf(group);
    if (!target) continue;
    const button = frame.contentDocument.createElement("button");
    button.type = "button";
    button.dataset.preview = "";
    button.textContent = group.dataset.count;
    button.title = group.dataset.marks;
    button.setAttribute("aria-label", group.dataset.marks);
    button.style.cssText = "margin-left:.5em;padding:0 .5em;border:1px solid;border-radius:1em;" +
      "background:#9c0006;color:#fff;font:bold 14px/1.5 sans-serif;vertical-align:middle;cursor:pointer";
    button.addEventListener("click", () => {
      group.scrollIntoView({ block: "start" });
      group.focus();
    });
    target.append(button);
  }
}

function unmark() {
  for (const old of frame.contentDocument.querySelectorAll("[data-preview]")) old.remove();
}

// The findings of what is being read are in sight, unless the reader is busy with the list.
let waits = false;
function follow() {
  if (waits) return;
  waits = true;
  requestAnimationFrame(() => {
    waits = false;
    if (!frame) return;
    const edge = frame.contentWindow.innerHeight * 0.4;
    let here = null;
    for (const group of groups()) {
      const top = targetOf(group)?.getBoundingClientRect().top ?? Infinity;
      if (top < edge && (here === null || top > here.top)) here = { group, top };
    }
    for (const group of list.children) group.classList.toggle("here", group === here?.group);
    const aside = list.parentElement;
    if (here && !aside.matches(":hover, :focus-within")) here.group.scrollIntoView({ block: "nearest" });
  });
}

list.addEventListener("click", (event) => {
  if (!event.target.matches(".show")) return;
  const target = targetOf(event.target.closest("section"));
  target?.scrollIntoView({ block: "start" });
});

const events = new EventSource("/-/events");
events.addEventListener("open", () => {
  by("ended").hidden = true;
  update();
});
events.addEventListener("message", update);
events.addEventListener("error", () => {
  by("ended").hidden = false;
});
`;
