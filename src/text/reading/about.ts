import type { Pillar, ReadDocument, ReadParagraph, Target } from '../document.ts';
import { key } from '../fold.ts';
import { pillarOfHeading, pillarScores } from './pillar.ts';

/** A paragraph of the draft that is commented on, by the address a comment would give it. */
export interface DraftParagraph {
  readonly address: string;
  readonly type: 'paragraph' | 'recommendation';
  readonly group: string;
  readonly pillar: Pillar | null;
  readonly grams: ReadonlySet<string>;
  readonly order: number;
}

/** Runs of three words, by which a quotation is known again. */
const gramsOf = (text: string): Set<string> => {
  const words = /\p{Script=Han}/u.test(text) ? [...key(text)] : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const size = Math.min(3, words.length);
  const grams = new Set<string>();
  for (let i = 0; size > 0 && i + size <= words.length; i++) grams.add(words.slice(i, i + size).join(' '));
  return grams;
};

const letterOf = (label: string | null): string | null => /^\(?([a-z])\)?$/i.exec(label ?? '')?.[1] ?? null;

/** The draft's paragraphs with their addresses: its own labels, or section, letter and place in the list: `H(c)2`. */
export const draftParagraphs = (draft: ReadDocument): DraftParagraph[] => {
  const out: DraftParagraph[] = [];
  let group = '';
  let lead: Pillar | null = null;
  let place = 0;
  draft.paragraphs.forEach((paragraph, order) => {
    const section = /^([A-Z]|[IVX]+)\.?\s/.exec(paragraph.path.at(0) ?? '')?.[1] ?? '';
    const heading = paragraph.kind === 'heading';
    const letter = letterOf(paragraph.label);
    const own = pillarOfHeading(paragraph.path.at(-1) ?? '', draft.language);
    if (heading || paragraph.kind === 'footnote') {
      if (heading) [group, lead, place] = ['', null, 0];
      return;
    }
    if (letter !== null && /[::]$/.test(paragraph.text)) {
      group = `${section}(${letter})`;
      lead = leadPillar(paragraph.text, draft.language);
      place = 0;
      return;
    }
    const full = /^([A-Z]\([a-z]\))\d*$/.exec(paragraph.label ?? '');
    if (!full && paragraph.label === null && paragraph.kind !== 'bullet') return;
    place++;
    const address = full
      ? (paragraph.label ?? '')
      : paragraph.kind === 'bullet' && group !== ''
        ? `${group}${place}`
        : paragraph.label;
    if (address === null) return;
    const type = /^[A-Z]\([a-z]\)/.test(address) || /recommend/i.test(paragraph.path.join(' ')) ? 'recommendation' : 'paragraph';
    out.push({ address, type, group: full?.[1] ?? group, pillar: lead ?? own, grams: gramsOf(paragraph.text), order });
  });
  return out;
};

/** The theme of `With regard to capacity-building, …, the OEWG recommends that:` is what it names first. */
const leadPillar = (text: string, language: string): Pillar | null => {
  const start = text.slice(0, 90);
  const [best] = [...pillarScores(start, language)]
    .filter(([pillar]) => pillar !== 'general')
    .sort((a, b) => b[1].score - a[1].score);
  return best?.[0] ?? null;
};

/** Follows a submission through the draft it quotes. */
export interface Follower {
  /** The draft's paragraph that this paragraph quotes, or null. */
  readonly quoted: (paragraph: ReadParagraph) => DraftParagraph | null;
  readonly byAddress: (address: string) => DraftParagraph | null;
}

export const follow = (draft: ReadDocument): Follower => {
  const paragraphs = draftParagraphs(draft);
  let last = -1;
  return {
    byAddress: (address) => paragraphs.find((one) => key(one.address) === key(address)) ?? null,
    quoted: (paragraph) => {
      const grams = gramsOf(paragraph.text);
      if (grams.size === 0) return null;
      let best: DraftParagraph | null = null;
      let most = 0;
      for (const one of paragraphs) {
        let common = 0;
        for (const gram of grams) if (one.grams.has(gram)) common++;
        const share = (2 * common) / (grams.size + one.grams.size);
        // Sentences that come again (`other recommendations`) are told apart by the order of quotation.
        const score = share + (one.order > last ? 0.05 - Math.min(0.04, (one.order - last) * 0.001) : 0);
        if (share >= 0.6 && score > most) [best, most] = [one, score];
      }
      if (best) last = best.order;
      return best;
    },
  };
};

export const targetOf = (one: DraftParagraph): Target => ({ type: one.type, label: one.address });
