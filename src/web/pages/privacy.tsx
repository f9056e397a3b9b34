import type { Localiser } from '../languages/index.ts';
import { Contact } from './contact.tsx';
import type { Host } from './host.ts';
import { html, type PageContent } from './render.ts';

const NOT_DONE = ['trackers', 'cookies', 'reading'] as const;

/** What is not done, what is kept, and how to ask. */
export const privacyPage = (l: Localiser, host: Host): PageContent => ({
  title: l.plain('section-privacy'),
  body: html(
    <>
      <h1>{l.t('section-privacy')}</h1>
      <p class="aq-lede">{l.t('privacy-lede')}</p>
      <div class="aq-form">
        <h2>{l.t('privacy-not-title')}</h2>
        <ul>
          {NOT_DONE.map((one) => (
            <li key={one}>{l.t(`privacy-not-${one}`)}</li>
          ))}
        </ul>
        <h2>{l.t('privacy-kept-title')}</h2>
        <p>{l.t('privacy-kept-text')}</p>
        <h2>{l.t('privacy-ask-title')}</h2>
        <p>{l.t('privacy-ask-text')}</p>
        <Contact l={l} host={host} />
      </div>
    </>,
  ),
});
