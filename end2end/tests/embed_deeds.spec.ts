// What people do in components on an outer site, and what the page around hears of it.
import { CONTACT, CUSTOMER, expect, expectTold, inside, test, told } from '../helpers/embed';
import { unique } from '../helpers/journey';
import { create, find, findOne, read } from '../helpers/records';

const CASES = 'sn_customerservice_cases';

/** A new case of Genixify; its id. */
async function newCase(subject: string): Promise<string> {
  const account = await findOne('admin', 'customer_account', 'name=Genixify');
  const contact = await findOne('admin', 'customer_contact', `user_name=${CUSTOMER}`);
  const fields = { short_description: subject, account: account.sys_id, contact: contact.sys_id };
  return (await create('admin', CASES, fields)).sys_id;
}

test('choosing a case in a list tells the page which one', async ({ page, site }) => {
  const subject = unique('Chosen case');
  const id = await newCase(subject);
  const instance = await site.place('sn-embedx-case-list', { columns: 'short_description,state', limit: 100 });
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] }));
  const list = inside(page, 'sn-embedx-case-list');
  await list.getByLabel('Search').first().fill(subject);
  await list.getByRole('button', { name: 'Search' }).click();
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('link', { name: subject }).click();
  await expectTold(page, 'RECORD_SELECTED');
  expect(await told(page, 'RECORD_SELECTED')).toEqual([{ table: CASES, record_sys_id: id }]);
});

test('a case made in a form is a case of the signed-in person', async ({ page, site }) => {
  const subject = unique('Made outside');
  const instance = await site.place('sn-embedx-case-form');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-form:${instance}`] }));
  const form = inside(page, 'sn-embedx-case-form');
  await form.getByLabel('Short description').fill(subject);
  await form.getByRole('textbox', { name: 'Description', exact: true }).fill('It does not start.');
  await form.getByRole('button', { name: 'Submit case' }).click();
  await expectTold(page, 'RECORD_CREATION_SUCCEEDED');
  const [{ record_sys_id: id }] = await told(page, 'RECORD_CREATION_SUCCEEDED');
  const made = await read('admin', CASES, String(id));
  const contact = await findOne('admin', 'customer_contact', `user_name=${CUSTOMER}`);
  expect(made.short_description).toBe(subject);
  expect((await findOne('admin', CASES, `sys_id=${id}^contact=${contact.sys_id}`)).sys_id).toBe(id);
  await expect(form.getByRole('heading', { name: 'Case submitted successfully!' })).toBeVisible();
  await expect(form.locator('.embed-number')).toContainText(made.number);
  await form.getByRole('button', { name: 'View details' }).click();
  await expectTold(page, 'BUTTON_CLICKED');
  expect(await told(page, 'BUTTON_CLICKED')).toEqual([{ table: CASES, record_sys_id: id, button_variant: 'primary' }]);
});

test('a case is made step by step', async ({ page, site }) => {
  const subject = unique('Step by step');
  const instance = await site.place('sn-embedx-playbook-intake');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-playbook-intake:${instance}`] }));
  const form = inside(page, 'sn-embedx-playbook-intake');
  await form.getByLabel('Short description').fill(subject);
  await form.getByRole('button', { name: 'Next' }).click();
  await form.getByRole('textbox', { name: 'Description', exact: true }).fill('In short steps.');
  await form.getByRole('button', { name: 'Save and go on later' }).click();
  await expect(form.getByRole('heading', { name: 'Go on with a draft' })).toBeVisible();
  const draft = `short_description=${subject}^state=draft`;
  expect(await find('admin', CASES, draft)).toHaveLength(1);
  await page.reload();
  await form.getByRole('link', { name: subject }).click();
  await expect(form.getByText('In short steps.')).toBeVisible();
  await form.getByRole('button', { name: 'Submit case' }).click();
  await expectTold(page, 'RECORD_CREATION_SUCCEEDED');
  expect(await find('admin', CASES, `short_description=${subject}`)).toHaveLength(1);
});

