// The workspace with script switched off: plain links and forms.
import { expect, test, unique } from '../helpers/journey';
import { read, TOUCHPOINT, touchpoint } from '../helpers/records';

test('sign in, find a record in a list, change it, note upon it, and search', async ({ page }) => {
  const id = await touchpoint();
  const { number } = await read('admin', TOUCHPOINT, id);

  await page.goto('/login');
  await page.getByLabel('User name').fill('sofia.agent');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`/list/${TOUCHPOINT}?q=number%3D${number}`);
  await page.locator('tbody').getByRole('link', { name: number }).click();
  await page.getByRole('navigation', { name: 'Pages of this record' }).getByRole('link', { name: 'Details' }).click();

  const text = unique('Changed without script');
  await page.getByLabel('Subject').fill(text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text);
  expect((await read('admin', TOUCHPOINT, id)).short_description).toBe(text);

  const note = unique('Noted without script');
  const box = page.getByRole('region', { name: 'Write' }).getByLabel(/^Work notes/);
  await box.fill(note);
  await box.locator('..').getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: note })).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search everything' }).fill(text);
  await page.getByRole('searchbox', { name: 'Search everything' }).press('Enter');
  const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: text });
  await expect(hit.getByRole('link', { name: number })).toBeVisible();
});

test('a condition takes several ticked values, and a range two days', async ({ page }) => {
  await page.goto('/login?next=/list/sn_acct_lc_engagement%3Fpanel%3Dfilter');
  await page.getByLabel('User name').fill('sofia.agent');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const line = (at: number) => page.locator('.filter-line').nth(at);
  const condition = async (at: number, field: string, comparison: string) => {
    await line(at).getByLabel('Field').selectOption({ label: field });
    await line(at).getByLabel('Comparison').selectOption({ label: comparison });
    await page.getByRole('button', { name: 'Add a condition' }).click();
  };
  await condition(0, 'Perceived health', 'is one of');
  await condition(1, 'Created', 'is between');
  for (const health of ['Red', 'Yellow', 'Green']) await line(0).getByLabel(health).check();
  await line(1).getByLabel('From').fill('2020-01-01');
  await line(1).getByLabel('To').fill('2099-12-31');
  await page.getByRole('button', { name: 'Apply' }).first().click();
  const crumbs = page.getByRole('navigation', { name: 'Filter' });
  await expect(crumbs).toContainText('Perceived health is one of Red, Yellow or Green');
  await expect(crumbs).toContainText('Created is between 2020-01-01 and 2099-12-31');
});

test.describe('a form that is refused', () => {
  test.use({ expectedComplaints: [/status of 422/] });

  test('says at the field what is wrong, and loses nothing', async ({ page }) => {
    const id = await touchpoint();
    await page.goto(`/login?next=/record/${TOUCHPOINT}/${id}%3Ftab%3Ddetails`);
    await page.getByLabel('User name').fill('sofia.agent');
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Subject').fill('');
    const text = unique('Kept');
    await page.getByLabel('Description').fill(text);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /Subject/ })).toBeVisible();
    await expect(page.getByLabel('Description')).toHaveValue(text);
  });
});
