import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';

export interface Facet {
  /** Name of the query parameter. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly lang?: string | undefined;
    /** How many results; left out where the number is not known. */
    readonly count?: number | undefined;
    readonly chosen: boolean;
  }[];
}

/**
 * Filters beside a list; stands inside the form of the search. Works by "Apply", the result has an address.
 * Accessibility: one fieldset with a legend for each filter; counts are part of the label.
 */
export const Facets = ({ l, facets }: { readonly l: Localiser; readonly facets: readonly Facet[] }): VNode => (
  <div class="aq-stack">
    <h2>{l.t('search-narrow')}</h2>
    {facets.map((facet) => (
      <fieldset class="ds-fieldset" key={facet.name}>
        <legend class="ds-label">{facet.label}</legend>
        {facet.choices.map((choice, index) => (
          <div class="ds-field" key={choice.value}>
            <input
              class="ds-input"
              type="checkbox"
              id={`${facet.name}-${index + 1}`}
              name={facet.name}
              value={choice.value}
              checked={choice.chosen}
            />
            <label class="ds-label" for={`${facet.name}-${index + 1}`} lang={choice.lang}>
              {choice.label}
              {choice.count === undefined ? null : <span class="aq-mute"> {l.number(choice.count)}</span>}
            </label>
          </div>
        ))}
      </fieldset>
    ))}
    <button class="ds-button" data-variant="secondary" type="submit">
      {l.t('search-apply')}
    </button>
  </div>
);
