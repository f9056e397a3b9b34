import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { assets } from './assets.ts';
import { safeHref } from './components/index.ts';
import { LANGUAGES } from './languages/index.ts';
import type { PageFrame } from './page-frame.ts';
import { renderPage } from './shell.tsx';

const frame: PageFrame = {
  language: 'en',
  path: '/library/A-70-174',
  title: 'Report',
  section: 'library',
  step: 'agree',
  crumbs: [{ label: 'Home', href: '/en' }, { label: 'A/70/174' }],
  body: '<h1>Report</h1>',
  platform: { name: 'Acquis', body: 'Demonstration Mechanism', origin: 'https://acquis.example.org' },
};
const tagsOf = (page: string): string => page.replace(/>[^<]*/g, '>').replace(/="[^"]*"/g, '=""');

describe('the page shell', () => {
  it('stands in the language and direction of the page', () => {
    expect(renderPage(frame)).toContain('<html lang="en" dir="ltr"');
    expect(renderPage({ ...frame, language: 'ar' })).toContain('<html lang="ar" dir="rtl"');
  });

  it('links the same page in all six languages and keeps the query', () => {
    const page = renderPage({ ...frame, path: '/search', query: 'q=a&page=2' });
    for (const language of LANGUAGES) {
      expect(page).toContain(`href="/${language}/search?q=a&amp;page=2" lang="${language}" hreflang="${language}"`);
      expect(page).toContain(`<link rel="alternate" hreflang="${language}" href="https://acquis.example.org/${language}/search"`);
    }
    expect(page).toContain('<link rel="canonical" href="https://acquis.example.org/en/search"');
  });

  it('offers only the languages that the page has', () => {
    const page = renderPage({ ...frame, languages: ['en', 'fr'] });
    expect(page).not.toContain('hreflang="ru"');
    expect(page).toContain('hreflang="fr"');
  });

  it('marks the section, the step and the demonstration', () => {
    const page = renderPage({ ...frame, demo: true });
    expect(page).toContain('<a href="/en/library" aria-current="true">');
    expect(page).toContain('<li aria-current="step"><strong>Agree</strong></li>');
    expect(page).toContain('class="aq-demo"');
    expect(renderPage(frame)).not.toContain('class="aq-demo"');
  });

  it('gives home no path and no second search form', () => {
    const page = renderPage({ ...frame, path: '/', section: 'home', crumbs: [] });
    expect(page).not.toContain('ds-breadcrumbs');
    expect(page).not.toContain('aq-find');
    expect(page).toContain('href="/fr" lang="fr"');
  });

  it('puts in other forms of the page and the robots rule', () => {
    const page = renderPage({
      ...frame,
      robots: 'noindex',
      alternates: [
        { type: 'application/json', href: '/en/library/A-70-174.json', title: 'JSON' },
        { type: 'text/html', href: 'javascript:alert(1)' },
      ],
    });
    expect(page).toContain('<link rel="alternate" type="application/json" href="/en/library/A-70-174.json" title="JSON">');
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).not.toContain('javascript:');
  });

  it('takes its style from one hashed file of this site', () => {
    expect(renderPage(frame)).toContain(`<link rel="stylesheet" href="${assets().css.href}"`);
    expect(renderPage(frame)).not.toMatch(/ style=|<style|<script/);
  });

  it('lets no text of a request become a tag or an attribute', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '\uE006',
        "' onload='x",
        '</title><b>',
        '&lt;',
        ']]>',
      ),
    );
    const plain = tagsOf(renderPage({ ...frame, query: 'q' }));
    fc.assert(
      fc.property(wild, wild, wild, wild, (title, path, label, query) => {
        const page = renderPage({
          ...frame,
          title,
          path: `/${path}`,
          query: `q${query}`,
          crumbs: [{ label, href: '/en' }, { label: title }],
        });
        expect(tagsOf(page)).toBe(plain);
      }),
    );
  });

  it('lets no name of a host become a tag, nor a slot of the frame', () => {
    fc.assert(
      fc.property(fc.constantFrom('<b>', '"x', '\uE006', '\uE001<i>', '&'), (name) => {
        const page = renderPage({ ...frame, body: 'ONCE', platform: { name, body: name } });
        expect(page.split('ONCE').length).toBe(2);
        expect(page).not.toMatch(/<b>[^\w]|<i>/);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a link', () => {
  it('may lead within this site, to http, https and mailto', () => {
    for (const href of [
      '/en',
      '#p12',
      '?q=1',
      '',
      'library',
      'https://example.org/a?b',
      'http://example.org',
      'mailto:a@example.org',
      '/en/a b',
    ]) {
      expect(safeHref(href), href).toBe(href);
    }
  });

  it('may not run a script, however the scheme is disguised', () => {
    const disguises = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      '\u0001javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      'javascript\r:alert(1)',
      'vbscript:x',
      'data:text/html,<script>alert(1)</script>',
      'blob:https://example.org/1',
      'file:///etc/passwd',
    ];
    for (const href of disguises) expect(safeHref(href), href).toBeNull();
  });

  it('is judged as the browser reads it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const href = safeHref(text);
        if (href === null) return;
        const scheme = URL.parse(href, 'https://relative.invalid/')?.protocol ?? 'none';
        expect(['http:', 'https:', 'mailto:', 'none']).toContain(scheme);
      }),
    );
  });
});

describe('the escaping of a body', () => {
  it('gives back the text it was given', async () => {
    const { html } = await import('./pages/index.ts');
    const { markText } = await import('./components/index.ts');
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(
          fc.record({
            from: fc.nat(40),
            to: fc.nat(60),
            type: fc.constantFrom('italic', 'found', 'link', 'footnote'),
            target: fc.string(),
          }),
        ),
        (text, marks) => {
          const written = html(markText(text, marks as never));
          const names = new Set([...written.matchAll(/<([a-z]+)/g)].map((found) => found[1]));
          for (const name of names) expect(['i', 'mark', 'a', 'sup', 'span']).toContain(name);
          expect(written.replace(/<[^>]*>/g, '').length).toBeGreaterThanOrEqual(text.length);
          const tree = parseFragment(written);
          expect(
            serialize(tree)
              .replace(/<[^>]*>/g, '')
              .replaceAll('&nbsp;', '\u00a0'),
          ).toBe(text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string));
        },
      ),
    );
  });
});
