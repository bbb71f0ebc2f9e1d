// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../extension/frame-summary.ts';
import { FrameTokens, newToken } from '../../extension/frame-tokens.ts';
import { showBody } from './body-of.ts';

let ended: AbortController;
beforeEach(() => {
  ended = new AbortController();
});
afterEach(() => ended.abort());

function framed(): HTMLIFrameElement {
  showBody('<iframe></iframe>');
  const frame = document.querySelector('iframe');
  if (frame === null) throw new Error('no frame');
  return frame;
}

function post(data: unknown, source: MessageEventSource | null): void {
  window.dispatchEvent(new MessageEvent('message', { data, source }));
}

describe('tokens of frames', () => {
  it('are joined to the element that the frame sits in', () => {
    const frame = framed();
    let arrived = 0;
    const tokens = new FrameTokens(window, () => arrived++, ended.signal);
    const token = newToken();
    post({ mingcha: token }, frame.contentWindow);
    post({ mingcha: token }, frame.contentWindow);
    expect(tokens.of(frame)).toBe(token);
    expect(arrived).toBe(1);
  });

  it.each([
    ['words of the page’s own', 'hello'],
    ['nothing', null],
    ['a token of another form', { mingcha: '<b>' }],
    ['a token that is no text', { mingcha: 7 }],
  ])('are not read from %s', (_what, data) => {
    const frame = framed();
    const tokens = new FrameTokens(window, () => undefined, ended.signal);
    post(data, frame.contentWindow);
    expect(tokens.of(frame)).toBeNull();
  });

  it('are not taken from the page itself', () => {
    const tokens = new FrameTokens(window, () => undefined, ended.signal);
    post({ mingcha: newToken() }, window);
    expect(tokens.of(framed())).toBeNull();
  });

  it('cannot be guessed', () => {
    expect(newToken()).toMatch(/^[0-9a-f]{32}$/);
    expect(newToken()).not.toBe(newToken());
  });
});

describe('what a frame holds', () => {
  const summary = (html: string) => {
    showBody(html);
    return summaryOf(document);
  };

  it.each([
    ['a form with room to write and a button', '<form><textarea></textarea><button>提交</button></form>', 1],
    ['two of them', '<form><textarea></textarea><input type="submit"></form>'.repeat(2), 2],
    ['fields without a form, sent by script', '<textarea></textarea><a onclick="send()">提交</a>', 1],
    ['an editable block', '<div contenteditable="true"></div><button>发送</button>', 1],
    ['a search box', '<form><input type="text"><button>搜索</button></form>', 0],
    [
      'room to write and no way to send',
      '<form><textarea></textarea><button type="reset">重填</button></form>',
      0,
    ],
  ])('counts %s', (_what, html, expected) => {
    expect(summary(html).messageForms).toBe(expected);
  });

  it('lists labels once, by text, value or alt', () => {
    const html =
      '<a href="/">首页</a><a href="/2">首页</a><input type="submit" value="提交"><a href="/3"><img alt="写信"></a><h2> 网上 信访 </h2>';
    expect(summary(html).labels).toEqual(['首页', '提交', '写信', '网上 信访']);
  });

  it('lists no more than two hundred labels', () => {
    const html = Array.from({ length: 300 }, (_, index) => `<a href="/">${index}</a>`).join('');
    expect(summary(html).labels).toHaveLength(200);
  });

  it('measures what is read, not scripts', () => {
    expect(summary('<p>正 文</p><script>const a = 1</script><style>p {}</style>').textLength).toBe(2);
  });
});
