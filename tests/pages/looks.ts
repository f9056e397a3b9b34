import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../src/web/languages/index.ts';

/** How a page is looked at. */
export interface Look {
  readonly language: Language;
  readonly width: 1280 | 360;
  readonly dark: boolean;
}
/** Both directions, schemes and widths, each pair of them once. */
export const LOOKS: readonly [Look, ...Look[]] = [
  { language: 'en', width: 1280, dark: false },
  { language: 'ar', width: 360, dark: false },
  { language: 'en', width: 360, dark: true },
  { language: 'ar', width: 1280, dark: true },
];
/** Everything: the six languages, both schemes, both widths. */
export const EVERY_LOOK: readonly Look[] = (['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).flatMap((language) =>
  ([1280, 360] as const).flatMap((width) => [false, true].map((dark) => ({ language, width, dark }))),
);
export const wordsOf = ({ language, width, dark }: Look): string => `${language}, ${width} px, ${dark ? 'dark' : 'light'}`;

/** What axe finds on the page as it stands: WCAG 2.2 AA and its best practices, the size of targets included. */
export async function violationsOf(page: Page): Promise<string[]> {
  // One frame and no other origin: without the detour over a blank page, which costs more than the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Writes down what a browser complains about: errors, faults of scripts, requests to other hosts, fonts, answers that failed. */
export function listen(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) complaints.push(`elsewhere: ${request.url()}`);
    if (request.resourceType() === 'font') complaints.push(`a font: ${request.url()}`);
  });
  page.on('response', (answer) => void (answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`)));
  return complaints;
}

/** Pages in one browser, one for each width and scheme, used again from look to look. */
export class Eyes {
  readonly #browser: Browser;
  readonly #pages = new Map<string, Promise<{ page: Page; context: BrowserContext; complaints: string[] }>>();
  readonly #home: string;
  constructor(browser: Browser, home: string) {
    this.#browser = browser;
    this.#home = home;
  }

  async #pageFor({ width, dark }: Look) {
    const context = await this.#browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
    const page = await context.newPage();
    return { page, context, complaints: listen(page, this.#home) };
  }

  /** @returns everything that is wrong with the page at this address, looked at this way; `status` is what it has to answer with */
  async faults(path: string, look: Look, status = 200): Promise<string[]> {
    const key = `${look.width} ${look.dark}`;
    const ready = this.#pages.get(key) ?? this.#pageFor(look);
    this.#pages.set(key, ready);
    const { page, complaints } = await ready;
    complaints.length = 0;
    const answer = await page.goto(`${this.#home}${path}`, { waitUntil: 'load' });
    const found = await violationsOf(page);
    if (answer?.status() !== status) found.push(`answered ${answer?.status()}`);
    if (await scrollsSideways(page)) found.push('scrolls sideways');
    return [...found, ...complaints.filter((one) => status === 200 || !one.includes(String(status)))];
  }
}