test('a comment in a case view reaches the case and the page', async ({ page, site }) => {
  const id = await newCase(unique('Talked about'));
  const instance = await site.place('sn-embedx-case-view');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-view:${instance}:sys-id=${id}`] }));
  const view = inside(page, 'sn-embedx-case-view');
  const comment = unique('Still broken');
  await view.getByLabel('Write a comment').fill(comment);
  await view.getByRole('button', { name: 'Send' }).click();
  await expectTold(page, 'CASE_COMMENT_ADDED');
  await expect(view.getByText(comment)).toBeVisible();
  await expect(view.getByLabel('Write a comment')).toHaveValue('');
  expect((await find('admin', 'sys_journal_field', `element_id=${id}`)).map(({ value }) => value)).toContain(comment);
});

test('the page changes the record of a case view without loading again', async ({ page, site }) => {
  const subjects = [unique('First'), unique('Second')];
  const [first, second] = [await newCase(subjects[0]), await newCase(subjects[1])];
  const instance = await site.place('sn-embedx-case-view');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-view:${instance}:sys-id=${first}`] }));
  const view = inside(page, 'sn-embedx-case-view');
  await expect(view.getByRole('heading', { level: 1, name: subjects[0] })).toBeVisible();
  await page.evaluate((sysId) => {
    const { site } = window as any;
    (window as any).isSamePage = true;
    site.setProperties(site.element('sn-embedx-case-view'), { sysId, hideActivity: true });
  }, second);
  await expect(view.getByRole('heading', { level: 1, name: subjects[1] })).toBeVisible();
  await expect(view.getByLabel('Write a comment')).toHaveCount(0);
  expect(await page.evaluate(() => (window as any).isSamePage)).toBe(true);
});

test('fields are filled in beforehand as the page says', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-case-form');
  const fields = encodeURIComponent('{"short_description":"About my device"}');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-form:${instance}:prefill-fields=${fields}`] }));
  await expect(inside(page, 'sn-embedx-case-form').getByLabel('Short description')).toHaveValue('About my device');
});

test('what the page widens has no effect, and the page is told', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-case-list', { query: 'short_descriptionLIKEno such case at all' });
  const show = [`sn-embedx-case-list:${instance}:table=sys_user,query=,columns=user_name%2Cemail`];
  await page.goto(site.page('strict', { user: CUSTOMER, show }));
  await expectTold(page, 'COMPONENT_READY');
  await expect(inside(page, 'sn-embedx-case-list').getByText('There is nothing here yet.')).toBeVisible();
  const [{ errorMessage, errorType }] = await told(page, 'COMPONENT_ERROR');
  expect(errorType).toBe('PROPERTY');
  for (const name of ['table', 'query', 'columns']) expect(errorMessage).toContain(name);
});

test('a satisfaction question is answered once', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-feedback', { kind: 'csat' });
  await page.goto(site.page('strict', { user: CONTACT, show: [`sn-embedx-feedback:${instance}`] }));
  const question = inside(page, 'sn-embedx-feedback');
  await expectTold(page, 'COMPONENT_READY');
  // A second run of the test on the same installation finds it answered.
  if (await question.getByRole('radio').count()) {
    await question.getByLabel('4').check();
    await question.getByRole('button', { name: 'Send' }).click();
    await expectTold(page, 'ANSWER_SENT');
    expect(await told(page, 'ANSWER_SENT')).toEqual([{ kind: 'csat', value: 4 }]);
  }
  await expect(question.locator('.embed-thanks')).toBeVisible();
});

test('what others change shows by itself', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-case-list', { columns: 'short_description,state', limit: 100 });
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  const subject = unique('Opened by phone');
  await newCase(subject);
  await expect(inside(page, 'sn-embedx-case-list').getByText(subject)).toBeVisible({ timeout: 25_000 });
  await expectTold(page, 'COMPONENT_READY');
});

test('a file is added to a case and opened again', async ({ page, site }) => {
  const id = await newCase(unique('With a file'));
  const instance = await site.place('sn-embedx-case-view');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-view:${instance}:sys-id=${id}`] }));
  const view = inside(page, 'sn-embedx-case-view');
  const file = { name: 'figures.txt', mimeType: 'text/plain', buffer: Buffer.from('one, two, three') };
  await view.getByLabel('Add a file').setInputFiles(file);
  await view.getByRole('button', { name: 'Upload' }).click();
  const link = view.locator('.portal-files').getByRole('link', { name: 'figures.txt' });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('figures.txt');
});

