import type { Localiser } from '../languages/index.ts';
import { Contact } from './contact.tsx';
import type { Host } from './host.ts';
import { html, type PageContent } from './render.ts';

const MADE = ['script', 'size', 'colour', 'language'] as const;
const LIMITS = ['people', 'files', 'languages'] as const;

/** The accessibility statement: aim, means, how it is checked, and what falls short. */
export const accessibilityPage = (l: Localiser, host: Host): PageContent => ({
  title: l.plain('accessibility-title'),
  body: html(
    <>
      <h1>{l.t('accessibility-title')}</h1>
      <p class="aq-lede">{l.t('accessibility-lede')}</p>
      <div class="aq-form">
        <h2>{l.t('accessibility-how-title')}</h2>
        <ul>
          {MADE.map((one) => (
            <li key={one}>{l.t(`accessibility-how-${one}`)}</li>
          ))}
        </ul>
        <h2>{l.t('accessibility-tested-title')}</h2>
        <p>{l.t('accessibility-tested-text')}</p>
        <h2>{l.t('accessibility-limits-title')}</h2>
        <ul>
          {LIMITS.map((one) => (
            <li key={one}>{l.t(`accessibility-limits-${one}`)}</li>
          ))}
        </ul>
        <h2>{l.t('accessibility-report-title')}</h2>
        <Contact l={l} host={host} />
      </div>
    </>,
  ),
});
