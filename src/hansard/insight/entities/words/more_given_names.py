"""Rarer given names, in lower case: of Britain and Ireland, Africa, India, Europe, and of former days."""

_BRITISH = """
    aled alun aneirin angharad anwen arwel bedwyr beca blodwen branwen bronwen bryn carys catrin ceri
    cerys delyth dilys dylan efa eifion eirlys elen elin eluned emyr endaf enid eurig ffion gareth
    gerallt geraint gethin glenys glyn gruffydd gwen gwenda gwenllian gwilym gwyn gwyneth haf heledd
    hefin heulwen hywel idris iestyn ieuan ifan illtyd iolo iwan llew llinos lowri mair mairwen megan
    meirion menna meurig myfanwy nerys nesta nia olwen osian owain rhian rhiannon rhodri rhona rhydian
    rhys sian sioned siwan tegan tegwen tomos tudur wyn aisling aoife bairbre bronagh brid cathal ciara
    ciaran cillian clodagh colm conall conor cormac dairmuid dara deirdre dervla diarmuid donal donnacha
    eamon eilis eimear eithne emer eoghan eoin fergal fergus finbarr finnian fintan fionn fionnuala
    grainne keelin kieran lorcan mairead malachy maeve niall niamh nuala odhran oisin oonagh orla
    orlaith padraig padraic phelim riordan roisin ronan ruairi saoirse seamus sinead siobhan sorcha
    tadhg tiernan una ailsa alasdair alistair angus blair callum calum cameron catriona donalda ewan
    ewen eilidh euan finlay fiona fraser gregor gavin hamish iain innes iona isla kirsty lachlan mhairi
    morag morven murdo rory ruaridh senga shona struan torquil ottilie imogen tamsin jocasta perdita
    ptolemy tarquin lettice clemmie dorcas hettie kitty lottie minnie nellie nettie winnie wilf alf
    alfie archie bertie cedric clarrie cuthbert cyril dickie edgar ernest gladys hilda horace ivor mavis
    maude muriel myrtle neville nigel percy reg reginald rowena sybil thelma vera wilfred winifred
"""
_AMERICAN = """
    alden amos ansel arlene arlo arvid asa augie bernice beulah blanche bobbie boyd buford burl cal
    caleb carleton cassius cecil clement cletus clifton clint clyde cody cooper cordelia cornelius cyrus
    dashiell delbert delia delores dexter dolores dorothea dwayne earl earlene edith edmund edna edwin
    effie eldon elmer elvira elwood emmett enoch ephraim ernestine estelle esther ethel eudora eula
    eunice ezekiel ezra fern fletcher floyd garrett gertrude gideon gilbert goldie guthrie gus hank
    harlan harriet hattie hector herschel hershel hezekiah hollis homer hortense hosea hubert ida
    ignatius imelda inez ira irma irving isadora isidore jebediah jedediah jethro josiah judd junius
    kermit lamar leander lemuel lenora leopold lester letitia levi linus lonnie lorna lucinda lucius
    lula luther mabel malachi malcolm mamie marvin maurice maynard melvin merle mildred milton minerva
    mitch moses murray myron nadine nathaniel ned nettie newton norbert obadiah odell odessa odette
    ollie opal ora orville oscar otis otto pearlie percival phineas phyllis prentice prudence quincy
    ralph ramona randolph rhoda rhonda roland rollo roscoe rosalind roxanne royce rudolph rufus rupert
    rusty sadie selma seymour shonda silas solomon sterling sylvester tabitha terrence thaddeus theodora
    thurman ulysses ursula velma verna vernon viola virgil vivienne vinnie wallace walker wanda wendell
    wilbur wilma winifred winona yesenia yolanda zachariah zelda zora brandi cheyenne dakota destiny
    jaylen jamal jerome keisha lakisha latoya latasha malik marquis monique nikia quentin raheem rashid
    shanice shaniqua tamika tanisha terrell trayvon tremaine tyrone
"""
_AFRICAN = """
    abena abimbola adaeze adaora adebayo adegoke adeola adwoa afia ajani akin akua amaka amara ama
    aminata amina ayodele ayo babatunde bola bolanle boubacar chidi chiamaka chika chike chima chinedu
    chinwe chioma chukwuemeka chukwudi damilola dele ebele ebere edem efua ekow emeka esi fatou femi
    folasade fola folake funmi gbenga habiba ifeanyi ifeoma ike ikenna isioma jabari jelani kamau
    kehinde kelechi kemi kofi kojo kwabena kwadwo kwaku kwame kwasi lindiwe lerato makena mamadou mandla
    moussa mpho naledi ndidi ngozi nia njeri nkechi nkem nneka nnamdi nomsa nosipho nyasha obinna ogechi
    okechukwu olamide olu oluchi olufemi olumide oluwaseun onyeka ousmane precious rotimi segun seun
    sibusiso simba sipho tafadzwa taiwo tapiwa temi temitope tendai thabo thandi thandeka themba
    titilayo tobi tolu tunde uche uchenna uzoma wambui wanjiku yaa yaw yemi yetunde zanele zinhle zola
    zuri
"""
_INDIAN = """
    abhinav abhishek aditi aditya ajay ajit akash akhil akshay alok aman amit amrita anand ananya anil
    anita anjali ankit ankita ankur anup anupam anuradha aparna arjun arnav arun aruna arvind asha ashok
    ashwin avinash ayesha balaji bharat bhaskar bhavna bhavesh chandan chetan chitra deepa deepak
    deepika dev devika dhananjay dhruv dinesh divya gaurav gautam geeta girish gopal govind harish harsh
    harsha hemant hitesh indira isha ishaan jagdish jatin jaya jayant jyoti kabir kalpana kamal kapil
    karan kartik kavita kavya keshav ketan kiran komal krishna kunal lakshmi lalit lata madhavi madhu
    mahesh malini manish manisha manoj mayank meena meera megha mohan mohit mukesh mukund murali nandini
    narendra naresh navin neel neelam neeraj neha nikhil nikita nilesh nisha nitin padma pallavi pankaj
    parag parvati parth parminder pooja prabhu pradeep prakash pramod pranav prasad prashant prateek
    pratik preeti priya priyanka puneet radha raghav raghu rahul raj raja rajat rajeev rajendra rajesh
    rajiv rakesh ramesh ranjit rashmi ravi rekha renu ritu rohan rohit roopa sachin sahil samir sandeep
    sangeeta sanjana sanjay sapna sarita satish saurabh savita seema shalini shankar sharad sheela
    shilpa shivani shobha shreya shruti shyam siddharth smita sneha sonali sonia srinivas subhash sudha
    sudhir sumit sunil sunita suraj suresh sushma swati tanvi tarun tejas uday uma umesh usha varun
    vasant vibha vidya vijay vikas vikram vinay vineet vinod vishal vivek yash yogesh
"""
_EUROPEAN = """
    agnieszka alessio andrei anneke annika antje anton arne arturo beatriz bogdan boris bram branko
    bruna bruno carmela casper ciro clemence cosmin cosimo cristian dagmar danika danilo daria dejan
    dimitri dorota dragan ece eirik elif elio elke emre enrica enzo erkki esme fabrizio farid femke
    ferran florin franz freja frida fritz gabor gennaro gianni gisela giorgos goran greta grzegorz
    gunnar halina hanne hassan hedda heidi heinrich helga henk henrik hugo igor ilona ilse ines inga
    ingmar ingrid ioana irena ivana jadwiga jakub janek janina jaroslav jasmina jelena joaquin johan
    jolanta jorge jorn joris jurgen kaja karol kasia katarina katrin kerem klaus krzysztof laszlo leszek
    liesl ligia livia ljubica loredana ludmila luka lukas maarten maciej magda malgorzata marek mario
    marta mateusz matteo mattias mehmet mikko milan milena milos mirek miroslav mislav mohsin monika
    murat nadia nikola nils nuria oleg olena ondrej oriol oskar osvaldo paolo pavel pawel petra piet
    piotr predrag radek radka rafal ragnhild raul renata rune sabine salvatore sanna saskia sebastiano
    selin severin sigrid silvio siri slavko snezana soren stanislav stefano stelian svein svetlana
    tadeusz tatiana teodora thijs tiago tomasz torsten ulla ulrich uwe valentina vasile vesna viktor
    vincenzo vladimir vlad wiebke wiktor wojciech yannick yiannis zbigniew zdenka zofia zoltan zoran
"""
MORE_GIVEN = frozenset(f"{_BRITISH} {_AMERICAN} {_AFRICAN} {_INDIAN} {_EUROPEAN}".split())
WORDS_AMONG_THEM = frozenset(
    "ama amos asha akin ansel ayo beca bola bram bryn cal casper cody cooper dakota dara dele dev destiny "
    "earl ebere fern fletcher goldie gus haf hank ida igor ike india ira isha jaya judd kiran kit lance "
    "levi madhu marquis merle milan minnie mitch moses myrtle ned newton nia noel ora otto pearlie "
    "precious prudence rune rusty sapna seun simba siri sterling taiwo temi una uma velma viola walker "
    "wallace winona yaw yash zola raj ram lata madonna opal violet cheyenne clement cedric iris ivory "
    "jade jasper mercy odessa page paige quincy reg sky summer usha uday vera bend elf kitty alf blair "
    "cameron fraser iona isla murray innes enid tegan mario hugo".split()
)
"""Those that are words, places or trade names as well."""