test('a chart shows other parts when asked, and tells of what is chosen', async ({ page, site }) => {
  const settings = { kind: 'donut', 'group-by': 'state', 'alternative-group-by': 'priority', 'header-title': 'Cases' };
  const instance = await site.place('sn-embedx-visualization', settings);
  const tag = 'sn-embedx-visualization-donut';
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`${tag}:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  const chart = inside(page, tag);
  await chart.getByLabel('Group by').selectOption('Priority');
  await expectTold(page, 'PROPERTY_OVERRIDE');
  expect(await told(page, 'PROPERTY_OVERRIDE')).toEqual([{ properties: { groupBy: 'priority' } }]);
  await expect(chart.getByLabel('Group by')).toHaveValue('priority');
  const part = chart.locator('.legend a').first();
  const label = await part.textContent();
  await part.click();
  await expect(part).toHaveAttribute('aria-current', 'true');
  await part.click();
  await expect(part).not.toHaveAttribute('aria-current', 'true');
  const selected = await told(page, '#SELECTED');
  expect(selected.map(({ isSelected }) => isSelected)).toEqual([true, false]);
  expect(selected[0]).toMatchObject({ title: 'Cases', type: 'donut', params: { groupBy: 'priority' }, data: { label } });
});

test('each step of a guided form is told of', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-playbook-intake');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-playbook-intake:${instance}`] }));
  const form = inside(page, 'sn-embedx-playbook-intake');
  await form.getByLabel('Short description').fill(unique('Told of'));
  await form.getByRole('button', { name: 'Next' }).click();
  await expectTold(page, 'ACTIVITY_STATE_CHANGED');
  const [stage] = await told(page, 'STAGE_SELECTED');
  expect(stage.stageContextId).toBe('1');
  const [activity] = await told(page, 'ACTIVITY_STATE_CHANGED');
  expect(activity).toEqual({ playbookContextId: stage.playbookContextId, stageContextId: '0', activityContextId: '0' });
  await form.getByRole('button', { name: 'Documents' }).click();
  await form.getByRole('button', { name: 'Next' }).click();
  await form.getByRole('button', { name: 'Submit case' }).click();
  await expectTold(page, 'RECORD_CREATION_SUCCEEDED');
  const [made] = await told(page, 'RECORD_CREATION_SUCCEEDED');
  expect(Object.keys(made).sort()).toEqual(['hide_record_creation', 'number', 'playbook_experience_id', 'sysId', 'table']);
  // The number is taken along with one press.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await form.getByRole('button', { name: `Copy ${made.number}` }).click();
  await expect(form.getByRole('button', { name: `Copy ${made.number}` })).toHaveText('Copied.');
  await form.getByRole('button', { name: 'View details' }).click();
  await expectTold(page, 'PRIMARY_BUTTON_CLICKED');
  expect(await told(page, 'PRIMARY_BUTTON_CLICKED')).toEqual([{ table: made.table, record_sys_id: made.sysId }]);
});

test('an article that a link has led to leads back', async ({ page, site }) => {
  const [article] = await find(CUSTOMER, 'kb_knowledge', 'state=published', 1);
  const instance = await site.place('sn-embedx-kb-article-view');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-kb-article-view:${instance}:record-id=${article.sys_id}`] }));
  const view = inside(page, 'sn-embedx-kb-article-view');
  await expect(view.getByRole('heading', { level: 1, name: article.short_description })).toBeVisible();
  await view.getByRole('navigation', { name: 'Related articles' }).getByRole('link').first().click();
  await expectTold(page, 'LINK_CLICKED');
  await view.getByRole('link', { name: 'Back' }).click();
  await expectTold(page, 'BACK_BUTTON_CLICKED');
  await expect(view.getByRole('heading', { level: 1, name: article.short_description })).toBeVisible();
});

test('an item of the catalog says what kind it is', async ({ page, site }) => {
  const instance = await site.place('sn-embedx-catalog-browse');
  await page.goto(site.page('strict', { user: CUSTOMER, show: [`sn-embedx-catalog-browse:${instance}`] }));
  const link = inside(page, 'sn-embedx-catalog-browse').locator('.catalog-item a').first();
  const name = await link.textContent();
  await link.click();
  await expectTold(page, 'CATALOG_ITEM_SELECTED');
  const [{ catalog_item_details: chosen }] = (await told(page, 'CATALOG_ITEM_SELECTED')) as any[];
  const item = await read('admin', 'sc_cat_item', chosen.sys_id);
  expect(item.name).toBe(name);
  expect(chosen.type).toBe(item.creates === 'request' ? 'catalog_item' : 'record_producer');
});
