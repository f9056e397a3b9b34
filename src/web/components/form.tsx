import type { ComponentChildren, VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { ErrorSummary, type FormError } from './error-summary.tsx';

export interface FormProps {
  readonly l: Localiser;
  readonly action: string;
  /** Values sent along unseen: submission id, version the form was made from. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly errors?: readonly FormError[] | undefined;
  /** Prefix of the field ids, as given to the fields. */
  readonly form?: string | undefined;
  /** The form carries a file. */
  readonly files?: boolean | undefined;
  readonly children: ComponentChildren;
  /** Name of the form for those who hear the page, where it has several. */
  readonly label?: string | undefined;
}

/**
 * A form that changes something: always `post`, always complete without script.
 * Accessibility: the error summary stands first; the browser's own checks are off, since their words follow its language.
 */
export const Form = (props: FormProps): VNode => (
  <form
    class="aq-form aq-stack"
    method="post"
    action={props.action}
    enctype={props.files === true ? 'multipart/form-data' : undefined}
    aria-label={props.label}
    novalidate
  >
    <ErrorSummary l={props.l} errors={props.errors ?? []} form={props.form ?? ''} />
    {Object.entries(props.hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {props.children}
  </form>
);

/** The form's buttons, the first of them primary. `<Buttons send={[{ label: 'Show the difference', name: 'do', value: 'preview' }]} />` */
export const Buttons = ({
  send,
}: {
  readonly send: readonly { readonly label: string; readonly name?: string; readonly value?: string }[];
}): VNode => (
  <div class="aq-row">
    {send.map(({ label, name, value }, index) => (
      <button
        key={label}
        class="ds-button"
        data-variant={(['primary', 'secondary'] as const)[index] ?? 'tertiary'}
        type="submit"
        name={name}
        value={value}
      >
        {label}
      </button>
    ))}
  </div>
);
