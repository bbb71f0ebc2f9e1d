/** A page in both scripts, but for its address. */
export interface Twins {
  readonly name: string;
  readonly url: string;
  readonly simplified: string;
  readonly traditional: string;
}

/** Pages of a portal, and the same as its version in traditional script shows them. */
export const twins: readonly Twins[] = [
  {
    name: 'a document with a field table',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>关于印发《嘉定区公共租赁住房管理办法》的通知_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>关于印发《嘉定区公共租赁住房管理办法》的通知</h1>
<table>
<tr>
<td>索引号</td>
<td>SY0021</td>
<td>发文字号</td>
<td>嘉府规〔2024〕3号</td>
</tr>
<tr>
<td>发布机构</td>
<td>区政府</td>
<td>成文日期</td>
<td>2024-05-06</td>
</tr>
<tr>
<td>公开属性</td>
<td>主动公开</td>
<td>主题分类</td>
<td>城乡建设</td>
</tr>
<tr>
<td>有效性</td>
<td>现行有效</td>
</tr>
</table>
<div id="zoom">
<p>各镇人民政府、街道办事处：</p>
<p>现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。</p>
<p>第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。</p>
<p>第二条 本办法自2024年6月1日起施行，有效期至2029年5月31日。</p>
<p>上海市嘉定区人民政府</p>
<p>2024年5月6日</p>
<p>（此件主动公开）</p>
</div>
<div class="xgjd">
<h3>相关解读</h3>
<ul>
<li>
<a href="/zcjd/content_9.html">《嘉定区公共租赁住房管理办法》政策解读</a>
</li>
</ul>
</div>
<div class="liuyan">
<h3>政策留言板</h3>
<form>
<textarea>
</textarea>
<input type=submit value="提交留言">
</form>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>關於印發《嘉定區公共租賃住房管理辦法》的通知_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>關於印發《嘉定區公共租賃住房管理辦法》的通知</h1>
<table>
<tr>
<td>索引號</td>
<td>SY0021</td>
<td>發文字號</td>
<td>嘉府規〔2024〕3號</td>
</tr>
<tr>
<td>發佈機構</td>
<td>區政府</td>
<td>成文日期</td>
<td>2024-05-06</td>
</tr>
<tr>
<td>公開屬性</td>
<td>主動公開</td>
<td>主題分類</td>
<td>城鄉建設</td>
</tr>
<tr>
<td>有效性</td>
<td>現行有效</td>
</tr>
</table>
<div id="zoom">
<p>各鎮人民政府、街道辦事處：</p>
<p>現將《嘉定區公共租賃住房管理辦法》印發給你們，請認真按照執行。</p>
<p>第一條 為了規範本區公共租賃住房的管理，根據有關規定，結合本區實際，制定本辦法。</p>
<p>第二條 本辦法自2024年6月1日起施行，有效期至2029年5月31日。</p>
<p>上海市嘉定區人民政府</p>
<p>2024年5月6日</p>
<p>（此件主動公開）</p>
</div>
<div class="xgjd">
<h3>相關解讀</h3>
<ul>
<li>
<a href="/zcjd/content_9.html">《嘉定區公共租賃住房管理辦法》政策解讀</a>
</li>
</ul>
</div>
<div class="liuyan">
<h3>政策留言板</h3>
<form>
<textarea>
</textarea>
<input type=submit value="提交留言">
</form>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a repealed document',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>嘉定区停车管理办法_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>嘉定区停车管理办法（已废止）</h1>
<p>发文字号：嘉府规〔2014〕3号　时效性：已废止　发布日期：2014-05-06</p>
<div id="zoom">
<p>各镇人民政府、街道办事处：</p>
<p>现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。</p>
<p>第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。</p>
<p>上海市嘉定区人民政府</p>
<p>2024年5月6日</p>
<p>（此件主动公开）</p>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>嘉定區停車管理辦法_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>嘉定區停車管理辦法（已廢止）</h1>
<p>發文字號：嘉府規〔2014〕3號　時效性：已廢止　發佈日期：2014-05-06</p>
<div id="zoom">
<p>各鎮人民政府、街道辦事處：</p>
<p>現將《嘉定區公共租賃住房管理辦法》印發給你們，請認真按照執行。</p>
<p>第一條 為了規範本區公共租賃住房的管理，根據有關規定，結合本區實際，制定本辦法。</p>
<p>上海市嘉定區人民政府</p>
<p>2024年5月6日</p>
<p>（此件主動公開）</p>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a document that its title calls ended',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>嘉定区停车管理办法_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>嘉定区停车管理办法（失效）</h1>
<p>发文字号：嘉府规〔2014〕3号</p>
<div id="zoom">
<p>各镇人民政府、街道办事处：</p>
<p>现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。</p>
<p>第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。</p>
<p>上海市嘉定区人民政府</p>
<p>2024年5月6日</p>
<p>（此件主动公开）</p>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>嘉定區停車管理辦法_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>嘉定區停車管理辦法（失效）</h1>
<p>發文字號：嘉府規〔2014〕3號</p>
<div id="zoom">
<p>各鎮人民政府、街道辦事處：</p>
<p>現將《嘉定區公共租賃住房管理辦法》印發給你們，請認真按照執行。</p>
<p>第一條 為了規範本區公共租賃住房的管理，根據有關規定，結合本區實際，制定本辦法。</p>
<p>上海市嘉定區人民政府</p>
<p>2024年5月6日</p>
<p>（此件主動公開）</p>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'an interpretation',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>《嘉定区公共租赁住房管理办法》政策解读_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>《嘉定区公共租赁住房管理办法》政策解读</h1>
<div id="zoom">
<p>各镇人民政府、街道办事处：</p>
<p>现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。</p>
<p>第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。</p>
<p>第二条 本办法自2024年6月1日起施行，有效期至2029年5月31日。</p>
<p>上海市嘉定区人民政府</p>
<p>2024年5月6日</p>
<p>（此件主动公开）</p>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>《嘉定區公共租賃住房管理辦法》政策解讀_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>《嘉定區公共租賃住房管理辦法》政策解讀</h1>
<div id="zoom">
<p>各鎮人民政府、街道辦事處：</p>
<p>現將《嘉定區公共租賃住房管理辦法》印發給你們，請認真按照執行。</p>
<p>第一條 為了規範本區公共租賃住房的管理，根據有關規定，結合本區實際，制定本辦法。</p>
<p>第二條 本辦法自2024年6月1日起施行，有效期至2029年5月31日。</p>
<p>上海市嘉定區人民政府</p>
<p>2024年5月6日</p>
<p>（此件主動公開）</p>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a draft',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>关于《嘉定区停车管理办法（征求意见稿）》公开征求意见的公告_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>关于《嘉定区停车管理办法（征求意见稿）》公开征求意见的公告</h1>
<div id="zoom">
<p>为规范停车管理，现向社会公开征求意见，征集时间为2025年10月1日至2025年10月31日。</p>
<p>意见可通过电子邮件、信函、电话反馈：联系电话021-12345678，电子邮箱abc@jiading.gov.cn，通信地址嘉定区博乐南路111号。</p>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>關於《嘉定區停車管理辦法（徵求意見稿）》公開徵求意見的公告_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>關於《嘉定區停車管理辦法（徵求意見稿）》公開徵求意見的公告</h1>
<div id="zoom">
<p>為規範停車管理，現向社會公開徵求意見，徵集時間為2025年10月1日至2025年10月31日。</p>
<p>意見可通過電子郵件、信函、電話反饋：聯繫電話021-12345678，電子郵箱abc@jiading.gov.cn，通信地址嘉定區博樂南路111號。</p>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a message board',
    url: 'https://www.jiading.gov.cn/big5/zmhd/lyb/',
    simplified: `<html lang="zh-Hant">
<head>
<title>留言板_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>留言板</h1>
<table>
<tr>
<th>标题</th>
<th>留言时间</th>
<th>回复时间</th>
<th>状态</th>
</tr>
<tr>
<td>
<a href="/m/1.html">关于停车收费的咨询</a>
</td>
<td>2025-10-01</td>
<td>2025-10-09</td>
<td>已回复</td>
</tr>
<tr>
<td>
<a href="/m/2.html">关于入学政策的咨询</a>
</td>
<td>2025-10-02</td>
<td>
</td>
<td>办理中</td>
</tr>
</table>
<form>
<textarea>
</textarea>
<input type=submit value="我要留言">
</form>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>留言板_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>留言板</h1>
<table>
<tr>
<th>標題</th>
<th>留言時間</th>
<th>回覆時間</th>
<th>狀態</th>
</tr>
<tr>
<td>
<a href="/m/1.html">關於停車收費的諮詢</a>
</td>
<td>2025-10-01</td>
<td>2025-10-09</td>
<td>已回覆</td>
</tr>
<tr>
<td>
<a href="/m/2.html">關於入學政策的諮詢</a>
</td>
<td>2025-10-02</td>
<td>
</td>
<td>辦理中</td>
</tr>
</table>
<form>
<textarea>
</textarea>
<input type=submit value="我要留言">
</form>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a catalogue of decisions',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>2025年度重大行政决策事项目录_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>2025年度重大行政决策事项目录</h1>
<div id="zoom">
<p>根据有关规定，现将2025年度重大行政决策事项目录公布如下，请有关部门按照规定落实。</p>
<table>
<tr>
<th>序号</th>
<th>事项名称</th>
<th>承办单位</th>
<th>完成时间</th>
</tr>
<tr>
<td>1</td>
<td>嘉定区综合交通规划</td>
<td>区交通委</td>
<td>2025年12月</td>
</tr>
</table>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>2025年度重大行政決策事項目錄_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>2025年度重大行政決策事項目錄</h1>
<div id="zoom">
<p>根據有關規定，現將2025年度重大行政決策事項目錄公佈如下，請有關部門按照規定落實。</p>
<table>
<tr>
<th>序號</th>
<th>事項名稱</th>
<th>承辦單位</th>
<th>完成時間</th>
</tr>
<tr>
<td>1</td>
<td>嘉定區綜合交通規劃</td>
<td>區交通委</td>
<td>2025年12月</td>
</tr>
</table>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a column',
    url: 'https://www.jiading.gov.cn/big5/zwgk/',
    simplified: `<html lang="zh-Hant">
<head>
<title>规范性文件_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<ul>
<li>
<a href="/a/1.html">关于开展养老服务工作的通知（1）</a>
<span>有效</span>
<span>2025-01-11</span>
</li>
<li>
<a href="/a/2.html">关于开展养老服务工作的通知（2）</a>
<span>有效</span>
<span>2025-02-11</span>
</li>
<li>
<a href="/a/3.html">关于开展养老服务工作的通知（3）</a>
<span>有效</span>
<span>2025-03-11</span>
</li>
<li>
<a href="/a/4.html">关于开展养老服务工作的通知（4）</a>
<span>有效</span>
<span>2025-04-11</span>
</li>
<li>
<a href="/a/5.html">关于开展养老服务工作的通知（5）</a>
<span>有效</span>
<span>2025-05-11</span>
</li>
<li>
<a href="/a/6.html">关于开展养老服务工作的通知（6）</a>
<span>有效</span>
<span>2025-06-11</span>
</li>
</ul>
<div>共 12 页 <a href="index_1.html">下一页</a>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>規範性文件_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<ul>
<li>
<a href="/a/1.html">關於開展養老服務工作的通知（1）</a>
<span>有效</span>
<span>2025-01-11</span>
</li>
<li>
<a href="/a/2.html">關於開展養老服務工作的通知（2）</a>
<span>有效</span>
<span>2025-02-11</span>
</li>
<li>
<a href="/a/3.html">關於開展養老服務工作的通知（3）</a>
<span>有效</span>
<span>2025-03-11</span>
</li>
<li>
<a href="/a/4.html">關於開展養老服務工作的通知（4）</a>
<span>有效</span>
<span>2025-04-11</span>
</li>
<li>
<a href="/a/5.html">關於開展養老服務工作的通知（5）</a>
<span>有效</span>
<span>2025-05-11</span>
</li>
<li>
<a href="/a/6.html">關於開展養老服務工作的通知（6）</a>
<span>有效</span>
<span>2025-06-11</span>
</li>
</ul>
<div>共 12 頁 <a href="index_1.html">下一頁</a>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a home page',
    url: 'https://big5.jiading.gov.cn/',
    simplified: `<html lang="zh-Hant">
<head>
<title>上海嘉定_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div>
<h2>政务公开</h2>
<a href="/zwgk/">政府信息公开</a>
<a href="/bzml/">政务公开标准目录</a>
</div>
<div>
<h2>办事服务</h2>
<a href="/bs/">一网通办</a>
</div>
<div>
<h2>互动交流</h2>
<a href="/zmhd/">区长信箱</a>
<a href="/lyb">留言板</a>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>上海嘉定_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div>
<h2>政務公開</h2>
<a href="/zwgk/">政府信息公開</a>
<a href="/bzml/">政務公開標準目錄</a>
</div>
<div>
<h2>辦事服務</h2>
<a href="/bs/">一網通辦</a>
</div>
<div>
<h2>互動交流</h2>
<a href="/zmhd/">區長信箱</a>
<a href="/lyb">留言板</a>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
  {
    name: 'a document without a label',
    url: 'https://big5.jiading.gov.cn/gfxwj/content_123456.html',
    simplified: `<html lang="zh-Hant">
<head>
<title>关于印发《嘉定区公共租赁住房管理办法》的通知_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首页</a>
<a href="/zwgk/">政务公开</a>
<a href="/zcjd/">政策解读</a>
<a href="/gb/">简体版</a>
</div>
</div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a>
</div>
<h1>关于印发《嘉定区公共租赁住房管理办法》的通知</h1>
<p>发文字号：嘉府规〔2024〕3号</p>
<div id="zoom">
<p>各镇人民政府、街道办事处：</p>
<p>现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。</p>
<p>第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。</p>
<p>上海市嘉定区人民政府</p>
<p>2024年5月6日</p>
<p>（此件主动公开）</p>
</div>
<div class="footer">
<p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001 沪ICP备00000000号 <a href="/map">网站地图</a>
</p>
</div>
</body>
</html>`,
    traditional: `<html lang="zh-Hant">
<head>
<title>關於印發《嘉定區公共租賃住房管理辦法》的通知_上海嘉定</title>
</head>
<body>
<div class="header">
<div class="nav">
<a href="/">首頁</a>
<a href="/zwgk/">政務公開</a>
<a href="/zcjd/">政策解讀</a>
<a href="/gb/">簡體版</a>
</div>
</div>
<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwgk/">政務公開</a> &gt; <a href="/gfxwj/">行政規範性文件</a>
</div>
<h1>關於印發《嘉定區公共租賃住房管理辦法》的通知</h1>
<p>發文字號：嘉府規〔2024〕3號</p>
<div id="zoom">
<p>各鎮人民政府、街道辦事處：</p>
<p>現將《嘉定區公共租賃住房管理辦法》印發給你們，請認真按照執行。</p>
<p>第一條 為了規範本區公共租賃住房的管理，根據有關規定，結合本區實際，制定本辦法。</p>
<p>上海市嘉定區人民政府</p>
<p>2024年5月6日</p>
<p>（此件主動公開）</p>
</div>
<div class="footer">
<p>主辦單位：嘉定區人民政府辦公室 網站標識碼：3101140001 滬ICP備00000000號 <a href="/map">網站地圖</a>
</p>
</div>
</body>
</html>`,
  },
];
