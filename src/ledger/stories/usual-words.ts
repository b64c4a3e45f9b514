/**
 * Words that stand in many news reports, whatever these are about, in steps from the most usual on; stems, as `stem` makes them.
 * Made by `scripts/make-usual-words.ts` from the number of articles of PolNeAR's training part (United States, 2015 and 2016) in which each stands.
 */
export const usualWords: readonly (readonly string[])[] = [
  // In at least 32 % of articles.
  `
  american back bernie called campaign candidate clinton come country day democrat democratic donald election first former get going
  hillary house issue know last made make month national need new nominee now obama party people point political president presidential
  primary republican right sander state support take thing think time trump two vote voter want washington way week well year`,
  // In at least 16 % of articles.
  `
  ago already america another attack away become behind believe best better big bill bush call came care case center change chief clear
  close comment committee conservative contest continue convention cruz debate decision despite director earlier early effort email end
  enough event ever face fact family far federal few fight find florida four front full general give given go good gop got gov government
  governor great group hard help high home however important including interview iowa job john kind later law lead leader least left less
  likely line little long look lot major majority making marco matter mean media member message million monday money mr name nation never
  next night nomination number office official old once part past percent place plan policy politic poll position post press problem
  public put question race rally real really recent record report rubio run running second secretary security see sen senate senator set
  several show side something speech statement street supporter system talk ted term texas though three thursday today took top trying
  tuesday turn u.s united university use used view wall wednesday went whether white win won work working world wrote york`,
  // In at least 8 % of articles.
  `
  able abstract account accused act action activist actually adding address administration advantage adviser ahead aide ally almost
  although alway announced answer anti anyone anything appeal appear appeared argued argument ask attempt attention audience bad ballot
  ban barack based battle became began ben benefit beyond bid biggest billion billionaire black board border bring build building business
  california calling candidacy carolina cast caucuse certain certainly chairman challenge chance charge children choice chris citizen city
  civil claim class cnn college coming common community company compared concern conference congress congressional consider continued
  control conversation cost course court crisis critical criticism crowd current cut d david deal decade decided declined defeat delegate
  department described difference different difficult district dollar donor dozen economic economy eight either elected else endorsed
  endorsement entering especially establishment everyone everything evidence example executive expected experience expert failed fall
  favor fear feel field figure final financial firm five focus focused follow following force foreign forward found fox free friday friend
  fund further future gave george getting global ground growing guy half hall hampshire hand happen happened head health held helped
  higher history hit hold hope host hour husband idea immigrant immigration include increasingly independent individual information
  instead interest international investigation islamic j jeb july june justice kasich keep key known large largely late latest leadership
  leading leave led legal let level liberal life list live local longer looking lost low man manager march margin mark mass meet meeting
  men met middle military mind minority minute moment morning move movement muslim nearly needed network north note noted nothing november
  offer often ohio open opponent opportunity opposition order organization outside pac page paid particularly paul pay perhap person
  personal play pledged politician popular possible potential power presidency presumptive private pro probably process program promise
  proposal provide push quickly r raise raised rather read reality reason received recently relationship release released remain remark
  rep repeatedly reported reporter represent request respond responded response rest result return rhetoric rise risk rival role rule
  runner saturday school seeking seem seemed seen self senior sense sent service seven share short shot showed showing sign significant
  similar single six small social someone soon sought south speak speaker speaking special spending spent spoke spokesman staff stage
  stand standard star start started step stop story strategy strong success suggested summer sunday super supported supporting sure taken
  taking talking tax team television telling terrorism terrorist text third thought thousand threat together total tough trade trail tried
  try turned tv tweet twitter understand union using value vermont vice victory video violence voice voted voting w wanted war watch wife
  winning woman women word worked worker wrong young`,
  // In at least 4 % of articles.
  `
  abc ability abortion above absolutely accept access acknowledged active activity ad add addition additional ads advocate affair
  affordable african afternoon age agency agenda agent aggressive agree agreed agreement aimed air al allow allowed alone alternative
  amendment amid amount analyst anger angry announcement anybody ap appearance approach approval april area areas argue arizona arkansas
  arm army article asking assault associated association attacked attacking attorney author authority available average avoid b backed
  backer background backing bank base beat becoming begin beginning behalf behavior believed below benghazi biden bigger bit block blue
  book born break breaking bringing brother brought built businessman buy calif camp campaigning capital capitol card career carly carry
  carson caucus cause caused cbs central century chair challenging changed changing charged check chicago child china choose christian
  christie cited claimed classified clearly cleveland climate closed closely closer club co coalition colleague commitment committed
  communication completely concerned concluded condition conducted conflict consequence considered contender continuing contrast
  contribution controversial controversy core corporate council count county cover coverage create created credit crime criminal critic
  criticized crucial culture currently cycle daily dangerous data date daughter dead death debt december decide declared deep deeply
  defend defended defense degree deliver delivered demand democracy denied describe detail determine development died direct direction
  directly discuss discussion divided division document donation door double doubt draw drew drive drop dropped due e earned easily east
  eastern easy editor education effect effective effectively electorate elite emerged employee ended endorse energy enforcement ensure
  enter entire era error estate europe evening eventually everybody exactly exchange exist expand expect expectation explain explained
  expressed eye facebook faced facing failure fair faith false familiar fast father favorite fbi feb february feeling fell fellow felt
  female fewer fighting filed finally finance finding fiorina fire fired fla floor folk followed forced form foundation founder freedom
  friendly frustration fully funding fundraising gain game gap generally generation giving goal goe gone gotten greater grow growth gun
  handling harder hate he'll hear heard hearing heart heavily helping highest highly hill hispanic holding hoped hopeful hoping huge human
  hundred hurt id ideas illegal illinois image immediately impact incident included income increase increased indiana industry influence
  inside instance institute institution intelligence investment involved iraq isis issued jame january jeff jersey joe joined journal
  journalist judge keeping kelly kept kid killed knew labor lack lady language larger largest latino lawmaker lawsuit lawyer learned
  leaving legislation letter liar link living longtime looked lose losing loss love lower m main mainstream market martin maryland
  massachusett massive mate material maybe mayor mccain meant meanwhile measure mention mentioned mexican mexico michael michigan mike
  minimum minister mistake mitt moderate mogul momentum mostly mother moved moving mrs ms msnbc multiple named nationally nbc necessarily
  necessary negative neither nevada newspaper nine nobody nominating non none noting notion nuclear october offered offering officer one
  online opened opening operation opinion oppose opposed orlando otherwise outcome outsider overall paper parent paris particular partner
  pass passed path paying pennsylvania percentage performance period peter philadelphia phone photo pick picture piece planned planning
  platform played playing plus pointed police politically politico polling pollster poor population populist positive possibility posted
  potentially powerful practice prepared presence present pressure pretty prevent previous previously price prime principle priority
  professor profile progressive project prominent promised proposed prospect protect protest prove proved provided publicly published
  pushed pushing putting quarter quite racist radical radio raising ran rank rate rating re reach reached ready reagan receive recognize
  referring reflect reform refugee refused region registered regularly related religion religious remained remaining remember reporting
  representative reputation require required research resource respect responsible retired revealed review rich richard rick rising road
  robert romney room root roughly ryan safe sale san save saw scandal scene scheduled scott scrutiny season seat secret secure seeing seek
  send separate september serious serve served server serving sery session shared shift shooting shown signed simple simply sit site
  sitting situation socialist solution somebody sometime son sort sound source southern specific specifically speeche spend split
  spokeswoman spot spring staffer stake stance standing starting stated status stay stood strategic strategist strength stronger strongly
  struggle student study style subject successful suggest suggesting suggestion superdelegate supposed supreme surprise survey swing syria
  syrian table tactic talked target taxe test thank thinking throughout ticket tom tone topic town track traditional trip trouble true
  trust truth turning tweeted twice ty ultimately unlikely urged usa vast version veteran victim virginia visit vowed vt wage wait wake
  warned warning water wave wealthy weapon website weekend west western whatever whole wide widely willing wing winner wisconsin worried
  worry worse worst worth write written yes younger`,
  // In at least 2 % of articles.
  `
  a.m abroad abuse accepted accepting accusation achieve acknowledge acted acting actor actual addressed addressing admit admitted adopted
  adult advance advanced advertising advice advised advocacy affect afford aggressively aid aim airport alabama allegation alleged
  allegiance alliance allowing alongside ambassador analysis andrew angele announce annual anonymity answered anxiety anymore anywhere
  apart apparent apparently appealing appearing applause apply appointed appointment appropriate approved arab arena arguing armed arrived
  aside assertion assessment asset assistance assistant associate assume assured attend attended attendee attitude attract aug august
  award aware baby badly balance banking bar barely barrier basic basically basis battleground beach bear bearer beating begun belief
  bernardino beside bet bipartisan birth birther blame blamed blasted blocked bloomberg blow bob body bold bomb boost boston bottom bound
  boy brand breakfast breitbart brian bridge brief briefly british broad broadcast broader broadly broke broken broker brooklyn brown
  budget bureau businesse buying cable calendar campaigned capture captured car careful carried carrying carter cash casting catch caught
  celebrated celebrating celebrity ceo challenged challenger chamber champion channel chao character charle cheer chinese choosing chose
  chosen chuck church cia circle circumstance citing citizenship claiming classic clinch closest closing code cold collapse collar color
  colorado columbia column combat comeback comey comfortable commander commanding commercial commission comparison compete competing
  competition competitive complained complaint complete complex complicated comprehensive compromise computer conclusion conduct
  confidence confident confirmed confront congressman connected connecticut connection consensus considering consistent consistently
  constant constituency constitution constitutional construction consultant consulting consumer content contested contract contributed
  contributor controlled conventional convince corey corner corporation correct counsel counted counter counting couple covered covering
  crack crazy creating credibility credible criticizing critique cross cuban cultural cutting d.c damage dan danger dark de deadline
  dealing debbie dec decisive decline defeated defending deficit defined definitely delivering demographic demonstrate demonstrated
  denounced deny deport deportation deputy des deserve designed desperate destroy detailed determination determined devastating developed
  devoted difficulty digit digital dinner diplomatic directed disagree disagreement disaster disclosure discrimination discussed
  discussing dismissed display dispute distance diverse diversity divide divisive dnc doctor domestic dominated downtown dr draft dramatic
  drawing drawn dream driven driver driving dropping drove drug duty dynamic eager earn earnest earning easier echoed economist ed edge
  editorial edward elect electoral element eligible elizabeth elsewhere embrace embraced embracing emotional employer encourage encouraged
  encouraging ending endorsing enemy engage engaged engagement english enjoy enjoyed enormous entered enthusiasm enthusiastic entirely
  environment environmental episode equal eric essentially estimate estimated european evangelical eve everywhere except exception
  existing exit expanded expanding expansion expensive experienced explaining explanation exposed express extend extended extent extreme
  extremely extremist f facility factor fail fairly fallen falling famous famously fan fault favorable favored feature featured fed fee
  feet fierce fifth fighter file filing fill filled fine finish finished fit fix flag flip fly follower food foot forcing formally
  formidable forth fortune forum fought founded fourth france frank frankly fraud frequently fresh frustrated fuel fueled fun fundamental
  fundamentally funded fundraiser g gained gary gas gathered gathering gay gender genuine georgia german germany giant girl god golf
  graduate graham grand grant granted grass greatest green grew grown guard guess guest guilty h handful handle happening happy hardly
  harm harry harsh headed heading headline headquarter heat heavy hedge hell here highlight highlighting hired historic hitting honest
  honor hosted hostile hot hotel household housing howard http huckabee huffington idaho identified identify identity ideological ideology
  ignore ignored ii ill illegally imagine immediate importance impossible improve improvement incite increasing incumbent indeed indicate
  indicated industrial inequality influential infrastructure initial initially initiative inquiry insider insist insisted inspired insult
  insurance insurgent intended intense intent intention interested interesting internal internet interviewed introduced investigative
  investigator investor invited involvement involving iran iranian islam island israel jake jan jason jennifer jewish jim johnson join
  joining joint joke jon joseph josh journalism jr judgment judicial jump kennedy kentucky kerry kevin kill killing king knowing knowledge
  laid land las launched lay leaning learn lee legacy legislative lesson lewandowski liberty libya lie light like limit limited lindsey
  linked listed listen listening literally lived loan lobbyist locked los loser losse loud ly magazine mail maintain maintained maker male
  manafort managed management manhattan map marked marriage massacre match matchup math matt mcconnell meaning memo miami michelle mid
  migrant mile militant millennial minnesota minus misogynist missing mission mitch mix mocked model moderator modern modest moine moral
  movie murder n.h n.y narrative narrow narrowly nationwide native natural nature negotiation neighbor neighborhood net neurosurgeon
  neutral newly nice nightclub nominate nominated nonetheless normal nov numerous o'malley obligation observer obtained obvious obviously
  occurred odd offensive officially oh oil okay older ongoing openly operative opposing opposite optimistic option ordered organized
  organizer organizing original outlet outreach oval overseas overwhelming overwhelmingly owned owner p.m pace pacific pair panel park
  participate partisan partnership patrick peace pence perception perfect permanent personally perspective persuade phrase picked picking
  pivot placed plane player please pledge plenty pointing poised popularity pose posed positioned possibly poverty praise praised pre
  predict predicted prefer prepare preparing pressed priebus primarily prior prison privately prize probe procedure proceed produce
  produced product professional profit progress promising promote promoting prompted proof property prosecutor protection protester proud
  providing provision pull pulled purchase purpose pursue putin qualified quality questioned questioning quick quiet quit quote racial
  racism rampant rand range ranking rare reaching reaction reading realize recalled receiving recession recognition recognized red reduce
  reference referred refusal refuse regard regarding regardless regime regional register registration regret regular regulation reid
  reiterated reject rejected relation relative relatively releasing relief rely reminder removed repeated replace replied reportedly
  represented representing requested requirement reserve resident responding responsibility returned returning reuter reveal revenue
  revolution rigged rnc rock rodham roger roll rolled ron ronald rose round route row ruling russia russian s.c safety sat saving scale
  schedule schultz science scientist score screen sean search sector seemingly segment seized select sell selling sending sensitive
  sentence sentiment sept serial seriously setting sex sexual shape sharp shifted shifting shocked shortly shut sick signal signature
  significantly sister sizable size skeptical skill slam slightly slow smaller smart smith society sold soldier solid somewhat sorry space
  spanish spoken sponsor sponsored spotlight spread square st stark station stayed staying stephen stepped steve steven stick stock
  stopped stopping straight stretch strike striking strongest struck struggled struggling stuck stuff stump subsequent substantial succeed
  suddenly suit sullivan surge surprised surprising surrogate surveyed survive susan sweeping tank targeted targeting task tea teacher
  technology telephone tell temperament temporarily temporary ten tend tennessee tension tenure terrible territory terror tex theme theory
  they'll thomas threatened throw throwing thus tie tied tight tim title tomorrow tonight tool totally touch tougher tour tower trading
  tradition tragedy trailing train tran transcript transition travel treat treated tremendous trend trial trillion troop truly trusted
  turnout tweeting type typically unable unclear undecided undermine understanding undocumented unemployment unfair unify unique unite
  unity universal unless unlike unprecedented unusual upcoming update updated upi upset urging usual usually v va variety various vegas
  vehicle venture viewed viewer violation violent virtually vision visited volunteer vulnerable waiting walk walked warren wasserman
  watched watching weak wealth wearing weaver welcome welcomed whoever widespread wild william wind wish wonder writer writing xenophobe
  you'll zero zone`,
].map((words) => words.trim().split(/\s+/))
