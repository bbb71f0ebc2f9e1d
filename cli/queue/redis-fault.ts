import type { Words } from '../../rules/contract.ts';

const faultWords = {
  noClient: {
    zh: '--queue 需要 ioredis 这个包，这里没有装。请运行 npm install ioredis。',
    en: '--queue needs the package ioredis, which is not installed here. Run npm install ioredis.',
  },
  refused: {
    zh: 'Redis 拒绝访问（{reason}）。请核对 --queue 里的用户名和密码。',
    en: 'Redis refuses access ({reason}). Check the name and password in --queue.',
  },
  tooOld: {
    zh: 'Redis 的版本太旧（{reason}）。请用 5 以上的 Redis，或 Valkey。',
    en: 'Redis is too old ({reason}). Use Redis 5 or later, or Valkey.',
  },
} as const satisfies Record<string, Words>;

export type RedisFaultCode = keyof typeof faultWords;

/** Redis cannot be used, and waiting does not mend it. */
export class RedisFault extends Error {
  override readonly name = 'RedisFault';
  readonly code: RedisFaultCode;

  constructor(code: RedisFaultCode, reason: string) {
    super(reason);
    this.code = code;
  }

  /** Chinese, then English. */
  get lines(): readonly [string, string] {
    const { zh, en } = faultWords[this.code];
    const [line] = this.message.split('\n');
    const filled = (words: string) => words.replace('{reason}', () => (line ?? '').slice(0, 200));
    return [filled(zh), filled(en)];
  }
}

/** What an error of the client means; null where waiting may mend it. */
export function redisFaultOf(error: Error): RedisFault | null {
  const { message } = error;
  if (/could not load the optional/i.test(message)) return new RedisFault('noClient', message);
  if (/\b(?:NOAUTH|WRONGPASS|NOPERM)\b|without any password configured/.test(message)) {
    return new RedisFault('refused', message);
  }
  return /Redis version needs to be/.test(message) ? new RedisFault('tooOld', message) : null;
}
