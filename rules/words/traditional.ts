/**
 * Traditional characters and, at the same places, the simplified ones that stand for them: of all that occur in
 * the words that rules and gatherers know. After the character table of OpenCC (Apache-2.0); left out are those
 * that simplified text has as well (乾, 著, 瞭, 覆), apart from 後, 徵, 於 and 夥.
 */
const TRADITIONAL =
  '丟並亂亞佈佔併來侷係俬倉個們倖倫偉偵偽備傢傳債傷僅僑僞價儀億儘償優儲兌兒內兩冊凍凱別刪則剋剛創劃劇劉動務勢勵匯區協卻卽厤參吳呂員唸問啓啟單嗎嘗噁噹嚐嚮嚴囌國圍園' +
  '圓圖團埰執報場塊墰墻壇壜壞壟壯夠奬姦娛婦孫學宮寀實寧審寫寬寶將專尋對導屆層屬峯島崗嵗師帳帶幣幫幷幹幾庫廠廢廣廳張強彆彔彙徑從復徹惡愛態慮憑懇應懞懷戲戶捲掃掛採換' +
  '揮搖撥撲擇擊擔據擬擴擾攔攝敎敗敘數斷旂旣昇時晉暫曆曏書會朮東査條棊棟楊業極榦構槓樂樑樓標樞樣橋機橫檔檢檯欄權歐歡歲歷歸殘氣氾汎汙決沒況洩涇淩減測湯準溝溫滙滬滿漁' +
  '漢濛濟瀋瀏灣災為無煉熱營爭爲爾牀牆牴牽狀獎獨獲獻現環瓊產産畫異畵當痠療癇癬癲發盃盡監盤盧眞眾睏矇硃確碼礎礙祕禮稅稈種稱穀積穩穫競筆箇節範築篩簡簽籃籤粵糧糰糾紀約' +
  '紅納紐紓紙級紮細紹終組結絕絡給統絲絶綁綆經綜綠綫維綱網綵緇緑線締編緩緻縣縮總績織繞繫繳繼續纍纔罈罎罰羅羣義習聞聯聲職聽脅脩腦腳臨臺與興舉舊舘艦華萬葉葯蒐蓆蓋蔘蔣' +
  '薑薦藝藥蘇蘭處號蟲衆術衕衚衛裏補裝裡製複襪覈見規視親覽觀訂計訊討訓託記訟訪設許訴診註証詐評詞詢試話該詳誌認誘語誠誤說説誰課調談請論諮諸諾講謝謹證識譚譯議護讀變讓' +
  '讚豐豬負財貧貫責貴買貸費貼貿賀賃資賈賣賦質賬賭購賽贈贊贛趙跡踐踰蹟蹤車軌軍較載輔輕輪輯輸輿轄轉辦農迴逕這連週進遊運過達違遠適遶遷選遺遼還邊郵鄉鄒鄧鄭醫釋針釦鈕鈡' +
  '鉅銀銷錄錕錢錦錯録錶鍊鍵鍼鍾鎖鎭鎮鏈鐘鑑鑒長門閆閉開間閤閩閱閲闆闇關陝陞陳陸陽隊際隨險隱隻雙雜離難雲電靜鞏韆韋韓響頁頂項順須預頒領頭頻題額願類顧顯風颱飛飾養餘館' +
  '饋馬馮駁駕駛駱騙騰驗驟體髮鬆鬍鬚魚魯麗麪麫麵麼黃點黨齊齡齣龍龔後徵於夥';
const SIMPLIFIED =
  '丢并乱亚布占并来局系私仓个们幸伦伟侦伪备家传债伤仅侨伪价仪亿尽偿优储兑儿内两册冻凯别删则克刚创划剧刘动务势励汇区协却即历参吴吕员念问启启单吗尝恶当尝向严苏国围园' +
  '圆图团采执报场块坛墙坛坛坏垄壮够奖奸娱妇孙学宫采实宁审写宽宝将专寻对导届层属峰岛岗岁师帐带币帮并干几库厂废广厅张强别录汇径从复彻恶爱态虑凭恳应蒙怀戏户卷扫挂采换' +
  '挥摇拨扑择击担据拟扩扰拦摄教败叙数断旗既升时晋暂历向书会术东查条棋栋杨业极干构杠乐梁楼标枢样桥机横档检台栏权欧欢岁历归残气泛泛污决没况泄泾凌减测汤准沟温汇沪满渔' +
  '汉蒙济沈浏湾灾为无炼热营争为尔床墙抵牵状奖独获献现环琼产产画异画当酸疗痫癣癫发杯尽监盘卢真众困蒙朱确码础碍秘礼税秆种称谷积稳获竞笔个节范筑筛简签篮签粤粮团纠纪约' +
  '红纳纽纾纸级扎细绍终组结绝络给统丝绝绑绠经综绿线维纲网彩缁绿线缔编缓致县缩总绩织绕系缴继续累才坛坛罚罗群义习闻联声职听胁修脑脚临台与兴举旧馆舰华万叶药搜席盖参蒋' +
  '姜荐艺药苏兰处号虫众术同胡卫里补装里制复袜核见规视亲览观订计讯讨训托记讼访设许诉诊注证诈评词询试话该详志认诱语诚误说说谁课调谈请论咨诸诺讲谢谨证识谭译议护读变让' +
  '赞丰猪负财贫贯责贵买贷费贴贸贺赁资贾卖赋质账赌购赛赠赞赣赵迹践逾迹踪车轨军较载辅轻轮辑输舆辖转办农回径这连周进游运过达违远适绕迁选遗辽还边邮乡邹邓郑医释针扣钮钟' +
  '巨银销录锟钱锦错录表炼键针钟锁镇镇链钟鉴鉴长门闫闭开间合闽阅阅板暗关陕升陈陆阳队际随险隐只双杂离难云电静巩千韦韩响页顶项顺须预颁领头频题额愿类顾显风台飞饰养余馆' +
  '馈马冯驳驾驶骆骗腾验骤体发松胡须鱼鲁丽面面面么黄点党齐龄出龙龚后征于伙';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The code of the simplified character, by that of the traditional one less {@link FIRST}; 0 for any other. */
const twins = /* @__PURE__ */ tableOfTwins();

function tableOfTwins(): Uint16Array {
  const table = new Uint16Array(LAST - FIRST + 1);
  for (let i = 0; i < TRADITIONAL.length; i += 1) {
    table[TRADITIONAL.charCodeAt(i) - FIRST] = SIMPLIFIED.charCodeAt(i);
  }
  return table;
}

/** 批覆, 回覆: written 复 in simplified text, which keeps 覆盖. */
const REPLIED = /(?<=[批回答函])覆/g;

/** Chinese characters in a text, and how many of them are traditional ones of the table. */
export function countTraditional(text: string): { readonly chinese: number; readonly traditional: number } {
  let chinese = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < FIRST || code > LAST) continue;
    chinese += 1;
    if (twins[code - FIRST] !== 0) traditional += 1;
  }
  return { chinese, traditional };
}

/** A text with the table's characters in simplified script, for comparing with known words; each character keeps its place. */
export function simplified(text: string): string {
  let plain = '';
  let done = 0;
  for (let i = 0; i < text.length; i += 1) {
    const twin = twins[text.charCodeAt(i) - FIRST];
    if (twin === undefined || twin === 0) continue;
    plain += text.slice(done, i) + String.fromCharCode(twin);
    done = i + 1;
  }
  if (done > 0) plain += text.slice(done);
  else plain = text;
  return plain.includes('覆') ? plain.replace(REPLIED, '复') : plain;
}
