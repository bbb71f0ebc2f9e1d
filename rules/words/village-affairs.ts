/** A kind of information on the self-governance of villages and neighbourhoods. */
export interface VillageKind {
  readonly zh: string;
  readonly en: string;
  /** How columns and titles name it. */
  readonly named: RegExp;
}

/** The five kinds that 华亭 23 names. */
export const VILLAGE_KINDS: readonly VillageKind[] = [
  {
    zh: '集体资产管理',
    en: 'collective assets',
    named: /集体资产|集体经济|三资|资产|资源(?:发包|租赁)|土地承包|分红/,
  },
  { zh: '财务收支', en: 'income and expense', named: /财务|收支|账目|经费|资金使用|村财|流水账/ },
  {
    zh: '乡村振兴',
    en: 'rural revitalisation',
    named: /乡村振兴|(?:美丽|和美)乡村|人居环境|美丽家园|乡村建设|产业振兴|示范村/,
  },
  { zh: '为老服务', en: 'services for the old', named: /为老|养老|助老|敬老|老年|老龄|老人|助餐|长者/ },
  {
    zh: '社会救助',
    en: 'social assistance',
    named: /救助|低保|帮困|帮扶|困难|特困|最低生活保障|临时补助|慰问|救济/,
  },
];

/** Columns of what villages and neighbourhoods disclose. */
export const VILLAGE_COLUMN = {
  name: /(?:村|居)[（(]?(?:居|村|社区)?[）)]?(?:民)?(?:委(?:会)?|区)?(?:级)?(?:事?务|信息|自治)(?:信息)?公[开示]|(?:村|居)[（(]?(?:居|村)?[）)]?务(?:财务|监督)?(?:公[开示])?$|(?:村居|居村|社区事务|三务|村级)公[开示]|(?:村务|村级?)财务?公开|村居(?:自治)?信息|阳光[村居]务/,
  but: /目录|办法|制度|通知|培训|满意度/,
};

/** 村民自治, 农村三资公开, 社区公开: what may hold it. */
export const VILLAGE_LIKE = {
  name: /村务|居务|村居|居村|村级|(?:村|居)[）)]?民自治|自治公开|三务|三资|(?:社区|基层|村[（(]社区[）)]|村社|村委会?|居委会?|乡村)公[开示]|居民区/,
  but: /目录|办法|制度|通知|培训|满意度|概况|名录|简介|风采|动态|新闻|地图|通讯录|选举/,
};

/** A catalogue of what they are to disclose. */
export const VILLAGE_CATALOGUE =
  /(?:村|居)[（(]?(?:居|村)?[）)]?(?:民)?(?:委会)?(?:务|事务|自治)?(?:信息)?公开.{0,6}(?:目录|清单)/;

/** Apps, boards and accounts on which villages show it instead. */
export const VILLAGE_ELSEWHERE = {
  name: /智慧村居|智慧社区|社区云|村务通|阳光村务平台|(?:村|居)务.{0,4}(?:平台|小程序|公众号|二维码|公开栏)/,
};
