// The engagement page: its sheets, filters in place, what it starts; in light, dark, on a phone, by keyboard, without
// script.
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';
import { create, findOne, remove } from '../helpers/records';

const TABLE = 'sn_acct_lc_engagement';
const SHEETS = ['overview', 'health', 'blueprint', 'renewal', 'timeline'];

/** The engagement that the demo tells most about. */
async function engagement(): Promise<string> {
  const found = await findOne('admin', TABLE, 'account.name=Genixify^short_descriptionLIKEPRO-PLUS');
  return found.sys_id;
}

const stayed = (page: import('@playwright/test').Page) =>
  page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed === true);

test.describe('as a success manager', () => {
  test('tabs, chips and links change the page in place, and the address tells them', async ({ page }) => {
    const id = await engagement();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${TABLE}/${id}`);
    await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PRO-PLUS');
    const tabs = page.getByRole('navigation', { name: 'Pages of this record' });
    await tabs.getByRole('link', { name: 'Health' }).click();
    await expect(page.getByRole('heading', { name: 'Current score' })).toBeVisible();
    await page.getByRole('link', { name: 'Gap', exact: true }).click();
    await expect(page).toHaveURL(/tab=health&sort=gap/);
    await expect(page.getByRole('link', { name: 'Gap', exact: true })).toHaveAttribute('aria-current', 'true');
    await tabs.getByRole('link', { name: 'Overview' }).click();
    const views = page.getByRole('navigation', { name: 'View of work items' });
    await views.getByRole('link', { name: /^Success initiatives/ }).click();
    await expect(page).toHaveURL(/view=success_initiative/);
    const kinds = page.getByRole('table', { name: 'Work items' }).locator('.eng-kind');
    await expect(kinds.first()).toHaveText('Success initiative');
    await expect.poll(async () => [...new Set(await kinds.allInnerTexts())]).toEqual(['Success initiative']);
    expect(await stayed(page)).toBe(true);
    await page.goBack();
    await expect(views.getByRole('link', { name: /^All/ })).toHaveAttribute('aria-current', 'true');
  });

  test('the menu begins a risk for this engagement, and Discuss leads to the notes', async ({ page }) => {
    const id = await engagement();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${TABLE}/${id}`);
    await page.locator('.eng-create summary').click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Risk signal', exact: true }).click();
    await expect(page).toHaveURL(/\/record\/sn_acct_lc_risk_signal_issue\/new\?preset=engagement/);
    await expect(page.locator('#field-engagement')).toHaveValue(/AENG/);
    await page.goBack();
    await page.getByRole('link', { name: 'Discuss' }).click();
    await expect(page.locator('#field-work_notes')).toBeVisible();
  });

  for (const [sheet, query] of [['overview', 'risks=new'], ['timeline', 'tab=timeline&kind=risks']]) {
    test(`a risk that somebody raises appears in the open ${sheet}`, async ({ page }) => {
      const id = await engagement();
      await signIn(page, 'sofia.agent');
      // Raised after the page was read, and before it listens.
      let listen = () => {};
      const raised = new Promise<void>((done) => (listen = done));
      await page.route('**/events?*', async (route) => {
        await raised;
        await route.continue();
      });
      await open(page, `/record/${TABLE}/${id}?${query}`);
      const title = unique('Raised meanwhile');
      const risk = await create('admin', 'sn_acct_lc_risk_signal_issue', {
        engagement: id,
        short_description: title,
        description: 'Told by telephone.',
        probability: 'high',
        priority: '1',
      });
      listen();
      await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 15_000 });
      // The card shows five: it has room for the next ones.
      await remove('admin', 'sn_acct_lc_risk_signal_issue', risk.sys_id);
      await expect(page.getByRole('link', { name: title })).toBeHidden({ timeout: 15_000 });
    });
  }

  test('the timeline is narrowed, searched and leafed through', async ({ page }) => {
    const id = await engagement();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${TABLE}/${id}?tab=timeline&days=all`);
    await page.getByRole('link', { name: 'Older' }).click();
    await expect(page.getByRole('link', { name: 'Newer' })).toBeVisible();
    await page.getByRole('link', { name: 'Risks', exact: true }).click();
    await expect(page.getByText('Risk signal raised').first()).toBeVisible();
    await expect(page.getByText('Touchpoint created')).toHaveCount(0);
    await page.getByLabel('Find in the timeline').fill('nothing like this');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByText('No activities hold this word.')).toBeVisible();
    await expect(page).toHaveURL(/tab=timeline&kind=risks&days=all&word=/);
  });

  test('the keyboard reaches tabs, chips and rows, and keeps its place', async ({ page }) => {
    const id = await engagement();
    await signIn(page, 'sofia.agent');
    await open(page, `/record/${TABLE}/${id}`);
    await page.locator('#risks-high').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/risks=high/);
    await expect(page.locator('#risks-high')).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('#risks-high')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('#risks-unaddressed')).toBeFocused();
    await page.locator('.eng-create summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Internal play', exact: true })).toBeFocused();
  });
});

test('a viewer reads all sheets and is offered nothing', async ({ page }) => {
  const id = await engagement();
  await signIn(page, 'vera.viewer');
  for (const sheet of SHEETS) {
    await open(page, `/record/${TABLE}/${id}?tab=${sheet}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PRO-PLUS');
    await expect(page.locator('main a[href*="/new"]')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Discuss' })).toHaveCount(0);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('sheets and filters are plain pages', async ({ page }) => {
    const id = await engagement();
    await page.goto('/login');
    await page.locator('[name=user_name]').fill('sofia.agent');
    await page.locator('[name=password]').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`/record/${TABLE}/${id}`);
    await page.getByRole('link', { name: /^Overdue/ }).first().click();
    await expect(page).toHaveURL(/work=overdue/);
    await page.getByRole('link', { name: 'Success blueprint' }).click();
    await expect(page.getByRole('link', { name: 'View initiative roadmap' })).toBeVisible();
  });
});

for (const scheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
    test.describe(`${scheme}, ${size}`, () => {
      test.use({ colorScheme: scheme, viewport });

      test('every sheet is accessible and fits', async ({ page }, info) => {
        const id = await engagement();
        await signIn(page, 'sofia.agent');
        const pages = SHEETS.map((sheet) => [sheet, `/record/${TABLE}/${id}?tab=${sheet}`]);
        for (const [sheet, path] of [...pages, ['hierarchy', `/board/engagement-hierarchy?engagement=${id}`]]) {
          await open(page, path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const picture = await page.screenshot({ path: info.outputPath(`${sheet}.png`), fullPage: true });
          await info.attach(sheet, { body: picture, contentType: 'image/png' });
          await expectNoSidewaysScrolling(page);
          await expectAccessible(page);
        }
      });
    });
  }
}
