const LEAD =
  /(?:propos\p{L}*|suggest\p{L}*|insert\p{L}*|add(?:s|ed|ing)?|replac\p{L}*|reads?|as follows|following (?:text|language|wording|sentence|words)|rephras\p{L}*|amend\p{L}*|write|suggér\p{L}*|ajout\p{L}*|remplac\p{L}*|insér\p{L}*|sugier\p{L}*|sustitú\p{L}*|reemplá\p{L}*|agrég\p{L}*|insért\p{L}*|incl[uú]y\p{L}*|añad\p{L}*|agreg\p{L}*|reempla\p{L}*|sustitu\p{L}*|предлага\p{L}*|добавить|вставить|заменить|дополн\p{L}*|замен\p{L}*|включить|изложить|следующ\p{L}*|إضافة|إدراج|الاستعاضة|يستعاض|يُستعاض|استبدال|تضاف|يضاف|عبارة|يكون نصه|改为|增加|添加|加入|增列|插入|改成|修改为|建议)/iu;
const QUOTE =
  /“([^”]{2,1500})”|«\s?([^»]{2,1500}?)\s?»|„([^“]{2,1500})“|"([^"]{2,1500})"|「([^」]{2,1500})」|(?<![\p{L}])‘([^’]{2,300})’/gu;
/** Between what goes and what comes: the new words stand behind it, or before `instead of`. */
const BY =
  /\s(?:by|with|par|por|con|на|بـ?|بكلمة|بعبارة|为|成)\s*(?:the words?\s*|les mots\s*|las palabras\s*|слова(?:ми)?\s*)?$|[为成]$/iu;

const ANCHOR =
  /(?:after|before|behind|following|après|avant|después de|tras|antes de|после|перед|بعد|قبل|在)\s*(?:the\s|les?\s|la\s|las?\s)?(?:words?\s|phrase\s|mots?\s|expression\s|palabras?\s|слов\p{L}*\s|كلمة\s|عبارة\s)?$/iu;
/** `“X” instead of “Y”`: the new words stand before it. */
const INSTEAD =
  /(?<!\p{L})(?:instead of|rather than|au lieu de|plutôt que|en lugar de|en vez de|вместо|بدلا من|而非|而不是)(?=\s*[“«„"「])/iu;

/**
 * Language that a sentence proposes for the text, without its quotation marks; null when it proposes none in so many words.
 * `proposalOf('We suggest replacing “should” by “shall”.')` → `'shall'`
 */
export const proposalOf = (sentence: string, next: string | null = null): string | null => {
  const instead = INSTEAD.exec(sentence);
  if (instead) {
    const before = [...sentence.slice(0, instead.index).matchAll(QUOTE)].at(-1);
    if (before) return (before.slice(1).find((part) => part !== undefined) ?? '').trim();
  }
  const lead = LEAD.exec(sentence);
  if (!lead) return null;
  const quotes = [...sentence.matchAll(QUOTE)].filter((quote) => quote.index > lead.index);
  const words = (quote: RegExpExecArray): string => (quote.slice(1).find((part) => part !== undefined) ?? '').trim();
  const replaced = /replac|substitut|remplac|reempl[aá]|sustit[uú]|замен|الاستعاضة|ستعاض|استبدال|改为|改成/iu.test(sentence);
  if (replaced && quotes.length >= 2) {
    const by = quotes.find((quote) => BY.test(sentence.slice(0, quote.index)));
    return words(by ?? (quotes[1] as RegExpExecArray));
  }
  // `after “X” insert “Y”`: the words it stands behind are no new ones.
  const [first] = quotes.filter((quote, _, all) => all.length === 1 || !ANCHOR.test(sentence.slice(0, quote.index)));
  if (first) return replaced && !BY.test(sentence.slice(0, first.index)) ? null : words(first);
  const colon = /[::]\s*$/.test(sentence) && next !== null && /^[“"«„「]/.test(next.trim());
  return colon ? unquoted(next ?? '') : null;
};

/** Words without the quotation marks around them. */
export const unquoted = (words: string): string => words.trim().replace(/^[“"«„「]\s?|\s?[”"»“」][.;]?$/g, '');
