// Runs in the frame of one embedded component: takes from the page around it who is there and how it looks, asks the
// server for the drawing, shows it, and tells the page what people did. It speaks with the origins that the server
// names and with nobody else; what it holds is in memory only.
(() => {
  "use strict";
  const { prefix, origins, events: named, tag, texts } = document.currentScript.dataset;
  const allowed = origins.split(" ");
  /** What happened, under the names by which it is counted. */
  const COUNTED = {
    COMPONENT_READY: "view", COMPONENT_ERROR: "error", RECORD_SELECTED: "record_selected",
    RELATED_RECORD_SELECTED: "record_selected", RECORD_CREATION_SUCCEEDED: "record_created",
    RECORD_CREATION_FAILED: "record_failed", CASE_COMMENT_ADDED: "comment_added", RATING_CLICKED: "rating",
    BUTTON_CLICKED: "button", PRIMARY_BUTTON_CLICKED: "button", SECONDARY_BUTTON_CLICKED: "button",
    LINK_CLICKED: "link", LANGUAGE_DROPDOWN_CLICKED: "link", FOOTER_LINK_SELECTED: "link", STAGE_SELECTED: "playbook", ACTIVITY_STATE_CHANGED: "playbook",
    CATALOG_ITEM_SELECTED: "record_selected", TASK_COMPLETED: "button",
  };
  /** How often to look for what others changed, and for how long after somebody was last here, in milliseconds. */
  const EVERY = 15000;
  const PRESENCE = 1200000;
  const root = document.documentElement;
  const languages = JSON.parse(texts);
  /** A text in the language of the page around. */
  const t = (text) => languages[root.lang.split("-")[0]]?.[text] ?? text;
  const drawings = window.trustedTypes?.createPolicy("steward", { createHTML: (text) => text });

  /** What code of one's own may look like. */
  const LOOKS = ["accent", "on-accent", "surface", "sunken", "line", "text", "text-soft", "font", "size", "radius", "gap"];

  let port;
  /** The frame that code of one's own runs in, and the channel to it. */
  let own;
  let session = {};
  /** The language of the page around, if it has said one. */
  let spoken;
  let properties;
  /** What of the component is shown: path and query below the prefix. */
  let at = "";
  /** The drawing that is shown, by its version, and what records in it are called to the page. */
  let shown = {};
  let isReady = false;
  let turn = 0;
  let isSeen = true;
  let lastUse = Date.now();
  let happened = [];

  /** Messages come before the document is read to its end. */
  const written = new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  const main = () => document.getElementById("main");

  addEventListener("message", function opened({ source, origin, data, ports }) {
    if (source !== parent || source === window || !allowed.includes(origin) || data?.steward !== "open" || !ports[0]) return;
    removeEventListener("message", opened);
    port = ports[0];
    port.onmessage = async ({ data: said }) => {
      await written;
      hear[said?.type]?.(said.value ?? {});
    };
    tell("height", 0);
  });
  // The page around is told that somebody listens; its origin comes from the browser, and must be one of ours.
  const host = document.referrer && new URL(document.referrer).origin;
  if (parent !== window && allowed.includes(host)) parent.postMessage({ steward: "here" }, host);

  const hear = {
    properties(given) {
      properties = given;
      at = "";
      shown.version = undefined;
      draw();
    },
    session(given) {
      const isAnother = given.token !== session.token;
      session = given;
      if (!given.token) clear(given.hint);
      else if (isAnother) draw();
    },
    look({ lang, dir, scheme, theme }) {
      const before = root.lang;
      if (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang)) root.lang = spoken = lang;
      root.dir = dir === "rtl" ? "rtl" : "ltr";
      root.dataset.theme = scheme === "dark" ? "dark" : "light";
      paint(theme);
      dress();
      if (root.lang === before) return;
      shown.version = undefined;
      draw();
    },
  };

  /** Takes colors, lengths and fonts that are nothing else; other values are left out. */
  function paint(theme = {}) {
    const ways = {
      font: (value) => /^[\w\s,"'-]{1,200}$/.test(value),
      size: (value) => /^(0?\.\d+|[1-3](\.\d+)?)rem$|^(1\d|2\d)(\.\d+)?px$/.test(value),
      radius: (value) => /^\d{1,2}(\.\d+)?(px|rem)$/.test(value),
      gap: (value) => /^\d{1,2}(\.\d+)?(px|rem)$|^0?\.\d+rem$/.test(value),
    };
    const isColor = (value) => !/[;{}]|url|var/i.test(value) && CSS.supports("color", value);
    const old = [...root.style].filter((name) => name.startsWith("--"));
    old.forEach((name) => root.style.removeProperty(name));
    for (const [name, value] of Object.entries(theme)) {
      if (/^[a-z-]+$/.test(name) && (ways[name] ?? isColor)(value)) root.style.setProperty(`--${name}`, value);
    }
  }

  function tell(type, value, payload) {
    port?.postMessage({ type, value, payload });
  }

  function fire(name, payload = {}) {
    tell("event", `${named}#${name}`, payload);
    happen(COUNTED[name]);
  }

  /** Notes something that is counted; told a little later, together with what follows it. */
  function happen(name) {
    if (!name) return;
    happened.push({ component: tag, name });
    if (happened.length === 1) setTimeout(count, 3000);
  }

  /** Tells the server how much the component is used, a few events at a time. */
  function count() {
    const events = happened;
    happened = [];
    if (!session.token) return;
    const headers = { Authorization: `Bearer ${session.token}`, "Content-Type": "application/json" };
    const body = JSON.stringify({ events });
    fetch("/embed/v1/event", { method: "POST", credentials: "omit", headers, body }).catch(() => undefined);
  }

  function say(text) {
    document.getElementById("said").textContent = text ?? "";
  }

  /** Forgets what was shown. */
  function clear(hint) {
    turn += 1;
    shown = {};
    at = "";
    main().replaceChildren();
    if (hint === "sign-in") note(t("Please sign in on this page to see this."));
  }

  function note(text) {
    const paragraph = document.createElement("p");
    paragraph.className = "embed-note";
    paragraph.textContent = text;
    main().replaceChildren(paragraph);
  }

  /** Asks the server as the person of the session. `null`: there is nothing to show. */
  async function ask(way, body, search = "") {
    const { token, page } = session;
    const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
    const isFile = body instanceof FormData;
    if (!isFile) headers["Content-Type"] = "application/json";
    const options = { method: "POST", credentials: "omit", cache: "no-store", headers };
    options.body = isFile ? body : JSON.stringify({ ...body, properties, page, lang: spoken });
    const answer = await fetch(prefix.replace("/at/", `/${way}/`) + search, options).catch(() => undefined);
    if (token !== session.token) return null;
    if (answer?.status === 401) {
      tell("expired", token);
      return null;
    }
    if (!answer) return { error: { message: t("There is no connection. It is tried again in a moment."), type: "NETWORK" } };
    if (answer.status === 204 || answer.status === 201) return null;
    const said = await answer.text();
    try {
      const told = JSON.parse(said);
      return typeof told.error === "string" ? { error: { message: told.error, type: "REFUSED" } } : told;
    } catch {
      return { error: { message: isFile ? said : t("Something went wrong."), type: "SERVER" } };
    }
  }

  async function draw(isQuiet = false) {
    if (!session.token || !properties || (isQuiet && document.querySelector("form[aria-busy=true]"))) return;
    const mine = ++turn;
    main().ariaBusy = "true";
    if (!isQuiet) wait();
    const told = await ask("draw", { at, seen: shown.version, quiet: isQuiet });
    if (mine !== turn) return;
    main().ariaBusy = "false";
    main().querySelector(".embed-wait")?.remove();
    // What is shown stays while only a look for news has failed.
    if (told && !(told.error && isQuiet)) show(told);
    const refreshed = main().querySelector("[data-refreshed]");
    const time = new Date().toTimeString().slice(0, 5);
    if (refreshed && !told?.error) refreshed.textContent = t("Last refreshed {time}").replace("{time}", time);
  }

  /** Room where something will be in a moment. */
  function wait() {
    if (main().childElementCount) return;
    const room = document.createElement("div");
    room.className = "embed-wait";
    main().append(room);
    measure();
  }

  /** Shows what the server answered, and passes on what the page is to know. */
  function show(told) {
    const { error, markup, events = [], said } = told;
    if (markup !== undefined && markup !== shown.markup) place(markup);
    if (typeof told.at === "string") at = told.at;
    if (told.lang) main().lang = told.lang;
    if (error) {
      shown = {};
      const isHidden = error.hidden ?? ["", "true", true].includes(properties["hide-errors"]);
      if (markup === undefined) isHidden ? main().replaceChildren() : note(error.message);
      fire("COMPONENT_ERROR", { errorMessage: error.message, errorType: error.type });
    } else {
      shown = told;
      if (told.own) hand(told.own);
      else ready();
    }
    if (said) say(said);
    for (const { name, payload } of events) fire(name, payload);
    measure();
  }

  function ready() {
    if (!isReady) fire("COMPONENT_READY");
    isReady = true;
  }

  /** Code of one's own runs in a frame without an origin: it is told what it is set to, and what it says is passed on. */
  function hand(settings) {
    const room = main().querySelector(".embed-own");
    if (own?.room !== room) {
      const { port1, port2 } = new MessageChannel();
      own = { room, port: port1, settings };
      port1.onmessage = ({ data }) => hearOwn[data?.type]?.(data.value);
      // Nothing but the frame's own document can be there: our policy lets it go nowhere else.
      room.addEventListener("load", () => room.contentWindow.postMessage({ steward: "open" }, "*", [port2]), { once: true });
      dress();
    }
    own.settings = settings;
    own.port.postMessage({ type: "settings", value: settings });
  }

  const hearOwn = {
    ready,
    height: (value) => Number.isFinite(value) && (own.room.style.height = `${Math.ceil(value)}px`),
    event: ({ name, payload }) => own.settings.events.includes(name) && fire(name, payload),
    error: (text) => fire("COMPONENT_ERROR", { errorMessage: String(text), errorType: "CODE" }),
    async rows({ id, wish }) {
      const { port } = own;
      port.postMessage({ type: "rows", value: { id, told: await ask("rows", { wish }) } });
    },
  };

  function dress() {
    if (!own) return;
    const style = getComputedStyle(root);
    const theme = Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(`--${name}`)]));
    own.port.postMessage({ type: "look", value: { lang: root.lang, dir: root.dir, scheme: root.dataset.theme, theme } });
  }

  /** Puts a drawing in place of the one before; the focus stays where it was, if that is still there. */
  function place(markup) {
    const focused = document.activeElement?.id;
    main().innerHTML = drawings ? drawings.createHTML(markup) : markup;
    const first = main().querySelector("[data-focus] :is(input:not([type=hidden]), select, textarea), [data-focus]:not(:has(input))");
    const again = focused && document.getElementById(focused);
    if (first) first.focus();
    else if (again) again.focus({ preventScroll: true });
  }

  function isTyping() {
    return !!document.querySelector("form[method=post] :is(input, textarea, select):is(:focus, :user-valid, :user-invalid)");
  }

  /** The path below the prefix, if an address leads there. */
  function below(address) {
    const { origin, pathname, search } = new URL(address, location.href);
    if (origin !== location.origin) return undefined;
    if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
    return pathname.slice(prefix.length + 1) + search;
  }

  function clicked(event) {
    const button = event.target.closest("[data-event]");
    if (button) fire(button.dataset.event, JSON.parse(button.dataset.payload ?? "{}"));
    const number = event.target.closest("[data-copy]");
    if (number) copy(number);
    happen(event.target.closest("a[data-count]")?.dataset.count);
    const link = event.target.closest("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    const path = below(link.href);
    if (path === undefined) return elsewhere(event, link);
    event.preventDefault();
    if (link.dataset.event && !("on" in link.dataset)) return;
    const share = /^share\/(\d+)/.exec(path)?.[1];
    if (share) {
      const { data, ...about } = JSON.parse(main().querySelector("[data-shares]").dataset.shares);
      const isSelected = link.ariaCurrent !== "true";
      main().querySelectorAll("[aria-current]").forEach((other) => (other.ariaCurrent = null));
      if (isSelected) link.ariaCurrent = "true";
      fire("CLICKED", { ...about, data: data[share] });
      return fire("SELECTED", { ...about, data: data[share], isSelected });
    }
    const [, kind, table, id] = /^(article|item|record\/([^/]+))\/([^/?]+)/.exec(path) ?? [];
    if (kind === "item") return fire("CATALOG_ITEM_SELECTED", { catalog_item_details: { type: link.dataset.type, sys_id: id, content_type: "" } });
    if (kind && !link.dataset.event) select(table ?? "kb_knowledge", id);
    // What the component has no page for is the page's to show.
    const first = path.split(/[/?]/)[0];
    if (first && !shown.pages?.includes(first)) return;
    at = path;
    draw();
  }

  /** Takes a number along; for three seconds the button says so. */
  async function copy(button) {
    const { copy: text, copied } = button.dataset;
    const { textContent: label } = button;
    await navigator.clipboard.writeText(text);
    if (label === copied) return;
    button.textContent = copied;
    say(copied);
    setTimeout(() => (button.textContent = label), 3000);
  }

  /** Other sites open in a window of their own; pages of the installation are not for here. */
  function elsewhere(event, link) {
    const file = link.origin === location.origin && /^\/attachments\/([^/]+)$/.exec(link.pathname);
    if (file) {
      event.preventDefault();
      return download(file[1], link.textContent.trim());
    }
    if (link.origin === location.origin || !/^(https?|mailto|tel):$/.test(link.protocol)) return event.preventDefault();
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    fire("LINK_CLICKED", { url: link.href });
  }

  function select(table, id) {
    const { table: own, id: ownId } = shown.record ?? {};
    const payload = { table, record_sys_id: id };
    if (shown.record_event === "LINK_CLICKED") return fire("LINK_CLICKED", { table, sys_id: id });
    if (shown.record_event !== "RELATED_RECORD_SELECTED") return fire(shown.record_event, payload);
    const related = { table: own, record_sys_id: ownId, reference_table: table, reference_record_sys_id: id };
    fire("RELATED_RECORD_SELECTED", related);
  }

  async function download(id, name) {
    const { token } = session;
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${prefix.replace("/at/", "/file/")}/${id}`, { credentials: "omit", headers });
    if (!answer.ok || token !== session.token) return say(t("The file cannot be opened."));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /** Columns are dragged, or moved with Shift and an arrow key. */
  let dragged;
  const column = ({ target }) => target.closest?.("th[data-column]")?.dataset.column;

  /** Puts a column in the place of another. */
  function move(name, to) {
    const names = [...main().querySelectorAll("th[data-column]")].map(({ dataset }) => dataset.column);
    const place = names.indexOf(to);
    if (place < 0 || name === to) return;
    names.splice(names.indexOf(name), 1);
    names.splice(place, 0, name);
    const [path, query] = at.split("?");
    const params = new URLSearchParams(query);
    params.set("order", names.join());
    at = `${path}?${params}`;
    draw();
  }

  function pressed(event) {
    const head = event.target.closest("th[data-column]");
    if (!head || !event.shiftKey || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    event.preventDefault();
    const isOnward = (event.key === "ArrowRight") === (root.dir !== "rtl");
    const to = isOnward ? head.nextElementSibling : head.previousElementSibling;
    if (to) move(head.dataset.column, to.dataset.column);
  }

  async function submitted(event) {
    event.preventDefault();
    const { target: form, submitter } = event;
    const data = new FormData(form, submitter);
    const path = below(form.action) ?? "";
    if (form.method !== "post") {
      happen(form.dataset.count);
      const given = [...data].filter(([, value]) => typeof value === "string" && value);
      if (form.dataset.event) fire(form.dataset.event, { properties: Object.fromEntries(given) });
      at = `${path.split("?")[0]}?${new URLSearchParams(given)}`;
      return draw();
    }
    const deed = /^do\/([^/?]+)/.exec(path)?.[1];
    const { pathname, search } = new URL(form.action);
    const isUpload = pathname === "/attachments";
    if ((!deed && !isUpload) || form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    const posted = [...data].filter(([, value]) => typeof value === "string");
    const told = isUpload ? await ask("file", data, search) : await ask("do", { deed, posted, at });
    form.ariaBusy = "false";
    if (isUpload) return told ? say(told.error.message) : draw();
    if (!told) return;
    turn += 1;
    main().ariaBusy = "false";
    show(told);
  }

  /** The page around gives exactly the room that is needed, so that nothing has to be scrolled here. */
  function measure() {
    tell("height", main().childElementCount ? document.body.getBoundingClientRect().height : 0);
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.addEventListener("click", clicked);
    document.addEventListener("auxclick", clicked);
    document.addEventListener("submit", submitted);
    document.addEventListener("keydown", pressed);
    document.addEventListener("dragstart", (event) => (dragged = column(event)));
    document.addEventListener("dragover", (event) => dragged && column(event) && event.preventDefault());
    document.addEventListener("drop", (event) => {
      if (!dragged || !column(event)) return;
      event.preventDefault();
      move(dragged, column(event));
    });
    document.addEventListener("dragend", () => (dragged = undefined));
    document.addEventListener("toggle", measure, true);
    // A choice that filters is taken at once.
    document.addEventListener("change", ({ target }) => {
      if (target.matches("[data-at-once]")) target.form.requestSubmit();
    });
    new ResizeObserver(measure).observe(document.body);
    new IntersectionObserver(([entry]) => (isSeen = entry.isIntersecting)).observe(document.body);
    setInterval(() => {
      const isThere = isSeen && document.visibilityState === "visible" && Date.now() - lastUse < PRESENCE;
      if (isReady && isThere && !isTyping()) draw(true);
    }, EVERY);
    for (const name of ["pointermove", "keydown"]) addEventListener(name, () => (lastUse = Date.now()), { passive: true });
  });
  document.addEventListener("visibilitychange", () => {
    lastUse = Date.now();
    if (isReady && document.visibilityState === "visible" && !isTyping()) draw(true);
  });
})();
