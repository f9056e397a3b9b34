import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { fieldId } from './field.tsx';
import { Link } from './link.tsx';

export interface FormError {
  /** Name of the field; absent when the error is about the whole. */
  readonly field?: string | undefined;
  /** The same sentence as at the field; it says what to do. */
  readonly sentence: string;
}

/**
 * Stands before a form that came back. Accessibility: `role="alert"`, takes the focus as the page opens (without script), each line leads to its field, the same
 * sentence stands at the field.
 */
export const ErrorSummary = ({
  l,
  errors,
  form = '',
}: {
  readonly l: Localiser;
  readonly errors: readonly FormError[];
  readonly form?: string;
}): VNode | null =>
  errors.length === 0 ? null : (
    <div class="ds-error-summary" tabindex={-1} role="alert" autofocus>
      <h2>{l.t('form-errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, sentence }, index) => (
          <li key={index}>
            {field === undefined ? (
              sentence
            ) : (
              <Link class="ds-link" href={`#${fieldId(form, field)}`}>
                {sentence}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
