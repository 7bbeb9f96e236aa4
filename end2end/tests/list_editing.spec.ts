// A list as a workbench: conditions, columns, views, cells and many records changed where they stand.
import { expect, expectAccessible, open, signIn, test, unique } from '../helpers/journey';
import { change, create, find, read, touchpoint, TOUCHPOINT } from '../helpers/records';

const RISK = 'sn_acct_lc_risk_signal_issue';

/** Risks of this title, one of each priority. */
async function risks(title: string, priorities: string[]) {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'active=true', 1);
  const made = [];
  for (const priority of priorities) {
    made.push(
      await create('admin', RISK, {
        engagement: engagement.sys_id,
        short_description: `${title} ${priority}`,
        description: 'Told by telephone.',
        probability: 'high',
        priority,
      }),
    );
  }
  return made;
}

const rows = (page: import('@playwright/test').Page) => page.locator('tbody tr[data-id]');

test('conditions are put together with and, or and groups, and counted while they are', async ({ page }) => {
  const title = unique('Built');
  await risks(title, ['1', '2', '3', '4']);
  await signIn(page, 'sofia.agent');
  await open(page, `/list/${RISK}`);
  await page.keyboard.press('f');
  const panel = page.getByRole('region', { name: 'Filter' });
  const lines = panel.locator('.filter-line');
  const condition = async (at: number, field: string, comparison: string, value: string, join?: string) => {
    if ((await lines.count()) <= at) await panel.getByRole('button', { name: 'Add a condition' }).click();
    const line = lines.nth(at);
    if (join) await line.getByLabel('How the condition joins').selectOption({ label: join });
    await line.getByLabel('Field').selectOption({ label: field });
    await line.getByLabel('Comparison').selectOption({ label: comparison });
    const input = line.getByLabel('Value', { exact: true });
    if ((await input.evaluate((element) => element.tagName)) === 'SELECT') await input.selectOption({ label: value });
    else await input.fill(value);
  };
  const matches = panel.getByText(/Records matching/);
  await condition(0, 'Short description', 'contains', title);
  await expect(matches).toContainText('4');
  await condition(1, 'Priority', 'is', 'Critical', 'and');
  await expect(matches).toContainText(': 1');
  await condition(2, 'Priority', 'is', 'High', 'or');
  await expect(matches).toContainText(': 2');
  await condition(3, 'Short description', 'contains', `${title} 4`, 'or all of');
  await expect(matches).toContainText(': 3');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Apply' }).first().click();
  await expect(rows(page)).toHaveCount(3);
  const q = new URL(page.url()).searchParams.get('q');
  expect(q).toContain(`short_descriptionLIKE${title}^priority=1^ORpriority=2^NQshort_descriptionLIKE${title} 4`);
});

test('several values of a condition are ticked', async ({ page }) => {
  const title = unique('Ticked');
  await risks(title, ['1', '2', '3']);
  await signIn(page, 'sofia.agent');
  await open(page, `/list/${RISK}?panel=filter&q=short_descriptionLIKE${encodeURIComponent(title)}%5EpriorityISEMPTY`);
  const panel = page.getByRole('region', { name: 'Filter' });
  const line = panel.locator('.filter-line').nth(1);
  await line.getByLabel('Comparison').selectOption({ label: 'is one of' });
  await line.getByLabel('Critical').check();
  await expect(panel.getByText(/Records matching/)).toContainText(': 1');
  await line.getByLabel('High').check();
  await expect(panel.getByText(/Records matching/)).toContainText(': 2');
  await panel.getByRole('button', { name: 'Apply' }).first().click();
  await expect(rows(page)).toHaveCount(2);
});

