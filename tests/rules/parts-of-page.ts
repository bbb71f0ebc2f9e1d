import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { spot } from './page-of.ts';

type Control = Facts['controls'][number];
type Media = Facts['media'][number];
type Frame = Facts['frames'][number];
type Form = Facts['forms'][number];
type Target = Link['target'];

/** Where a link leads, from its address: enough of a browser's work for a test. */
export function target(url: string, change: Partial<Target> = {}): Target {
  const whole = {
    url,
    scheme: '',
    host: '',
    path: '',
    fragment: '',
    partExists: null,
    item: false,
    file: null,
  };
  if (!/^(?:https?|ftp|rtmp):/.test(url) || !URL.canParse(url)) {
    const type =
      url === '' || url.startsWith('#') ? 'here' : url.startsWith('javascript:') ? 'script' : 'broken';
    return { ...whole, type, fragment: url.startsWith('#') ? url.slice(1) : '', ...change };
  }
  const { protocol, hostname, pathname, hash, search } = new URL(url);
  return {
    ...whole,
    scheme: protocol.slice(0, -1),
    host: hostname,
    path: pathname,
    fragment: hash.slice(1),
    type: 'page',
    item: /\d{3,}/.test(pathname + search) || /\/s\/\w/.test(pathname),
    file: /\.(pdf|docx?|xlsx?|png|jpg)$/.exec(pathname)?.[1] ?? null,
    ...change,
  };
}

/** A visible text link of the main part. */
export function link(label: string, url: string | Target, change: Partial<Link> = {}): Link {
  return {
    label,
    labelFrom: label === '' ? 'none' : 'text',
    title: '',
    heading: '',
    place: 'main',
    target: typeof url === 'string' ? target(url) : url,
    scripted: false,
    hidden: false,
    at: spot(label, 'a'),
    ...change,
  };
}

/** An anchor without an address. */
export const nowhere: Target = target('', { type: 'none' });

export function control(label: string, change: Partial<Control> = {}): Control {
  return { label, place: 'main', hidden: false, at: spot(label, 'button'), ...change };
}

/** A picture of the text, its address resolved on an ordinary page unless the case says otherwise. */
export function media(label: string, change: Partial<Media> = {}): Media {
  const src = change.src ?? '/images/20250304.jpg';
  return {
    type: 'image',
    label,
    src,
    url: src === '' ? '' : (URL.parse(src, 'https://www.jiading.gov.cn/publicity/')?.href ?? ''),
    place: 'main',
    inBody: true,
    inLink: false,
    hidden: false,
    at: spot(label, 'img'),
    ...change,
  };
}

export function frame(change: Partial<Frame> = {}): Frame {
  return {
    src: 'https://plugin.example.cn/embed/1',
    host: 'plugin.example.cn',
    sameHost: false,
    label: '',
    place: 'main',
    inBody: false,
    hidden: false,
    token: null,
    inside: null,
    at: spot('', 'iframe'),
    ...change,
  };
}

export function form(label: string, change: Partial<Form> = {}): Form {
  return {
    label,
    textareas: 1,
    passwords: 0,
    submits: 1,
    place: 'main',
    hidden: false,
    at: spot(label, 'form'),
    ...change,
  };
}
