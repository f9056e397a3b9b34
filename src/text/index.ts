/** The door of `text`: documents as values, read and compared without any input or output. */

export type { Line } from './artefacts.ts';
export { assemble, type Known } from './assemble.ts';
export { type Block, block } from './block.ts';
export { compare, differences, type Lineage, type WordRun } from './compare/index.ts';
export * from './document.ts';
export { fold, foldLine, key } from './fold.ts';
export { languageOf } from './language.ts';
export { blocksFromLines, linesOf } from './lines.ts';
export { type RecogniseOptions, recognise } from './recognise.ts';
