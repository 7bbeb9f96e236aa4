// A case told step by step on the portal: kept while it is typed, left, gone on with, submitted, discarded.
import { expect, expectAccessible, expectNoSidewaysScrolling, PASSWORD, test, unique } from '../helpers/journey';

test.beforeEach(async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('User name').fill('carl.contact');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
});

test('a draft is kept while it is typed, found again and submitted', async ({ page }) => {
  const subject = unique('Water under the sink');
  await page.goto('/portal/case/new');
  await page.getByRole('link', { name: 'Answer step by step instead' }).click();
  await expectAccessible(page);
  await page.getByLabel('Short description').fill(subject);
  await page.getByLabel('Category').selectOption('question');
  await page.waitForURL(/record\/sn_customerservice_cases/);
  await page.reload();
  await expect(page.getByLabel('Short description')).toHaveValue(subject);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'Description', exact: true }).fill('It drips.');
  await page.getByRole('button', { name: 'Save and go on later' }).click();
  await expect(page.getByRole('heading', { name: 'My Draft Cases' })).toBeVisible();
  await page.getByRole('row', { name: subject }).getByRole('link').click();
  await expect(page.getByText('It drips.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(page);
  await page.getByRole('button', { name: 'Submit case' }).click();
  await expect(page.getByLabel('Write a comment')).toBeVisible();
});

test('a draft is discarded', async ({ page }) => {
  const subject = unique('Never mind');
  await page.goto('/portal/case/new');
  await page.getByLabel('Short description').fill(subject);
  await page.getByRole('button', { name: 'Save and go on later' }).click();
  await page.getByRole('row', { name: subject }).getByRole('link').click();
  await page.getByText('Discard', { exact: true }).click();
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await page.waitForURL(/portal\/lists$/);
  await page.goto('/portal/list/my-draft-cases');
  await expect(page.getByText(subject)).toHaveCount(0);
});
