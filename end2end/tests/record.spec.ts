// A record: opened, edited, saved, noted upon, attached to, and edited by two at once.
import { expect, expectAccessible, open, signIn, test, unique } from '../helpers/journey';
import { change, create, find, findOne, read, tableApi, TOUCHPOINT as TABLE, touchpoint } from '../helpers/records';

/** The form of a touchpoint: its other pages come first. */
const form = (id: string) => `/record/${TABLE}/${id}?tab=details`;

test('a change is saved and appears in the activity', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  await expectAccessible(page);
  const text = unique('Review with the new sponsor');
  await page.getByLabel('Subject').fill(text);
  await expect(page.getByText('Unsaved changes')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text);
  await expect(page.getByRole('listitem').filter({ hasText: 'Subject' }).first()).toContainText(text);
  expect((await read('sofia.agent', TABLE, id)).short_description).toBe(text);
});

test('a former value is put back from the activity, and saved', async ({ page }) => {
  const before = unique('As it was');
  const id = await touchpoint();
  await change('sofia.agent', TABLE, id, { short_description: before });
  await change('sofia.agent', TABLE, id, { short_description: unique('As it became') });
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  await page.getByRole('button', { name: `Restore Subject to ${before}` }).click();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue(before);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await read('sofia.agent', TABLE, id)).short_description).toBe(before);
});

