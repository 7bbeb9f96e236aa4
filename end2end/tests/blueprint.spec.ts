// Objectives, outcomes, initiatives and plays: looked at, walked down, and worked on in place.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';
import { create, find, read } from '../helpers/records';

const OBJECTIVE = 'sn_acct_lc_success_objective';
const OUTCOME = 'sn_acct_lc_success_outcome';
const INITIATIVE = 'sn_acct_lc_success_initiative';
const TASK = 'sn_acct_lc_success_task';

/** An objective with an outcome and an initiative of its own, below an engagement with Genixify. */
async function blueprint() {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'account.name=Genixify^active=true', 1);
  const description = 'As agreed.';
  const objective = await create('admin', OBJECTIVE, {
    short_description: unique('Answer faster'),
    description,
    engagement: engagement.sys_id,
    planned_start: '2025-01-01',
    planned_stop: '2025-06-30',
  });
  const outcome = await create('admin', OUTCOME, {
    short_description: unique('Under eight hours'),
    description,
    success_objective: objective.sys_id,
    base_value: '20',
    target_value: '10',
    current_value: '16',
  });
  const initiative = await create('admin', INITIATIVE, {
    short_description: unique('Knowledge base'),
    success_outcome: outcome.sys_id,
  });
  return { objective, outcome, initiative };
}

async function addTask(page: Page, subject: string) {
  await page.getByText('New success task…').click();
  const form = page.locator('#new-work');
  await form.getByLabel('Subject').fill(subject);
  await form.getByLabel('Description').fill('With everybody.');
  await form.getByRole('button', { name: 'Create success task' }).click();
}

test('from the objective down to a task and back', async ({ page }) => {
  const { objective, outcome, initiative } = await blueprint();
  await signIn(page, 'sofia.agent');
  await open(page, `/record/${OBJECTIVE}/${objective.sys_id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(objective.short_description);
  await expect(page.getByText(/days overdue/)).toBeVisible();
  await page.getByRole('link', { name: `Show only ${outcome.short_description}` }).click();
  await expect(page).toHaveURL(new RegExp(`outcome=${outcome.sys_id}`));
  await page.getByRole('link', { name: initiative.number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.short_description);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: outcome.short_description }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(outcome.short_description);
  await expect(page.getByText('40%').first()).toBeVisible();
});

test('a task is made and ended without leaving the page, by keyboard', async ({ page }) => {
  const { initiative } = await blueprint();
  const address = `/record/${INITIATIVE}/${initiative.sys_id}`;
  await signIn(page, 'sofia.agent');
  await open(page, address);
  const subject = unique('Book a room');
  await addTask(page, subject);
  const row = page.getByRole('listitem').filter({ hasText: subject });
  await expect(row).toBeVisible();
  await expect(page).toHaveURL(new RegExp(initiative.sys_id));
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await row.getByText('Change…').focus();
  await page.keyboard.press('Enter');
  await row.getByLabel('State').selectOption('closed');
  await row.getByLabel('Closure code').selectOption('achieved');
  await row.getByLabel('Close notes').fill('Everybody came.');
  await row.getByLabel('Close notes').press('Tab');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Closed');
  const [task] = await find('admin', TASK, `parent=${initiative.sys_id}`, 1);
  expect((await read('admin', TASK, task.sys_id)).close_notes).toBe('Everybody came.');
});

test('a comment begins with a response template, by keyboard', async ({ page }) => {
  const { initiative } = await blueprint();
  await signIn(page, 'sofia.agent');
  await open(page, `/record/${INITIATIVE}/${initiative.sys_id}`);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'Comment…' }).press('Enter');
  await page.getByRole('link', { name: 'Where we are' }).press('Enter');
  const comment = page.getByLabel('Additional comments');
  await expect(comment).toHaveValue(new RegExp(`A short word on ${initiative.short_description}`));
  await expectAccessible(page);
  const said = unique('All is well.');
  await comment.fill(said);
  await comment.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your comment was sent.')).toBeVisible();
  await page.getByRole('link', { name: 'Read the discussion' }).click();
  await expect(page.getByText(said)).toBeVisible();
});

test.describe('what is refused', () => {
  // The answer to a refused form says so by its status.
  test.use({ expectedComplaints: [/status of 422/] });

  test('closing with an open task keeps what was typed and links the task', async ({ page }) => {
    const { initiative } = await blueprint();
    const subject = unique('Still open');
    await create('admin', TASK, { short_description: subject, description: '-', parent: initiative.sys_id });
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${INITIATIVE}/${initiative.sys_id}`);
    await page.getByText('Close…', { exact: true }).click();
    const form = page.locator(`#close-${initiative.sys_id}`);
    await form.getByLabel('Closure code').selectOption('achieved');
    await form.getByLabel('Close notes').fill('All good.');
    await form.getByRole('button', { name: 'Close this success initiative' }).click();
    await expect(form.getByRole('alert')).toContainText('open');
    await expect(form.getByLabel('Close notes')).toHaveValue('All good.');
    await expect(form.getByRole('link', { name: new RegExp(subject) }).first()).toBeVisible();
    await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
    await expect(form.getByLabel('Close notes'), 'script leaves it as it is').toHaveValue('All good.');
    // What is scrolled half out of sight is no target.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
    test.describe(`${scheme}, ${size}`, () => {
      test.use({ colorScheme: scheme, viewport });

      test('the pages are usable', async ({ page }, info) => {
        const { objective, outcome, initiative } = await blueprint();
        const [play] = await find('admin', 'sn_acct_lc_internal_play', 'active=true', 1);
        const [successCase] = await find('admin', 'sn_acct_lc_success_case', 'active=true', 1);
        await create('admin', TASK, { short_description: 'A step', description: '-', parent: initiative.sys_id });
        await signIn(page, 'sofia.agent');
        const pages = {
          objective: `/record/${OBJECTIVE}/${objective.sys_id}`,
          outcome: `/record/${OUTCOME}/${outcome.sys_id}`,
          initiative: `/record/${INITIATIVE}/${initiative.sys_id}`,
          play: `/record/sn_acct_lc_internal_play/${play.sys_id}`,
          case: `/record/sn_acct_lc_success_case/${successCase.sys_id}`,
        };
        for (const [name, path] of Object.entries(pages)) {
          await open(page, path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          if (name === 'initiative') await page.getByText('New success task…').click();
          const picture = await page.screenshot({ path: info.outputPath(`${name}.png`) });
          await info.attach(name, { body: picture, contentType: 'image/png' });
          await expectNoSidewaysScrolling(page);
          await expectAccessible(page);
        }
      });
    });
  }
}
