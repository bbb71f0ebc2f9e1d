import { isOwn } from './own-words.ts';

/** 办, 我要办, 去办理, 立即办理, 在线办理, 办事指南 and their kin, as the whole of a label. */
const HANDLING =
  /^(?:办|办字图标|阅办联动|(?:(?:上海)?(?:一网通办|随申办|微信|小程序|手机|移动|电脑|网页|APP|端))*(?:我要|点击|点我|一键|立即|马上|在线|网上|直达|现在|即刻|快速|掌上)?去?(?:办|办理|申报|申请|办事)(?:入口|直达|链接|通道|事项|>>)?|去办|(?:相关)?办事(?:指南|入口|链接)|办理(?:入口|指南|链接|通道))$/;

/** 停车奖励申领办事指南: the same behind it. */
const GUIDE_OF = /[\u4e00-\u9fff]{2}(?:办事|服务)指南$/;

/** A heading over what can be handled under this document. */
const HANDLING_HEADING =
  /^(?:阅办联动|(?:相关|关联|配套|对应)(?:办事|办理|服务|政务服务)?(?:事项|办事|服务)|(?:办事|办理|申报)入口)$/;

/** 【办事指南】停车奖励申领, 我要办：…: the same before the matter's own name. */
const HANDLING_OF =
  /^\s*(?:[【[]\s*(?:我要办|去办理|立即办理|在线办理|办事指南|服务指南)\s*[】\]]|(?:我要办|办事指南)\s*[:：|｜])\s*\S/;

/** 一网通办 and its hosts: the city's, the national platform and other provinces' 政务服务网. */
const PLATFORM = /(?:^|\.)(?:zwdt\.sh|ywtb\.sh|zwdtuser\.sh|(?:[\w-]*zwfw|zwfws?)(?:\.[\w-]+)*)\.gov\.cn$/;

const PLATFORM_NAME =
  /^(?:上海市?|全国|国家|进入|登录|登陆|点击|前往|打开|请)*(?:一网通办|政务服务|随申办|网上办事)(?:总|大厅|平台|网站?|门户|官网|首页|APP|移动端|云|市民云|小程序|旗舰店|专区|频道|入口|系统)*$/i;

const HOME_PATH = /^\/?(?:govportals|index|home|main|portal)?\/?(?:index(?:\.\w+)?)?\/?$/i;

/** Talk of reforming the platform: it names no matter that a reader could handle there. */
const REFORM =
  /改革|建设|推进|深化|优化|水平|能力|推动|升级|迭代|融入|接入|赋能|品牌|纳入|清单|归集|对接|互联|共享/;
/** What readers do, and no office: 办理 and 受理 may be either's. */
const READERS_ACT = /申请|申报|申领|登录|提交|预约/;
const APPLYING = /申请|申报|申领|办理|登录|提交|登记|预约|受理/;

interface Target {
  readonly host: string;
  readonly path: string;
  readonly url: string;
  readonly fragment: string;
}

/** Whether a label, brackets and arrows aside, is that of a 办 icon; `own` are further labels of one. */
export function isHandlingLabel(label: string, own: readonly string[]): boolean {
  const words = label.slice(0, 60).replace(/[\s“”"'「」『』【】[\]（）()<>《》›»→▶。：:！!]/gu, '');
  return (
    isOwn(words, own) || HANDLING.test(words) || GUIDE_OF.test(words) || HANDLING_OF.test(label.slice(0, 60))
  );
}

/** Whether a heading says that what follows can be handled under this document: 相关办事, 阅办联动. */
export function isHandlingHeading(heading: string): boolean {
  return HANDLING_HEADING.test(heading.replace(/[\s【】[\]：:]/g, ''));
}

/** Whether an address is on 一网通办 or another platform of government services. */
export function isPlatform({ host }: { readonly host: string }): boolean {
  return PLATFORM.test(host);
}

/** The first page of any site: nothing can be handled there. */
export function isHomePage({ path, url, fragment }: Target): boolean {
  return HOME_PATH.test(path) && !url.includes('?') && !/^#?!?\/\w/.test(fragment);
}

/** Whether a clause that names the platform tells readers to use it, as far as it and its sentence say. */
export function tellsToHandle(clause: string, sentence: string): boolean {
  if (!APPLYING.test(clause)) return !REFORM.test(sentence);
  return READERS_ACT.test(clause) || !REFORM.test(clause);
}

/** Whether words tell that a code to scan leads to the handling page. */
export function isHandlingCode(label: string): boolean {
  return /扫|二维码|小程序/.test(label) && /办理|[申办]/.test(label);
}

/** A label that names the platform rather than a matter. */
export function isPlatformName(label: string): boolean {
  const words = label.slice(0, 60).replace(/[\s“”"'「」【】[\]（）()]/gu, '');
  return PLATFORM_NAME.test(words);
}
