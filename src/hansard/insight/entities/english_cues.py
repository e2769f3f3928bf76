# ruff: noqa: E501 (one phrase to a line)
"""What stands around names in English, as patterns for the text just before or behind one."""

import re


def _before(*fragments: str, the: str = "(?:the )?") -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})[,:]? {the}$", re.IGNORECASE)


def _behind(*fragments: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(fragments)})(?!\w)", re.IGNORECASE)


_WHOSE = r"(?:my|his|her|their|your|full|first|last|middle|maiden|family|whose|(?:caller|customer|holder|patient|passenger|wife|husband|son|daughter|mother|father|manager|doctor|driver)'?s)"

NAME_TOLD = _before(
    rf"{_WHOSE} name(?:'s| is| was| would be|) ?",
    r"names? (?:is|are)",
    r"(?:is|was|guy|woman|man|lady|person|someone|somebody|agent|rep|representative|colleague) (?:called|named)",
    r"(?<!outfit )(?<!company )(?<!firm )(?<!agency )(?<!supplier )(?<!vendor )(?<!app )(?<!site )(?<!service )(?<!place )(?<!shop )(?<!store )(?<!band )(?<!charity )(?<!startup )named",
    r"call me",
    r"i go by",
    the="",
)
"""A name follows, whatever it looks like."""
INTRODUCED = _before(
    r"(?:this|that) is",
    r"i am",
    r"i'm",
    r"it's",
    r"name's",
    r"(?:speaking|spoke|speak|talking|talked|talk|chatted|met|meeting) (?:to|with)",
    r"am i speaking (?:to|with)",
    r"(?:put|get|connect|transfer|pass) (?:me|you|him|her|us|them)(?: \w+)? (?:to|with)",
    r"transfer to",
)
"""A name may follow; one that is known as such does."""
KIN = _before(
    r"my (?:wife|husband|son|daughter|mother|father|mom|mum|dad|brother|sister|partner|friend|colleague|boss|manager|assistant|lawyer|landlord|neighbou?r|uncle|aunt|cousin|fiancee?|girlfriend|boyfriend|boy|girl|coworker|roommate|accountant)",
    r"(?:ceo|cfo|cto|coo|director|manager|agent|supervisor|technician|engineer|driver|colleague|lawyer|specialist|nurse|assistant|advis[eo]r|consultant|coordinator|representative|receptionist|foreman|chair(?:man|woman)?|treasurer|secretary|head of \w+)",
)
"""Somebody is told by what they are to somebody: a name follows."""
GREETED = _before(
    r"thank you",
    r"thanks",
    r"hi",
    r"hello",
    r"hey",
    r"dear",
    r"bye",
    r"goodbye",
    r"welcome",
    r"cheers",
    r"morning",
)
"""Who is greeted or thanked follows, with a mark behind."""
ACTS = _behind(
    r",? (?:said|says|told|promised|asked|suggested|confirmed|mentioned|agreed|speaking|thinks|already said)",
    r",? (?:he|she|who|his|her|they)",
    r" (?:is|was) (?:out|away|off|on (?:vacation|holiday|leave)|the (?:account|owner|manager|head)|my|our|available|busy|responsible|in charge)",
)
"""What only people do."""
ASKED = _before(
    r"(?:ask|asked|asking|tell|told|telling|remind|reminded|invite|invited|thank|thanked|email|text|texted|ping|message|nudge|chase|who's told|whoever told)",
    the="",
)
"""Somebody is spoken to: a name follows, if it is nobody else."""
MARKED = re.compile(r"[,.!?…，。！？]|$")
SPOKEN_TO = re.compile(
    r",? (?:can|could|would|will) you|,? you(?:'ll| will| can|'re| are| take| said)|,? (?:please|speaking)(?!\w)",
    re.IGNORECASE,
)
FIRM_TOLD = _before(
    r"(?:calling|call|phoning|speaking|writing) (?:from|on behalf of)",
    r"(?:on behalf|employee|customer|client|member|customers|clients) of",
    r"(?:work|works|worked|working|job|position|employed|interned|interview) (?:for|at|with|by)",
    r"(?:thank you|thanks) for (?:calling|choosing|contacting|shopping (?:at|with)|banking with|flying with|staying at)",
    r"(?:welcome to|you've reached|you have reached)",
    r"(?:account|subscription|contract|policy|appointment|order|insured|insurance|mortgage|loan|card|deal|flight|reservation|booking|ticket) (?:with|from|at|on)",
    r"(?:signed|switched|switching|switch|bank|banking|partnered|competing|flying|booked|paid|pay) (?:with|to|by|via|through)",
    r"(?:bought|ordered|purchased|got|booked|picked up) (?:it|this|that|one|them|\w+ \w+|\w+)? ?(?:from|at|through|on)",
    r"(?:joined|acquired|sued|founded)",
    r"(?:been|am|i'm|we're|are|stay|staying|stayed|insured|registered|signed up|happy|stick|sticking) with",
    r"(?:we|they|i|you|people|everyone) (?:use|used|chose|picked|tried|prefer)",
    r"(?:letter|email|e-mail|mail|text|message|bill|invoice|parcel|package|call|offer|quote|refund|payment|someone|somebody|guys?|reps?|engineers?|technicians?|man|woman|lady|driver|people|team|folks) (?:from|at)",
    r"(?:folks|people|guys) at",
    r"(?-i:[A-Z])[a-z]+ (?:here )?(?:from|with)",
    r"(?:outfit|company|firm|agency|supplier|vendor|app|site|service|place|shop|store|band|charity|startup|contractor)(?: that's| that is|,)? (?:called|named)",
    r"(?:goes|go|went|studies|study|studied|graduated|student) (?:to|at|from)",
    r"(?:competitor|competitors|company|firm|bank|provider|carrier|supplier|vendor|employer|brand|startup)(?: called| named|,| is| like)?",
    r"(?:this is|i'm|i am|my name is|my name's|it's) (?-i:[A-Z])?\w+(?: (?-i:[A-Z])\w+)? (?:with|from|at|over at|calling from|here from|here at)",
)
"""An organization follows, whatever it looks like."""
CALL_TAKEN = _before(
    r"(?:thank you|thanks) for calling",
    r"(?:calling|phoning) (?:from|on behalf of)",
    r"welcome to",
    r"you(?:'ve| have) reached",
    r"you(?:'re| are) through to",
)
"""An organization follows, in texts without capitals too."""
FIRM_BEFORE = _before(
    r"(?:with|at|from|by|via|through|of|for|to|on|and|or|than|like|called|is|my|our|using|use|that|what|because|if|so|when)"
)
FIRM_BEHIND = _behind(
    r"(?:'s)? (?:team|account|app|website|site|card|store|branch|support|customers?|rep(?:resentative)?s?|subscription|plan|employees?|policy|router|bill|membership|contract|charges?|charged|declined|cancell?ed|deliver(?:s|ed|y)?|lost|offers?|sells|sent me|online|rewards|points|gift card|prime|headquarters|engineers?|software|shares|stock|announced|acquired|refused)"
)
"""Said of an organization that is known."""
FIRM_ACTS = _behind(
    r"(?:'s)? (?:team|employees|headquarters|engineers|declined|charged|charges|cancell?ed|delivers|sells|announced|acquired|refused|customers|shares|stock|(?:keep|keeps|kept) \w+ing"
    r"|(?:have|are|haven't|aren't|say|look after|charge|offer|send|do|don't|want|need|come|usually|normally|reckon|insist) (?!to (?:be|go|get)))"
)
"""Said of an organization, whatever its name looks like."""
FIRM_OPENS = re.compile(
    r"(?:(?:[,.!]\s*)?(?:support|sales|services?|customer (?:service|care|support|services|relations)|help ?desk|front desk|reception|claims|billing|bookings|reservations|accounts?|parts counter|switchboard|enquiries|repairs|\w+ (?:department|team|desk|line|office|counter|contracts))\b)?"
    r"[,.!]?\s*(?:this is|it'?s \w+ (?:here|speaking)|my name(?:'s| is)|you'?re (?:speaking|through|chatting|on)|you'?ve (?:reached|got)|how (?:can|may|do)|who(?:'s| is| am i| have i)|what(?:'s| can)|may i|can i|where|good (?:morning|afternoon|evening)|(?-i:[A-Z])?\w+ (?:speaking|here\b)"
    r"|(?:ticket|order|account|booking|policy|reference|case|customer) (?:number|reference|id)|(?<=support)[,.!]|(?<=service)[,.!])",
    re.IGNORECASE,
)
"""What follows the name of a firm whose agent takes a call."""
PLACE_TOLD = _before(
    r"(?:live|lives|lived|living|based|located|born|raised|stay|stays|staying|stayed|grew up|stuck|arrived|headquartered|resides?|residing) (?:in|near|at|outside)",
    r"(?:move|moves|moved|moving|fly|flies|flying|flew|flight|flights|travel|traveling|travelling|travelled|trip|trips|drive|driving|drove|ship|ships|shipping|shipped|deliver|delivered|delivery|relocat(?:e|ed|ing)|train|trains|bus|ticket|tickets|went|go|going|goes|come|coming|back|return|returning|head|heading|way|off|over|up|down|get|got) (?:back )?(?:to|from|for|into|in)",
    r"(?:office|offices|branch|branches|store|stores|shop|warehouse|plant|hotel|hotels|house|home|apartment|address|property|airport|court|hospital|factory|clinic|place|somewhere|conference|event|people|customers|weather) (?:is |are )?(?:in|near|at|outside|from)",
    r"(?:broke|break|stop|stopped|stopping|standing|sitting|waiting|down|up|over|out|here|back|landed|parked|meet|met) (?:in|near|outside|at the)",
    r"(?:visit|visits|visited|visiting|leaving|leave|left for|via|outside|near)",
    r"(?:departure|arrival|destination|city|town|state|country|village)(?: (?:is|city|of))?",
    r"from \w+(?: \w+)? to",
)
"""A place follows, whatever it looks like."""
PLACE_BEFORE = _before(
    r"(?:in|to|from|near|at|around|outside|across|throughout|downtown|central|north|south|east|west|northern|southern|eastern|western|of|for|and|or|through|via|over)"
)
PLACE_BEFORE_ROAD = _before(r"(?:on|at|to|from|off|near|of|down|along|onto|by|lives?|my|your)")
PLACE_IN = _before(
    r"(?:in|near|around|outside|at|(?:over|up|down|just|road|turnpike|motorway|freeway|highway|interstate|exit) by)",
    the="",
)
PLACE_BEHIND = _behind(
    r" (?:office|branch|warehouse|plant|event|court|store|area|airport|location|site|region|showroom|depot|clinic|campus|factory|surgery|station|exit|market|suburbs?)"
)
BEHIND_STREET = re.compile(
    r"(?:street|avenue|road|lane|drive|boulevard|court|apt\.? \w+|apartment \w+|suite \w+|unit \w+), $",
    re.IGNORECASE,
)
"""A town follows."""

