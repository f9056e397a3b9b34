import { alike } from './signs.ts';

/** How deep beginnings are worked out: four signs tell `norm` from `none`. */
const DEPTH = 4;
/** More whole readings of a part than this are cut short: numbers have many, and their first signs say enough. */
const MOST = 48;
/** Classes with more signs, `[A-Za-z]` say, are taken for any sign. */
const WIDE = 16;

/** What a part of a pattern can begin with: `open` are whole readings of it, behind `shut` anything may follow. */
interface Starts {
  readonly open: ReadonlySet<string>;
  readonly shut: ReadonlySet<string>;
}
const NOTHING: Starts = { open: new Set(['']), shut: new Set() };
const ANYTHING: Starts = { open: new Set(), shut: new Set(['']) };

/** Signs whose other case `signs.ts` does not know, full-width letters say: rare enough to be left to the pattern. */
const foreign = (sign: string): boolean => sign >= '\u0700' && sign.toLowerCase() !== sign.toUpperCase();
/** All digits as `0` and all white space as one: they are many, and which of them it is tells little. */
const plain = (sign: string): string => {
  const code = alike(sign.charCodeAt(0));
  return sign.length === 1 && (code === 0x20 || code === 0x30) ? String.fromCharCode(code) : sign;
};
const oneOf = (signs: readonly string[]): Starts =>
  signs.some(foreign) ? ANYTHING : { open: new Set(signs.map(plain)), shut: new Set() };
const union = (parts: readonly Starts[]): Starts => {
  if (parts.length === 1) return parts[0] as Starts;
  const [open, shut] = [new Set<string>(), new Set<string>()];
  for (const part of parts) {
    for (const one of part.open) open.add(one);
    for (const one of part.shut) shut.add(one);
  }
  return { open, shut };
};
const then = (a: Starts, b: Starts): Starts => {
  if (b === NOTHING) return a;
  if (a === NOTHING) return b;
  const open = new Set<string>();
  const shut = new Set(a.shut);
  for (const before of a.open) {
    for (const after of b.open) {
      const joined = before + after;
      if (joined.length >= DEPTH) shut.add(joined.slice(0, DEPTH));
      else open.add(joined);
    }
    for (const after of b.shut) shut.add((before + after).slice(0, DEPTH));
  }
  if (open.size <= MOST) return { open, shut };
  const short = [...open].filter((one) => one.length < 2);
  const long = [...open].filter((one) => one.length >= 2);
  const [three, two] = [3, 2].map((length) => new Set(long.map((one) => one.slice(0, length))));
  const cut = three && three.size <= 2 * MOST ? three : (two ?? long);
  const kept = short.length <= MOST;
  return { open: new Set(kept ? short : []), shut: new Set([...shut, ...cut, ...(kept ? [] : short)]) };
};

