/**
 * Plain forms and addresses into values, one way for both: an empty field is an absent one, a name that comes again is a list,
 * white space at the ends goes, line ends become one sign, letters their composed form (NFC).
 */
export function readForm(pairs: URLSearchParams): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, raw] of pairs) {
    const value = raw.replace(/\r\n?/g, '\n').normalize('NFC').trim();
    if (value !== '') values.set(name, [...(values.get(name) ?? []), value]);
  }
  // No prototype: a field named __proto__ is a field like any other.
  const form: Record<string, string | string[]> = Object.create(null);
  for (const [name, list] of values) form[name] = list.length === 1 ? (list[0] as string) : list;
  return form;
}
