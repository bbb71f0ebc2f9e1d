import { it } from 'vitest';
import { exampleOf, faults } from './fault-server/faults.ts';
import { startFaultServer } from './fault-server/server.ts';
import { checkLinks } from './web.ts';

it('gen', async () => {
  const hostOf = (i: number) => faults[i]!.host ?? `site-${i}.portal.test`;
  const server = await startFaultServer({ hosts: faults.map((_, i) => hostOf(i)) });
  const links = faults.map((f, i) => ({ url: `http://${hostOf(i)}${exampleOf(f)}`, label: '通知' }));
  const t = Date.now();
  const { verdicts, progress } = await checkLinks({ url: 'http://portal.test/' }, links, {
    resolve: server.resolve,
  });
  console.log(Date.now() - t, 'ms', JSON.stringify(progress));
  for (const [i, f] of faults.entries()) {
    const v = verdicts.get(links[i]!.url)!;
    console.log(
      `  '${exampleOf(f)}': '${v.verdict} ${v.kind} ${v.reason}', // ${v.tries.map((t) => t.way + ':' + t.status).join(' ')} | ${f.why}`,
    );
  }
  await server.close();
});
