// Keeps a page of the portal up to date. Everything works without it.
const main = document.getElementById("main");
const watched = new Set((main.dataset.watch || "").split(" ").filter(Boolean));

/** Asks for the page again and shows what is new, unless somebody is typing. */
async function redraw() {
  if (main.querySelector("form :is(input, textarea, select):is(:focus, :user-valid, :user-invalid)")) {
    setTimeout(redraw, 2000);
    return;
  }
  const answer = await fetch(location.href, { headers: { accept: "text/html", "x-part": "main" } });
  if (answer.ok) main.innerHTML = await answer.text();
}

if (watched.size && "EventSource" in window) {
  let waits = 0;
  new EventSource("/events").onmessage = (event) => {
    const concerned = event.data === "refresh" || watched.has(JSON.parse(event.data).table);
    if (!concerned || waits) return;
    waits = setTimeout(() => { waits = 0; redraw(); }, 500);
  };
}
