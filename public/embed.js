// Web embeddables: shows components of a Steward installation on another site's pages.
//
//   import { init, login, getEmbeddables } from "https://steward.example/embed/v1/loader.js";
//   await init({ module: "<id>", baseURL: "https://steward.example", authCallback: () => fetchMyToken() });
//   getEmbeddables(["sn-embedx-case-list"]);
//   await login();
//
//   <sn-embedx-case-list instance="<id>" list-title="My cases"></sn-embedx-case-list>
//
// Each element holds one frame of the installation. Nothing of the outer page reaches into it and nothing of it out,
// but what is said over a channel of its own: properties, language, direction and colors in; height and events out.
// The session lives in the memory of this module and of the frames; there are no cookies and nothing is stored.
// What a component may show is decided by its instance on the server and by the rights of the signed-in person.

/** The looks a page may give, as custom properties of the element: `--steward-accent: #a33`. The frame checks them. */
const THEME = [
  "accent", "accent-strong", "accent-soft", "on-accent", "paper", "surface", "raised", "sunken", "line", "line-strong",
  "text", "text-soft", "font", "size", "radius", "gap",
];
/** Attributes of the element that are not properties of its component. */
const ORDINARY = /^(instance|id|class|style|title|slot|part|lang|dir|hidden|role|tabindex|nonce|on.*|data-.*|aria-.*)$/;
/** How events of these are named where no frame has said it yet; those of others are named after their element. */
const PREFIXES = {
  "sn-embedx-catalog-browse": "CATALOG_BROWSE",
  "sn-embedx-kb-article-view": "SN_EMBEDX_KNOWLEDGE_ARTICLE_VIEW",
};
/** What frames may do: everything but lead the page that they stand on elsewhere. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";
/** A session is renewed this many seconds before it ends. */
const AHEAD = 60;
/** A frame that has said nothing for this many milliseconds after it was loaded was refused. */
const PATIENCE = 15000;

/** Every element that is on the page now. */
const elements = new Set();
/** What `init` was given. */
let options;
/** Who sees the components: `token` is what their frames ask with, `hint` why they may not ask. */
let session = {};
/** The exchange that is under way, so that many who ask for one get the same. */
let exchange;
/** Counts exchanges and endings: an answer that comes after a later one is not for us any more. */
let turn = 0;
let renewal;
/** The page began as a guest's, and is one again when the person has left. */
let beganAsGuest = false;

/** Sets the page up; to be called before everything else. */
export async function init(given) {
  if (!given?.module) throw new Error("init needs the id of the module.");
  const base = new URL(given.baseURL ?? import.meta.url, location.href).origin;
  if (options && (options.base !== base || options.module !== given.module)) wipe({});
  options = { interceptSessionTimeout: true, ...given, base };
  if (given.cacheComponents) await getEmbeddables(given.cacheComponents);
  for (const element of elements) element.mount();
}

/** Opens a session for the person whom the token of `authCallback` names. */
export async function login() {
  await enter(false);
  announce("SN_EMBEDDABLES_LOGIN_SUCCESS");
}

/** Opens a session for nobody in particular. */
export async function startGuestSession() {
  beganAsGuest = true;
  await enter(true);
}

/** Ends the session: frames and what they showed are gone. */
export async function logout() {
  initialized();
  const { token, isGuest } = session;
  wipe({ hint: "sign-in" });
  await end(token);
  announce("SN_EMBEDDABLES_LOGOUT_SUCCESS");
  if (beganAsGuest && !isGuest) await startGuestSession();
}

/** Makes elements of these names come alive, those on the page and those to come. */
export async function getEmbeddables(tags) {
  initialized();
  for (const tag of tags.map((tag) => tag.toLowerCase())) {
    if (!/^sn-embedx-[a-z0-9-]+$/.test(tag)) throw new Error(`There is no component ${tag}.`);
    // A class of its own for each: the browser takes one for one name only.
    if (!customElements.get(tag)) customElements.define(tag, class extends Embeddable {});
  }
}

/** Changes properties while the page runs; names as in scripts: `{ listTitle: "Open" }`. */
export function setProperties(element, properties) {
  initialized();
  element.setProperties(properties);
}

/** Listens to events of an element; what they tell is in `event.detail.payload`. */
export function setEvents(element, handlers) {
  initialized();
  for (const [name, handler] of Object.entries(handlers)) element.addEventListener(name, handler);
}

function initialized() {
  if (!options) throw new Error("Call init first.");
  return options;
}

function announce(name) {
  document.dispatchEvent(new CustomEvent(name));
}

/** Calls are plain enough that the browser need not ask for them beforehand: what they say is in the body. */
function ask(path, body = {}) {
  const { base, module } = options;
  const address = `${base}${path}?module=${encodeURIComponent(module)}`;
  return fetch(address, { method: "POST", credentials: "omit", body: JSON.stringify(body) });
}

