// Who is there on an outer site: signing in and out, switching accounts, guests, and what must never work.
import type { Page } from '@playwright/test';
import { CUSTOMER, expect, expectTold, inside, knownSite, STRANGER, test, told } from '../helpers/embed';
import { change, find, read } from '../helpers/records';
import { startSite } from '../site/server.cjs';

const LIST = 'sn-embedx-case-list';
const ARTICLE = 'sn-embedx-kb-article-view';

test('signing out leaves nothing behind', async ({ page, site }) => {
  const instance = await site.place(LIST);
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`${LIST}:${instance}`] }));
  await expect(inside(page, LIST).getByText('Exported dashboards lose their filters')).toBeVisible();
  const token = await sessionToken(page, () => page.reload());
  await expectTold(page, 'COMPONENT_READY');
  await page.evaluate(() => (window as any).site.logout());
  await expectTold(page, 'SN_EMBEDDABLES_LOGOUT_SUCCESS');
  await expect(inside(page, LIST).getByText('Please sign in')).toBeVisible();
  for (const frame of page.frames()) expect(await frame.content()).not.toContain('Exported dashboards');
  // The session is over on the server too.
  const answer = await page.request.post(`${site.steward}/embed/v1/draw/${instance}`, {
    headers: { Authorization: `Bearer ${token}` },
    data: {},
  });
  expect(answer.status()).toBe(401);
});

/** The token that frames ask with. */
async function sessionToken(page: Page, act: () => Promise<unknown>): Promise<string> {
  const [request] = await Promise.all([page.waitForRequest((one) => one.url().includes('/embed/v1/draw/')), act()]);
  return request.headers().authorization.replace('Bearer ', '');
}

test('another account finds nothing of the one before', async ({ page, site }) => {
  const instance = await site.place(LIST);
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`${LIST}:${instance}`] }));
  await expect(inside(page, LIST).getByText('Exported dashboards lose their filters')).toBeVisible();
  await page.evaluate((name) => (window as any).site.switchTo(name), STRANGER);
  await expectTold(page, 'COMPONENT_READY', 2);
  await expect(inside(page, LIST).locator('.embed-list')).toBeVisible();
  for (const frame of page.frames()) expect(await frame.content()).not.toContain('Exported dashboards');
});

test('the language of the page is kept for the person', async ({ page, site }) => {
  const instance = await site.place(LIST);
  await page.goto(site.page('strict', { user: CUSTOMER, locale: 'de', show: [`${LIST}:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  const [person] = await find('admin', 'sys_user', `user_name=${CUSTOMER}`, 1);
  expect((await read('admin', 'sys_user', person.sys_id)).language).toBe('de');
});

test.describe('a session that has ended', () => {
  test.use({ expectedComplaints: [/status of 401/] });

  test('is renewed without a word', async ({ page, site }) => {
    const instance = await site.place(LIST);
    await page.goto(site.page('strict', { user: CUSTOMER, show: [`${LIST}:${instance}`] }));
    await expectTold(page, 'COMPONENT_READY');
    // Somebody ends it elsewhere: the next question is refused, the site is asked for another token.
    const token = await sessionToken(page, () => inside(page, LIST).getByRole('link', { name: 'Refresh' }).click());
    await page.request.post(`${site.steward}/embed/v1/logout?module=${site.module}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    await page.waitForTimeout(5200);
    const renewed = page.waitForRequest((one) => one.method() === 'POST' && one.url().includes('/now/client/authenticate'));
    await inside(page, LIST).getByRole('link', { name: 'Refresh' }).click();
    await renewed;
    await expect(inside(page, LIST).getByText('Exported dashboards lose their filters')).toBeVisible();
    await expect(inside(page, LIST).getByText('Please sign in')).toHaveCount(0);
  });
});

test.describe('guests', () => {
  test.use({ expectedComplaints: [/status of 40[134]/] });

  test('see a public article and no case; signing in replaces what they see, signing out brings it back', async ({ page }) => {
    const site = await knownSite({ guest_policy: 'public' });
    for (const rule of await find('admin', 'sn_embeddable_core_guest_rule', '', 10)) {
      await change('admin', 'sn_embeddable_core_guest_rule', rule.sys_id, { active: 'true' });
    }
    const [article] = await find('admin', 'kb_knowledge', 'short_description=Your first sign-in^state=published', 1);
    const show = [`${ARTICLE}:${await site.place(ARTICLE)}:record-id=${article.sys_id}`, `${LIST}:${await site.place(LIST)}`];
    await page.goto(site.page('guest', { show, trusted: true }));
    await expect(inside(page, ARTICLE).getByRole('heading', { name: 'Your first sign-in' })).toBeVisible();
    await expectTold(page, 'COMPONENT_ERROR');
    await expect(inside(page, LIST).getByRole('table')).toHaveCount(0);
    await page.evaluate((name) => (window as any).site.switchTo(name), CUSTOMER);
    await expect(inside(page, LIST).getByText('Exported dashboards lose their filters')).toBeVisible();
    await page.evaluate(() => (window as any).site.logout());
    await expect(inside(page, ARTICLE).getByRole('heading', { name: 'Your first sign-in' })).toBeVisible();
    await expect(inside(page, LIST).getByRole('table')).toHaveCount(0);
    for (const frame of page.frames()) expect(await frame.content()).not.toContain('Exported dashboards');
    await site.stop();
  });

  test('are refused without a token of the site', async ({ page }) => {
    const site = await knownSite({ guest_policy: 'public' });
    const list = await site.place(LIST);
    await page.goto(site.page('guest', { show: [`${LIST}:${list}`] }));
    await expectTold(page, 'REFUSED');
    await site.stop();
  });
});

test.describe('what must not work', () => {
  test.use({
    // One expression: a list of several would be read as a value and its settings.
    expectedComplaints: [/status of 40[13]|CORS|frame-ancestors|ERR_FAILED|Refused to|postMessage|violates/],
  });

  test('a page of another origin gets no frame and no session', async ({ page, site }) => {
    const instance = await site.place(LIST);
    const other = await startSite({ steward: site.steward, module: site.module });
    // It even has a token that the right site signed.
    other.token = (user: string) => site.token(user);
    await page.goto(`${other.origin}/strict?user=${CUSTOMER}&show=${LIST}:${instance}`);
    await expectTold(page, 'REFUSED');
    await expectTold(page, 'COMPONENT_READY', 0);
    for (const frame of page.frames()) expect(await frame.content()).not.toContain('Exported dashboards');
    await other.stop();
  });

  test('pages of the system are held in no foreign frame', async ({ page, site }) => {
    await page.goto(site.page('plain', { show: [] }));
    for (const path of ['/', '/portal', '/login']) {
      const shown = await page.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        await new Promise((done) => (frame.onload = done));
        return frame.contentDocument === null;
      }, `${site.steward}${path}`);
      expect(shown, 'the browser shows its own page of refusal').toBe(true);
    }
    for (const frame of page.frames().slice(1)) expect(frame.url()).toMatch(/^chrome-error:/);
  });

  test('a token that was used before opens nothing', async ({ page, site }) => {
    const token = site.token(CUSTOMER);
    const address = `${site.steward}/now/client/authenticate?module=${site.module}`;
    const headers = { Authorization: `Bearer ${token}`, Origin: site.origin };
    expect((await page.request.post(address, { headers, data: {} })).status()).toBe(200);
    expect((await page.request.post(address, { headers, data: {} })).status()).toBe(401);
  });
});

