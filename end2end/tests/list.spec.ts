// A list: opened, sorted, filtered, grouped, paged, and a record opened from it.
import { expect, expectAccessible, open, signIn, test, unique } from '../helpers/journey';
import { create, find } from '../helpers/records';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'sofia.agent');
});

test('the navigator leads to a list, and a row to its record', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name: /^Accounts/ }).first().click();
  await expect(page).toHaveURL(/\/list\/customer_account/);
  const table = page.getByRole('table').first();
  await expect(table.getByRole('row').nth(5)).toBeVisible();
  await expectAccessible(page);
  const link = table.getByRole('row').nth(1).getByRole('link').first();
  const name = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(/\/record\/customer_account\/[0-9a-z]{32}/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('a column head sorts, and sorts the other way round', async ({ page }) => {
  await open(page, '/list/customer_account');
  const head = page.getByRole('columnheader', { name: /^Name/ });
  const names = async () => {
    const at = (await page.getByRole('columnheader').allInnerTexts()).findIndex((text) => text.startsWith('Name'));
    return page.locator('tbody tr').evaluateAll((rows, at) => rows.map((row) => (row.children[at] as HTMLElement).innerText.trim()), at);
  };
  // The head tells the order that was asked for; the rows follow.
  const isSorted = async (order: string) => {
    const lower = (await names()).map((name) => name.toLowerCase());
    if (order === 'descending') lower.reverse();
    return lower.every((name, at) => at === 0 || lower[at - 1] <= name);
  };
  await head.getByRole('link').click();
  await expect(head).toHaveAttribute('aria-sort', /ascending|descending/);
  const first = await head.getAttribute('aria-sort');
  await expect.poll(() => isSorted(first!)).toBe(true);
  const once = await names();
  await head.getByRole('link').click();
  const other = first === 'ascending' ? 'descending' : 'ascending';
  await expect(head).toHaveAttribute('aria-sort', other);
  await expect.poll(() => isSorted(other)).toBe(true);
  expect((await names())[0]).not.toBe(once[0]);
});

test('an encoded query in the address filters, and says what it does', async ({ page }) => {
  await open(page, '/list/customer_account?q=nameSTARTSWITHGenixify');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody')).toContainText('Genixify');
  await expect(page.getByText(/starts with/i).first()).toBeVisible();
});

test('a part of a query that cannot be used is announced', async ({ page }) => {
  await open(page, '/list/customer_account?q=no_such_column%3D1');
  await expect(page.getByText(/no_such_column/).first()).toBeVisible();
});

test('groups open in place, several at once, and lead to their lists', async ({ page }) => {
  await open(page, '/list/sn_acct_lc_engagement?q=GROUPBYpriority');
  const toggles = page.locator('.group-toggle');
  await expect(toggles.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('tbody tr[data-id]')).toHaveCount(0);
  await expectAccessible(page);
  await toggles.first().focus();
  await page.keyboard.press('Enter');
  await expect(toggles.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(toggles.first()).toBeFocused();
  const first = await page.locator('tbody tr[data-id]').count();
  expect(first).toBeGreaterThan(0);
  await toggles.nth(1).click();
  await expect(toggles.nth(1)).toHaveAttribute('aria-expanded', 'true');
  expect(await page.locator('tbody tr[data-id]').count()).toBeGreaterThan(first);
  await expect(toggles.first()).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  const count = Number((await page.locator('.group-count').first().innerText()).replace(/\D/g, ''));
  await page.locator('.group-count').first().click();
  await expect(page).toHaveURL(/priority/);
  await expect(page.locator('.list-total')).toHaveText(String(count));
});

test('groups follow what others change, and keep the focus', async ({ page }) => {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'active=true', 1);
  const title = unique('Grouped');
  const raise = (priority: string) =>
    create('admin', 'sn_acct_lc_risk_signal_issue', {
      engagement: engagement.sys_id,
      short_description: title,
      description: 'Told by telephone.',
      probability: 'high',
      priority,
    });
  await raise('3');
  const query = encodeURIComponent(`short_description=${title}^GROUPBYpriority`);
  await open(page, `/list/sn_acct_lc_risk_signal_issue?q=${query}`);
  const toggles = page.locator('.group-toggle');
  await toggles.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('tbody tr[data-id]')).toHaveCount(1);
  await raise('3');
  await expect(page.locator('tbody tr[data-id]')).toHaveCount(2, { timeout: 15_000 });
  await expect(toggles.first()).toBeFocused();
  await raise('1');
  await expect(toggles).toHaveCount(2, { timeout: 15_000 });
  await expect(page.locator('.list-total')).toHaveText('3');
});

test('a filter for a percent sign keeps it on the way', async ({ page }) => {
  await open(page, `/list/sn_acct_lc_engagement?q=${encodeURIComponent('short_descriptionLIKE50%25')}`);
  await expect(page.getByRole('navigation', { name: 'Filter' })).toContainText('50%25');
  await page.getByRole('columnheader', { name: /^Number/ }).getByRole('link').click();
  await expect(page).toHaveURL(/ORDERBY/);
  await expect(page.getByRole('navigation', { name: 'Filter' })).toContainText('50%25');
});

test('a table name typed into the menu or the search leads to its list', async ({ page }) => {
  const finder = page.getByRole('searchbox', { name: 'Find a list by name' });
  await finder.fill('sn_acct_lc_definition_record.list');
  await finder.press('Enter');
  await expect(page).toHaveURL(/\/list\/sn_acct_lc_definition_record$/);
  const search = page.getByRole('searchbox', { name: 'Search everything' });
  await search.fill('customer_account.list');
  await search.press('Enter');
  await expect(page).toHaveURL(/\/list\/customer_account$/);
});

test('the next page continues where the first one ended', async ({ page }) => {
  await open(page, '/list/customer_account');
  const ids = () => page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
  const first = await ids();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click();
  await expect.poll(async () => (await ids()).some((id) => first.includes(id))).toBe(false);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Previous' }).click();
  await expect.poll(ids).toEqual(first);
});

test('the table name with .list leads to the list', async ({ page }) => {
  await page.goto('/customer_contact.list');
  await expect(page).toHaveURL(/\/list\/customer_contact/);
});
