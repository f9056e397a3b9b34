import type { Generated } from 'kysely';
import type { Instant } from '../../kernel/database/types.ts';
import type { Json } from '../../kernel/record/index.ts';

/** What a text in one language is: issued in it, an official translation, a courtesy translation, or a machine's. */
export const TEXT_STATUSES = ['original', 'official', 'courtesy', 'machine'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

/** What a document is, apart from its words: said when it is published, shown wherever it stands. */
export interface Described {
  readonly slug: string;
  readonly kind: string;
  readonly symbol: string | null;
  readonly actor: string | null;
  /** Names by language; `{ en: 'Atlantia', fr: 'Atlantie' }`. */
  readonly author: Readonly<Record<string, string>> | null;
  readonly body: string | null;
  readonly dated: string | null;
  /** Slug or symbol of the document that this one comments on. */
  readonly commentsOn: string | null;
  readonly visibility: string;
  readonly demo: boolean;
  /** Names by language, like the author's. */
  readonly steward: Readonly<Record<string, string>>;
  readonly source: string;
  readonly lastVerified: string | null;
}

/** The room's tables (tables/0002-library-texts.sql). */
export type LibraryTables = {
  work: {
    id: string;
    slug: string;
    kind: string;
    symbol: string | null;
    actor: string | null;
    author: string | null;
    body: string | null;
    dated: string | null;
    comments_on: string | null;
    visibility: string;
    states: string[];
    demo: boolean;
    steward: string;
    source: string;
    last_verified: string | null;
    appearance: Generated<number>;
    created_at: Instant;
  };
  version: { id: string; work: string; ordinal: number; label: string | null };
  expression: {
    version: string;
    language: string;
    title: string;
    status: string;
    translator: string | null;
    file: string | null;
    file_name: string | null;
    content_hash: Uint8Array;
    published_at: Instant | null;
  };
  paragraph: { id: string; work: string };
  paragraph_in_version: {
    version: string;
    paragraph: string;
    position: number;
    parent: string | null;
    kind: string;
    label: string | null;
    address: string;
    depth: number;
  };
  paragraph_text: {
    id: string;
    version: string;
    paragraph: string;
    language: string;
    label: string | null;
    text: string;
    marks: Json;
    sha256: Uint8Array;
  };
  text_reference: {
    text: string;
    ordinal: number;
    type: string;
    raw: string;
    target: string | null;
    to_work: string | null;
    to_address: string | null;
  };
  paragraph_search: {
    text: string;
    work: string;
    language: string;
    visibility: string;
    states: string[];
    words: string;
    plain: string;
  };
  mistake_report: {
    id: string;
    at: Instant;
    work: string;
    version: string;
    address: string;
    language: string;
    wrong: string;
    right_text: string;
  };
  document_suggestion: { id: string; at: Instant; name: string; place: string };
};
