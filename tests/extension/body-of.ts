/** Gives the document under test a body of this markup. */
export function showBody(html: string): void {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...body.childNodes);
}