/** Where guests have to work first: finds what makes the hash begin with so many zero bits. */
async function work() {
  const answer = await ask("/embed/v1/challenge");
  const { challenge, zero_bits: bits } = (await answer.json()).result ?? {};
  for (let number = 0; challenge; number += 1) {
    const text = new TextEncoder().encode(`${challenge}:${number}`);
    const hash = new DataView(await crypto.subtle.digest("SHA-256", text));
    if (Math.clz32(hash.getUint32(0)) >= bits) return { challenge, answer: String(number) };
  }
  return {};
}

/** Whom a token is about. */
function subject(token) {
  try {
    return JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).sub;
  } catch {
    return token;
  }
}

/** Tells the server that a session is over; what was in it is forgotten here in any case. */
async function end(token) {
  if (token) await ask("/embed/v1/logout", { token }).catch(() => undefined);
}

/** One exchange at a time: whoever asks for the same meanwhile waits for it. */
function enter(isGuest, isRenewal = false) {
  initialized();
  if (exchange?.isGuest !== isGuest || (exchange.isRenewal && !isRenewal)) {
    const mine = { isGuest, isRenewal };
    exchange = mine;
    mine.result = trade(isGuest, isRenewal).finally(() => {
      if (exchange === mine) exchange = undefined;
    });
  }
  return exchange.result;
}

/** Trades the site's token for a session. */
async function trade(isGuest, isRenewal) {
  const mine = ++turn;
  const { locale, authCallback, guestTokenCallback } = options;
  try {
    const proof = await (isGuest ? guestTokenCallback?.() : authCallback?.());
    if (!isGuest && !proof) throw new Error("authCallback gave no token.");
    const path = isGuest ? "/embed/v1/guest" : "/now/client/authenticate";
    const answer = await ask(path, { token: proof, locale, ...(isGuest && (await work())) });
    const { result, error } = await answer.json().catch(() => ({}));
    if (mine !== turn) throw new Error("Somebody signed in or out in the meantime.");
    if (!answer.ok) throw new Error(error ?? `The session was refused (${answer.status}).`);
    const { token, name, ends_at: ends } = result;
    const user = isGuest ? "" : `${name} ${subject(proof)}`;
    // Another person must find nothing of the one before.
    if (session.token && session.user !== user) {
      end(session.token);
      wipe({});
      turn = mine;
    }
    session = { token, user, isGuest, since: Date.now() };
    clearTimeout(renewal);
    const left = (ends - Date.now()) / 1000;
    if (options.interceptSessionTimeout) renewal = setTimeout(renew, Math.max(left - AHEAD, 5) * 1000);
    for (const element of elements) element.meet();
  } catch (error) {
    if (mine === turn && !isRenewal) wipe({ hint: "sign-in" });
    throw error;
  }
}

/** The session will end soon: the site is asked for another token. What fails is tried again when it has ended. */
async function renew() {
  await enter(session.isGuest, true).catch((error) => console.warn("Steward:", error.message));
}

/** A frame was refused with this token. Nobody is told to sign in before the site was asked for another one. */
async function expired(token) {
  if (token !== session.token) return;
  const isFresh = Date.now() - session.since < 5000;
  if (options.interceptSessionTimeout && !isFresh) await renew();
  if (token === session.token) wipe({ hint: "sign-in" });
}

/** Forgets who is there, and everything that the frames hold. */
function wipe(next) {
  turn += 1;
  exchange = undefined;
  clearTimeout(renewal);
  const hadFrames = session.token;
  session = next;
  for (const element of elements) hadFrames ? element.remount() : element.meet();
}

