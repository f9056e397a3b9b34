import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Language, localiser } from '../../src/web/languages/index.ts';
import { listen } from '../pages/looks.ts';

/** A person in front of the site: counts what they do, and writes down what the browser complains about. */
export interface Journey {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  /** How often the person had to do something. */
  readonly steps: number;
  /** One thing a person does: types and sends, opens, clicks, copies. */
  does(act: () => Promise<unknown>): Promise<void>;
  /** The words of a message, as the page has them in its attributes. */
  says(id: string, args?: Readonly<Record<string, string | number>>): string;
  close(): Promise<void>;
}

export async function setOut(
  browser: Browser,
  home: string,
  { language = 'en', width = 1280, script = true }: { language?: Language; width?: number; script?: boolean } = {},
): Promise<Journey> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = listen(page, home);
  let steps = 0;
  const l = localiser(language);
  return {
    page,
    context,
    complaints,
    get steps() {
      return steps;
    },
    does: async (act) => {
      steps += 1;
      await act();
    },
    says: (id, args) => l.plain(id, args),
    close: () => context.close(),
  };
}

/**
 * Goes on with the Tab key until the focus is where it should be, as somebody without a mouse does. Throws when it is not reached: then the
 * place cannot be reached by keyboard.
 */
export async function tabTo(
  page: Page,
  what: { readonly href?: RegExp; readonly text?: string | RegExp },
  most = 120,
): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      return { href: focused?.getAttribute('href') ?? '', text: focused?.textContent?.trim() ?? '' };
    });
    const fits = what.text === undefined || (typeof what.text === 'string' ? at.text === what.text : what.text.test(at.text));
    if (fits && (what.href === undefined || what.href.test(at.href))) return;
  }
  throw new Error(`not reached with ${most} presses of Tab: ${String(what.href ?? '')} ${String(what.text ?? '')}`);
}
