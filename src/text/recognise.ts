import type { ReadDocument } from './document.ts';
export const recognise = (document: ReadDocument, _options: { readonly about?: ReadDocument } = {}): ReadDocument => document;
