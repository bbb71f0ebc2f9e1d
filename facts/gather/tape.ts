import { ELEMENT, FRAME_TOKEN, type Recording, SHADOW, TEXT, UNSEEN_ELEMENT } from '../recording.ts';

/** Items of a recording that are looked at ahead. */
const MOST_AHEAD = 1000;

/** The items of a recording, one after the other. */
export class Tape {
  readonly #items: Recording;
  #at = 0;

  constructor(items: Recording) {
    this.#items = items;
  }

  get ended(): boolean {
    return this.#at >= this.#items.length;
  }

  number(): number {
    const item = this.#items[this.#at++];
    if (typeof item !== 'number') throw new TypeError('a recording lacks a number');
    return item;
  }

  word(): string {
    const item = this.#items[this.#at++];
    if (typeof item !== 'string') throw new TypeError('a recording lacks a word');
    return item;
  }

  /** Whether the element that was just read holds so many characters outside links, near its beginning. */
  holdsWords(least: number): boolean {
    const ahead = new Tape(this.#items.slice(this.#at, this.#at + MOST_AHEAD));
    const open: string[] = [];
    let left = least;
    while (!ahead.ended && left > 0) {
      const code = ahead.#items[ahead.#at++];
      if (code === ELEMENT || code === UNSEEN_ELEMENT) {
        open.push(String(ahead.#items[ahead.#at]));
        ahead.#at += 2 + 2 * Number(ahead.#items[ahead.#at + 1] ?? 0);
      } else if (code === TEXT) {
        const words = String(ahead.#items[ahead.#at++] ?? '');
        if (!open.includes('a')) left -= words.trim().length;
      } else if (code === FRAME_TOKEN) {
        ahead.#at += 1;
      } else if (code === SHADOW) {
        open.push('');
      } else if (open.pop() === undefined) {
        return false;
      }
    }
    return left <= 0;
  }
}
