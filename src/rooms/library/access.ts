import { byVisibility, everybody, viewerIs } from '../../parties/access.ts';

/** A document is seen by whom its visibility names; one rule for pages, lists, search and data. */
export const maySee = byVisibility;

/** Publishing: the host's operator, until secretariats sign in. */
export const mayPublish = viewerIs('operator');

/** Everybody may tell the steward of a text that something in it is wrong. */
export const mayReport = everybody;
