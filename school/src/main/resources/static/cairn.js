// What the pages do beyond links and forms. Everything here has a way without it.
const main = () => document.getElementById("main");
const store = "cairn.keys";
let then = "";
let digit = "";

const keysOn = () => {
  try {
    return localStorage.getItem(store) !== "off";
  } catch {
    return true; // A school may forbid storage: the shortcuts then stay on.
  }
};

const say = (text) => {
  const said = document.getElementById("said");
  said.textContent = "";
  // A live region speaks only when its text changes while it is on the page.
  requestAnimationFrame(() => (said.textContent = text));
};

const chips = () => [...document.querySelectorAll(".stu")];

// One stop per group for the tab key; arrows go on from there.
const rove = () => {
  for (const list of document.querySelectorAll(".stus")) {
    const own = [...list.querySelectorAll(".stu")];
    const first = own.find((chip) => chip.matches(".on")) ?? own[0];
    for (const chip of own) chip.tabIndex = chip === first ? 0 : -1;
  }
};

const stepTo = (chip) => {
  for (const other of chip.closest(".stus").querySelectorAll(".stu")) other.tabIndex = -1;
  chip.tabIndex = 0;
  chip.focus();
};

const choose = (wanted) => {
  const option = document.getElementById("move-to")?.options[wanted - 1];
  if (!option) return;
  option.selected = true;
  option.closest("form").querySelector("button").focus();
  say(option.textContent);
};

// A toast goes after ten seconds, unless somebody is at it; its undo stays in the bar.
const fade = (toast) =>
  setTimeout(() => {
    if (toast.matches(":hover, :focus-within")) fade(toast);
    else toast.remove();
  }, 10000);

// On a phone the menu is wider than the screen: where one is, stands in its middle.
const showPlace = () => {
  const menu = document.querySelector(".nav");
  const here = menu?.querySelector("[aria-current]");
  if (!here || menu.scrollWidth <= menu.clientWidth) return;
  const middle = (of) => of.getBoundingClientRect().left + of.offsetWidth / 2;
  menu.scrollLeft += middle(here) - middle(menu);
};

// A page that asks again by itself says only what is new.
const ready = (byItself) => {
  if (!byItself) showPlace();
  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
  rove();
  const news = document.querySelector("[data-say]");
  const text = (news?.querySelector("span") ?? news)?.textContent.trim();
  if (text && !(byItself && text === document.getElementById("said").textContent)) say(text);
  if (news?.id === "toast") fade(news);
  const on = document.getElementById("keys-on");
  if (on) on.checked = keysOn();
};

const goOn = () => {
  const target = (then && document.getElementById(then)) || document.querySelector("#toast, h1");
  if (target && !target.matches("a, button")) target.tabIndex = -1;
  if (target?.matches(".stu")) stepTo(target);
  else target?.focus();
  if (then === "why" && digit === "m") document.getElementById("move-to")?.focus();
  else if (then === "why" && digit) choose(Number(digit));
  then = digit = "";
};

document.addEventListener("htmx:configRequest", ({ detail }) => {
  const header = document.querySelector("meta[name=csrf-header]");
  const token = document.querySelector("meta[name=csrf-token]");
  if (header && token) detail.headers[header.content] = token.content;
});
document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const from = detail.elt.closest?.("[data-then]");
  then = from?.dataset.then ?? "";
  for (const button of detail.elt.querySelectorAll?.("button[type=submit]") ?? []) button.disabled = true;
  main()?.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  main()?.removeAttribute("aria-busy");
  for (const button of detail.elt.querySelectorAll?.("button[disabled]") ?? []) button.disabled = false;
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const byHand = detail.requestConfig?.elt?.matches?.("a, form");
  ready(!byHand);
  if (byHand) goOn();
});

const arrows = (event, chip) => {
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const all = chips();
  const at = all.indexOf(chip);
  const step = { [forward]: 1, [back]: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const to = event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : all[at + step];
  if (!to) return;
  event.preventDefault();
  stepTo(to);
};

// A key of a page's own: it goes where a link leads, or to a place on the page.
const named = (key) => {
  const target = /^[a-z]$/.test(key) && document.querySelector(`[data-shortcut=${key}]`);
  if (!target) return false;
  if (target.matches("a, button")) target.click();
  else {
    target.tabIndex = -1;
    target.focus();
  }
  return true;
};

const shortcut = (event, chip) => {
  const key = event.key;
  const find = (name) => document.querySelector(`[data-key=${name}]`);
  if (key === "?") document.getElementById("keys")?.showModal();
  else if (key === "u") find("undo")?.click();
  else if (key === "a") find("approve")?.focus();
  else if (key === "m" || /^[1-9]$/.test(key)) {
    const open = document.getElementById("why");
    if (open && (!chip || chip.matches(".on"))) {
      if (key === "m") document.getElementById("move-to").focus();
      else choose(Number(key));
    } else if (chip) {
      digit = key;
      chip.click();
    } else return;
  } else if (!named(key)) return;
  event.preventDefault();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const chip = event.target.closest?.(".stu");
  if (chip && /^(Arrow|Home|End)/.test(event.key)) return arrows(event, chip);
  if (event.key === "Escape") {
    const menu = event.target.closest?.("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (document.getElementById("why")?.contains(event.target)) {
      document.querySelector(".stu.on")?.focus();
    }
    return;
  }
  if (!keysOn() || document.querySelector("dialog[open]")) return;
  if (event.target.matches?.("input, textarea, select")) return;
  shortcut(event, chip);
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  const printer = event.target.closest("[data-print]");
  if (printer) {
    printer.closest("details")?.removeAttribute("open");
    document.documentElement.dataset.copy = printer.dataset.print;
    print();
    delete document.documentElement.dataset.copy;
  }
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("change", (event) => {
  if (event.target.id !== "keys-on") return;
  try {
    localStorage.setItem(store, event.target.checked ? "on" : "off");
  } catch {
    say(event.target.labels[0].textContent);
  }
});

// How much of what was written for talks the server does not have yet.
const unsent = () =>
  new Promise((done) => {
    const opening = indexedDB.open("cairn-talks");
    opening.onerror = () => done(0);
    opening.onsuccess = () => {
      const base = opening.result;
      const none = !base.objectStoreNames.contains("kept");
      const counting = none ? null : base.transaction("kept").objectStore("kept").count();
      if (counting) counting.onsuccess = () => done(counting.result);
      else done(0);
      base.close();
    };
  });

// What this person keeps on the device goes with her or him; what only this device has, not unasked.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.dataset.unsent || !window.indexedDB) return;
  event.preventDefault();
  if ((await unsent()) > 0 && !confirm(form.dataset.unsent)) return;
  const wiping = indexedDB.deleteDatabase("cairn-talks");
  wiping.onsuccess = wiping.onerror = wiping.onblocked = () => form.submit();
});

ready(false);
