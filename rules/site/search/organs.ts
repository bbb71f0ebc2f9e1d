/** A name of an organ without what stands in front of its own: 上海市嘉定区华亭镇人民政府 → 华亭镇. */
function bare(organ: string): string {
  return organ
    .replace(/^上海市?/u, '')
    .replace(/人民政府(?:办公室)?$/u, '')
    .replace(/^[\p{Script=Han}]{2,4}[区县](?=[\p{Script=Han}]{2,}[镇乡街])/u, '');
}

/** Whether something of the organs `theirs` is of one of `ours`; unknown where either names none. */
export function isOfOrgan(theirs: readonly string[], ours: readonly string[]): 'yes' | 'no' | 'unknown' {
  if (theirs.length === 0 || ours.length === 0) return 'unknown';
  const names = ours.map(bare);
  return theirs.map(bare).some((organ) => names.includes(organ)) ? 'yes' : 'no';
}
