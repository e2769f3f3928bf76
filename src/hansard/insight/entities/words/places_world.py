"""Countries, states and cities as they are called in English, in lower case."""

from hansard.insight.entities.words.towns import TOWNS, WORD_TOWNS

_COUNTRIES = """
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan,
    bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bermuda, bhutan, bolivia, bosnia,
    botswana, brazil, britain, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, chile,
    china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti,
    dominican republic, east timor, ecuador, egypt, el salvador, england, eritrea, estonia, ethiopia, fiji,
    finland, france, gabon, gambia, germany, ghana, gibraltar, great britain, greece, greenland, grenada,
    guatemala, guinea, guyana, haiti, honduras, hungary, iceland, indonesia, iran, iraq, ireland, israel,
    italy, ivory coast, jamaica, japan, kazakhstan, kenya, korea, kosovo, kuwait, kyrgyzstan, laos, latvia,
    lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia,
    maldives, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco,
    mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, nigeria, north korea,
    north macedonia, northern ireland, norway, oman, pakistan, palestine, panama, papua new guinea,
    paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, samoa,
    saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, slovakia, slovenia, somalia,
    south africa, south korea, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,
    tajikistan, tanzania, thailand, the hague, togo, tonga, trinidad, tunisia, turkmenistan, uganda,
    ukraine, united arab emirates, united kingdom, united states, united states of america, uruguay,
    uzbekistan, venezuela, vietnam, wales, yemen, zambia, zimbabwe, europe, asia, africa, north america,
    south america, latin america, central america, southeast asia, south asia, east asia, middle east,
    scandinavia, antarctica, oceania, caribbean, balkans, western europe, eastern europe
"""
_REGIONS = """
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia,
    hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
    michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
    new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island,
    south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin,
    wyoming, ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick,
    newfoundland, queensland, new south wales, tasmania, western australia, south australia, bavaria,
    saxony, tuscany, lombardy, catalonia, andalusia, brittany, normandy, provence, cornwall, devon, kent,
    essex, sussex, surrey, yorkshire, lancashire, cheshire, dorset, norfolk, suffolk, hampshire, somerset,
    cumbria, maharashtra, karnataka, tamil nadu, kerala, gujarat, punjab, rajasthan, west bengal,
    uttar pradesh, andhra pradesh, telangana, silicon valley, new england, midwest, east coast, west coast,
    bay area, long island
"""
_CITIES = """
    abidjan, abu dhabi, abuja, accra, adelaide, ahmedabad, akron, albany, albuquerque, alexandria, algiers,
    almaty, amarillo, amman, amsterdam, anaheim, anchorage, ankara, ann arbor, antalya, antwerp, arlington,
    asheville, athens, atlanta, atlantic city, auckland, augusta, aurora, austin, bakersfield, baku, bali,
    baltimore, bangalore, bangkok, barcelona, basel, basra, baton rouge, beijing, beirut, belfast, belgrade,
    bengaluru, bergen, berkeley, berlin, bern, beverly hills, bhopal, bilbao, birmingham, boca raton,
    bogota, boise, bologna, bombay, bonn, bordeaux, boston, boulder, bradford, bratislava, bremen, brighton,
    brisbane, bristol, bronx, brooklyn, brussels, bucharest, budapest, buenos aires, buffalo, burlington,
    busan, cairo, calcutta, calgary, cali, cambridge, canberra, cancun, cape town, caracas, cardiff,
    casablanca, cedar rapids, chandigarh, charleston, charlotte, chattanooga, chengdu, chennai, chicago,
    chongqing, christchurch, cincinnati, cleveland, cologne, colombo, colorado springs, copenhagen, cordoba,
    corpus christi, coventry, dakar, dalian, dallas, damascus, dar es salaam, darwin, davenport, dayton,
    daytona, daytona beach, delhi, denver, des moines, detroit, dhaka, doha, dortmund, dresden, dubai,
    dublin, duluth, dundee, durban, durham, dusseldorf, edinburgh, edmonton, el paso, eugene, evansville,
    fairbanks, fargo, flagstaff, florence, fort lauderdale, fort wayne, fort worth, frankfurt, freetown,
    fremont, fresno, fukuoka, gainesville, galway, gdansk, geneva, genoa, ghent, glasgow, glendale, goa,
    gothenburg, granada, grand rapids, graz, green bay, greensboro, guadalajara, guangzhou, halifax,
    hamburg, hamilton, hangzhou, hanoi, hanover, harare, hartford, havana, helsinki, henderson, hiroshima,
    ho chi minh city, hollywood, hong kong, honolulu, houston, huntsville, hyderabad, indianapolis,
    inverness, irvine, islamabad, istanbul, izmir, jackson, jacksonville, jaipur, jakarta, jeddah,
    jersey city, jerusalem, johannesburg, joplin, kabul, kampala, kansas city, kaohsiung, karachi,
    kathmandu, key west, khartoum, kiev, kigali, kingston, kinshasa, knoxville, kobe, kochi, kolkata,
    krakow, kuala lumpur, kyiv, kyoto, la paz, lagos, lahore, lancaster, lansing, las vegas, lausanne,
    leeds, leicester, leipzig, lexington, lille, lima, lincoln, lisbon, little rock, liverpool, ljubljana,
    london, long beach, los angeles, louisville, lubbock, lucknow, lusaka, luxor, lyon, macau, madison,
    madrid, malaga, manchester, manhattan, manila, maputo, marrakesh, marseille, mecca, medellin, melbourne,
    memphis, mesa, mexico city, miami, miami beach, milan, milwaukee, minneapolis, minsk, mobile alabama,
    modesto, mombasa, monterey, monterrey, montevideo, montgomery, montreal, moscow, mumbai, munich,
    myrtle beach, nagoya, nairobi, nanjing, nantes, napa, naples, nashville, new delhi, new orleans,
    new york, new york city, newark, newcastle, newport, nice france, norwich, nottingham, nuremberg,
    oakland, odessa, oklahoma city, omaha, orlando, osaka, oslo, ottawa, oxford, palermo, palm beach,
    palm springs, palo alto, paris, pasadena, penang, pensacola, perth, philadelphia, phnom penh, phoenix,
    phuket, pittsburgh, plymouth, port au prince, portland, porto, portsmouth, poznan, prague, pretoria,
    providence, pune, pyongyang, quebec city, queens, quito, raleigh, rawalpindi, reno, reykjavik, richmond,
    riga, rio de janeiro, riverside, riyadh, rochester, rome, rotterdam, sacramento, saint louis,
    saint petersburg, salem, salt lake city, salzburg, samarkand, san antonio, san bernardino, san diego,
    san francisco, san jose, san juan, santa ana, santa barbara, santa clara, santa cruz, santa fe,
    santa monica, santiago, sao paulo, são paulo, sapporo, sarajevo, savannah, scottsdale, seattle, seoul,
    seville, shanghai, sheffield, shenzhen, shreveport, singapore, sofia, southampton, spokane, springfield,
    st louis, st. louis, st paul, st. paul, st petersburg, staten island, stockholm, stockton, strasbourg,
    stuttgart, sunderland, surabaya, suzhou, swansea, sydney, syracuse, tacoma, taichung, tainan, taipei,
    tallahassee, tallinn, tampa, tangier, tashkent, tbilisi, tehran, tel aviv, tempe, tianjin, tijuana,
    tirana, tokyo, toledo, topeka, toronto, toulouse, trieste, tripoli, tucson, tulsa, tunis, turin,
    ulaanbaatar, utrecht, valencia, vancouver, venice, verona, vienna, vientiane, vilnius, virginia beach,
    wales, warsaw, washington, washington dc, washington d.c., wellington, west palm beach, wichita,
    windsor, winnipeg, wroclaw, wuhan, xiamen, yangon, yerevan, yokohama, york, zagreb, zanzibar, zurich,
    los alamos, heathrow, gatwick, stansted, jfk, laguardia, o'hare, times square, wall street,
    central park, newyork
"""
_WORDS = """
    turkey, chad, jordan, georgia, niger, mali, nice, bath, reading, mobile, cork, hull, essen, orange,
    surprise, tours, split, hove, buffalo, phoenix, mesa, reno, lima, york, washington, lincoln, jackson,
    hamilton, madison, charlotte, florence, paris, sydney, austin, dallas, houston, savannah, santiago,
    sofia, milan, victoria, aurora, eugene, henderson, montgomery, alexandria, virginia, carolina, israel,
    devon, kent, cali, queens, hanover, riverside, darwin, berkeley, windsor, newport, lancaster, davenport,
    wellington, richmond, providence, laurel, guinea, salem, oxford, cambridge, boulder, naples, venice,
    geneva
"""

_EVERY = frozenset(" ".join(name.split()) for name in f"{_COUNTRIES},{_REGIONS},{_CITIES}".split(","))
PLACES = _EVERY | (TOWNS - WORD_TOWNS)
"""Names of one or more words."""
WORD_PLACES = frozenset(" ".join(name.split()) for name in _WORDS.split(",")) | (WORD_TOWNS - _EVERY)
"""Places that are words or names of people as well: they count only behind a word such as `in`."""
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY "
    "OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY DC UK US USA UAE".split()
)
"""Abbreviations, which count behind a place and a comma; the last four count alone."""
