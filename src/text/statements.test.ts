import { describe, expect, it } from 'vitest';
import { assemble, blocksFromLines, linesOf, type ReadDocument, recognise } from './index.ts';
import { proposalOf } from './reading/proposal.ts';
import { mentionsIn } from './recognise/mentions.ts';
import { namesIn } from './recognise/names.ts';
import { numbersIn, referencesIn } from './recognise/references.ts';

const read = (text: string, about?: ReadDocument) => recognise(assemble(blocksFromLines(linesOf(text))), about ? { about } : {});
const statements = (document: ReadDocument) => document.paragraphs.flatMap((p) => p.statements);
const targets = (text: string) => referencesIn(text).map((one) => `${one.type} ${one.target}`);

describe('references', () => {
  it('to paragraphs are counted out, in each language', () => {
    expect(numbersIn('12 to 14 and 17')).toEqual(['12', '13', '14', '17']);
    for (const text of [
      'paragraph 24',
      'para.24',
      'paragraphe 24',
      'párrafo 24',
      'пункт 24',
      'الفقرة 24',
      'الفقرة ٢٤',
      '第24段',
    ]) {
      expect(targets(text), text).toEqual(['paragraph 24']);
    }
    expect(targets('пункты 5 и 6')).toEqual(['paragraph 5', 'paragraph 6']);
    expect(targets('OP3 bis and PP2')).toEqual(['paragraph OP3 bis', 'paragraph PP2']);
  });
  it('to documents get their symbol', () => {
    expect(targets('resolutions 53/70 of 4 December 1998, 54/49 of 1 December 1999')).toEqual([
      'document A/RES/53/70',
      'document A/RES/54/49',
    ]);
    expect(targets('القرار 53/70')).toEqual(['document A/RES/53/70']);
    expect(targets('第70/237号决议')).toEqual(['document A/RES/70/237']);
    expect(targets('Human Rights Council resolution 20/8')).toEqual(['document A/HRC/RES/20/8']);
    expect(targets('see A/AC.290/2021/CRP.2 and A/67/53/Corr.1')).toEqual([
      'document A/AC.290/2021/CRP.2',
      'document A/67/53/Corr.1',
    ]);
    expect(targets('the 2013 and 2015 GGE reports')).toEqual(['document A/68/98', 'document A/70/174']);
  });
  it('to a paragraph of another document do not point into the draft', () => {
    expect(referencesIn('paragraph 13 of A/70/174').find((one) => one.type === 'paragraph')).toMatchObject({
      target: 'A/70/174, 13',
      foreign: true,
    });
  });
  it('to sections, norms and measures', () => {
    expect(targets('sections B-D')).toEqual(['section B', 'section C', 'section D']);
    expect(targets('norms (f) and (g)')).toEqual(['norm f', 'norm g']);
    expect(targets('at the OSCE, CBM 4')).toEqual(['measure OSCE-4']);
    expect(targets('CBMs 3 to 5 of the OSCE')).toEqual(['measure OSCE-3', 'measure OSCE-4', 'measure OSCE-5']);
    expect(targets('الفقرات من ١٢ إلى ١٤')).toEqual(['paragraph 12', 'paragraph 13', 'paragraph 14']);
    expect(targets('第5、6段')).toEqual(['paragraph 5', 'paragraph 6']);
    expect(targets('párrafos 12 a 15 y 20').at(-1)).toBe('paragraph 20');
    expect(targets('decision 75/564')).toEqual(['document A/DEC/75/564']);
  });
});

