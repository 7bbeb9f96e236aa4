// The gallery of charts for developers: whole, accessible, and no wider than a phone.
import { expect, expectAccessible, open, signIn, test } from '../helpers/journey';

test('charts are accessible in light and dark, and lead on by keyboard', async ({ page }) => {
  await signIn(page, 'sofia.agent');
  await open(page, '/board/gallery');
  await expect(page.getByRole('heading', { name: 'Donuts' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Show as table').first().click();
  await expect(page.getByRole('region', { name: /as a table/ }).first()).toBeVisible();
  await page.locator('.trend-plot a').first().focus();
  await expect(page.locator('.trend-plot a').first()).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
