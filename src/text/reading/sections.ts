import type { Pillar, ReadDocument } from '../document.ts';
import { key } from '../fold.ts';
import { pillarOfHeading } from './pillar.ts';

/** A section of the draft: its letter or number where it has one, its title otherwise. */
interface Section {
  readonly label: string;
  readonly title: string;
  readonly pillar: Pillar | null;
}

const LETTER = /^([A-Z]|[IVX]{1,5}|\d{1,2})[.)]?\s+(?=\S)/u;
/** `the section on threats`, `la section relative aux menaces`, `раздел об угрозах`, `القسم المتعلق بالتهديدات`, `威胁部分`. */
const NAMES =
  /(?<!\p{L})(?:(?:sub-?)?section|chapter|part)s? (?:on|about|dealing with|devoted to|concerning) ([^,.;:()]{3,60})|(?<!\p{L})(?:section|chapitre|partie) (?:sur|relati(?:ve|f) (?:à|au|aux)|consacrée? (?:à|au|aux)) ([^,.;:()]{3,60})|(?<!\p{L})(?:sección|capítulo|parte) (?:sobre|relativ[ao] (?:a|al)|dedicad[ao] (?:a|al)) ([^,.;:()]{3,60})|(?<!\p{L})(?:раздел|глав)\p{L}{0,3} (?:об?|по|о) ([^,.;:()]{3,60})|(?:القسم|الفرع) (?:المتعلق|الخاص) ب([^،.؛:()]{3,60})|(\p{Script=Han}{2,8})(?:部分|一节|章节)/giu;
/** Parts of every report, called by what they are. */
const USUAL =
  /(?<!\p{L})(?:the|les?|la|l[’']|las?|los|el) ?(conclusions(?: and recommendations)?|introduction|preamble|annex|conclusions et recommandations|introducción|conclusiones(?: y recomendaciones)?|préambule|preámbulo|anexo)(?!\p{L})|(?<!\p{L})(введени|выводы|вывод(?:ах|ов)|преамбул|заключени)\p{L}*|(الاستنتاجات|المقدمة|الديباجة)|(结论|导言|序言|引言)/giu;

/** Finds the sections of the draft that a sentence calls by name. */
export const sectionsByName = (draft: ReadDocument): ((sentence: string) => string[]) => {
  const sections = draft.paragraphs
    .filter((paragraph) => paragraph.kind === 'heading' && paragraph.text !== draft.title)
    .map((paragraph): Section => {
      const title = paragraph.text.replace(LETTER, '');
      return {
        label: paragraph.label ?? LETTER.exec(paragraph.text)?.[1] ?? title,
        title: key(title),
        pillar: pillarOfHeading(title, draft.language),
      };
    });
  const byTitle = (words: string): Section | undefined => {
    const wanted = key(words);
    return wanted.length < 2
      ? undefined
      : sections.find(
          (section) => section.title.startsWith(wanted) || (section.title.length > 3 && wanted.startsWith(section.title)),
        );
  };
  const byTheme = (words: string): Section | undefined => {
    const pillar = pillarOfHeading(words, draft.language);
    const of = sections.filter((section) => pillar !== null && section.pillar === pillar);
    return of.length === 1 ? of[0] : undefined;
  };
  return (sentence) => {
    const found: string[] = [];
    for (const match of sentence.matchAll(NAMES)) {
      const words = match.slice(1).find((group) => group !== undefined) ?? '';
      const section = byTitle(words) ?? byTheme(words);
      if (section) found.push(section.label);
    }
    for (const match of sentence.matchAll(USUAL)) {
      const section = byTitle(match.slice(1).find((group) => group !== undefined) ?? '');
      if (section) found.push(section.label);
    }
    return [...new Set(found)];
  };
};
