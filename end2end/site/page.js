// The page of the sample site: signs its visitor in, shows the components that its address names, and keeps a log of
// what they say.
const { steward, module } = document.documentElement.dataset;
const asked = new URLSearchParams(location.search);
const kind = location.pathname.slice(1);
const embed = await import(`${steward}/embed/v1/loader.js`);

/** Who visits; changed by those who switch accounts. */
let user = asked.get('user');

async function tokenOf() {
  const answer = await fetch(`/token?user=${encodeURIComponent(user)}`, { method: 'POST' });
  return answer.text();
}

function note(name, payload) {
  const line = document.createElement('li');
  line.textContent = `${name} ${JSON.stringify(payload ?? {})}`;
  line.dataset.name = name;
  document.getElementById('log').append(line);
}

/** Elements of components, as the address names them. */
function components() {
  return asked.getAll('show').map((text) => {
    const [tag, instance, given = ''] = text.split(':');
    const element = document.createElement(tag);
    element.setAttribute('instance', instance);
    for (const pair of given.split(',').filter(Boolean)) {
      const [name, value = ''] = pair.split('=');
      element.setAttribute(name, decodeURIComponent(value));
    }
    return element;
  });
}

const NAMES = [
  'COMPONENT_READY', 'COMPONENT_ERROR', 'COMPONENT_EMPTY', 'RECORD_SELECTED', 'RELATED_RECORD_SELECTED',
  'CASE_COMMENT_ADDED', 'RECORD_CREATION_SUCCEEDED', 'RECORD_CREATION_FAILED', 'BUTTON_CLICKED', 'CLICKED',
  'CATALOG_ITEM_SELECTED', 'RATING_CLICKED', 'LINK_CLICKED', 'FOOTER_LINK_SELECTED', 'PRIMARY_BUTTON_CLICKED',
  'SECONDARY_BUTTON_CLICKED', 'ANSWER_SENT', 'STAGE_SELECTED', 'COMPONENT_NOTIFICATION_SENT', 'ACTIVITY_STATE_CHANGED', 'PROPERTY_OVERRIDE',
  'SELECTED', 'ACTIVITY_SELECTED', 'BACK_BUTTON_CLICKED', 'TASK_COMPLETED', 'DRAWN', 'UNKNOWN',
];

/** What the names of an element's events begin with. */
function prefixOf(tag) {
  if (tag.includes('visualization')) return 'NOW_VIS_WRAPPER';
  const kind = tag.replace('sn-embedx-', '');
  const ours = /^(touchpoint|success|onboarding|health|roadmap|upcoming|feedback)/.test(kind);
  const old = { 'catalog-browse': 'CATALOG_BROWSE', 'kb-article-view': 'SN_EMBEDX_KNOWLEDGE_ARTICLE_VIEW' };
  return old[kind] ?? `${ours ? 'STEWARD' : 'SN_EMBEDX'}_${kind.toUpperCase().replaceAll('-', '_')}`;
}

for (const name of ['SN_EMBEDDABLES_LOGIN_SUCCESS', 'SN_EMBEDDABLES_LOGOUT_SUCCESS']) {
  document.addEventListener(name, () => note(name));
}

await embed.init({
  module,
  baseURL: steward,
  authCallback: tokenOf,
  guestTokenCallback: asked.has('trusted') ? tokenOf : undefined,
  locale: asked.get('locale') ?? undefined,
  pageName: 'Support',
});

/** Where components stand: on the page, or inside a shadow root as in sites built of web components. */
function place() {
  const main = document.getElementById('main');
  if (kind !== 'shadow') return main;
  const part = document.createElement('div');
  main.append(part);
  return part.attachShadow({ mode: 'open' });
}

const room = place();

async function mount() {
  const elements = components();
  await embed.getEmbeddables(elements.map((element) => element.localName));
  for (const element of elements) {
    const events = NAMES.map((name) => `${prefixOf(element.localName)}#${name}`);
    embed.setEvents(element, Object.fromEntries(events.map((name) => [name, ({ detail }) => note(name, detail.payload)])));
    room.append(element);
  }
  return elements;
}

/** What journeys do to the page. */
window.site = {
  ...embed,
  mount,
  unmount: () => room.replaceChildren(),
  element: (tag) => room.querySelector(tag),
  switchTo: (name) => {
    user = name;
    return embed.login();
  },
};

await mount();
if (kind === 'guest') await embed.startGuestSession().catch((error) => note('REFUSED', error.message));
if (user && kind !== 'guest') await embed.login().catch((error) => note('REFUSED', error.message));
document.documentElement.dataset.ready = '';