/** Frames are made when their elements come near what is seen. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) target.come();
  },
  { rootMargin: "400px" },
);
const darkness = matchMedia("(prefers-color-scheme: dark)");
darkness.addEventListener("change", () => elements.forEach((element) => element.look()));

// The only thing that frames say to the window is that they are here; the rest is said over their channels.
addEventListener("message", (event) => elements.forEach((element) => element.opens(event)));

class Embeddable extends HTMLElement {
  #frame;
  #port;
  #given = {};
  #isNear = false;
  #said = {};
  #silence;
  // The element and all around it: their attributes are its properties, language, direction and looks.
  #surroundings = new MutationObserver((changes) => this.#changed(changes));

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    elements.add(this);
    if (getComputedStyle(this).display === "inline") this.style.display = "block";
    for (let node = this; node; node = node.parentNode ?? node.host) {
      if (node.nodeType === Node.ELEMENT_NODE) this.#surroundings.observe(node, { attributes: true });
    }
    near.observe(this);
  }

  disconnectedCallback() {
    elements.delete(this);
    near.unobserve(this);
    this.#surroundings.disconnect();
    this.#isNear = false;
    this.#unmount();
  }

  /** Properties that the page has set, by script before attributes, named as attributes are. */
  get #properties() {
    const own = [...this.attributes].filter(({ name }) => !ORDINARY.test(name));
    return { ...Object.fromEntries(own.map(({ name, value }) => [name, value === "" ? true : value])), ...this.#given };
  }

  setProperties(properties) {
    for (const [name, value] of Object.entries(properties)) {
      this.#given[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = value;
    }
    this.#say("properties", this.#properties);
  }

  come() {
    this.#isNear = true;
    near.unobserve(this);
    this.mount();
  }

  mount() {
    const instance = this.getAttribute("instance");
    if (this.#frame || !options || !this.#isNear || !instance) return;
    const frame = (this.#frame = document.createElement("iframe"));
    frame.src = `${options.base}/embed/v1/frame/${encodeURIComponent(instance)}`;
    frame.title = this.title || this.localName.replace(/^sn-embedx-/, "").replaceAll("-", " ");
    frame.setAttribute("sandbox", SANDBOX);
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "origin";
    Object.assign(frame.style, { display: "block", width: "100%", height: "0", border: "0" });
    this.shadowRoot.append(frame);
    this.#silence = setTimeout(() => this.#fail("The component does not answer: is this site allowed?"), PATIENCE);
  }

  /** Whether a message came from this element's frame; then it waits to be opened. */
  opens({ source, origin, data }) {
    if (!source || source !== this.#frame?.contentWindow || origin !== options.base) return;
    if (data?.steward === "here") this.#connect();
  }

  remount() {
    this.#unmount();
    this.mount();
  }

  #unmount() {
    clearTimeout(this.#silence);
    this.#port?.close();
    this.#frame?.remove();
    this.#port = this.#frame = undefined;
  }

  /** Hands the frame one end of a channel. The browser delivers it to the installation's own origin and no other. */
  #connect() {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#heard(data);
    this.#said = {};
    this.#frame.contentWindow.postMessage({ steward: "open" }, options.base, [port2]);
    this.look();
    this.#say("properties", this.#properties);
    this.meet();
  }

  /** Tells the frame something, unless it knows. */
  #say(type, value) {
    const text = JSON.stringify(value);
    if (!this.#port || this.#said[type] === text) return;
    this.#said[type] = text;
    this.#port.postMessage({ type, value });
  }

  #heard({ type, value, payload }) {
    clearTimeout(this.#silence);
    if (type === "height" && Number.isFinite(value)) this.#frame.style.height = `${Math.max(0, Math.ceil(value))}px`;
    if (type === "event") this.#fire(value, payload);
    if (type === "expired") expired(value);
  }

  #fire(name, payload) {
    if (!/^[A-Z0-9_]+#[A-Z_]+$/.test(name)) return;
    this.dispatchEvent(new CustomEvent(name, { detail: { payload }, bubbles: true, composed: true }));
  }

  #fail(errorMessage) {
    console.warn(`Steward: ${this.localName}: ${errorMessage}`);
    const prefix = PREFIXES[this.localName] ?? this.localName.toUpperCase().replaceAll("-", "_");
    this.#fire(`${prefix}#COMPONENT_ERROR`, { errorMessage, errorType: "FRAME" });
  }

  /** Tells the frame who is there now. */
  meet() {
    const { token, hint } = session;
    this.#say("session", { token, hint, page: options?.pageName });
  }

  /** Tells the frame how the page around it speaks and looks. */
  look() {
    if (!this.#frame) return;
    const style = getComputedStyle(this);
    const values = THEME.map((name) => [name, style.getPropertyValue(`--steward-${name}`).trim()]);
    const allowed = style.colorScheme;
    const isDark = allowed.includes("dark") && (darkness.matches || !allowed.includes("light"));
    const scheme = isDark ? "dark" : "light";
    // A frame whose scheme is another than its document's is painted white.
    this.#frame.style.colorScheme = scheme;
    const theme = Object.fromEntries(values.filter(([, value]) => value));
    this.#say("look", { lang: options.locale ?? this.#language(), dir: style.direction, scheme, theme });
  }

  #language() {
    for (let node = this; node; node = node.parentNode ?? node.host) {
      if (node.lang) return node.lang;
    }
    return "";
  }

  #changed(changes) {
    const own = changes.filter(({ target }) => target === this).map(({ attributeName }) => attributeName);
    if (own.includes("instance")) return this.remount();
    this.look();
    if (own.some((name) => !ORDINARY.test(name))) this.#say("properties", this.#properties);
  }
}
