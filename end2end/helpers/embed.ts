// An outer site of its own for each worker: a module with its origin and key, and instances of components on it.
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { startSite, type Started } from '../site/server.cjs';
import { test as base, unique } from './journey';
import { create, findOne, type Fields } from './records';

export type Site = Started & {
  /** The id of a new instance of the component on this site. */
  place(tag: string, settings?: object): Promise<string>;
  /** The address of a page of the site. */
  page(kind: string, ask: { user?: string; show: string[]; locale?: string; trusted?: boolean }): string;
};

/** The customer administrator of the demo, and somebody of another customer. */
export const CUSTOMER = 'carla.admin';
export const CONTACT = 'carl.contact';
export const STRANGER = 'nina.other';

/** A site that the installation knows, with a module of its own. */
export async function knownSite(changes: Fields = {}): Promise<Site> {
  const steward = `http://127.0.0.1:${process.env.STEWARD_TEST_PORT}`;
  const started = await startSite({ steward });
  const site = Object.assign(started, {
    place: (tag: string, settings: object = {}) => place(started.module, tag, settings),
    page: (kind: string, ask: Parameters<Site['page']>[1]) => address(started.origin, kind, ask),
  });
  const module = await create('admin', 'sn_embeddable_core_module', {
    name: unique('Northwind support site'),
    website_url: started.origin,
    allowed_origins: started.origin,
    auth_key: started.publicKey,
    state: 'active',
    ...changes,
  });
  started.module = module.sys_id;
  return site;
}

async function place(module: string, tag: string, settings: object): Promise<string> {
  const component = await findOne('admin', 'sn_embeddables_component', `type_key=${tag}`);
  const instance = await create('admin', 'sn_embeddables_component_instance', {
    name: unique(component.name),
    module,
    component: component.sys_id,
    settings: JSON.stringify(settings),
  });
  return instance.sys_id;
}

function address(origin: string, kind: string, { user, show, locale, trusted }: Parameters<Site['page']>[1]) {
  const parts = new URLSearchParams(show.map((one) => ['show', one]));
  if (user) parts.set('user', user);
  if (locale) parts.set('locale', locale);
  if (trusted) parts.set('trusted', '');
  return `${origin}/${kind}?${parts}`;
}

/** The inside of an element's frame. */
export function inside(page: Page, tag: string): FrameLocator {
  return page.locator(tag).locator('iframe').contentFrame();
}

/** What the page was told under this name, newest last. */
export async function told(page: Page, name: string): Promise<Record<string, unknown>[]> {
  const lines = await page.locator(`#log li[data-name$="${name}"]`).allTextContents();
  return lines.map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)));
}

/** Waits until the page was told so. */
export async function expectTold(page: Page, name: string, count = 1) {
  await expect(page.locator(`#log li[data-name$="${name}"]`)).toHaveCount(count);
}

export const test = base.extend<object, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = await knownSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect };
