import type { Pillar, ReadDocument, ReadParagraph, Reference, Stance, Statement, Target } from './document.ts';
import { type DraftParagraph, follow, targetOf } from './reading/about.ts';
import { type PillarContext, pillarOf, pillarOfHeading, pillarScores, themesOfHeading } from './reading/pillar.ts';
import { proposalOf, unquoted } from './reading/proposal.ts';
import { cellsOf, namesColumns, proposedColumn, rowOf } from './reading/rows.ts';
import { sectionsByName } from './reading/sections.ts';
import { stanceOf } from './reading/stance.ts';
import { introduced, mentionsIn } from './recognise/mentions.ts';
import { namesIn } from './recognise/names.ts';
import { numbersIn, type Pointed, referencesIn } from './recognise/references.ts';
import { sentencesOf } from './sentences.ts';

/** What the reader is told besides the document itself. */
export interface RecogniseOptions {
  /** The draft it comments on: quoted recommendations become targets, and sections lend their theme. */
  readonly about?: ReadDocument;
}

/** Words that tie a sentence to the one before it. */
const TIED =
  /^\W*(?:however|therefore|moreover|furthermore|further|in addition|additionally|instead|as such|thus|also|at the same time|accordingly|this|these|it|that idea|that approach|some of them|the first of them|they|such|we support either|either|cependant|toutefois|en outre|par conséquent|de plus|cela|sin embargo|además|por lo tanto|por ello|asimismo|esto|однако|поэтому|кроме того|в этой связи|также|это|ومع ذلك|لذلك|كما|وعلاوة على|然而|因此|此外|同时|这|该)(?![\p{L}])|(?:should|could|would|also) (?:also|therefore|go further|further emphasi[sz]e)|^\W*we also|\balso (?:think|agree|believe)/iu;
/** Of these, those strong enough to reach back over the break between two paragraphs. */
const TIED_OVER =
  /^\W*(?:however|it|that idea|that approach|some of them|the first of them|they|cependant|toutefois|sin embargo|однако|ومع ذلك|然而)(?![\p{L}])/iu;
/** The sentence says itself which part it means. */
const OWN_PLACE = /^\W*this (?:section|chapter|part)/i;
/** An enumeration of others' agreed words follows. */
const RECITES = /(?:set out|following|sets out|lists?|among others|as follows|included below|namely|recalls?)[^.]*:$/i;
/** A sentence that speaks of what was just spoken about: `We support this`, `ce paragraphe`, `该段`. */
const POINTS_BACK =
  /(?<!\p{L})(?:(?:this|that|the same|the said) (?:paragraph|sentence|recommendation|wording|formulation|language|provision|phrase)|c(?:e|et|ette) (?:paragraphe|phrase|libellé|formulation|disposition|recommandation)|est[ea] (?:párrafo|oración|frase|redacción|formulación|disposición|recomendación)|(?:эт(?:от|ого|ому|ом|а|у|ой)|данн\p{L}*) (?:пункт|формулировк|положени|рекомендаци|предложени)\p{L}*|هذه (?:الفقرة|الصياغة|العبارة|الجملة|التوصية)|هذا النص)(?!\p{L})|[该本此](?:段|条|款|句|措辞|表述)/iu;
const POINTS_BRIEFLY = /^(?:\P{L}*\p{L}+(?!\p{L})){0,7}?\P{L}*(?<!\p{L})(?:this|it|that|these|them)(?:\sso)?\P{L}*$/iu;
/** Words quoted without saying from where, behind a sentence that named the paragraph. */
/** `X also recognises …`: a further point, not the same one. */
const FURTHER =
  /^\W*(?:\p{L}+[\s]+){1,2}(?:also|further|additionally|aussi|également|también|asimismo|также)(?!\p{L})|^\W*[وف]?كما|^\P{L}*(?:我方|我们)?(?:还|也)/iu;
const ADDS =
  /^\W*(?:moreover|furthermore|in addition|additionally|besides|de plus|en outre|par ailleurs|además|asimismo|por otra parte|кроме того|более того|к тому же|وعلاوة على|وفضلا عن|此外|而且)(?!\p{L})/iu;
