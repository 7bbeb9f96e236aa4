// Components with code of one's own: made, given their script, shown on an outer site, and held in their room.
import { request } from '@playwright/test';
import { CUSTOMER, expect, expectTold, inside, test, told } from '../helpers/embed';
import { PASSWORD, unique } from '../helpers/journey';
import { change, findOne } from '../helpers/records';

/** Draws the subjects of its rows, and tries what code in a foreign page must not be able to do. */
const CODE = `
class Ours extends HTMLElement {
  static observedAttributes = ["heading"];
  async connectedCallback() {
    const { rows, total } = await this.steward.rows("", { search: "Exported" });
    const list = document.createElement("ul");
    for (const row of rows) list.append(Object.assign(document.createElement("li"), { textContent: row.values.short_description }));
    this.append(Object.assign(document.createElement("h2"), { textContent: this.getAttribute("heading") }), list);
    const can = async (act) => Promise.resolve().then(act).then(() => "yes", () => "no");
    const tried = {
      parent: await can(() => parent.document.body.outerHTML),
      top: await can(() => top.location.href),
      storage: await can(() => localStorage.length),
      cookie: await can(() => document.cookie),
      network: await can(() => fetch(new URL("/embed/v1/loader.js", this.ownerDocument.baseURI))),
      other: await can(() => this.steward.rows("users")),
    };
    this.dispatchEvent(new CustomEvent("DRAWN", { detail: { payload: { total, tried } } }));
    this.dispatchEvent(new CustomEvent("UNKNOWN", { detail: {} }));
  }
  attributeChangedCallback(name, before, now) {
    const heading = this.querySelector("h2");
    if (heading) heading.textContent = now;
  }
}
customElements.define(document.title, Ours);`;

const SCHEMA = [
  { name: 'heading', label: 'Heading', type: 'text', page: true },
  { name: 'table', label: 'Table', type: 'table' },
  { name: 'columns', label: 'Columns', type: 'fields' },
];

test.use({ expectedComplaints: [/Content Security Policy|Refused to connect|ERR_BLOCKED|status of 422|violates/] });

test('code of one’s own is attached, shown, told of changes, and reaches nothing else', async ({ page, site }) => {
  const suffix = unique('ours').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const tag = `sn-embedx-${suffix}`;
  const api = await request.newContext({ baseURL: site.steward });
  await api.post('/login', { form: { user_name: 'admin', password: PASSWORD } });
  const deed = { 'in.deed': 'make-component', 'in.form': 'make-component-' };
  await api.post('/board/embeddables', { form: { ...deed, name: suffix, suffix } });
  const component = await findOne('admin', 'sn_embeddables_component', `type_key=${tag}`);
  const file = { name: 'ours.js', mimeType: 'text/javascript', buffer: Buffer.from(CODE) };
  await api.post(`/attachments?table=sn_embeddables_component&id=${component.sys_id}`, { multipart: { file } });
  const fields = { configuration_schema: JSON.stringify(SCHEMA), events: 'DRAWN', active: 'false' };
  await change('admin', 'sn_embeddables_component', component.sys_id, fields);
  await change('admin', 'sn_embeddables_component', component.sys_id, { active: 'true' });

  const settings = { heading: 'Ours', table: 'sn_customerservice_cases', columns: 'short_description,state' };
  const instance = await site.place(tag, settings);
  await page.goto(site.page('coep', { user: CUSTOMER, show: [`${tag}:${instance}`] }));
  await expectTold(page, 'COMPONENT_READY');
  const room = inside(page, tag).frameLocator('iframe');
  await expect(room.getByRole('heading', { name: 'Ours' })).toBeVisible();
  await expect(room.getByText('Exported dashboards lose their filters')).toBeVisible();
  await expectTold(page, 'DRAWN');
  const nothing = { parent: 'no', top: 'no', storage: 'no', cookie: 'no', network: 'no', other: 'no' };
  expect((await told(page, 'DRAWN'))[0].tried).toEqual(nothing);
  await expectTold(page, 'UNKNOWN', 0);
  await page.evaluate((tag) => {
    const { site } = window as any;
    site.setProperties(site.element(tag), { heading: 'Theirs' });
  }, tag);
  await expect(room.getByRole('heading', { name: 'Theirs' })).toBeVisible();
  await expectTold(page, 'DRAWN');
  // It is as high as what is in it.
  const height = () => page.locator(tag).locator('iframe').evaluate((frame) => frame.clientHeight);
  await expect.poll(height).toBeGreaterThan(60);
  await page.evaluate(() => (window as any).site.logout());
  await expect(inside(page, tag).locator('iframe')).toHaveCount(0);
});
