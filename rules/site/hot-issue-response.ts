import { columnDuty } from './search/column-duty.ts';

/** What may be it under another name; 热点专题 and 热点新闻 are on most portals, 居民有… is in many a headline. */
const LIKE = {
  name: /热点(?!专[题栏]|新闻|要闻|资讯|推荐|服务|搜索|词|图片|链接|应用|排行|文章|景|旅游)|关切|回应|民呼|民有所|集中(?:反映|诉求)|(?:网传|舆情|事件|反映).{0,20}(?:说明|通报)/,
  but: /制度|办法|解读|响应/,
};

export const hotIssueResponse = columnDuty({
  id: 'hot-issue-response',
  title: { zh: '集中反映的问题有公开回应', en: 'Concentrated complaints are answered in public' },
  severity: 'info',
  cites: [
    { clause: 'huating-2025/prose-2.2.3', basis: 'stated' },
    { clause: 'chongming-2025/9', basis: 'derived' },
    { clause: 'songjiang-2025/10', basis: 'derived' },
  ],
  appliesTo: 'any',
  yearly: true,
  column: { zh: '回应关切一类的栏目', en: 'A column of answers to public concern' },
  names: {
    name: /回应(?:关切|社会|民声|民意|诉求|群众|热点)|(?:热点|民生|民声|舆情|关切|诉求|民意|政务|政府|互动)回应|(?:社会|公众|群众|民生)(?:关切|热点)|热点(?:问题|关注|诉求|解答|答复)/,
    but: /制度|办法/,
  },
  items: {
    title: /(?:热点|集中|关切|12345).*回应|回应.*(?:热点|关切|诉求)/,
    but: /征集|解读|年报|制度|办法/,
  },
  like: LIKE,
  likeTitles: LIKE,
  period: 'year',
  notBefore: null,
  weighs: { missing: 'info', stale: 'info' },
  elsewhereServes: false,
  why: {
    zh: '对差评和12345集中反映的事项，要由承办部门专项回应。',
    en: 'Matters that many complain of are to be answered by those in charge.',
  },
  fix: {
    zh: '在网站上发布专项回应；已在别处回应的，给出链接。',
    en: 'Publish the answer, or link to where it was given.',
  },
});
