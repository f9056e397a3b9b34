import { HtmlValidate } from 'html-validate';

/**
 * The rules of valid HTML for every page. Apart from `recommended`: integrity of files from our own origin, long titles of documents,
 * blanks at the ends of lines and `<br/>` for `<br>` (Preact's way of writing) are no faults; a group of checkboxes shares one
 * name; an anchor may hold a point, since a citation does (`p13.a`).
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'require-sri': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'reset', 'button'] }],
  },
});

/** What is wrong with a page, one line each; empty for a valid page. */
export const faultsOf = async (page: string): Promise<string[]> =>
  (await validator.validateString(page)).results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId} ${message.selector ?? ''}: ${message.message}`),
  );
