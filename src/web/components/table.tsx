import type { ComponentChild, VNode } from 'preact';

export interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ComponentChild[];
  /** Each row's first cell is its heading. */
  readonly rows: readonly (readonly ComponentChild[])[];
  readonly tight?: boolean | undefined;
}

/**
 * A table that may scroll sideways inside its own frame. Accessibility: caption, `scope` on every heading, and a frame that can
 * be reached by keyboard and is named by the caption.
 */
export const Table = ({ id, caption, columns, rows, tight = false }: TableProps): VNode => (
  <section class="aq-scroll" aria-labelledby={id} tabindex={0}>
    <table class={tight ? 'ds-table aq-tight' : 'ds-table'}>
      <caption id={id}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={at}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
