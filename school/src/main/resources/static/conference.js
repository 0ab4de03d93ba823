// A talk survives an hour without network: what is written is kept on the device, encrypted with a
// key that no script can read out, until the server has it. Signing out wipes it (cairn.js).
// The form works without all this.
const form = document.getElementById("talk");
const list = document.getElementById("kept");
const saved = document.getElementById("saved");
const owner = (form ?? list).dataset.owner;
const LONGEST = 7 * 24 * 3600 * 1000;

const promised = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

// Opened for each piece of work, so that signing out can delete it at any time.
const within = async (mode, what) => {
  const opening = indexedDB.open("cairn-talks", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("key");
    opening.result.createObjectStore("kept");
  };
  const base = await promised(opening);
  try {
    return await what(base.transaction(["key", "kept"], mode));
  } finally {
    base.close();
  }
};

const key = async () => {
  const known = await within("readonly", (work) => promised(work.objectStore("key").get("key")));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await within("readwrite", (work) => promised(work.objectStore("key").put(made, "key")));
  return made;
};

const keep = async (id, entry) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify({ ...entry, owner, at: Date.now() }));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), plain);
  await within("readwrite", (work) => promised(work.objectStore("kept").put({ iv, data }, id)));
};

const forget = (id) => within("readwrite", (work) => promised(work.objectStore("kept").delete(id)));

// What another person left behind, or what is too old to be taken, goes unread.
const entries = async () => {
  const [ids, sealed] = await within("readonly", async (work) => {
    const store = work.objectStore("kept");
    return [await promised(store.getAllKeys()), await promised(store.getAll())];
  });
  const open = [];
  for (const [at, id] of ids.entries()) {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed[at].iv }, await key(), sealed[at].data).catch(() => null);
    const entry = plain && JSON.parse(new TextDecoder().decode(plain));
    if (entry?.owner === owner && Date.now() - entry.at < LONGEST) open.push({ id, ...entry });
    else await forget(id);
  }
  return open;
};

const post = (url, body) => {
  const fields = new URLSearchParams(body);
  fields.set("_csrf", document.querySelector("meta[name=csrf-token]").content);
  return fetch(url, { method: "POST", body: fields, headers: { "X-By-Itself": "yes" } });
};

// Sent once: its number makes a second sending nothing. True when the server has it.
const send = async ({ id, url, body }) => {
  const answer = await post(url, body);
  const taken = answer.ok && !new URL(answer.url).pathname.startsWith("/sign-in");
  if (taken || answer.status === 404) await forget(id);
  return taken ? answer : null;
};

const flush = async () => {
  for (const entry of await entries()) {
    const answer = await send(entry);
    if (answer && form && entry.closes && entry.id === form.elements.id.value) location.assign(answer.url);
    else if (answer && saved) saved.textContent = saved.dataset.saved;
  }
  if (list) list.hidden = (await entries()).length === 0;
};

const quietly = (work) => work.catch(() => {});

if (form) {
  const began = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    document.getElementById("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    form.elements.minutes.value = Math.round(seconds / 60);
  };
  tick();
  setInterval(tick, 1000);

  const body = (button) => new URLSearchParams(new FormData(form, button)).toString();
  let closing = false;
  let waiting = 0;
  // Two seconds after the last stroke.
  const save = async () => {
    if (closing) return;
    const id = form.elements.id.value;
    const entry = { url: form.dataset.draft, body: body(), closes: false };
    await quietly(keep(id, entry));
    const answer = await post(entry.url, entry.body).catch(() => null);
    if (closing) return;
    if (answer?.status === 204) {
      await quietly(forget(id));
      saved.textContent = saved.dataset.saved;
    } else saved.textContent = saved.dataset.kept;
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
  });

  form.addEventListener("submit", async (event) => {
    clearTimeout(waiting);
    const button = event.submitter;
    if (!button || button.hasAttribute("formaction")) return;
    event.preventDefault();
    closing = true;
    const entry = { id: form.elements.id.value, url: form.action, body: body(button), closes: true };
    for (const other of form.querySelectorAll("button")) other.disabled = true;
    await quietly(keep(entry.id, entry));
    const answer = await send(entry).catch(() => undefined);
    if (answer) location.assign(answer.url);
    else if (answer === undefined) saved.textContent = saved.dataset.kept;
    else {
      // The server says what is missing: on its own page, as without a script.
      await quietly(forget(entry.id));
      for (const other of form.querySelectorAll("button")) other.disabled = false;
      const by = document.createElement("input");
      Object.assign(by, { type: "hidden", name: button.name || "when.by", value: button.value });
      form.append(by);
      form.submit();
    }
  });
}

quietly(flush());
addEventListener("online", () => quietly(flush()));
setInterval(() => quietly(flush()), 15000);
