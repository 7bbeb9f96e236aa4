// Object List on an outer site: a visitor filters, groups and changes what it shows, with the keyboard alone too.
import type { FrameLocator, Page } from '@playwright/test';
import { CUSTOMER, expect, inside, test, type Site } from '../helpers/embed';
import { expectAccessible } from '../helpers/journey';

const LIST = 'sn-embedx-object-list';
const SETTINGS = {
  table: 'sn_acct_lc_success_initiative',
  columns: 'short_description,state,due_date',
  'show-condition-builder': true,
  'disable-edit': false,
};

async function opened(page: Page, site: Site, kind = 'strict'): Promise<FrameLocator> {
  const instance = await site.place(LIST, SETTINGS);
  await page.goto(site.page(kind, { user: CUSTOMER, show: [`${LIST}:${instance}`] }));
  const list = inside(page, LIST);
  await expect(list.getByRole('table')).toBeVisible();
  return list;
}

test('rows are narrowed by a condition, and all again without it', async ({ page, site }) => {
  const list = await opened(page, site);
  const rows = list.locator('tbody tr');
  const all = await rows.count();
  await list.locator('summary', { hasText: 'Filter' }).click();
  await list.locator('#embed-field').selectOption('state');
  await list.getByRole('combobox', { name: 'Value' }).selectOption('in_progress');
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Add condition' }).click();
  await expect(list.getByText('State is In progress')).toBeVisible();
  await expect(rows).not.toHaveCount(all);
  await expectAccessible(page);
  await list.getByRole('link', { name: 'Take away: State is In progress' }).click();
  await expect(rows).toHaveCount(all);
});

test('columns are dragged to another place, and moved with the keyboard', async ({ page, site }) => {
  const list = await opened(page, site);
  const heads = list.getByRole('columnheader');
  await expect(heads).toContainText(['Subject', 'State', 'Due date']);
  await heads.nth(2).dragTo(heads.nth(0));
  await expect(heads.first()).toContainText('Due date');
  const due = heads.getByRole('link', { name: 'Due date' });
  await due.press('Shift+ArrowRight');
  await expect(heads.nth(1)).toContainText('Due date');
  await expect(due).toBeFocused();
  await expectAccessible(page);
});

test('rows stand in groups that open', async ({ page, site }) => {
  const list = await opened(page, site, 'dark');
  await list.getByLabel('Group by').selectOption('state');
  const group = list.getByRole('button', { name: /In progress/ });
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await group.press('Enter');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(group).toBeFocused();
  await expect(list.locator('tbody').getByRole('link', { name: /./ }).first()).toBeVisible();
  await expectAccessible(page);
});

test.describe('a cell', () => {
  test.use({ viewport: { width: 390, height: 900 } });

  test('is changed with the keyboard, and a refusal stands at it', async ({ page, site }) => {
    const list = await opened(page, site);
    const pencil = list.locator('.embed-change').first();
    const was = await list.locator('tbody th').first().innerText();
    await pencil.focus();
    await pencil.press('Enter');
    const input = list.locator('.embed-edit input.input');
    await expect(input).toBeFocused();
    await expect(input).toHaveValue(was);
    await expectAccessible(page);
    await input.fill(`${was}!`);
    await input.press('Enter');
    await expect(list.locator('tbody th').first()).toContainText(`${was}!`);
    await expect(pencil).toBeFocused();
    await pencil.press('Enter');
    await input.fill(was);
    await input.press('Enter');
    await expect(list.locator('tbody th').first()).toHaveText(was);
  });
});