ROLES = frozenset(
    "agent customer caller manager supervisor representative driver officer client patient engineer technician coach chef chairman director".split()
)
PRODUCTS = frozenset(
    """
    account action activation active advanced app application auto automatic back bill billing bonus bundle button care card case center
    change changes channel charges charging class cloud code connect control controls credit data date default desk digital
    discount edition elite essential extra fast file first form forwarding free full global guard health help hotline id identifier
    info insurance international internet invoice key kit level life limited line link list live local loyalty mail max mbps menu mini mobile
    mode monthly network new number offer offers option options order package packages pass password payment payments personal phone
    plan plans plus points policy portal power premium price priority privacy pro product program programme project promotion
    promotional protection rate recent ref reference repair report resource reward rewards roamer roaming safe saver security serial
    service services session settings setup sim site smart smartphone special start started status super support switch system
    team tech ticket tool top total tracker transcript ultimate ultra unit unlimited update upgrade usage user version video voice
    voicemail wallet warranty web website weekend wireless year
    """.split()
)
"""Words of which names of products and pages are made."""
TITLES = frozenset(
    "mr mrs ms miss mister dr doctor prof professor judge officer sergeant captain senator nurse attorney madam".split()
)
CONNECTORS = frozenset("of the de la van von der den del di da dos al el bin ibn".split())
STREETS = frozenset(
    "street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl way terrace square highway hwy parkway crescent close circle trail alley row".split()
)
ROADS = frozenset("street road rd avenue ave lane drive boulevard terrace highway crescent".split())
SITES = frozenset(
    "airport station street avenue road lane boulevard square park beach river lake island islands valley bay hills hill heights mountain mountains harbor harbour county city town village plaza bridge terminal district bazaar parkway highway mall gardens falls springs creek canyon desert peninsula province region suburb theatre theater stadium arena barn hall market pier wharf marina campsite racecourse showground reservoir forest moor common".split()
)
SITE_HEADS = frozenset(
    "lake mount mt fort port saint st cape lower upper downtown north south east west northern southern eastern western central".split()
)
ORDINARY = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december english spanish french german italian chinese mandarin cantonese japanese korean american
    british canadian mexican indian dutch portuguese russian arabic european asian african australian irish scottish greek
    turkish swedish danish norwegian finnish polish thai vietnamese taiwanese americans canadians germans hindi latin
    christmas easter thanksgiving halloween ramadan diwali hanukkah passover new year's eve valentine's windows excel word
    outlook powerpoint iphone ipad macbook android gmail galaxy kindle alexa siri xbox playstation chrome safari firefox
    bluetooth wifi wi-fi ethernet linux java python internet web bible god earth pin ssn id ok tv pdf usb sim it hr ceo cfo
    cto coo vp svp evp api apis faq atm gps q1 q2 q3 q4 asap eta kpi kpis roi crm erp sms dvr hd led lcd pc mac url html csv am
    pm est pst cst gmt utc usd eur gbp vat gst dob dna mri icu er ac a.m p.m sir ma'am mom dad mum grandma grandpa lord
    i i'm i've i'll i'd okay yes no hi hello thanks thank please sorry sure good great well so and but or the a an my your
    contact forward transfer reach let's dear unfortunately absolutely alright perfect anyway actually honestly
    platinum gold silver premium basic standard plus pro customer service account number policy order ticket case
    """.split()
)
"""Words with a capital that name nobody."""
COMMON_BEHIND_NAME = frozenset(
    """
    and or the a an i you he she we they it is was are were am be been have has had do does did can could will would should
    may might must from with at in on of to for by about as not no yes so but if then that this these those here there
    calling speaking again today now please thanks thank my your our his her their from because when who what where why
    how just also too all said says told asked and's uh um er well ok okay please returning trying looking also having
    """.split()
)
"""Words that do not carry on a name in a text without capitals."""
