import { chromium } from 'playwright-core';
const base = 'http://127.0.0.1:5174';
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const width of [1440, 375]) {
  const ctx = await b.newContext({
    viewport: { width, height: width > 600 ? 900 : 760 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const p = await ctx.newPage();
  p.on('pageerror', (e) => console.log('PAGEERROR', p.url(), e.message));
  p.on(
    'console',
    (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 200), m.location().url),
  );
  p.on('response', async (r) => {
    if (r.status() >= 400 && r.url().includes('/api/'))
      console.log(r.status(), r.request().method(), r.url(), (await r.text()).slice(0, 300));
  });
  const shot = async (n: string, path: string, who: string, act?: () => Promise<unknown>) => {
    await ctx.request.post(base + '/api/session', { data: { person: who }, headers: { 'X-CSRF': '1' } });
    await p.goto(base + path);
    await p.waitForTimeout(3500);
    if (act) {
      try {
        await act();
      } catch (e) {
        console.log(n, String(e).split('\n')[0]);
      }
      await p.waitForTimeout(2500);
    }
    await p.screenshot({ path: `/tmp/real/r-${n}-${width}.png` });
  };
  await shot('inbox', '/inbox/todo', 'u020');
  await shot('task', '/inbox/todo', 'u020', () => p.locator('[data-inbox-row]').first().click());
  await shot('transit', '/inbox/transit', 'u027', () => p.locator('[data-inbox-row]').first().click());
  await shot('history', '/inbox/done', 'u020', async () => {
    await p.locator('[data-inbox-row]').first().click();
    await p.waitForTimeout(2500);
    await p.getByRole('tab', { name: '历史' }).click();
  });
  await shot('diagram', '/inbox/done', 'u020', async () => {
    await p.locator('[data-inbox-row]').first().click();
    await p.waitForTimeout(2500);
    await p.getByRole('tab', { name: '流程图' }).click();
  });
  await shot('handoffs', '/handoffs', 'u027');
  await shot('flows', '/flows', 'u017');
  await shot('designer', '/flows/p15-return', 'u017', () => p.waitForTimeout(2500));
  await shot('problems', '/flows/p15-return', 'u017', async () => {
    await p.waitForTimeout(2500);
    await p.getByRole('button', { name: '问题' }).click();
  });
  await shot('audit', '/audit', 'u017');
  await shot('film', '/audit/25?seq=34', 'u017', () => p.waitForTimeout(1500));
  await shot('incidents', '/incidents', 'u017');
  await shot('sim', '/simulation', 'u020');
  await shot('sent', '/simulation', 'u020', () => p.getByRole('tab', { name: '店铺发出的' }).click());
  await shot('clock', '/simulation', 'u020', () => p.getByRole('tab', { name: '时钟' }).click());
  await ctx.close();
}
await b.close();
