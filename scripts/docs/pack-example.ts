/** A pack that uses every part of the form: `docs/packs.md` shows it, and a test reads it from there. */
export const packExample = {
  $schema: './pack.schema.json',
  version: 1,
  id: 'xinqiao-2025',
  title: { zh: '松江区新桥镇 2025（第三方评估）', en: 'Xinqiao 2025, third-party assessment' },
  extends: 'songjiang-2025',
  level: 'town',
  year: 2025,
  since: '2025-01-01',
  extras: ['national'],
  rules: { without: ['standards-catalogue-entry'] },
  weights: { 'validity-label': 8, 'working-link': 6, 'home-core-sections': 0 },
  vetoes: ['personal-privacy', 'classified-mark'],
  thresholds: {
    privateRows: { value: 1, unit: 'rows' },
    sectionEntriesFew: { value: 5, unit: 'entries' },
  },
  vocabulary: {
    boardNames: ['政企问答墙'],
    interpretationLabels: ['政策图谱'],
    homeInteraction: ['新桥连心桥'],
  },
  portals: [{ host: 'songjiang.gov.cn', paths: ['/xinqiao'], organs: ['新桥镇'] }],
  scoring: {
    manner: 'deduction',
    full: 100,
    points: { error: 3, warning: 1, info: 0 },
    caps: { '1': 20, '2': 40, '3': 20, '4': 20 },
    bonus: { points: { 'policy-faq': 2, 'foreign-language-policy': 1 }, cap: 3 },
  },
} as const;
