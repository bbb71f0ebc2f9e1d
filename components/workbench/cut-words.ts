/** Gives what is cut off within an element its whole words to read under the pointer, and takes them from what is not. */
export function tellCutWords(within: HTMLElement): void {
  for (const part of within.querySelectorAll<HTMLElement>('.cell, .line')) {
    if (part.scrollWidth > part.clientWidth) part.title = seenWords(part);
    else part.removeAttribute('title');
  }
}

/** The words of an element without those that only another width shows. */
function seenWords({ childNodes }: HTMLElement): string {
  return [...childNodes]
    .filter((node) => !(node instanceof HTMLElement) || node.checkVisibility())
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
}
