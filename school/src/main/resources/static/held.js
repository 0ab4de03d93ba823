// A form with a file stays as it is while nobody, or somebody else, is signed in: the page asks before
// it sends, and says what to do. Without this the server keeps the words, but not the file.
const form = document.getElementById("show");
const notice = document.getElementById("held");

const stay = (words, door) => {
  notice.querySelector("span").textContent = words;
  notice.querySelector("a").hidden = !door;
  notice.hidden = false;
};

const send = async () => {
  const answer = await fetch("/unsent/still", { headers: { Accept: "application/json" } });
  if (answer.status === 401) return stay(notice.dataset.over, true);
  const { person, token } = await answer.json();
  if (person !== form.dataset.owner) return stay(notice.dataset.other, true);
  form.elements._csrf.value = token; // the page may be of an earlier sign-in
  notice.hidden = true;
  form.submit();
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { submitter } = event;
  submitter.disabled = true;
  await send().catch(() => stay(notice.dataset.away, false));
  submitter.disabled = false;
});