test('forged messages are heard on neither side', async ({ page, site }) => {
  const instance = await site.place(LIST);
  await page.goto(site.page('plain', { user: CUSTOMER, show: [`${LIST}:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  const before = await page.locator(LIST).locator('iframe').evaluate((frame) => frame.clientHeight);
  // To the page: as if a frame had said so, from the page itself and from a frame of its own.
  await page.evaluate(() => {
    const forged = [
      { steward: 'here' },
      { type: 'height', value: 9 },
      { type: 'event', value: 'SN_EMBEDX_CASE_LIST#RECORD_SELECTED', payload: { table: 'x', record_sys_id: 'y' } },
      { type: 'expired', value: 'x' },
    ];
    for (const message of forged) window.postMessage(message, '*');
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>for (const m of ${JSON.stringify(forged)}) parent.postMessage(m, '*')</script>`;
    document.body.append(frame);
    return new Promise((done) => (frame.onload = done));
  });
  // To the frame: another channel, another session.
  await page.locator(LIST).evaluate((element) => {
    const { contentWindow } = element.shadowRoot!.querySelector('iframe')!;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => document.body.setAttribute('data-heard', '');
    contentWindow!.postMessage({ steward: 'open' }, '*', [port2]);
    contentWindow!.postMessage({ type: 'session', value: {} }, '*');
    port1.postMessage({ type: 'session', value: { hint: 'sign-in' } });
  });
  await page.waitForTimeout(500);
  await expect(inside(page, LIST).getByText('Exported dashboards lose their filters')).toBeVisible();
  expect(await told(page, 'RECORD_SELECTED')).toEqual([]);
  await expect(page.locator('body')).not.toHaveAttribute('data-heard', '');
  expect(await page.locator(LIST).locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(before);
});

test('an instance that is switched off disappears, and comes back', async ({ page, site }) => {
  const instance = await site.place(LIST);
  const hints: string[] = [];
  page.on('console', (message) => message.type() === 'info' && hints.push(message.text()));
  await change('admin', 'sn_embeddables_component_instance', instance, { active: 'false' });
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`${LIST}:${instance}`] }));
  await expect.poll(() => hints.join()).toContain('There is no active component');
  await change('admin', 'sn_embeddables_component_instance', instance, { active: 'true' });
  await page.reload();
  await expectTold(page, 'COMPONENT_READY');
});
