"""Smaller cities and towns of English-speaking countries and of India, in lower case."""

_AMERICAN = """
    aberdeen, abilene, akron, alameda, alexandria, allentown, altoona, amarillo, ames, anaheim, ann
    arbor, annapolis, appleton, arlington heights, asheville, athens, augusta, bakersfield, bangor,
    baton rouge, beaumont, beaverton, bellevue, bellingham, bend, berkeley, bethesda, billings, biloxi,
    binghamton, birmingham, bismarck, bloomington, boca raton, boise, bozeman, bridgeport, brownsville,
    burbank, burlington, cape coral, cedar rapids, champaign, charleston, charlottesville, chattanooga,
    chesapeake, cheyenne, chula vista, clearwater, colorado springs, columbia, corpus christi, dayton,
    daytona beach, des moines, duluth, durham, eau claire, el paso, elgin, erie, escondido, eugene,
    evanston, evansville, everett, fargo, fayetteville, flagstaff, flint, fort collins, fort lauderdale,
    fort wayne, fort worth, frederick, fremont, fresno, gainesville, galveston, gary, glendale, grand
    rapids, great falls, green bay, greensboro, greenville, hampton roads, harrisburg, hartford, helena,
    hoboken, huntsville, idaho falls, iowa city, irvine, irving, ithaca, jackson hole, jersey city,
    joliet, kalamazoo, kansas city, kenosha, key west, knoxville, la crosse, lafayette, lake charles,
    lansing, laredo, las cruces, lexington, lincoln city, little rock, long beach, los alamos, lubbock,
    macon, medford, mesa verde, missoula, mobile bay, modesto, monterey, morgantown, muncie,
    murfreesboro, myrtle beach, napa, naperville, newark, newport news, niagara falls, norfolk,
    oceanside, olympia, onalaska, oxnard, palm springs, palo alto, pasadena, pensacola, peoria,
    pocatello, portsmouth, provo, pueblo, racine, rapid city, redding, reno, riverside county, roanoke,
    rochester, rockford, saginaw, salina, salinas, san bernardino, san rafael, santa barbara, santa
    clara, santa cruz, santa fe, santa monica, santa rosa, sarasota, savannah, schenectady, scottsdale,
    scranton, shreveport, sioux falls, south bend, spokane, st. cloud, st. petersburg, stamford,
    stockton, syracuse, tacoma, tallahassee, tempe, terre haute, texarkana, toledo, topeka, traverse
    city, trenton, tucson, tulsa, tuscaloosa, tyler texas, utica, vallejo, ventura, waco, walla walla,
    waterbury, waukesha, wenatchee, wichita, wichita falls, wilkes-barre, wilmington, winona,
    winston-salem, worcester, yakima, yonkers, youngstown, yuma
"""
_BRITISH = """
    aberystwyth, abingdon, accrington, aldershot, altrincham, ashford, aylesbury, ayr, banbury,
    barnsley, basildon, basingstoke, bedford, berwick, beverley, birkenhead, blackburn, blackpool,
    bognor regis, bolton, bournemouth, bracknell, bradford, bridlington, brighton, bristol, bromley,
    burnley, bury st edmunds, buxton, caernarfon, camberley, cambridge, canterbury, carlisle,
    carmarthen, chelmsford, cheltenham, chesterfield, chichester, chippenham, cirencester, colchester,
    corby, coventry, crawley, crewe, croydon, cumbernauld, darlington, dartford, derby, derry,
    doncaster, dorchester, dudley, dumfries, dundee, dunfermline, durham, eastbourne, eastleigh, ely,
    enfield, epsom, exeter, falkirk, falmouth, fareham, farnborough, folkestone, frome, galway,
    gateshead, gillingham, glastonbury, gloucester, gosport, grantham, gravesend, greenwich, grimsby,
    guildford, halifax, harlow, harrogate, hartlepool, hastings, hatfield, hemel hempstead, hereford,
    hertford, high wycombe, hinckley, hitchin, horsham, huddersfield, hull, huntingdon, inverness,
    ipswich, kettering, kidderminster, kilmarnock, kingston upon thames, kirkcaldy, knutsford,
    lancaster, leamington spa, leicester, lerwick, letchworth, lewes, lichfield, limerick, lincoln,
    livingston, llandudno, loughborough, lowestoft, ludlow, luton, macclesfield, maidenhead, maidstone,
    malvern, mansfield, margate, matlock, melton mowbray, merthyr tydfil, middlesbrough, milton keynes,
    morecambe, motherwell, newcastle, newport pagnell, newquay, northallerton, northampton, norwich,
    nottingham, nuneaton, oban, oldham, ormskirk, oswestry, oxford, paisley, penrith, penzance, perth,
    peterborough, plymouth, pontefract, portsmouth, preston, ramsgate, redcar, redditch, redhill,
    reigate, rotherham, rugby, runcorn, salford, salisbury, scarborough, scunthorpe, sevenoaks,
    sheffield, shrewsbury, skegness, skipton, slough, solihull, southampton, southend, southport, st
    albans, st andrews, st helens, stafford, staines, stevenage, stirling, stockport, stoke-on-trent,
    stornoway, stourbridge, stratford-upon-avon, stroud, sunderland, sutton coldfield, swansea, swindon,
    tamworth, taunton, telford, thetford, tiverton, torquay, totnes, truro, tunbridge wells, uxbridge,
    wakefield, wallasey, wallingford, walsall, warrington, warwick, watford, wells-next-the-sea, welwyn
    garden city, weston-super-mare, weymouth, whitby, whitehaven, widnes, wigan, wilmslow, winchester,
    windermere, wirral, woking, wokingham, wolverhampton, workington, worksop, worthing, wrexham,
    yeovil, cork city, waterford, drogheda, dundalk, kilkenny, sligo, tralee, letterkenny, snowdonia,
    cornwall, cumbria, shetland, orkney, anglesey
"""
_SOUTHERN = """
    albury, alice springs, armidale, ballarat, bathurst, bendigo, broome, bunbury, bundaberg, byron bay,
    caboolture, cairns, canberra, coffs harbour, darwin, dubbo, fremantle, geelong, geraldton,
    gladstone, gold coast, gosford, hobart, ipswich, kalgoorlie, launceston, lismore, mackay, mildura,
    mount gambier, mudgee, newcastle, noosa, orange nsw, parramatta, penrith, port macquarie,
    rockhampton, shepparton, sunshine coast, tamworth, toowoomba, townsville, wagga wagga, warrnambool,
    whyalla, wodonga, wollongong, wyong, christchurch, dunedin, gisborne, hamilton, hastings,
    invercargill, napier, new plymouth, palmerston north, queenstown, rotorua, tauranga, timaru,
    whanganui, whangarei, bloemfontein, durban, east london, george town, johannesburg, kimberley,
    pretoria, port elizabeth, stellenbosch, barrie, brampton, brandon, burnaby, charlottetown,
    fredericton, guelph, kamloops, kelowna, kingston, kitchener, lethbridge, london ontario, medicine
    hat, mississauga, moncton, nanaimo, niagara, oshawa, red deer, regina, saint john, saskatoon, st.
    catharines, st. john's, sudbury, surrey, thunder bay, trois-rivieres, victoria, whistler,
    whitehorse, windsor, yellowknife
"""
_INDIAN = """
    agra, ahmedabad, ajmer, aligarh, allahabad, amritsar, aurangabad, bareilly, belgaum, bhopal,
    bhubaneswar, bikaner, chandigarh, coimbatore, cuttack, dehradun, dhanbad, durgapur, erode,
    faridabad, ghaziabad, goa, gorakhpur, guntur, gurgaon, gurugram, guwahati, gwalior, haridwar, hubli,
    imphal, indore, jabalpur, jaipur, jalandhar, jammu, jamnagar, jamshedpur, jhansi, jodhpur,
    kanchipuram, kanpur, kochi, kolhapur, kollam, kota, kottayam, kozhikode, lucknow, ludhiana, madurai,
    mangalore, mangaluru, meerut, mysore, mysuru, nagpur, nashik, noida, ooty, patna, pondicherry,
    puducherry, raipur, rajkot, ranchi, rishikesh, rourkela, salem, secunderabad, shillong, shimla,
    siliguri, srinagar, surat, thane, thiruvananthapuram, thrissur, tirupati, tiruppur, trichy,
    trivandrum, udaipur, ujjain, vadodara, varanasi, vellore, vijayawada, visakhapatnam, warangal
"""
TOWNS = frozenset(
    " ".join(name.split()) for name in f"{_AMERICAN},{_BRITISH},{_SOUTHERN},{_INDIAN}".split(",")
)
WORD_TOWNS = frozenset(
    "aberdeen alexandria ames arlington athens augusta barrie bend boise brandon bury charleston "
    "charlotte chester columbia derby durham ely enfield erie eugene everett flint frederick fremont gary "
    "gillingham gladstone glendale halifax hamilton hastings helena houston hull jackson kimberley "
    "kingston kota lafayette lancaster lexington lincoln livingston london macon margate medford mesa "
    "mobile norfolk orange paris perth preston racine reading redding regina reno rochester rugby salem "
    "salina savannah sheffield slough stafford stirling sudbury surat surrey troy tyler utica victoria "
    "warwick watford wells whistler windsor winona worcester yuma".split()
)
"""Those that are words, or names of people, as well."""
