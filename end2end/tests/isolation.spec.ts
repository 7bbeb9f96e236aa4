// A customer of another domain sees nothing of Genixify, through whatever door.
import { expect, open, signIn, signInToPortal, test } from '../helpers/journey';
import { find, findOne, tableApi } from '../helpers/records';

test.describe('nina of Cascade Foods', () => {
  test.use({ expectedComplaints: [/404/] });

  test('does not see Genixify in lists, in search or by address', async ({ page }) => {
    const genixify = await findOne('admin', 'customer_account', 'name=Genixify');
    await signInToPortal(page, 'nina.other');
    // Whatever of the workspace she opens leads to her portal.
    await page.goto('/list/customer_account');
    await expect(page).toHaveURL(/\/portal$/);
    await expect(page.getByRole('main')).not.toContainText('Genixify');
    await page.goto('/search?q=Genixify');
    await expect(page).toHaveURL(/\/portal\/search\?q=Genixify$/);
    await expect(page.getByRole('main').getByRole('row').filter({ hasText: 'Genixify' })).toHaveCount(0);
    const answer = await page.goto(`/record/customer_account/${genixify.sys_id}`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('body')).not.toContainText('Genixify');
  });

  test('gets nothing of Genixify from the Table API', async () => {
    const genixify = await findOne('admin', 'customer_account', 'name=Genixify');
    const api = await tableApi('nina.other');
    const one = await api.get(`/api/now/table/customer_account/${genixify.sys_id}`);
    expect([401, 403, 404]).toContain(one.status());
    const list = await api.get('/api/now/table/customer_account?sysparm_limit=1000');
    expect(await list.text()).not.toContain('Genixify');
    const walked = await api.get('/api/now/table/sn_acct_lc_engagement?sysparm_query=account.name%3DGenixify');
    if (walked.ok()) expect((await walked.json()).result).toEqual([]);
  });
});

test('sofia, of the provider, finds Genixify where nina does not', async ({ page }) => {
  await signIn(page, 'sofia.agent');
  await open(page, '/search?q=Genixify');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Genixify' }).first()).toBeVisible();
});

test('sofia, of the provider, sees both', async () => {
  const names = (await find('sofia.agent', 'customer_account', 'nameINGenixify,Cascade Foods')).map(({ name }) => name);
  expect(names.sort()).toEqual(['Cascade Foods', 'Genixify']);
});
