import { isIPv6 } from 'node:net';
import { InvalidArgumentError } from 'commander';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import type { Words } from '../../rules/contract.ts';

/** A part is a name, an IPv4 address, or an IPv6 address in brackets. */
const FORM = /^(\[[^[\]]*\]|[^:[\]]*):([^:[\]]*):(\[[^[\]]*\]|[^:[\]]*)(?::([^:[\]]*))?$/;
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?\.?$/u;
const LAST_PORT = 65_535;

const WORDS = {
  form: {
    zh: '请写成 主机:端口:地址:端口，如 www.songjiang.gov.cn:443:10.0.0.8:8443；IPv6 地址用方括号。',
    en: 'Write HOST:PORT:ADDRESS:PORT, such as www.songjiang.gov.cn:443:10.0.0.8:8443; IPv6 in brackets.',
  },
  host: {
    zh: '主机名不正确：{part}。只写主机名，不带 https://，不用通配符。',
    en: 'No host name: {part}. Give the host alone, without https:// and without wildcards.',
  },
  address: { zh: '地址不正确：{part}。', en: 'No address: {part}.' },
  port: { zh: '端口不正确：{part}。请用 1–65535。', en: 'No port: {part}. Use 1–65535.' },
} as const satisfies Record<string, Words>;

/**
 * Reads `HOST:PORT:ADDRESS:PORT`, or curl's `HOST:PORT:ADDRESS`, which keeps the port.
 * Throws `InvalidArgumentError` that says which part is wrong.
 */
export function parseResolve(words: string): HostOverride {
  if (words.includes('://')) throw wrong('host', words);
  const [, host, port, address, addressPort] = FORM.exec(words.trim()) ?? [];
  if (host === undefined || port === undefined || address === undefined) throw wrong('form', words);
  return {
    host: readHost(host, 'host'),
    port: readPort(port),
    address: readHost(address, 'address').replace(/^\[|\]$/g, ''),
    addressPort: readPort(addressPort ?? port),
  };
}

/** As URL parsing writes it, so that it is found again: lower case, punycode. */
function readHost(part: string, role: 'host' | 'address'): string {
  const isIpv6 = part.startsWith('[') && isIPv6(part.slice(1, -1));
  const address = `http://${part}/`;
  if (!(isIpv6 || NAME.test(part)) || !URL.canParse(address)) throw wrong(role, part);
  return new URL(address).hostname;
}

function readPort(part: string): number {
  const port = /^\d{1,5}$/.test(part) ? Number(part) : 0;
  if (port < 1 || port > LAST_PORT) throw wrong('port', part);
  return port;
}

function wrong(fault: keyof typeof WORDS, part: string): InvalidArgumentError {
  const { zh, en } = WORDS[fault];
  return new InvalidArgumentError([zh, en].map((words) => words.replace('{part}', () => part)).join('\n'));
}
