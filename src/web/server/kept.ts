/**
 * Values by key up to a limit in bytes; the least recently used goes first. What is kept again under its key takes the place of
 * what was there, so the count of bytes stays true when two make the same thing at once.
 */
export class Kept<Value> {
  readonly #limit: number;
  readonly #weightOf: (value: Value) => number;
  readonly #values = new Map<string, Value>();
  #bytes = 0;
  constructor(weightOf: (value: Value) => number, limit = 48 * 1024 * 1024) {
    this.#weightOf = weightOf;
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  keep(key: string, value: Value): void {
    this.#drop(key);
    this.#values.set(key, value);
    this.#bytes += this.#weightOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#bytes -= this.#weightOf(value);
  }
}
