import { expect, it } from 'vitest';
import { cleanPortal, type PortalName } from './clean-portal.ts';
import { dropColumn } from './portal.ts';
import { failures, judged, planOf } from './reading.ts';

it.each<PortalName>(['district-2023', 'district-2025', 'town-2025'])(
  'of a clean %s nothing is missing that may be in the openness section on another host',
  (name) => {
    const portal = cleanPortal(name);
    dropColumn(portal, 'index');
    portal.links.push({ label: '政府信息公开', to: 'https://xxgk.qinghe.gov.cn/zfxxgk/' });
    const said = failures(judged(portal, planOf[name], 'hanweb'));
    expect(said.filter((one) => /: (?:missing|none|few)$/.test(one))).toEqual([]);
  },
);
