/**
 * Countries with the words that stand for them, `|` between the country's own names, its adjectives and people, and
 * the seats of power that speak for it in news ("Moscow said"); after `<`, places inside it, `=` between names
 * of one place. Underscores join words.
 */
const TABLE = `
russia,russian_federation|russian,russians|moscow,kremlin,kremlins<vladivostok,khabarovsk,ussuriysk,primorye=primorsky=primorsky_krai=primorye_region,blagoveshchensk,kursk=kursk_oblast=kursk_region,belgorod,siberia=siberian,buryatia,saint_petersburg,st_petersburg,sergeevsky,chechnya=chechen,rostov,sochi,kazan,yekaterinburg,novosibirsk,omsk,samara,murmansk,kaliningrad,krasnodar,voronezh,bryansk,dagestan,grozny,sakhalin,kamchatka,ufa,perm,volgograd,tver
north_korea,dprk,hermit_kingdom|north_korean,north_koreans|pyongyang<chongjin,hamhung,musudan,wonsan,yongbyon,punggye,kaesong,sinuiju
south_korea,republic_of_korea|south_korean,south_koreans|seoul,blue_house<busan,incheon,daegu,jeju,gwangju
usa,united_states,america,united_states_of_america|american,americans|washington=washington_dc,white_house,pentagon,state_department<new_york,california=californian,texas=texan,florida,ohio,los_angeles,chicago,boston,hawaii=hawaiian,alaska,detroit,seattle,san_francisco,houston,dallas,miami,atlanta,denver,philadelphia,michigan,georgia_state,arizona,nevada,pennsylvania,illinois,virginia,oregon,portland,guam,new_jersey,massachusetts,minnesota,wisconsin,colorado,tennessee,kentucky,louisiana,oklahoma,maryland,new_orleans,phoenix,las_vegas,san_diego,san_antonio,tampa,cleveland,baltimore,sacramento,nashville,memphis,st_louis,kansas_city,kansas,iowa,missouri,indiana,utah,salt_lake_city,oakland,montana,wyoming,nebraska,oklahoma_city,north_carolina,south_carolina,north_dakota,south_dakota,new_mexico,new_hampshire,maine,vermont,connecticut,rhode_island,delaware,idaho,alabama,mississippi,arkansas,west_virginia,milwaukee,minneapolis,pittsburgh,cincinnati,manhattan,brooklyn,silicon_valley,honolulu,anchorage
ukraine|ukrainian,ukrainians|kyiv=kiev<kharkiv,kherson,odesa,odessa,donetsk,luhansk,donbas,donbass,zaporizhzhia,mariupol,lviv,crimea=crimean,bakhmut,dnipro,dnipropetrovsk,sumy,chernihiv,poltava,mykolaiv,zhytomyr,kryvyi_rih,sevastopol,chernobyl,avdiivka,pokrovsk,kramatorsk,sloviansk,vinnytsia
china,peoples_republic_of_china,prc|chinese|beijing<shanghai,xinjiang,tibet=tibetan,hong_kong,wuhan,shenzhen,guangzhou,sichuan,yunnan,dandong,chengdu,chongqing,tianjin,nanjing,hangzhou,macau,fujian,guangdong,hainan,henan,hubei,hunan,shandong,inner_mongolia,harbin,xian
japan|japanese|tokyo<osaka,okinawa,hokkaido,fukushima,kyoto,hiroshima,nagasaki,nagoya,kobe,sapporo,fukuoka,sendai,ishikawa,noto,kyushu,shikoku,yokohama,nara,kumamoto
united_kingdom,uk,britain,great_britain|british,britons|london,downing_street,westminster<england=english,scotland=scottish=scots,wales=welsh,northern_ireland=northern_irish,manchester,birmingham,liverpool,leeds,glasgow,edinburgh,belfast,cardiff,bristol,sheffield,newcastle,nottingham,oxford,cambridge,kent,cornwall,devon,yorkshire,essex,sussex,brighton,aberdeen,dundee,swansea,southampton,portsmouth,plymouth,leicester,coventry,norfolk,suffolk,dover,derry
france|french|paris,elysee<marseille,lyon,toulouse,nice,bordeaux,lille,strasbourg,normandy,brittany=breton,nantes,montpellier,rennes,corsica,calais,provence,lorraine,alsace,grenoble,reims,rouen,le_havre,cannes,avignon
germany|german,germans|berlin<munich,hamburg,frankfurt,cologne,stuttgart,bavaria=bavarian,dresden,leipzig,dusseldorf,saxony,bremen,hanover,nuremberg,essen,leverkusen,dortmund,bonn,kiel,rostock,thuringia,brandenburg,magdeburg,solingen,mannheim,zwickau,saarland,hesse
italy|italian,italians|rome<milan,naples,turin,venice,sicily=sicilian,florence,genoa,sardinia,bologna,bari,palermo,calabria,lombardy,lampedusa,verona,trieste,genova,pisa,tuscany,puglia,piedmont,catania
spain|spanish,spaniards|madrid<barcelona,catalonia=catalan,valencia,seville,bilbao,zaragoza,malaga,andalusia,galicia,canary_islands,tenerife,gran_canaria,granada,basque_country,mallorca,ibiza,vigo,almeria,murcia
portugal|portuguese|lisbon<porto,madeira,faro,braga,coimbra,algarve,azores
poland|polish,poles|warsaw<krakow,gdansk,lodz,wroclaw,poznan,katowice,lublin,szczecin
netherlands,holland|dutch|hague,the_hague,amsterdam<rotterdam,utrecht,eindhoven,groningen,maastricht
belgium|belgian,belgians|<brussels,antwerp,ghent,bruges,liege,charleroi,flanders=flemish,wallonia
switzerland|swiss|bern<geneva,zurich,basel,davos,lausanne,lucerne
austria|austrian,austrians|vienna<salzburg,graz
sweden|swedish,swedes|stockholm<gothenburg,malmo,uppsala,kiruna
norway|norwegian,norwegians|oslo<bergen,trondheim,stavanger,tromso,svalbard,odda
denmark|danish,danes,dane|copenhagen<greenland,aarhus,odense,esbjerg,faroe_islands
finland|finnish,finns|helsinki<tampere,turku,oulu,lapland,espoo,rovaniemi
ireland|irish|dublin<cork,galway,limerick,kerry,waterford
iceland|icelandic|reykjavik<
greece|greek,greeks|athens<thessaloniki,crete,lesbos,santorini,piraeus,patras,rhodes,evia,pylos
turkey,turkiye|turkish,turks|ankara<istanbul,izmir,antalya,adana,gaziantep,hatay,bursa,diyarbakir
hungary|hungarian,hungarians|budapest<
romania|romanian,romanians|bucharest<
bulgaria|bulgarian,bulgarians|sofia<
serbia|serbian,serbs|belgrade<
croatia|croatian,croats|zagreb<
czech_republic,czechia|czech,czechs|prague<
slovakia|slovak,slovaks|bratislava<
belarus|belarusian,belarusians|minsk<
lithuania|lithuanian,lithuanians|vilnius<
latvia|latvian,latvians|riga<
estonia|estonian,estonians|tallinn<
georgia|georgian,georgians|tbilisi<
armenia|armenian,armenians|yerevan<
azerbaijan|azerbaijani,azeri|baku<
kazakhstan|kazakh|astana<almaty
afghanistan|afghan,afghans|kabul<kandahar,herat
pakistan|pakistani,pakistanis|islamabad<karachi,lahore,peshawar,punjab=punjabi,sindh,balochistan,quetta,rawalpindi,multan
india|indian,indians|new_delhi=delhi<mumbai,kolkata,kashmir=kashmiri,chennai,bangalore,kerala,gujarat,pune,hyderabad,assam,punjab_india,bihar,rajasthan,maharashtra,uttar_pradesh,tamil_nadu,goa,ahmedabad,jaipur,lucknow,manipur,west_bengal,karnataka,odisha,bengaluru
bangladesh|bangladeshi,bangladeshis|dhaka<
sri_lanka|sri_lankan,sri_lankans|colombo<
nepal|nepali,nepalese|kathmandu<
iran|iranian,iranians|tehran<isfahan,natanz,shiraz,mashhad,tabriz,bushehr,qom,kerman
iraq|iraqi,iraqis|baghdad<mosul,basra,kirkuk,fallujah,erbil
syria|syrian,syrians|damascus<aleppo,homs,idlib,raqqa
lebanon|lebanese|beirut<tripoli_lebanon
israel|israeli,israelis|jerusalem,tel_aviv<haifa
gaza,gaza_strip|gazan,gazans|<rafah,khan_younis
palestine|palestinian,palestinians|ramallah<west_bank
jordan|jordanian,jordanians|amman<
saudi_arabia|saudi,saudis|riyadh<jeddah,mecca,medina
yemen|yemeni,yemenis|sanaa<aden,hodeidah
qatar|qatari|doha<
united_arab_emirates,uae|emirati|abu_dhabi<dubai
egypt|egyptian,egyptians|cairo<alexandria,sinai,suez,luxor,aswan,giza,rafah_egypt
libya|libyan,libyans|tripoli<benghazi
tunisia|tunisian,tunisians|tunis<
algeria|algerian,algerians|algiers<
morocco|moroccan,moroccans|rabat<casablanca,marrakesh
sudan|sudanese|khartoum<darfur
south_sudan|south_sudanese|juba<
ethiopia|ethiopian,ethiopians|addis_ababa<tigray
kenya|kenyan,kenyans|nairobi<mombasa,kisumu
somalia|somali,somalis|mogadishu<
uganda|ugandan,ugandans|kampala<
rwanda|rwandan,rwandans|kigali<
congo,drc|congolese|kinshasa<goma
nigeria|nigerian,nigerians|abuja<lagos,kano,kaduna,borno,maiduguri,ibadan,port_harcourt,rivers_state
ghana|ghanaian,ghanaians|accra<
mali|malian,malians|bamako<timbuktu
south_africa|south_african,south_africans|pretoria<johannesburg,cape_town,durban,soweto,eastern_cape,western_cape,kwazulu_natal
zimbabwe|zimbabwean,zimbabweans|harare<
canada|canadian,canadians|ottawa<toronto,montreal,vancouver,quebec,ontario,alberta,calgary,winnipeg,manitoba,nova_scotia,british_columbia,saskatchewan,newfoundland,edmonton,halifax,yukon
mexico|mexican,mexicans|mexico_city<tijuana,guadalajara,oaxaca,monterrey,acapulco,cancun,sinaloa,puebla,chiapas,juarez,ciudad_juarez
brazil|brazilian,brazilians|brasilia<sao_paulo,rio_de_janeiro,rio,salvador,amazonas,bahia,manaus,recife,porto_alegre,rio_grande_do_sul,fortaleza
argentina|argentine,argentines,argentinian|buenos_aires<rosario,cordoba,mendoza,patagonia
chile|chilean,chileans|santiago<valparaiso,concepcion
peru|peruvian,peruvians|lima<cusco,arequipa
colombia|colombian,colombians|bogota<medellin,cali,cartagena,barranquilla
venezuela|venezuelan,venezuelans|caracas<
cuba|cuban,cubans|havana<
haiti|haitian,haitians|port_au_prince<gonaives
australia|australian,australians|canberra<sydney,melbourne,brisbane,perth,queensland,adelaide,tasmania,new_south_wales,darwin,hobart,northern_territory
new_zealand|new_zealander,new_zealanders|wellington<auckland,christchurch,dunedin
indonesia|indonesian,indonesians|jakarta<bali,java,sumatra,lombok,sulawesi,surabaya,bandung,aceh,papua,borneo,flores
philippines|philippine,filipino,filipinos|manila<mindanao,cebu,luzon,davao,masbate,leyte,samar,palawan
vietnam|vietnamese|hanoi<ho_chi_minh_city,da_nang,haiphong
thailand|thai,thais|bangkok<phuket
malaysia|malaysian,malaysians|kuala_lumpur<
singapore|singaporean,singaporeans|<
myanmar,burma|burmese|naypyidaw<yangon,rakhine
taiwan|taiwanese|taipei<
mongolia|mongolian,mongolians|ulaanbaatar<
moldova|moldovan,moldovans|chisinau<transnistria,tiraspol
albania|albanian,albanians|tirana<durres
bosnia,bosnia_and_herzegovina,bosnia_herzegovina|bosnian,bosnians|sarajevo<mostar,banja_luka,srebrenica
kosovo|kosovan,kosovar,kosovars|pristina<mitrovica
north_macedonia,macedonia|macedonian,macedonians|skopje<
montenegro|montenegrin|podgorica<
slovenia|slovenian,slovenians,slovene|ljubljana<maribor
luxembourg|luxembourgish|<
malta|maltese|valletta<
cyprus|cypriot,cypriots|nicosia<limassol
uzbekistan|uzbek,uzbeks|tashkent<samarkand
turkmenistan|turkmen|ashgabat<
kyrgyzstan|kyrgyz|bishkek<osh
tajikistan|tajik,tajiks|dushanbe<
bolivia|bolivian,bolivians|la_paz<santa_cruz,cochabamba
ecuador|ecuadorian,ecuadorean,ecuadorians|quito<guayaquil
paraguay|paraguayan|asuncion<
uruguay|uruguayan,uruguayans|montevideo<
panama|panamanian|panama_city<panama_canal
costa_rica|costa_rican|san_jose<
guatemala|guatemalan,guatemalans|guatemala_city<
honduras|honduran,hondurans|tegucigalpa<
el_salvador|salvadoran,salvadorans|san_salvador<
nicaragua|nicaraguan,nicaraguans|managua<
jamaica|jamaican,jamaicans|kingston<
dominican_republic|dominican,dominicans|santo_domingo<
bahamas|bahamian|nassau<
trinidad_and_tobago,trinidad|trinidadian|port_of_spain<
barbados|barbadian|bridgetown<
guyana|guyanese|georgetown<
suriname|surinamese|paramaribo<
puerto_rico|puerto_rican,puerto_ricans|san_juan<
cambodia|cambodian,cambodians|phnom_penh<
laos|laotian|vientiane<
brunei|bruneian|<
east_timor,timor_leste|timorese|dili<
bhutan|bhutanese|thimphu<
maldives|maldivian|male_city<
fiji|fijian,fijians|suva<
papua_new_guinea|papua_new_guinean|port_moresby<
samoa|samoan|apia<
tonga|tongan|<
vanuatu||port_vila<
solomon_islands||honiara<
senegal|senegalese|dakar<
ivory_coast,cote_divoire|ivorian,ivorians|yamoussoukro<abidjan
cameroon|cameroonian,cameroonians|yaounde<douala
chad|chadian,chadians|ndjamena<
niger|nigerien,nigeriens|niamey<agadez
burkina_faso|burkinabe|ouagadougou<
tanzania|tanzanian,tanzanians|dodoma<dar_es_salaam,zanzibar
mozambique|mozambican,mozambicans|maputo<beira,cabo_delgado,limpopo
zambia|zambian,zambians|lusaka<
malawi|malawian,malawians|lilongwe<
botswana|botswanan|gaborone<
namibia|namibian,namibians|windhoek<
angola|angolan,angolans|luanda<
madagascar|malagasy|antananarivo<
mauritius|mauritian|port_louis<
eritrea|eritrean,eritreans|asmara<
djibouti|djiboutian|<
burundi|burundian,burundians|bujumbura,gitega<
sierra_leone|sierra_leonean|freetown<
liberia|liberian,liberians|monrovia<
guinea|guinean,guineans|conakry<
guinea_bissau||bissau<
gambia|gambian,gambians|banjul<
togo|togolese|lome<
benin|beninese|porto_novo<cotonou
gabon|gabonese|libreville<
equatorial_guinea||malabo<
central_african_republic||bangui<
mauritania|mauritanian,mauritanians|nouakchott<
lesotho||maseru<
eswatini,swaziland||mbabane<
seychelles||<
cape_verde||<
kuwait|kuwaiti,kuwaitis|kuwait_city<
bahrain|bahraini,bahrainis|manama<
oman|omani,omanis|muscat<
vatican,holy_see||vatican_city<
monaco|monegasque|<
andorra|andorran|<
liechtenstein||vaduz<
african_union||<
european_union,eu|european,europeans|<
nato,north_atlantic_treaty_organization||<
united_nations,un||<`;

