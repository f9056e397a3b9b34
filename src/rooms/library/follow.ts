import { sql } from 'kysely';
import type { Follower } from '../../kernel/follow.ts';

/**
 * After a text was published, what it cites is looked up, and what cited it before it came is found again: by symbol for
 * documents, by address for a paragraph that follows the symbol in the same sentence.
 */
export const resolveCitations: Follower = {
  name: 'library.resolveCitations',
  acts: ['library.publishDocument'],
  follow: async (tx, { subject }) => {
    const { work, version, language } = subject as { work: string; version: string; language: string };
    await sql`update text_reference r set to_work = w.id from work w, paragraph_text t
      where t.id = r.text and r.type = 'document' and w.symbol = r.target and r.to_work is null
        and ((t.version = ${version}::uuid and t.language = ${language}) or w.id = ${work}::uuid)`.execute(tx);
    // "A/70/174, paragraph 13": the paragraph belongs to the document named last before it in the same paragraph; without one it is our own.
    await sql`update text_reference r set to_work = coalesce(named.to_work, v.work), to_address = p.address
      from paragraph_text t join version v on v.id = t.version, text_reference r2
        left join lateral (select d.to_work from text_reference d where d.text = r2.text and d.type = 'document' and d.ordinal < r2.ordinal order by d.ordinal desc limit 1) named on true
        join paragraph_text t2 on t2.id = r2.text join version v2 on v2.id = t2.version
        join version target on target.work = coalesce(named.to_work, v2.work) join paragraph_in_version p on p.version = target.id and p.address = lower(r2.target)
      where r2.text = r.text and r2.ordinal = r.ordinal and t.id = r.text and r.type = 'paragraph' and r.to_address is null
        and ((t.version = ${version}::uuid and t.language = ${language}) or coalesce(named.to_work, v.work) = ${work}::uuid)`.execute(
      tx,
    );
  },
};
