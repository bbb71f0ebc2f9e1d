import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  furnitureOf,
  isArticleName,
  isFormalName,
  titlePieces,
} from '../../../rules/words/link-names.ts';

const bare = { site: new Set<string>(), repeated: new Set<string>() };
const compare = (label: string, title: string, ...headings: string[]) =>
  agreementOf([label], { title, headings }, bare);

describe('isArticleName', () => {
  it.each([
    '关于印发《嘉定区人才公寓配租管理细则》的通知',
    '智慧社区建设三年行动方案',
    '上一篇：关于做好春耕备耕生产工作的通知',
    '嘉定区：夏粮收购全面展开',
    '《优化营商环境条例》政策解读',
  ])('%s', (words) => {
    expect(isArticleName(words)).toBe(true);
  });

  it.each([
    '',
    '更多',
    '关于我们',
    '政府信息公开指南',
    '上海市嘉定区人民政府办公室',
    '人力资源和社会保障部',
    '中国航天科技集团有限公司',
    '嘉定区优化营商环境专栏',
    '公共租赁住房准入资格申请',
    '点击查看详情内容更多下载',
    '返回首页',
    'Notice of the District Government',
  ])('not %j', (words) => {
    expect(isArticleName(words)).toBe(false);
  });
});

describe('isFormalName', () => {
  it.each(['关于做好春耕备耕生产工作的通知', '人才公寓配租管理细则（试行）', '一图读懂《人才公寓配租细则》'])(
    '%s',
    (words) => {
      expect(isFormalName(words)).toBe(true);
    },
  );

  it.each(['上海嘉定举办首届汽车文化节', '关于我们', '通知公告'])('not %s', (words) => {
    expect(isFormalName(words)).toBe(false);
  });
});

describe('titlePieces', () => {
  it.each([
    ['某通知_规范性文件_上海嘉定', ['某通知', '规范性文件', '上海嘉定']],
    ['某通知 - 上海嘉定', ['某通知', '上海嘉定']],
    ['某通知-上海嘉定', ['某通知', '上海嘉定']],
    ['某通知——上海嘉定', ['某通知', '上海嘉定']],
    ['某通知 | 上海嘉定', ['某通知', '上海嘉定']],
    ['某通知｜上海嘉定', ['某通知', '上海嘉定']],
    ['上海嘉定 >> 政务公开 >> 某通知', ['上海嘉定', '政务公开', '某通知']],
    ['2025年3-5月A-B类公告', ['2025年3-5月A-B类公告']],
    ['', []],
  ])('%s', (title, pieces) => {
    expect(titlePieces(title)).toEqual(pieces);
  });
});

describe('agreementOf', () => {
  it.each([
    ['关于印发《嘉定区人才公…', '关于印发《嘉定区人才公寓配租管理细则》的通知'],
    ['嘉定区人才公寓配租管理细则', '上海市嘉定区人民政府办公室关于转发区房管局人才公寓配租管理细则的通知'],
    ['【图解】人才公寓怎么申请怎么分配', '人才公寓配租管理细则图解'],
    ['2025年国民经济和社会发展统计公报', '国民经济运行情况_统计数据'],
    ['沪府规〔2025〕3号关于促进民营经济的若干措施', '促进民营经济发展若干措施'],
    ['GDP增长情况新闻发布会实录', '一季度GDP数据解读'],
    ['12345市民服务热线年度运行报告', '12345热线情况'],
    ['（第二批）拟入库企业名单公示公告', '拟入库企业公示'],
  ])('“%s” agrees with “%s”', (label, title) => {
    expect(compare(label, title)).toBe('agrees');
  });

  it.each([
    ['关于印发《嘉定区人才公寓配租管理细则》的通知', '嘉定区第三届市民运动会秩序册公告_上海嘉定'],
    ['关于做好春耕备耕生产工作的通知', '关于表彰优秀志愿服务集体和个人的决定'],
    ['2025年汛期地质灾害防治方案', '2025年度中小学招生入学办法'],
    ['南宁海关打掉两走私团伙追缴税款', '第一类医疗器械首次注册审批流程'],
    ['嘉定区人民政府办公室关于人才公寓配租的意见', '嘉定区人民政府办公室关于夏季防暑降温的意见'],
    ['广西壮族自治区人民政府关于防治地质灾害的通知', '广西壮族自治区人民政府关于中小学招生入学的通知'],
  ])('“%s” differs from “%s”', (label, title) => {
    expect(compare(label, title)).toBe('differs');
  });

  it.each([
    ['“老漂族”安家有了底气', '全区防汛防台工作会议召开'],
    ['《嘉定区人才公寓配租管理细则》政策解读', '住有所居！这份攻略请您收好'],
  ])('“%s” may be “%s”', (label, title) => {
    expect(compare(label, title)).toBe('unlike');
  });

  it.each([
    '',
    '上海嘉定',
    '通知公告',
    '内容页',
    '上海市嘉定区人民政府门户网站',
    '404 Not Found',
    'Loading…',
  ])('the title %j tells nothing', (title) => {
    expect(compare('关于做好春耕备耕生产工作的通知', title)).toBe('untold');
  });

  it('believes the heading where the title is left from another page', () => {
    const label = '关于做好春耕备耕生产工作的通知';
    expect(compare(label, '关于夏季防暑降温的意见', '热点排行', label)).toBe('agrees');
  });

  it('takes no headline of a side block for the name of the page', () => {
    const title = '上海嘉定';
    expect(compare('关于做好春耕备耕生产工作的通知', title, '我区开展冬季消防安全大检查守护平安')).toBe(
      'untold',
    );
  });

  it('does not take the name of the site for agreement', () => {
    const furniture = furnitureOf('首页_上海嘉定', []);
    const landing = { title: '我区开展冬季消防安全大检查守护平安_上海嘉定', headings: [] };
    expect(agreementOf(['上海嘉定举办首届汽车文化节吸引万名游客'], landing, furniture)).toBe('differs');
  });

  it('does not call a slogan that several pages bear another article', () => {
    const title = '权威发布惠民利企好消息速递到家';
    const label = '关于做好春耕备耕生产工作的通知';
    const landings = ['https://a.cn/1', 'https://a.cn/2'].map((url) => ({ url, title }));
    expect(agreementOf([label], { title, headings: [] }, furnitureOf('', landings))).toBe('untold');
    expect(agreementOf([label], { title, headings: [] }, furnitureOf('', landings.slice(1)))).toBe('differs');
  });

  it('reads no more of a title than a title holds', () => {
    expect(compare('关于做好春耕备耕生产工作的通知', '区'.repeat(100_000))).toBe('untold');
  });
});
