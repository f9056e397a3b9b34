import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../src/web/languages/index.ts';
import { type Bed, pgliteBed } from '../support/databases.ts';
import { followed, houseOn, para, publish, type Seed, seed } from '../support/house.ts';

/** A whole site that listens, with the seeded examples and one document that has everything a document can have. */
export interface Site {
  readonly at: string;
  readonly app: FastifyInstance;
  readonly bed: Bed;
  readonly seed: Seed;
  close(): Promise<void>;
}

/** Own-written: every kind of paragraph, in three languages that run in step. */
export const RICH = 'demo-2026-9';
export const RICH_SYMBOL = 'DEMO/2026/9';
/** Words that stand in paragraph 3 of the rich document and nowhere else in it, in each of its languages. */
export const WORDS: Readonly<Record<'en' | 'fr' | 'ar', string>> = {
  en: 'network of points of contact',
  fr: 'réseau de points de contact',
  ar: 'شبكة جهات الاتصال',
};
export const RICH_TITLES: Readonly<Record<'en' | 'fr' | 'ar', string>> = {
  en: 'Demonstration report on the exchange of information',
  fr: 'Rapport de démonstration sur l’échange d’informations',
  ar: 'تقرير إيضاحي عن تبادل المعلومات',
};

const LONG_ADDRESS = `https://example.org/${'a-very-long-part-of-an-address/'.repeat(5)}`;
const text = (language: 'en' | 'fr' | 'ar', cited: string) => {
  const say = (en: string, fr: string, ar: string): string => ({ en, fr, ar })[language];
  const referring = say(
    `As set out in ${cited}, States`,
    `Comme indiqué dans ${cited}, les États`,
    `كما ورد في ${cited}، قامت الدول`,
  );
  const noted = say(
    'States took note of the table below.',
    'Les États ont pris note du tableau.',
    'أحاطت الدول علما بالجدول أدناه.',
  );
  const reference = (raw: string, target: string, type: 'document' | 'paragraph' = 'document') => ({ type, raw, target });
  return [
    para(null, RICH_TITLES[language], 'heading'),
    para(null, say('Written for a test.', 'Écrit pour un essai.', 'كُتب لأغراض الاختبار.')),
    para('A', say('Threats', 'Menaces', 'التهديدات'), 'heading'),
    para('1', noted, 'paragraph', { marks: [{ from: noted.length, to: noted.length, type: 'footnote', target: '1' }] }),
    para(null, `${say('Paragraph', 'Paragraphe', 'الفقرة')} | ${say('Comment', 'Observation', 'التعليق')}`, 'table'),
    para(null, `1 | ${say('No change', 'Sans changement', 'بلا تغيير')}`, 'table'),
    para(
      '2',
      `${referring} ${say('agreed on two points:', 'sont convenus de deux points :', 'بالاتفاق على نقطتين:')}`,
      'paragraph',
      {
        references: [reference(cited, cited)],
        marks: [{ from: 0, to: 2, type: 'italic', target: null }],
      },
    ),
    para('(a)', say('The first point.', 'Le premier point.', 'النقطة الأولى.'), 'subparagraph'),
    para('(b)', say('The second point.', 'Le deuxième point.', 'النقطة الثانية.'), 'subparagraph'),
    para(
      null,
      say('A line taken over from another text.', 'Une ligne reprise d’un autre texte.', 'سطر مأخوذ من نص آخر.'),
      'quote',
    ),
    para('B', say('Measures', 'Mesures', 'التدابير'), 'heading'),
    para(
      '3',
      say(
        `Each State may join the ${WORDS.en}.`,
        `Chaque État peut rejoindre le ${WORDS.fr}.`,
        `يجوز لكل دولة الانضمام إلى ${WORDS.ar}.`,
      ),
    ),
    para('4', say('It is open to all.', 'Il est ouvert à tous.', 'وهي مفتوحة للجميع.')),
    para(null, say('What else could be done?', 'Que faire de plus ?', 'ما الذي يمكن عمله أيضا؟'), 'question'),
    para('•', say('Exchange experience.', 'Échanger les expériences.', 'تبادل الخبرات.'), 'bullet'),
    ...Array.from({ length: 18 }, (_none, index) =>
      para(
        String(index + 5),
        say(
          `States considered point ${index} of the programme and asked the secretariat to report on it at the next session.`,
          `Les États ont examiné le point ${index} du programme et ont prié le secrétariat d’en rendre compte à la session suivante.`,
          `نظرت الدول في البند ${index} من البرنامج وطلبت إلى الأمانة أن تقدم تقريرا عنه في الدورة المقبلة.`,
        ),
      ),
    ),
    para('1', `${say('See', 'Voir', 'انظر')} ${LONG_ADDRESS}`, 'footnote'),
  ];
};

const SHARED = {
  symbol: RICH_SYMBOL,
  kind: 'draft',
  demo: true,
  dated: '2026-05-04',
  author: { en: 'Atlantia', fr: 'Atlantide', ar: 'أطلنطيا' },
};

/** Starts it on a free port, over an embedded database in memory. Start the browser afterwards: both at once are too much for a small machine. */
export async function openSite(): Promise<Site> {
  const bed = await pgliteBed();
  const seeded = await seed(bed, { tag: 'aaaaaa', hidden: false });
  for (const language of ['en', 'fr', 'ar'] as const)
    await publish(bed, RICH, {
      ...SHARED,
      language,
      title: RICH_TITLES[language],
      paragraphs: text(language, seeded.open.symbol),
      ...(language === 'en' ? {} : { translation: true, status: 'courtesy', translator: 'Secretariat of the tests' }),
    });
  await publish(bed, 'comments-without-a-symbol', {
    kind: 'submission',
    dated: null,
    commentsOn: RICH_SYMBOL,
    title: `Comments of an organisation with a long name on the ${RICH_TITLES.en.toLowerCase()}, including on ${'everything that was left out, '.repeat(4)}and on the rest`,
    paragraphs: [para(null, 'General remarks', 'heading'), para(null, 'The first remark.'), para(null, 'The second remark.')],
  });
  await followed(bed);
  const app = await houseOn(bed);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    at: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    app,
    bed,
    seed: seeded,
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
      await bed.close();
    },
  };
}

/** `path('/library', 'ar')` → `/ar/library` */
export const inLanguage = (path: string, language: Language): string => `/${language}${path === '/' ? '' : path}`;
