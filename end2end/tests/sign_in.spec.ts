// Signing in and out.
import { expect, expectAccessible, signIn, test } from '../helpers/journey';

test('the right password opens the workspace', async ({ page }) => {
  await page.goto('/login');
  await expectAccessible(page);
  await signIn(page, 'sofia.agent');
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('a wrong password is refused without telling whether the person exists', async ({ page }) => {
  const sentences: string[] = [];
  for (const name of ['sofia.agent', 'nobody.at.all']) {
    await page.goto('/login');
    await page.getByLabel('User name').fill(name);
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    sentences.push(await page.getByRole('alert').innerText());
  }
  expect(sentences[0]).toContain('not right');
  expect(sentences[1]).toBe(sentences[0]);
});

test('who is not signed in is asked to, and then shown what they came for', async ({ page }) => {
  await page.goto('/list/customer_account');
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel('User name').fill('sofia.agent');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/list\/customer_account/);
});

test('a sign-in link cannot send people to another site', async ({ page, baseURL }) => {
  await page.goto('/login?next=https%3A%2F%2Fevil.example%2F');
  await page.getByLabel('User name').fill('sofia.agent');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
});

test('signing out ends the session, also for the back button', async ({ page }) => {
  await signIn(page, 'vera.viewer');
  await page.getByRole('button', { name: /your menu/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/list/customer_account');
  await expect(page).toHaveURL(/\/login/);
});

test('signing out everywhere ends the other browser’s session too', async ({ page, browser }) => {
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, 'tom.owner');
  await signIn(page, 'tom.owner');
  await page.getByRole('button', { name: /your menu/ }).click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/login/);
  await other.goto('/list/customer_account');
  await expect(other).toHaveURL(/\/login/);
  await elsewhere.close();
});
