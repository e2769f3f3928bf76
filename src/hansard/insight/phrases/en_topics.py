# ruff: noqa: E501 (word lists)
"""English words that name nothing worth a topic, although they are nouns."""

EVERYDAY = frozenset(
    """
    ability access actually afternoon age ahead amount answer anybody anything apology appreciation area
    aspect attempt attention autumn back ball base basis bell bet beginning bit blame bottom box boy break business
    button bunch call caller care case cause cent center centre chance change chap chat check choice choose
    circumstance clock colleague comment company concern conclusion condition confusion contact conversation copy
    corner couple course cover cup customer damn data date day deal dear decade degree detail difference direction
    discussion dollar door doubt drop dude early earth east edge effect effort eighth else end entire error euro eve
    evening event everybody everyone everything evidence example excuse expectation experience explanation extent
    eye face fact fall family fault favor favour feedback feeling fellow figure finger fix flag floor fold folk
    follow foot friend front fun future gentleman girl glass god good goodness grand ground group guess guest
    guy habit half hand hang hassle head heart heck hell help hey hold home hope hour house human idea image impact
    impression inch inconvenience info information input inside instance instruction intention interest issue
    job joke kid kind kingdom knowledge lack lad lady language last lady laugh lead leave left length level
    life light like limit line list little load look loss lot love luck ma man manner mark matter mean meaning means
    meantime measure mess middle midnight mile mind minute miss mistake moment money month mood morning
    mother move mum murder name nature need neighbor night nobody none noon nothing notice number object
    occasion offer one opinion opportunity option outcome outside owner page pain pair paper pardon parent part
    past patience pay people percent period person phrase piece pile place plan play pleasure
    plus point pop position possibility post pound present pressure principle problem process
    progress promise proof purpose quarter question quick range rate reach reading reality reason
    reference regard relation reply request respect response responsibility rest result return review right risk
    role roll room round row rule run rush safety sake saying scale scene season second
    secret sense sentence series service set shame shape share ship shock shot show side sight sign
    signal simple sir sister site situation size skill sleep solution somebody someone something son sort sound
    source space speed spell spot spring staff stage stand standard star start state statement stay step stick stop
    story strength stretch stuff style subject success suggestion summer surface surprise swing
    table tail talk task team tell term thank thanks thing think third thought today toe tomorrow tone tonight top
    total touch tour town trick trip trouble truth try turn type understanding use user value
    view visit voice vote wait walk watch water way weather web week weekend west whole wife win wind winter wish
    woman wonder word work worker world worry writing year yesterday zero husband daughter brother dad mom uncle aunt
    niece nephew cousin baby child grandson granddaughter grandma grandpa partner buddy mate folks wonderful
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter thanksgiving am pm o'clock
    username password zip postcode initial surname digit code spelling birth birthday address e-mail
    mr mrs ms miss dr doctor madam darling dear honey sweetheart pal
    days minutes things years times weeks months hours seconds cents others works goes gets says looks leaves heavens
    whoever whatever ours til until typing lemon ma'am ref min mins com org wknd tmrw approx oclock rd jan feb mar apr jun jul
    aug sep sept oct nov dec lunch dinner breakfast coffee tea supper beer minute calendar screwdriver crack cache yacht joke piece
 """.split()
)
"""Nouns of every conversation, and what people are asked for to be known by. They may be part of a longer topic."""

LOOSE = frozenset(
    """
    able actual additional alright annoying bad best better big bloody busy certain clear complete considerable
    correct crazy current damn decent different difficult early easy entire exact excellent extra fair fantastic
    few final fine first following full funny general good great half happy hard high honest huge important
    interesting last late latest less likely little long lot lovely low main many mere minor more most much nasty
    necessary new next nice okay old only other own particular past perfect poor possible present pretty previous
    proper quick ready real recent regular related respective right same second separate serious several short
    significant silly similar simple single small sorry special specific strange stupid such sure terrible third
    tiny total usual various very weird whole wonderful worse worst wrong young dear ideal initial usual
    """.split()
)
"""Adjectives that no topic begins with."""
PARTS_OF_NOTHING = frozenset(
    "lot bit kind sort couple bunch rest middle end top bottom front side half pair piece".split()
)
"""Nouns that only say how much of another noun there is."""
