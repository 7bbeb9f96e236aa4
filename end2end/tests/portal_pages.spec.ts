// Every page of the portal that links lead to: readable for all, from phone to desk, in light and dark, from left and right,
// as the contact and as who looks over the shoulder. And what is announced there.
import type { Page } from '@playwright/test';

import { expect, expectAccessible, expectNoSidewaysScrolling, signInToPortal, test, unique } from '../helpers/journey';
import { change, create, findOne, remove, tableApi } from '../helpers/records';

/** One page of each kind that links of the portal lead to. */
async function pages(page: Page, root = '/portal'): Promise<string[]> {
  const kindOf = (path: string) => path.replace(/[0-9a-f]{32}/g, '*').replace(/list\/.*/, 'list/*');
  const found = new Map<string, string>([[kindOf(root), root]]);
  for (const path of found.values()) {
    const html = await (await page.request.get(path)).text();
    for (const [, href] of html.matchAll(/href="([^"#?]+)/g)) {
      if (href.startsWith(`${root}/`) && !found.has(kindOf(href))) found.set(kindOf(href), href);
    }
  }
  return [...found.values()];
}

/** A page is readable: it has one heading of its own, nothing to scroll sideways, nothing that axe knows to be wrong. */
async function expectReadable(page: Page, path: string, width: number) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
}

for (const [scheme, width] of [['light', 1280], ['dark', 390]] as const) {
  test(`every page a customer comes to can be read in ${scheme} at ${width}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await signInToPortal(page, 'carla.admin');
    const all = await pages(page);
    expect(all.length, all.join('\n')).toBeGreaterThan(20);
    for (const path of all) await expectReadable(page, path, width);
  });
}

test('every page can be read from the right, at 320', async ({ page }) => {
  test.slow();
  await signInToPortal(page, 'carl.contact', '/portal/profile');
  const speak = async (language: string, direction: string) => {
    await page.goto('/portal/profile');
    await page.locator('#language select').selectOption(language);
    await page.locator('#language button').click();
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
  };
  await speak('ar', 'rtl');
  try {
    for (const path of await pages(page)) await expectReadable(page, path, 320);
  } finally {
    // The other journeys know him in English.
    await speak('en', 'ltr');
  }
});

test('who looks as a contact sees the same pages, and is told that nothing can be sent', async ({ page }) => {
  test.slow();
  const carl = await findOne('admin', 'customer_contact', 'user_name=carl.contact');
  await signInToPortal(page, 'sofia.agent');
  const root = `/portal/as/${carl.sys_id}`;
  const all = await pages(page, root);
  expect(all.length, all.join('\n')).toBeGreaterThan(10);
  for (const path of all) await expectReadable(page, path, 1280);
  for (const portal of ['/bp', '/csp', '/cp']) await expectReadable(page, portal, 390);
});

test('what is announced is read, and dismissed by each person alone', async ({ page, browser }) => {
  const title = unique('Maintenance on Sunday');
  const api = await tableApi('admin');
  await signInToPortal(page, 'carla.admin');
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
  const data = { title, summary: 'From 8 to 9.', level: 'warning', details_url: '/portal/knowledge' };
  const made = await api.post('/api/now/table/announcement', { data });
  expect(made.status(), await made.text()).toBe(201);
  const heading = page.getByRole('heading', { name: `Please note: ${title}` });
  await expect(heading, 'while the page is open').toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Dismiss: ${title}` }).click();
  await expect(heading).toHaveCount(0);
  await page.reload();
  await expect(heading).toHaveCount(0);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 740 } });
  const other = await context.newPage();
  await signInToPortal(other, 'carl.contact');
  const told = other.getByRole('heading', { name: `Please note: ${title}` });
  await expect(told).toBeVisible();
  await expectNoSidewaysScrolling(other);
  await other.getByRole('button', { name: `Dismiss: ${title}` }).click();
  await expect(told, 'without script as well').toHaveCount(0);
  await context.close();
  await change('admin', 'announcement', (await made.json()).result.sys_id, { active: 'false' });
});

test('administrators get from a portal to what customers see', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInToPortal(page, 'admin');
  const portal = await findOne('admin', 'sn_portal', 'url_suffix=bp');
  await page.goto(`/record/sn_portal/${portal.sys_id}`);
  await page.getByRole('link', { name: 'Look at this portal' }).click();
  await expect(page).toHaveURL(/\/bp$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/list/sn_portal');
  await page.getByRole('link', { name: '/csp', exact: true }).click();
  await expect(page).toHaveURL(/\/csp$/);
  await context.close();
});

test('one person goes on as another identity without signing in again', async ({ page }) => {
  const account = await findOne('admin', 'customer_account', 'name=Cascade Foods');
  const name = unique('buyer');
  const contact = await create('admin', 'customer_contact', { first_name: 'Carl', last_name: name, account: account.sys_id, user_name: name });
  const role = await findOne('admin', 'sys_user_role', 'name=sn_customerservice.customer');
  await create('admin', 'sys_user_has_role', { user: contact.sys_id, role: role.sys_id });
  const carl = await findOne('admin', 'sys_user', 'user_name=carl.contact');
  const as = { user: carl.sys_id, profile_type: 'contact', record_table: 'customer_contact', record_id: contact.sys_id };
  const profile = await create('admin', 'sys_user_profile', { ...as, label: name });
  const menu = page.getByRole('button', { name: /^Menu of Carl/ });
  await signInToPortal(page, 'carl.contact', '/portal/account');
  await expect(page).toHaveURL(/\/profile\?next=/);
  await expectAccessible(page);
  const buyer = page.getByRole('button', { name: `${name} Cascade Foods` });
  await buyer.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/portal\/account$/);
  await menu.click();
  await expect(buyer).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
  await page.goto('/portal/account');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cascade Foods');
  await menu.click();
  await page.getByRole('form', { name: 'Use the portal as' }).getByRole('button').first().click();
  await page.goto('/portal/account');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Genixify');
  await remove('admin', 'sys_user_profile', profile.sys_id);
});
