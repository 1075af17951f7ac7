import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

/**
 * Photographs the screens: `npm run shots -- <folder> [name…]` against the address in BASE (default: the Vite
 * server). Signs in as the demo person of PERSON where nobody is.
 */
const [folder = 'shots', ...only] = process.argv.slice(2);
const base = process.env.BASE ?? 'http://localhost:5173';
const widths = (process.env.WIDTHS ?? '1440,375').split(',').map(Number);

type Act = (page: Page) => Promise<unknown>;
const text = (label: string | RegExp) => (page: Page) => page.getByText(label).first().click();
const shots: Record<string, { path: string; act?: Act; person?: string }> = {
  signin: { path: '/signin', person: '' },
  inbox: { path: '/inbox/todo' },
  task: { path: '/inbox/todo/2251799813685300' },
  handed: { path: '/inbox/todo/2251799813685302' },
  amend: { path: '/inbox/todo/2251799813685303' },
  invalid: {
    path: '/inbox/todo/2251799813685300',
    act: (p) => p.getByRole('button', { name: '同意退货' }).click(),
  },
  'task-diagram': { path: '/inbox/todo/2251799813685300', act: text('流程图') },
  'task-history': { path: '/inbox/todo/2251799813685300', act: text('历史') },
  transit: { path: '/inbox/transit' },
  started: { path: '/inbox/started/2251799813685200' },
  start: { path: '/start' },
  'start-flow': { path: '/start/p15-return' },
  handoffs: { path: '/handoffs' },
  incidents: { path: '/incidents', person: 'u017' },
  flows: { path: '/flows', person: 'u017' },
  designer: { path: '/flows/p15-return', person: 'u017' },
  'designer-task': {
    path: '/flows/p15-return',
    person: 'u017',
    act: (p) => p.locator('[data-element-id="contact-customer"]').first().click(),
  },
  'designer-lane': {
    path: '/flows/p15-return',
    person: 'u017',
    act: (p) =>
      p
        .locator('[data-element-id="lane-warehouse-keeper"]')
        .first()
        .click({ position: { x: 12, y: 60 } }),
  },
  'designer-form': { path: '/flows/p15-return', person: 'u017', act: text('表单 contact-customer') },
  'designer-problems': {
    path: '/flows/p15-return',
    person: 'u017',
    act: (p) => p.getByRole('button', { name: '问题' }).click(),
  },
  compare: {
    path: '/flows/p15-return',
    person: 'u017',
    act: (p) => p.getByRole('button', { name: '对比' }).click(),
  },
  publish: {
    path: '/flows/p15-return',
    person: 'u017',
    act: (p) => p.getByRole('button', { name: '发布', exact: true }).click(),
  },
  audit: { path: '/audit', person: 'u017' },
  film: { path: '/audit/2251799813685200?seq=11', person: 'u017' },
  simulation: { path: '/simulation' },
  faults: { path: '/simulation', act: text('故障开关') },
};

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(folder, { recursive: true });
for (const width of widths) {
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 900 : 760 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  if (process.env.LANGUAGE_OF_SCREENS === 'en') {
    await context.addInitScript(() => localStorage.setItem('workflows.language', 'en'));
  }
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('pageerror', (error) => console.log(`${page.url()} error: ${error.message}`));
  page.on(
    'console',
    (m) =>
      m.type() === 'error' &&
      !m.location().url.includes('/hubs/') &&
      console.log(`${page.url()} ${m.text()}`),
  );
  let who: string | undefined;
  for (const [name, shot] of Object.entries(shots)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const person = shot.person ?? process.env.PERSON ?? 'u020';
    if (person !== who) {
      const csrf = { 'X-CSRF': '1' };
      await context.request.delete(`${base}/api/session`, { headers: csrf });
      if (person) await context.request.post(`${base}/api/session`, { data: { person }, headers: csrf });
      who = person;
    }
    await page.goto(base + shot.path, { waitUntil: 'load' });
    await page.waitForTimeout(Number(process.env.PAUSE ?? 1500));
    try {
      await shot.act?.(page);
    } catch (error) {
      console.log(`${name}@${width}: ${String(error).split('\n')[0]}`);
    }
    if (shot.act) await page.waitForTimeout(900);
    await page.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
  await context.close();
}
await browser.close();
