// The sheet with keys: a digit marks and goes on, arrows and Enter move, a is help, n the note.
const sheet = document.getElementById("sheet");

if (sheet) {
  const rows = [...sheet.querySelectorAll(".sheet-rows > li:not(.sheet-head)")].map((row) => ({
    cells: [...row.querySelectorAll("fieldset")],
    note: row.querySelector(".note input"),
  }));
  const all = rows.flatMap((row) => row.cells);
  const counter = document.getElementById("marked");
  let last;

  const keysOn = () => {
    try {
      return localStorage.getItem("cairn.keys") !== "off";
    } catch {
      return true;
    }
  };
  const chosen = (cell) => cell.querySelector("[type=radio]:checked");
  const isMarked = (cell) => Boolean(chosen(cell)?.value);
  const goTo = (cell) => (chosen(cell) ?? cell.querySelector("input")).focus();
  const count = () => {
    const done = all.filter(isMarked).length;
    counter.textContent = counter.dataset.text.replace("0", done);
  };
  const mark = (cell, value) => {
    cell.querySelector(`[type=radio][value="${value}"]`).checked = true;
    if (value === "") cell.querySelector("[type=checkbox]").checked = false;
    count();
  };
  const place = (cell) => {
    const row = rows.findIndex(({ cells }) => cells.includes(cell));
    return [row, rows[row].cells.indexOf(cell)];
  };
  const step = (cell, down, across) => {
    const [row, column] = place(cell);
    const to = rows[row + down]?.cells[column + across];
    if (to) goTo(to);
    return Boolean(to);
  };
  // After the last one, on to the button that saves.
  const next = (cell) => {
    const to = all[all.indexOf(cell) + 1];
    if (to) goTo(to);
    else document.querySelector("#bar [type=submit]").focus();
  };
  const help = (cell) => {
    const of = isMarked(cell) ? cell : last;
    if (!of || !isMarked(of)) return;
    const box = of.querySelector("[type=checkbox]");
    box.checked = !box.checked;
  };

  const inCell = (event, cell) => {
    const key = event.key;
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    if (/^[0-4]$/.test(key)) {
      mark(cell, key);
      last = cell;
      next(cell);
    } else if (key === "Backspace" || key === "Delete" || key === "-") mark(cell, "");
    else if (key === "a") help(cell);
    else if (key === "n") rows[place(cell)[0]].note.focus();
    else if (key === "Enter" || key === "ArrowDown") {
      if (!step(cell, 1, 0) && key === "Enter") document.querySelector("#bar [type=submit]").focus();
    } else if (key === "ArrowUp") step(cell, -1, 0);
    else if (key === forward) step(cell, 0, 1);
    else if (key === back) step(cell, 0, -1);
    else return;
    event.preventDefault();
  };

  sheet.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows.find(({ note }) => note === event.target);
    if (row && event.key === "Enter") {
      event.preventDefault();
      next(row.cells.at(-1));
      return;
    }
    const cell = event.target.closest("fieldset");
    if (cell && keysOn()) inCell(event, cell);
  });
  sheet.addEventListener("change", count);
  let sent = false;
  sheet.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => (sent = false));

  count();
  const problems = document.getElementById("problems");
  if (problems) problems.focus();
  else if (all[0]) goTo(all[0]);
}
