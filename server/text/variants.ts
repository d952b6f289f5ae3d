/**
 * Old and other forms of kanji, the usual one first in each group: 旧字体 of the 常用漢字表 and the forms
 * that names are written in. For comparing only: names are always shown as their bearers write them.
 */
const GROUPS = [
  '亜亞 悪惡 圧壓 囲圍 為爲 医醫 壱壹 稲稻 飲飮 隠隱 営營 栄榮 衛衞 駅驛 円圓 塩鹽 縁緣 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩',
  '仮假 価價 画畫 会會 絵繪 壊壞 懐懷 海海 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 鎌鐮 勧勸 巻卷 寛寬 歓歡 缶罐 観觀 間閒 関關 陥陷 館舘',
  '巌巖 顔顏 帰歸 気氣 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 響響 暁曉 勤勤 区區 駆驅 勲勳 薫薰 径徑 恵惠 掲揭',
  '渓溪 経經 継繼 茎莖 蛍螢 軽輕 鶏鷄 芸藝 撃擊 欠缺 倹儉 剣劍劔劒 圏圈 検檢 権權 献獻 研硏 県縣 険險 顕顯 験驗 厳嚴 効效 広廣 恒恆',
  '鉱鑛 号號 国國圀 黒黑 済濟 砕碎 斎齋 剤劑 桜櫻 冊册 雑雜 参參 惨慘 桟棧 蚕蠶 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 舎舍 写寫 釈釋',
  '寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 諸諸 叙敍 将將 焼燒 奨奬 称稱 証證 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀',
  '嘱囑 触觸 寝寢 慎愼 真眞 尽盡 図圖 粋粹 酔醉 随隨 髄髓 数數 枢樞 声聲 静靜 斉齊 摂攝 窃竊 専專 戦戰 浅淺 潜潛 繊纖 践踐 銭錢 禅禪 双雙',
  '壮壯 捜搜 挿插 争爭 総總 聡聰 荘莊 装裝 騒騷 増增 臓臟 蔵藏 属屬 続續 堕墮 体體 対對 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 単單 担擔 胆膽 団團',
  '弾彈 断斷 痴癡 遅遲 昼晝 虫蟲 鋳鑄 庁廳 聴聽 勅敕 鎮鎭 塚塚 逓遞 鉄鐵 転轉 点點 伝傳 党黨 盗盜 灯燈 当當 闘鬪 徳德 独獨 読讀 届屆 縄繩',
  '弐貳 悩惱 脳腦 覇霸 廃廢 拝拜 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 彦彥 姫姬 浜濱濵 瓶甁 払拂 仏佛 併倂 並竝 変變 辺邊邉 弁辨瓣辯 宝寶',
  '豊豐 褒襃 墨墨 翻飜 毎每 満滿 免免 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 遥遙 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠',
  '隣鄰 凛凜 塁壘 励勵 礼禮 霊靈 齢齡 恋戀 炉爐 労勞 楼樓 郎郞 録錄 湾灣 瑶瑤 尭堯 槙槇 祢禰 弥彌 栃杤 館舘 嶋島嶌 富冨 高髙 崎﨑嵜碕 吉𠮷',
  '瀬瀨 曽曾 渡渡 柳栁 徹徹 桑桒 橋槗 船舩 峰峯 略畧 群羣 裏裡 窓窗牕 杯盃 秋穐 松枩 角⻆ 兎兔 鴎鷗 涛濤 祷禱 蝋蠟 頬頰 剥剝 填塡 掴摑',
];
/** Forms people mix up in names: all of them are found by any of them. */
const MIXED_UP = ['斉斎齊齋齎', '辺邊邉', '島嶋嶌', '崎﨑嵜碕', '吉𠮷', '浜濱濵'];

/** A form of a kanji → the form search compares. */
export const VARIANTS: ReadonlyMap<string, string> = new Map(
  [...GROUPS.join(' ').split(' '), ...MIXED_UP].flatMap((group) => {
    const [usual = '', ...others] = Array.from(group);
    return others.filter((other) => other !== usual).map((other) => [other, usual] as const);
  }),
);
