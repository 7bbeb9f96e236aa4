// Measures pages in Chromium: node browser.cjs NODE_MODULES ADDRESS USER ROADMAP
const fs = require('node:fs');
const [tools, address, user, roadmap] = process.argv.slice(2);
const { chromium } = require(`${tools}/@playwright/test`);

const ROUNDS = 7;
/** How long a list is looked at, at least, before a record of it is opened. */
const LOOK_MS = 300;
const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];

async function signedIn(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/login`);
  await page.fill('input[name=user_name]', user);
  await page.fill('input[name=password]', 'demo');
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/login')), page.press('input[name=password]', 'Enter')]);
  return { context, page };
}

/** Milliseconds from the roadmap's markup to its layout, and the longest frame while a bar is dragged. */
async function measureRoadmap(browser) {
  const { context, page } = await signedIn(browser);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${address}${roadmap}`, { waitUntil: 'load' });
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  const draw = () => page.evaluate(() => {
    const drawing = document.querySelector('.drawn');
    const copy = document.createElement('div');
    const markup = drawing.innerHTML;
    drawing.after(copy);
    const begun = performance.now();
    copy.innerHTML = markup;
    copy.getBoundingClientRect();
    const time = performance.now() - begun;
    copy.remove();
    return time;
  });
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await draw());
  const bar = page.locator('.bar').first();
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  const [x, y] = [Math.max(box.x, 0) + Math.min(box.width, 400) / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ms = [];
    let before = performance.now();
    const look = (now) => { window.frames_ms.push(now - before); before = now; requestAnimationFrame(look); };
    requestAnimationFrame(look);
  });
  await page.mouse.move(x + 120, y, { steps: 120 });
  const frames = await page.evaluate(() => window.frames_ms.slice(1));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const bars = await page.locator('.bar').count();
  await context.close();
  return { bars, draw: median(times), frame: frames.sort((one, other) => one - other)[Math.floor(frames.length * 0.99)] };
}

(async () => {
  const own = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => fs.existsSync(path));
  const browser = await chromium.launch({ executablePath: own, args: ['--no-sandbox', '--disable-gpu'] });
  const paints = [];
  const opens = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A context of its own has nothing in its cache.
    const { context } = await signedIn(browser);
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
    await list.waitForTimeout(LOOK_MS);
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
  const timeline = await measureRoadmap(browser);
  await browser.close();
  console.log(JSON.stringify({ paint: median(paints), open: median(opens), ...timeline }));
})().catch((error) => { console.error(error); process.exit(1); });
