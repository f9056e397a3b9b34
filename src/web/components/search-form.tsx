import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { rich } from './rich.tsx';
import { Sign } from './sign.tsx';

export interface SearchFormProps {
  readonly l: Localiser;
  readonly query?: string | undefined;
  /** `panel` stands on home with its help; `line` on top of results, inside the form of the filters. */
  readonly shape: 'panel' | 'line';
  /** A symbol that is in the library, as an example. */
  readonly example?: string | undefined;
}

/** The field and the button without the form, for pages where the filters are sent along with the words. */
export const SearchLine = ({ l, query }: { readonly l: Localiser; readonly query?: string | undefined }): VNode => (
  <div class="aq-row aq-end">
    <div class="ds-field aq-grow">
      <label class="ds-label ds-sr-only" for="q">
        {l.t('search-words')}
      </label>
      <input class="ds-input" id="q" name="q" type="search" value={query} />
    </div>
    <button class="ds-button" type="submit">
      {l.t('shell-search')}
    </button>
  </div>
);

/** Search in one field. Accessibility: a search landmark; the label is visible on home, hidden above results. */
export const SearchForm = ({ l, query, shape, example }: SearchFormProps): VNode => {
  const action = `/${l.language}/search`;
  if (shape === 'line') {
    return (
      <search>
        <form action={action}>
          <SearchLine l={l} query={query} />
        </form>
      </search>
    );
  }
  return (
    <search>
      <form class="aq-panel aq-stack" action={action}>
        <div class="ds-field">
          <label class="ds-label" for="q">
            {l.t('shell-search-agreed-texts')}
          </label>
          {example === undefined ? null : (
            <p data-field="description" id="q-d" class="aq-sm">
              {rich(l, 'search-help', { example: <Sign>{example}</Sign> })}
            </p>
          )}
          <input
            class="ds-input"
            id="q"
            name="q"
            type="search"
            value={query}
            aria-describedby={example === undefined ? undefined : 'q-d'}
          />
        </div>
        <button class="ds-button" type="submit">
          {l.t('shell-search')}
        </button>
      </form>
    </search>
  );
};
