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
    named: /集体资产|集体经济|三资|资产(?:管理|资源|清查|租赁)|资源(?:发包|租赁)|土地承包/,
  },
  { zh: '财务收支', en: 'income and expense', named: /财务|收支|账目|经费|资金使用/ },
  {
    zh: '乡村振兴',
    en: 'rural revitalisation',
    named: /乡村振兴|美丽乡村|人居环境|美丽家园|乡村建设|产业振兴/,
  },
  { zh: '为老服务', en: 'services for the old', named: /为老|养老|助老|敬老|老年|老龄|助餐|长者/ },
  { zh: '社会救助', en: 'social assistance', named: /救助|低保|帮困|帮扶|困难|特困|最低生活保障|临时补助/ },
];

/** Columns of what villages and neighbourhoods disclose. */
export const VILLAGE_COLUMN = {
  name: /(?:村|居)[（(]?(?:居|村)?[）)]?(?:民)?(?:委(?:会)?)?务(?:信息)?公开|(?:村居|居村|村务|居务|村级事务|社区事务|三务)公开|村居信息公开|阳光村务/,
  but: /目录|办法|制度|通知|培训|满意度/,
};

/** A catalogue of what they are to disclose. */
export const VILLAGE_CATALOGUE =
  /(?:村|居)[（(]?(?:居|村)?[）)]?(?:民)?(?:委会)?(?:务|事务|自治)?(?:信息)?公开.{0,6}(?:目录|清单)/;

/** Apps, boards and accounts on which villages show it instead. */
export const VILLAGE_ELSEWHERE = {
  name: /智慧村居|智慧社区|社区云|村务通|阳光村务平台|(?:村|居)务.{0,4}(?:平台|小程序|公众号|二维码|公开栏)/,
};
