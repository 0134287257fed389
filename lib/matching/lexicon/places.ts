/**
 * Countries with the words that stand for them, `|` between the country's own names, its adjectives and people, and
 * the seats of power that speak for it in news ("Moscow said"); after `<`, places inside it, `=` between names
 * of one place. Underscores join words.
 */
const TABLE = `
russia,russian_federation|russian,russians|moscow,kremlin,kremlins<vladivostok,khabarovsk,ussuriysk,primorye=primorsky=primorsky_krai=primorye_region,blagoveshchensk,kursk=kursk_oblast=kursk_region,belgorod,siberia,buryatia,saint_petersburg,st_petersburg,sergeevsky,chechnya,rostov,sochi,kazan
north_korea,dprk,hermit_kingdom|north_korean,north_koreans|pyongyang<chongjin,hamhung,musudan,wonsan,yongbyon,punggye,kaesong,sinuiju
south_korea,republic_of_korea|south_korean,south_koreans|seoul,blue_house<busan,incheon,daegu,jeju,gwangju
usa,united_states,america,united_states_of_america|american,americans|washington,white_house,pentagon,state_department,washington_dc<new_york,california,texas,florida,ohio,los_angeles,chicago,boston,hawaii,alaska,detroit,seattle,san_francisco,houston,dallas,miami,atlanta,denver,philadelphia,michigan,georgia_state,arizona,nevada,pennsylvania,illinois,virginia,oregon,portland,guam,new_jersey,massachusetts,minnesota,wisconsin,colorado,tennessee,kentucky,louisiana,oklahoma,maryland,new_orleans,phoenix
ukraine|ukrainian,ukrainians|kyiv,kiev<kharkiv,kherson,odesa,odessa,donetsk,luhansk,donbas,donbass,zaporizhzhia,mariupol,lviv,crimea,bakhmut,dnipro
china,peoples_republic_of_china,prc|chinese|beijing<shanghai,xinjiang,tibet,hong_kong,wuhan,shenzhen,guangzhou,sichuan,yunnan,dandong
japan|japanese|tokyo<osaka,okinawa,hokkaido,fukushima,kyoto,hiroshima,nagasaki,nagoya,kobe
united_kingdom,uk,britain,great_britain|british,britons|london,downing_street,westminster<england,scotland,wales,northern_ireland,manchester,birmingham,liverpool,leeds,glasgow,edinburgh,belfast,cardiff,bristol,english,scottish,welsh
france|french|paris,elysee<marseille,lyon,toulouse,nice,bordeaux,lille,strasbourg,normandy,brittany,nantes
germany|german,germans|berlin<munich,hamburg,frankfurt,cologne,stuttgart,bavaria,dresden,leipzig
italy|italian,italians|rome<milan,naples,turin,venice,sicily,florence,genoa,sardinia
spain|spanish,spaniards|madrid<barcelona,catalonia,valencia,seville,bilbao
portugal|portuguese|lisbon<porto,madeira
poland|polish,poles|warsaw<krakow,gdansk,lodz,wroclaw
netherlands,holland|dutch|hague,the_hague,amsterdam<rotterdam,utrecht
belgium|belgian,belgians|<brussels,antwerp,ghent
switzerland|swiss|bern<geneva,zurich,basel,davos
austria|austrian,austrians|vienna<salzburg,graz
sweden|swedish,swedes|stockholm<gothenburg,malmo
norway|norwegian,norwegians|oslo<bergen
denmark|danish,danes|copenhagen<greenland,aarhus
finland|finnish,finns|helsinki<tampere
ireland|irish|dublin<cork,galway,limerick
iceland|icelandic|reykjavik<
greece|greek,greeks|athens<thessaloniki,crete
turkey,turkiye|turkish,turks|ankara<istanbul,izmir
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
pakistan|pakistani,pakistanis|islamabad<karachi,lahore,peshawar
india|indian,indians|new_delhi,delhi<mumbai,kolkata,kashmir,chennai,bangalore,kerala,gujarat
bangladesh|bangladeshi,bangladeshis|dhaka<
sri_lanka|sri_lankan,sri_lankans|colombo<
nepal|nepali,nepalese|kathmandu<
iran|iranian,iranians|tehran<isfahan,natanz,shiraz
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
egypt|egyptian,egyptians|cairo<alexandria,sinai,suez
libya|libyan,libyans|tripoli<benghazi
tunisia|tunisian,tunisians|tunis<
algeria|algerian,algerians|algiers<
morocco|moroccan,moroccans|rabat<casablanca,marrakesh
sudan|sudanese|khartoum<darfur
south_sudan|south_sudanese|juba<
ethiopia|ethiopian,ethiopians|addis_ababa<tigray
kenya|kenyan,kenyans|nairobi<mombasa
somalia|somali,somalis|mogadishu<
uganda|ugandan,ugandans|kampala<
rwanda|rwandan,rwandans|kigali<
congo,drc|congolese|kinshasa<goma
nigeria|nigerian,nigerians|abuja<lagos,kano
ghana|ghanaian,ghanaians|accra<
mali|malian,malians|bamako<timbuktu
south_africa|south_african,south_africans|pretoria<johannesburg,cape_town,durban
zimbabwe|zimbabwean,zimbabweans|harare<
canada|canadian,canadians|ottawa<toronto,montreal,vancouver,quebec,ontario,alberta,calgary
mexico|mexican,mexicans|mexico_city<tijuana,guadalajara,oaxaca
brazil|brazilian,brazilians|brasilia<sao_paulo,rio_de_janeiro,rio
argentina|argentine,argentines,argentinian|buenos_aires<
chile|chilean,chileans|santiago<valparaiso
peru|peruvian,peruvians|lima<
colombia|colombian,colombians|bogota<medellin
venezuela|venezuelan,venezuelans|caracas<
cuba|cuban,cubans|havana<
haiti|haitian,haitians|port_au_prince<
australia|australian,australians|canberra<sydney,melbourne,brisbane,perth,queensland
new_zealand|new_zealander,new_zealanders|wellington<auckland,christchurch
indonesia|indonesian,indonesians|jakarta<bali,java,sumatra,lombok,sulawesi
philippines|philippine,filipino,filipinos|manila<mindanao
vietnam|vietnamese|hanoi<
thailand|thai,thais|bangkok<phuket
malaysia|malaysian,malaysians|kuala_lumpur<
singapore|singaporean,singaporeans|<
myanmar,burma|burmese|naypyidaw<yangon,rakhine
taiwan|taiwanese|taipei<
mongolia|mongolian,mongolians|ulaanbaatar<
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
        for (const word of [first, ...others]) out.set(word.replaceAll('_', ' '), { country, kind, concept });
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

/** Words in the longest entry. */
export const LONGEST_PLACE = 4;
