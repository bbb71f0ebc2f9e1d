/** Turns bytes into text. Malformed bytes become U+FFFD. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
}

const substitutes = new Map<string, () => Decoder>();

/**
 * A decoder for an encoding, by its WHATWG name in lower case.
 * @throws RangeError for a name that is none.
 */
export function decoderOf(encoding: string): Decoder {
  return substitutes.get(encoding)?.() ?? new TextDecoder(encoding);
}

/** Names a decoder to be used where the platform's own departs from the Encoding Standard. */
export function substituteDecoder(encoding: string, make: () => Decoder): void {
  substitutes.set(encoding, make);
}
