import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { assets } from '../../src/web/assets.ts';
import { launchChromium } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { stands } from './addresses.ts';
import { Eyes, LOOKS, type Look, wordsOf } from './looks.ts';
import { inLanguage, openSite, type Site } from './site.ts';
import { faultsOf } from './valid-html.ts';

const { describe, it } = needs('chromium');
const KB = 1024;

describe('every page, once', () => {
  let browser: Browser;
  let site: Site;
  let eyes: Eyes;
  beforeAll(async () => {
    site = await openSite();
    browser = await launchChromium();
    eyes = new Eyes(browser, site.at);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const [index, { what, address, status }] of stands.entries()) {
    const look = LOOKS[index % LOOKS.length] as Look;
    it(`${what} (${wordsOf(look)}): valid, accessible, at most 20 KB, nothing from elsewhere, no sideways scrolling`, async () => {
      const path = inLanguage(address(site.seed), look.language);
      const { body } = await site.app.inject(path);
      expect(gzipSync(body).length).toBeLessThanOrEqual(20 * KB);
      expect(await faultsOf(body)).toEqual([]);
      expect(await eyes.faults(path, look, status)).toEqual([]);
    });
  }

  it('the first page with its style and scripts weighs at most 60 KB', async () => {
    const { css, islands } = assets();
    const { body } = await site.app.inject('/en');
    const scripts = Object.values(islands).reduce((sum, one) => sum + one.gzip.length, 0);
    expect(Object.keys(islands).sort()).toEqual(['copy', 'reading']);
    expect(scripts).toBeLessThanOrEqual(6 * KB);
    expect(gzipSync(body).length + css.gzip.length + scripts).toBeLessThanOrEqual(60 * KB);
  });
});
