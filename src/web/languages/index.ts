export { directionOf, isLanguage, LANGUAGES, type Language, OWN_NAMES } from './language.ts';
export { type Localiser, localiser, type MessageArguments } from './localiser.ts';
