import { type RawBuilder, sql } from 'kysely';
import type { Place } from './cite.ts';

/** A bullet's dot or dash is a label, but names nothing. */
const SIGNS_ONLY = '^[•·‣◦▪●○–—*-]+$';
const SIGNS = new RegExp(SIGNS_ONLY);

/**
 * Where a paragraph stands, as JSON for its citation: the labels above it and its own, the heading above it, and which paragraph
 * under that heading it is. Expects `p` (paragraph_in_version) and `t` (paragraph_text), and {@link headingAbove} in the FROM.
 */
export const placeOf: RawBuilder<Place> = sql`jsonb_build_object('kind', p.kind, 'address', p.address,
  'labels', (with recursive up as (
      select p.parent, t.label, 0 as n
      union all
      select q.parent, qt.label, up.n + 1 from up join paragraph_in_version q on q.version = p.version and q.paragraph = up.parent
        join paragraph_text qt on qt.version = q.version and qt.paragraph = q.paragraph and qt.language = t.language)
    select coalesce(jsonb_agg(up.label order by up.n desc) filter (where up.label !~ ${SIGNS_ONLY}), '[]') from up),
  'text', t.text, 'heading', h.text, 'headingLabel', h.label, 'headingAddress', h.address,
  'nth', (select count(*)::int4 from paragraph_in_version b where b.version = p.version and b.kind not in ('heading', 'footnote')
    and b.depth = p.depth and b.position > coalesce(h.position, -1) and b.position <= p.position),
  'nthOfAll', (select count(*)::int4 from paragraph_in_version b where b.version = p.version and b.kind not in ('heading', 'footnote')
    and b.depth = p.depth and b.position <= p.position))`;

export const headingAbove = sql`left join lateral (select above.address, above.position, ht.text, ht.label
    from paragraph_in_version above join paragraph_text ht on ht.version = above.version and ht.paragraph = above.paragraph and ht.language = t.language
    where above.version = p.version and above.kind = 'heading' and above.position < p.position order by above.position desc limit 1) h on true`;

/** The same for every paragraph of a whole text that is already in memory. */
export function placesIn(
  paragraphs: readonly {
    readonly address: string;
    readonly parent: string | null;
    readonly kind: string;
    readonly label: string | null;
    readonly depth: number;
    readonly text: string;
  }[],
): readonly Place[] {
  const labels = new Map<string, readonly string[]>();
  const [nth, nthOfAll] = [new Map<number, number>(), new Map<number, number>()];
  let heading: (typeof paragraphs)[number] | undefined;
  const next = (counts: Map<number, number>, depth: number): number => {
    counts.set(depth, (counts.get(depth) ?? 0) + 1);
    return counts.get(depth) ?? 1;
  };
  return paragraphs.map((one) => {
    const above = one.parent === null ? [] : (labels.get(one.parent) ?? []);
    const own = [...above, ...(one.label === null || SIGNS.test(one.label) ? [] : [one.label])];
    labels.set(one.address, own);
    const counts = one.kind !== 'heading' && one.kind !== 'footnote';
    const place: Place = {
      kind: one.kind,
      address: one.address,
      labels: own,
      text: one.text,
      heading: heading?.text ?? null,
      headingLabel: heading?.label ?? null,
      headingAddress: heading?.address ?? null,
      nth: counts ? next(nth, one.depth) : 0,
      nthOfAll: counts ? next(nthOfAll, one.depth) : 0,
    };
    if (one.kind === 'heading') {
      heading = one;
      nth.clear();
    }
    return place;
  });
}
