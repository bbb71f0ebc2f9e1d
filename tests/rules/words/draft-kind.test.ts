import { describe, expect, it } from 'vitest';
import {
  explainsHere,
  interpretsHere,
  isDraftPaper,
  isExplanation,
  isNameless,
} from '../../../rules/words/draft-explanation.ts';
import { draftKind, isOfUpperOrgan, isOtherSolicitation, isResult } from '../../../rules/words/draft-kind.ts';

const DISTRICT = 'www.jiading.gov.cn';

describe('what is put out for comment', () => {
  it.each([
    ['关于《嘉定区集市管理办法（征求意见稿）》公开征求意见的公告', 'policy'],
    ['嘉定区集市管理办法（草案）公开征求意见', 'policy'],
    ['关于公开征求集市管理办法修改意见的通知', 'policy'],
    ['关于《建设工程招标投标管理办法（草案）》征求意见的公告', 'policy'],
    ['关于《养老服务发展规划（征求意见稿）》公开征求意见的公告', 'policy'],
    ['某单元控制性详细规划（草案）公示', 'project'],
    ['某道路建设工程设计方案征求意见', 'project'],
    ['某项目环境影响评价征求公众意见', 'project'],
    ['关于征集2026年民生实事项目意见建议的公告', 'topics'],
    ['“十五五”规划公开征集意见建议', 'topics'],
    ['关于公开征求意见的公告', 'unclear'],
  ])('%s', (title, kind) => {
    expect(draftKind(title)).toBe(kind);
  });

  it.each([
    '某项目招标文件征求意见',
    '关于征集采购需求意见的公告',
    '某中心医院关于公开征集意见的公告',
    '关于征集旅游标识（logo）意见的公告',
  ])('something else: %s', (title) => expect(isOtherSolicitation(title)).toBe(true));

  it.each([
    '关于《招标投标管理办法（草案）》征求意见的公告',
    '关于征求小学招生政策意见的公告',
    '关于《公立医院薪酬办法（草案）》征求意见',
  ])('nothing else: %s', (title) => expect(isOtherSolicitation(title)).toBe(false));

  it.each([
    '上海市商务委员会关于公开征求《菜市场管理办法（草案）》意见的公告',
    '国家发展改革委关于《招标办法（征求意见稿）》公开征求意见的公告',
    '司法部关于《行政复议条例（草案）》公开征求意见的通知',
    '转载：关于《菜市场管理办法（草案）》征求意见的公告',
  ])('of the city or the state: %s', (title) => expect(isOfUpperOrgan(title, DISTRICT)).toBe(true));

  it.each([
    '上海市嘉定区商务委员会关于《集市管理办法（草案）》征求意见的公告',
    '国家级经济技术开发区管理办法（草案）公开征求意见',
    '嘉定区委宣传部关于《文明条例（草案）》征求意见的公告',
    '教育部门关于《校外托管办法（草案）》征求意见的公告',
  ])('of the district: %s', (title) => expect(isOfUpperOrgan(title, DISTRICT)).toBe(false));

  it('takes the city for no other organ on its own hosts', () => {
    const title = '上海市商务委员会关于公开征求《菜市场管理办法（草案）》意见的公告';
    expect(isOfUpperOrgan(title, 'sww.sh.gov.cn')).toBe(false);
    expect(isOfUpperOrgan(title, 'www.shanghai.gov.cn')).toBe(false);
  });

  it('knows results', () => {
    expect(isResult('关于《集市管理办法（草案）》征求意见采纳情况的公告')).toBe(true);
    expect(isResult('关于《集市管理办法（草案）》公开征求意见的公告')).toBe(false);
  });
});

describe('what explains a draft', () => {
  it.each([
    '起草说明',
    '《集市管理办法（草案）》起草说明.docx',
    '编制说明',
    '关于集市管理办法的制定情况说明',
    '附件2：说明',
  ])('explanation: %s', (label) => expect(isExplanation(label)).toBe(true));

  it.each(['草案解读', '集市管理办法（征求意见稿）', '使用说明书范本'])('none: %s', (label) => {
    expect(isExplanation(label)).toBe(false);
  });

  it.each(['一、起草说明', '（一）制定背景', '起草背景和依据'])('heading: %s', (line) => {
    expect(explainsHere(line)).toBe(true);
  });

  it('takes a sentence for no heading', () => {
    expect(explainsHere('起草说明中已写明理由。')).toBe(false);
    expect(interpretsHere('主管部门应当做好政策解读工作。')).toBe(false);
    expect(interpretsHere('政策解读')).toBe(true);
    expect(interpretsHere('附：草案解读')).toBe(true);
    expect(interpretsHere('附件2：草案解读')).toBe(true);
    expect(interpretsHere('三、《集市管理办法（草案）》解读')).toBe(true);
  });

  it('knows files that do not say what they are', () => {
    const labels = ['附件1', '附件', '点击下载', '20251020.docx', '1.pdf'];
    expect(labels.every((label) => isNameless(label, 'docx'))).toBe(true);
    expect(isNameless('附件：材料汇编', 'zip')).toBe(true);
    expect(isNameless('附件1：集市管理办法', 'docx')).toBe(false);
  });

  it('tells the draft itself from the announcement', () => {
    expect(isDraftPaper('《集市管理办法（征求意见稿）》.docx')).toBe(true);
    expect(isDraftPaper('关于《集市管理办法（征求意见稿）》公开征求意见的公告.pdf')).toBe(false);
    expect(isDraftPaper('意见反馈表.docx')).toBe(false);
  });
});
