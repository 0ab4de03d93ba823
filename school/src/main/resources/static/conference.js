// One talk: a quiet clock, and what is written is kept while it is written. The form works without it.
const form = document.getElementById("talk");
const saved = document.getElementById("saved");
const began = Date.now();

const tick = () => {
  const seconds = Math.floor((Date.now() - began) / 1000);
  document.getElementById("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  form.elements.minutes.value = Math.round(seconds / 60);
};

// Two seconds after the last stroke.
let waiting = 0;
const save = async () => {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: { "X-By-Itself": "yes" }, redirect: "manual" });
  if (answer.status === 204) saved.textContent = saved.dataset.saved;
};
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => save().catch(() => {}), 2000);
});
form.addEventListener("submit", () => clearTimeout(waiting));
tick();
setInterval(tick, 1000);
