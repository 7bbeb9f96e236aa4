// The roadmap: looked at, filtered, moved by hand and by keys, by two at once, and with very many bars.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test, unique } from '../helpers/journey';
import { change, create, find, read } from '../helpers/records';

const INITIATIVE = 'sn_acct_lc_success_initiative';

/** An engagement of its own with an outcome and an initiative planned from May to July of this year. */
async function roadmap() {
  const like = (await find('admin', 'sn_acct_lc_engagement', 'account.name=Genixify^active=true', 1))[0];
  const description = 'As agreed.';
  const engagement = await create('admin', 'sn_acct_lc_engagement', {
    short_description: unique('Roadmap'),
    account: like.account,
    initial_onboarding: like.initial_onboarding,
  });
  const objective = await create('admin', 'sn_acct_lc_success_objective', {
    short_description: 'Faster service',
    description,
    engagement: engagement.sys_id,
  });
  const outcome = await create('admin', 'sn_acct_lc_success_outcome', {
    short_description: 'Regions live',
    description,
    success_objective: objective.sys_id,
  });
  const year = new Date().getUTCFullYear();
  const bar = await create('admin', INITIATIVE, {
    short_description: 'Pilot',
    success_outcome: outcome.sys_id,
    progress: 'on_track',
    planned_start: `${year}-05-04`,
    due_date: `${year}-07-31`,
  });
  return { address: `/board/roadmap?engagement=${engagement.sys_id}`, outcome: outcome.sys_id, id: bar.sys_id, year };
}

const barOf = (page: Page, id: string) => page.locator(`#bar-${id}`);

async function dates(id: string) {
  const { planned_start, due_date } = await read('admin', INITIATIVE, id);
  return [planned_start, due_date];
}

/** Drags by so many pixels, from a part of the bar that is 0 at its left and 1 at its right end. */
async function drag(page: Page, id: string, part: number, by: number) {
  const box = (await barOf(page, id).boundingBox())!;
  const x = box.x + Math.min(Math.max(box.width * part, 2), box.width - 2);
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 4 });
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

test('it is looked at, filtered and personalized', async ({ page }) => {
  const { address, id } = await roadmap();
  await signIn(page, 'sofia.agent');
  await open(page, address);
  await expect(barOf(page, id)).toBeInViewport();
  await expect(barOf(page, id)).toContainText('On-Track');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  await barOf(page, id).hover();
  await expect(page.getByRole('tooltip')).toContainText('Outcome: Regions live');
  await page.getByRole('link', { name: 'At Risk 0' }).click();
  await expect(barOf(page, id)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Progress' }).getByRole('link', { name: 'All' }).click();
  await expect(barOf(page, id)).toBeVisible();
  await page.getByRole('link', { name: 'Month', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Month', exact: true })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Show as table' }).click();
  await expect(page.getByRole('region', { name: 'Initiatives as a table' }).getByRole('row')).toHaveCount(2);
  await page.getByText('Personalize').click();
  await page.getByLabel('Colour by').selectOption('priority');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(barOf(page, id)).toHaveClass(/tint-priority-3/);
  await open(page, address);
  await expect(barOf(page, id)).toHaveClass(/tint-priority-3/);
  await page.getByText('Personalize').click();
  await page.getByLabel('Colour by').selectOption('progress');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(barOf(page, id)).toHaveClass(/tint-progress-on_track/);
});

test('the panel edits, comments and attaches in place', async ({ page }) => {
  const { address, id, year } = await roadmap();
  await signIn(page, 'sofia.agent');
  await open(page, address);
  await barOf(page, id).click();
  const panel = page.getByRole('complementary', { name: 'Pilot' });
  await expect(panel).toBeVisible();
  await expectAccessible(page);
  await panel.getByLabel('Due date').fill(`${year}-04-30`);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await panel.getByLabel('Subject').fill('Pilot north');
  await panel.getByLabel('Due date').fill(`${year}-08-31`);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(barOf(page, id)).toContainText('Pilot north');
  expect(await dates(id)).toEqual([`${year}-05-04`, `${year}-08-31`]);
  await page.getByRole('link', { name: 'Comments' }).click();
  const note = unique('They are ready');
  await page.getByLabel(/Work notes/).fill(note);
  await page.locator('form').filter({ has: page.getByLabel(/Work notes/) }).getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: note })).toContainText('internal');
  await page.getByRole('link', { name: 'Attachments' }).click();
  await page.getByLabel('Add a file').setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('1. Begin') });
  await page.getByRole('button', { name: 'Attach' }).click();
  await expect(page.getByRole('link', { name: 'plan.txt' })).toBeVisible();
  expect(await page.evaluate(() => 'stayed' in window), 'the page was never left').toBe(true);
  await page.getByRole('link', { name: 'Close the panel' }).click();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('a bar is moved and made longer by hand', async ({ page }) => {
  const { address, id, year } = await roadmap();
  await signIn(page, 'sofia.agent');
  await open(page, `${address}&scale=month`);
  await barOf(page, id).scrollIntoViewIfNeeded();
  const day = (await barOf(page, id).boundingBox())!.width / 89;
  await drag(page, id, 0.5, 7 * day);
  await expect.poll(() => dates(id)).toEqual([`${year}-05-11`, `${year}-08-07`]);
  await drag(page, id, 1, 10 * day);
  await expect.poll(() => dates(id)).toEqual([`${year}-05-11`, `${year}-08-17`]);
  await drag(page, id, 0, -10 * day);
  await expect.poll(() => dates(id)).toEqual([`${year}-05-01`, `${year}-08-17`]);
  await expect(page.getByRole('complementary'), 'the end of a drag opens nothing').toHaveCount(0);
});

