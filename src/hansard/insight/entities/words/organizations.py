"""Organizations that everybody knows, and what the names of others end with."""

_WORLD = """
    3m, abbvie, accenture, acer, adidas, adobe, adt, aetna, aflac, air canada, air china, air france,
    airbnb, airbus, aldi, alibaba, alipay, allianz, allstate, amazon, amazon prime, amazon web services,
    amd, american airlines, american express, amex, apple, asana, ashley furniture, asus, at&t, at and t,
    audi, axa, baidu, bank of america, barclays, bayer, bbc, best buy, blackrock, bloomberg, blue cross,
    blue shield, bmw, bnp paribas, boeing, booking.com, bosch, bose, british airways, british gas,
    british telecom, burger king, bytedance, capital one, carrefour, cathay pacific, centurylink,
    charles schwab, chevron, china airlines, chipotle, cigna, cisco, citi, citibank, citigroup, cloudflare,
    cnn, coca cola, coca-cola, comcast, commonwealth bank, costco, credit suisse, cvs, cvs pharmacy,
    deliveroo, dell, deloitte, delta airlines, delta air lines, deutsche bank, dhl, didi, directv,
    dish network, disney, dominos, doordash, dropbox, duke energy, easyjet, ebay, electronic arts,
    eli lilly, emirates, equifax, ericsson, ernst & young, etsy, etihad, eva air, evergreen, expedia,
    experian, exxon, facebook, fbi, fda, fedex, fidelity, fiserv, foxconn, frontier airlines, gap inc,
    gartner, geico, general electric, general motors, github, gitlab, glaxosmithkline, godaddy,
    goldman sachs, google, google cloud, greyhound, groupon, grubhub, h&m, h&r block, hertz,
    hewlett packard, hilton, hitachi, holiday inn, home depot, honda, honeywell, hsbc, htc, huawei, hubspot,
    hulu, humana, hyatt, hyundai, ibm, icloud, ikea, infosys, instacart, instagram, intel, interpol, intuit,
    irs, jetblue, john lewis, johnson & johnson, jp morgan, jpmorgan, jpmorgan chase, kaiser permanente,
    kfc, klarna, klm, korean air, kpmg, kroger, lenovo, lg electronics, liberty mutual, lidl, linkedin,
    lloyds, logitech, lowe's, lowes, lufthansa, lyft, macy's, macys, marks & spencer, marriott, mastercard,
    mcdonald's, mcdonalds, mckinsey, mercedes-benz, merrill lynch, metlife, michelin, micron, microsoft,
    mitsubishi, moderna, monzo, morgan stanley, motorola, nasa, national grid, nationwide, natwest, netflix,
    new york times, nhs, nike, nintendo, nissan, nokia, nordstrom, norwegian air, notion labs, novartis,
    nvidia, okta, openai, oracle, orange telecom, orix, otis elevator, outlook.com, p&g, palantir,
    panasonic, panda express, pepsi, pfizer, philips, pinterest, pizza hut, pnc bank, porsche,
    procter & gamble, progressive insurance, prudential, pwc, qantas, qatar airways, qualcomm, quickbooks,
    rakuten, red cross, reddit, renault, revolut, roblox, roche, rolls royce, royal mail, ryanair, safeway,
    sainsbury's, salesforce, samsung, sams club, sam's club, santander, sap, scotiabank, sears, servicenow,
    shein, shopee, shopify, siemens, singapore airlines, skype, slack, snapchat, softbank, sony,
    southwest airlines, spacex, spotify, sprint, square enix, standard chartered, starbucks, state farm,
    stripe, subaru, suzuki, swisscom, t-mobile, t mobile, target, tata, tcs, td bank, telefonica, temu,
    tencent, tesco, tesla, tiktok, tmobile, toshiba, toyota, transunion, travelers insurance, trip.com,
    tripadvisor, tsmc, turkish airlines, twilio, twitch, twitter, uber, uber eats, ubereats, ubs, unicef,
    unilever, united airlines, united healthcare, unitedhealthcare, ups, usaa, us bank, u.s. bank,
    us airways, usps, vanguard, vauxhall, venmo, verizon, verizon wireless, virgin atlantic, virgin media,
    virgin mobile, vmware, vodafone, volkswagen, volvo, walgreens, walmart, waymo, wayfair, wells fargo,
    western union, whatsapp, whole foods, wikipedia, wipro, workday, world health organization, xerox,
    xiaomi, xfinity, yahoo, yamaha, yelp, youtube, zara, zendesk, zillow, zoom, zurich insurance,
    cox communications, con edison, chubb, delta dental, met office, medicare, medicaid, mit, nyu, ucla,
    yale, harvard, stanford, princeton, caltech, united nations, european union, world bank,
    department of motor vehicles, social security administration, homeland security, better business bureau,
    meta
"""
_WORDS = """
    acer, apple, target, chase, sprint, gap, amazon, delta, united, frontier, progressive, discover,
    nationwide, square, stripe, slack, zoom, meta, oracle, otis, fidelity, vanguard, prudential, citi,
    shell, visa, orange, three, virgin, boots, next, subway, intuit, humana, hertz, budget, alamo, lidl,
    evergreen, travelers, spectrum, notion, ups, sap, didi, tata, suzuki, mit, dish, emirates, workday,
    anthem, hilton, eversource, medicare, medicaid, reddit, skype, intel, micron, monzo
"""
_CHINESE = """
    台積電 鴻海 聯發科 華碩 宏碁 中華電信 台灣大哥大 遠傳 遠傳電信 台灣之星 亞太電信 國泰 國泰世華
    國泰世華銀行 國泰人壽 玉山銀行 富邦 台北富邦 富邦金控 富邦銀行 中國信託 中信銀行 台新銀行 永豐銀行
    第一銀行 華南銀行 彰化銀行 兆豐銀行 合作金庫 土地銀行 台灣銀行 郵局 中華郵政 星展銀行 匯豐 匯豐銀行 渣打
    渣打銀行 花旗 花旗銀行 新光人壽 南山人壽 中國人壽 三商美邦 華航 中華航空 長榮航空 長榮 星宇航空 台灣虎航
    台鐵 高鐵公司 台電 中油 統一超商 全家便利商店 家樂福 好市多 全聯 大潤發 蝦皮 蝦皮購物 露天 奇摩 雅虎
    誠品 博客來 順豐 順豐快遞 順豐速運 圓通 中通 申通 韻達 黑貓宅急便 新竹物流 宅配通 健保署 國稅局 監理站
    監理所 戶政事務所 衛福部 教育部 財政部 金管會 消保會 消基會 阿里巴巴 阿里雲 淘寶 天貓 支付寶 騰訊
    微信支付 京東 拼多多 美團 餓了麼 滴滴 百度 字節跳動 抖音 快手 網易 小米 華為 聯想 中興 大疆 比亞迪 格力
    美的 海爾 海信 氣象署 氣象局 信用社 供電局 房管局 社保局 醫保局 環保局 交通局 消防局 郵政局 勞保局
    健保局 公路局 中國移動 中國聯通 中國電信 中國銀行 工商銀行 中國工商銀行 建設銀行 中國建設銀行 農業銀行
    中國農業銀行 交通銀行 招商銀行 浦發銀行 民生銀行 興業銀行 平安銀行 光大銀行 平安保險 中國平安 中國人保
    太平洋保險 泰康人壽 國航 南航 東航 海航 春秋航空 攜程 去哪兒 飛豬 同程 貝殼 鏈家 中石油 中石化 國家電網
    微軟 谷歌 蘋果公司 亞馬遜 臉書 特斯拉 三星 索尼 松下 任天堂 豐田 本田 賓士 寶馬 奔馳 福斯 大眾汽車 耐吉
    耐克 愛迪達 阿迪達斯 星巴克 麥當勞 肯德基 必勝客 迪士尼 英特爾 輝達 英偉達 高通 甲骨文 思科 戴爾 惠普
    台大 台大醫院 清大 清華大學 交大 政大 成大 北大 北京大學 復旦大學 浙江大學 上海交通大學 長庚醫院 榮總
    馬偕醫院 協和醫院 華西醫院 聯合國 紅十字會 消費者協會 工商局 稅務局 公安局
"""
_SUFFIXES = """
    academy advisors ag agency airlines airways analytics associates association authority bakery bank
    broadband bros brothers bureau bv cafe capital care center centre church clinic club co college
    commission communications company consulting coop cooperative corp corporation council courier
    couriers court dental department digital electric electronics energy enterprises entertainment
    express finance financial foundation freight furniture gmbh grill group health healthcare holdings
    hospital hotel hotels inc incorporated industries inn institute insurance interactive international
    internet investments laboratories labs library limited llc llp logistics ltd mart media medical
    ministry mobile mortgage motors museum network networks news nv office partners pharmaceuticals
    pharmacy pizza plc police press properties realty rental rentals resort restaurant sa school
    securities services shipping software solutions sons stores studio studios suites supermarket
    systems technologies technology telecom telecommunications tours travel trust union university
    utilities ventures wireless worldwide alarms autos bistro books boutique brewery broking builders
    butchers cabs carpentry carpets caterers catering chandlery chemist chemists cleaners clinics
    coaches contractors couture dairy deli detailing electrical engineering equipment estates exchange
    fabrication federation fitness flooring florist florists flowers garage gardens gas gear growers
    haulage heating hire holidays homes hospice imaging implement implements installations instruments
    interiors jewellers jewelers joinery kennels kitchens landscaping laundry lettings lifting lighting
    locksmiths lumber machinery mahal medics mills movers moving mutual nursery optical opticians
    orchards packaging parcels parts pharma photography plastics plumbing power practice printers
    printing productions produce publishing radio records recruitment roofing salon scaffolding scribes
    security society solar staging storage stationers suppliers supplies supply surgery surveyors taxis
    textiles timber tiles towing transport trucking tyres tires upholstery vets veterinary water wealth
    windows wines workshop yachts travels seafood seafoods beekeepers cadets players orchestra choir
    brewing roasters butchery greengrocers fishmongers bakers barbers opticians orthodontics physio
    physiotherapy podiatry veterinarians plumbers electricians decorators tailors drycleaners
    launderette upholsterers
"""
_WEAK = """
    bank care center centre church clinic club college company court department digital energy group
    health hospital hotel insurance international internet library media mobile network news office
    pharmacy police press school services tours travel university books cleaners equipment exchange
    fitness flowers garage gardens gas gear heating hire holidays homes instruments interiors kitchens
    laundry lighting mills moving nursery parts power practice printing produce records security society
    solar storage supplies supply surgery taxis tiles tires transport water windows wines workshop
    imaging plumbing radio engineering electrical photography catering parcels deli salon tyres chemist
    bistro implement implements mutual wealth machinery packaging plastics productions publishing
    roofing towing timber transport coaches clinics builders contractors boutique brewery dairy estates
    flooring hospice installations movers suppliers exchange
"""
_HANSUFFIXES = """
    管理局 監督局 警察局 衛生局 社會局 勞動局 稅務局 公安局 委員會 工會 派出所 檢察院 街道辦 居委會 電器
    家電 瓦斯 家具 家居 健身房 健身 旅館 民宿 咖啡 書局 律師事務所 事務所 工作室 直播 餐飲 服飾 股份有限公司
    有限公司 出版社 分公司 基金會 大飯店 幼兒園 旅行社 研究所 研究院 電視台 中學 人壽 保險 公司 協會 國中
    國小 大學 學院 小學 建設 快遞 房屋 控股 書店 法院 牙醫 物流 產險 百貨 科技 租車 航空 藥局 藥房 診所 證券
    超市 酒店 醫院 金控 銀樓 銀行 集團 電信 飯店 餐廳 高中 駕校 補習班 能源 熱力 燃氣 瓦斯行 攝影 婚紗 房產
    置業 地產 物業 找房 錄音室 儀器 紙箱 速運 速遞 快運 貨運 搬家 家政 農商行 信用社 合作社 質監所 氣象署
    氣象局 供電局 環保局 教育局 交通局 工商所 傢俱 建材 裝修 裝潢 機械 電子 食品 傳媒 教育 培訓 汽車 影城
    牙科 花坊 花店 烘焙 農場 水務 軟件 軟體 網絡 包裝 印刷 設計 動物醫院 眼鏡 眼科 婦產科 月子中心 才藝班
    安親班 幼稚園 車行 機車行 修車廠 水電行 電力公司 自來水公司 管委會 消防局 消防隊 救護隊 殯儀館 養老院
    安養院 福利院
"""
_CUED = """
    電器 家電 瓦斯 家具 家居 健身房 健身 旅館 民宿 咖啡 工作室 餐飲 服飾 直播 中學 保險 國中 國小 大學 小學
    建設 快遞 房屋 物流 百貨 科技 租車 航空 超市 電信 餐廳 高中 能源 熱力 燃氣 攝影 婚紗 房產 置業 地產 物業
    儀器 紙箱 速運 貨運 搬家 家政 傢俱 建材 裝修 裝潢 機械 電子 食品 傳媒 教育 培訓 汽車 牙科 花店 烘焙 農場
    水務 軟件 軟體 網絡 包裝 印刷 設計 眼鏡 眼科 車行 消防隊 信用社 合作社
"""
_NOBODY = """
    唱片 電影 製作 經紀 包車 租屋 房仲 清運 廢棄物 紙箱 印刷 包裝 裝修 裝潢 建材 食品 服裝 飲料 影視 傳媒
    教育 培訓 汽車 二手車 新能源 燃氣 供水 供電 熱力 物業 房產 攝影 婚紗 婚慶 電子 機械 軟體 網絡 設計 外送
    快遞 一家 上市 中古 中央 二手 互聯網 五星級 人壽 付款 企業 住 住宿 住的 你們 供應 便利 保險 信用卡 信託
    健康 優良 儲蓄 全民 兩家 公立 公辦 公關 其他 出版 分 別家 前 創業 動物 勞工 化工 原 另一家 另外一家 各
    同 同一家 同家 哪家 商業 國內 國外 國民 國營 國立 國際 地方 地方法 壽險 外包 外商 外資 外送 大 大型 大賣
    好 子 家 家族 家電 實驗 小 市立 廉價 廣告 建設 律師 快遞 意外 我們 房地產 所 手機 投保 投資 搬家 收款
    數位 數字 新 新創 旅平 旅行 旅遊 星級 最高 會計 會計師 本 本國 某 機車 母 每家 民營 汽車 海外 清潔 牙科
    物業 物流 理財 生物 生物科 產業 當地 發卡 石油 社區 私人 私立 科技 租車 空調 管理 系統 綜合 網上 網絡
    網路 網路商 線上 縣立 總 老 能源 舊 航空 裝潢 製藥 訂 訂了 設計 該 證券 貴 貿易 資訊 資訊科 跨國 車險
    軟件 軟體 轉帳 轉賬 這家 連鎖 遊戲 那家 醫療 醫美 醫藥 量販 金融 金融科 銀行 開戶 間 防疫 附屬 附近 隔壁
    雙語 電信 電力 電子 電腦 預售 顧問 食品 高 高新 高等 高級 高級中 黑
"""

WORLD = frozenset(" ".join(name.split()) for name in _WORLD.split(","))
"""In lower case."""
WORD_NAMES = frozenset(" ".join(name.split()) for name in _WORDS.split(","))
"""Those that are words as well: they count only behind a cue, or with a capital within a sentence."""
SUFFIXES = frozenset(_SUFFIXES.split())
"""What names of others end with."""
WEAK_SUFFIXES = frozenset(_WEAK.split())
"""Those that are words of everyday as well: the words before them must have capitals."""
HEADS = frozenset("university bank department ministry institute bureau school college office board".split())
"""They take `of` and a name."""
CHINESE = frozenset(_CHINESE.split())
CHINESE_SUFFIXES = tuple(_HANSUFFIXES.split())
"""The longest first."""
CUED_CHINESE_SUFFIXES = frozenset(_CUED.split())
"""Words of everyday as well: a name of two characters and a cue must stand before them."""
NO_CHINESE = frozenset(_NOBODY.split())
"""What stands before such a word without naming anybody."""
