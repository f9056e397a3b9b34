import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { Link } from './link.tsx';

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
 * Filters beside a list, sent with the form of the search. Works by "Apply", the result has an address.
 * Accessibility: one fieldset with a legend for each filter; counts are part of the label.
 */
export const Facets = ({
  l,
  facets,
  form,
}: {
  readonly l: Localiser;
  readonly facets: readonly Facet[];
  /** Id of the form that the filters are sent with, where they stand outside it. */
  readonly form?: string | undefined;
}): VNode => (
  <div class="aq-facets aq-stack">
    <h2>{l.t('search-narrow')}</h2>
    {facets.map((facet) => (
      <fieldset class="ds-fieldset" key={facet.name}>
        <legend class="ds-label">{facet.label}</legend>
        {facet.choices.map((choice, index) => (
          <div class="ds-field" key={choice.value}>
            <input
              class="ds-input"
              type="checkbox"
              form={form}
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
    <button class="ds-button" data-variant="secondary" type="submit" form={form}>
      {l.t('search-apply')}
    </button>
  </div>
);

export interface ChosenFilter {
  readonly label: string;
  readonly lang?: string | undefined;
  /** The same list without this filter. */
  readonly without: string;
}

/**
 * What a list is narrowed to: each filter is a link that takes it away, and one link takes all away. Nothing when none is chosen.
 * Accessibility: a named list; each link says what it removes.
 */
export const ChosenFilters = ({
  l,
  filters,
  clear,
}: {
  readonly l: Localiser;
  readonly filters: readonly ChosenFilter[];
  readonly clear: string;
}): VNode | null =>
  filters.length === 0 ? null : (
    <ul class="aq-row aq-flush aq-chosen" aria-label={l.plain('search-chosen')}>
      {filters.map((one) => (
        <li key={one.without}>
          <Link class="ds-tag" href={one.without} label={l.plain('search-remove', { filter: one.label })}>
            <span lang={one.lang}>{one.label}</span> <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={clear}>{l.t('search-clear')}</Link>
      </li>
    </ul>
  );
