// What drawings of the server can do beyond links and forms, on every page and before anything else has arrived: copying
// a text (`data-copy` names it) and dragging one thing (`data-drag`) to where another stands (`data-drop`); the form that
// `data-form` names says where it was dropped. Both can be done with the keyboard too. And where the reader was stays
// while a drawing is made again: the focus, at once, so that no key is lost, and which `<details>` with an id are open.
let focused;
addEventListener("focusin", ({ target }) => (focused = target));
// Whoever leaves an element leaves it for good, unless it went.
addEventListener("focusout", ({ target }) => queueMicrotask(() => target === focused && target.isConnected && (focused = null)));
const twin = (gone) =>
  gone.id
    ? document.getElementById(gone.id)
    : [...document.querySelectorAll(`.drawn ${gone.localName}`)].find((it) => (gone.href ? it.href === gone.href : it.isEqualNode(gone)));
new MutationObserver((changes) => {
  const gone = changes.filter(({ target }) => target.closest?.("main")).flatMap(({ removedNodes }) => [...removedNodes]);
  for (const node of gone)
    for (const { id } of node.querySelectorAll?.("details[open][id]") ?? []) document.getElementById(id)?.setAttribute("open", "");
  if (document.activeElement === document.body && gone.some((node) => node.contains(focused))) twin(focused)?.focus();
}).observe(document, { childList: true, subtree: true });
let dragged;
const over = (event) => dragged && event.target.closest?.("[data-drop]");
addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  const from = document.getElementById(button.dataset.copy);
  const text = from.value ?? from.textContent;
  let said = "Copied.";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(from);
    from.select?.();
    said = "Selected: press Ctrl+C.";
  }
  button.nextElementSibling.textContent = said;
});
addEventListener("dragstart", ({ target }) => (dragged = target.closest?.("[data-drag]")));
addEventListener("dragover", (event) => over(event) && event.preventDefault());
addEventListener("drop", (event) => {
  const place = over(event);
  if (!place || place === dragged) return;
  event.preventDefault();
  const form = document.getElementById(dragged.dataset.form);
  const [to, before = ""] = place.dataset.drop.split(" ");
  if (to === dragged.dataset.drag) return;
  for (const [name, value] of Object.entries({ id: dragged.dataset.drag, to, before })) form.elements[name].value = value;
  form.requestSubmit();
});
