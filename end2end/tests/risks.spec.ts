// The risk portfolio: figures that lead to their risks, chips that narrow them, and a risk that is answered and closed.
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';
import { create, find, read } from '../helpers/records';

const RISK = 'sn_acct_lc_risk_signal_issue';
const PLAY = 'sn_acct_lc_internal_play';

/** A risk of its own for a test, below an engagement of the demo. */
async function risk(title: string) {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'active=true^short_descriptionLIKEGenixify');
  const fields = { short_description: title, description: 'As told.', probability: 'high', engagement: engagement.sys_id };
  const made = await create('admin', RISK, fields);
  return { id: made.sys_id, engagement: engagement.sys_id };
}

test('figures lead to the risks they count', async ({ page }) => {
  await signIn(page, 'sofia.agent');
  await open(page, '/board/risks');
  await expect(page.getByRole('heading', { level: 1, name: 'Active risk signals' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Renewal', exact: true }).click();
  await expect(page).toHaveURL(/risk-list\?state=active&scope=renewal/);
  await expect(page.getByRole('link', { name: 'Without Scope: Renewal' })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: /^Reputational Risk/ }).click();
  await expect(page.getByRole('link', { name: 'Without Category: Reputational Risk' })).toBeVisible();
  await expectAccessible(page);
});

test('a chip narrows the rows and a sort turns them, by keys alone', async ({ page }) => {
  await signIn(page, 'sofia.agent');
  await open(page, '/board/risks');
  const rows = page.getByRole('region', { name: 'Risk signals' }).getByRole('row');
  const before = await rows.count();
  await page.locator('#chip-overdue').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/show=overdue/);
  await expect(page.locator('#chip-overdue')).toHaveAttribute('aria-current', 'true');
  expect(await rows.count()).toBeLessThan(before);
  await page.locator('#sort-probability').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=probability/);
  await page.reload();
  await expect(page.locator('#chip-overdue')).toHaveAttribute('aria-current', 'true');
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Excel' }).click();
  expect((await file).suggestedFilename()).toBe(`${RISK}.xlsx`);
});

test('a risk is answered with work that is under way, and closed', async ({ page }) => {
  const { id, engagement } = await risk(unique('Slow adoption'));
  const play = unique('Office hours');
  await create('admin', PLAY, { short_description: play, description: '-', engagement });
  await signIn(page, 'sofia.agent');
  await open(page, `/record/${RISK}/${id}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Engagement', exact: true })).toBeVisible();
  await expectAccessible(page);
  const solutions = page.locator('#risk-solutions');
  await solutions.getByText('Add work of this engagement as a solution').click();
  await solutions.getByRole('listitem').filter({ hasText: play }).getByRole('button', { name: 'Add as solution' }).click();
  await expect(solutions.getByRole('table')).toContainText(play);
  await page.getByText('Close…', { exact: true }).click();
  const form = page.locator(`#close-${id}`);
  await form.getByLabel('Closure code').selectOption('addressed');
  await form.getByLabel('Close notes').fill('The teams are back.');
  await form.getByRole('button', { name: 'Close this risk signal and issue' }).click();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  expect((await read('admin', RISK, id)).state).toBe('closed');
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`${scheme}, narrow`, () => {
    test.use({ colorScheme: scheme, viewport: { width: 390, height: 844 } });

    test('the pages are usable', async ({ page }, info) => {
      const { id } = await risk(unique('Narrow'));
      await signIn(page, 'sofia.agent');
      for (const path of ['/board/risks', '/board/risk-list?show=unaddressed', `/record/${RISK}/${id}`]) {
        await open(page, path);
        const picture = await page.screenshot({ path: info.outputPath('page.png'), fullPage: true });
        await info.attach(path, { body: picture, contentType: 'image/png' });
        await expectNoSidewaysScrolling(page);
        await expectAccessible(page);
      }
    });
  });
}
