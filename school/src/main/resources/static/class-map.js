// The class map with keys: one stop for the tab key, arrows go on from there; reasons open beside it.
const table = document.querySelector("[role=grid]");
const panel = document.getElementById("panel");

if (table && panel) {
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("a")]);
  const where = (link) => {
    const row = rows.findIndex((cells) => cells.includes(link));
    return [row, rows[row]?.indexOf(link)];
  };
  let stop;
  const stopAt = (link) => {
    if (stop) stop.tabIndex = -1;
    stop = link;
    stop.tabIndex = 0;
  };
  for (const cells of rows) for (const link of cells) link.tabIndex = -1;
  const first = rows[0]?.[0];
  if (first) stopAt(first);

  const close = () => {
    panel.hidden = true;
    panel.replaceChildren();
    table.querySelector("[aria-current]")?.removeAttribute("aria-current");
  };

  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey) return;
    const [row, column] = where(event.target);
    if (row < 0) return;
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const last = rows[row].length - 1;
    const far = event.ctrlKey;
    const to = {
      [forward]: [row, column + 1],
      [back]: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [far ? 0 : row, 0],
      End: [far ? rows.length - 1 : row, last],
      PageDown: [Math.min(row + 8, rows.length - 1), column],
      PageUp: [Math.max(row - 8, 0), column],
    }[event.key];
    const link = to && rows[to[0]]?.[to[1]];
    if (!link) return;
    event.preventDefault();
    stopAt(link);
    link.focus();
  });
  table.addEventListener("focusin", (event) => {
    if (where(event.target)[0] >= 0) stopAt(event.target);
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target !== panel) return;
    panel.hidden = false;
    table.querySelector("[aria-current]")?.removeAttribute("aria-current");
    stop.setAttribute("aria-current", "true");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    close();
    stop.focus();
  });
}
