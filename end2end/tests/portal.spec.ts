// The portal's frame: signing in, the home page, the menu, profile, looks, invitations; with and without script.
import {
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  PASSWORD,
  signInToPortal,
  test,
  unique,
} from '../helpers/journey';
import { change, findOne, tableApi } from '../helpers/records';

// Refused forms and pages that are not there are answered with their status.
test.use({ expectedComplaints: [/404|422/] });

test.describe('signing in', () => {
  test('a customer comes in through the portal and cannot get into the workspace', async ({ page }) => {
    await page.goto('/portal/lists');
    await expect(page).toHaveURL(/\/portal\/login\?next=\/portal\/lists/);
    await expectAccessible(page);
    await page.getByLabel('User name').fill('carla.admin');
    await page.getByLabel('Password').fill('not hers');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('is not right');
    await page.getByLabel('User name').fill('carla.admin');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/portal\/lists$/);
    for (const path of ['/', '/list/sn_acct_lc_engagement', '/board/risks']) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/portal$/);
    }
    await page.getByRole('button', { name: 'Menu of Carla Mendes' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL(/\/portal\/login$/);
  });

  test('an agent looks at the portal too', async ({ page }) => {
    await signInToPortal(page, 'sofia.agent');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How can we help?');
    await page.goto('/');
    await expect(page).toHaveURL(/\/$/);
  });
});

test.describe('the frame', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`home, profile and messages are readable from phone to desk in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await signInToPortal(page, 'carla.admin');
      for (const path of ['/portal', '/portal/profile', '/portal/notifications', '/portal/invitations', '/portal/no-such-page', '/bp']) {
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoSidewaysScrolling(page);
        }
        await expectAccessible(page);
      }
    });
  }

  test('the navigation of small screens opens without script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await signInToPortal(page, 'carla.admin');
    await expect(page.getByRole('link', { name: 'My Lists' })).toBeHidden();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('link', { name: 'My Lists' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My Lists' })).toBeVisible();
    await page.getByRole('button', { name: /^Menu of/ }).click();
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await context.close();
  });
});

test('own data is saved in place, and what is wrong said at its input', async ({ page }) => {
  await signInToPortal(page, 'carla.admin', '/portal/profile');
  const phone = `+1 555 ${Date.now() % 100000}`;
  await page.getByLabel('Business phone').fill(phone);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved');
  await expect(page.getByLabel('Business phone')).toHaveValue(phone);
  await page.reload();
  await expect(page.getByLabel('Business phone')).toHaveValue(phone);
  await page.getByLabel('Present password').fill('wrong');
  await page.getByLabel('New password', { exact: true }).fill('long enough');
  await page.getByLabel('New password once more').fill('long enough');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your present password.').first()).toBeVisible();
  await expectAccessible(page);
});

test('a message arrives while the page is open', async ({ page }) => {
  const carla = await findOne('admin', 'sys_user', 'user_name=carla.admin');
  await signInToPortal(page, 'carla.admin', '/portal/notifications');
  const title = unique('Answered your case');
  const api = await tableApi('admin');
  const made = await api.post('/api/now/table/sys_notification', { data: { user: carla.sys_id, title } });
  expect(made.status(), await made.text()).toBe(201);
  await expect(page.getByText(title)).toBeVisible();
  await page.getByRole('button', { name: `Mark as read: ${title}` }).click();
  await expect(page.getByRole('button', { name: `Mark as read: ${title}` })).toHaveCount(0);
  await expect(page.getByText(title)).toBeVisible();
});

test('a brand is seen at once', async ({ page }) => {
  const portal = await findOne('admin', 'sn_portal', 'url_suffix=bp');
  await change('admin', 'sn_portal', portal.sys_id, { primary_color: '#4b0082', accent_color: '#7a0019' });
  await signInToPortal(page, 'carla.admin', '/bp');
  await expect(page.locator('.portal-bar')).toHaveCSS('background-color', 'rgb(75, 0, 130)');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await change('admin', 'sn_portal', portal.sys_id, { primary_color: '', accent_color: '' });
});

test('an invited person registers and is in', async ({ page, browser }) => {
  await signInToPortal(page, 'carla.admin', '/portal/invitations');
  const email = `${unique('ida').replace(/\W/g, '')}@genixify.example`.toLowerCase();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('First name').fill('Ida');
  await page.getByLabel('Last name').fill('Newman');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await page.getByLabel('Link of the invitation').inputValue();
  const context = await browser.newContext();
  const ida = await context.newPage();
  await ida.goto(new URL(link).pathname);
  await expectAccessible(ida);
  await ida.getByLabel('Password', { exact: true }).fill('a long password');
  await ida.getByLabel('Password once more').fill('a long password');
  await ida.getByRole('button', { name: 'Register' }).click();
  await expect(ida).toHaveURL(/\/portal$/);
  await expect(ida.getByRole('button', { name: 'Menu of Ida Newman' })).toBeVisible();
  const again = await ida.goto(new URL(link).pathname);
  expect(again?.status()).toBe(404);
  await expect(ida.getByRole('heading', { name: 'This invitation cannot be used' })).toBeVisible();
  await context.close();
});
