import { guideText } from './clean-portal.ts';
import { article, articleOf, columnOf, dropArticle, dropColumn, type Portal } from './portal.ts';
import type { SeedTable } from './seed.ts';

function redate(key: string, day: string | null) {
  return (portal: Portal) => {
    articleOf(portal, key).day = day;
  };
}

const CAPPED = { complete: false } as const;

/** Issued and published on a day. */
function decided(day: string) {
  return (portal: Portal) => {
    const one = articleOf(portal, 'document0');
    one.day = day;
    one.fields = one.fields.map(([label, value]) => [label, label === '成文日期' ? day : value] as const);
    articleOf(portal, 'reading0').day = day;
  };
}

/** A document that stands among the notices and in no library. */
function stray(portal: Portal): void {
  for (const key of ['library', 'normative']) {
    const one = columnOf(portal, key);
    one.articles = one.articles.filter((other) => other.key !== 'document2');
  }
}

/** Documents, what explains them, what became of opinions, guides. */
export const documentSeeds: SeedTable = {
  'consultation-feedback-deadline': {
    faults: [
      {
        what: '没有反馈',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'feedback'),
        says: 'missing',
      },
      { what: '第11个工作日才反馈', in: 'town-2025', change: redate('feedback', '2025-10-13'), says: 'late' },
      {
        what: '第11个工作日才反馈，2023年的调休',
        in: 'district-2023',
        change: redate('feedback', '2023-10-13'),
        says: 'late',
      },
      {
        what: '征求期间的“意见反馈”是征求，不是反馈',
        in: 'town-2025',
        change: (portal) => {
          articleOf(portal, 'feedback').title = '《柳溪镇停车管理办法（征求意见稿）》意见反馈';
          articleOf(portal, 'feedback').paragraphs = ['欢迎在征求期间提出意见。'];
          redate('feedback', '2025-07-10')(portal);
        },
        says: 'missing',
      },
      {
        what: '未采纳没有理由',
        in: 'district-2025',
        change: (portal) => {
          articleOf(portal, 'feedback').paragraphs = ['共收到意见12条，采纳9条，未采纳3条。'];
        },
        says: 'unexplained',
      },
    ],
    misses: [
      {
        what: '第10个工作日，长假后调休的星期六',
        in: 'town-2025',
        change: redate('feedback', '2025-10-11'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '第10个工作日，2023年的调休',
        in: 'district-2023',
        change: redate('feedback', '2023-10-12'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '期限最后一天还没有反馈',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'feedback');
          portal.today = '2025-10-11';
        },
        comes: 'inapplicable',
        says: 'waiting',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'feedback');
          for (const key of ['consultations', 'notices']) {
            columnOf(portal, key).articles = columnOf(portal, key).articles.slice(0, 1);
            columnOf(portal, key).markup =
              '<div class="pages"><a href="?">上一页</a><a href="?">下一页</a></div>';
          }
        },
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unsure',
      },
      {
        what: '征求结束以后的“意见反馈”',
        in: 'district-2023',
        change: (portal) => {
          articleOf(portal, 'feedback').title = '《清河区停车管理办法（征求意见稿）》意见反馈';
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '反馈附在草案页上',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'feedback');
          articleOf(portal, 'draft').paragraphs.push('截至目前，共收到意见12条，均已采纳。');
        },
        comes: 'cantTell',
        says: 'unsure',
      },
      {
        what: '没有反馈，文件还没有出台',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'feedback');
          dropArticle(portal, 'document0');
          dropArticle(portal, 'reading0');
        },
        comes: 'inapplicable',
        says: 'waiting',
        with: ['interpretation-format-ratio: below'],
      },
    ],
  },
  'interpretation-timing': {
    faults: [
      { what: '晚一个工作日', in: 'district-2025', change: redate('reading0', '2025-09-23'), says: 'late' },
      { what: '晚十天', in: 'town-2025', change: redate('reading1', '2025-03-20'), says: 'late' },
    ],
    misses: [
      {
        what: '星期五发文，星期日解读',
        in: 'district-2025',
        change: (portal) => {
          decided('2025-09-19')(portal);
          redate('reading0', '2025-09-21')(portal);
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '长假前发文，假期里解读',
        in: 'district-2025',
        change: (portal) => {
          decided('2025-09-30')(portal);
          redate('reading0', '2025-10-08')(portal);
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '先解读后发文',
        in: 'district-2023',
        change: redate('reading0', '2023-09-20'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '二次解读晚了',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'readings').articles.push(
            article('again', '图解：《柳溪镇停车管理办法》二次解读', '2025-11-20', {
              pictures: ['图解'],
              links: [{ label: '柳溪镇停车管理办法', to: '#document0' }],
            }),
          );
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '五份同一天迁移',
        in: 'district-2025',
        change: (portal) => {
          for (const at of [0, 1, 2, 3, 4]) articleOf(portal, `reading${at}`).day = '2025-11-11';
        },
        comes: 'cantTell',
        says: 'unsure',
      },
    ],
  },
  'interpretation-format-ratio': {
    faults: [
      {
        what: '五项里只有两项',
        in: 'town-2025',
        change: (portal) => {
          const one = articleOf(portal, 'reading2');
          one.title = '解读：《柳溪镇垃圾分类促进办法》';
          one.pictures = [];
          one.paragraphs = ['这份文件规定了怎样分类、怎样投放，以及由谁收运。'.repeat(4)];
        },
        says: 'below',
      },
    ],
    misses: [
      { what: '正好60%', in: 'town-2025', comes: 'passed', says: 'reached' },
      {
        what: '图片看不出是图解还是扫描件',
        in: 'town-2025',
        change: (portal) => {
          const one = articleOf(portal, 'reading2');
          one.title = '解读：《柳溪镇垃圾分类促进办法》';
          one.pictures = ['2025031012'];
        },
        comes: 'cantTell',
        says: 'unclear',
      },
      {
        what: '栏目没有看全',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'readings').perPage = 3;
        },
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'partial',
      },
      { what: '所依要点没有规定', in: 'district-2023', comes: 'inapplicable', says: 'notBound' },
    ],
  },
  'document-library': {
    faults: [
      {
        what: '没有分类和查询',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'library').choices = 0;
          columnOf(portal, 'library').query = false;
        },
        says: 'half',
      },
      {
        what: '没有公文库',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'library'),
        says: 'missing',
      },
      {
        what: '有公文不在库里',
        in: 'district-2023',
        change: (portal) => {
          const one = columnOf(portal, 'library');
          one.articles = one.articles.filter(({ key }) => key !== 'document0');
        },
        says: 'strays',
      },
    ],
    misses: [
      {
        what: '链接到全市的政策发布平台',
        in: 'district-2023',
        change: (portal) => {
          dropColumn(portal, 'library');
          portal.links.push({ label: '政策文件库', to: 'https://www.shanghai.gov.cn/gwk/' });
        },
        comes: 'passed',
        says: 'elsewhere',
      },
      {
        what: '首页和目录都没有，其余没有读',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'library'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '转载的市级文件不在库里',
        in: 'district-2023',
        change: (portal) => {
          columnOf(portal, 'notices').articles.push(
            article('reprint', '上海市人民政府关于印发《上海市停车条例实施办法》的通知', '2023-11-02', {
              fields: [
                ['发布机构', '上海市人民政府'],
                ['文号', '沪府规〔2023〕8号'],
                ['成文日期', '2023-11-02'],
              ],
              paragraphs: ['各区人民政府，市政府各委、办、局：', '现将办法印发给你们，请认真按照执行。'],
            }),
          );
        },
        comes: 'passed',
        says: 'whole',
      },
    ],
  },
  'normative-library': {
    faults: [
      {
        what: '没有栏目',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'normative'),
        says: 'missing',
      },
      {
        what: '有文件不在栏目里',
        in: 'district-2023',
        change: (portal) => {
          stray(portal);
          columnOf(portal, 'library').articles.push(
            article('lonely', '清河区人民政府办公室关于印发消防管理办法的通知', '2023-02-10', {
              fields: [
                ['发布机构', '上海市清河区人民政府'],
                ['文号', '清府办规〔2023〕9号'],
                ['成文日期', '2023-02-10'],
              ],
              paragraphs: ['第一条 为了规范管理，制定本办法。', '第二条 本办法适用于本行政区域。'],
            }),
          );
        },
        says: 'stray',
      },
    ],
    misses: [
      {
        what: '没有看全',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'normative'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '说明没有',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'normative').articles = [];
          columnOf(portal, 'normative').markup = '<p>暂无规范性文件</p>';
        },
        comes: 'passed',
        says: 'saysNone',
      },
      {
        what: '还没有到期',
        in: 'town-2025',
        change: (portal) => {
          dropColumn(portal, 'normative');
          portal.today = '2025-10-31';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
    ],
  },
  'service-guide': {
    faults: [
      {
        what: '缺四项要素',
        in: 'town-2025',
        change: (portal) => {
          articleOf(portal, 'guide0').paragraphs = [
            ...guideText(['办理流程', '办理时限', '收费标准', '联系电话']),
            '申请人应当如实填写，提供虚假信息的，撤销已经发放的停车证，并记入档案。'.repeat(3),
          ];
        },
        says: 'thin',
      },
      {
        what: '依据已废止',
        in: 'district-2023',
        change: (portal) => {
          const one = articleOf(portal, 'document4');
          one.fields = one.fields.map(
            ([label, value]) => [label, label === '有效性' ? '废止' : value] as const,
          );
        },
        says: 'repealed',
      },
      {
        what: '打不开',
        in: 'town-2025',
        seeing: { fails: (key) => (key === '#guide0' ? 'HTTP 404' : null) },
        says: 'dead',
      },
      {
        what: '有申报通知，没有结果公示',
        in: 'district-2025',
        change: (portal) => {
          columnOf(portal, 'notices').articles.push(
            article('call', '关于开展小微企业扶持资金申报的通知', '2025-05-10'),
          );
        },
        says: 'noResults',
      },
    ],
    misses: [
      {
        what: '缺三项，只作提示的不算缺四项；写在附件里的不判',
        in: 'town-2025',
        change: (portal) => {
          articleOf(portal, 'guide0').paragraphs = guideText([
            '办理流程',
            '办理时限',
            '收费标准',
            '联系电话',
          ]);
          articleOf(portal, 'guide0').markup = '<p><a href="/files/guide.pdf">办事指南全文.pdf</a></p>';
        },
        comes: 'passed',
        says: 'good',
      },
      {
        what: '申报不满六个月',
        in: 'district-2025',
        change: (portal) => {
          columnOf(portal, 'notices').articles.push(
            article('call', '关于开展小微企业扶持资金申报的通知', '2025-06-21'),
          );
        },
        comes: 'passed',
        says: 'good',
      },
      {
        what: '指南在“一网通办”上',
        in: 'town-2025',
        change: (portal) => {
          dropColumn(portal, 'guides');
          portal.links.push({ label: '办事指南', to: 'https://zwdt.sh.gov.cn/govPortals/guide' });
        },
        comes: 'inapplicable',
        says: 'platform',
      },
    ],
  },
};
