/** What a document is. Each has a name in locales/<language>/reference.ftl under `kind-<kind>`. */
export const documentKinds = [
  'resolution',
  'decision',
  'report',
  'draft',
  'conference-room-paper',
  'working-paper',
  'submission',
  'statement',
  'position',
  'letter',
  'note-verbale',
  'compilation',
  'treaty',
  'regional-instrument',
  'international-resolution',
  'guidance',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Who speaks or acts. Each has a name in locales/<language>/reference.ftl under `actor-<kind>`. */
export const actorKinds = [
  'member-state',
  'observer-state',
  'observer',
  'regional-organisation',
  'un-body',
  'stakeholder',
  'group',
  'secretariat',
  'chair',
] as const;
export type ActorKind = (typeof actorKinds)[number];
