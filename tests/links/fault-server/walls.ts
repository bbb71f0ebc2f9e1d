import { html, page } from './behaviours.ts';
import type { Behaviour } from './exchange.ts';

/** A refusal that is meant for programs, by the vendor who makes the wall. */
export interface Wall {
  readonly vendor: string;
  readonly status: number;
  readonly behaviour: Behaviour;
}

function wall(vendor: string, status: number, text: string, headers: Record<string, string> = {}): Wall {
  return { vendor, status, behaviour: html(text, status, headers) };
}

const riversScript =
  '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta id="9DhefwqGPrzGxEp9hPaoag" content="{qqqqqqqqqq" r="m"><script type="text/javascript" charset="utf-8" src="/4QbVtADbnLVIc/c.FxJzG50F.js" r="m"></script><script type="text/javascript" r="m">$_ts=window[\'$_ts\'];if(!$_ts)$_ts={};$_ts.nsd=31345;$_ts.cd="qErp";if($_ts.lcd)$_ts.lcd();</script></head><body></body></html>';

/** Challenges and refusals as the vendors send them. */
export const walls: Readonly<Record<string, Wall>> = {
  'rivers-412': wall('瑞数', 412, riversScript, { 'set-cookie': 'mfk3aGgD2nQbO=60abc; Path=/; HttpOnly' }),
  'rivers-202': wall('瑞数', 202, riversScript, { 'set-cookie': 'neCYtZEjo8GmS=5xyz; Path=/; HttpOnly' }),
  jiasule: wall(
    '知道创宇加速乐',
    521,
    "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_')+('clearance')+'=1;Max-age=3600;path=/';location.href=location.pathname+location.search</script>",
    { server: 'jsl', 'set-cookie': '__jsluid_s=abc; max-age=31536000; path=/; HttpOnly' },
  ),
  yunaq: wall(
    '知道创宇创宇盾',
    403,
    page('访问被拦截', '创宇盾 当前访问疑似黑客攻击，已被网站管理员设置为拦截'),
    {
      server: 'WAF/2.4-12.1',
    },
  ),
  aliyun: wall(
    '阿里云',
    405,
    '<!doctypehtml><html><head><title>405</title></head><body><div id="traceid">TraceID: 76b</div>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。<img src="https://errors.aliyun.com/images/TB1.png"></body></html>',
    { server: 'Tengine' },
  ),
  'aliyun-script': wall(
    '阿里云',
    200,
    "<html><script>var arg1='3A2B';var _0x4818=['csKHwqMI'];function setCookie(name,value){document.cookie=name+'='+value;location.reload();}setCookie('acw_sc__v2',x)</script></html>",
    { 'set-cookie': 'acw_tc=781bad; path=/; HttpOnly; Max-Age=1800' },
  ),
  tencent: wall(
    '腾讯云',
    403,
    '<html><head><title>T-Sec-WAF</title></head><body>很抱歉，您提交的请求可能对网站造成威胁，请求已被管理员设置的策略阻断 <a href="https://waf.tencent.com">waf.tencent.com</a></body></html>',
  ),
  'tencent-501': wall(
    '腾讯云',
    501,
    '<script>location.href="https://waf.tencent.com/501page.html?u=/"</script>',
  ),
  huawei: wall('华为云', 418, page('访问被拦截！', '您的请求疑似攻击行为！事件ID:17-10-2'), {
    server: 'CloudWAF',
    'set-cookie': 'HWWAFSESID=abc; path=/',
  }),
  '360': wall(
    '360网站卫士',
    493,
    page('访问禁止', '当前访问疑似黑客攻击，已被360网站卫士拦截 wangzhan.360.cn'),
    {
      'x-powered-by-360wzb': 'wangzhan.360.cn',
    },
  ),
  anheng: wall(
    '安恒玄武盾',
    403,
    page('访问拦截', '玄武盾 您的访问请求可能对网站造成安全威胁，请求已被安恒信息玄武盾拦截'),
    {
      server: 'xuanwudun',
    },
  ),
  safedog: wall(
    '安全狗',
    403,
    page('网站防火墙', '您的请求带有不合法参数，已被网站管理员设置拦截！ safedog'),
    {
      'x-powered-by': 'WAF/2.0',
    },
  ),
  yunsuo: wall(
    '云锁',
    200,
    '<html><head><script>function YunSuoAutoJump(){var width=screen.width;var url="?security_verify_data="+stringToHex(width);self.location=url;}</script></head><body onload="YunSuoAutoJump()"></body></html>',
    { 'set-cookie': 'security_session_verify=4c3; path=/' },
  ),
  safeline: wall(
    '长亭雷池',
    468,
    page('安全检测能力由 长亭雷池 WAF 驱动', '正在检查您的浏览器环境 /.safeline/static/'),
    {},
  ),
  cloudflare: wall(
    'Cloudflare',
    403,
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>',
    { server: 'cloudflare', 'cf-mitigated': 'challenge', 'cf-ray': '8a-SIN' },
  ),
  'cloudflare-503': wall(
    'Cloudflare',
    503,
    '<html><head><title>Just a moment...</title></head><body><form id="challenge-form" action="/?__cf_chl_f_tk=1"></form></body></html>',
    { server: 'cloudflare' },
  ),
  captcha: wall('any', 200, page('安全验证', '请完成以下验证后继续访问：请输入图片中的验证码')),
  'empty-412': { vendor: 'any', status: 412, behaviour: html('', 412) },
};
