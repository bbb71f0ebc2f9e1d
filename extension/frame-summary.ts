import type { FrameInside } from '../facts/shape/embedded.ts';

const MOST_LABELS = 200;
const LONGEST_LABEL = 60;
const LABELLED =
  'a[href], button, [role="button"], input[type="submit"], input[type="button"], input[type="image"], h1, h2, h3, h4, h5, h6, legend';
const WRITING = 'textarea, [contenteditable="true"], [contenteditable=""]';
const SUBMITTING =
  'button:not([type="button"], [type="reset"]), input[type="submit"], input[type="image"], [role="button"], a[onclick], button[onclick], input[type="button"]';

function labelOf(element: Element): string {
  const words =
    element.textContent ||
    element.getAttribute('value') ||
    element.getAttribute('alt') ||
    element.getAttribute('title') ||
    element.getAttribute('aria-label') ||
    element.querySelector('img[alt]')?.getAttribute('alt') ||
    '';
  return words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);
}

function textLengthOf(body: HTMLElement): number {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (/^(?:script|style|noscript|template)$/i.test(text.parentNode?.nodeName ?? '')) continue;
    length += (text.nodeValue ?? '').replace(/\s+/g, '').length;
  }
  return length;
}

/** Forms with room to write and a way to submit; fields outside any form count as one where the page can submit. */
function messageFormsIn(body: HTMLElement): number {
  const homes = new Set<Element>();
  for (const field of body.querySelectorAll(WRITING)) homes.add(field.closest('form') ?? body);
  return [...homes].filter((home) => home.querySelector(SUBMITTING) !== null).length;
}

/** What a page inside a frame shows, in short. */
export function summaryOf(page: Document): FrameInside {
  const { body } = page;
  const empty = { url: page.location.href, title: page.title, textLength: 0, labels: [], messageForms: 0 };
  if (!body) return empty;
  const labels = new Set<string>();
  for (const element of body.querySelectorAll(LABELLED)) {
    const label = labelOf(element);
    if (label !== '') labels.add(label);
    if (labels.size === MOST_LABELS) break;
  }
  return {
    ...empty,
    textLength: textLengthOf(body),
    labels: [...labels],
    messageForms: messageFormsIn(body),
  };
}
