// What every journey starts from: a page that fails its test on any complaint of the browser.
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** Every demo person's password. */
export const PASSWORD = 'demo';

type Fixtures = {
  /** Complaints this test provokes on purpose. */
  expectedComplaints: RegExp[];
  watched: void;
};

export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  // Console errors, uncaught exceptions, reports of the content security policy, and answers of 500 and more.
  watched: [
    async ({ page, expectedComplaints }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use();
      const unexpected = complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)));
      expect(unexpected, 'the browser had nothing to complain of').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Collects what the browser complains of on this page. */
export function watch(page: Page, complaints: string[]) {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`);
  });
}

/** Signs in through the page, and waits for the workspace. */
export async function signIn(page: Page, userName: string, next = '/') {
  await page.goto(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`);
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // On narrow screens it is there, but put away.
  await expect(page.getByRole('navigation', { name: 'Workspace', includeHidden: true })).toBeAttached();
  await alive(page);
}

/** Signs in through the portal's page, and waits for the portal. */
export async function signInToPortal(page: Page, userName: string, path = '/portal', password = PASSWORD) {
  await page.goto(path);
  await expect(page).toHaveURL(/\/login\?/);
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page).not.toHaveURL(/\/login/);
}

/** Opens a page and waits until script has taken it over. */
export async function open(page: Page, path: string) {
  await page.goto(path);
  await alive(page);
}

/** The page is shown and works before; what needs script needs this. */
export async function alive(page: Page) {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

/** A text that no other test writes. */
export function unique(text: string) {
  return `${text} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
}

/** Nothing on the page breaks WCAG 2.2 AA, as far as a program can tell. */
export async function expectAccessible(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const shown = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  expect(shown, 'accessibility').toEqual([]);
}

/** The page is not wider than the window. */
export async function expectNoSidewaysScrolling(page: Page) {
  const [content, visible] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, 'width of the content').toBeLessThanOrEqual(visible);
}
