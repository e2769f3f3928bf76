"""Traditional to Simplified, for the characters this package's own Chinese data uses.

One character becomes one character, so offsets survive. It is no converter for free text.
"""

_TRADITIONAL = (
    "丟並亂來係個們備傳儘兒內兩別則剛動務勢協員問啟單嗎嗶噁囉國團報場壞夠媽實寫將專對導師帳幫幹幾廢張後徑從復惡愛態應懶戶掛採換損撥擔擾攜敗斷於時會業極樣機檢權歡殘殺氣決沒況洩減測準溝滾滿為無煩"
    "爛狀獲現產當癡發盜盡監確碼礙禮範約級細終結絡給統經維網線編繫繳續罵聯聲聽腎腦與興舉藥處號虧術補裡複見規親訂訊討記訟訪設訴評詢試話該誇認誒語誤說誰調談請諒論諮講謝證識譜議護讓讚豈豬負貨責貴買費貼資"
    "賣質賬賺蹤較輕輸轉辦這連週進過達違遲選遺還邊郵醫釐銀銷錄錢錯鍵鐘門閉開間閱闆關隊隨險隱雜離難電響項順須預領頭題顧風飯馬駭騙驗驟體麼點著"
)
_SIMPLIFIED = (
    "丢并乱来系个们备传尽儿内两别则刚动务势协员问启单吗哔恶啰国团报场坏够妈实写将专对导师帐帮干几废张后径从复恶爱态应懒户挂采换损拨担扰携败断于时会业极样机检权欢残杀气决没况泄减测准沟滚满为无烦"
    "烂状获现产当痴发盗尽监确码碍礼范约级细终结络给统经维网线编系缴续骂联声听肾脑与兴举药处号亏术补里复见规亲订讯讨记讼访设诉评询试话该夸认诶语误说谁调谈请谅论咨讲谢证识谱议护让赞岂猪负货责贵买费贴资"
    "卖质账赚踪较轻输转办这连周进过达违迟选遗还边邮医厘银销录钱错键钟门闭开间阅板关队随险隐杂离难电响项顺须预领头题顾风饭马骇骗验骤体么点着"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """The text with the characters known here in Simplified form; its length stays the same."""
    return text.translate(_TABLE)
