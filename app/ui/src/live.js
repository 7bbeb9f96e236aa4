// Hears from the server which records were stored, and hands it on to the page as the event `stored`. It listens from
// where the page was read, or from where it stopped: nothing is missed in between. A page in the background does not
// listen, as browsers allow few connections to one server.
const PAUSE = 30000;
let { heard } = document.documentElement.dataset, stream;
const listen = () => {
  if (!heard || stream || document.hidden) return;
  stream = new EventSource(`/events?since=${heard}`);
  stream.onmessage = ({ data, lastEventId }) => {
    heard = lastEventId || heard;
    dispatchEvent(new MessageEvent("stored", { data }));
  };
  // The browser tries again by itself, unless the server refused.
  stream.onerror = ({ target }) => target.readyState === EventSource.CLOSED && setTimeout(rest, PAUSE);
};
const rest = () => {
  stream?.close();
  stream = null;
  listen();
};
addEventListener("alive", () => {
  listen();
  document.addEventListener("visibilitychange", rest);
});
