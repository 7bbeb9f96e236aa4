// A record is asked for when the button goes down on its link: the very request that its page makes a moment later, which
// then finds the answer under way. `firstSheets` names the sheet that a table's records open with.
{
  const ownFetch = window.fetch;
  let ahead;
  const ask = ({ target, button, ctrlKey, metaKey, shiftKey, altKey }) => {
    const link = target.closest?.('a[href^="/record/"]:not([target])');
    const [, , table, id, more] = link?.getAttribute("href").split("/") ?? [];
    // What is being typed is saved first.
    const typing = document.activeElement?.matches("input, textarea, select");
    if (!/^\w{32}$/.test(id) || more || typing || button || ctrlKey || metaKey || shiftKey || altKey) return;
    const sheet = firstSheets[table];
    const path = sheet ? `/fn/sheet?table=${table}&id=${id}&key=${sheet}&query=&` : `/fn/record?table=${table}&id=${id}&preset=&`;
    const url = location.origin + path;
    if (ahead?.url === url) return;
    ahead = { url, answer: ownFetch(url, { headers: { accept: "application/json" } }) };
    const asked = ahead;
    setTimeout(() => ahead === asked && (ahead = null), 1000);
    asked.answer.catch(() => ahead === asked && (ahead = null));
  };
  addEventListener("pointerdown", ask, true);
  addEventListener("click", ask, true);
  window.fetch = (request, options) => {
    if (!ahead || request.url !== ahead.url) return ownFetch(request, options);
    const { answer } = ahead;
    ahead = null;
    return answer;
  };
}