/** Reads the source of a pattern from left to right. What it does not know it takes for `anything`. */
class Source {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }
  get #sign(): string {
    return this.#text[this.#at] ?? '';
  }
  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The alternatives from here to the end of the group, each with its own source. */
  branches(): { starts: Starts; text: string }[] {
    const out: { starts: Starts; text: string }[] = [];
    do {
      if (out.length > 0) this.#at++;
      const from = this.#at;
      const starts = this.#sequence();
      out.push({ starts, text: this.#text.slice(from, this.#at) });
    } while (this.#sign === '|');
    return out;
  }

  #sequence(): Starts {
    let starts = NOTHING;
    while (!this.done && this.#sign !== '|' && this.#sign !== ')') {
      const part = this.#repeated(this.#atom());
      if (starts.open.size > 0) starts = then(starts, part);
    }
    return starts;
  }

  #repeated(atom: Starts): Starts {
    const rest = this.#text.slice(this.#at, this.#at + 12);
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(rest);
    if (!found) return atom;
    this.#at += found[0].length;
    const sign = found[0][0];
    const least = sign === '*' || sign === '?' ? 0 : sign === '+' ? 1 : Number(found[1]);
    const most = sign === '?' ? 1 : sign !== '{' || (found[2] && !found[3]) ? DEPTH : Number(found[3] ?? found[1]);
    let run = NOTHING;
    let starts: Starts = { open: new Set(least === 0 ? [''] : []), shut: new Set() };
    for (let times = 1; times <= Math.min(Math.max(most, 1), DEPTH); times++) {
      run = then(run, atom);
      if (times >= Math.min(least, DEPTH)) starts = union([starts, run]);
      else starts = union([starts, { open: new Set(), shut: run.shut }]);
    }
    return starts;
  }

  #atom(): Starts {
    const sign = this.#sign;
    this.#at++;
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape(false) ?? ANYTHING;
    if (sign === '^' || sign === '$') return NOTHING;
    if (sign === '.') return ANYTHING;
    return oneOf([sign]);
  }

  #group(): Starts {
    const kind = /^\?(?:<[=!]|[=!:]|<[^>]+>)/.exec(this.#text.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += kind.length;
    const inner = union(this.branches().map(({ starts }) => starts));
    this.#at++;
    return /[=!]$/.test(kind) ? NOTHING : inner;
  }

  /** The sign an escape stands for, nothing for a boundary, null for a class of signs too wide to list. */
  #escape(inClass: boolean): Starts | null {
    const sign = this.#sign;
    this.#at++;
    if (sign === 'd') return oneOf(['0']);
    if (sign === 's') return oneOf([' ']);
    if ((sign === 'b' || sign === 'B') && !inClass) return NOTHING;
    if (sign === 'p' || sign === 'P') {
      this.#at = this.#text.indexOf('}', this.#at) + 1;
      return null;
    }
    if (sign === 'u') {
      const found = /^(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/i.exec(this.#text.slice(this.#at, this.#at + 10));
      if (!found) return null;
      this.#at += found[0].length;
      return oneOf([String.fromCodePoint(Number.parseInt(found[1] ?? found[2] ?? '', 16))]);
    }
    if (/[a-z0-9]/i.test(sign)) return null;
    return oneOf([sign]);
  }

  #class(): Starts {
    const signs: string[] = [];
    let wide = this.#sign === '^';
    if (wide) this.#at++;
    while (!this.done && this.#sign !== ']') {
      const one = this.#member();
      if (one === null) {
        wide = true;
        continue;
      }
      const last = one[0];
      // A range: `a-k`.
      if (one.length === 1 && last !== undefined && this.#sign === '-' && this.#text[this.#at + 1] !== ']') {
        this.#at++;
        const to = this.#member();
        const [low, high] = [last.codePointAt(0) ?? 0, to?.[0]?.codePointAt(0) ?? 0];
        if (to?.length !== 1 || high - low > 30) wide = true;
        else for (let code = low; code <= high; code++) signs.push(String.fromCodePoint(code));
      } else signs.push(...one);
    }
    this.#at++;
    const all = oneOf(signs);
    return wide || all.open.size > WIDE || signs.some((sign) => sign.length > 1) ? ANYTHING : all;
  }

  #member(): string[] | null {
    const sign = this.#sign;
    this.#at++;
    if (sign !== '\\') return [sign];
    const found = this.#escape(true);
    return found === null ? null : [...found.open];
  }
}

/** How the matches of a pattern begin; null where one may begin with anything. */
export interface Beginnings {
  /** Of its alternatives that stand behind `(?<![\p{L}…])`: no letter comes before them. */
  readonly apart: readonly string[];
  /** Of its other alternatives. */
  readonly anywhere: readonly string[];
}
/** More beginnings than this crowd the tables of `scan.ts`; shorter ones are fewer and hold as well. */
const MANY = 1_000;
const shortened = (starts: ReadonlySet<string>, length = DEPTH - 1): string[] =>
  starts.size <= MANY || length === 0
    ? [...starts]
    : shortened(new Set([...starts].map((one) => one.slice(0, length))), length - 1);
const APART = /^\(\?<!\[(?:\\p\{[LN]\})*\\p\{L\}/;

/**
 * The beginnings, up to four signs long, in either case, one of which every match of a pattern has; `0` is any digit.
 * `startsOf('(?<![\\p{L}])(?:norms?|page \\d)|第\\d')` → `{ apart: ['norm', 'page'], anywhere: ['第0'] }`
 */
export const startsOf = (source: string): Beginnings | null => {
  const reader = new Source(source);
  const apart = new Set<string>();
  const anywhere = new Set<string>();
  for (const { starts, text } of reader.branches())
    for (const one of [...starts.open, ...starts.shut]) (APART.test(text) ? apart : anywhere).add(one);
  return !reader.done || apart.has('') || anywhere.has('') ? null : { apart: shortened(apart), anywhere: shortened(anywhere) };
};
