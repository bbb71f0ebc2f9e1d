/**
 * 行政法规: made by the State Council under the name of 条例, 规定 or 办法 (行政法规制定程序条例, article 5).
 * A law (法) comes from the people's congress, a local regulation bears the name of its place.
 */
const OF_STATE = /^中华人民共和国[^《》]{2,40}条例$/;
const BY_DECREE = /^(?!上海|.{2,8}[省市区](?!域|块)|关于)[^《》]{3,40}(?:条例|规定|办法|实施细则)$/;
const LAW = /法$/;
const EDITION = /[（(][^（）()]{1,40}[)）]/g;

/** Hosts of the databases of current texts: 国家行政法规库 of the Ministry of Justice, 国家法律法规数据库 of the NPC. */
const DATABASES = new Set(['xzfg.moj.gov.cn', 'flk.npc.gov.cn']);

/** The name of the regulation whose text a page bears by its title; null where the title names none. `byDecree`: the text names a decree of the State Council. */
export function regulationIn(title: string, byDecree: boolean): string | null {
  const [, quoted] = /^\s*《([^《》]+)》\s*$/.exec(title.replace(EDITION, '')) ?? [];
  const name = (quoted ?? title.replace(EDITION, '')).replace(/\s/g, '');
  if (LAW.test(name)) return null;
  return OF_STATE.test(name) || (byDecree && BY_DECREE.test(name)) ? name : null;
}

/** Whether a host is that of a database of current texts. */
export function isRegulationDatabase(host: string): boolean {
  return DATABASES.has(host);
}
