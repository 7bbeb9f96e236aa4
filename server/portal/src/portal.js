// Keeps a page up to date and saves in place; everything works without it.
// A form marked data-inplace is sent by fetch, and the page redrawn; data-done is what is said then. A form marked
// data-upload sends its files with a progress bar (a <progress> inside it).
const main = document.getElementById("main"), said = document.getElementById("said");
/** A text in the language of the page. */
const texts = JSON.parse(said.dataset.texts || "{}"), t = (text) => texts[text] || text;
const JSON_WANTED = { accept: "application/json" };
let watched = new Set(), quiet = 0, waits = 0, kept;

const say = (text) => {
  said.textContent = text;
  clearTimeout(quiet);
  quiet = setTimeout(() => { said.textContent = ""; }, 6000);
};
const watch = (tables) => { watched = new Set((tables || "").split(" ").filter(Boolean)); };
watch(main.dataset.watch);

/** Whether an input holds something that the page came without. */
const isTyped = (input) =>
  input.type === "file" ? input.files.length > 0
  : /^(checkbox|radio)$/.test(input.type) ? input.checked !== input.defaultChecked
  : input.options ? [...input.options].some((o, at) => o.selected !== (o.defaultSelected || (!input.querySelector("[selected]") && at === 0)))
  : input.value !== input.defaultValue;
const isBusy = () =>
  main.querySelector("[aria-invalid=true], [aria-busy=true], dialog[open]") ||
  [...main.querySelectorAll("input, textarea, select")].some(isTyped);

const nameOf = (details) => details.id || details.querySelector("summary")?.textContent;

/** Shows what the server drew; focus, open parts and scrolling stay. */
function show(html, keep, sent) {
  const typed = keep ? [...main.querySelectorAll("input[id], textarea[id]")].filter((i) => i.value && isTyped(i) && i.form !== sent && i.type !== "file") : [];
  const at = document.activeElement, y = scrollY;
  const id = main.contains(at) && at.id, spot = id && at.selectionEnd;
  const opened = new Map([...main.querySelectorAll("details")].map((d) => [nameOf(d), d.open]));
  main.innerHTML = html;
  for (const d of main.querySelectorAll("details")) if (opened.has(nameOf(d))) d.open = opened.get(nameOf(d));
  for (const { id, value } of typed) if (document.getElementById(id)?.type !== "checkbox") (document.getElementById(id) || {}).value = value;
  const again = id && document.getElementById(id);
  if (again) {
    again.focus({ preventScroll: true });
    if (spot != null && again.setSelectionRange && again.type !== "email") again.setSelectionRange(spot, spot);
  }
  if (keep) scrollTo(scrollX, y);
}

/** Asks for the page again, unless somebody is typing. */
async function redraw(force, sent) {
  if (!force && isBusy()) return later(2000);
  const answer = await fetch(location.href, { headers: { accept: "text/html", "x-part": "main" } }).catch(() => 0);
  if (!answer || (!force && isBusy())) return;
  if (answer.status === 401) return location.reload();
  watch(answer.headers.get("x-watch"));
  // What stands around the part is in the language of before.
  const lang = answer.headers.get("x-lang");
  if (lang && lang !== document.documentElement.lang) return location.reload();
  show(await answer.text(), true, sent);
}
const later = (pause) => { waits ||= setTimeout(() => { waits = 0; redraw(); }, pause); };

/** After a form was taken: on to its page, or this one again. */
async function done(form, then) {
  const to = new URL(then || location.href, location.href);
  if (to.pathname !== location.pathname) return location.assign(to);
  if (to.search !== location.search) history.replaceState(null, "", to);
  await redraw(true, form);
  say(form.dataset.done || t("Saved."));
}

/** Shows why a form was not taken; what was typed is in the page that comes back. */
async function refused(answer) {
  if (answer.status === 401) return say(t("Your session has ended. Sign in again in another tab, then send this once more."));
  const text = await answer.text();
  if (!text.startsWith("<")) return say(text || t("This did not work. Please try again."));
  show(text);
  const wrong = main.querySelector("[aria-invalid=true], [role=alert]");
  wrong?.focus();
  wrong?.scrollIntoView({ block: "center" });
  say(main.querySelector(".field-error, [role=alert]")?.textContent || t("Please look at the form again."));
}

function upload(form) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(), bar = form.querySelector("progress");
    request.open("POST", form.action);
    request.setRequestHeader("accept", JSON_WANTED.accept);
    request.upload.onprogress = (event) => { if (bar) { bar.hidden = false; bar.max = event.total; bar.value = event.loaded; } };
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = reject;
    request.send(new FormData(form));
  });
}

main.addEventListener("submit", async (event) => {
  const form = event.target, { inplace, upload: files } = form.dataset;
  if ((inplace ?? files) === undefined || form.getAttribute("aria-busy")) return;
  event.preventDefault();
  const body = () => new URLSearchParams(new FormData(form, event.submitter));
  form.setAttribute("aria-busy", "true");
  try {
    await kept;
    const answer = await (files === undefined ? fetch(event.submitter?.getAttribute("formaction") || form.action, { method: "POST", headers: JSON_WANTED, body: body() }) : upload(form));
    form.removeAttribute("aria-busy");
    if (!answer.ok) return await refused(answer);
    await done(form, files === undefined ? (await answer.json()).then : "");
  } catch {
    form.removeAttribute("aria-busy");
    say(t("This could not be sent. Nothing is lost: please try again in a moment."));
  }
});

// What is told step by step is kept while it is typed; the form then knows which draft it is.
async function keep(form) {
  const body = new URLSearchParams([...new FormData(form), ["go", form.elements.stage.value]]);
  const answer = await fetch(form.action, { method: "POST", headers: JSON_WANTED, body }).catch(() => 0);
  if (!answer.ok) return;
  const { then, sys_id } = await answer.json();
  form.elements.id.value = sys_id;
  form.elements._at.value = `record/${then.split("/record/")[1]}`;
  history.replaceState(null, "", then);
  say(t("Saved."));
}
main.addEventListener("change", ({ target: { form } }) => {
  if (form?.elements.stage && !form.getAttribute("aria-busy")) kept = Promise.resolve(kept).then(() => keep(form));
});

addEventListener("stored", ({ data }) => {
  if (data === "refresh" || watched.has(JSON.parse(data).table)) later(500);
});
dispatchEvent(new Event("alive"));
