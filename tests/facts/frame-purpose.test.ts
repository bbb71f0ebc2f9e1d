import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1><p>文号：某府规〔2025〕1号</p>';
const pageWith = (frame: string) =>
  factsOf(documentPage(title).replace('<div class="footer">', `${frame}<div class="footer">`));
const outcomeWith = (frame: string) => outcomesOf(pageWith(frame))['message-board'];

describe('a frame that was not read', () => {
  it.each([
    ['the foot of the site', '<iframe src="/inc/footer.html" width="100%" height="120"></iframe>'],
    ['its head', '<iframe src="/2024/top_2024.shtml" width="1000" height="180"></iframe>'],
    ['its menu', '<iframe src="/site_nav.jsp?id=3" width="100%"></iframe>'],
    ['a counter', '<iframe src="/count.do?id=1" width="0" height="0"></iframe>'],
    ['a dot', '<iframe src="/sso.html" width=1 height=1></iframe>'],
  ])('holds no board: %s', (_what, frame) => {
    expect(outcomeWith(frame)).toBe('failed missing');
  });

  it.each([
    ['a frame of any name', '<iframe src="/inc/zc1.html" width="100%" height="300"></iframe>'],
    ['a frame that a script makes higher', '<iframe src="/pl.html" width="100%" height="0"></iframe>'],
    ['a name that only begins so', '<iframe src="/topic/1.html" width="600" height="300"></iframe>'],
    ['a frame in a folder of that name', '<iframe src="/footer/pl.html" width="600"></iframe>'],
  ])('may hold one: %s', (_what, frame) => {
    expect(outcomeWith(frame)).toBe('cantTell unreadable');
  });

  it('is told by its place where the site’s foot is one', () => {
    const frames = pageWith('<iframe src="/inc/footer.html"></iframe>').frames;
    expect(frames).toMatchObject([{ place: 'footer' }]);
  });
});
