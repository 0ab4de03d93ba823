// A talk survives an hour without network: what is written is kept on the device, encrypted with a
// key that no script can read out, until the server has it. The pages of the next talks are fetched
// ahead and kept in the same way, so that the next one begins without network, too. What a student
// writes down for a talk is kept like that as well. What the server will never take is shown, and is
// kept until its writer says otherwise. Signing out wipes it all (cairn.js). The forms work without
// all this.
let form = document.getElementById("talk");
let list = document.getElementById("kept");
let saved = document.getElementById("saved");
const lines = document.getElementById("lines");
const owner = (form ?? list ?? lines).dataset.owner;
const A_DAY = 10 * 3600 * 1000;
const AN_HOUR = 3600 * 1000;
const AHEAD = 8;
let lost = false;

const promised = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

// Opened for each piece of work, so that signing out can delete it at any time.
const within = async (mode, what) => {
  const opening = indexedDB.open("cairn-talks", 2);
  opening.onupgradeneeded = () => {
    for (const store of ["key", "kept", "pages"]) {
      if (!opening.result.objectStoreNames.contains(store)) opening.result.createObjectStore(store);
    }
  };
  const base = await promised(opening);
  try {
    return await what(base.transaction(["key", "kept", "pages"], mode));
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

const seal = async (entry) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify({ ...entry, owner, at: Date.now() }));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), plain) };
};

// What another person left behind goes unread, and so does a page that is too old.
const open = async ({ iv, data }, oldest = Infinity) => {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(), data).catch(() => null);
  const entry = plain && JSON.parse(new TextDecoder().decode(plain));
  return entry?.owner === owner && Date.now() - entry.at < oldest ? entry : null;
};

const put = async (store, id, entry) => {
  const sealed = await seal(entry);
  await within("readwrite", (work) => promised(work.objectStore(store).put(sealed, id)));
};

const drop = (store, id) => within("readwrite", (work) => promised(work.objectStore(store).delete(id)));

const keep = (id, entry) => put("kept", id, entry);

const forget = (id) => drop("kept", id);

const entries = async () => {
  const [ids, sealed] = await within("readonly", async (work) => {
    const store = work.objectStore("kept");
    return [await promised(store.getAllKeys()), await promised(store.getAll())];
  });
  const found = [];
  for (const [at, id] of ids.entries()) {
    const entry = await open(sealed[at]);
    if (entry) found.push({ id, ...entry });
    else await forget(id);
  }
  return found;
};

const asked = (url, how) =>
  fetch(url, { ...how, headers: { "X-By-Itself": "yes" } }).then(
    (answer) => {
      lost = false;
      return answer;
    },
    (trouble) => {
      lost = true;
      throw trouble;
    },
  );

const post = (url, body) => {
  const fields = new URLSearchParams(body);
  fields.set("_csrf", document.querySelector("meta[name=csrf-token]").content);
  return asked(url, { method: "POST", body: fields });
};

const signedOut = (answer) => answer.status === 403 || new URL(answer.url).pathname.startsWith("/sign-in");

// Sent once: its number makes a second sending nothing. Whatever the server does not take stays here.
const send = async ({ id, url, body }) => {
  const answer = await post(url, body);
  if (answer.ok && !signedOut(answer)) await forget(id);
  return answer;
};

// Another try would bring the same.
const refused = (answer) => [400, 404, 422].includes(answer.status);

// The student or the class is not this person's any more, or too many days have passed: what was
// written is shown for its writer to copy, folded, since others may see the screen.
const turnedDown = ({ id, body, whom }) => {
  const section = document.getElementById("gone");
  const one = section.querySelector("template").content.firstElementChild.cloneNode(true);
  one.dataset.id = id;
  one.querySelector("bdi").textContent = whom ? `: ${whom}` : "";
  for (const [name, value] of new URLSearchParams(body)) {
    const label = section.dataset[name.split(".").pop()];
    if (!label || !value.trim()) continue;
    const [title, words] = ["dt", "dd"].map((part) => one.querySelector("dl").appendChild(document.createElement(part)));
    title.textContent = label;
    words.textContent = value;
    words.dir = "auto";
  }
  one.querySelector("button").addEventListener("click", async () => {
    await forget(id);
    one.remove();
    section.hidden = !section.querySelector("[data-id]");
  });
  section.querySelector(`[data-id="${id}"]`)?.remove();
  section.append(one);
  section.hidden = false;
  if (saved) saved.textContent = "";
};

const isTurnedDown = ({ id }) => document.querySelector(`#gone [data-id="${id}"]`) !== null;

const signIn = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;

const follow = (answer) => location.assign(signedOut(answer) ? signIn() : answer.url);

// The network is there and the sign-in is over: what waits is sent after the next one.
const over = () => {
  const notice = document.getElementById("over");
  notice.querySelector("a").href = signIn();
  notice.hidden = false;
  if (saved) saved.textContent = "";
  if (list) list.hidden = true;
};

const flush = async () => {
  for (const entry of (await entries()).filter((one) => !isTurnedDown(one))) {
    const answer = await send(entry);
    if (signedOut(answer)) return over();
    if (refused(answer)) turnedDown(entry);
    else if (!answer.ok) continue;
    else if (form && entry.closes && entry.id === form.elements.id.value) location.assign(answer.url);
    else if (saved) saved.textContent = saved.dataset.saved;
  }
  if (list) list.hidden = (await entries()).every(isTurnedDown);
};

const quietly = (work) => work.catch(() => {});

