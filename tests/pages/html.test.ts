import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/web/languages/index.ts';
import { samplePages } from './sample.tsx';
import { faultsOf } from './valid-html.ts';

describe.each(Object.keys(samplePages))('the HTML of %s', (path) => {
  it.each(LANGUAGES)('is valid in %s', async (language) => {
    expect(await faultsOf(samplePages[path]?.(language) ?? '')).toEqual([]);
  });
});

it('a planted fault is found', async () => {
  const page = samplePages['/about']?.('en') ?? '';
  expect(await faultsOf(page.replace('<h1>', '<h1><p>x</p>'))).not.toEqual([]);
});
