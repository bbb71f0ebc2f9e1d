import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const text =
  '<p>各镇人民政府、各街道办事处：</p><p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</p>';

function kindOf(title: string, { number = '', crumb = '通知公告' } = {}) {
  const table = `<table><tr><td>索引号</td><td>SY1</td><td>发文字号</td><td>${number}</td></tr></table>`;
  const page = `<html><head><title>${title}_上海松江</title></head><body><div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/x/">${crumb}</a></div><h1>${title}</h1>${number === '' ? '' : table}<div id="ivs_content">${text}</div></body></html>`;
  return factsOf(page).kind;
}

describe('a paper about a kind of page is none of that kind', () => {
  it.each([
    ['interpretation', '关于印发《松江区政策解读工作办法》的通知'],
    ['interpretation', '关于进一步加强政策解读工作的通知'],
    ['annual-report', '关于做好2024年政府信息公开工作年度报告编制工作的通知'],
    ['annual-report', '关于报送2024年政府信息公开年度报告的通知'],
    ['decision-catalogue', '关于报送2025年度重大行政决策事项目录的通知'],
    ['decision-catalogue', '关于公开征集2025年度重大行政决策事项目录建议的公告'],
    ['draft-consultation', '关于印发《松江区公开征求意见工作规程》的通知'],
    ['draft-consultation', '关于印发《松江区人民建议征集工作实施意见》的通知'],
    ['standards-catalogue', '基层政务公开标准目录编制说明'],
    ['standards-catalogue', '关于做好基层政务公开标准目录编制工作的通知'],
    ['gazette', '关于办好政府公报的通知'],
    ['gazette', '松江区第四次全国经济普查公报'],
    ['gazette', '2024年松江区生态环境状况公报'],
    ['service-guide', '关于印发《松江区办事指南编制规范》的通知'],
    ['message-board', '关于印发《松江区网民留言办理工作规定》的通知'],
    ['message-board', '松江区固定资产投资项目咨询评估管理办法'],
    ['message-board', '政府咨询委员会工作规则'],
  ])('%s: %s', (kind, title) => {
    expect(kindOf(title)?.kind).not.toBe(kind);
  });

  it.each([
    ['interpretation', '区交通委负责人解读停车场管理办法'],
    ['interpretation', '图解松江区停车场管理办法'],
    ['interpretation', '《关于加强停车管理工作的通知》解读'],
    ['interpretation', '一图读懂松江区2024年政府信息公开年度报告'],
    ['interpretation', '《松江区2024年政府信息公开工作年度报告》解读'],
    ['annual-report', '松江区中山街道2024年政府信息公开年报'],
    ['annual-report', '松江区2024年政府信息公开工作年度报告（含解读）'],
    ['decision-catalogue', '关于印发《松江区2025年度重大行政决策事项目录》的通知'],
    ['decision-catalogue', '关于调整2025年度重大行政决策事项目录的通知'],
    ['standards-catalogue', '松江区基层政务公开标准目录'],
    ['gazette', '松江区人民政府公报2025年第3期'],
    ['service-guide', '公共停车场备案办事指南'],
    ['message-board', '政策留言板'],
    ['message-board', '区长信箱'],
  ])('the thing itself is one: %s: %s', (kind, title) => {
    expect(kindOf(title)?.kind).toBe(kind);
  });

  it('is a normative document with such a number', () => {
    const number = '沪松府规〔2025〕3号';
    for (const title of [
      '松江区固定资产投资项目咨询评估管理办法',
      '关于印发《松江区公开征求意见规定》的通知',
    ])
      expect(kindOf(title, { number })).toMatchObject({ kind: 'normative-document', normative: 'yes' });
  });
});

describe('a draft out for comment', () => {
  it.each([
    '关于公开征求《松江区停车场管理办法》意见的公告',
    '关于公开征求《上海市松江区公共停车场建设和管理实施办法（修订）》修改意见的通知',
    '关于征询《松江区停车场管理办法》公众意见的通知',
    '关于《松江区停车场管理办法》听取社会公众意见的公告',
    '关于《松江区信访情况反馈办法（草案）》公开征求意见的公告',
  ])('is neither normative nor policy, in whatever column: %s', (title) => {
    for (const crumb of ['规范性文件', '意见征集']) {
      const kind = kindOf(title, { crumb, number: '松交〔2025〕3号' });
      expect(kind).toMatchObject({ kind: 'draft-consultation', normative: 'no', policy: 'no' });
    }
  });

  it.each(['关于《松江区停车场管理办法》公开征求意见的反馈', '《松江区停车场管理办法》征求意见采纳情况'])(
    'is over where a page tells what came of it: %s',
    (title) => {
      expect(kindOf(title, { crumb: '规范性文件' })).toMatchObject({ kind: 'other', normative: 'no' });
    },
  );
});

describe('news of such things is none of them', () => {
  it.each([
    ['draft-consultation', '《松江区停车场管理办法》公开征求意见 市民可提建议'],
    ['decision-catalogue', '松江区公布2025年度重大行政决策事项目录'],
    ['annual-report', '2024年政府信息公开工作年度报告出炉'],
    ['message-board', '全国助残日义诊咨询进社区'],
    ['interpretation', '松江停车新规解读会召开'],
  ])('%s: %s', (kind, title) => {
    expect(kindOf(title, { crumb: '要闻动态' })?.kind).not.toBe(kind);
  });

  it.each([
    ['draft-consultation', '关于公开征求《松江区停车场管理办法》意见的公告'],
    ['decision-catalogue', '松江区2025年度重大行政决策事项目录'],
    ['interpretation', '专家解读停车新规'],
  ])('a formal title in such a column is one: %s: %s', (kind, title) => {
    expect(kindOf(title, { crumb: '工作动态' })?.kind).toBe(kind);
  });

  it('may set the number in a line of its own', () => {
    const page = `<html><head><title>松江区出台停车场管理办法</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/x/">要闻动态</a></div><h1>松江区出台停车场管理办法</h1><div id="zoom"><p>沪松府规〔2025〕3号</p>${text}</div></body></html>`;
    expect(factsOf(page).kind).toMatchObject({ kind: 'other', normative: 'unknown' });
  });
});

describe('single cases in the column of normative documents', () => {
  const crumb = '规范性文件';
  it.each([
    '关于2025年端午节放假安排的通知',
    '关于成立松江区城市更新工作领导小组的通知',
    '关于举行停车收费听证会的公告',
    '关于对某企业行政处罚的公告',
    '松江区某地块房屋征收决定',
    '政府常务会议审议《松江区停车场管理办法》',
  ])('are none of them: %s', (title) => {
    expect(kindOf(title, { crumb })?.normative).not.toBe('yes');
  });

  it.each([
    '关于印发《松江区行政处罚听证会规则》的通知',
    '松江区行政处罚裁量基准',
    '《松江区停车场管理办法》',
    '关于印发《松江区领导小组管理规定》的通知',
  ])('rules on such cases are: %s', (title) => {
    expect(kindOf(title, { crumb })?.normative).toBe('yes');
  });
});

describe('the policy of a department that the government puts into force', () => {
  it.each([
    '松江区人民政府办公室关于印发区农委制订的《松江区农业补贴政策》的通知',
    '松江区人民政府印发《松江区农业补贴办法》的通知',
  ])('%s', (title) => {
    expect(kindOf(title, { number: '沪松府办发〔2025〕3号' })).toMatchObject({ policy: 'yes' });
  });
});
