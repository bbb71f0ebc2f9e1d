import type { SiteInterpretation } from '../../facts/site.ts';
import { type SitePlace, siteRule } from '../site-contract.ts';
import { coreNames, namesIn } from '../words/document-name.ts';
import { columnsNamed } from './search/columns.ts';
import { isReadInFull } from './search/coverage.ts';

const COLUMN = { name: /解读|图解|一图/ };
const MOST_PLACES = 20;
/** Until this day of a year the year before is what is looked at. */
const LAST_YEAR_UNTIL = '03-31';

/** Interpretations of one policy go together: by the document that they are joined to, else by the name that they bear. */
function policyOf({ documents, title, url }: SiteInterpretation): string {
  return documents[0]?.url ?? namesIn(title).flatMap(coreNames)[0] ?? url;
}

interface Share {
  readonly policies: number;
  readonly diverse: number;
  /** Policies whose form could not be told. */
  readonly unclear: number;
}

function shareOf(groups: readonly (readonly SiteInterpretation[])[]): Share {
  const has = (form: SiteInterpretation['form']) => (group: readonly SiteInterpretation[]) =>
    group.some((one) => one.form === form);
  const rest = groups.filter((group) => !has('diverse')(group));
  return {
    policies: groups.length,
    diverse: groups.length - rest.length,
    unclear: rest.filter(has('unclear')).length,
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}

export const interpretationFormatRatio = siteRule({
  id: 'interpretation-format-ratio',
  title: {
    zh: '多元化解读率达到要点要求',
    en: 'Enough policies are interpreted in other forms than text',
  },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/10', basis: 'stated' },
    { clause: 'chongming-2025/8', basis: 'derived' },
    { clause: 'songjiang-2025/8', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items', 'interpretations'],
  yearly: true,
  assumes: [
    {
      zh: '要点没有说明怎样计算：本规则取“至少有一份非文字解读的政策数÷当年有解读的政策数”，并列出按份计算的比例。',
      en: 'The plan does not say how to count: policies with one interpretation in another form, of all interpreted in the year; the share by items is shown beside it.',
    },
    {
      zh: '视频、音频，或标题、栏目、图片名称写明图解、动漫、访谈等的算；没有名称的图片大小不明，可能是扫描件，按无法判定计。',
      en: 'Films, sound, and what is called a drawing, an animation, a talk count; pictures without such a name may be scans and are left open.',
    },
    {
      zh: '每年3月底前看上一年，其后看当年已有的解读，当年的只作提示。',
      en: 'Until the end of March the year before is judged, then the running year, as a hint.',
    },
  ],
  borrows: [
    {
      zh: '计算方法和“3月底前看上一年”是本工具的，不出自要点。',
      en: 'The way of counting and the day until which the year before is judged are of this tool.',
    },
  ],
  messages: {
    reached: {
      what: {
        zh: '{year}年{policies}项政策有解读，{diverse}项有非文字形式，占{share}%（按份计{byItem}%），要求{rate}%。',
        en: 'Of {policies} policies interpreted in {year}, {diverse} have another form than text: {share}% (by items {byItem}%), {rate}% asked for.',
      },
    },
    below: {
      what: {
        zh: '{year}年{policies}项政策有解读，只有{diverse}项有非文字形式，占{share}%（按份计{byItem}%），不到{rate}%。',
        en: 'Of {policies} policies interpreted in {year}, only {diverse} have another form than text: {share}% (by items {byItem}%), below {rate}%.',
      },
      why: {
        zh: '要点要求多元化解读率不低于{rate}%。',
        en: 'The plan asks for a share of at least {rate}%.',
      },
      fix: {
        zh: '为只有文字解读的政策补图解、短视频等。',
        en: 'Add drawings or short films where there is text alone.',
      },
    },
    unclear: {
      what: {
        zh: '{year}年{policies}项政策有解读，{diverse}项有非文字形式，{unclear}项的图片或附件看不出是图解还是扫描件。',
        en: 'Of {policies} policies interpreted in {year}, {diverse} have another form; of {unclear} it cannot be told whether pictures or files are drawings or scans.',
      },
      fix: { zh: '请打开这些解读查看。', en: 'Open these interpretations and look.' },
    },
    partial: {
      what: {
        zh: '{year}年的解读没有看全：看到{policies}项，{diverse}项有非文字形式。',
        en: 'Not all interpretations of {year} were seen: {policies} policies, {diverse} in another form.',
      },
      fix: { zh: '请看全解读栏目再算。', en: 'Go through the whole column of interpretations.' },
    },
    none: { what: { zh: '{year}年没有解读。', en: 'There are no interpretations of {year}.' } },
    unseen: {
      what: { zh: '没有看到{year}年的解读。', en: 'No interpretations of {year} were seen.' },
      fix: { zh: '请打开政策解读栏目。', en: 'Open the column of interpretations.' },
    },
    notBound: {
      what: { zh: '本站所依要点没有规定多元化解读率。', en: 'The site’s plan sets no such share.' },
    },
  },
  judge(site, { year: current, today, thresholds: { interpretationFormats: rate } }) {
    if (rate === null) return { outcome: 'inapplicable', message: 'notBound' };
    const year = today <= `${current}-${LAST_YEAR_UNTIL}` ? current - 1 : current;
    const ofYear = site.interpretations.filter(({ published }) => published?.startsWith(`${year}-`));
    const isFull = isReadInFull(site, columnsNamed(site, COLUMN), year);
    if (ofYear.length === 0) {
      return isFull
        ? { outcome: 'inapplicable', message: 'none', data: { year } }
        : { outcome: 'cantTell', message: 'unseen', data: { year } };
    }
    const groups = [...Map.groupBy(ofYear, policyOf).values()];
    const { policies, diverse, unclear } = shareOf(groups);
    const byItem = percent(ofYear.filter(({ form }) => form === 'diverse').length, ofYear.length);
    const data = { year, policies, diverse, unclear, share: percent(diverse, policies), byItem, rate };
    const placesOf = (form: SiteInterpretation['form']): SitePlace[] =>
      ofYear
        .filter((one) => one.form === form)
        .slice(0, MOST_PLACES)
        .map(({ url, title }) => ({ url, text: title }));
    if (!isFull) return { outcome: 'cantTell', message: 'partial', data };
    if (100 * diverse >= rate * policies) return { outcome: 'passed', message: 'reached', data };
    if (100 * (diverse + unclear) >= rate * policies) {
      return { outcome: 'cantTell', message: 'unclear', data, places: placesOf('unclear') };
    }
    const severity = year < current ? 'warning' : 'info';
    return { outcome: 'failed', severity, message: 'below', data, places: placesOf('text') };
  },
});
