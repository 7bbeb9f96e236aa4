// How long a case list on an outer site takes to be readable over a mobile network, and what it costs to send.
import { CUSTOMER, expect, inside, test } from '../helpers/embed';
import { FAST_4G, slowNetwork } from '../helpers/slow_network';

const CASE = 'Exported dashboards lose their filters';
const MOST_BYTES = 60_000;
/** A second on a quiet machine; tests share theirs with others. */
const MOST_MILLISECONDS = 2000;

test('a case list is readable soon and below 60 kB', async ({ page, site }, info) => {
  const instance = await site.place('sn-embedx-case-list');
  const network = await slowNetwork(Number(process.env.STEWARD_TEST_PORT), FAST_4G);
  const direct = site.steward;
  const address = site.page('strict', { user: CUSTOMER, show: [`sn-embedx-case-list:${instance}`] });
  const readable = inside(page, 'sn-embedx-case-list').getByText(CASE);
  // The test itself looks only now and then; each frame notes when it could first be read.
  await page.addInitScript((wanted) => {
    const look = () => {
      const isThere = document.body?.textContent?.includes(wanted);
      requestAnimationFrame(() => isThere ? (document.documentElement.dataset.readable = String(Date.now())) : look());
    };
    look();
  }, CASE);
  // The server is warm; the browser has nothing of it yet.
  await page.goto(address);
  await readable.waitFor();
  site.steward = network.address;
  try {
    await page.goto(address, { waitUntil: 'commit' });
    const begun = Date.now();
    await readable.waitFor();
    const taken = await readable.evaluate(() => Number(document.documentElement.dataset.readable)) - begun;
    const figures = `readable ${taken} ms after the page began to load, ${network.counted.bytes} bytes sent`;
    info.annotations.push({ type: 'speed', description: figures });
    console.log(figures);
    expect(network.counted.bytes).toBeLessThan(MOST_BYTES);
    expect(taken).toBeLessThan(MOST_MILLISECONDS);
  } finally {
    site.steward = direct;
    await network.stop();
  }
});
