// Statements of docs/acceptance.md that are about the declared records as a whole, proved through the Table API.
import { expect, test, unique } from '../helpers/journey';
import { create, type Fields, find, findOne, tableApi, touchpoint, TOUCHPOINT } from '../helpers/records';

/** What a form, list or program may say about a number: nothing. */
const TYPED_NUMBER = 'X0000001';

async function customer(): Promise<Fields> {
  return create('admin', 'customer_account', { name: unique('Harbor Mills'), customer: 'true' });
}

async function onboardingOf(account: Fields): Promise<Fields> {
  return findOne('admin', 'sn_acct_lc_onb_case', `account=${account.sys_id}`);
}

test('A001, A002: engagements and onboarding cases are numbered in sequence', async () => {
  const account = await customer();
  const onboarding = await onboardingOf(account);
  expect(onboarding.number).toMatch(/^ALEONB\d{7}$/);
  const fields = {
    short_description: unique('Engagement'),
    account: account.sys_id,
    initial_onboarding: onboarding.sys_id,
    number: TYPED_NUMBER,
  };
  const first = await create('admin', 'sn_acct_lc_engagement', fields);
  const second = await create('admin', 'sn_acct_lc_engagement', fields);
  const count = (made: Fields) => Number(made.number.match(/^AENG(\d{7})$/)![1]);
  expect(count(second)).toBe(count(first) + 1);
});

test('A003, A004, A005: occurrences, data sources and cases have their prefixes', async () => {
  const account = await findOne('admin', 'customer_account', 'name=Genixify');
  const risk = (await find('admin', 'sn_acct_lc_risk_signal_issue', '', 1))[0];
  const made = {
    ROCC: await create('admin', 'sn_acct_lc_risk_occurrence', { risk_signal_issue: risk.sys_id }),
    DTSR: await create('admin', 'sn_data_ctx_engine_src', { name: unique('Logins'), source: 'external', frequency: 'daily' }),
    CS: await create('admin', 'sn_customerservice_cases', {
      short_description: unique('Question'),
      account: account.sys_id,
    }),
  };
  for (const [prefix, { number }] of Object.entries(made)) expect(number).toMatch(new RegExp(`^${prefix}\\d{7}$`));
});

/** Everything of a touchpoint as this person sees it, journals included. */
async function shown(userName: string, id: string): Promise<string> {
  const api = await tableApi(userName);
  const answer = await api.get(`/api/now/table/${TOUCHPOINT}/${id}?sysparm_display_value=true`);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.text();
}

test('A008: a work note stays inside, a comment reaches the customer', async () => {
  const id = await touchpoint();
  const [note, comment] = [unique('Between us'), unique('For you')];
  const api = await tableApi('sofia.agent');
  const answer = await api.patch(`/api/now/table/${TOUCHPOINT}/${id}`, {
    data: { work_notes: note, comments: comment, visible_to_customer: 'true' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const inside = await shown('sofia.agent', id);
  expect(inside).toContain(note);
  expect(inside).toContain(comment);
  const outside = await shown('carla.admin', id);
  expect(outside).not.toContain(note);
  expect(outside).toContain(comment);
});

const WORK = {
  objective: 'sn_acct_lc_success_objective',
  outcome: 'sn_acct_lc_success_outcome',
  initiative: 'sn_acct_lc_success_initiative',
  touchpoint: 'sn_acct_lc_touchpoint',
  'success case': 'sn_acct_lc_success_case',
  'success task': 'sn_acct_lc_success_task',
  'internal play': 'sn_acct_lc_internal_play',
  'internal play task': 'sn_acct_lc_internal_play_task',
};

async function offered(table: string, field: string): Promise<string[]> {
  const choices = await find('admin', 'sys_choice', `name=${table}^element=${field}^inactive=false^ORDERBYsequence`, 50);
  return choices.map(({ label }) => label);
}

for (const [record, table] of Object.entries({ ...WORK, 'risk signal': 'sn_acct_lc_risk_signal_issue' })) {
  test(`A010: priority of ${record}`, async () => {
    expect(await offered(table, 'priority')).toEqual(['Critical', 'High', 'Medium', 'Low', 'Very Low']);
  });
}

for (const [record, table] of Object.entries(WORK)) {
  test(`A011: progress of ${record}`, async () => {
    const steps = ['Not Started', 'On-Track', 'At Risk', 'Paused', 'Completed', 'Canceled'];
    expect(await offered(table, 'progress')).toEqual(steps);
  });
}
