/** What editors, converters and broken templates leave in pages. */
const DEBRIS =
  '<div>|</div>|<table><tr><td>|</td>|</tr></table>|<li>|<b>|：|有效性：|有效期至2031年2月31日|2025-13-45|【文号】|{{a}}|<%|<a href="//">|<a href="javascript:">x</a>|<a href="http://[">|<iframe>|<svg>|<math>|<template>|<select>|<frameset>|<plaintext>|<textarea>|</form>|<base href="http://[">|<meta charset=x>|<!--|-->|&#0;|&#x110000;|\u0000|\ufffd|31010119900307|138123456789'.split(
    '|',
  );

/** A page with things put in, left out and doubled, at random. */
export function mangled(text: string, random: () => number): string {
  const below = (most: number) => Math.floor(random() * most);
  let page = text;
  for (let left = 1 + below(12); left > 0; left -= 1) {
    const at = below(page.length);
    const from = below(page.length);
    const [put, until] = [
      [DEBRIS[below(DEBRIS.length)], at],
      ['', at + below(400)],
      [page.slice(from, from + below(600)), at],
    ][below(3)] ?? ['', at];
    page = page.slice(0, at) + put + page.slice(Number(until));
  }
  return page;
}
