import { beforeEach, describe, expect, it, vi } from 'vitest';

const contains = vi.fn(async ({ origins }: { origins: string[] }) => origins[0] === 'https://a.cn/*');
vi.mock('wxt/browser', () => ({ browser: { permissions: { contains } } }));
const { LinkLeave } = await import('../../extension/link-leave.ts');

beforeEach(() => void contains.mockClear());

describe('leave to ask a host', () => {
  it('is asked for once for each scheme and host, whatever the path and the port', async () => {
    const leave = new LinkLeave();
    const urls = ['https://a.cn/1', 'https://a.cn:8443/2?q=1', 'http://a.cn/1', 'https://b.cn/'];
    expect(await Promise.all(urls.map((url) => leave.mayAsk(url)))).toEqual([true, true, false, false]);
    expect(contains.mock.calls.map(([{ origins }]) => origins)).toEqual([
      ['https://a.cn/*'],
      ['http://a.cn/*'],
      ['https://b.cn/*'],
    ]);
  });

  it('is asked for again once it may have changed', async () => {
    const leave = new LinkLeave();
    await leave.mayAsk('https://b.cn/');
    contains.mockResolvedValueOnce(true);
    leave.forget();
    expect(await leave.mayAsk('https://b.cn/')).toBe(true);
  });

  it('for every host is a question of its own', async () => {
    expect(await new LinkLeave().mayAskAnywhere()).toBe(false);
    expect(contains).toHaveBeenCalledWith({ origins: ['*://*/*'] });
  });

  it('is not there for a host that the browser cannot name', async () => {
    contains.mockRejectedValueOnce(new Error('Invalid value for origin pattern'));
    expect(await new LinkLeave().mayAsk('http://[::1]/')).toBe(false);
  });
});
