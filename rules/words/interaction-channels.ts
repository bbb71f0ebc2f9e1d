/** A channel between the public and the government, under the names that portals give it. */
export interface Channel {
  readonly id: 'mailbox' | 'suggestions' | 'consultation' | 'hotline' | 'progress';
  readonly zh: string;
  readonly en: string;
  readonly name: RegExp;
  readonly but?: RegExp;
}

/** 纪检举报 and 信访 are channels of another kind. */
const OTHER = /纪检|监察|举报|信访|检举|违纪|专家|心理|法律|招聘|选登|采编|投稿/;

/** The channels that the plans name. */
export const CHANNELS: readonly Channel[] = [
  {
    id: 'mailbox',
    zh: '领导信箱',
    en: 'leader’s mailbox',
    name: /(?:长|书记|主任|领导|政府|公众|市民|咨询|网上|民声|便民)(?:的)?(?:信箱|邮箱|来信|直通车)|(?:[区县市镇乡]长|书记|领导)留言|^.{0,4}信箱$|^(?:我要|网上|在线)?写信$|给.{1,6}写信|写信给|信件(?:提交|列表)/,
    but: OTHER,
  },
  {
    id: 'suggestions',
    zh: '人民建议征集',
    en: 'people’s suggestions',
    name: /人民(?:群众)?(?:建议|意见)|(?:市民|群众|公众|网民)建议|建议征集|意见建议|金点子|我要(?:提?建议|建言)|建言献策|献计献策|献一计|为民建言|^提建议$|^意见箱$/,
    but: OTHER,
  },
  {
    id: 'consultation',
    zh: '网上咨询（留言）',
    en: 'online consultation',
    name: /(?:网上|在线|政策|业务|政务|办事|公众|民生|写信|互动)(?:咨询|提问|留言)|咨询(?:投诉|建言|建议|服务|留言)|(?:投诉|建议|求助)[与和、]?咨询|^咨询$|留言(?:板|咨询|互动|提交)?$|我要(?:咨询|问|提问|留言|投诉|求助)|^(?:网上|在线)?投诉[与和、]?建议$|(?:互动|在线)问答|有问必答|网民留言|网络问政|^问政$/,
    but: OTHER,
  },
  {
    id: 'hotline',
    zh: '12345热线',
    en: 'hotline 12345',
    name: /12345|市民(?:服务)?热线|政务服务便民热线/,
  },
  {
    id: 'progress',
    zh: '办理进度和结果查询',
    en: 'a query of progress and results',
    name: /(?:办理|处理|受理|信件|来信|留言|咨询|工单|诉求|办件|回复|答复)(?:进度|结果|情况|状态)?(?:的)?查询|进度(?:查询|跟踪)|结果查询|状态查询|查询(?:进度|回复|办理(?:进度|结果))|^(?:信件|来信|诉求|留言)?(?:办理进度|办理反馈|状态|跟踪)$|^我要查询$|我的(?:信件|来信|留言|咨询|诉求)|查询码/,
    but: /考试|成绩|中标|录取|摇号|资格|不动产|违章/,
  },
];

const NO_SECTION = /干部交流|对外交流|合作交流|学术交流|交流(?:轮岗|任职|活动|会)/;

/** Pages that hold the channels. */
export const INTERACTION = { name: /互动|(?:公众|社会|市民)参与|问政|民意|交流/, but: NO_SECTION };

/** The section itself, not a part of it. */
export const INTERACTION_HEAD = {
  name: /互动(?!式|性|报道)|交流(?:平台|中心)$|^公众参与$|问政(?:平台)?$/,
  but: NO_SECTION,
};

/** Platforms of the city or the State where one can ask and follow the answer. */
export const PLATFORMS = { name: /12345|市民云|随申办|接诉即办|民呼我应|政务服务便民热线|诉求/ };
