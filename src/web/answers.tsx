import { z } from 'zod';
import { isId } from '../kernel/ids.ts';
import { everybody } from '../parties/access.ts';
import { slugOf } from '../parties/act.ts';
import { answered } from '../parties/perform.ts';
import { Link } from './components/index.ts';
import { view } from './view.ts';

/** What a person was told when a form was accepted: after a redirect, so that a reload does not send it again. */
export const answerView = view({
  name: 'account.answer',
  path: '/done/:submission',
  params: z.strictObject({ submission: z.string().refine(isId) }),
  query: z.strictObject({}),
  data: z.object({ act: z.string(), seq: z.string(), at: z.string() }),
  access: everybody,
  own: true,
  read: async (tx, { params }, viewer) => {
    const answer = await answered(tx, viewer, params.submission);
    return answer?.ok ? { act: answer.value.act, seq: answer.value.seq, at: answer.value.at } : undefined;
  },
  page: ({ act, seq, at }, { l, href }) => ({
    title: l.plain(`act-${slugOf(act)}-done`),
    crumbs: [{ label: l.plain('section-home'), href: href('/') }, { label: l.plain('form-accepted') }],
    robots: 'noindex',
    body: (
      <>
        <h1>{l.t(`act-${slugOf(act)}-done`)}</h1>
        <p class="aq-lede">{l.t(`act-${slugOf(act)}-next`)}</p>
        <p>{l.t('form-recorded', { seq, instant: l.instant(at) })}</p>
        <p>
          <Link button="secondary" href={href('/library')}>
            {l.t('form-to-library')}
          </Link>
        </p>
      </>
    ),
  }),
});
