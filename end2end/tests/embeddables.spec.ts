// Administration of web embeddables: a site is set up, filled, looked at, checked and shut, by people and by keys.
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';

const BOARD = '/board/embeddables';
const CONTACT = 'carl.contact';

test.describe('a site', () => {
  // A contact's component, looked at by somebody else, may have nothing to show: that is no fault of the page.
  test.use({ expectedComplaints: [/status of (404|422)/] });

  test('is set up, filled, looked at as a contact, and its code taken away', async ({ page }) => {
    const name = unique('Shop');
    const site = `https://${unique('shop').replace(/\s/g, '-')}.example`;
    await signIn(page, 'admin');
    await open(page, BOARD);
    await expectAccessible(page);
    await page.locator('summary', { hasText: 'Create module' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.getByLabel('Address of the site').fill('ftp://shop');
    await page.getByRole('button', { name: 'Create module' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'whole address' }).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name);
    await page.getByLabel('Address of the site').fill(`${site}/start`);
    await page.getByRole('button', { name: 'Create module' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

    await page.locator('summary', { hasText: 'Add component' }).click();
    await page.getByLabel('Component', { exact: true }).selectOption('Case List');
    await page.getByRole('button', { name: 'Add component', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Case List 1' })).toBeVisible();
    await page.getByLabel('List title').fill('Our cases');
    await page.getByLabel('Query').fill('active=true');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByLabel('List title')).toHaveValue('Our cases');
    await expectAccessible(page);

    await page.getByLabel('Look as this contact').fill(CONTACT);
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    const preview = page.frameLocator('iframe[title^="Preview of"]');
    await expect(preview.frameLocator('iframe').getByRole('heading', { name: 'Our cases' })).toBeVisible();

    await page.getByRole('link', { name: 'Get embed code' }).click();
    const component = page.getByLabel('Component code: select all and copy');
    await expect(component).toHaveValue(/<sn-embedx-case-list/);
    await expect(component).not.toHaveValue(/active=true/);
    await expect(component).not.toHaveValue(/setEvents/);
    await page.getByRole('link', { name: 'Enable event handler' }).click();
    await expect(component).toHaveValue(/SN_EMBEDX_CASE_LIST#RECORD_SELECTED/);
    await expectAccessible(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy: Component code' }).press('Enter');
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<sn-embedx-case-list');

    await page.locator('summary', { hasText: 'Add component' }).click();
    await page.getByLabel('Component', { exact: true }).selectOption('Roadmap');
    await page.getByRole('button', { name: 'Add component', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Roadmap 1' })).toBeVisible();
    const placed = page.locator('.emb-item span:first-child');
    await expect(placed).toHaveText(['Case List 1', 'Roadmap 1']);
    await page.locator('.emb-item').nth(1).dragTo(page.locator('.emb-item').nth(0));
    await expect(placed).toHaveText(['Roadmap 1', 'Case List 1']);
    await page.getByRole('button', { name: 'Move down: Roadmap 1' }).press('Enter');
    await expect(placed).toHaveText(['Case List 1', 'Roadmap 1']);
  });
});

test('an origin is checked, set up and shut', async ({ page }) => {
  const site = `https://${unique('site').replace(/\s/g, '-')}.example`;
  await signIn(page, 'admin');
  await open(page, BOARD);
  await page.locator('summary', { hasText: 'Create module' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(unique('Blog'));
  await page.getByLabel('Address of the site').fill(site);
  await page.getByRole('button', { name: 'Create module' }).click();
  await page.getByRole('link', { name: 'CORS and content security' }).click();
  await page.getByLabel('Is this origin allowed?').fill(site.replace('https://', 'https://new.'));
  await page.getByRole('button', { name: 'Check status' }).click();
  await expect(page.getByText('Missing')).toHaveCount(3);
  await page.getByRole('button', { name: 'Configure CORS rules' }).click();
  await expect(page.getByText('Configured')).toHaveCount(3);
  await expect(page.getByText(`Access-Control-Allow-Origin: ${site.replace('https://', 'https://new.')}`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Activate' }).click();
  await page.getByRole('button', { name: 'Disable now' }).click();
  await expect(page.getByText('Shown nowhere. All sessions were ended.')).toBeVisible();
  await page.getByRole('link', { name: 'Usage', exact: true }).click();
  await expect(page.getByText('Nothing was shown yet.')).toBeVisible();
  await expectAccessible(page);
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScrolling(page);
  }
});
