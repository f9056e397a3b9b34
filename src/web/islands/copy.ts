// Adds a "Copy" button inside each open citation. Without it, one click selects the words as a whole. Where the browser allows no
// copying (a page without TLS), nothing is added.
const addButton = (words: HTMLElement): void => {
  const { copy, copied } = words.dataset;
  if (copy === undefined || copied === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ds-button';
  button.dataset.variant = 'secondary';
  button.textContent = copy;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    const text = (words.textContent ?? '').trim().replace(/[\u2066-\u2069]/g, '');
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = copied;
      },
      () => button.remove(),
    );
  });
  words.after(button);
};

if (navigator.clipboard !== undefined) {
  for (const details of document.querySelectorAll('details:has(> .aq-cite)')) {
    const fill = (): void => {
      const words = details.querySelector<HTMLElement>('.aq-cite');
      if (words !== null) addButton(words);
    };
    if ((details as HTMLDetailsElement).open) fill();
    else details.addEventListener('toggle', fill, { once: true });
  }
}
