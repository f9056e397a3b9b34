import { type Browser, chromium } from 'playwright-core';
import { find } from '../../scripts/tools.mjs';

/** Without a screen, as root, and without a single request of the browser's own. */
const flags = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's Chromium, started for one test file; close it in afterAll. Guard the file with `needs('chromium')`. */
export const launchChromium = async (): Promise<Browser> => {
  const executablePath = find('chromium');
  if (!executablePath) throw new Error('Chromium not found; guard the test with needs("chromium")');
  return chromium.launch({ executablePath, args: flags });
};
