/** `fetch` as an extension has it: only with the network_access capability, and never with cookies. */
export function makeFetch(allowed: boolean): typeof fetch {
  return (input, init) => {
    if (!allowed) return Promise.reject(new TypeError("This extension has no network_access capability"));
    return window.fetch(input, { ...init, credentials: "omit" });
  };
}

/** What `window`, `self` and `globalThis` are inside an extension: a worker's reach, not a page's. */
export function makeRealm(fetch: typeof window.fetch, navigator: object): object {
  const timers = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
    queueMicrotask: window.queueMicrotask.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
  };
  return { ...timers, document, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController, Intl, Date, console, fetch, navigator };
}
