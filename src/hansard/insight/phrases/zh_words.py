"""Chinese characters, Traditional, that cannot be part of a topic."""

STOP_WORDS = frozenset(
    "一上下不且並之也了些什今他以但你使來俺個們候做先其再到則剛去又及只可各向吧呀呃呢和咦咱哈哦哪唉啊問啥啦喂喔嗎嗯囉因在地多天太她好如它實將對少就已幫幾很後得從怎您想我或所才把於明是時"
    "更最會有本果欸此每比沒為然現用由當的看等給經者而能至與著被要見該誒說誰請謝讓跟較這過還那都麼"
)
