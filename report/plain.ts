/** Control and formatting characters: they could steer a terminal, turn the direction of a line, or break XML. */
const STEERING = /[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]+/gu;

/** Longest text that a report takes from a page or a person, in UTF-16 units. */
const LONGEST = 2_000;

/** A text on one line, well-formed, without what steers, cut to a length. Safe to be shown, not yet to be markup. */
export function plain(words: string, longest = LONGEST): string {
  const whole = words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
  return whole.toWellFormed().replace(STEERING, ' ').trim();
}

/** An address is evidence: it is kept to the letter but for what no address can hold. */
export function plainAddress(url: string): string {
  return plain(url, 8_000).replace(/\s+/g, '%20');
}
