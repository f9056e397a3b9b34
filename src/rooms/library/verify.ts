import { sql } from 'kysely';
import type { ReadTx } from '../../kernel/database/database.ts';
import type { Json } from '../../kernel/record/index.ts';
import { contentHash } from './writer.ts';

export interface TextBreach {
  readonly code: 'LIBRARY_TEXT_CHANGED';
  readonly slug: string;
  readonly language: string;
  readonly sentence: string;
}

/**
 * Computes every published text's hash again and compares it with the one stored at publication and the one in the record, so that
 * a change by somebody who switched the database's guards off is found.
 * @returns how many texts were checked, and those that are not what was published
 */
export async function verifyTexts(tx: ReadTx): Promise<{ texts: number; breaches: readonly TextBreach[] }> {
  const heads = sql<{ slug: string; version: string; language: string; stored: string; recorded: string | null }>`
    select w.slug, e.version, e.language, encode(e.content_hash, 'hex') as stored,
      (select r.subject ->> 'contentHash' from record r where r.act = 'library.publishDocument' and r.subject ->> 'version' = e.version::text
        and r.subject ->> 'language' = e.language order by r.seq limit 1) as recorded
    from expression e join version v on v.id = e.version join work w on w.id = v.work where e.published_at is not null order by w.slug, e.language`;
  const breaches: TextBreach[] = [];
  const { rows } = await heads.execute(tx as never);
  for (const { slug, version, language, stored, recorded } of rows) {
    const paragraphs = sql<{
      address: string;
      kind: string;
      label: string | null;
      text: string;
      marks: Json;
    }>`select p.address, p.kind, t.label, t.text, t.marks
      from paragraph_in_version p join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = ${language}
      where p.version = ${version}::uuid order by p.position`;
    const now = Buffer.from(contentHash((await paragraphs.execute(tx as never)).rows)).toString('hex');
    if (now === stored && now === recorded) continue;
    const sentence = `The text of ${slug} in ${language} is not the one that was published${recorded === null ? ': the record does not know it' : ''}.`;
    breaches.push({ code: 'LIBRARY_TEXT_CHANGED', slug, language, sentence });
  }
  return { texts: rows.length, breaches };
}
