import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/root.ts';
import { localiser } from '../languages/index.ts';
import { html } from '../pages/index.ts';
import { breadcrumbsHtml, Field, Form, Link, markText, Pagination, Paragraph, rich, Sign, Table, Tiles } from './index.ts';
import { tilesExample } from './tiles.tsx';

const en = localiser('en');
const ar = localiser('ar');

describe('marked text', () => {
  it('puts a mark inside a mark', () => {
    const marks = [
      { from: 0, to: 12, type: 'link', target: '/en/x' },
      { from: 4, to: 8, type: 'italic' },
    ] as const;
    expect(html(markText('one two three', marks))).toBe('<a href="/en/x">one <i>two </i>thre</a>e');
  });

  it('cuts a mark that crosses the end of another, and keeps every word', () => {
    const marks = [
      { from: 0, to: 6, type: 'italic' },
      { from: 4, to: 10, type: 'found' },
    ] as const;
    expect(html(markText('abcdefghijkl', marks))).toBe('<i>abcd<mark>ef</mark></i>ghijkl');
  });

  it('makes no link inside a link, and none to a script', () => {
    const marks = [
      { from: 0, to: 10, type: 'link', target: '/en/a' },
      { from: 2, to: 4, type: 'link', target: '/en/b' },
    ] as const;
    expect(html(markText('abcdefghij', marks))).toBe('<a href="/en/a">abcdefghij</a>');
    expect(html(markText('abc', [{ from: 0, to: 3, type: 'link', target: 'javascript:alert(1)' }]))).toBe('<span>abc</span>');
  });

  it('leaves out marks that lie outside the text', () => {
    const marks = [
      { from: -1, to: 2, type: 'italic' },
      { from: 9, to: 12, type: 'italic' },
      { from: 2, to: 2, type: 'italic' },
    ] as const;
    expect(html(markText('abc', marks))).toBe('abc');
  });

  it('calls a footnote whose sign is not in the text, also at its end and inside another mark', () => {
    const call = { type: 'footnote', target: 'fn1', label: '1', id: 'call-fn1' } as const;
    const sign = '<sup id="call-fn1"><a href="#fn1" role="doc-noteref">1</a></sup>';
    expect(html(markText('abc', [{ ...call, from: 3, to: 3 }]))).toBe(`abc${sign}`);
    expect(html(markText('abc', [{ ...call, from: 0, to: 0 }]))).toBe(`${sign}abc`);
    expect(
      html(
        markText('abc', [
          { from: 0, to: 2, type: 'italic' },
          { ...call, from: 1, to: 1 },
        ]),
      ),
    ).toBe(`<i>a${sign}b</i>c`);
  });
});

describe('a paragraph', () => {
  const base = { id: 'p3', href: '/en/library/x/3', blocks: [{ text: 'Words' }] };

  it('carries the language and direction of its text, not of the page', () => {
    const page = html(<Paragraph l={en} {...base} lang="ar" />);
    expect(page).toContain('<div class="aq-text" lang="ar" dir="rtl">');
    expect(page).toContain('aria-label="Paragraph without a number, permanent link"');
  });

  it('has no italics in Arabic and Chinese', () => {
    const blocks = [{ text: 'abc', marks: [{ from: 0, to: 3, type: 'italic' }] }] as const;
    expect(html(<Paragraph l={en} {...base} blocks={blocks} lang="zh" />)).not.toContain('<i>');
    expect(html(<Paragraph l={en} {...base} blocks={blocks} lang="fr" />)).toContain('<i>abc</i>');
  });

  it('offers a citation only with the words to cite, and only forms that are given', () => {
    expect(html(<Paragraph l={en} {...base} />)).not.toContain('<details');
    const page = html(<Paragraph l={en} {...base} number="3" citation="X, 3" />);
    expect(page).toContain('<bdi>X, 3</bdi>');
    expect(page).not.toContain('RIS');
  });
});

