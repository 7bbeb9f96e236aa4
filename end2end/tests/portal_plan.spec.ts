// The mutual plan: shared by a switch, looked at as the contact, worked on by the customer.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, open, PASSWORD, signIn, test, unique } from '../helpers/journey';
import { change, create, findOne, read } from '../helpers/records';

const OBJECTIVE = 'sn_acct_lc_success_objective';
const OUTCOME = 'sn_acct_lc_success_outcome';
const INITIATIVE = 'sn_acct_lc_success_initiative';
const TASK = 'sn_acct_lc_success_task';

async function enter(page: Page, userName: string, path = '/portal') {
  await page.goto('/login');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await page.goto(path);
}

/** A goal of Genixify that nobody there sees yet, with an outcome, an initiative and a task that are shared. */
async function goal(title: string) {
  const engagement = await findOne('admin', 'sn_acct_lc_engagement', 'active=true^short_descriptionLIKEGenixify');
  const carla = await findOne('admin', 'customer_contact', 'user_name=carla.admin');
  const description = 'As agreed in the kick-off.';
  const shared = { description, visible_to_customer: 'true' };
  const objective = await create('admin', OBJECTIVE, { short_description: title, description, engagement: engagement.sys_id });
  const outcome = await create('admin', OUTCOME, {
    short_description: `${title}, measured`, success_objective: objective.sys_id, ...shared,
    base_value: '0', target_value: '10', current_value: '5',
  });
  const initiative = await create('admin', INITIATIVE, {
    short_description: `${title}, worked on`, success_outcome: outcome.sys_id, ...shared,
    planned_start: '2026-01-10', due_date: '2027-03-01',
  });
  const task = await create('admin', TASK, {
    short_description: `${title}, our part`, parent: initiative.sys_id, contact: carla.sys_id, ...shared,
  });
  return { engagement: engagement.sys_id, carla: carla.sys_id, objective: objective.sys_id, initiative: initiative.sys_id, task: task.sys_id };
}

// From the portal, which fades from page to page, to the workspace, which does not: the browser says so.
test.use({ expectedComplaints: [/ViewTransition opt-in disabled/] });

test('an agent shares a goal, and sees at once who sees it and how', async ({ page }) => {
  const title = unique('Close the books faster');
  const made = await goal(title);
  await signIn(page, 'sofia.agent');
  await open(page, `/record/${OBJECTIVE}/${made.objective}`);
  const control = page.getByRole('switch', { name: 'Visible to customer' });
  await expect(control).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByText('No contact can see it.')).toBeVisible();
  await control.click();
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText(/Carla Mendes.* can see it on the portal/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/portal/as/${made.carla}/plan/${made.engagement}`);
  await expect(page.getByRole('note')).toContainText('You see the portal as Carla Mendes does');
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Leave this view' }).click();
  await expect(page.getByRole('link', { name: 'View portal as contact' })).toBeVisible();
  await open(page, `/record/sn_acct_lc_engagement/${made.engagement}?tab=blueprint`);
  await expect(page.getByText('Shared plan progress')).toBeVisible();
  await expectAccessible(page);
});

test('a customer works on the plan', async ({ page }) => {
  const title = unique('Fewer returns');
  const made = await goal(title);
  await change('admin', OBJECTIVE, made.objective, { visible_to_customer: 'true' });
  await enter(page, 'carla.admin', `/portal/plan/${made.engagement}`);
  await expect(page.getByText('of the plan reached').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Mark “${title}, our part” as done` }).click();
  await expect(page.getByRole('button', { name: `Mark “${title}, our part” as done` })).toHaveCount(0);
  expect((await read('admin', TASK, made.task)).state).toBe('closed');
  await page.getByRole('link', { name: `Comments and dates of ${title}, worked on` }).click();
  await page.getByLabel('Comment', { exact: true }).fill('Can we start earlier?');
  await page.getByRole('button', { name: 'Send comment' }).click();
  await expect(page.getByText('Can we start earlier?')).toBeVisible();
  await page.getByLabel('Propose another date').fill('2027-02-01');
  await page.getByLabel('Why').fill('Fair in March');
  await page.getByRole('button', { name: 'Propose date' }).click();
  await expect(page.getByText('Proposed date: 2027-02-01')).toBeVisible();
  expect((await read('admin', INITIATIVE, made.initiative)).due_date).toBe('2027-03-01');
  await page.getByText('Propose an initiative').click();
  const idea = unique('Photograph what comes back');
  await page.getByLabel('What', { exact: true }).fill(idea);
  await page.getByRole('button', { name: 'Propose initiative' }).click();
  await expect(page.getByRole('heading', { name: idea })).toBeVisible();
  await expectAccessible(page);
});

test('the plan fits a narrow window and the dark, and is not for others', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await enter(page, 'carla.admin', '/portal/plan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
  await page.goto('/portal/account');
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
  const engagement = await findOne('admin', 'sn_acct_lc_engagement', 'active=true^short_descriptionLIKEGenixify');
  await page.context().clearCookies();
  await enter(page, 'nina.other', '/portal');
  const answer = await page.request.get(`/portal/plan/${engagement.sys_id}`);
  expect(answer.status()).toBe(404);
});

test('an administrator adds a person and gives a role', async ({ page }) => {
  await enter(page, 'carla.admin', '/portal/account');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add contact' }).click();
  const name = unique('Berg');
  await page.getByLabel('First name').fill('Iris');
  await page.getByLabel('Last name').fill(name);
  await page.getByLabel('Email address').fill(`${name.replace(/\W/g, '.')}@genixify.example`);
  await page.getByRole('button', { name: 'Add contact' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Iris ${name}` })).toBeVisible();
  await page.getByLabel('Customer (B2B)').check();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByLabel('Customer (B2B)')).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Deactivate contact' }).click();
  await expect(page.getByRole('button', { name: 'Activate contact' })).toBeVisible();
});
