// A touchpoint: looked at in its tabs, followed up with a task, closed and canceled.
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';
import { create, read, TOUCHPOINT, touchpoint } from '../helpers/records';

const TASK = 'sn_acct_lc_success_task';

test('its tabs lead to meetings, mails and tasks', async ({ page }) => {
  const id = await touchpoint();
  const subject = unique('Prepare figures');
  await create('admin', TASK, { short_description: subject, description: '-', parent: id });
  await signIn(page, 'sofia.agent');
  await open(page, `/record/${TOUCHPOINT}/${id}`);
  await expectAccessible(page);
  const tabs = page.getByRole('navigation', { name: 'Pages of this record' });
  for (const tab of ['Meetings', 'Emails', 'Success tasks']) {
    await tabs.getByRole('link', { name: tab }).click();
    await expect(page.getByRole('heading', { level: 2, name: tab })).toBeVisible();
  }
  await expect(page.getByText(subject)).toBeVisible();
  await tabs.getByRole('link', { name: 'Details' }).click();
  await expect(page.getByLabel('Subject')).toBeVisible();
});

test('it is closed with a code and notes', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, `/record/${TOUCHPOINT}/${id}`);
  await page.getByText('Close…', { exact: true }).click();
  const form = page.locator(`#close-${id}`);
  await expect(form.getByLabel('Closure code').getByRole('option')).toHaveText(['–', 'Addressed', 'Unaddressed', 'Canceled']);
  await expect(form.getByLabel('Closure code')).toHaveValue('addressed');
  await form.getByLabel('Closure code').selectOption('addressed');
  await form.getByLabel('Close notes').fill('Goals agreed.');
  await form.getByRole('button', { name: 'Close this touchpoint' }).click();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  expect((await read('admin', TOUCHPOINT, id)).state).toBe('closed');
});

test.describe('what is refused', () => {
  // The answer to a refused form says so by its status.
  test.use({ expectedComplaints: [/status of 422/] });

  test('canceling without notes says so and stays open', async ({ page }) => {
    const id = await touchpoint();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${TOUCHPOINT}/${id}`);
    await page.getByText('Cancel…', { exact: true }).click();
    const form = page.locator(`#cancel-${id}`);
    await form.getByRole('button', { name: 'Cancel this touchpoint' }).click();
    await expect(form.getByRole('alert')).toContainText('close notes');
    await form.getByLabel('Close notes').fill('The customer moved it.');
    await form.getByRole('button', { name: 'Cancel this touchpoint' }).click();
    await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
    expect((await read('admin', TOUCHPOINT, id)).closure_code).toBe('canceled');
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`${scheme}, narrow`, () => {
    test.use({ colorScheme: scheme, viewport: { width: 390, height: 844 } });

    test('the page is usable', async ({ page }, info) => {
      const id = await touchpoint();
      await signIn(page, 'sofia.agent');
      await open(page, `/record/${TOUCHPOINT}/${id}`);
      await page.getByText('Close…', { exact: true }).click();
      const picture = await page.screenshot({ path: info.outputPath('touchpoint.png') });
      await info.attach('touchpoint', { body: picture, contentType: 'image/png' });
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
    });
  });
}
