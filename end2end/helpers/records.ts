// Records that journeys work on, made and read through the Table API, so that each test has its own.
import { expect, request, type APIRequestContext } from '@playwright/test';
import { PASSWORD, unique } from './journey';

export type Fields = Record<string, string>;

/** The Table API, as the person of this name. */
export async function tableApi(userName: string): Promise<APIRequestContext> {
  const credentials = Buffer.from(`${userName}:${PASSWORD}`).toString('base64');
  return request.newContext({
    baseURL: `http://127.0.0.1:${process.env.STEWARD_TEST_PORT}`,
    extraHTTPHeaders: { Authorization: `Basic ${credentials}`, Accept: 'application/json' },
  });
}

export async function create(userName: string, table: string, fields: Fields): Promise<Fields> {
  const api = await tableApi(userName);
  const response = await api.post(`/api/now/table/${table}`, { data: fields });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()).result;
}

export async function read(userName: string, table: string, id: string): Promise<Fields> {
  const api = await tableApi(userName);
  const response = await api.get(`/api/now/table/${table}/${id}`);
  expect(response.status(), await response.text()).toBe(200);
  return (await response.json()).result;
}

export async function change(userName: string, table: string, id: string, fields: Fields) {
  const api = await tableApi(userName);
  const response = await api.patch(`/api/now/table/${table}/${id}`, { data: fields });
  expect(response.status(), await response.text()).toBe(200);
}

export async function remove(userName: string, table: string, id: string) {
  const api = await tableApi(userName);
  const response = await api.delete(`/api/now/table/${table}/${id}`);
  expect(response.status(), await response.text()).toBe(204);
}

/** Records that match an encoded query. */
export async function find(userName: string, table: string, query: string, limit = 10): Promise<Fields[]> {
  const api = await tableApi(userName);
  const response = await api.get(`/api/now/table/${table}`, {
    params: { sysparm_query: query, sysparm_limit: limit, sysparm_exclude_reference_link: 'true' },
  });
  expect(response.status(), await response.text()).toBe(200);
  return (await response.json()).result;
}

/** The only record that matches. */
export async function findOne(userName: string, table: string, query: string): Promise<Fields> {
  const found = await find(userName, table, query, 2);
  expect(found, `${table} where ${query}`).toHaveLength(1);
  return found[0];
}

export const TOUCHPOINT = 'sn_acct_lc_touchpoint';

/** A new touchpoint of an engagement with Genixify; its id. */
export async function touchpoint(): Promise<string> {
  const engagements = await find('admin', 'sn_acct_lc_engagement', 'account.name=Genixify^active=true', 1);
  expect(engagements, 'the demo has an open engagement with Genixify').toHaveLength(1);
  const made = await create('admin', TOUCHPOINT, {
    short_description: unique('Quarterly review'),
    description: 'What we achieved, what comes next.',
    engagement: engagements[0].sys_id,
  });
  return made.sys_id;
}
