"""Chinese words that turn, strengthen or set aside the feeling of others.

In Traditional characters, separated by commas.
"""

NEGATIONS: dict[int, str] = {
    4: """
        不, 沒, 沒有, 別, 未, 不太, 不是, 並不, 並沒有, 並非, 不夠, 不怎麼, 不算, 不能, 不會, 無, 無法,
        從來沒有, 從來不, 從沒, 從未, 毫無, 毫不, 沒什麼, 不再, 不要, 不用, 很少, 沒那麼, 不那麼, 談不上,
        稱不上, 算不上, 哪有, 哪裡
    """,
}
"""By how many characters without a part of their own they reach over."""

REMEDIES = """
    解決, 處理, 排除, 修復, 預防, 減少, 消除, 克服, 沒有出現, 改正,
    更正, 免去, 協助, 幫您, 幫你, 查詢, 反映, 申報, 查
"""
"""What is bad after these is being put right."""

DEGREES: dict[float, str] = {
    1.5: """
        根本, 根本就, 簡直, 實在是, 壓根
    """,
    1.3: """
        很, 非常, 太, 十分, 特別, 超, 超級, 真的, 實在, 極, 極其, 極度, 真, 有夠, 好, 挺, 蠻, 滿, 相當,
        格外, 尤其, 最, 更, 更加, 這麼, 那麼, 如此, 多麼, 完全, 徹底, 真是, 確實, 的確, 超極, 老, 夠, 萬分,
        無比
    """,
    0.7: """
        有點, 有點兒, 有些, 稍微, 稍, 略, 略微, 比較, 較, 一點, 一些, 還算, 多少有點, 不太會
    """,
}

SUPPOSED = """
    如果, 若, 若是, 要是, 萬一, 假如, 假設, 是否, 有沒有, 會不會, 有無, 能不能, 可不可以, 可能會, 抱歉,
    很抱歉, 非常抱歉, 對不起, 不好意思, 理解您, 理解你, 了解您, 了解你, 能理解, 可以理解, 體諒, 見諒, 避免,
    以免, 免得, 為了避免, 防止, 希望能, 希望可以, 建議
"""
"""What follows these in the clause is a condition, a wish, a question or an apology, not a report."""

CONTRAST = "但, 但是, 不過, 可是, 然而, 只是, 卻, 可"

REPLIES = (
    r"(?:嗯|哦|喔|噢|啊|好|好的|對|是|是的|ok|okay|行|那|[\s，,、。])*"
    r"(?:很好|太好了|非常好|完美|不錯|可以|好極了|棒|真好|挺好)"
    r"(?=\W*$|[\s，,、。!！]*(?:那|請|我們|我這|接下來|您的|麻煩|謝謝|然後))"
)
"""A reply that only says that one has heard."""

ASKING = r"(?:[?？]|嗎|呢)[\s」』”]*[。.]?$"
"""A sentence that asks."""

NAMES = r"[一-鿿]?([一-鿿])[一-鿿]?的\1(?![一-鿿])"
"""A character explained by a word that holds it, as names are spelled: the gāo of gāoxìng."""
