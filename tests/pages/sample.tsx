import {
  Contents,
  Link,
  Paragraph,
  Row,
  Sign,
  SourceLine,
  StatusRow,
  Tag,
  type TextBlock,
} from '../../src/web/components/index.ts';
import { type Language, localiser } from '../../src/web/languages/index.ts';
import { aboutPage, accessibilityPage, componentsPage, html, privacyPage, renderError } from '../../src/web/pages/index.ts';
import { renderPage } from '../../src/web/shell.tsx';

/** What real submissions hold: an address wider than a telephone. */
const LONG = `https://example.org/${'a-very-long-address-without-a-place-to-break/'.repeat(4)}${'x'.repeat(120)}`;

const english: readonly (readonly [string, readonly TextBlock[]])[] = [
  [
    '11',
    [
      {
        text: 'States recalled the eleven voluntary, non-binding norms set out in A/70/174, paragraph 13, and recognized that more detailed guidance helps those who carry them out, in particular in ministries and agencies that do not follow the discussions in New York.',
        marks: [{ from: 67, to: 89, type: 'link', target: '/en/library/A-70-174/13' }],
      },
    ],
  ],
  [
    '12',
    [
      {
        text: 'States stressed that attacks on hospitals, on water supply and on other services on which civilians depend put lives at risk, and that the human cost of an incident should be recorded together with its technical features.',
      },
      { kind: 'sub', label: '(xxviii)', text: 'a sub-paragraph with a long label;' },
      {
        text: LONG,
        marks: [{ from: 0, to: LONG.length, type: 'link', target: LONG }],
      },
    ],
  ],
  [
    '13',
    [
      { text: 'States recommended, on a voluntary basis, that each State:' },
      {
        kind: 'sub',
        label: '(a)',
        id: 'p13.a',
        text: 'designate the services that it regards as critical, in a manner consistent with national law;',
      },
      {
        kind: 'sub',
        label: '(b)',
        id: 'p13.b',
        text: 'name a contact to whom another State can turn when such a service comes under malicious ICT activity;',
      },
      { kind: 'sub', label: '(c)', id: 'p13.c', text: 'share, where appropriate, what was learned from an incident.' },
    ],
  ],
];

const arabic: typeof english = [
  [
    '11',
    [
      {
        text: 'أشارت الدول إلى القواعد الطوعية غير الملزمة الإحدى عشرة الواردة في الفقرة 13 من الوثيقة A/70/174، وأقرّت بأن الإرشادات الأكثر تفصيلا تساعد من ينفذونها.',
      },
    ],
  ],
  [
    '12',
    [
      {
        text: 'وشددت الدول على أن الهجمات على المستشفيات وإمدادات المياه وغيرها من الخدمات التي يعتمد عليها المدنيون تعرّض الأرواح للخطر.',
      },
    ],
  ],
  [
    '13',
    [
      { text: 'وأوصت الدول، على أساس طوعي، بأن تقوم كل دولة بما يلي:' },
      { kind: 'sub', label: '(أ)', text: 'تحديد الخدمات التي تعتبرها حيوية، على نحو يتفق مع القانون الوطني؛' },
      { kind: 'sub', label: '(ب)', text: 'تبادل الدروس المستفادة من الحوادث، عند الاقتضاء.' },
    ],
  ],
];

const platform = { name: 'Acquis', body: 'Demonstration Mechanism' };

/** A document of the demonstration body; pages in Arabic show it in Arabic, the others the English text. */
const documentPage = (language: Language): string => {
  const l = localiser(language);
  const text = language === 'ar' ? arabic : english;
  const lang = language === 'ar' ? 'ar' : 'en';
  const title = language === 'ar' ? 'تقرير الدورة الأولى' : 'Report of the first session';
  const heading = language === 'ar' ? 'باء – القواعد والمبادئ' : 'B. Norms, rules and principles';
  return renderPage({
    language,
    path: '/library/DEMO-2026-4',
    title: `${title} ${LONG}`,
    section: 'library',
    step: 'agree',
    crumbs: [
      { label: l.plain('section-home'), href: `/${language}` },
      { label: l.plain('section-library'), href: `/${language}/library` },
      { label: `DEMO/2026/4-${'X'.repeat(80)}`, lang: 'en' },
    ],
    demo: true,
    platform,
    islands: ['copy'],
    body: html(
      <>
        <h1 lang={lang}>{title}</h1>
        <StatusRow
          sign={<Sign strong>DEMO/2026/4</Sign>}
          tags={[
            <Tag key="1" color="success">
              {l.t('section-library')}
            </Tag>,
          ]}
          facts={[l.day('2026-06-12')]}
        />
        <Row>
          <Link button="secondary" href={`/${language}/library/DEMO-2026-4.json`}>
            JSON
          </Link>
        </Row>
        <div class="aq-side-main">
          <Contents
            l={l}
            lang={lang}
            entries={[
              { label: heading, href: '#s2', current: true },
              { label: LONG, href: '#p12' },
            ]}
          />
          <article class="aq-doc" aria-label={title}>
            <h2 id="s2" lang={lang}>
              {heading}
            </h2>
            {text.map(([number, blocks]) => (
              <Paragraph
                key={number}
                l={l}
                id={`p${number}`}
                number={number}
                href={`/${language}/library/DEMO-2026-4/${number}`}
                blocks={blocks}
                lang={lang}
                citation={
                  number === '11'
                    ? `Comments of the Association of Organisations with Long Names, DEMO/2026/4, ${LONG}`
                    : `DEMO/2026/4, ${number}`
                }
                notes={
                  number === '12'
                    ? [
                        <Link key="1" href={`/${language}/library/DEMO-2025-9/16`}>
                          DEMO/2025/9, 16
                        </Link>,
                      ]
                    : undefined
                }
              />
            ))}
          </article>
        </div>
        <SourceLine l={l} steward={platform.body} source={<Sign>{LONG}</Sign>} verified="2026-11-18" />
      </>,
    ),
  });
};

const host = { body: platform.body, contact: { label: 'desk@example.org', href: 'mailto:desk@example.org' }, version: '0.1.0' };

/** Every page that this test folder looks at, by its address after the language. */
export const samplePages: Readonly<Record<string, (language: Language) => string>> = {
  '/library/DEMO-2026-4': documentPage,
  ...Object.fromEntries(
    (
      [
        ['/components', (l) => componentsPage(l)],
        ['/about', (l) => aboutPage(l, host)],
        ['/accessibility', (l) => accessibilityPage(l, host)],
        ['/privacy', (l) => privacyPage(l, host)],
        ['/nowhere', (l) => renderError('not-found', l, { reference: '0193-7' })],
      ] as const satisfies readonly (readonly [string, (l: ReturnType<typeof localiser>) => { title: string; body: string }])[]
    ).map(([path, content]) => [
      path,
      (language: Language) => {
        const l = localiser(language);
        const { title, body } = content(l);
        const crumbs = [{ label: l.plain('section-home'), href: `/${language}` }, { label: title }];
        return renderPage({
          language,
          path,
          title,
          crumbs: path === '/components' ? [] : crumbs,
          body,
          platform,
          demo: path === '/components',
        });
      },
    ]),
  ),
};
