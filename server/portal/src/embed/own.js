// Stands beside the code of one's own, in a frame without an origin: makes its element, hands it what the component is
// set to, and passes on what it says. The element has the properties as attributes, and `steward.rows` to read rows.
(() => {
  "use strict";
  const { tag } = document.currentScript.dataset;
  /** The code has this many milliseconds to define its element. */
  const PATIENCE = 10000;
  const asked = new Map();
  const faults = [];
  let port;
  let element;
  let settings;
  let count = 0;

  const say = (type, value) => port?.postMessage({ type, value });

  function fault(message) {
    port ? say("error", message) : faults.push(message);
  }
  addEventListener("error", ({ message }) => fault(message));
  addEventListener("unhandledrejection", ({ reason }) => fault(String(reason?.message ?? reason)));

  addEventListener("message", function opened({ source, data, ports }) {
    if (source !== parent || data?.steward !== "open" || !ports[0]) return;
    removeEventListener("message", opened);
    port = ports[0];
    port.onmessage = ({ data: told }) => hear[told.type]?.(told.value);
    faults.splice(0).forEach(fault);
    customElements.whenDefined(tag).then(show);
    setTimeout(() => element || fault(`The code defines no element ${tag}.`), PATIENCE);
    new ResizeObserver(() => say("height", document.body.getBoundingClientRect().height)).observe(document.body);
  });

  const hear = {
    settings(given) {
      settings = given;
      show();
    },
    look({ lang, dir, scheme, theme }) {
      const root = document.documentElement;
      Object.assign(root, { lang, dir });
      root.style.colorScheme = scheme;
      for (const [name, value] of Object.entries(theme)) root.style.setProperty(`--steward-${name}`, value);
    },
    rows({ id, told }) {
      const { done, fail } = asked.get(id);
      asked.delete(id);
      told?.error || !told ? fail(new Error(told?.error?.message ?? "There is no session.")) : done(told);
    },
  };

  /** Rows of one of the sources that the instance names, as the visitor may read them. */
  function rows(source = "", { search = "", after = "" } = {}) {
    return new Promise((done, fail) => {
      count += 1;
      asked.set(count, { done, fail });
      say("rows", { id: count, wish: { source, search, after } });
    });
  }

  function show() {
    if (!settings || !customElements.get(tag)) return;
    if (!element) {
      element = document.createElement(tag);
      element.steward = { rows };
      for (const name of settings.events) {
        element.addEventListener(name, ({ detail }) => say("event", { name, payload: detail?.payload ?? detail ?? {} }));
      }
    }
    const { properties } = settings;
    for (const { name } of [...element.attributes]) if (!(name in properties)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(properties)) {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      if (value === false || value === "") element.removeAttribute(name);
      else if (element.getAttribute(name) !== text) element.setAttribute(name, value === true ? "" : text);
    }
    if (element.isConnected) return;
    document.body.append(element);
    say("ready");
  }
})();
