// The workspace with script switched off: plain links and forms.
import { expect, test } from '../helpers/journey';
import { findOne, read } from '../helpers/records';
import { unique } from '../helpers/journey';

test('sign in, open a list, open a record, change it, note upon it, find it', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('User name').fill('sofia.agent');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto('/list/customer_account?q=name%3DGenixify');
  await page.locator('tbody').getByRole('link', { name: /Genixify|ACC\d+/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Genixify');

  const account = await findOne('admin', 'customer_account', 'name=Genixify');
  const text = unique('Changed without script');
  await page.getByLabel('Notes', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByLabel('Notes', { exact: true })).toHaveValue(text);
  expect((await read('admin', 'customer_account', account.sys_id)).notes).toBe(text);

  await page.goto('/search?q=Genixify');
  await expect(page.getByRole('main').getByRole('link', { name: /Genixify/ }).first()).toBeVisible();
});
