// Playbooks: worked through on the page of the record, with script and without.
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';
import { create, find, read } from '../helpers/records';

const CASE = 'sn_acct_lc_success_case';

/** A success case that Sofia makes: its playbook starts with it. */
async function successCase() {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'account.name=Genixify^active=true', 1);
  const short_description = unique('Workshop');
  return create('sofia.agent', CASE, { short_description, description: 'For all admins.', engagement: engagement.sys_id });
}

test.describe('with script', () => {
  // A form that was refused comes back so.
  test.use({ expectedComplaints: [/status of 422/] });

  test('a success case is worked through from its playbook', async ({ page }) => {
    const record = await successCase();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${CASE}/${record.sys_id}`);
    await page.getByRole('link', { name: 'Playbook', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Stages' }).getByRole('listitem')).toHaveCount(3);
    const step = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await expectAccessible(page);

    const core = step('Enter core information');
    await core.getByLabel('Priority').selectOption({ label: 'Critical' });
    await core.getByRole('button', { name: 'Mark complete' }).click();
    await expect(core.getByText('Complete', { exact: true })).toBeVisible();
    expect((await read('admin', CASE, record.sys_id)).priority).toBe('1');

    await step('Add squad').getByRole('button', { name: 'Skip' }).click();
    const outcome = step('Communicate the intended outcome');
    await outcome.getByRole('button', { name: 'Send and continue' }).click();
    await expect(outcome.getByText('Please write what is to be sent.')).toBeVisible();
    await outcome.getByLabel('Additional comment').fill('You go live in May.');
    await outcome.getByRole('button', { name: 'Send and continue' }).click();
    await expect(outcome.getByText('You go live in May.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });

  test('an activity is completed on a narrow screen', async ({ page }) => {
    const record = await successCase();
    await page.goto('/login');
    await page.getByLabel('User name').fill('sofia.agent');
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`/record/${CASE}/${record.sys_id}?tab=playbook`);
    await expectNoSidewaysScrolling(page);
    await page.getByRole('button', { name: 'Mark complete' }).click();
    await expect(page.getByRole('heading', { name: /Add squad Ready/ })).toBeVisible();
  });
});