describe('mentions', () => {
  const values = (text: string, home: string | null = null) =>
    mentionsIn(text, namesIn(text), new Map(), home).map((one) => one.value);
  it('of States and organisations in six languages', () => {
    expect(values('Norway, the Netherlands and the OSCE')).toEqual(['NOR', 'NLD', 'OSCE']);
    expect(values('Норвегии и Китая')).toEqual(['NOR', 'CHN']);
    expect(values('中国和上海合作组织')).toEqual(['CHN', 'SCO']);
    expect(values('الصين والاتحاد الأوروبي')).toEqual(['CHN', 'EU']);
    expect(values('la Suisse et l’Union européenne')).toEqual(['CHE', 'EU']);
    expect(values('los Estados Unidos y la Unión Europea')).toEqual(['USA', 'EU']);
    expect(values('Mexican and Brazilian authorities')).toEqual(['MEX', 'BRA']);
  });
  it('of money and dates', () => {
    expect(values('$2.5M', 'CAN')).toEqual([{ amount: 2_500_000, currency: 'CAD?' }]);
    expect(values('€ 1,500,000 and 2 millions d’euros')).toEqual([
      { amount: 1_500_000, currency: 'EUR' },
      { amount: 2_000_000, currency: 'EUR' },
    ]);
    expect(values('3 آذار/مارس 2024، ١٥ مايو ٢٠٢٤')).toEqual(['2024-03-03', '2024-05-15']);
    expect(values('500 тыс. долларов; 1200万元; 900.000 dólares')).toEqual([
      { amount: 500_000, currency: 'USD?' },
      { amount: 12_000_000, currency: 'CNY?' },
      { amount: 900_000, currency: 'USD?' },
    ]);
    expect(values('on 7 December 2022, since March 2016, le 3 mars 2021, 2020年3月11日')).toEqual([
      '2022-12-07',
      '2016-03',
      '2021-03-03',
      '2020-03-11',
    ]);
  });
});

