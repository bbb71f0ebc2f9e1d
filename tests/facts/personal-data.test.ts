import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const ID = '11010519491231002X';
const NAMES = ['张建国', '李秀英', '王小明', '陈志强'] as const;
const number = (at: number) => `1381234567${at}`;

function page(title: string, html: string): string {
  const text = `<p>根据有关规定，现将有关情况公布如下，如有异议请在七个工作日内反映。</p>${html}`;
  return documentPage(`<h1>${title}</h1>`, text).replace(
    /<title>.*?<\/title>/,
    `<title>${title}_公示公告_上海松江</title>`,
  );
}

const cells = (tag: string, words: readonly string[]) =>
  `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
const table = (heads: readonly string[], ...rows: readonly string[][]) =>
  `<table>${cells('th', heads)}${rows.map((row) => cells('td', row)).join('')}</table>`;
const list = (heads: readonly string[], row: (name: string, at: number) => string[]) =>
  table(heads, ...NAMES.map(row));
const lines = (line: (name: string, at: number) => string) =>
  NAMES.map((name, at) => `<p>${line(name, at)}</p>`).join('');
const outcomeOf = (title: string, html: string) => outcomesOf(factsOf(page(title, html)))['personal-privacy'];

describe('contacts that are published on purpose', () => {
  it.each([
    ['标签中间有空格', '招标公告', lines((n, i) => `联 系 人：${n}　　电 话：${number(i)}`)],
    ['联络人', '培训通知', lines((n, i) => `联络人：${n}，${number(i)}`)],
    ['收件人', '公告', lines((n, i) => `收件人：${n}，${number(i)}，地址：园中路1号201室`)],
    ['称呼老师', '夏令营报名', lines((n, i) => `${n.slice(0, 1)}老师：${number(i)}`)],
    ['以电话开头', '公告', lines((n, i) => `联系电话：${n} ${number(i)}`)],
    ['职务', '领导分工', lines((n, i) => `${n}　副镇长　${number(i)}`)],
    ['办事人请联系', '公告', lines((n, i) => `申请人请将材料交至101室，联系人：${n}，电话：${number(i)}。`)],
    ['防汛责任人', '防汛责任人公示', list(['水库', '巡查责任人', '电话'], (n, i) => ['某库', n, number(i)])],
    ['警号', '警务公开', list(['姓名', '警号', '手机'], (n, i) => [n, '01234', number(i)])],
    ['特派员名单', '科技特派员名单', list(['姓名', '专业', '电话'], (n, i) => [n, '蔬菜', number(i)])],
    ['维修网点', '农机维修网点', list(['维修网点', '姓名', '电话'], (n, i) => ['某部', n, number(i)])],
    ['楼组长', '楼组长公示', list(['楼栋', '楼组长', '电话'], (n, i) => ['1号楼', n, number(i)])],
    [
      '表的第一行是表名',
      '公示',
      `<table><tr><td colspan="2">某镇名单</td></tr>${cells('td', ['河长', '电话'])}${NAMES.map((n, i) => cells('td', [n, number(i)])).join('')}</table>`,
    ],
    [
      '经营地址',
      '小餐饮公示',
      lines((n, i) => `某某小吃部 经营者：${n} 经营地址：西林路10弄${i + 1}号101室`),
    ],
  ])('%s', (_why, title, html) => expect(outcomeOf(title, html)).not.toMatch(/failed|cantTell/));
});

describe('what a pointer brings up', () => {
  const masked = (at: number) => `<span title="${number(at)}">138****567${at}</span>`;
  it.each([
    [
      '打码的身份证号，全号写在 title 里',
      table(['姓名', '证件号'], ['张建国', `<b title="${ID}">110105****002X</b>`]),
      'idNumberHidden',
    ],
    [
      '打码的手机号，全号写在 title 里',
      list(['姓名', '手机'], (n, i) => [n, masked(i)]),
      'contactRowsHidden',
    ],
    [
      'title 与文字相同，只算一次',
      table(['姓名', '手机'], ['张建国', `<b title="${number(1)}">${number(1)}</b>`]),
      'mobile',
    ],
  ])('%s', (_why, html, message) => expect(outcomeOf('补贴公示', html)).toBe(`failed ${message}`));

  it.each([
    ['对外联系人', `<p>联系人：<span title="${number(1)}">张建国</span></p>`],
    ['办件编号', table(['受理编号', '申请人'], [`<b title="${ID}">1101…</b>`, '张建国'])],
  ])('%s 不是泄露', (_why, html) => expect(outcomeOf('补贴公示', html)).not.toMatch(/^failed/));
});

describe('numbers that are no person’s', () => {
  it.each([
    ['准考证号', '成绩公示', list(['姓名', '准考证号'], (n, i) => [n, number(i)])],
    ['金额', '捐款公示', list(['姓名', '金额（元）'], (n, i) => [n, number(i)])],
    ['编号凑巧像身份证号', '办件公示', table(['受理编号', '申请人'], [ID, '张建国'])],
    ['流水号凑巧像身份证号', '公示', `<p>流水号：${ID}</p>`],
    ['出生在将来', '公示', '<p>张建国 110105204912310026</p>'],
    ['整行是示例', '办事指南', `<p>填写示例：姓名：张三，性别：男，公民身份号码：${ID}</p>`],
    [
      '建设地址',
      '规划许可公示',
      lines((n, i) => `申请人：${n}，建设地址：西林路10弄${i + 1}号101室，住址略`),
    ],
    ['只写到村组', '低保公示', list(['户主', '住址'], (n, i) => [n, `新凯村${i + 1}组`])],
    ['村里的建房地址', '建房公示', list(['户主', '建房地址'], (n, i) => [n, `新凯村3组${i + 1}号`])],
    ['门牌已隐去', '低保公示', list(['户主', '住址'], (n) => [n, '新凯村3组**号'])],
    ['住址已打星号', '公示', list(['姓名', '家庭住址'], (n) => [n, '西林路10弄**号***室'])],
    ['只写到村组', '低保公示', list(['姓名', '家庭住址'], (n, i) => [n, `泖港镇黄桥村${i + 1}组`])],
    ['只写到楼号', '低保公示', list(['姓名', '家庭住址'], (n, i) => [n, `方塔新村${i + 1}号`])],
    ['住址已打叉', '公示', lines((n) => `${n}，家庭住址：西林路10弄×号××室`)],
  ])('%s', (_why, title, html) => expect(outcomeOf(title, html)).not.toMatch(/^failed/));
});

describe('names and numbers of which nothing tells whose they are', () => {
  it.each([
    ['通知里的一串人名和手机', '关于举办讲座的通知', lines((n, i) => `${n} ${number(i)}`)],
    ['没见过的岗位', '公寓信息', list(['公寓', '楼管家', '电话'], (n, i) => ['某公寓', n, number(i)])],
    ['姓名旁还有岗位列', '公寓信息', list(['姓名', '管家员', '电话'], (n, i) => [n, '某', number(i)])],
  ])('%s', (_why, title, html) => expect(outcomeOf(title, html)).toBe('cantTell unsure'));
});

describe('data of private persons', () => {
  it.each([
    ['没有表头的名单', '补贴人员名单', lines((n, i) => `${n} ${number(i)}`)],
    ['用换行分开', '中奖名单', `<p>${NAMES.map((n, i) => `${n}，${number(i)}`).join('<br>')}</p>`],
    ['带国家代码', '补贴公示', list(['姓名', '手机'], (n, i) => [n, `+86${number(i)}`])],
    [
      '户主电话，旁边是责任人',
      '帮扶公示',
      list(['户主', '户主电话', '责任人'], (n, i) => [n, number(i), '王书记']),
    ],
    [
      '维修资金补贴不是维修人员',
      '房屋维修补贴公示',
      list(['姓名', '维修金额', '电话'], (n, i) => [n, '500', number(i)]),
    ],
    ['名单里有工作单位', '奖励名单', list(['姓名', '工作单位', '手机'], (n, i) => [n, '某大学', number(i)])],
    ['完整的住址', '低保公示', list(['姓名', '家庭住址'], (n, i) => [n, `西林路10弄${i + 1}号101室`])],
    ['村里的门牌号', '低保公示', list(['姓名', '家庭住址'], (n, i) => [n, `泖港镇黄桥村${i + 101}号`])],
    ['村组和门牌号', '低保公示', list(['姓名', '住址'], (n, i) => [n, `泖港镇黄桥村${i + 1}组12号`])],
    ['村组和门牌', '低保公示', list(['户主', '住址'], (n, i) => [n, `泗泾镇新凯村3组${i + 1}号`])],
    ['宅名和门牌', '改造公示', list(['姓名', '户籍地址'], (n, i) => [n, `联一村王家宅${i + 15}号`])],
    ['准考证号旁还有手机', '面试公示', list(['姓名', '准考证号', '手机'], (n, i) => [n, '1', number(i)])],
  ])('%s', (_why, title, html) => expect(outcomeOf(title, html)).toBe('failed contactRows'));

  it.each([
    ['用短横分段的身份证号', `<p>张建国 110105-19491231-002X</p>`],
    ['残疾证号里有身份证号', table(['姓名', '残疾证号'], ['张建国', `${ID}43`])],
    ['列名是证件编号', table(['姓名', '身份证编号'], ['张建国', ID])],
    ['示例之外', `<p>填写示例见附件。张建国，身份证号${ID}</p>`],
  ])('%s', (_why, html) => expect(outcomeOf('公示', html)).toBe('failed idNumber'));

  it('reads a card number in groups of four', () => {
    const html = '<p>户名：张建国，账号：6222 6200 0000 0000 012，开户行：农行</p>';
    expect(outcomeOf('公示', html)).toBe('failed bankCard');
  });
});
