// Reading on the portal, saying what one thinks of it, and asking for something of the catalog.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, PASSWORD, test, unique } from '../helpers/journey';
import { findOne } from '../helpers/records';

async function enter(page: Page, userName: string, path: string) {
  await page.goto('/login');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await page.goto(path);
}

test('an article is found, read and rated', async ({ page }) => {
  await enter(page, 'carl.contact', '/portal/knowledge');
  await expectAccessible(page);
  await page.getByLabel('Search in knowledge').fill('second approver');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Approvals, and a second approver' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Approvals, and a second approver' })).toBeVisible();
  await expectAccessible(page);
  const comment = unique('A picture would help');
  await page.getByLabel('Tell us more, if you like').fill(comment);
  await page.getByRole('button', { name: 'Yes, it did' }).click();
  await expect(page.getByText('Thank you for your feedback.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Yes, it did' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '4 stars' }).click();
  await expect(page.getByRole('button', { name: '4 stars' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Tell us more, if you like')).toHaveValue(comment);
  const said = await findOne('admin', 'kb_feedback', `comments=${comment}`);
  expect([said.rating, said.helpful]).toEqual(['4', 'yes']);
});

test('knowledge is browsed by topic, base and category', async ({ page }) => {
  await enter(page, 'carla.admin', '/portal/knowledge');
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Integrations' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Integrations' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tell your systems at once: webhooks' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Knowledge bases' }).getByRole('link', { name: /^Reports/ }).click();
  await page.getByRole('link', { name: 'Three dashboards for the first quarter' }).click();
  await expect(page.getByRole('link', { name: 'first-quarter-figures.csv' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Related articles' })).toContainText('Export a list');
});

test('an article of a product is for its owners', async ({ page }) => {
  const article = await findOne('admin', 'kb_knowledge', 'short_description=Install a gateway');
  await enter(page, 'carl.contact', `/portal/article/${article.sys_id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Install a gateway' })).toBeVisible();
});

test.describe('others', () => {
  test.use({ expectedComplaints: [/status of 404/] });
  test('who does not own the product does not know of it', async ({ page }) => {
    const article = await findOne('admin', 'kb_knowledge', 'short_description=Install a gateway');
    await enter(page, 'nina.other', `/portal/article/${article.sys_id}`);
    await expect(page.getByText('Install a gateway')).toHaveCount(0);
    await page.goto('/portal/knowledge?q=gateway');
    await expect(page.getByRole('link', { name: 'Install a gateway' })).toHaveCount(0);
  });
});

test('an item is asked for and followed', async ({ page }) => {
  await enter(page, 'carl.contact', '/portal/catalog');
  await expectAccessible(page);
  await page.locator('.catalog-items').getByRole('link', { name: 'Training for your team' }).click();
  await expectAccessible(page);
  await page.getByLabel('Topic').selectOption('Reports');
  await page.getByLabel('How many people?').fill('8');
  await page.getByLabel('By video?').selectOption('Yes');
  const wish = unique('In the morning, please');
  await page.getByLabel('Anything else we should know?').fill(wish);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Training for your team is on its way' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Follow it' }).click();
  await page.getByText('View more').first().click();
  await expect(page.getByText(wish)).toBeVisible();
  const request = await findOne('admin', 'sc_request', `descriptionLIKE${wish}`);
  expect(request.state).toBe('open');
  await page.goto('/portal/catalog');
  await expect(page.getByText(request.number)).toBeVisible();
});

test('a link answers what it may answer', async ({ page }) => {
  const item = await findOne('admin', 'sc_cat_item', 'name=Change the support plan');
  await enter(page, 'carl.contact', `/portal/item/${item.sys_id}?plan=Premier&reason=No`);
  await expect(page.getByLabel('New plan')).toHaveValue('Premier');
  await expect(page.getByLabel('What should be better than today?')).toHaveValue('');
});

test('it fits a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const article = await findOne('admin', 'kb_knowledge', 'short_description=Roles and what they may do');
  await enter(page, 'carl.contact', '/portal/knowledge');
  for (const path of ['/portal/knowledge', `/portal/article/${article.sys_id}`, '/portal/catalog']) {
    await page.goto(path);
    await expectNoSidewaysScrolling(page);
  }
});