describe('statements', () => {
  it.each([
    ['en', 'We welcome paragraph 24.', 'support'],
    ['en', 'XA cannot support paragraph 24.', 'oppose'],
    ['en', 'The text should speak of hospitals in paragraph 24.', 'change'],
    ['en', 'Further details are needed on paragraph 24.', 'clarify'],
    ['en', 'In 2019 our ministry opened an office for paragraph 24.', 'none'],
    ['fr', 'La délégation appuie le paragraphe 24.', 'support'],
    ['fr', 'Nous ne pouvons accepter le paragraphe 24; la délégation s’oppose à sa teneur.', 'oppose'],
    ['es', 'La delegación propone suprimir el párrafo 24.', 'change'],
    ['es', 'La delegación apoya el párrafo 24.', 'support'],
    ['ru', 'Делегация поддерживает пункт 24.', 'support'],
    ['ru', 'Делегация предлагает изменить пункт 24.', 'change'],
    ['ru', 'Делегация возражает против пункта 24.', 'oppose'],
    ['ar', 'يؤيد الوفد الفقرة 24.', 'support'],
    ['ar', 'نقترح تعديل الفقرة 24.', 'change'],
    ['zh', '代表团支持第24段。', 'support'],
    ['zh', '代表团建议修改第24段。', 'change'],
    ['zh', '代表团反对第24段。', 'oppose'],
  ])('%s: %s → %s, on paragraph 24', (language, text, stance) => {
    const document = recognise({ ...assemble(blocksFromLines(linesOf(text))), language: language as 'en' });
    expect(statements(document).at(-1)).toMatchObject({ stance, targets: [{ type: 'paragraph', label: '24' }] });
  });
  it('take the theme of the heading above, and say why', () => {
    const document = read(
      'Comments on the zero draft by XA\n\nC. International law\n\nWe agree with this (paragraph 30). However, it could say more.\n',
    );
    const [first, second] = statements(document);
    expect(first).toMatchObject({
      pillar: 'international_law',
      stance: 'support',
      targets: [{ type: 'paragraph', label: '30' }],
    });
    expect(first?.why).toContain('under “C. International law”');
    expect(second).toMatchObject({ stance: 'change', targets: [{ type: 'paragraph', label: '30' }] });
  });
  it('do not take words in quotation marks for their own', () => {
    expect(statements(read('Title\n\nThe paper says “we oppose this”.'))[0]?.stance).toBe('none');
  });
  it('that answer a quoted recommendation are tied to it', () => {
    const draft = read(
      'H. Recommendations\n\na) With regard to capacity-building, the group recommends that:\n\n• States be invited to report on the courses they hold for others every year.\n\n• The host be requested to keep a list of courses open to all States.\n',
    );
    const document = read(
      'Comments on the draft\n\n• The host be requested to keep a list of courses open to all States.\n\nRecommendation: We support this and suggest that it be public.\n',
      draft,
    );
    expect(statements(document).at(-1)).toMatchObject({
      pillar: 'capacity_building',
      stance: 'support',
      targets: [{ type: 'recommendation', label: 'H(a)2' }],
    });
  });
  it('carry the language they propose', () => {
    expect(proposalOf('We suggest replacing “should” by “shall”.')).toBe('shall');
    expect(proposalOf('Nous proposons d’ajouter « et les hôpitaux ».')).toBe('et les hôpitaux');
    expect(proposalOf('建议改为“应当公布”。')).toBe('应当公布');
    expect(proposalOf('The paper says “should”.')).toBeNull();
    expect(proposalOf('Delete “where appropriate”.')).toBeNull();
    expect(proposalOf('Add after “States” the words “and regional organizations”.')).toBe('and regional organizations');
    expect(proposalOf('“Recalling” instead of “Noting”.')).toBe('Recalling');
    expect(proposalOf('Sustitúyase «podrá» por «deberá».')).toBe('deberá');
    expect(proposalOf('Дополнить словами «с учётом суверенитета».')).toBe('с учётом суверенитета');
    expect(proposalOf('Заменить «может» на «должен».')).toBe('должен');
    expect(proposalOf('يُستعاض عن «يمكن» بكلمة «ينبغي».')).toBe('ينبغي');
    expect(proposalOf('将“某些国家”改为“各方”。')).toBe('各方');
  });
  it('of a paragraph make up its whole text', () => {
    const document = read('Title\n\nWe agree. However, see para. 5. “Quoted. Words.” End.');
    const paragraph = document.paragraphs.at(-1);
    expect(paragraph?.statements.map((s) => s.text).join(' ')).toBe(paragraph?.text);
  });
  it('find the section of the draft that they call by name', () => {
    const draft = read(
      'Draft report\n\nA. Introduction\n\n1. States met three times.\n\nB. Existing and potential threats\n\n2. States noted threats to hospitals.\n\nC. International law\n\n3. States recalled the Charter.\n\nD. Conclusions and recommendations\n\n4. States decide to meet again.\n',
    );
    const on = (text: string) => statements(read(`Comments on the draft\n\n${text}\n`, draft)).at(-1)?.targets;
    expect(on('The section on threats should be shorter.')).toContainEqual({ type: 'section', label: 'B' });
    expect(on('We welcome the section on international law.')).toContainEqual({ type: 'section', label: 'C' });
    expect(on('We support the conclusions.')).toContainEqual({ type: 'section', label: 'D' });
    expect(on('The introduction is too long.')).toContainEqual({ type: 'section', label: 'A' });
  });
  it('in a table of comments speak about the paragraph of their row, and its last column proposes', () => {
    const table = read(
      'Comments of XA\n\nParagraph | Comment | Proposed language\n9 | Agree. | -\n11 | Too narrow. | malicious ICT activities\n',
    );
    const [agree, narrow, words] = statements(table).filter((one) => one.stance !== 'none');
    expect(agree).toMatchObject({ stance: 'support', targets: [{ type: 'paragraph', label: '9' }] });
    expect(narrow).toMatchObject({ stance: 'change', targets: [{ type: 'paragraph', label: '11' }] });
    expect(words).toMatchObject({ stance: 'change', proposal: 'malicious ICT activities' });
  });
  it('on operative paragraphs take the label for the target', () => {
    const document = read('Line-by-line suggestions of XA\n\nPP3: fine with us.\n\nOP6 bis: who decides this?\n');
    expect(statements(document).map((one) => [one.stance, one.targets[0]?.label])).toEqual([
      ['support', 'PP3'],
      ['clarify', 'OP6 bis'],
    ]);
  });
});
