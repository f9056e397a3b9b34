import type { Powers } from '../kernel/database/database.ts';
import type { Json } from '../kernel/record/index.ts';

/**
 * Who looks or acts. The public has no account; the operator is who runs a command on the host's own machine (import,
 * verify). Delegations join here when people can sign in.
 */
export type Viewer = { readonly kind: 'public' } | { readonly kind: 'operator'; readonly name: string };

export const PUBLIC: Viewer = { kind: 'public' };

/** The stable name of a person, for answers that only that person may see again. */
export const personOf = (viewer: Viewer): string => (viewer.kind === 'operator' ? `operator:${viewer.name}` : 'public');

/** What the database is told about the viewer: the public reads with a role that can reach public tables alone. */
export function powersOf(viewer: Viewer, to: 'read' | 'act'): Powers {
  const claims = { kind: viewer.kind, person: personOf(viewer) };
  return { role: viewer.kind === 'public' && to === 'read' ? 'acquis_public' : 'acquis_app', claims };
}

/** How the record names who acted. */
export const bylineOf = (viewer: Viewer): Json =>
  viewer.kind === 'operator' ? { kind: 'operator', name: viewer.name } : { kind: 'public' };
