// Components on an outer site, in a real browser: each of them shows and says that it is ready, on pages with all the
// conditions that real sites have.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CUSTOMER, expect, expectTold, inside, test, told } from '../helpers/embed';
import { find, findOne } from '../helpers/records';

const CASES = 'sn_customerservice_cases';

const EVERY: [string, object][] = [
  ['sn-embedx-case-list', {}],
  ['sn-embedx-case-view', {}],
  ['sn-embedx-case-form', {}],
  ['sn-embedx-object-list', { table: 'sold_product' }],
  ['sn-embedx-visualization-single-score', { kind: 'single-score' }],
  ['sn-embedx-visualization-pie', { kind: 'pie', 'group-by': 'state' }],
  ['sn-embedx-visualization-donut', { kind: 'donut', 'group-by': 'state' }],
  ['sn-embedx-visualization-semi-donut', { kind: 'semi-donut', 'group-by': 'state' }],
  ['sn-embedx-kb-article-view', {}],
  ['sn-embedx-catalog-browse', {}],
  ['sn-embedx-catalog-item-form', {}],
  ['sn-embedx-playbook-intake', {}],
  ['sn-embedx-touchpoint-list', {}],
  ['sn-embedx-touchpoint-request', {}],
  ['sn-embedx-success-plan', {}],
  ['sn-embedx-onboarding-progress', {}],
  ['sn-embedx-health-card', {}],
  ['sn-embedx-roadmap', {}],
  ['sn-embedx-upcoming-meetings', {}],
  ['sn-embedx-feedback', {}],
];

/** What a component needs to be told to show something. */
async function attributes(tag: string): Promise<string> {
  switch (tag) {
    case 'sn-embedx-case-view': {
      const shown = await findOne('admin', CASES, 'short_descriptionLIKEExported dashboards^account.name=Genixify');
      return `sys-id=${shown.sys_id}`;
    }
    case 'sn-embedx-kb-article-view': {
      const [article] = await find(CUSTOMER, 'kb_knowledge', 'state=published', 1);
      return `record-id=${article.sys_id}`;
    }
    case 'sn-embedx-catalog-item-form': {
      const [item] = await find(CUSTOMER, 'sc_cat_item', 'active=true', 1);
      return `sys-id=${item.sys_id}`;
    }
    default:
      return '';
  }
}

for (const [tag, settings] of EVERY) {
  test(`${tag} shows on a page with a strict policy, and says that it is ready`, async ({ page, site }) => {
    const kind = tag.startsWith('sn-embedx-visualization') ? 'sn-embedx-visualization' : tag;
    const instance = await site.place(kind, settings);
    await page.goto(site.page('strict', { user: CUSTOMER, show: [`${tag}:${instance}:${await attributes(tag)}`] }));
    await expectTold(page, 'COMPONENT_READY');
    await expect(inside(page, tag).locator('#main > *').first()).toBeVisible();
    await expectTold(page, 'COMPONENT_ERROR', 0);
    await expectNothingToScroll(page, tag);
    const { violations } = await new AxeBuilder({ page }).include([tag, 'iframe']).analyze();
    const shown = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
    expect(shown, 'accessibility').toEqual([]);
  });
}

/** The frame is as high as what is in it. */
async function expectNothingToScroll(page: Page, tag: string) {
  const frame = inside(page, tag).locator('html');
  await expect
    .poll(() => frame.evaluate((root) => Math.max(0, root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth)))
    .toBeLessThanOrEqual(1);
}

for (const kind of ['plain', 'coep', 'shadow']) {
  test(`a case list works on a page of the kind ${kind}`, async ({ page, site }) => {
    const instance = await site.place('sn-embedx-case-list');
    await page.goto(site.page(kind, { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] }));
    await expectTold(page, 'COMPONENT_READY');
    await expect(inside(page, 'sn-embedx-case-list').getByText('Exported dashboards lose their filters')).toBeVisible();
    if (kind === 'coep') expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });
}

