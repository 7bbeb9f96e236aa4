// Light and dark, wide and narrow: pages stay usable, and pictures of them are kept with the report.
import { expect, expectAccessible, expectNoSidewaysScrolling, open, signIn, test } from '../helpers/journey';
import { findOne } from '../helpers/records';

for (const scheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
    test.describe(`${scheme}, ${size}`, () => {
      test.use({ colorScheme: scheme, viewport });

      test('portfolio, list and record', async ({ page }, info) => {
        const engagement = await findOne('admin', 'sn_acct_lc_engagement', 'account.name=Genixify');
        await signIn(page, 'sofia.agent');
        const pages = {
          portfolio: '/',
          list: '/list/sn_acct_lc_engagement',
          record: `/record/sn_acct_lc_engagement/${engagement.sys_id}`,
        };
        for (const [name, path] of Object.entries(pages)) {
          await open(page, path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const picture = await page.screenshot({ path: info.outputPath(`${name}.png`) });
          await info.attach(name, { body: picture, contentType: 'image/png' });
          await expectNoSidewaysScrolling(page);
          await expectAccessible(page);
        }
      });
    });
  }
}