const QUOTES = /[“«„「]\s?\p{Ll}[^”»“」]{30,}[”»“」]/u;
const CONNECTS =
  /^\W*(?:\p{L}+[\s,]+){1,3}(?:however|therefore|nevertheless|toutefois|cependant|néanmoins|en revanche|sin embargo|no obstante|por tanto|однако|тем не менее|вместе с тем)(?!\p{L})/iu;
/** A letter or number by which a section is called, at the beginning of its heading: `C. International law`, `Section C`. */
const SECTION_HEAD =
  /^(?:(?:(?:[Ss]ub-?)?[Ss]ection|SECTION|[Cc]hapter|[Pp]art|[Ss]ección|[Cc]apítulo|[Рр]аздел|[Гг]лава|القسم|الفرع)\s)?([A-Z]|[IVX]{1,5})(?:[.:)–—-]\s|[.:)]?$|\s(?=\p{Lu}))/u;
const COMMENTS =
  /(?<!\p{L})(?:comments?|suggestions?|observations?|amendments?|proposals?|line[- ]by[- ]line|amendements?|propositions?|comentarios|observaciones|enmiendas|propuestas|замечани\p{L}*|поправк\p{L}*|предложени\p{L}*|ملاحظات|تعديلات|مقترحات)(?!\p{L})|意见|修正|建议/iu;
const DRAFT =
  /(?:initial |first |revised )?pre-?draft|zero draft|revised (?:paper|draft)|(?:the|this) draft(?! resolution)|avant-projet|projet zéro|proyecto|предварительн\p{L}* проект|проект\p{L}*|المسودة|草案/iu;

/** As much of a sentence as its first words take: in Chinese, where `\W` and `\p{L}` both match every sign, trying takes the square of it. */
const opening = (sentence: string): string => (sentence.length > OPENING ? sentence.slice(0, OPENING) : sentence);
const OPENING = 120;

interface Trail {
  pillar: Pillar | null;
  targets: readonly Target[];
  stance: Stance;
  /** The last sentence had no targets of its own: the next one may still reach back over it, none further. */
  faded: boolean;
}

const unique = (targets: readonly Target[]): Target[] =>
  targets.filter((one, i) => targets.findIndex((other) => other.type === one.type && other.label === one.label) === i);

/** References of a paragraph without their places. */
const plain = (found: readonly Pointed[], extra: readonly Reference[]): Reference[] =>
  [...found.map(({ type, raw, target }) => ({ type, raw, target })), ...extra].filter(
    (one, i, list) =>
      list.findIndex((other) => other.type === one.type && other.raw === one.raw && other.target === one.target) === i,
  );

/**
 * Fills a document with what its paragraphs refer to, name and say. Pure and deterministic: word lists and context, each reading
 * with the cues that led to it. `recognise(assemble(blocks), { about: draft })`
 */
