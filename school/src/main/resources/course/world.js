// A package's page has an origin that is nobody's. There, asking for a cookie or for what the
// browser keeps is an error; so that courseware goes on, both are empty and last as long as the page.
(() => {
  const isThere = (of, name) => {
    try {
      return of[name] !== undefined;
    } catch {
      return false;
    }
  };
  const put = (of, name, property) => Object.defineProperty(of, name, { configurable: true, ...property });
  const storage = () => {
    const kept = new Map();
    const own = {
      getItem: (key) => kept.get(String(key)) ?? null,
      setItem: (key, value) => void kept.set(String(key), String(value)),
      removeItem: (key) => void kept.delete(String(key)),
      clear: () => kept.clear(),
      key: (at) => [...kept.keys()][at] ?? null,
    };
    return new Proxy(own, {
      get: (_, key) => (key === "length" ? kept.size : own[key] ?? kept.get(key)),
      set: (_, key, value) => (own.setItem(key, value), true),
      deleteProperty: (_, key) => (own.removeItem(key), true),
    });
  };
  if (!isThere(document, "cookie")) put(document, "cookie", { get: () => "", set: () => {} });
  for (const name of ["localStorage", "sessionStorage"])
    if (!isThere(window, name)) put(window, name, { value: storage() });
})();
