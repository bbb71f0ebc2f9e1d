/** A name of an organ without what stands in front of its own: 上海市嘉定区华亭镇人民政府 → 华亭镇. */
function bare(organ: string): string {
  return organ
    .replace(/^上海市?/u, '')
    .replace(/人民政府(?:办公室)?$/u, '')
    .replace(/^[\p{Script=Han}]{2,4}[区县](?=[\p{Script=Han}]{2,}[镇乡街])/u, '');
}

/** Ends as the name of an organ does: pages also give 政府信息公开, 区情 and other columns as where they stand. */
const ORGAN = /(?:政府|镇|乡|街道|局|委|委员会|办公室|办事处|中心|[区县市])$/u;

/** The names among these that are an organ's. */
export function organsAmong(names: readonly string[]): string[] {
  return names.filter((name) => ORGAN.test(name));
}

/** Whether something of the organs `theirs` is of one of `ours`; unknown where either names none. */
export function isOfOrgan(theirs: readonly string[], ours: readonly string[]): 'yes' | 'no' | 'unknown' {
  const organs = organsAmong(theirs).map(bare);
  const names = organsAmong(ours).map(bare);
  if (organs.length === 0 || names.length === 0) return 'unknown';
  return organs.some((organ) => names.includes(organ)) ? 'yes' : 'no';
}

/** 关于公布, 《, 2024年: what stands before the organ in a title. */
const BEFORE_ORGAN =
  /^(?:关于)?(?:印发|公布|发布|公开|调整|更新)?[《“]?(?:20\d{2}|[二两][〇○零Ｏ0][〇○零一二三四五六七八九]{2})?(?:年度?)?/u;
const LEADING_ORGAN =
  /^(?:上海市)?(?:\p{Script=Han}{2,3}[区县])?(?:(?!走进|参观|探访|推进|召开|举行|开展)\p{Script=Han}{2,3}(?:镇|街道|乡)(?!长|村)|(?<=[区县])\p{Script=Han}{1,8}?(?:局|委员会|管委会|委(?!托))|\p{Script=Han}{2,6}(?:局|委员会|管委会))?(?:人民政府|政府|办事处|办公室)*/u;

/**
 * Whether something is of one of `ours`: by the organs that its page names, else by the organ with which its title
 * begins (嘉定区华亭镇2025年度…); unknown where neither names any.
 */
export function isForOrgan(
  { title, organs }: { readonly title: string; readonly organs: readonly string[] },
  ours: readonly string[],
): 'yes' | 'no' | 'unknown' {
  const [words = ''] = LEADING_ORGAN.exec(title.replace(/\s/g, '').replace(BEFORE_ORGAN, '')) ?? [];
  const name = words.replace(/(?:人民)?政府(?:办公室)?$|办事处$/u, '');
  const full = ours.map((organ) => organ.replace(/办事处$/u, '').replace(/政府(?:办公室)?$/u, '政府'));
  const byTitle = isOfOrgan(name === '' ? [] : [name], full);
  return byTitle === 'unknown' ? isOfOrgan(organs, ours) : byTitle;
}

/** Whether a site is that of a town or a subdistrict, as its organs tell. */
export function isOfTown(organs: readonly string[]): boolean {
  return organs.length > 0 && organs.every((organ) => /[镇乡](?:人民政府)?$|街道(?:办事处)?$/.test(organ));
}

/** Whether a site is that of a bureau or a committee of a government, as its organs tell. */
export function isOfDepartment(organs: readonly string[]): boolean {
  const named = organsAmong(organs);
  return named.length > 0 && named.every((organ) => /(?<!管)(?:局|委|委员会)$/u.test(organ));
}
