// The student's map by keys: arrows go along a row and from row to row. Links do without it.
const nodes = () => [...document.querySelectorAll(".map .node")];
const row = (node) => node.closest("[role=list]");
const inRow = (list) => [...list.querySelectorAll(".node")];
const panel = () => document.getElementById("panel");

// One stop for the tab key; arrows go on from there.
const rove = (to) => {
  const chosen = to ?? nodes().find((node) => node.matches("[aria-current]")) ?? nodes()[0];
  for (const node of nodes()) node.tabIndex = node === chosen ? 0 : -1;
};

const go = (to) => {
  if (!to) return;
  rove(to);
  to.focus();
};

const beside = (node, step) => inRow(row(node))[inRow(row(node)).indexOf(node) + step];

// The skill of another row that stands nearest above or below.
const across = (node, step) => {
  const rows = [...document.querySelectorAll(".map [role=list]")];
  const other = rows[rows.indexOf(row(node)) + step];
  const far = (one) => Math.abs(one.dataset.column - node.dataset.column);
  return other && inRow(other).reduce((best, one) => (far(one) < far(best) ? one : best));
};

const mark = () => {
  const open = panel()?.dataset.skill;
  for (const link of document.querySelectorAll("[data-stop]")) {
    if (link.dataset.stop === open) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  // Map and List stay with the skill that is open.
  for (const view of open ? document.querySelectorAll("#views a") : []) {
    const address = new URL(view.href);
    address.searchParams.set("skill", open);
    view.href = address;
  }
  rove();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && panel()?.contains(document.activeElement)) {
    const open = document.querySelector(".map [aria-current]");
    return (open?.checkVisibility() ? open : document.querySelector(".lists [aria-current]"))?.focus();
  }
  const node = event.target.closest?.(".map .node");
  if (!node) return;
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const to = {
    [forward]: () => beside(node, 1),
    [back]: () => beside(node, -1),
    ArrowDown: () => across(node, 1),
    ArrowUp: () => across(node, -1),
    Home: () => inRow(row(node))[0],
    End: () => inRow(row(node)).at(-1),
  }[event.key];
  if (!to) return;
  event.preventDefault();
  go(to());
});

// A new tab is the browser's own business, also for a link inside a drawing.
document.addEventListener(
  "click",
  (event) => {
    if (event.target.closest(".map .node") && (event.ctrlKey || event.metaKey || event.shiftKey)) event.stopPropagation();
  },
  true,
);
document.addEventListener("htmx:afterSettle", mark);
rove();
