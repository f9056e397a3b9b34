/**
 * The pages that every page links to. A section is listed here when its pages exist, never before: a link that leads nowhere
 * or a name of what is planned would be a promise. Its label is the message `section-<name>`.
 */
export type Section = 'home' | 'library' | 'search' | 'about' | 'accessibility' | 'data' | 'privacy';

/** Address of each section after the language prefix. */
export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  home: '',
  library: '/library',
  search: '/search',
  about: '/about',
  accessibility: '/accessibility',
  data: '/data',
  privacy: '/privacy',
};

/** Navigation under the masthead, in order. */
export const MAIN_SECTIONS: readonly Section[] = ['home', 'library', 'search', 'data'];

/** Footer: groups of links, each under a message of its own. */
export const FOOTER_GROUPS: readonly { readonly heading: string; readonly sections: readonly Section[] }[] = [
  { heading: 'loop-agree', sections: ['home', 'library', 'search'] },
  { heading: 'section-group-about', sections: ['about', 'accessibility', 'data', 'privacy'] },
];

/** The five steps of the programme's loop, in order; their labels are the messages `loop-<step>`. */
export const STEPS = ['agree', 'carry-out', 'report', 'help', 'review'] as const;

export type Step = (typeof STEPS)[number];
