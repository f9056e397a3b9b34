import type { Files } from './files.ts';

/** Codes that the United Nations does not use for States. They may not appear as States, whoever edits the folder. */
const NOT_STATES = new Set(['TW', 'TWN', 'HK', 'HKG', 'MO', 'MAC', 'XK', 'XKX']);

/**
 * What no schema of one file can see: ids used twice, codes that lead nowhere, a State in two regional groups.
 * Sentences with file, record and field; none when all is well.
 */
export const crossReferences = (files: Files): string[] => {
  const wrong: string[] = [];
  const say = (file: string, id: string, field: string, what: string): void => {
    wrong.push(`${file}.json, record ${id}, field ${field}: ${what}`);
  };
  const known = (file: string, id: string, field: string, codes: ReadonlySet<string>, used: Iterable<string>): void => {
    for (const code of used) if (!codes.has(code)) say(file, id, field, `"${code}" is not known`);
  };
  for (const [file, { records }] of Object.entries(files)) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id)) say(file, id, 'id', 'is used twice');
      seen.add(id);
    }
  }

  const states = new Set(files.states.records.map((one) => one.alpha3));
  const letters = new Set(files.norms.records.map((one) => one.letter));
  const themes = new Set(files.cbms.themes.map((one) => one.id));
  const topics = new Set(files['law-topics'].records.map((one) => one.id));
  const capacity = new Set(files['capacity-taxonomy'].records.filter((one) => one.type === 'theme').map((one) => one.code));
  const bodies = new Set(files.organisations.records.map((one) => one.acronym));
  const instruments = new Set(files.instruments.records.map((one) => one.id));
  const symbols = new Set(files.instruments.records.flatMap((one) => (one.symbol === null ? [] : [one.symbol])));

  for (const one of files.states.records) {
    if (one.id !== one.alpha3) say('states', one.id, 'id', 'differs from alpha3');
    if (NOT_STATES.has(one.alpha2) || NOT_STATES.has(one.alpha3))
      say('states', one.id, 'alpha3', 'is not a State of the United Nations list');
  }
  const regional = new Map<string, string>();
  for (const group of files.groups.records) {
    known(
      'groups',
      group.id,
      'members',
      states,
      group.members.map((one) => one.state),
    );
    known(
      'groups',
      group.id,
      'participants',
      states,
      (group.participants ?? []).map((one) => one.state),
    );
    for (const { state, from, until } of group.members) {
      if (from !== undefined && until !== undefined && from >= until)
        say('groups', group.id, `members ${state}`, 'ends before it begins');
      if (group.kind !== 'regional-group') continue;
      if (regional.has(state)) say('groups', group.id, 'members', `${state} is also in ${regional.get(state)}`);
      regional.set(state, group.id);
    }
  }
  for (const one of files.norms.records) {
    known('norms', one.id, 'related.cbm_themes', themes, one.related.cbm_themes);
    known('norms', one.id, 'related.capacity_themes', capacity, one.related.capacity_themes);
    known('norms', one.id, 'related.law_topics', topics, one.related.law_topics);
    known('norms', one.id, 'related.norms', letters, one.related.norms);
  }
  for (const one of files.cbms.records) {
    known('cbms', one.id, 'theme', themes, [one.theme, ...one.secondary_themes]);
    known('cbms', one.id, 'body', bodies, [one.body]);
    if (one.instrument !== undefined) known('cbms', one.id, 'instrument', instruments, [one.instrument]);
  }
  for (const one of files['law-topics'].records)
    if (one.parent !== null) known('law-topics', one.id, 'parent', topics, [one.parent]);
  for (const one of files.positions.records) {
    if (one.state !== null) known('positions', one.id, 'state', states, [one.state]);
    if (one.body !== null) known('positions', one.id, 'body', bodies, [one.body]);
    known('positions', one.id, 'topics', topics, one.topics);
  }
  for (const one of files.survey.records) {
    if ((one.pillar === 'norms') !== (one.norm !== null))
      say('survey', one.id, 'norm', 'a question has a norm if its pillar is norms');
    if (one.norm !== null) known('survey', one.id, 'norm', letters, [one.norm]);
  }
  for (const one of files.meetings.records) {
    if (one.chair_state !== undefined) known('meetings', one.id, 'chair_state', states, [one.chair_state]);
    if (one.outcome !== undefined) known('meetings', one.id, 'outcome', symbols, [one.outcome]);
  }
  for (const one of files.threats.records) known('threats', one.id, 'norms', letters, one.norms);
  for (const one of files.instruments.records) {
    for (const [field, vote] of Object.entries({ adopted: one.adopted, committee_vote: one.committee_vote })) {
      if (vote !== undefined && 'yes' in vote && vote.yes + vote.no + vote.abstain > 193)
        say('instruments', one.id, field, 'counts more than 193 votes');
    }
  }
  return wrong;
};
