import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { OWN_NAMES } from '../../src/web/languages/index.ts';
import { scrollsSideways, violationsOf } from '../pages/looks.ts';
import { openSite, RICH, RICH_SYMBOL, RICH_TITLES, type Site, WORDS } from '../pages/site.ts';
import { launchChromium } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { setOut, tabTo } from './journey.ts';

const { describe, it } = needs('chromium');

let browser: Browser;
let site: Site;
describe('people in the library', () => {
  beforeAll(async () => {
    site = await openSite();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  // The bar is ten seconds; a test does not measure a person's time, it counts what the person has to do.
  for (const language of ['en', 'fr', 'ar'] as const)
    for (const script of [true, false])
      it(`a delegate finds “points of contact” and copies the citation in four steps (${language}, ${script ? 'with' : 'without'} script)`, async () => {
        const { page, does, says, complaints, close, ...journey } = await start({ language, script });
        await page.goto(`${site.at}/${language}`);
        const field = page.getByRole('searchbox', { name: says('shell-search-agreed-texts') });
        await does(() => field.fill(WORDS[language]).then(() => field.press('Enter')));
        await page.getByRole('heading', { level: 1, name: says('section-search') }).waitFor();
        const found = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: RICH_TITLES[language] }) });
        await does(() => found.getByText(says('citation-cite', { number: '3' }).slice(0, -1)).click());
        const citation = found.getByText(`${RICH_SYMBOL}, 3`, { exact: true });
        if (script) await does(() => found.getByRole('button', { name: says('citation-copy') }).click());
        else {
          // One click takes the words as a whole.
          await does(() => citation.click());
          await does(() => page.keyboard.press('Control+c'));
        }
        if (script) await found.getByRole('button', { name: says('citation-copied') }).waitFor();
        const taken = journey.count();
        await page.getByRole('searchbox').fill('');
        await page.getByRole('searchbox').press('Control+v');
        expect((await page.getByRole('searchbox').inputValue()).trim()).toBe(`${RICH_SYMBOL}, 3`);
        expect(taken).toBeLessThanOrEqual(4);
        expect(complaints).toEqual([]);
        await close();
      });

  it('a citation that is typed leads to its paragraph at once', async () => {
    const { page, says, close } = await start({ language: 'fr', script: false });
    await page.goto(`${site.at}/fr/search`);
    await page.getByRole('searchbox').fill(`${RICH_SYMBOL.toLowerCase()} paragraphe 2 (a)`);
    await page.getByRole('button', { name: says('shell-search') }).click();
    await page.getByRole('link', { name: `${RICH_SYMBOL}, 2 (a)` }).click();
    await page.waitForURL(`${site.at}/fr/library/${RICH}/2.a`);
    await close();
  });

  it('somebody without a mouse reads a document: skip link, contents, a paragraph, the next one, the same in another language', async () => {
    const { page, says, complaints, close } = await start({});
    await page.goto(`${site.at}/en/library/${RICH}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    await tabTo(page, { text: 'B. Measures' }, 20);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#h3$/);
    // The focus goes on from the place that was jumped to.
    await tabTo(page, { text: '3' }, 5);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.at}/en/library/${RICH}/3`);
    await tabTo(page, { text: says('library-after') }, 40);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.at}/en/library/${RICH}/4`);
    await tabTo(page, { text: OWN_NAMES.fr, href: /^\/fr\/library/ }, 10);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.at}/fr/library/${RICH}/4`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`${RICH_SYMBOL}, 4`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('with script, a long document opens in another language at the paragraph that was being read, and the contents say where that is', async () => {
    const { page, complaints, close } = await start({});
    await page.goto(`${site.at}/en/library/${RICH}#20`);
    const contents = page.getByRole('navigation', { name: 'Contents of the document' });
    await expect.poll(() => contents.getByRole('link', { name: 'B. Measures' }).getAttribute('aria-current')).toBe('true');
    expect(await contents.getByRole('link', { name: 'A. Threats' }).getAttribute('aria-current')).toBeNull();
    await contents.getByRole('link', { name: OWN_NAMES.ar }).click();
    await page.waitForURL(`${site.at}/ar/library/${RICH}#20`);
    // From there on scrolled away, and back up to the languages of the site: still the paragraph that was asked for.
    await page.getByRole('banner').getByRole('link', { name: OWN_NAMES.fr }).click();
    await page.waitForURL(`${site.at}/fr/library/${RICH}#20`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a footnote leads to its words and back; words that name another text lead there', async () => {
    const { page, close } = await start({ script: false });
    await page.goto(`${site.at}/en/library/${RICH}`);
    await page.getByRole('article').locator('a[role="doc-noteref"]').click();
    await page.waitForURL(/#fn1$/);
    await page.getByRole('link', { name: 'Back to the call of note 1' }).click();
    await page.waitForURL(/#call-fn1$/);
    await page.getByRole('article').getByRole('link', { name: site.seed.open.symbol }).click();
    await page.waitForURL(`${site.at}/en/library/${site.seed.open.slug}`);
    await close();
  });

  for (const script of [true, false])
    it(`a reader reports a mistake: first wrong, then right, then opens the answer again (${script ? 'with' : 'without'} script)`, async () => {
      const { page, says, close } = await start({ language: 'fr', script });
      await page.goto(`${site.at}/fr/library/${RICH}/3`);
      await page.getByRole('link', { name: says('library-report') }).click();
      const wrong = page.getByRole('textbox', { name: says('act-library-report-mistake-wrong') });
      const right = page.getByRole('textbox', { name: says('act-library-report-mistake-right') });
      const send = page.getByRole('button', { name: says('act-library-report-mistake-send') });
      await wrong.fill('des mots qui n’y sont pas');
      await right.fill('un réseau d’autre chose');
      const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), send.click()]);
      expect(answer.status()).toBe(422);
      const summary = page.getByRole('alert');
      await summary.waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
      expect(await wrong.inputValue()).toBe('des mots qui n’y sont pas');
      expect(await right.inputValue()).toBe('un réseau d’autre chose');
      if (script) expect(await violationsOf(page)).toEqual([]);
      await summary.getByRole('link').click();
      expect(await wrong.evaluate((field) => field === document.activeElement)).toBe(true);
      await wrong.fill(WORDS.fr);
      await send.click();
      await page.getByRole('heading', { level: 1, name: says('act-library-report-mistake-done') }).waitFor();
      const told = await page.getByRole('main').innerText();
      await page.reload();
      expect(await page.getByRole('main').innerText()).toBe(told);
      await close();
    });

  it('somebody narrows the library to two kinds and one language, then takes one away', async () => {
    const { page, says, close } = await start({ script: false });
    await page.goto(`${site.at}/en/library`);
    await page.getByRole('checkbox', { name: says('kind-draft') }).check();
    await page.getByRole('checkbox', { name: says('kind-report') }).check();
    await page.getByRole('checkbox', { name: OWN_NAMES.fr }).check();
    await page.getByRole('button', { name: says('search-apply') }).click();
    expect(await statusOf(page)).toBe(says('library-count', { count: 2 }));
    const chosen = page.getByRole('list', { name: says('search-chosen') });
    expect(await chosen.getByRole('link').count()).toBe(4);
    await chosen.getByRole('link', { name: says('search-remove', { filter: says('kind-report') }) }).click();
    expect(await statusOf(page)).toBe(says('library-count', { count: 1 }));
    expect(await page.getByRole('checkbox', { name: says('kind-draft') }).isChecked()).toBe(true);
    await chosen.getByRole('link', { name: says('search-clear') }).click();
    expect(await statusOf(page)).toBe(says('library-count', { count: 3 }));
    await close();
  });

  it('on a telephone: menu, library, search, document, paragraph, and nothing scrolls sideways', async () => {
    const { page, says, complaints, close } = await start({ width: 360, language: 'ar' });
    const fits = async (): Promise<void> => expect(await scrollsSideways(page), page.url()).toBe(false);
    await page.goto(`${site.at}/ar`);
    await fits();
    await page.getByRole('link', { name: says('shell-menu') }).click();
    await page.waitForURL(/#menu$/);
    await page
      .getByRole('navigation', { name: says('shell-all-pages') })
      .getByRole('link', { name: says('section-library') })
      .click();
    await page.getByRole('heading', { level: 1, name: says('library-title') }).waitFor();
    await fits();
    await page
      .getByRole('banner')
      .getByRole('link', { name: says('shell-search'), exact: true })
      .click();
    const field = page.getByRole('searchbox');
    await field.fill(WORDS.ar);
    await field.press('Enter');
    await page.getByRole('status').waitFor();
    await fits();
    await page.getByRole('link', { name: RICH_TITLES.ar }).click();
    await page.getByRole('heading', { level: 1, name: RICH_TITLES.ar }).waitFor();
    await fits();
    await page.locator(`a[href="/ar/library/${RICH}/2"]`).first().click();
    await page.getByRole('heading', { level: 1, name: `${RICH_SYMBOL}, 2` }).waitFor();
    await fits();
    expect(complaints).toEqual([]);
    await close();
  });
});

/** What the list says about itself, without the marks of direction around its number. */
const statusOf = async (page: Page): Promise<string> =>
  (await page.getByRole('status').innerText()).replace(/[\u2066-\u2069]/g, '');

const start = async (options: Parameters<typeof setOut>[2]) => {
  const journey = await setOut(browser, site.at, options);
  return { ...journey, count: () => journey.steps };
};