test('several records of a condition are chosen by their names', async ({ page }) => {
  await signIn(page, 'sofia.agent');
  await open(page, '/list/sn_acct_lc_engagement?panel=filter');
  const panel = page.getByRole('region', { name: 'Filter' });
  const line = panel.locator('.filter-line').first();
  const picker = line.getByRole('combobox', { name: 'Value' });
  const choose = async () => {
    await line.getByLabel('Field').selectOption({ label: 'Account' });
    await line.getByLabel('Comparison').selectOption({ label: 'is one of' });
  };
  await choose();
  // What is being looked for does not keep the condition from becoming another.
  await picker.pressSequentially('a');
  await line.getByLabel('Field').selectOption({ label: 'Title' });
  await expect(line.getByRole('textbox', { name: 'Value' })).toBeVisible();
  await choose();
  for (const account of ['Genixify', 'Cascade Foods']) {
    await picker.pressSequentially(account);
    await expect(page.getByRole('option', { name: account })).toBeVisible();
    await picker.press('Enter');
    await expect(line.getByRole('button', { name: `Remove ${account}` })).toBeVisible();
  }
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Apply' }).first().click();
  const crumbs = page.getByRole('navigation', { name: 'Filter' });
  await expect(crumbs).toContainText('Account is one of Cascade Foods or Genixify');
});