export const recognise = (document: ReadDocument, options: RecogniseOptions = {}): ReadDocument => {
  const { language } = document;
  const follower = options.about ? follow(options.about) : null;
  const whole = document.paragraphs.map((p) => p.text).join('\n');
  const own = introduced(whole);
  const namedSections = options.about ? sectionsByName(options.about) : null;
  const home = homeOf(document);
  const comments =
    options.about !== undefined || DRAFT.test(document.title ?? '') || (whole.slice(0, 3000).match(DRAFT) ?? []).length > 0;
  const commenting = comments || COMMENTS.test(whole.slice(0, 600));
  const titled =
    document.title === null
      ? null
      : pillarOfHeading(document.title.replace(/\([^)]*\)|in the field of information.*$/gi, ''), language);
  const everywhere = titled !== null && named(document, titled) > 0.35 ? titled : null;
  const headings = new Map<string, Pillar | null>();
  const sections = document.paragraphs.filter((p) => p.kind === 'heading' && p.text !== document.title).length;
  const pillarAbove = (heading: string): Pillar | null => {
    const known = headings.get(heading);
    if (known !== undefined) return known;
    const read = pillarOfHeading(heading, language);
    headings.set(heading, read);
    return read;
  };
  let question: Pillar | null = null;
  let quotedDraft: DraftParagraph | null = null;
  let reciting = false;
  let recited: Pillar | null = null;
  let trail: Trail = { pillar: null, targets: [], stance: 'none', faded: true };
  let runIn: Pillar | null = null;
  let proposedAt: number | null = null;

  const paragraphs = document.paragraphs.map((paragraph, index): ReadParagraph => {
    const found = referencesIn(paragraph.text);
    const names = namesIn(paragraph.text);
    const treaties = names
      .filter((name) => name.kind === 'treaty')
      .map((name): Reference => ({ type: 'treaty', raw: name.written, target: name.value }));
    const base = { ...paragraph, references: plain(found, treaties), mentions: mentionsIn(paragraph.text, names, own, home) };
    if (paragraph.kind === 'heading') {
      question = null;
      quotedDraft = null;
      reciting = false;
      trail = { pillar: null, targets: [], stance: 'none', faded: true };
      return base;
    }
    // `OP8: who decides?`: in comments the label is the draft's.
    const self = commenting && /^(?:OP|PP|НП|ПП)\s?\d/.test(paragraph.label ?? '') ? paragraph.label : null;
    const aimed = self !== null || found.some((one) => one.type === 'paragraph' && !one.foreign);
    // A question about a paragraph of the draft is the author's own; one that heads an answer is the Chair's.
    if (paragraph.kind === 'question' && !aimed) {
      question = pillarAbove(paragraph.text);
      reciting = false;
      const pillar = question ?? pillarOf(paragraph.text, language, { above: aboveOf(paragraph, null, null, null) }).pillar;
      return {
        ...base,
        statements: [{ text: paragraph.text, pillar, stance: 'none', targets: [], proposal: null, why: ['a question'] }],
      };
    }
    const row = rowOf(paragraph);
    const columns = row !== null && namesColumns(paragraph.text);
    if (columns) proposedAt = proposedColumn(paragraph.text) ?? proposedAt;
    if (!row) proposedAt = null;
    const quoted =
      follower && (paragraph.kind === 'bullet' || paragraph.kind === 'quote' || paragraph.label !== null)
        ? follower.quoted(paragraph)
        : null;
    if (quoted) quotedDraft = quoted;
    // `(b) With regard to …, the group recommends that:` opens the next list of the draft: others' words, and nothing is answered yet.
    const opensList = follower !== null && !quoted && /^\(?[a-z]\)?$/.test(paragraph.label ?? '') && /[::]$/.test(paragraph.text);
    if (opensList) quotedDraft = null;
    const lead = quotedDraft?.pillar ?? null;
    const item = paragraph.kind === 'bullet';
    if (!item) reciting = false;
    let offset = 0;
    let argued: { readonly targets: readonly Target[]; readonly stance: Stance } | null = null;
    const cells = row ? cellsOf(paragraph.text) : [paragraph.text];
    const cellOf: number[] = [];
    const sentences = cells.flatMap((cell, n) => {
      const parts = n === 0 && row ? [cell] : sentencesOf(cell);
      for (let k = 0; k < parts.length; k++) cellOf.push(n);
      return parts;
    });
    const statements = sentences.map((sentence, i): Statement => {
      const [from, to] = [offset, offset + sentence.length];
      offset = to;
      const text = sentence.trim();
      const first = i === 0;
      // `Threats. Attention should go …`: a run-in heading lends its theme.
      if (
        first &&
        sentences.length > 1 &&
        text.split(' ').length <= 3 &&
        /^\p{Lu}[\p{L}\s-]+\.$/u.test(text) &&
        (question === null || pillarAbove(text) !== null)
      ) {
        runIn = pillarAbove(text);
        return {
          text,
          pillar: runIn ?? 'general',
          stance: 'none',
          targets: [],
          proposal: null,
          why: ['a heading within the line'],
        };
      }
      if (first && !(sentences.length > 1 && text.split(' ').length <= 3)) runIn = null;
      const cell = row ? (cellOf[i] ?? 0) : null;
      const bare = cell === null ? text : text.replace(/\s*\|$/, '');
      const tied =
        TIED.test(text) ||
        (!first &&
          (POINTS_BACK.test(text) ||
            CONNECTS.test(opening(text)) ||
            (text.length < 60 && POINTS_BRIEFLY.test(text)) ||
            QUOTES.test(text)));
      const above = [
        ...aboveOf(paragraph, question, lead, runIn),
        ...(item && reciting && recited ? [{ pillar: recited, weight: 6, why: 'an item of what is recited' }] : []),
      ];
      // A sentence that names another paragraph turns to something else.
      const turns = found.some((one) => one.type === 'paragraph' && one.from < to && one.to > from && !one.foreign);
      const carry: PillarContext['above'] =
        trail.pillar !== null && (tied || (!first && !turns))
          ? [{ pillar: trail.pillar, weight: tied ? 1.6 : 1.1, why: 'goes on with what stands before it' }]
          : [];
      const read = pillarOf(text, language, { above: [...above, ...carry], everywhere });
      const others =
        quoted !== null ||
        opensList ||
        columns ||
        (item && reciting) ||
        paragraph.kind === 'footnote' ||
        (paragraph.kind === 'quote' && quoted === null);
      const reading =
        others || cell === 0
          ? {
              stance: 'none' as const,
              why: cell === 0 ? null : quoted ? `quotes ${quoted.address} of the draft` : 'recites agreed words',
            }
          : stanceOf(bare, language, aimed || row !== null || quotedDraft !== null, question !== null && first);
      const explicit = found.filter((one) => one.from < to && one.to > from && !one.foreign);
      let targets: Target[] = explicit.flatMap((one): Target[] => {
        if (one.type === 'paragraph' && one.target !== null) return [{ type: 'paragraph', label: one.target }];
        if (one.type === 'section' && one.target !== null && /^(?:[A-Z]|[IVX]+)$/.test(one.target))
          return [{ type: 'section', label: one.target }];
        return [];
      });
      if (row && row.about !== null && cell !== 0)
        targets = numbersIn(row.about).map((label) => ({
          type: 'paragraph',
          label: /^(?:OP|PP)/.exec(row.about ?? '') ? `${row.about}` : label,
        }));
      if (self !== null) targets.unshift({ type: 'paragraph', label: self.replace(/^(\p{Lu}+)\s/u, '$1') });
      const direct = targets.some((target) => target.type === 'paragraph');
      const why = [...(reading.why === null ? [] : [reading.why]), ...read.why];
      if (!direct && quotedDraft && (quoted || !item)) {
        targets.push(targetOf(quotedDraft));
        if (!quoted) why.push(`answers ${quotedDraft.address} of the draft`);
      }
      if (
        targets.length === 0 &&
        tied &&
        !(trail.faded && !TIED.test(text)) &&
        (!first || TIED_OVER.test(text)) &&
        !OWN_PLACE.test(text) &&
        trail.targets.length > 0
      ) {
        targets = trail.targets.filter((target) => target.type === 'paragraph' || target.type === 'recommendation');
        if (targets.length > 0) why.push('tied to the sentence before it');
      }
      // `Moreover, …` adds to the argument with which the paragraph began, if it takes the same side.
      if (targets.length === 0 && argued && reading.stance === argued.stance && ADDS.test(text)) {
        targets = [...argued.targets];
        why.push('adds to what the paragraph says first');
      }
      if (reading.stance !== 'none' && targets.some((target) => target.type === 'paragraph'))
        argued = { targets: targets.filter((target) => target.type === 'paragraph'), stance: reading.stance };
      if (namedSections && !targets.some((target) => target.type === 'paragraph')) {
        const labels = namedSections(text);
        targets.push(...labels.map((label): Target => ({ type: 'section', label })));
      }
      const section = paragraph.path.map((heading) => SECTION_HEAD.exec(heading)?.[1]).find((one) => one !== undefined);
      if (
        comments &&
        section !== undefined &&
        reading.stance !== 'none' &&
        !targets.some((target) => target.type !== 'section')
      ) {
        targets.push({ type: 'section', label: section });
      }
      const draft = comments && reading.stance !== 'none' && targets.length === 0 ? DRAFT.exec(text)?.[0] : undefined;
      if (draft)
        targets.push({
          type: 'document',
          label: draft
            .trim()
            .toLowerCase()
            .replace(/^(?:the|this) /, ''),
        });
      trail = {
        pillar: read.pillar === 'general' && trail.pillar !== null && tied ? trail.pillar : read.pillar,
        targets: unique(targets.length > 0 || trail.faded || FURTHER.test(opening(text)) ? targets : trail.targets),
        faded: targets.length === 0,
        stance: reading.stance,
      };
      // Thanks and alignment are of no theme, whatever heading they stand under.
      const pillar =
        'courtesy' in reading && reading.courtesy === true && !direct && read.why.every((one) => !one.startsWith('names'))
          ? 'general'
          : read.pillar;
      const worded = !columns && proposedAt !== null && cell === proposedAt && /\p{L}/u.test(bare);
      const stance = worded && reading.stance === 'none' ? ('change' as const) : reading.stance;
      if (worded && reading.stance === 'none') why.unshift('stands in the column of proposed words');
      const next = sentences[i + 1] ?? document.paragraphs[index + 1]?.text ?? null;
      return {
        text,
        pillar,
        stance,
        targets: unique(targets),
        proposal: stance === 'change' ? (proposalOf(bare, next) ?? (worded ? unquoted(bare) : null)) : null,
        why,
      };
    });
    if (!item && paragraph.text.endsWith(':') && RECITES.test(paragraph.text)) {
      reciting = true;
      recited = statements.at(-1)?.pillar ?? null;
    }
    return { ...base, statements };
  });

  function aboveOf(
    paragraph: ReadParagraph,
    asked: Pillar | null,
    lead: Pillar | null,
    inLine: Pillar | null,
  ): PillarContext['above'] {
    const out: { pillar: Pillar; weight: number; why: string }[] = [];
    if (lead) out.push({ pillar: lead, weight: 6, why: 'the recommendation it answers' });
    if (inLine) out.push({ pillar: inLine, weight: 3, why: 'the heading within the line' });
    if (asked) out.push({ pillar: asked, weight: 3, why: 'the question it answers' });
    const near = [...paragraph.path].reverse().find((heading) => pillarAbove(heading) !== null);
    const pillar = near === undefined ? null : pillarAbove(near);
    // One heading over a whole text is its title: it says little about a single sentence.
    const weight = asked ? 1 : sections === 1 ? 2 : 5;
    if (near !== undefined && pillar && !lead) out.push({ pillar, weight, why: `under “${near}”` });
    const last = paragraph.path.at(-1);
    if (last !== undefined && !pillar && !lead && !asked)
      for (const theme of themesOfHeading(last, language)) out.push({ pillar: theme, weight: 1.5, why: `under “${last}”` });
    if (titled && out.length === 0)
      out.push({ pillar: titled, weight: titled === everywhere ? 1 : 1.5, why: 'the title of the document' });
    return out;
  }
  return { ...document, paragraphs };
};

/** In how many of a document's paragraphs a theme is named; 0 for documents too short to tell. */
const named = (document: ReadDocument, pillar: Pillar): number => {
  const running = document.paragraphs.filter((p) => p.kind !== 'heading' && p.kind !== 'footnote').slice(0, 120);
  if (running.length < 12) return 0;
  return (
    running.filter((p) => (pillarScores(p.text.slice(0, 600), document.language).get(pillar)?.score ?? 0) >= 3).length /
    running.length
  );
};

/** The State whose document it seems to be: the one its title names, or by far the most named. */
const homeOf = (document: ReadDocument): string | null => {
  const inTitle = namesIn(document.title ?? '').find((name) => name.kind === 'state');
  if (inTitle) return inTitle.value;
  const counts = new Map<string, number>();
  for (const paragraph of document.paragraphs.slice(0, 80)) {
    for (const name of namesIn(paragraph.text))
      if (name.kind === 'state') counts.set(name.value, (counts.get(name.value) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  return ranked[0] && ranked[0][1] >= 5 && ranked[0][1] > 2 * (ranked[1]?.[1] ?? 0) ? ranked[0][0] : null;
};
