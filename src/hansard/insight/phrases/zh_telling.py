# ruff: noqa: E501 (one phrase to a line)
"""How Chinese direct speech is retold, in Traditional characters."""

LEADS = r"(?:(?:那個|這個|就是說?|然後|其實|那(?:就|麼)?|所以|而且|可是|但是|不過|因為|結果|另外|對了?|好的?|好喔|嗯+|喔|哦|呃|欸|啊|哎|唉|喂|哈囉|嗨|嘿|您好|你好|請問|小姐|先生|親|是的?|是這樣的?|了解|明白|沒問題|不好意思|真的|當然|還有|我跟你說|我想說|想說|說實話|老實說|麻煩|收到|謝謝您?|哇)(?=[，。！？、,! ]|我|你|您|他|她|它|現在|有|那|這|$)[，。！？、,! ]*)+"
"""Words that open a clause and tell nothing."""
IDLE = r"那個|這個(?=我)|就是(?!因為|沒|不)|其實|傻傻的|真的(?=很|太|是)?|到底|根本|一下(?!子)|嗯+|呃|嘛(?=[^的])"
ENDS = r"(?:[啊呀呢吧啦喔哦耶嘛咧捏唷囉哈嗎麼吼欸]|的話|好嗎|好不好|可以嗎|對不對|對嗎|對吧|是吧|是嗎|行不行|哈哈)+$"
"""Particles at the end of a clause."""
FIRST_WE = ("我們這邊", "我們這裡", "我們", "咱們", "我這邊", "我這裡", "這邊", "我")
"""Who speaks."""
YOU = ("您那邊", "你那邊", "你們那邊", "您這邊", "你這邊", "你們家", "你們", "您", "你", "妳")
"""Who is spoken to."""
GIVING = "等給跟讓叫幫找打替"
"""After these, who speaks is named again."""
OPEN_QUESTIONS = r"什麼|怎麼|為什麼|如何|哪|誰|幾|多少|多久|何時|能不能|可不可以|是不是|有沒有|會不會|要不要|行不行|好不好|是否|能否|可否"
"""Questions that need no other form."""
ASKED = (
    ("可以", "可否"),
    ("能夠", "能否"),
    ("能", "能否"),
    ("還會", "是否還會"),
    ("會", "是否會"),
    ("還有", "是否還有"),
    ("有", "是否有"),
    ("需要", "是否需要"),
    ("要", "是否要"),
    ("是", "是否是"),
    ("在", "是否在"),
)
"""What a question with a particle becomes inside a sentence; the first that stands in it."""
ASKING = r"(?:[我喂]|那|就是|也)*(?:想要?|要)(?:請問|問|知道|了解)(?:一下)?"
"""How a question is announced."""
