import { Link } from '../components/index.ts';
import type { Localiser } from '../languages/index.ts';
import { SECTION_PATHS } from '../site.ts';
import { html, type PageContent } from './render.ts';

/** Status of each error page. */
export const ERROR_STATUS = {
  'bad-request': 400,
  refused: 403,
  'not-found': 404,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
} as const;

export type ErrorKind = keyof typeof ERROR_STATUS;

export interface ErrorDetails {
  /** Number under which the host finds the case in its log. */
  readonly reference?: string | undefined;
  /** Sentences of the refusals that led here, in the language of the page. */
  readonly sentences?: readonly string[] | undefined;
}

/** The kind of a status: 404 → `not-found`; other 4xx → `bad-request`, other 5xx → `fault`. */
export const errorKind = (status: number): ErrorKind =>
  (Object.keys(ERROR_STATUS) as ErrorKind[]).find((kind) => ERROR_STATUS[kind] === status) ??
  (status >= 500 ? 'fault' : 'bad-request');

/** An error page: what is the case, what to do, two ways on. `renderError('not-found', localiser('fr'))` */
export const renderError = (
  kind: ErrorKind,
  l: Localiser,
  details: ErrorDetails = {},
): PageContent & { readonly status: number } => ({
  status: ERROR_STATUS[kind],
  title: l.plain(`error-${kind}-title`),
  body: html(
    <>
      <h1>{l.t(`error-${kind}-title`)}</h1>
      <p class="aq-lede">{l.t(`error-${kind}-text`)}</p>
      {details.sentences?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {details.reference === undefined ? null : <p class="aq-mute">{l.t('error-reference', { reference: details.reference })}</p>}
      <ul class="aq-row aq-flush">
        <li>
          <Link button="secondary" href={`/${l.language}`}>
            {l.t('error-to-home')}
          </Link>
        </li>
        <li>
          <Link button="tertiary" href={`/${l.language}${SECTION_PATHS.search}`}>
            {l.t('error-to-search')}
          </Link>
        </li>
      </ul>
    </>,
  ),
});
