import pg from 'pg';
import { expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { freshDatabase, startCluster } from './postgres.ts';
import { needs } from './skips.ts';

const withPostgres = needs('postgres');
const withChromium = needs('chromium');

/** One statement on a connection of its own. */
const query = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

withPostgres.describe('the PostgreSQL of the tests', () => {
  withPostgres.it('gives each file an empty UTF-8 database that knows Cyrillic, and takes it away', async () => {
    const database = await freshDatabase();
    expect(await query(database.url, `SELECT lower('Ж') AS small, current_setting('server_encoding') AS encoding`)).toEqual([
      { small: 'ж', encoding: 'UTF8' },
    ]);
    expect(
      await query(database.url, `SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'`),
    ).toEqual([{ tables: 0 }]);
    await database.drop();
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  withPostgres.it('keeps what was acknowledged when a durable cluster is killed', async () => {
    const cluster = await startCluster({ durable: true });
    try {
      expect(await query(cluster.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
      const { url } = await cluster.freshDatabase();
      await query(url, 'CREATE TABLE kept (id int)');
      await query(url, 'INSERT INTO kept VALUES (7)');
      await cluster.kill9();
      await expect(query(url, 'SELECT 1')).rejects.toThrow();
      await cluster.restart();
      expect(await query(url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    } finally {
      await cluster.stop();
    }
  });
});

withChromium.it('Chromium opens a page', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1 dir="rtl">عربي</h1>');
    expect(await page.locator('h1').innerText()).toBe('عربي');
  } finally {
    await browser.close();
  }
});