describe('a field', () => {
  it('is tied to its label, help and error', () => {
    const page = html(<Field name="why" label="Reason" description="Shown with it" error="Say why" />);
    expect(page).toContain('<label class="ds-label" for="f-why">');
    expect(page).toContain('aria-invalid="true" aria-describedby="f-why-d f-why-e"');
    expect(page).toContain('id="f-why-e">Say why');
  });

  it('is where the error summary leads', () => {
    const page = html(
      <Form l={en} action="/x" errors={[{ field: 'kind', sentence: 'Choose one' }]} hidden={{ submission: '1"2' }}>
        <Field
          name="kind"
          kind="radios"
          label="Kind"
          value="b"
          choices={[
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ]}
        />
      </Form>,
    );
    expect(page).toContain('<a class="ds-link" href="#f-kind">Choose one</a>');
    expect(page).toContain('<fieldset class="ds-fieldset" id="f-kind"');
    expect(page).toMatch(/value="b" checked/);
    expect(page).toContain('value="1&quot;2"');
    expect(page).toContain('One thing needs your attention');
  });
});

it('page numbers show first, last and those around the reader', () => {
  const page = html(<Pagination l={en} page={5} pages={9} hrefOf={(one) => `?page=${one}`} />);
  expect([...page.matchAll(/aria-label="Page (\d+)"/g)].map((found) => found[1])).toEqual(['1', '4', '5', '6', '9']);
  expect(page.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html(<Pagination l={en} page={1} pages={1} hrefOf={() => ''} />)).toBe('');
});

it('a message takes elements where the translator puts them', () => {
  const link = <Link href="mailto:a@example.org">a@example.org</Link>;
  expect(html(<p>{rich(ar, 'about-contact-text', { contact: link })}</p>)).toContain(
    '<a href="mailto:a@example.org">a@example.org</a>',
  );
});

it('a symbol is not broken, an address is', () => {
  expect(html(<Sign>A/70/174</Sign>)).toBe('<bdi dir="ltr" class="aq-sym">A/70/174</bdi>');
  expect(html(<Sign>{'x'.repeat(80)}</Sign>)).not.toContain('aq-sym');
});

it('a path of one is no path, and its labels are escaped', () => {
  expect(breadcrumbsHtml(en, [{ label: 'Home' }])).toBe('');
  expect(
    breadcrumbsHtml(en, [
      { label: '<b>', href: '/en' },
      { label: 'x', lang: 'ar' },
    ]),
  ).toContain('<bdi lang="ar" dir="rtl">x</bdi>');
  expect(breadcrumbsHtml(en, [{ label: '<b>', href: 'javascript:x' }, { label: 'x' }])).not.toMatch(/<b>|javascript/);
});

it('a table names its rows and columns', () => {
  const page = html(<Table id="t" caption="C" columns={['A', 'B']} rows={[['x', 1]]} />);
  expect(page).toContain('<caption id="t">C</caption>');
  expect(page).toContain('<th scope="col">A</th>');
  expect(page).toContain('<th scope="row">x</th><td>1</td>');
});

it('the tile grid tells its data a second time in words, and is mirrored in Arabic', () => {
  const page = html(<Tiles l={en} {...tilesExample} />);
  expect(page).toContain('<td>Atlantia</td>');
  expect(page).toContain('<text class="aq-g" x="0"');
  expect(html(<Tiles l={ar} {...tilesExample} />)).toContain('<text class="aq-g" x="490"');
});

it('links are made by Link alone', () => {
  const own = ['src/web/components/link.tsx', 'src/web/components/breadcrumbs.tsx'];
  const files = globSync('src/**/*.tsx', { cwd: projectRoot }).filter((file) => !file.includes('.test.') && !own.includes(file));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    expect(readFileSync(join(projectRoot, file), 'utf8'), file).not.toMatch(/<a[\s>]|dangerouslySetInnerHTML/);
});
