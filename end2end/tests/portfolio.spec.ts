// The portfolio: figures, chips, sorting, and the way to an engagement; in light, dark, on a phone, by keyboard.
import { expect, expectAccessible, open, signIn, test } from '../helpers/journey';

const titles = (page: import('@playwright/test').Page) => page.locator('.pf-table tbody .row-link').allInnerTexts();

test.describe('as a success manager', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'sofia.agent');
    await open(page, '/');
  });

  test('figures lead to the engagements they count', async ({ page }) => {
    await expect(page.getByText('Total engagements')).toBeVisible();
    await expect(page.getByRole('img', { name: /Overall engagement health: \d+/ })).toBeVisible();
    await expectAccessible(page);
    const stage = page.locator('.pf-stages .bar-row').filter({ hasText: 'Renew' });
    const count = Number(await stage.locator('.bar-figure').innerText());
    expect(count).toBeGreaterThan(0);
    await stage.getByRole('link', { name: 'Renew', exact: true }).click();
    await expect(page).toHaveURL(/\/list\/sn_acct_lc_engagement/);
    await expect(page.locator('tbody tr[data-id]')).toHaveCount(count);
  });

  test('a chip narrows and a column head sorts, without loading the page again', async ({ page }) => {
    await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
    const chip = page.getByRole('link', { name: /^Renewals due in 90 days/ });
    const count = Number((await chip.innerText()).match(/(\d+)$/)![1]);
    await chip.click();
    await expect(page).toHaveURL(/show=renewals/);
    await expect(page.locator('.pf-table tbody tr')).toHaveCount(count);
    await expect(chip).toHaveAttribute('aria-current', 'true');
    const head = page.getByRole('columnheader', { name: /^Health score/ });
    await head.getByRole('link').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await head.getByRole('link').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(/show=renewals&sort=-health_score/);
    const scores = (await page.locator('.pf-health b').allInnerTexts()).map(Number);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
    await page.reload();
    await expect(page.locator('.pf-table tbody tr')).toHaveCount(count);
    await page.goBack();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
  });

  test('a row opens its engagement', async ({ page }) => {
    const [title] = await titles(page);
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveURL(/\/record\/sn_acct_lc_engagement\/[0-9a-z]{32}/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  });

  test('the menu of a row begins a touchpoint for its engagement', async ({ page }) => {
    await page.getByRole('button', { name: /^Actions for/ }).first().click();
    await page.getByRole('link', { name: 'New touchpoint' }).click();
    await expect(page).toHaveURL(/\/record\/sn_acct_lc_touchpoint\/new\?preset=engagement/);
  });

  test('the keyboard reaches chips, heads and rows, and keeps its place', async ({ page }) => {
    await page.locator('#pf-chip-new').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/show=new/);
    await expect(page.locator('#pf-chip-new')).toBeFocused();
    await page.locator('#pf-sort-renewal_date').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sort=renewal_date/);
    await page.locator('.pf-table .row-link').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/record\/sn_acct_lc_engagement\//);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`it is readable on a phone in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(page.getByText('Total engagements')).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
      await expectAccessible(page);
    });
  }
});
