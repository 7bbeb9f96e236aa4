// Customers read the portal in their language: chosen in the profile, taken at once, also from the right to the left.
import {
  expect,
  expectAccessible,
  expectNoSidewaysScrolling,
  PASSWORD,
  signInToPortal,
  test,
  unique,
} from '../helpers/journey';
import { create, findOne } from '../helpers/records';

// Refused forms are answered with their status.
test.use({ expectedComplaints: [/422/] });

/** A customer administrator of their own account: a language turns all pages of a person around. */
async function person(language: string): Promise<string> {
  const userName = unique('lena').toLowerCase().replace(/[^a-z0-9]/g, '.');
  const { account } = await findOne('admin', 'customer_contact', 'user_name=carla.admin');
  const role = await findOne('admin', 'sys_user_role', 'name=sn_customerservice.customer_admin');
  const contact = await create('admin', 'customer_contact', {
    user_name: userName, first_name: 'Lena', last_name: 'Winter', email: `${userName}@genixify.example`,
    password: PASSWORD, account, language,
  });
  await create('admin', 'sys_user_has_role', { user: contact.sys_id, role: role.sys_id });
  return userName;
}

const PAGES = ['', 'lists', 'list/all-cases', 'account', 'profile', 'case/new', 'knowledge'].map((path) => `/portal/${path}`);

test('a language is chosen by its own name and taken at once', async ({ page }) => {
  await signInToPortal(page, await person('en'), '/portal/profile');
  await page.getByLabel('Your language').selectOption('Deutsch');
  await page.getByRole('button', { name: 'Use this language' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profil');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('link', { name: 'Meine Listen' }), 'around the page too').toBeVisible();
  await page.getByLabel('Bisheriges Passwort').fill('falsch');
  await page.getByLabel('Neues Passwort', { exact: true }).fill('lang genug');
  await page.getByLabel('Neues Passwort noch einmal').fill('lang genug');
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await expect(page.getByText('Das ist nicht Ihr bisheriges Passwort.').first()).toBeVisible();
  await page.goto('/portal/lists');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meine Listen');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`Arabic is read from the right, from phone to desk, in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signInToPortal(page, await person('ar'));
    for (const path of PAGES) {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await expectNoSidewaysScrolling(page);
      }
      await expectAccessible(page);
    }
  });
}
