"""Family names in Latin letters, in lower case. They carry a given name on, and stand alone after a title."""

_NAMES = """
    abbott acosta adams adeyemi agarwal aguilar ahmed alexander allen alvarado alvarez andersen anderson
    andersson andrews armstrong arnold bailey baker banerjee barnes barrett bauer becker bell bennett berg
    bergman bernard bianchi bishop black blackwell blair blanc bowen bowman boyd bradley brady brennan
    brewer briggs brooks brown bryant burke burns burton bush butler byrne cabrera caldwell campbell
    cardenas carlson carpenter carr carroll carter castillo castro chambers chan chandler chang chaudhary
    chavez chen cheng cheung choi chopra chow christensen chu chung clark clarke clayton cohen cole coleman
    collins colombo connolly contreras cook cooper costa cox craig crawford cruz cunningham curtis dang
    daniels das davidson davies davis dawson dean delacroix delgado deng desai diaz dixon doherty dominguez
    douglas doyle dubois duncan dunn dupont eriksson espinoza estrada evans fernandes fernandez ferrari
    ferreira fischer fisher fitzgerald fleming fletcher flores flynn ford foster fowler fox francis franklin
    freeman fuentes fuller gallagher garcia gardner garrett garza george ghosh gibson gilbert gill goldberg
    gomez goncalves gonzales gonzalez goodwin gordon graham grant gray green greene griffin gruber guerrero
    gupta gutierrez guzman haas hale hall hamilton hansen hanson hansson harding harper harris harrison hart
    harvey hassan hawkins hayes henderson henry hernandez herrera hicks higgins hill ho hoang hoffman
    hoffmann holland holmes hopkins horvat hossain howard howell huang huber hudson hughes hunt hunter
    hussain hwang ibrahim ingram ito ivanov iyer jackson jacobs jain james janssen jenkins jennings jensen
    jimenez johansson johnson johnston jones jordan joshi juarez jung kaiser kang kapoor kaur kelley kelly
    kennedy khan kim kimura king klein knight kobayashi koch kovac kowalczyk kowalski kumar kwon lam lambert
    lane larsen larson lawrence lawson le lee leroy leung lewis li liang lim lin lindberg lindqvist liu
    lloyd lopez lowe lucas lynch macdonald mackay maldonado malhotra marin marino marquez marshall martin
    martinez martins mason matthews maxwell may mcbride mccarthy mccormick mccoy mcdonald mcgee mcguire
    mckenzie mclaughlin medina mehta mendez mendoza menon meyer miller mills mishra mitchell mohamed molina
    moller montgomery moore morales moran moreau moreno morgan morris morrison moser mukherjee muller munoz
    murphy murray myers nakamura navarro nelson newman newton ng nguyen nichols nielsen novak nowak nunez
    obi obrien oconnor odonnell okafor okonkwo oliveira oliver olsen olson oneill ortega ortiz osborne owens
    padilla page palmer park parker parsons patel patterson payne pearson pedersen pena pereira perez
    perkins perry peters petersen peterson petrov pham phan phillips pierce pillai porter potter powell
    prasad price pritchard quinn raman ramirez ramos rao reddy reed reid reyes reynolds ricci rice richards
    richardson richter riley rivas rivera roberts robertson robinson rodrigues rodriguez rogers rojas romano
    romero rosales rose rosen ross rossi rowe roy ruiz russell russo ryan saito salazar salinas sanchez
    sanders sandoval santiago santos sato saunders schmidt schmitt schneider schroeder schultz schulz
    schwartz scott serrano shah shapiro sharma shaw shelton sherman silva simmons simpson sims singh sinha
    smith snyder sokolov soto spencer stanley stein stephens stevens stevenson stewart stone suarez sullivan
    sutton suzuki svensson takahashi tan tanaka tang taylor thakur thomas thompson thomson torres tran
    trevino tucker turner valdez valencia vargas varma vasquez vaughn vazquez vega verma villa villanueva
    vogel vu wagner walker wallace walsh walters wang ward warner warren washington watanabe watkins watson
    watts weaver webb weber webster weiss wells west wheeler white whitfield wilkinson williams williamson
    willis wilson winkler wolf wolfe wong wood woods wright wu xu yamada yamamoto yang yates yilmaz yoshida
    young yu zhang zhao zheng zhou zhu zimmermann
"""

FAMILY = frozenset(_NAMES.split())
