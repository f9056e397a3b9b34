import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { Table } from './table.tsx';

/** 0 not stated, 1 in preparation, 2 published. */
export type TileState = 0 | 1 | 2;

export interface TilesProps {
  readonly l: Localiser;
  readonly id: string;
  readonly title: string;
  /** What the picture shows in one or two sentences, with the numbers. */
  readonly description: string;
  /** Words for the three states. */
  readonly states: readonly [string, string, string];
  readonly groups: readonly {
    readonly label: string;
    /** Alphabetical in the language of the page; the code is two or three letters. */
    readonly tiles: readonly { readonly code: string; readonly name: string; readonly state: TileState }[];
  }[];
}

const PER_LINE = 9;

/** The picture, mirrored by position where the page runs from right to left. */
const Grid = ({ l, id, title, description, groups }: TilesProps): VNode => {
  const rtl = l.direction === 'rtl';
  const width = 490;
  const at = (x: number, wide: number): number => (rtl ? width - x - wide : x);
  let y = 1;
  const drawn = groups.map((group) => {
    const top = y;
    y += Math.max(1, Math.ceil(group.tiles.length / PER_LINE)) * 46;
    return { group, top };
  });
  return (
    <svg class="aq-tiles" viewBox={`0 0 ${width} ${y}`} role="img" aria-labelledby={`${id}-t ${id}-s`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-s`}>{description}</desc>
      {drawn.map(({ group, top }) => (
        <g key={group.label}>
          <text class="aq-g" x={rtl ? width : 0} y={top + 26}>
            {group.label}
          </text>
          {group.tiles.map((tile, index) => {
            const x = at(72 + (index % PER_LINE) * 46, 42);
            const line = top + Math.floor(index / PER_LINE) * 46;
            return [
              <rect key={tile.code} class={`t${tile.state}`} x={x} y={line} width={42} height={40} rx={3} />,
              <text key={`${tile.code}-text`} x={x + 21} y={line + 25}>
                {tile.code}
              </text>,
            ];
          })}
        </g>
      ))}
    </svg>
  );
};

/**
 * One tile per State, by regional group. An empty tile means only that nothing has been stated.
 * Accessibility: title and description for the picture; the same data as a table below, with names instead of codes.
 */
export const Tiles = (props: TilesProps): VNode => {
  const { l, id, groups, states } = props;
  const named = (group: TilesProps['groups'][number], state: TileState): string =>
    group.tiles
      .filter((tile) => tile.state === state)
      .map((tile) => tile.name)
      .join(', ') || '–';
  return (
    <div class="aq-stack">
      <Grid {...props} />
      <ul class="aq-key">
        {([2, 1, 0] as const).map((state) => (
          <li key={state}>
            <svg class="aq-sw aq-tiles" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
              <rect class={`t${state}`} x={1} y={1} width={12} height={12} />
            </svg>
            {states[state]}
          </li>
        ))}
      </ul>
      <details class="aq-more">
        <summary>{l.t('tiles-as-table')}</summary>
        <Table
          id={`${id}-c`}
          caption={props.title}
          tight
          columns={[l.t('tiles-group'), states[2], states[1], states[0]]}
          rows={groups.map((group) => [group.label, named(group, 2), named(group, 1), named(group, 0)])}
        />
      </details>
    </div>
  );
};

export const tilesExample: Omit<TilesProps, 'l'> = {
  id: 'tiles-example',
  title: 'Positions on international law, by delegation',
  description:
    'Four demonstration delegations in two regions: two have published a position, one is preparing one, one has not stated.',
  states: ['Not stated', 'In preparation', 'Published'],
  groups: [
    {
      label: 'North',
      tiles: [
        { code: 'XA', name: 'Atlantia', state: 2 },
        { code: 'XN', name: 'Nordalia', state: 0 },
      ],
    },
    {
      label: 'South',
      tiles: [
        { code: 'XC', name: 'Carpania', state: 1 },
        { code: 'XE', name: 'Estovia', state: 2 },
      ],
    },
  ],
};
