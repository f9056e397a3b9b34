/** The middle value; of an even number of values the upper one of the two in the middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;

const WORDS =
  'States recalled the voluntary norms of responsible behaviour in the use of information and communications technologies and recognized that measures to build confidence between them reduce the risk of misunderstanding which could follow from an incident whose origin is not clear'.split(
    ' ',
  );

/** A paragraph of about ninety words that differs from its neighbours. */
export const paragraph = (seed: number): string => {
  const words = Array.from({ length: 90 }, (_, index) => WORDS[(index * 7 + seed * 13 + ((index * seed) % 5)) % WORDS.length]);
  return `Paragraph ${seed} ${words.join(' ')}.`;
};