let clock = 0;
const begin = () => {
  clearInterval(clock);
  if (!form) return;
  const mine = form;
  const began = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    document.getElementById("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    mine.elements.minutes.value = Math.round(seconds / 60);
  };
  tick();
  clock = setInterval(tick, 1000);

  const whom = mine.querySelector("h1").textContent;
  const body = (button) => new URLSearchParams(new FormData(mine, button)).toString();
  let closing = false;
  let waiting = 0;
  // Two seconds after the last stroke.
  const save = async () => {
    if (closing) return;
    const id = mine.elements.id.value;
    const entry = { url: mine.dataset.draft, body: body(), whom, closes: false };
    await quietly(keep(id, entry));
    const answer = await post(entry.url, entry.body).catch(() => null);
    if (closing) return;
    if (answer?.status === 204) {
      await quietly(forget(id));
      saved.textContent = saved.dataset.saved;
    } else if (answer && signedOut(answer)) over();
    else if (answer && refused(answer)) turnedDown({ id, ...entry });
    else saved.textContent = saved.dataset.kept;
  };
  mine.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
  });

  mine.addEventListener("submit", async (event) => {
    clearTimeout(waiting);
    const button = event.submitter;
    if (!button || button.hasAttribute("formaction")) return;
    event.preventDefault();
    closing = true;
    const entry = { id: mine.elements.id.value, url: mine.action, body: body(button), whom, closes: true };
    for (const other of mine.querySelectorAll("button")) other.disabled = true;
    await quietly(keep(entry.id, entry));
    await quietly(used(new URL(mine.action).pathname));
    const answer = await send(entry).catch(() => null);
    if (answer && (answer.ok || signedOut(answer))) return follow(answer);
    if (!answer || !refused(answer)) {
      saved.textContent = saved.dataset.kept;
      return;
    }
    for (const other of mine.querySelectorAll("button")) other.disabled = false;
    if (answer.status === 404) {
      turnedDown(entry);
      closing = false;
    } else {
      // The server says what is missing: on its own page, as without a script.
      await quietly(forget(entry.id));
      const by = document.createElement("input");
      Object.assign(by, { type: "hidden", name: button.name || "when.by", value: button.value });
      mine.append(by);
      mine.submit();
    }
  });
};

// What is kept of a page; by the class of its body it looks as it should.
const whole = (page) => ({
  main: page.getElementById("main").outerHTML,
  title: page.title,
  look: page.body.className,
});

// The next talks on the list, and the list itself; each of them counts as opened.
const ahead = async () => {
  if (!list || !owner || lost) return;
  const own = whole(document);
  for (const path of [location.pathname, location.pathname + location.search]) await put("pages", path, own);
  const next = [...document.querySelectorAll(".turn .acts a.primary")].slice(0, AHEAD);
  for (const link of next) {
    const path = link.getAttribute("href");
    const known = await within("readonly", (work) => promised(work.objectStore("pages").get(path)));
    if (known && (await open(known, AN_HOUR))) continue;
    const answer = await asked(path, {});
    if (!answer.ok || answer.redirected) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    await put("pages", path, whole(page));
  }
};

// A page's number is that of one talk: once that is closed, the page is of no use.
const used = async (path) => {
  const ids = await within("readonly", (work) => promised(work.objectStore("pages").getAllKeys()));
  for (const id of ids) if (id.split("?")[0] === path) await drop("pages", id);
};

const kept = async (path) => {
  for (const id of [path, path.split("?")[0]]) {
    const sealed = await within("readonly", (work) => promised(work.objectStore("pages").get(id)));
    const page = sealed && (await open(sealed, A_DAY));
    if (page) return page;
  }
  return null;
};

const show = (path, page) => {
  const parsed = new DOMParser().parseFromString(page.main, "text/html");
  document.getElementById("main").replaceWith(document.adoptNode(parsed.getElementById("main")));
  document.title = page.title;
  document.body.className = page.look;
  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
  form = document.getElementById("talk");
  list = document.getElementById("kept");
  saved = document.getElementById("saved");
  history.pushState(null, "", path);
  scrollTo(0, 0);
  begin();
  const head = document.querySelector("#main h1");
  head.tabIndex = -1;
  head.focus();
  quietly(flush());
};

// Without network a link leads to the page that was kept of it.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("#main a[href^='/teacher/conference']");
  if (!link || !(lost || !navigator.onLine) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const path = link.getAttribute("href");
  const page = await kept(path).catch(() => null);
  if (page) show(path, page);
  else location.assign(path);
});
addEventListener("popstate", () => location.reload());

// A line is numbered here: it is written once, however often it is sent.
const add = isSecureContext ? lines?.querySelector("form.add") : null;
add?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const id = crypto.randomUUID();
  const fields = new FormData(add);
  fields.set("id", id);
  const entry = { id, url: add.action, body: new URLSearchParams(fields).toString(), closes: false };
  const button = add.querySelector("button");
  button.disabled = true;
  const held = await keep(id, entry).then(() => true, () => false);
  const answer = await send(entry).catch(() => null);
  if (answer && (answer.ok || signedOut(answer))) follow(answer);
  else if (!held) add.submit();
  else if (answer && refused(answer)) {
    turnedDown(entry);
    button.disabled = false;
  } else {
    const words = document.createElement("bdi");
    words.textContent = fields.get("words");
    const line = document.createElement("li");
    line.append(words);
    lines.querySelector(".lines").append(line);
    add.reset();
    button.disabled = false;
    saved.textContent = saved.dataset.kept;
  }
});

begin();
quietly(ahead());
quietly(flush());
addEventListener("online", () => quietly(flush()));
setInterval(() => quietly(flush()), 15000);
