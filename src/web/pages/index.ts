export { aboutPage } from './about.tsx';
export { accessibilityPage } from './accessibility.tsx';
export { componentsPage } from './components.tsx';
export { type ErrorDetails, type ErrorKind, errorKind, renderError } from './errors.tsx';
export type { Host } from './host.ts';
export { privacyPage } from './privacy.tsx';
export { html, type PageContent } from './render.ts';
