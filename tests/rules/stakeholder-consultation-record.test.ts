import { stakeholderConsultationRecord } from '../../rules/guided/stakeholder-consultation-record.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { link } from './parts-of-page.ts';

type Kind = NonNullable<NonNullable<Change['kind']>['kind']>;
const TITLE = '《嘉定区促进中小企业发展专项资金管理办法》';
const page = (kind: Kind, title: string, ...lines: string[]): Change => ({
  kind: { kind, normative: 'no', policy: 'no' },
  title: { text: title },
  keyPassages: keyPassages(...lines),
});
const interpretation = (...lines: string[]) => page('interpretation', `${TITLE}政策解读`, ...lines);
const feedback = (...lines: string[]) => page('other', `关于${TITLE}的意见采纳情况反馈`, ...lines);
const policy: Change = {
  kind: { kind: 'policy-document', normative: 'no', policy: 'yes' },
  title: { text: `关于印发${TITLE}的通知` },
};

guidedTable(stakeholderConsultationRecord, {
  evidence: [
    [
      '解读写明座谈',
      interpretation('起草过程中，先后召开3场企业座谈会，听取了28家企业和2家行业协会的意见。'),
      { message: 'heard', suggests: 'heard' },
    ],
    [
      '反馈写明企业提了意见',
      feedback('征集期间共收到企业、商会意见12条。'),
      { message: 'heard', suggests: 'heard' },
    ],
    [
      '起草说明写明问卷',
      page('draft-consultation', `${TITLE}（征求意见稿）公开征求意见`, '通过问卷广泛征求了企业意见。'),
      { message: 'heard', suggests: 'heard' },
    ],
    [
      '中小企业占比不足一半（松江）',
      feedback('共听取企业意见50条，其中中小企业意见占比40%。'),
      { plan: 'songjiang-2025', message: 'share', suggests: 'belowHalf' },
    ],
    [
      '不足一半但说明理由：原则上',
      feedback('听取意见的企业中，中小企业占40%，由于行业特点，多为大型企业。'),
      { plan: 'songjiang-2025', message: 'share', suggests: null },
    ],
    [
      '占比过半（崇明）',
      feedback('共听取企业意见50条，其中中小微企业占比62.5％。'),
      { plan: 'chongming-2025', message: 'share', suggests: 'heard' },
    ],
    [
      '占比不足一半，但嘉定的要点没有这个数',
      feedback('听取了企业意见50条，其中中小企业占比40%。'),
      { plan: 'jiading-2023', message: 'heard', suggests: 'heard' },
    ],
    [
      '政策里的补贴比例不是听取的占比',
      interpretation('对中小企业给予50%的贷款贴息。', '广泛听取了企业意见。'),
      { plan: 'songjiang-2025', message: 'heard', suggests: 'heard' },
    ],
    [
      '今后要听取，不是已经听取',
      interpretation('各部门应当定期听取企业意见建议。'),
      { message: 'named', suggests: null },
    ],
    [
      '只征求部门意见',
      interpretation('征求了区发展改革委、区财政局等部门和各街镇意见。'),
      { message: 'untold', suggests: null },
    ],
    ['解读没有提', interpretation(), { message: 'untold', suggests: null }],
    [
      '图片解读',
      { ...interpretation(), body: { textLength: 10, images: 2 } },
      { message: 'unread', suggests: null },
    ],
    [
      '政策页：三处材料的链接',
      {
        ...policy,
        links: [
          link(`${TITLE}起草说明`, 'https://www.jiading.gov.cn/a/100001', { place: 'related' }),
          link(`${TITLE}政策解读`, 'https://www.jiading.gov.cn/a/100002', { place: 'related' }),
        ],
      },
      { message: 'linked', suggests: null },
    ],
  ],
  nothing: [
    ['政策正文要求听取，不是记录', { ...policy, keyPassages: keyPassages('主管部门应当听取企业意见。') }],
    ['不涉企的解读', page('interpretation', '《嘉定区殡葬管理办法》政策解读', '听取了群众意见。')],
    ['国有企业负责人管理', page('interpretation', '《国有企业负责人薪酬办法》解读', '广泛听取企业意见。')],
    ['征集公告本身', page('draft-consultation', `${TITLE}（征求意见稿）公开征求意见`)],
    ['涉企新闻', page('other', '区领导走访重点企业', '座谈中，企业提出了意见建议。')],
    ['已废止', { ...policy, kind: { kind: 'policy-document', policy: 'yes', repealed: true } }],
    ['列表', page('column-list', '惠企政策', '广泛听取了企业意见。')],
  ],
});
