// Measures two pages in Chromium: node browser.cjs NODE_MODULES ADDRESS USER
const fs = require('node:fs');
const [tools, address, user] = process.argv.slice(2);
const { chromium } = require(`${tools}/@playwright/test`);

const ROUNDS = 7;
const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];

(async () => {
  const own = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => fs.existsSync(path));
  const browser = await chromium.launch({ executablePath: own, args: ['--no-sandbox', '--disable-gpu'] });
  const paints = [];
  const opens = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A context of its own has nothing in its cache.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/login`);
    await page.fill('input[name=user_name]', user);
    await page.fill('input[name=password]', 'demo');
    await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/login')), page.press('input[name=password]', 'Enter')]);
    const cookies = await context.cookies();
    await context.close();
    const cold = await browser.newContext();
    await cold.addCookies(cookies);
    const list = await cold.newPage();
    await list.goto(`${address}/list/sn_acct_lc_engagement`, { waitUntil: 'load' });
    paints.push(await list.evaluate(() => new Promise((done) => {
      new PerformanceObserver((entries) => done(entries.getEntries().at(-1).startTime))
        .observe({ type: 'largest-contentful-paint', buffered: true });
    })));
    // From then on the click opens the record in place.
    await list.locator('html[data-hydrated]').waitFor({ state: 'attached' });
    opens.push(await list.evaluate(() => new Promise((done) => {
      const link = document.querySelector('main a[href^="/record/sn_acct_lc_engagement/"]:not([href$="/new"])');
      const begun = performance.now();
      const look = () => {
        const shown = document.querySelector('main .sheet') && location.pathname.startsWith('/record/');
        if (shown) done(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      link.click();
      look();
    })));
    await cold.close();
  }
  await browser.close();
  console.log(JSON.stringify({ paint: median(paints), open: median(opens) }));
})().catch((error) => { console.error(error); process.exit(1); });
