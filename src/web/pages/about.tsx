import type { Localiser } from '../languages/index.ts';
import { Contact } from './contact.tsx';
import type { Host } from './host.ts';
import { html, type PageContent } from './render.ts';

/** Who runs this site, what it is for, where the texts come from and what showing them does not mean. */
export const aboutPage = (l: Localiser, host: Host): PageContent => ({
  title: l.plain('section-about'),
  body: html(
    <>
      <h1>{l.t('section-about')}</h1>
      <p class="aq-lede">{l.t('about-lede', { body: host.body })}</p>
      <div class="aq-form">
        <h2>{l.t('about-for-title')}</h2>
        <p>{l.t('about-for-text')}</p>
        <h2>{l.t('about-texts-title')}</h2>
        <p>{l.t('about-texts-text')}</p>
        <h2>{l.t('about-status-title')}</h2>
        <p>{l.t('about-status-text')}</p>
        <h2>{l.t('about-contact-title')}</h2>
        <Contact l={l} host={host} />
        <h2>{l.t('about-software-title')}</h2>
        <p>{l.t('about-software-text', { version: host.version })}</p>
      </div>
    </>,
  ),
});
