import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { violationsOf } from './looks.ts';
import { servePages } from './serve.ts';

const { describe, it } = needs('chromium');

const COPY = buildSync({ entryPoints: ['src/web/islands/copy.ts'], bundle: true, minify: true, format: 'iife', write: false });
const copyScript = COPY.outputFiles[0]?.text ?? '';

describe('our pages in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePages>>;
  let scripted: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    [browser, site, scripted] = await Promise.all([
      launchChromium(),
      servePages(),
      servePages({ '/islands/copy.js': copyScript }),
    ]);
  });
  afterAll(async () => {
    site.close();
    scripted.close();
    await browser.close();
  });

  /** A fresh page, with everything that the browser complains about. */
  const open = async (
    address: string,
    options: { readonly width: number; readonly dark?: boolean; readonly script?: boolean },
  ): Promise<{ readonly page: Page; readonly complaints: string[]; close(): Promise<void> }> => {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      javaScriptEnabled: options.script !== false,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    page.on('request', (request) => void (request.url().startsWith('http://127.0.0.1:') || complaints.push(request.url())));
    page.on('response', (answer) => void (answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`)));
    await page.goto(address, { waitUntil: 'load' });
    return { page, complaints, close: () => context.close() };
  };

  /** Both directions, schemes and widths; the pages of the rooms are looked at in views.test.ts, everything in views.proof.ts. */
  const looks = [
    ['en', 1280, false],
    ['ar', 360, true],
  ] as const;

  for (const path of ['/library/DEMO-2026-4', '/components']) {
    for (const [language, width, dark] of looks) {
      it(`${path} in ${language}, ${width} px, ${dark ? 'dark' : 'light'}: accessible, no sideways scrolling, nothing from elsewhere`, async () => {
        const { page, complaints, close } = await open(`${site.at}/${language}${path}`, { width, dark });
        try {
          expect(await violationsOf(page)).toEqual([]);
          const [inner, whole] = await page.evaluate(() => [
            document.documentElement.clientWidth,
            document.documentElement.scrollWidth,
          ]);
          expect(whole).toBe(inner);
          expect(complaints).toEqual([]);
        } finally {
          await close();
        }
      });
    }
  }

  it('a planted fault is found', async () => {
    const { page, close } = await open(`${site.at}/en/about`, { width: 1280 });
    try {
      await page.evaluate(() =>
        document.querySelector('h1')?.insertAdjacentHTML('afterend', '<img src="/x.png"><h4>Too deep</h4>'),
      );
      expect((await violationsOf(page)).map((one) => one.split(':')[0])).toContain('image-alt');
    } finally {
      await close();
    }
  });

  it('the citation opens and can be read without script', async () => {
    const { page, close } = await open(`${site.at}/en/library/DEMO-2026-4`, { width: 1280, script: false });
    try {
      await page.locator('#p13 summary').click();
      expect(await page.locator('#p13 .aq-cite').isVisible()).toBe(true);
      expect(await page.locator('#p13 .aq-cite').innerText()).toBe('DEMO/2026/4, 13');
      expect(await page.locator('#p13 details button').count()).toBe(0);
    } finally {
      await close();
    }
  });

  it('with script, a button copies the words of the citation', async () => {
    expect(copyScript.length).toBeLessThanOrEqual(2048);
    const { page, complaints, close } = await open(`${scripted.at}/ar/library/DEMO-2026-4`, { width: 1280 });
    try {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('#p12 summary').click();
      await page.getByRole('button', { name: 'نسخ' }).click();
      await page.getByRole('button', { name: 'تم النسخ' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('DEMO/2026/4, 12');
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  it('the skip link is the first stop and leads to the content; the menu of the phone leads to the footer', async () => {
    const { page, close } = await open(`${site.at}/en/library/DEMO-2026-4`, { width: 360, script: false });
    try {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#main$/);
      await page.getByRole('link', { name: 'Menu' }).click();
      await page.waitForURL(/#menu$/);
      expect(await page.locator('#menu').isVisible()).toBe(true);
    } finally {
      await close();
    }
  });
});
