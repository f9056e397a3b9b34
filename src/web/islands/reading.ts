// In a document: marks where the reader is in the contents, and lets the other languages open at the same paragraph. Without it the
// contents are plain links, and the number of a paragraph leads to its page, where each language is one link away.
const entries = [...document.querySelectorAll<HTMLAnchorElement>('.aq-toc a[href^="#"]')];
const placeOf = (entry: HTMLAnchorElement): HTMLElement | null =>
  document.getElementById(decodeURIComponent(entry.hash.slice(1)));
/** What stands above this line counts as read. */
const LINE = 120;

const mark = (): void => {
  let current = entries[0];
  for (const entry of entries) if ((placeOf(entry)?.getBoundingClientRect().top ?? LINE) < LINE) current = entry;
  for (const entry of entries) {
    if (entry === current) entry.setAttribute('aria-current', 'true');
    else entry.removeAttribute('aria-current');
  }
};
if (entries.length > 0) {
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', later, { passive: true });
  mark();
}

/** The first paragraph in view, before it the one that was asked for; on top of the page the one that was asked for, if any. */
const here = (): string => {
  const inView = (one: Element): boolean => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const asked = document.querySelector('.aq-doc :target');
  const title = document.querySelector('h1');
  if (asked !== null && (inView(asked) || (title !== null && inView(title)))) return `#${asked.id}`;
  if (title === null || inView(title)) return '';
  const first = [...document.querySelectorAll('.aq-doc > [id]')].find(inView);
  return first === undefined ? '' : `#${first.id}`;
};
if (document.querySelector('.aq-doc') !== null) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    link.addEventListener('click', () => {
      link.hash = here();
    });
}
