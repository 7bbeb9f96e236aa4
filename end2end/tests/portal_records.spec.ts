// Customers at work on the portal: lists, a case from first word to last, tasks, meetings, and comments that arrive live.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, PASSWORD, test, unique } from '../helpers/journey';
import { change, create, findOne, read } from '../helpers/records';

const CASE = 'sn_customerservice_cases';
const TASK = 'sn_ti_core_task';

async function enter(page: Page, userName: string, path = '/portal') {
  await page.goto('/login');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await page.goto(path);
}

async function caseOf(contact: string, subject: string) {
  const { sys_id, account } = await findOne('admin', 'customer_contact', `user_name=${contact}`);
  return create('admin', CASE, { short_description: subject, description: 'Since Monday.', account, contact: sys_id });
}

test('a case is opened, talked about, closed and reopened', async ({ page }) => {
  const subject = unique('Printer prints blank pages');
  await enter(page, 'carl.contact', '/portal/lists');
  await page.getByRole('link', { name: 'My Cases' }).click();
  await page.getByRole('link', { name: 'Open a case' }).click();
  await expectAccessible(page);
  await page.getByLabel('Short description').fill(subject);
  await page.getByLabel('Description', { exact: true }).fill('It started on Monday.');
  await page.getByRole('button', { name: 'Submit case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await page.getByLabel('Write a comment').fill('Here is the serial number: 4711.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Here is the serial number: 4711.')).toBeVisible();
  await expect(page.getByLabel('Write a comment')).toHaveValue('');
  await page.getByText('Close this case').first().click();
  await page.getByLabel('How was it solved?').fill('Changed the cartridge.');
  await page.getByRole('button', { name: 'Close this case' }).click();
  await expect(page.getByText('Reopen this case').first()).toBeVisible();
  await page.getByText('Reopen this case').first().click();
  await page.getByLabel('What is still missing?').fill('Blank again.');
  await page.getByRole('button', { name: 'Reopen this case' }).click();
  await expect(page.getByText('Close this case').first()).toBeVisible();
  await expectAccessible(page);
});

test('an answer of the team appears without a reload', async ({ page }) => {
  const subject = unique('Report is empty');
  const made = await caseOf('carla.admin', subject);
  await enter(page, 'carla.admin', `/portal/record/${CASE}/${made.sys_id}`);
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  const answer = unique('We found the reason');
  await change('admin', CASE, made.sys_id, { comments: answer, work_notes: 'Do not show this' });
  await expect(page.getByText(answer)).toBeVisible();
  await expect(page.getByText('Do not show this')).toHaveCount(0);
});

test('what the customer writes reaches the workspace', async ({ page }) => {
  const made = await caseOf('carla.admin', unique('Please call'));
  await enter(page, 'carla.admin', `/portal/record/${CASE}/${made.sys_id}`);
  await page.getByLabel('Add a file').setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('line') });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('link', { name: 'log.txt' }).first()).toBeVisible();
  const said = unique('Between nine and ten');
  await page.getByLabel('Write a comment').fill(said);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText(said)).toBeVisible();
  expect((await read('admin', CASE, made.sys_id)).sys_updated_by).toBe('carla.admin');
});

test('an onboarding task is handed over and taken back', async ({ page }) => {
  const contact = await findOne('admin', 'customer_contact', 'user_name=carla.admin');
  const onboarding = await findOne('admin', 'sn_acct_lc_onb_case', 'account.name=Genixify');
  const subject = unique('Send the list of users');
  const task = await create('admin', TASK, {
    short_description: subject,
    onboarding_case: onboarding.sys_id,
    contact: contact.sys_id,
    state: 'awaiting_customer',
    visible_to_customer: 'true',
  });
  await enter(page, 'carla.admin', `/portal/record/${TASK}/${task.sys_id}`);
  await page.getByText('Mark as complete').first().click();
  await page.getByLabel('A note for our team').fill('List attached.');
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(page.getByText('Take it back').first()).toBeVisible();
  expect((await read('admin', TASK, task.sys_id)).state).toBe('review');
});

test('a meeting is proposed for a touchpoint', async ({ page }) => {
  await enter(page, 'carla.admin', '/portal/touchpoint/new');
  const subject = unique('Second wave');
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Description').fill('Two more sites next year.');
  const engagement = page.getByLabel('Engagement');
  if ((await engagement.inputValue()) === '') await engagement.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await page.getByRole('link', { name: 'Propose a meeting' }).click();
  await expectAccessible(page);
  const meeting = unique('Plan the sites');
  await page.getByLabel('Meeting subject').fill(meeting);
  await page.getByLabel('Start date').fill('2030-01-08T10:00');
  await page.getByLabel('End date').fill('2030-01-08T11:00');
  await page.getByRole('button', { name: 'Propose this time' }).click();
  await expect(page.getByText(meeting)).toBeVisible();
  await page.getByRole('link', { name: 'Change details' }).click();
  await expect(page.getByRole('heading', { name: 'Change this' })).toBeVisible();
  await expectAccessible(page);
});

test.describe('what is refused', () => {
  test.use({ expectedComplaints: [/status of 422/] });

  test('reopening without a word says so and keeps the page', async ({ page }) => {
    const made = await caseOf('carla.admin', unique('Closed too early'));
    await change('admin', CASE, made.sys_id, {
      state: 'closed',
      resolution_code: 'duplicate',
      resolution_notes: 'Known.',
    });
    await enter(page, 'carla.admin', `/portal/record/${CASE}/${made.sys_id}`);
    await page.getByText('Reopen this case').first().click();
    await page.getByLabel('What is still missing?').fill('   ');
    await page.getByRole('button', { name: 'Reopen this case' }).click();
    await expect(page.getByRole('alert').first()).toContainText('What is still missing?');
    expect((await read('admin', CASE, made.sys_id)).state).toBe('closed');
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`${scheme}, narrow`, () => {
    test.use({ colorScheme: scheme, viewport: { width: 320, height: 800 } });

    test('lists and records fit and are accessible', async ({ page }) => {
      await enter(page, 'carla.admin');
      for (const path of ['/portal/lists', '/portal/list/all-cases', '/portal/search?q=genixify', '/portal/touchpoint/new']) {
        await page.goto(path);
        await expectNoSidewaysScrolling(page);
        await expectAccessible(page);
      }
      await page.goto('/portal/list/all-onboarding-cases');
      await page.locator('.portal-rows tbody a').first().click();
      await expect(page.getByRole('heading', { name: 'Onboarding tasks' })).toBeVisible();
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
    });
  });
}
