import { guidedRule } from '../contract.ts';
import { passagesOn } from '../words/key-words.ts';
import { isRegulationDatabase, regulationIn } from '../words/state-regulations.ts';
import { isAttachment } from '../words/unread-text.ts';

/** Lines that open with 第…条, from which on a page bears the text and does not only mention it. */
const ARTICLES = 3;

export const regulationTextAuthority = guidedRule({
  id: 'regulation-text-authority',
  title: {
    zh: '网站上的行政法规文本与国家正式版本一致',
    en: 'Administrative regulations on the site are the State’s current text',
  },
  severity: 'warning',
  cites: [{ clause: 'huating-2025/1', basis: 'stated' }],
  appliesTo: 'any',
  needs: ['kind', 'title', 'keyPassages', 'links'],
  assumes: [
    {
      zh: '只问登载行政法规全文的页面；正文里按名称引用的不问。',
      en: 'Only pages that bear a regulation’s own text are asked about, not those that cite it by name.',
    },
    {
      zh: '法律、地方性法规（如《上海市…条例》）不是行政法规。',
      en: 'Laws, and local regulations such as 上海市…条例, are no administrative regulations.',
    },
    {
      zh: '正式版本见国家行政法规库（xzfg.moj.gov.cn）。',
      en: 'The current texts are in the State’s database (xzfg.moj.gov.cn).',
    },
  ],
  borrows: [
    {
      zh: '正文有3行以上条文才算登载全文：工具参数，要点未定。',
      en: 'Three lines of articles make a text: a setting of the tool, not of the plan.',
    },
  ],
  messages: {
    database: {
      what: {
        zh: '登载了《{name}》，并链接国家法规库。',
        en: 'The page bears {name} and links the State’s database.',
      },
    },
    amended: {
      what: {
        zh: '登载了《{name}》，写明的修订情况：“{words}”，是否最新需核对。',
        en: 'The page bears {name}; on its amendment it says “{words}”. Whether that is the latest is to be checked.',
      },
    },
    undated: {
      what: {
        zh: '登载了《{name}》，没有写明修订情况，也没有链接国家行政法规库。',
        en: 'The page bears {name}, without a word on amendments or a link to the State’s database.',
      },
    },
    none: { what: { zh: '本页没有登载行政法规文本。', en: 'No administrative regulation stands here.' } },
  },
  guide: {
    look: {
      zh: '请在国家行政法规库（xzfg.moj.gov.cn）按名称查出现行文本，与本页标出处对照。',
      en: 'Look the name up in the State’s database (xzfg.moj.gov.cn) and compare with what is marked here.',
    },
    question: {
      zh: '本页的文本是不是现行有效的正式版本？',
      en: 'Is the text on this page the one in force?',
    },
    answers: {
      current: { label: { zh: '是现行版本', en: 'It is' }, outcome: 'passed' },
      outdated: {
        label: { zh: '不是，已有修订或废止', en: 'No, it was amended or repealed since' },
        outcome: 'failed',
        why: {
          zh: '要点要求引用行政法规与国家行政法规库的正式版本一致并及时更新。',
          en: 'The plan asks that regulations agree with the State’s database and be kept up to date.',
        },
        fix: {
          zh: '换成国家行政法规库的现行文本，或改为链接该库。',
          en: 'Put the current text in its place, or link to the database instead.',
        },
      },
      notRegulation: {
        label: { zh: '不是行政法规，或只是提到', en: 'It is no such regulation, or only mentioned' },
        outcome: 'inapplicable',
      },
      unsure: { label: { zh: '查不到，无法判断', en: 'It cannot be found' }, outcome: 'cantTell' },
    },
  },
  observe({ kind, title, keyPassages, links }) {
    if (kind.kind === 'column-list' || kind.kind === 'interpretation' || kind.kind === 'home')
      return { shows: 'nothing', message: 'none' };
    const here = keyPassages.filter(({ place }) => place === 'main');
    const articles = passagesOn(here, 'article');
    const decrees = passagesOn(here, 'stateCouncilDecree');
    const name = regulationIn(title.text, decrees.length > 0);
    // A regulation that is carried has its articles here, or its file.
    const isCarried = articles.length >= ARTICLES || links.some(isAttachment);
    if (name === null || !isCarried) return { shows: 'nothing', message: 'none' };

    const heading = title.heading === null ? [] : [title.heading];
    const database = links.find(({ target, hidden, place }) => {
      return !hidden && place !== 'footer' && place !== 'navigation' && isRegulationDatabase(target.host);
    });
    if (database) {
      const spots = [database.at, ...heading];
      return { shows: 'evidence', message: 'database', data: { name }, spots, suggests: 'current' };
    }
    const amendments = passagesOn(here, 'regulationAmended', 'stateCouncilDecree');
    const amended = amendments.find(({ topic }) => topic === 'regulationAmended');
    const spots = [...heading, ...amendments.slice(0, 5).map(({ at }) => at)];
    if (amended) {
      const data = { name, words: amended.text };
      return { shows: 'evidence', message: 'amended', data, spots, suggests: null };
    }
    return { shows: 'evidence', message: 'undated', data: { name }, spots, suggests: null };
  },
});
