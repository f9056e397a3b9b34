import type { VNode } from 'preact';
import { assets } from './assets.ts';
import { DemoStrip } from './components/demo-strip.tsx';
import { Link } from './components/link.tsx';
import { Steps } from './components/steps.tsx';
import { type Language, type Localiser, OWN_NAMES } from './languages/index.ts';
import type { PageFrame } from './page-frame.ts';
import { FOOTER_GROUPS, MAIN_SECTIONS, SECTION_PATHS, type Section } from './site.ts';

/**
 * Places in the ready frame where the values of a request go. They are private-use characters, which survive rendering
 * unchanged and stand in no message; the values themselves are never searched for them.
 */
const SLOT_SIGNS = {
  title: '\uE001',
  path: '\uE002',
  query: '\uE003',
  head: '\uE004',
  crumbs: '\uE005',
  body: '\uE006',
} as const;
export type Slot = keyof typeof SLOT_SIGNS;
export const SLOTS: ReadonlyMap<string, Slot> = new Map(Object.entries(SLOT_SIGNS).map(([slot, sign]) => [sign, slot as Slot]));
const slot = SLOT_SIGNS;

interface FrameProps {
  readonly frame: PageFrame;
  readonly l: Localiser;
  readonly languages: readonly Language[];
}

/** Names of a host may hold anything; what would look like a slot is taken out. */
const clean = (text: string): string => text.replace(/[\uE001-\uE006]/g, '');

const Mark = (): VNode => (
  <svg
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    stroke-width="2.4"
    stroke-linecap="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M27.2 10.5A12.5 12.5 0 1 1 21.5 4.8" />
    <path d="m27.8 4.6-.4 6.2-6.1-1.1" />
    <path d="M11 13h10M11 18h10M11 23h6" stroke-width="2" />
  </svg>
);

const Head = ({ frame, l, languages }: FrameProps): VNode => {
  const origin = clean(frame.platform.origin ?? '');
  const { css, icon, islands } = assets();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${slot.title} – ${clean(frame.platform.name)}`}</title>
      {frame.robots === undefined ? null : <meta name="robots" content={frame.robots} />}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={css.href} />
      <link rel="icon" type="image/svg+xml" href={icon.href} />
      <link rel="canonical" href={`${origin}/${l.language}${slot.path}`} />
      {languages.map((one) => (
        <link key={one} rel="alternate" hreflang={one} href={`${origin}/${one}${slot.path}`} />
      ))}
      {slot.head}
      {(frame.islands ?? []).map((name) => {
        const island = islands[name];
        return island === undefined ? null : <script key={name} type="module" src={island.href} />;
      })}
    </head>
  );
};

const LanguageLinks = ({ l, languages, class: name }: { l: Localiser; languages: readonly Language[]; class: string }): VNode => (
  <ul class={name}>
    {languages.map((one) => (
      <li key={one}>
        <Link
          href={`/${one}${slot.path}${slot.query}`}
          lang={one}
          hreflang={one}
          current={one === l.language ? 'true' : undefined}
        >
          {OWN_NAMES[one]}
        </Link>
      </li>
    ))}
  </ul>
);

const SectionLinks = ({
  l,
  sections,
  here,
}: {
  l: Localiser;
  sections: readonly Section[];
  here?: Section | undefined;
}): VNode => (
  <ul>
    {sections.map((one) => (
      <li key={one}>
        <Link href={`/${l.language}${SECTION_PATHS[one]}`} current={one === here ? 'true' : undefined}>
          {l.t(`section-${one}`)}
        </Link>
      </li>
    ))}
  </ul>
);

/** Home and search have a search form of their own; a second one would only be in the way. */
const MastSearch = ({ l }: { l: Localiser }): VNode => (
  <search class="aq-push">
    <form class="aq-find" action={`/${l.language}/search`}>
      <input
        class="ds-input"
        type="search"
        name="q"
        aria-label={l.plain('shell-search-agreed-texts')}
        placeholder={l.plain('shell-search-agreed-texts')}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {l.t('shell-search')}
      </button>
    </form>
  </search>
);

const Header = ({ frame, l, languages }: FrameProps): VNode => (
  <header>
    {frame.demo === true ? <DemoStrip l={l} /> : null}
    <div class="aq-mast">
      <div class="aq-wrap">
        <Link class="aq-brand" href={`/${l.language}`}>
          <Mark />
          <bdi translate={false}>{clean(frame.platform.name)}</bdi>
        </Link>
        <bdi class="aq-body">{clean(frame.platform.body)}</bdi>
        <nav aria-label={l.plain('shell-languages')}>
          <LanguageLinks l={l} languages={languages} class="aq-langs" />
        </nav>
        <Link class="aq-menulink" href={`/${l.language}${SECTION_PATHS.search}`}>
          {l.t('shell-search')}
        </Link>
        <Link class="aq-menulink" href="#menu">
          {l.t('shell-menu')}
        </Link>
      </div>
    </div>
    <div class="aq-nav">
      <div class="aq-wrap">
        <nav aria-label={l.plain('shell-main-navigation')}>
          <SectionLinks l={l} sections={MAIN_SECTIONS} here={frame.section} />
        </nav>
        {frame.section === 'home' || frame.section === 'search' ? null : <MastSearch l={l} />}
      </div>
    </div>
  </header>
);

const Footer = ({ frame, l, languages }: FrameProps): VNode => (
  <footer class="aq-foot">
    <div class="aq-wrap">
      <nav id="menu" aria-label={l.plain('shell-all-pages')} tabindex={-1}>
        <div class="aq-cols">
          {FOOTER_GROUPS.map((group) => (
            <div key={group.heading}>
              <h2>{l.t(group.heading)}</h2>
              <SectionLinks l={l} sections={group.sections} />
            </div>
          ))}
        </div>
        <LanguageLinks l={l} languages={languages} class="aq-row aq-flush" />
      </nav>
      <p class="aq-mute">{l.t('shell-hosted', { body: clean(frame.platform.body) })}</p>
    </div>
  </footer>
);

/** The whole page with slots in place of what differs from request to request. */
export const Frame = (props: FrameProps): VNode => (
  <html lang={props.l.language} dir={props.l.direction} data-color-scheme="auto" data-size="sm">
    <Head {...props} />
    <body>
      <Link class="ds-skip-link" href="#main">
        {props.l.t('shell-skip')}
      </Link>
      <Header {...props} />
      <main id="main" class="aq-wrap" tabindex={-1}>
        {slot.crumbs}
        {props.frame.step === undefined ? null : <Steps l={props.l} step={props.frame.step} />}
        {slot.body}
      </main>
      <Footer {...props} />
    </body>
  </html>
);
