import { AuditedSite, type SiteOutput } from '../../cli/site/output-schema.ts';
import { AUDITED_AT } from '../portal/expectations.ts';
import { PORTAL_HOST, type Portal } from '../portal/server.ts';
import { type Ended, runCli } from './run-cli.ts';

export const HOME = `http://${PORTAL_HOST}/`;

/** Leads the portal's name, and that of the one other host that it links to, to the sample portal; no pause is kept. */
export function towards({ port }: Pick<Portal, 'port'>, rate = 1000): string[] {
  const hosts = [`${PORTAL_HOST}:80`, 'zwdt.sh.gov.cn:443'];
  const resolved = hosts.flatMap((host) => ['--resolve', `${host}:127.0.0.1:${port}`]);
  return [...resolved, '--rate', String(rate), '--patience', '0.01'];
}

/** What settles what is read of the sample portal. */
export const ORDER = [HOME, '--at', AUDITED_AT];

export function runSite(words: readonly string[], folder: string, variables = {}): Promise<Ended> {
  return runCli(['site', ...words], folder, variables);
}

/** The JSON of a site, held to the schema. */
export function siteOf({ out }: Ended): SiteOutput {
  return AuditedSite.parse(JSON.parse(out));
}

/** What is the same however often a sweep was stopped: all but when links were asked, and how often. */
export function lasting(output: SiteOutput) {
  const { pages, findings, sheet, coverage, links } = output;
  const told = (items: SiteOutput['links']['broken']) =>
    items.map(({ url, kind, reason, foundOn }) => ({ url, kind, reason, foundOn }));
  const { checked, opens, broken, cantTell } = links;
  return {
    pages: pages.map((page) => ({ ...page, findings: page.findings.map(timeless) })),
    findings: findings.map(timeless),
    sheet,
    coverage,
    links: { checked, opens, broken: told(broken), cantTell: told(cantTell) },
  };
}

/** A finding on a link says when it was asked for, and how often. */
function timeless<Finding extends { readonly message: string }>(finding: Finding): Finding {
  return { ...finding, message: finding.message.replace(/\d{4}-\d\d-\d\d \d\d:\d\d 检查，访问 \d+ 次/g, '') };
}
