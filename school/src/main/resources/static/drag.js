// Dragging a student to another group: an extra beside Move to…, and the same form in the end.
const FAR = 8;
let held = null;

const groupAt = (x, y) => document.elementFromPoint(x, y)?.closest?.(".group");

const over = (group) => {
  for (const other of document.querySelectorAll(".group.over")) other.classList.remove("over");
  if (group && group !== held.from) group.classList.add("over");
};

const lift = () => {
  held.ghost = held.chip.cloneNode(true);
  held.ghost.removeAttribute("id");
  held.ghost.setAttribute("aria-hidden", "true");
  held.ghost.classList.add("lifted");
  held.ghost.style.inlineSize = `${held.chip.offsetWidth}px`;
  document.body.append(held.ghost);
  held.chip.classList.add("away");
};

const drop = () => {
  held.ghost?.remove();
  held.chip.classList.remove("away");
  over(null);
  held = null;
};

const move = (chip, group) => {
  const form = document.getElementById("drag");
  form.elements.student.value = chip.id.replace("chip-", "");
  form.elements.group.value = group.dataset.group;
  form.dataset.then = chip.id;
  form.requestSubmit();
};

document.addEventListener("pointerdown", (event) => {
  const chip = event.target.closest?.(".stu");
  // A finger scrolls the page; only at the grip it drags.
  const wanted = event.pointerType === "mouse" || event.target.closest?.(".grip");
  if (!chip || !wanted || event.button !== 0 || !document.getElementById("drag")) return;
  held = { chip, from: chip.closest(".group"), x: event.clientX, y: event.clientY, ghost: null };
});

document.addEventListener("pointermove", (event) => {
  if (!held) return;
  if (!held.ghost) {
    if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < FAR) return;
    lift();
  }
  held.ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
  over(groupAt(event.clientX, event.clientY));
});

document.addEventListener("pointerup", (event) => {
  if (!held) return;
  const { chip, from, ghost } = held;
  const group = ghost && groupAt(event.clientX, event.clientY);
  drop();
  if (!ghost) return;
  // The click that ends the drag opens nothing.
  const nothing = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener("click", nothing, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", nothing, true), 50);
  if (group && group !== from) move(chip, group);
});

document.addEventListener("pointercancel", () => held && drop());
document.addEventListener("keydown", (event) => event.key === "Escape" && held && drop());
document.addEventListener("dragstart", (event) => event.target.closest?.(".stu") && event.preventDefault());