/** How a word stands for its country: its name, its adjective or people, its government's seat, a place inside it. */
export type PlaceKind = 'name' | 'people' | 'seat' | 'inside';

export interface Place {
  /** The country, by its first name in the table. */
  country: string;
  kind: PlaceKind;
  /** The concept of the word itself: the country's for its names and people, its own for cities. */
  concept: string;
  /** The city a seat of power lies in: "Oslo" may be all of Norway, or the city alone. */
  city?: string;
}

function table(): Map<string, Place> {
  const out = new Map<string, Place>();
  for (const line of TABLE.trim().split('\n')) {
    const [words = '', inside = ''] = line.split('<');
    const [names = '', people = '', seats = ''] = words.split('|');
    const country = names.split(',')[0] ?? '';
    const put = (list: string, kind: PlaceKind): void => {
      for (const words of list.split(',').filter((word) => word !== '')) {
        const [first = '', ...others] = words.split('=');
        const concept = kind === 'inside' ? first : country;
        const city = kind === 'seat' ? { city: first.replaceAll('_', ' ') } : {};
        for (const word of [first, ...others])
          out.set(word.replaceAll('_', ' '), { country, kind, concept, ...city });
      }
    };
    put(names, 'name');
    put(people, 'people');
    put(seats, 'seat');
    put(inside, 'inside');
  }
  return out;
}

/** By folded words: "south korean" -> South Korea. */
export const PLACES: ReadonlyMap<string, Place> = table();
