import { type AnyAct, type FormSubject, slugOf } from '../parties/act.ts';
import { Buttons, Field, Form, type FormError } from './components/index.ts';
import { directionOf, type Localiser } from './languages/index.ts';
import type { PageParts } from './view.ts';

/** What a form is shown with: empty at first, filled as it was sent when it comes back. */
export interface FormState {
  readonly l: Localiser;
  readonly action: string;
  readonly params: Readonly<Record<string, string>>;
  readonly about?: FormSubject | undefined;
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly errors: readonly FormError[];
  readonly submission: string;
}

/**
 * The plain form of an act, from its declaration: labels are `act-<act>-<field>`, helps `…-help`, the button `act-<act>-send`,
 * title and introduction `act-<act>-title` and `act-<act>-lede`.
 */
export function actForm(declared: AnyAct, { l, action, params, about, values, errors, submission }: FormState): PageParts {
  const name = `act-${slugOf(declared.name)}`;
  const fields = declared.form?.fields ?? [];
  const back = `/${l.language}${declared.form?.back(params) ?? ''}`;
  const title = l.plain(`${name}-title`);
  const errorAt = (field: string): string | undefined => errors.find((error) => error.field === field)?.sentence;
  return {
    title: errors.length > 0 ? l.plain('form-title-with-errors', { title }) : title,
    section: 'library',
    crumbs: [
      { label: l.plain('section-home'), href: `/${l.language}` },
      { label: l.plain('section-library'), href: `/${l.language}/library` },
      ...(Object.keys(params).length === 0 ? [] : [{ label: about?.title ?? Object.values(params).join(', '), href: back }]),
      { label: title },
    ],
    robots: 'noindex',
    demo: about?.demo || undefined,
    body: (
      <>
        <h1>{title}</h1>
        <p class="aq-lede">{l.t(`${name}-lede`, params)}</p>
        {about === undefined ? null : (
          <section class="aq-panel" aria-label={about.title}>
            <p class="aq-sm">
              <bdi>{about.title}</bdi>
            </p>
            <div class="aq-text" lang={about.language} dir={directionOf(about.language)}>
              <p>{about.text}</p>
            </div>
          </section>
        )}
        <Form l={l} action={action} hidden={{ submission }} errors={errors}>
          {fields.map(({ name: field, control }) => (
            <Field
              key={field}
              name={field}
              kind={control ?? 'text'}
              label={l.t(`${name}-${field}`)}
              description={l.has(`${name}-${field}-help`) ? l.t(`${name}-${field}-help`) : undefined}
              value={values[field]}
              error={errorAt(field)}
            />
          ))}
          <Buttons send={[{ label: l.plain(`${name}-send`) }]} />
        </Form>
      </>
    ),
  };
}
