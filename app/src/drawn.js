// What drawings of the server can do beyond links and forms, on every page and before anything else has arrived: copying
// a text (`data-copy` names it) and dragging one thing (`data-drag`) to where another stands (`data-drop`); the form that
// `data-form` names says where it was dropped. Both can be done with the keyboard too.
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