test('keys move, save and give up', async ({ page }) => {
  const { address, id, year } = await roadmap();
  await signIn(page, 'sofia.agent');
  await open(page, address);
  await barOf(page, id).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('#roadmap-now')).toHaveText(`${year}-06-01 to ${year}-08-31`);
  await page.keyboard.press('Escape');
  await expect(page.locator('#roadmap-now')).toBeEmpty();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => dates(id)).toEqual([`${year}-06-01`, `${year}-08-28`]);
  await expect(barOf(page, id)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Pilot' })).toBeVisible();
});

test.describe('what is refused', () => {
  // The browser logs every refused request.
  test.use({ expectedComplaints: [/\/(fn\/save-record|record\/)/] });

  test('two move the same bar: the second is told by whom, and sees where it is', async ({ page }) => {
    const { address, id, year } = await roadmap();
    await signIn(page, 'sofia.agent');
    await open(page, address);
    await barOf(page, id).focus();
    // Held by keys, the page does not change under the fingers.
    await page.keyboard.press('ArrowRight');
    await change('admin', INITIATIVE, id, { planned_start: `${year}-09-01`, due_date: `${year}-09-30` });
    await page.keyboard.press('Enter');
    await expect(page.getByText(/changed this record in the meantime/)).toBeVisible();
    const start = await page.evaluate((text) => String(Date.parse(text) / 86_400_000), `${year}-09-01`);
    await expect(barOf(page, id)).toHaveAttribute('data-start', start);
    expect(await dates(id)).toEqual([`${year}-09-01`, `${year}-09-30`]);
  });

  test('a rule says its sentence and what was typed stays', async ({ page }) => {
    const { address, id, year } = await roadmap();
    await signIn(page, 'sofia.agent');
    await open(page, `${address}&bar=${id}`);
    const panel = page.getByRole('complementary', { name: 'Pilot' });
    await panel.getByLabel('Due date').fill(`${year}-01-31`);
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: /before/ })).toBeVisible();
    await expect(panel.getByLabel('Due date')).toHaveValue(`${year}-01-31`);
    await change('admin', INITIATIVE, id, { category: 'adoption' });
    await panel.getByLabel('Due date').fill(`${year}-12-31`);
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/changed this record in the meantime/)).toBeVisible();
    await expect(panel.getByLabel('Category')).toHaveValue('adoption');
    await expect(panel.getByLabel('Due date')).toHaveValue(`${year}-12-31`);
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => dates(id)).toEqual([`${year}-05-04`, `${year}-12-31`]);
  });
});

test('a viewer looks and moves nothing', async ({ page }) => {
  const { address, id, year } = await roadmap();
  await signIn(page, 'vera.viewer');
  await open(page, address);
  await drag(page, id, 0.5, 200);
  await barOf(page, id).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#roadmap-now')).toBeEmpty();
  expect(await dates(id)).toEqual([`${year}-05-04`, `${year}-07-31`]);
});

test('it is usable in the dark, on a phone and on paper', async ({ page }) => {
  const { address, id } = await roadmap();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'sofia.agent');
  await open(page, `${address}&bar=${id}`);
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Timescale' })).toBeHidden();
  await expect(barOf(page, id)).toBeVisible();
});

test('a thousand bars stand within 100 ms and follow the hand', async ({ page }) => {
  test.setTimeout(180_000);
  const { address, id, outcome, year } = await roadmap();
  for (let at = 0; at < 1000; at += 50) {
    const made = Array.from({ length: 50 }, (_, nth) => {
      const month = String(((at + nth) % 12) + 1).padStart(2, '0');
      return create('admin', INITIATIVE, {
        short_description: `Step ${at + nth}`,
        success_outcome: outcome,
        planned_start: `${year}-${month}-01`,
        due_date: `${year}-${month}-27`,
      });
    });
    await Promise.all(made);
  }
  await signIn(page, 'sofia.agent');
  await open(page, address);
  await expect(page.locator('.bar')).toHaveCount(1001);
  const drawn = await page.evaluate(async () => {
    const drawing = document.querySelector('.drawn')!;
    const markup = drawing.innerHTML;
    const begun = performance.now();
    drawing.innerHTML = markup;
    drawing.getBoundingClientRect();
    return performance.now() - begun;
  });
  expect(drawn, 'milliseconds from data to layout').toBeLessThan(100);
  await open(page, address);
  await barOf(page, id).scrollIntoViewIfNeeded();
  const box = (await barOf(page, id).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 5);
  await page.mouse.down();
  await page.evaluate(() => {
    const changed = new Set<Node>();
    new MutationObserver((records) => records.forEach(({ target }) => changed.add(target))).observe(
      document.querySelector('.roadmap-canvas')!,
      { attributes: true, childList: true, subtree: true },
    );
    Object.assign(window, { changed });
  });
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 5, { steps: 30 });
  const changed = await page.evaluate(() => (window as unknown as { changed: Set<Node> }).changed.size);
  expect(changed, 'elements changed while dragging').toBe(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});