test('what is created from a related list belongs to its record', async ({ page }) => {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'account.name=Genixify^active=true', 1);
  await signIn(page, 'sofia.agent');
  await open(page, `/record/sn_acct_lc_engagement/${engagement.sys_id}?tab=details`);
  await page.getByRole('link', { name: 'Create in Touchpoints' }).click();
  const subject = unique('Born below');
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Description').fill('What comes next.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/record/${TABLE}/[0-9a-z]{32}`));
  const made = await findOne('admin', TABLE, `short_description=${subject}`);
  expect(made.engagement).toBe(engagement.sys_id);
});

test('a person is found while the name is typed', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const picker = page.getByRole('combobox', { name: 'Assigned to' });
  await picker.pressSequentially('omar');
  await expect(page.getByRole('option', { name: /Omar Haddad/ })).toBeVisible();
  await expectAccessible(page);
  await picker.press('ArrowDown');
  await picker.press('Enter');
  await expect(picker).toHaveValue(/Omar Haddad/);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const omar = await findOne('admin', 'sys_user', 'user_name=omar.onboarding');
  const { assigned_to: assigned } = await findOne('admin', TABLE, `sys_id=${id}`);
  expect(assigned).toBe(omar.sys_id);
});

test('related items open in place, say how many they are, and lead to all', async ({ page }) => {
  const [engagement] = await find('admin', 'sn_acct_lc_engagement', 'account.name=Genixify^active=true', 1);
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const fields = { short_description: unique(`Row ${at}`), description: 'x', engagement: engagement.sys_id };
    await create('admin', TABLE, fields);
  }
  await signIn(page, 'sofia.agent');
  await open(page, `/record/sn_acct_lc_engagement/${engagement.sys_id}?tab=details`);
  const toggle = page.getByRole('link', { name: /Touchpoints \d+/ });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  const list = page.locator('.related-list').filter({ has: toggle });
  await expect(list.locator('tbody tr')).toHaveCount(5);
  await expectAccessible(page);
  await list.getByRole('link', { name: 'Show more' }).click();
  await expect(page).toHaveURL(new RegExp(`/list/${TABLE}\\?q=engagement%3D${engagement.sys_id}`));
});

test('a file is dropped, and removed again', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const files = page.getByRole('region', { name: 'Attachments' });
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Minutes'], 'minutes.txt', { type: 'text/plain' }));
    return transfer;
  });
  await files.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(files.getByRole('link', { name: 'minutes.txt' })).toBeVisible();
  await files.getByText('Remove…').click();
  await expectAccessible(page);
  await files.getByRole('button', { name: 'Remove this file' }).click();
  await expect(files.getByRole('link', { name: 'minutes.txt' })).toHaveCount(0);
  expect(await find('admin', 'sys_attachment', `table_sys_id=${id}`)).toHaveLength(0);
});

test('a file that somebody else adds and removes follows, and unsaved text stays', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const text = unique('Half a thought');
  await page.getByLabel('Subject').fill(text);
  const api = await tableApi('admin');
  const to = { table_name: TABLE, table_sys_id: id, file_name: 'theirs.txt' };
  const added = await api.post('/api/now/attachment/file', { params: to, data: 'Theirs' });
  expect(added.status(), await added.text()).toBe(201);
  const theirs = page.getByRole('region', { name: 'Attachments' }).getByRole('link', { name: 'theirs.txt' });
  await expect(theirs).toBeVisible({ timeout: 15_000 });
  await expect(page.getByLabel('Subject')).toHaveValue(text);
  const removed = await api.delete(`/api/now/attachment/${(await added.json()).result.sys_id}`);
  expect(removed.status()).toBe(204);
  await expect(theirs).toHaveCount(0, { timeout: 15_000 });
});

test('Ctrl+Enter saves', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const text = unique('Saved by keyboard');
  await page.getByLabel('Subject').fill(text);
  await page.getByLabel('Subject').press('Control+Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await read('sofia.agent', TABLE, id)).short_description).toBe(text);
});

test('a work note goes to the stream and says that it is internal', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const note = unique('They want to see the roadmap');
  const box = page.getByRole('region', { name: 'Write' }).getByLabel(/^Work notes/);
  await box.fill(note);
  await box.locator('..').getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: note })).toContainText('internal');
});

test('a file is attached, listed and comes back as it was', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const content = 'Agenda: 1. Adoption 2. Renewal\n';
  await page
    .getByLabel(/Add a file/)
    .setInputFiles({ name: 'agenda.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
  const link = page.getByRole('region', { name: 'Attachments' }).getByRole('link', { name: 'agenda.txt' });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString()).toBe(content);
});

test.describe('two editors', () => {
  // The browser logs every refused request.
  test.use({ expectedComplaints: [/\/fn\/save-record/] });

  test('of different fields both keep their change', async ({ page }) => {
    const id = await touchpoint();
    await signIn(page, 'sofia.agent');
    await open(page, form(id));
    const [mine, theirs] = [unique('Mine'), unique('Theirs')];
    await page.getByLabel('Subject').fill(mine);
    await change('admin', TABLE, id, { description: theirs });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('both changes are kept')).toBeVisible();
    await expect.poll(async () => (await read('admin', TABLE, id)).short_description).toBe(mine);
    expect((await read('admin', TABLE, id)).description).toBe(theirs);
  });

  test('of one field: the second is asked, and nothing is lost', async ({ page }) => {
    const id = await touchpoint();
    await signIn(page, 'sofia.agent');
    await open(page, form(id));
    const [mine, theirs] = [unique('Mine'), unique('Theirs')];
    await page.getByLabel('Subject').fill(mine);
    await change('admin', TABLE, id, { short_description: theirs });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /Somebody else changed/ });
    await expect(dialog).toContainText(theirs);
    await expect(dialog).toContainText(mine);
    await expectAccessible(page);
    await dialog.getByRole('radio', { name: mine }).check();
    await dialog.getByRole('button', { name: 'Save this' }).click();
    await expect.poll(async () => (await read('admin', TABLE, id)).short_description).toBe(mine);
  });
});

test('what was typed and not saved is offered again', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const text = unique('Half a thought');
  await page.getByLabel('Subject').fill(text);
  await expect(page.getByText('Unsaved changes')).toBeVisible();
  await open(page, form(id));
  await page.getByRole('button', { name: /restore|put back|continue/i }).first().click();
  await expect(page.getByLabel('Subject')).toHaveValue(text);
});

test('what was typed and not saved is offered to nobody else at the same browser', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'sofia.agent');
  await open(page, form(id));
  const text = unique('Between us');
  await page.getByLabel('Subject').fill(text);
  await expect(page.getByText('Unsaved changes')).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, 'admin', form(id));
  await expect(page.getByLabel('Subject')).toBeVisible();
  await expect(page.getByText(/unsaved change/i)).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(page, 'sofia.agent', form(id));
  await expect(page.getByText('You left 1 unsaved change here.')).toBeVisible();
  await page.getByRole('button', { name: 'Restore them' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue(text);
});

test.describe('a session that ends while somebody types', () => {
  test.use({ expectedComplaints: [/\/fn\/|\/events/] });

  test('keeps what was typed for after the next sign-in', async ({ page }) => {
    const id = await touchpoint();
    await signIn(page, 'sofia.agent');
    await open(page, form(id));
    const text = unique('Typed too late');
    await page.getByLabel('Subject').fill(text);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/You are signed out/)).toBeVisible();
    await signIn(page, 'sofia.agent', form(id));
    await page.getByRole('button', { name: 'Restore them' }).click();
    await expect(page.getByLabel('Subject')).toHaveValue(text);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    expect((await read('sofia.agent', TABLE, id)).short_description).toBe(text);
  });
});

test('a viewer sees the record and cannot change it', async ({ page }) => {
  const id = await touchpoint();
  await signIn(page, 'vera.viewer');
  await open(page, form(id));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
});
