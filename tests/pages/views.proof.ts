import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { stands } from './addresses.ts';
import { EVERY_LOOK, Eyes, wordsOf } from './looks.ts';
import { inLanguage, openSite, type Site } from './site.ts';
import { faultsOf } from './valid-html.ts';

const { describe, it } = needs('chromium');

/** The whole matrix: every page in six languages, both schemes, both widths. */
describe('every page, every way', () => {
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

  for (const { what, address, status } of stands)
    it(what, async () => {
      for (const look of EVERY_LOOK) {
        const path = inLanguage(address(site.seed), look.language);
        expect(await faultsOf((await site.app.inject(path)).body), wordsOf(look)).toEqual([]);
        expect(await eyes.faults(path, look, status), wordsOf(look)).toEqual([]);
      }
    });
});
