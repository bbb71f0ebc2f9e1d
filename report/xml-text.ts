/** What XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as any document can hold it: well-formed, without the characters that XML forbids. Not yet escaped. */
export function allowedText(words: string): string {
  return words.toWellFormed().replace(FORBIDDEN, ' ');
}

/** A text inside XML or HTML, between tags or in a quoted attribute. */
export function markupText(words: string): string {
  return allowedText(words).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
