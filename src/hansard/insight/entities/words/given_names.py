"""Given names in Latin letters, in lower case; those that are words too stand apart."""

from hansard.insight.entities.words.more_given_names import MORE_GIVEN, WORDS_AMONG_THEM

_COMMON = """
    aaron abbie abby abdul abdullah abel abena abigail abiodun abraham ada adaeze adalynn adam ade adebayo
    adele adeline adeola aditi aditya adrian adriana adrien adrienne afua agata agnes agnieszka agustin
    ahmad ahmed ahmet aidan aiko aileen aimee aino aisha ajay akash akiko akinyi akira akua alan alana
    alastair alba albert alberta alberto alda alec alejandra alejandro aleksander aleksandr alena alessandra
    alessandro alex alexa alexander alexandra alexandre alexei alexis alfonso alfred alfredo ali alice
    alicia alina alisa alisha alison alistair aliya allan allen allison alma alphonse alvaro alvin alyssa
    amadou amanda amara amelia amelie amin amina amir amira amit amparo amy ana anahit anand ananya anatoly
    anders anderson andile andre andrea andreas andrei andres andrew andrzej andy angela angelica angelina
    angelique angelo angie angus anil anita anja anjali anke ann anna annabel annabelle anne anneke annelise
    annette annie annika ansel anselm anthony antje antoine anton antonia antonio anupam anya aram archie
    ariana ariel arjun arlene arman armand armando arnav arne arno arnold arthur arturo arun arvid asha
    ashish ashley ashok ashwin asif astor astrid atsuko aubrey audrey augusto aurelia aurelie aurelio austen
    ava avery axel ayaan ayako aydin ayesha ayla ayodele aziz azra babak bahar balazs barbara barnaby barry
    bart bartholomew bartosz bashir bastian beata beatrice beatrix beatriz becky behrouz belinda bella ben
    benedict benita benjamin benjy bennett benno berit bernadette bernard bernardo bernice bert bertha
    bessie beth bethany betsy betty beverly bharat bianca bianka billie billy birgit birgitta bjarne bjorn
    blaise blake blanca bogdan bonnie boris brad bradley brady brandi brandon brayden brenda brendan brenna
    brent brett brian briana brianna bridget bronislaw bronwyn bruce bruno bryan bryce bryn byron caio
    caitlin caleb calum calvin cameron camila camilla camille candace candice caoimhe cara carina carissa
    carl carla carlo carlos carly carmen caroline carolyn carrie carson caspar caspian cassandra cassie
    catalina catherine cathy cecil cecilia cedric celeste celia celine cesar chaim chandan chandni chandra
    chanel charlene charles charlie charlotte chen cheng cheryl chiamaka chiara chika chinedu chinwe chloe
    chris christa christina christine christoph christophe christopher christy chukwu chun ciara cillian
    cindy ciro claire clara clarence clarissa clarisse clark claude claudia claudio clayton clement clifford
    clifton clint clinton clyde cody colette colin colleen colm connor conor conrad constance consuelo cora
    corey corinne cormac cornelia cornelius cory cosima cosmin courtney craig cristian cristiano cristina
    curtis cynthia daan dae dagmar dagny daichi dalia damian damien damir damla damon dan dana daniel
    daniela daniele danielle danny daphne daria darius dariusz darlene darrell darren darryl darya dave
    david davide davina dawid deanna deb debbie deborah debra declan deepa deepak deepika deirdre delia
    denis denise deniz dennis derek dermot derrick derya desiree desmond devi devin devon dexter dhruv diana
    diane diego dieter dimitra dimitri dina dinah dinesh dirk divya dmitri dolores dominic dominik dominika
    dominique donald donna dora doreen dorian doris dorota dorothy doug douglas dragan drago duncan dunja
    dustin dwayne dwight dylan eamon ebony ebru edda eddie edgar edith edmond edmund edna eduardo edvard
    edward edwin effie efrain eileen eino ekaterina ekene elaine eleanor elena elias elijah elin elisa
    elisabet elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elodie eloise elsa elsie elton
    elvira elvis emeka emil emile emilia emilie emilio emily emma emmanuel emmett emre enrique enzo eoin
    eric erica erich erik erika erin ernest ernestine ernesto ernie erwin eskil esmeralda esperanza esra
    esteban estelle esther eszter ethan ethel ethelyn etta eugene eugenia eva evan evangeline evelyn everett
    evgeny ezra fabian fabio fabiola fabrice fadi faisal farah farhan farid faruk fatih fatima fatma fatou
    fausto faye federico felicia felicity felipe felix feng ferdinand ferenc fergus fernanda fernando filip
    filippo finn fiona fionnuala flavia flora florent florian floyd folake fran frances francesca francesco
    francis francisco francois frankie franklin franz franziska fred freddie freddy frederic frederick
    frederik freya frida friedrich fritz fumiko gabe gabriel gabriela gabriella gabrielle gael gaetano
    ganesh gareth garrett gary gaspard gaurav gavin gavriel gemma genevieve geoff geoffrey george georgi
    georgie georgina gerald geraldine gerard gerardo gerhard germaine gert gertrude ghislaine gianna gideon
    gilbert gilberto giles gillian gina giorgio giovanni gisela giselle gita giulia giuseppe gizem gladys
    glenda glenn gloria gopal goran gordon graciela grainne greg gregg gregor gregory greta gretchen
    grzegorz guadalupe guido guillaume guillermo gulnara guneet gunnar gunter gunther gurpreet gus gustaf
    gustav gustavo gwen gwendolyn haakon hadley hakan hakim haley halima hamid hamish hamza hana hank hannah
    hanne hanneke hannes hans harald hari haris harish harmeet harold harpreet harriet harriett harris
    harrison harry haruka haruto harvey hasan hasnain hassan hayley heather hector hedda heidi heike heiko
    heiner heinrich helen helena helene helga helmut hendrik henri henrietta henrik henrike henry herbert
    herman hermann hermione hernan hidayat hideo hila hilary hilda hillary himanshu hina hiro hiroshi hitesh
    holger horace horst howard hridaya hubert hugh hugo humberto hussein hyacinth iain iakov ian ibrahim
    ibrahima ichiro ida idris ifeoma ignacio ignatius igor iker ikram ileana ilse imani imelda imogen imran
    indira ines inez inga inge ingeborg ingrid ioana ioannis iqbal irene irfan irina irma irv irving isaac
    isabel isabella isabelle isaiah isaias isha ishaan ismael isolde istvan itzel iva ivan ivana ivar ivo
    iwona izabela jaakko jaap jacek jacinta jackie jackson jacob jacqueline jacques jadwiga jagdeep jaime
    jake jakob jamal james jamie jana jane janelle janet janice janine janos jared jarek jaroslav jasleen
    jasmin jasmine jason jasper jaspreet javier jayden jayesh jayne jean jeanette jeanine jeanne jeannie
    jeff jeffery jeffrey jelena jenna jennifer jenny jens jeremiah jeremy jermaine jeroen jerome jerry jerzy
    jesse jessica jessie jia jiang jiho jihoon jill jim jimena jimmy jing jitendra joachim joan joanie
    joanna joanne joao joaquin jocelyn jochen jodi jody joe joel joerg joey johan johanna johannes john
    johnnie johnny jon jonas jonathan joop jorge jorgen joris jose josef josefina joseph josephine josh
    joshua josie jovan joyce juan juana juanita jude judith judy juergen jules julia julian juliana juliane
    julianne julie juliet juliette julio julius junko jurgen justin justine jyoti kadir kaitlyn kaito kaja
    kalyani kamal kamala kamil kamila kara karan kareem karen karim karin karina karl karla karolina karsten
    kasia kaspar kassandra katalin katarina katarzyna kate katelyn katerina katherine kathleen kathryn kathy
    katie katja katrina katy katya kavita kay kayla kaylee kaylin kazimir kazuko keanu keerthi kehinde keiko
    keir keisha keith kelechi kelley kellie kelly kelsey kelvin kemal ken kenan kendall kendra kenji kenneth
    kenny kenta kerry kerstin kevin khadija khalid kieran kim kimberley kimberly kimiko kiran kirill kirk
    kirsi kirsten kirsty kittie kjell klara klaudia klaus kofi kojo konrad kostas krishna krista kristen
    kristi kristian kristin kristina kristine kristjan kristof krystal krzysztof ksenia kumar kunal kurt
    kwabena kwame kwasi kyle kylie kyoko ladislav laila laksh lakshmanan lakshmi lalit lamar lamin lana lara
    larisa larissa larry lars lasse laszlo latif latoya laura laurel lauren laurence laurent lauri laurie
    lavanya lavern lavinia lawrence lea leah leandra leandro leela leif leigh leila leilani leland lena
    lenka lennart leo leon leona leonard leonardo leonid leonie leonora leopold leopoldo leora leroy leslie
    lester leszek leticia letizia levi lewis li liam libby lidia liesel lieve ligia lila lilia lilian
    liliana lillian lilly lin lina linda lindsay lindsey linh linus lionel lior lisa lisbeth lita liv livia
    liz liza lizzie ljubica lloyd lois lola lon lorena lorenzo loretta lori lorna lorraine lothar lotte
    lottie lou louie louis louisa louise lourdes luana luca lucas lucia lucian luciana lucien lucille
    lucinda lucio lucy ludmila ludovic luigi luis luisa luke lula lupe luther luz lydia lyle lynda lynette
    lynn lyudmila maarten mabel maciej mackenzie maddie madeleine madeline madhav madhuri mads mae maeko
    maeve magda magdalena maggie magnus mahesh mahmoud mahnoor mai maike maisie maja makoto malcolm
    malgorzata malik malin mallory malte mamadou mandeep mandy manfred manish manjit manoj manon mansoor
    manu manuel manuela mara marc marcel marcela marcelo marcia marcin marco marcos marcus marek margaret
    margarete margarita margie margit margot marguerite maria mariam marian mariana marianne maribel marie
    mariella marija marika mariko marilyn marina mario marion marisela marisol marissa mariusz marja
    marjorie marko markus marlene marlies marlon marnie marsha marta martha martin martina martine marty
    marv marvin mary maryam masako masato masha matej mateo mateusz mathew mathias mathieu mathilda mathilde
    matias matilda matilde matt matteo matthew matthias matthijs maud maureen maurice mauricio maurizio
    mauro mawuli maxim maxime maximilian maxine maxwell mayank maybelle mayra mayumi meera megan meghan
    mehdi mehmet mei meike mel melanie melina melinda melisa melissa melvin melvyn meredith merete merle
    mette mia micah michael michaela michal micheal michele michelle michiko mieko miguel miguelina mihaela
    mihai mika mikael mike mikhail mikolaj mila milan mildred milena milica millie milos milton mimi mina
    minerva ming minh minnie miranda mirela miriam mirjam miroslav misaki mitch mitchell mitra mitsuko moana
    modupe moe mohamed mohammad mohammed mohan mohanad mohit moira moishe mollie molly mona monica monika
    monique monserrat morgan moritz morris moses muhammad mukesh muna murali murat muriel murray mustafa
    mustapha myra myriam myron myrtle nadia nadine naima nancy nanette naoko naomi narayan narendra nasir
    nasreen natalia natalie natasa natasha nate nathalie nathan nathaniel naveen navneet nayan nazanin neal
    ned neeraj neha neil nell nellie nelly nelson nerea nermin nestor nettie ngozi nguyen niall niamh
    nicanor nicholas nico nicola nicolas nicole nicoletta nidhi niels nigel nikhil nikita nikki niklas
    nikola nikolai nikolaos nikolas nils nilufar nimit nina ninette nino nisha nishant nita nitin niv njeri
    noah nobuko noelle noemi noor nora norah norbert noreen norma norman noura obinna octavia oda odell
    odette odile ognjen oisin okechukwu oksana ola olaf oleg oleksandr olena olga oliver olivia olivier
    ollie olumide oluwaseun omar omari orla orlando orly orsolya orville osama oscar osman osvaldo oswald
    otilia otis ottilie otto owen ozan ozge pablo padma padraig palmira paloma pam pamela pansy paola paolo
    parisa parminder parth parveen pascal pascale pasquale patel patrice patricia patrick patrik patryk
    patsy patti patty paul paula paulette paulina pauline paulo pavel pavlos payton pedro peggy pekka pelle
    percival percy pernille perpetua perry petar pete peter petra petros petteri peyton phil philip philipp
    philippa philippe phillip philomena phoebe phyllis pia pierre pieter pilar piotr piyush polly pooja
    pradeep prakash pranav prasad prashant pratibha pratik pravin preeti prem preston priscilla priya
    priyanka przemyslaw purnima quentin quincy quinn rachael rachel rachid radek radhika radoslav rae rafael
    rafal rafiq ragna ragnar rahul raisa raja rajan rajeev rajesh rajiv rajni raju rakesh ralf ralph raluca
    ramesh ramiro ramon ramona ramsey rana randal randall randi randolph randy ranjit raphael raquel rashid
    rauf raul ravi raymond razia reba rebecca refugio reggie regina reginald reiko reine reiner reinhard
    remi renaldo renata renate rene renee reshma reuben reyna rhea rhiannon rhoda rhonda rhys riaan ricardo
    riccardo richard rick rickey ricky rikke rina rishi rita ritu ritva robbie robert roberta roberto
    rochelle roderick rodney rodolfo rodrigo rogelio roger rohan rohini rohit roisin roland rolando rolf
    romain ron ronald ronan ronda ronnie rory rosa rosalie rosalind rosamund rosanna rosaria rosario roscoe
    roseanne rosella rosie rosina roslyn ross rowan rowena roxana roxanna roxanne roy ruairi ruben rubina
    rudolf rudy rufus rukhsana rupert ruslan russ russell rutger ruth rutherford rutvik ryan ryo ryota saad
    sabine sabrina sachin sadia sadie saeed safiya sagar sahil saida sakura sal salim sallie sally salma
    salman salome salvador salvatore sam samantha sameer samina samir samira sammy samuel sandeep sandra
    sanja sanjay sanjeev sanna santiago saoirse sapna saqib sara sarah sarika sarita sascha sasha satish
    satoshi saul saurabh savannah savita scott seamus sean sebastian seema selena selim selina selma sena
    senthil serdar serena serge sergei sergio serhiy seth seung seymour shabnam shahid shailesh shalini
    shane shanice shankar shannon shari sharmila sharon shaun shauna shawn shawna sheba sheila shelby
    sheldon shelley shelly sheri sherman sherri sherry sheryl shibani shinji shirley shiv shivani shobha
    shona shreya shruti shubham shyam sid sidney siegfried sienna sigrid sigrun silas silvana silvester
    silvia silvio simon simone simran sinead siobhan sita slava slavica slawomir snezana sofia sofie sofija
    solange soledad solomon somchai sonal sonia sonja sonya sophia sophie soraya soren spencer srinivas
    stacey stacy stan stanislav stanley stavros stefan stefania stefanie stefano steffen steffi stelian
    stella stephan stephanie stephen steve steven stewart stig stine stu stuart subash subhash sudhir
    sukhdeep sumit sunil sunita sunniva sureka suresh susan susana susanna susanne susie suzanne suzuki
    svein sven svenja svetlana swapna swati sybil sylvain sylvester sylvia sylvie szymon tabatha tabitha
    tadashi tadeusz taiwo takashi takeshi takumi talia tamara tamas tamika tammy tamsin tania tanisha tanvi
    tanya tapio tara tariq tarun tasha tatiana tatsuya tatum tavish ted teddy tegan tejas tendai teodor
    terence teresa terhi teri terrance terrell terrence terri terry tess tessa thabo thaddeus thandi thanh
    thea thelma theo theodor theodora theodore theodosia theresa thierry thijs thilo thomas thorsten
    thurston tia tiago tibor tiffany tilda tim timo timothy timur tina tino tiziana tobias tobie tobin toby
    todd tom tomas tomasz tommy tomoko toni tony tor torben tore toril torsten tove tracey traci tracy trang
    travis trent trevor tricia trine trisha tristan troy trudy trygve tuan tuva tyler tyrone uchenna uday
    ulla ulrich ulrike ulysses umar umesh unai uriah uros ursula usha ushio utku uwe uzma vadim valentin
    valentina valentino valeria valerie vanessa vanja varun vasil vasilis vasquez vaughn veena velda velma
    venkat venla vera vern verna vernon veronica vesna vicente vicki vickie vicky victor victoria vida vidya
    vijay vikas vikram viktor viktoria vilhelm vilma vinay vince vincent vinod viola violeta violette virgil
    virginie vishal viswa vita vito viv viveca vivek vivian viviana vivien vlad vladimir vojtech volker wael
    waleed walid wallace wally walter walther wanda wanjiku waqas warren wassim wayne wei wendell wendy
    werner wes wesley whitney wiebke wieslaw wil wilbert wilbur wilda wilfred wilfrid wilhelm wilhelmina
    willa willard willem william willie willis wilma wilmer wim winifred winnie winona winston wiremu
    wojciech wolfgang woodrow wyatt wynn xanthe xavier ximena xin xiomara xochitl yadira yael yan yannick
    yara yaroslav yasir yasmin yasmine yasuko yelena yevgenia yohannes yoko yolanda yonas yosef yoshi
    youssef youssouf yuan yuki yuko yulia yuliya yumi yuri yuriko yusra yusuf yves yvette yvon yvonne zac
    zach zachariah zachary zack zadie zaheer zahir zahra zainab zakaria zane zara zaynab zbigniew zdenek
    zeeshan zeina zelda zelig zeliha zelma zenobia zephyr zeynab zeynep zhang zhanna zita zlata zoe zoey
    zofia zoltan zoran zsofia zubair zulema zuzana
"""
_WORDS = """
    al amber angel april art ash asia august aurora austin autumn basil bill bliss bob brandy brook brooke
    brooks buck buddy cadence cal carol carolina carter chad charity chase chelsea chip christian chuck clay
    cliff cole cooper crystal daisy dakota dale dallas dawn dean destiny diamond don dot drew duke earl ed
    eden eve faith fay fern flo florence ford forest frank gale gay gene genesis georgia gil ginger glen
    grace grant guy hal harmony hazel heath herb holly homer honor hope houston hunter india ira iris israel
    ivy jack jade jan jay jesus jewel jo jordan joy jun june justice kit lance lane lee liberty lily logan
    london lucky madison major mark mason max may melody mercedes mercy miles misty myles nat nick noel
    olive opal page paige paris parker pat patience pearl penny phoenix pierce poppy portia precious
    primrose prince prudence ram ray reed rich rob robin rocky roman rose rosemary ruby rusty sage sandy
    sierra skip sky skye sterling stone stormy sue summer sunny sydney tanner taylor temple tiger trinity
    tucker unity val van verity victory violet virginia wade ward will willow
"""

GIVEN = frozenset(_COMMON.split()) | (MORE_GIVEN - WORDS_AMONG_THEM)
"""Names that are hardly ever anything else."""
WORD_NAMES = frozenset(_WORDS.split()) | (WORDS_AMONG_THEM - frozenset(_COMMON.split()))
"""Names that are words or places as well: they count only where something else speaks for a name."""
