// A sample of an outer site that embeds components: its own server on its own origin, without a dependency. It signs
// its visitors' tokens with its own key, and serves the same page under the conditions that real sites have.
//
//   node server.cjs --demo                     for the demo portfolio on http://127.0.0.1:3000; http://localhost:4000
//   node server.cjs --steward http://127.0.0.1:3000 --module <id> --port 4001
//   http://localhost:4001/plain?user=ines.contact&show=sn-embedx-case-list:<instance>
//
// `show` may be given several times; what follows the instance are attributes: `tag:instance:limit=5,hide-search=`.
const { createServer } = require('node:http');
const { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } = require('node:crypto');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

/** What the page is served with, by the first part of its path. */
const CONDITIONS = {
  plain: {},
  strict: { policy: true },
  coep: { isolated: true },
  shadow: { policy: true },
  app: { policy: true },
  guest: { policy: true },
  rtl: { policy: true, lang: 'ar', dir: 'rtl' },
  dark: { policy: true, theme: 'dark' },
};

/** The key that the demo portfolio trusts. Everybody knows it: it is for the demo alone. */
const DEMO_KEY = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'c3Rld2FyZC1kZW1vLWtleS1mb3Itc2FtcGxlLXNpdGU',
  x: 'kMBkwDX0eNoxnn2RMHtmmussR-ZnYb4uYQlRgqeRo6A',
};
const DEMO_MODULE = 'Genixify product site';
/** What the demo has placed, and who looks at it. */
const DEMO_TAGS = [
  'case-list', 'case-form', 'catalog-browse', 'success-plan', 'onboarding-progress', 'health-card', 'roadmap',
  'upcoming-meetings', 'touchpoint-list', 'object-list', 'visualization', 'feedback',
];
const DEMO_USERS = ['carla.admin', 'carl.contact'];

/** Browsers ask for it by themselves. */
const ICON = '/favicon.ico';

const FILES = { '/page.js': 'text/javascript', '/page.css': 'text/css' };

/** Starts the site; `module` and `steward` may be set later on what is returned. */
async function startSite({ steward, module = '', port = 0, isDemo = false }) {
  const keys = isDemo ? demoKeys() : generateKeyPairSync('ed25519');
  const site = {
    steward,
    module,
    isDemo,
    /** What the installation is told to trust. */
    publicKey: keys.publicKey.export({ type: 'spki', format: 'pem' }),
    token: (user, changes = {}) => signed(keys.privateKey, claims(user, site.module, changes)),
  };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((done) => server.listen(port, 'localhost', done));
  site.origin = `http://localhost:${server.address().port}`;
  site.stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return site;
}

function demoKeys() {
  const privateKey = createPrivateKey({ key: DEMO_KEY, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** Records of the demo have ids that follow from a name. */
function demoId(table, name) {
  return createHash('sha256').update(`steward demo/${table}/${name}`).digest('hex').slice(0, 32);
}

/** Links to pages with what the demo has placed. */
function demoPage() {
  const link = (kind, user, tag) => {
    const full = `sn-embedx-${tag}`;
    const element = tag === 'visualization' ? `${full}-donut` : full;
    const instance = demoId('sn_embeddables_component_instance', full);
    return `<a href="/${kind}?user=${user}&amp;show=${element}:${instance}">${tag.replaceAll('-', ' ')}</a>`;
  };
  const list = (user) => DEMO_TAGS.map((tag) => `<li>${link('plain', user, tag)} (${link('dark', user, tag).replace(/>[^<]*</, '>dark<')})</li>`);
  const lists = DEMO_USERS.map((user) => `<h2>As ${user}</h2><ul>${list(user).join('')}</ul>`).join('');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Genixify</title>
<link rel="stylesheet" href="/page.css"></head><body><h1>Genixify</h1>${lists}</body></html>`;
}

/** Who the visitor is, to whom it is said, and for how long it holds; each token is used once. */
function claims(user, module, changes) {
  const now = Math.floor(Date.now() / 1000);
  return { sub: user, aud: module, iat: now, exp: now + 300, jti: randomUUID(), ...changes };
}

/** A JSON web token signed with Ed25519. */
function signed(key, payload) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part(payload)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

async function answer(site, request, response) {
  const { pathname, searchParams } = new URL(request.url, site.origin);
  if (pathname === '/token' && request.method === 'POST') {
    // A real site would take the visitor from its own session.
    return send(response, 200, 'text/plain', site.token(searchParams.get('user')));
  }
  if (site.isDemo && pathname === '/') return send(response, 200, 'text/html; charset=utf-8', demoPage());
  if (pathname === ICON) return response.writeHead(204).end();
  if (FILES[pathname]) {
    const file = await readFile(join(__dirname, pathname));
    return send(response, 200, FILES[pathname], file, { 'Cross-Origin-Resource-Policy': 'same-origin' });
  }
  const condition = CONDITIONS[pathname.slice(1)];
  if (!condition) return send(response, 404, 'text/plain', 'There is no such page.');
  return send(response, 200, 'text/html; charset=utf-8', page(site, condition), headers(site, condition));
}

function headers(site, { policy, isolated }) {
  const found = {};
  // The directives that the help of the module page names, and nothing else.
  if (policy) {
    found['Content-Security-Policy'] =
      `default-src 'none'; script-src 'self' ${site.steward}; style-src 'self'; ` +
      `connect-src 'self' ${site.steward}; frame-src ${site.steward}; base-uri 'none'; form-action 'none'; ` +
      `require-trusted-types-for 'script'; trusted-types 'none'`;
  }
  if (isolated) {
    found['Cross-Origin-Embedder-Policy'] = 'require-corp';
    found['Cross-Origin-Opener-Policy'] = 'same-origin';
  }
  return found;
}

function page(site, { lang = 'en', dir = 'ltr', theme = 'light' }) {
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}" data-theme="${theme}" data-steward="${site.steward}" data-module="${site.module}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Northwind support</title>
    <!-- As the generated code has them: connections are open and the loader is on its way before any script runs. -->
    <link rel="preconnect" href="${site.steward}">
    <link rel="modulepreload" href="${site.steward}/embed/v1/loader.js">
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <header><h1>Northwind support</h1></header>
    <main id="main"></main>
    <h2>Events</h2>
    <ol id="log" aria-label="Events"></ol>
  </body>
</html>
`;
}

function send(response, status, type, body, more = {}) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...more }).end(body);
}

/** From the command line: a site for looking at. */
async function serve() {
  const given = (name, otherwise) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? otherwise : process.argv[at + 1];
  };
  const isDemo = process.argv.includes('--demo');
  const site = await startSite({
    steward: given('steward', 'http://127.0.0.1:3000'),
    module: given('module', isDemo ? demoId('sn_embeddable_core_module', DEMO_MODULE) : ''),
    port: Number(given('port', 4000)),
    isDemo,
  });
  console.log(isDemo ? site.origin : `${site.origin}\n${site.publicKey}`);
}

module.exports = { startSite };

if (require.main === module) serve();