test('fields of related records are conditions and columns, and columns are kept for the person', async ({ page }) => {
  const title = unique('Columns');
  await risks(title, ['1']);
  await signIn(page, 'sofia.agent');
  await open(page, `/list/${RISK}?q=${encodeURIComponent(`short_descriptionLIKE${title}`)}`);
  await page.getByRole('link', { name: 'Columns', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Columns' });
  await panel.getByText('Columns of related records').click();
  await panel.getByRole('link', { name: 'Engagement', exact: true }).click();
  await panel.getByRole('checkbox', { name: 'Engagement › Renewal date' }).check();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Save for me' }).click();
  const head = page.getByRole('columnheader', { name: 'Engagement › Renewal date' });
  await expect(head).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await open(page, `/list/${RISK}`);
  await expect(head).toBeVisible();
  await page.getByRole('link', { name: 'Columns', exact: true }).click();
  const ticked = panel.getByRole('checkbox', { checked: true });
  while (await ticked.count()) await ticked.first().uncheck();
  await panel.getByRole('button', { name: 'Save for me' }).click();
  await expect(head).toHaveCount(0);
});

test('a view is kept, found by colleagues and removed by its owner', async ({ page, browser }) => {
  const name = unique('Hot ones');
  await signIn(page, 'sofia.agent');
  await open(page, `/list/${RISK}?q=${encodeURIComponent('priority=1^ORDERBYDESCnumber')}&columns=number,engagement.account`);
  await page.getByRole('link', { name: 'Views', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Views' });
  await panel.getByLabel('Name of this view').fill(name);
  await panel.getByLabel('For everybody').check();
  await panel.getByRole('button', { name: 'Keep this view' }).click();
  await expect(panel.getByRole('link', { name })).toBeVisible();
  await expectAccessible(page);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, 'omar.onboarding');
  await open(other, `/list/${RISK}?panel=views`);
  await other.getByRole('region', { name: 'Views' }).getByRole('link', { name }).click();
  await expect(other.getByRole('navigation', { name: 'Filter' })).toContainText('Priority is Critical');
  await expect(other.getByRole('columnheader', { name: 'Engagement › Account' })).toBeVisible();
  await elsewhere.close();

  await panel.getByRole('button', { name: `Delete the view ${name}` }).click();
  await expect(panel.getByRole('link', { name })).toHaveCount(0);
});

test('a cell is changed where it stands, by mouse and by keyboard', async ({ page }) => {
  const title = unique('Cell');
  const [risk] = await risks(title, ['3']);
  await signIn(page, 'sofia.agent');
  const q = encodeURIComponent(`short_descriptionLIKE${title}`);
  await open(page, `/list/${RISK}?q=${q}&columns=number,short_description,priority`);
  await page.getByRole('cell', { name: `${title} 3` }).dblclick();
  const editor = page.getByRole('form', { name: 'Short description' });
  await editor.getByRole('textbox').fill(`${title} changed`);
  await editor.getByRole('textbox').press('Enter');
  await expect(page.getByRole('cell', { name: `${title} changed` })).toBeVisible();
  await expect.poll(async () => (await read('admin', RISK, risk.sys_id)).short_description).toBe(`${title} changed`);
  await page.getByRole('cell', { name: `${title} changed` }).press('ArrowRight');
  await page.keyboard.press('e');
  const choice = page.getByRole('form', { name: 'Priority' }).getByRole('combobox');
  await choice.selectOption({ label: 'High' });
  await expectAccessible(page);
  await choice.press('Enter');
  await expect(page.getByRole('cell', { name: 'High' })).toBeVisible();
  await expect.poll(async () => (await read('admin', RISK, risk.sys_id)).priority).toBe('2');
  await page.keyboard.press('e');
  await expect(choice).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
});

test.describe('what is refused', () => {
  test.use({ expectedComplaints: [/status of 422/] });

  test('brings a cell back with the reason, and what was typed', async ({ page }) => {
    const title = unique('Refused');
    const [risk] = await risks(title, ['3']);
    await signIn(page, 'sofia.agent');
    const q = encodeURIComponent(`short_descriptionLIKE${title}`);
    await open(page, `/list/${RISK}?q=${q}&columns=number,short_description`);
    await page.getByRole('cell', { name: `${title} 3` }).dblclick();
    const editor = page.getByRole('form', { name: 'Short description' });
    await editor.getByRole('textbox').fill('');
    await editor.getByRole('textbox').press('Enter');
    await expect(editor.getByRole('alert')).toContainText('Short description');
    expect((await read('admin', RISK, risk.sys_id)).short_description).toBe(`${title} 3`);
    await editor.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('cell', { name: `${title} 3` })).toBeVisible();
  });
});

test('many records are changed at once, after a look at what would happen', async ({ page }) => {
  const title = unique('Many');
  const made = await risks(title, ['2', '3', '4']);
  await signIn(page, 'sofia.agent');
  await open(page, `/list/${RISK}?q=${encodeURIComponent(`short_descriptionLIKE${title}`)}`);
  await page.getByRole('checkbox', { name: 'Choose all rows of this page' }).check();
  await page.getByRole('checkbox', { name: 'Choose row' }).first().uncheck();
  await expect(page.getByText('2 records chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Change a field' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change many records' });
  await dialog.locator('select').first().selectOption({ label: 'Priority' });
  await dialog.locator('#field-priority').selectOption({ label: 'Critical' });
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByText('2 records of 2 records will change.')).toBeVisible();
  await expectAccessible(page);
  const priorities = async () => (await Promise.all(made.map(({ sys_id }) => read('admin', RISK, sys_id)))).map((risk) => risk.priority);
  expect((await priorities()).sort()).toEqual(['2', '3', '4']);
  await dialog.getByRole('button', { name: 'Change 2 records' }).click();
  await expect(page.getByText('2 records changed.')).toBeVisible();
  expect((await priorities()).filter((priority) => priority === '1')).toHaveLength(2);
});

test('a list follows what others change, add and delete', async ({ page }) => {
  const title = unique('Live');
  const [risk] = await risks(title, ['3']);
  await signIn(page, 'sofia.agent');
  await open(page, `/list/${RISK}?q=${encodeURIComponent(`short_descriptionLIKE${title}`)}&columns=number,short_description`);
  await change('admin', RISK, risk.sys_id, { short_description: `${title} changed` });
  await expect(page.getByRole('cell', { name: `${title} changed` })).toBeVisible({ timeout: 15_000 });
  await risks(title, ['1']);
  await expect(rows(page)).toHaveCount(2, { timeout: 15_000 });
});

test('keys move, choose, open, create, find and explain', async ({ page }) => {
  await signIn(page, 'sofia.agent');
  await open(page, '/list/sn_acct_lc_engagement');
  await page.keyboard.press('j');
  const cells = rows(page);
  await expect(cells.nth(0).locator('th')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(1).locator('th')).toBeFocused();
  await page.keyboard.press('x');
  await expect(cells.nth(1).getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('k');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search everything' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/record\/sn_acct_lc_engagement\/[0-9a-z]{32}/);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/:\d+\/$/);
  await open(page, `/list/${TOUCHPOINT}`);
  await page.keyboard.press('c');
  await expect(page).toHaveURL(new RegExp(`/record/${TOUCHPOINT}/new`));
});

test.describe('a link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('to a record is copied', async ({ page }) => {
    const id = await touchpoint();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${TOUCHPOINT}/${id}?tab=details`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(`/record/${TOUCHPOINT}/${id}`, page.url()).href);
  });
});