test.describe('narrow, dark, right to left', () => {
  test.use({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });

  test('a component follows its page', async ({ page, site }, info) => {
    const instance = await site.place('sn-embedx-case-list');
    const show = [`sn-embedx-case-list:${instance}`];
    await page.goto(site.page('rtl', { user: CUSTOMER, show }));
    await expectTold(page, 'COMPONENT_READY');
    const root = inside(page, 'sn-embedx-case-list').locator('html');
    await expect(root).toHaveAttribute('dir', 'rtl');
    await expect(root).toHaveAttribute('lang', 'ar');
    // Live: what the page changes, the component follows.
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
      document.documentElement.lang = 'de';
      document.documentElement.dataset.theme = 'dark';
    });
    await expect(root).toHaveAttribute('dir', 'ltr');
    await expect(root).toHaveAttribute('lang', 'de');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(root).toHaveCSS('--accent', '#ffb454');
    await expectNothingToScroll(page, 'sn-embedx-case-list');
    await info.attach('dark and narrow', { body: await page.screenshot(), contentType: 'image/png' });
  });
});

test('looks that are no colors are left out', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-case-list');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  await page.evaluate(() => {
    const { style } = document.querySelector<HTMLElement>('sn-embedx-case-list')!;
    style.setProperty('--steward-accent', 'url(https://evil.example/)');
    style.setProperty('--steward-text', 'rgb(10 20 30)');
  });
  const root = inside(page, 'sn-embedx-case-list').locator('html');
  await expect(root).toHaveCSS('--text', 'rgb(10 20 30)');
  expect(await root.evaluate((element: HTMLElement) => element.style.getPropertyValue('--accent'))).toBe('');
});

test('what is far below is asked for when it is scrolled to', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-case-list');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [] }));
  await page.evaluate((instance) => {
    const main = document.getElementById('main')!;
    main.style.paddingTop = '4000px';
    const element = document.createElement('sn-embedx-case-list');
    element.setAttribute('instance', instance);
    main.append(element);
    return (window as any).site.getEmbeddables(['sn-embedx-case-list']);
  }, instance);
  await expect(page.locator('sn-embedx-case-list iframe')).toHaveCount(0);
  await page.locator('sn-embedx-case-list').evaluate((element) => element.scrollIntoView());
  await expect(inside(page, 'sn-embedx-case-list').getByRole('table')).toBeVisible();
});

test('several components share one exchange', async ({ page, site }) => {
  const exchanges: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/now/client/authenticate')) exchanges.push(request.url());
  });
  const show = [];
  for (const tag of ['sn-embedx-case-list', 'sn-embedx-case-form', 'sn-embedx-health-card']) {
    show.push(`${tag}:${await site.place(tag)}`);
  }
  await page.goto(site.page('strict', { user: CUSTOMER, show }));
  await expectTold(page, 'COMPONENT_READY', 3);
  expect(exchanges).toHaveLength(1);
});

test('a page that mounts and unmounts them leaks nothing', async ({ page, site }) => {
  let exchanges = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/now/client/authenticate')) exchanges += 1;
  });
  const instance = await site.place('sn-embedx-case-list');
  await page.goto(site.page('app', { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  for (let round = 2; round <= 4; round += 1) {
    await page.evaluate(() => (window as any).site.unmount());
    expect(page.frames()).toHaveLength(1);
    await page.evaluate(() => (window as any).site.mount());
    await expectTold(page, 'COMPONENT_READY', round);
  }
  expect(page.frames()).toHaveLength(2);
  expect(exchanges).toBe(1);
});

test('nothing is stored in the browser, and no cookie is set', async ({ page, site, context }) => {
  const instance = await site.place('sn-embedx-case-list');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  expect(await context.cookies()).toEqual([]);
  for (const frame of page.frames()) {
    const stored = await frame.evaluate(() => {
      try {
        return localStorage.length + sessionStorage.length;
      } catch {
        return 'The browser gives this frame no storage.';
      }
    });
    expect([0, 'The browser gives this frame no storage.']).toContain(stored);
  }
  expect(await told(page, 'COMPONENT_ERROR')).toEqual([]);
});
