import type { ComponentChild, VNode } from 'preact';

/** Stable id of a field: the same on every visit, so that an error summary and a bookmark can lead to it. */
export const fieldId = (form: string, name: string): string => (form === '' ? `f-${name}` : `${form}-${name}`);

export interface Choice {
  readonly value: string;
  readonly label: ComponentChild;
  readonly description?: ComponentChild | undefined;
  /** Language of the label. */
  readonly lang?: string | undefined;
}

export interface FieldProps {
  readonly name: string;
  readonly label: ComponentChild;
  readonly kind?:
    | 'text'
    | 'search'
    | 'email'
    | 'password'
    | 'file'
    | 'textarea'
    | 'select'
    | 'radios'
    | 'checkboxes'
    | 'checkbox'
    | undefined;
  /** The value as last sent; several for checkboxes. */
  readonly value?: string | readonly string[] | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly description?: ComponentChild | undefined;
  /** What to do about what was sent. */
  readonly error?: string | undefined;
  /** Prefix of the ids where a page has two forms with the same names. */
  readonly form?: string | undefined;
  readonly optional?: string | undefined;
  readonly rows?: number | undefined;
  readonly accept?: string | undefined;
  readonly autocomplete?: string | undefined;
  /** Language in which the value is written. */
  readonly lang?: string | undefined;
  /** Keeps the label for those who hear the page only. */
  readonly hideLabel?: boolean | undefined;
}

const Help = ({ id, props }: { readonly id: string; readonly props: FieldProps }): VNode | null =>
  props.description === undefined ? null : (
    <p data-field="description" id={`${id}-d`}>
      {props.description}
    </p>
  );

const Fault = ({ id, props }: { readonly id: string; readonly props: FieldProps }): VNode | null =>
  props.error === undefined ? null : (
    <p class="ds-validation-message" id={`${id}-e`}>
      {props.error}
    </p>
  );

const describedBy = (id: string, props: FieldProps): string | undefined =>
  [props.description === undefined ? '' : `${id}-d`, props.error === undefined ? '' : `${id}-e`].filter(Boolean).join(' ') ||
  undefined;

const has = (value: FieldProps['value'], one: string): boolean =>
  typeof value === 'string' ? value === one : (value?.includes(one) ?? false);

const Group = (props: FieldProps): VNode => {
  const id = fieldId(props.form ?? '', props.name);
  return (
    <fieldset class="ds-fieldset" id={id} aria-describedby={describedBy(id, props)}>
      <legend class="ds-label">{props.label}</legend>
      <Help id={id} props={props} />
      {props.choices?.map((choice, index) => (
        <div class="ds-field" key={choice.value}>
          <input
            class="ds-input"
            type={props.kind === 'radios' ? 'radio' : 'checkbox'}
            id={`${id}-${index + 1}`}
            name={props.name}
            value={choice.value}
            checked={has(props.value, choice.value)}
            aria-describedby={choice.description === undefined ? undefined : `${id}-${index + 1}-d`}
          />
          <label class="ds-label" for={`${id}-${index + 1}`} lang={choice.lang}>
            {choice.label}
          </label>
          {choice.description === undefined ? null : (
            <p data-field="description" id={`${id}-${index + 1}-d`}>
              {choice.description}
            </p>
          )}
        </div>
      ))}
      <Fault id={id} props={props} />
    </fieldset>
  );
};

const Control = ({ id, props }: { readonly id: string; readonly props: FieldProps }): VNode => {
  const common = {
    class: 'ds-input',
    id,
    name: props.name,
    lang: props.lang,
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(id, props),
  };
  const value = typeof props.value === 'string' ? props.value : props.value?.[0];
  if (props.kind === 'textarea') {
    return (
      <textarea {...common} rows={props.rows ?? 5}>
        {value}
      </textarea>
    );
  }
  if (props.kind === 'select') {
    return (
      <select {...common}>
        {props.choices?.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const type = props.kind === undefined ? 'text' : props.kind;
  return (
    <input
      {...common}
      type={type}
      value={type === 'file' ? undefined : value}
      accept={props.accept}
      autocomplete={props.autocomplete}
    />
  );
};

/**
 * One question of a form with label, help and what is wrong. Accessibility: the label is tied to the field, help and error are
 * read with it (`aria-describedby`), groups stand in a `fieldset` with a legend; "required" is not marked, "optional" is.
 */
export const Field = (props: FieldProps): VNode => {
  if (props.kind === 'radios' || props.kind === 'checkboxes') return <Group {...props} />;
  const id = fieldId(props.form ?? '', props.name);
  if (props.kind === 'checkbox') {
    return (
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={props.name}
          value="yes"
          checked={has(props.value, 'yes')}
          aria-describedby={describedBy(id, props)}
        />
        <label class="ds-label" for={id}>
          {props.label}
        </label>
        <Help id={id} props={props} />
        <Fault id={id} props={props} />
      </div>
    );
  }
  return (
    <div class="ds-field">
      <label class={props.hideLabel === true ? 'ds-label ds-sr-only' : 'ds-label'} for={id}>
        {props.label}
        {props.optional === undefined ? null : <span class="aq-mute"> {props.optional}</span>}
      </label>
      <Help id={id} props={props} />
      <Control id={id} props={props} />
      <Fault id={id} props={props} />
    </div>
  );
};
