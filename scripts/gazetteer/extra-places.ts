/**
 * Places that news names daily and that lists of towns, divisions and countries lack: continents, regions, seas, rivers,
 * mountains, and the buildings that stand for a government. Written by hand; points are rough middles, in WGS 84 degrees.
 *
 * One a line: kind | name; other names | latitude | longitude | country, if one holds it | country whose government it stands for
 */
export const extraPlaces = `
continent | Africa | 7.2 | 21.1
continent | Asia | 29.8 | 89.3
continent | Europe | 48.7 | 9.1
continent | North America | 46.1 | -100.5
continent | South America | -14.6 | -57.7
continent | Oceania; Australasia | -18.3 | 138.5
continent | Antarctica | -78.2 | 16.4
continent | America | 39.8 | -98.5 | US
continent | Americas | 15 | -80

region | Arctic; Arctic Circle; High Arctic | 80 | 0
region | Middle East; Mideast; Near East | 33.1 | 35.9
region | Far East; East Asia; Eastern Asia | 36 | 117
region | Southeast Asia; South East Asia; South-East Asia; Southeastern Asia | 6 | 107
region | South Asia; Southern Asia; Indian subcontinent; Subcontinent | 22 | 79
region | Central Asia | 43 | 66
region | Northeast Asia | 40 | 125
region | West Asia; Western Asia | 34 | 43
region | Asia-Pacific; Asia Pacific; Indo-Pacific | 15 | 125
region | Southern Europe | 41 | 14
region | Northern Europe | 60 | 17
region | Eastern Europe | 50 | 26
region | Western Europe | 48 | 3
region | Central Europe | 48.5 | 16
region | Balkans; Western Balkans; Balkan Peninsula; Southeastern Europe; Southeast Europe | 43 | 20
region | Baltics; Baltic States; Baltic | 57 | 24.5
region | Scandinavia; Nordics | 63 | 16
region | Caucasus; South Caucasus; North Caucasus; Transcaucasia | 42.5 | 44.5
region | Iberia; Iberian Peninsula | 40 | -4
region | Benelux; Low Countries | 51.5 | 5
region | Low Lands | 51.5 | 5
region | North Africa; Northern Africa | 29 | 11
region | West Africa; Western Africa | 11 | -2
region | East Africa; Eastern Africa | 1 | 37
region | Central Africa; Middle Africa | 3 | 19
region | Southern Africa | -22 | 24
region | Sub-Saharan Africa; Subsaharan Africa | 0 | 20
region | Horn of Africa | 8 | 45
region | Sahel | 15 | 5
region | Maghreb | 32 | 2
region | Great Lakes region | -2 | 30
region | Levant | 34 | 36.5
region | Central America | 13.5 | -86
region | Latin America | -10 | -62
region | Caribbean; West Indies | 18 | -73
region | Persian Gulf; Arabian Gulf; Gulf | 26.9 | 51.5
region | Gulf states; Gulf Coast states | 25 | 51
region | Arabia; Arabian Peninsula; Arabian peninsula | 23 | 46
region | Kurdistan | 37 | 43
region | Iraqi Kurdistan; Kurdistan Region; Kurdish region | 36.4 | 44.4 | IQ
region | Kashmir | 34 | 76
region | Punjab region | 31 | 74
region | Gaza Strip; Gaza; Gaza enclave | 31.4 | 34.35 | PS
region | West Bank; occupied West Bank | 32 | 35.25 | PS
region | Palestinian territories; Palestinian Territories; Occupied Territories; occupied territories | 31.9 | 35.2 | PS
region | East Jerusalem | 31.78 | 35.24 | PS
region | Golan Heights; Golan | 33 | 35.75 | SY
region | Sinai; Sinai Peninsula; North Sinai; South Sinai | 29.5 | 33.8 | EG
region | Crimea; Crimean Peninsula; Crimean peninsula | 45.3 | 34.4 | UA
region | Donbas; Donbass | 48.3 | 38.2 | UA
region | Transnistria; Transdniestria | 47.2 | 29.5 | MD
region | Abkhazia | 43 | 41 | GE
region | South Ossetia | 42.3 | 44 | GE
region | Nagorno-Karabakh; Nagorno Karabakh; Karabakh | 39.8 | 46.7 | AZ
region | Nakhchivan | 39.2 | 45.4 | AZ
region | Siberia | 60 | 105 | RU
region | Russian Far East | 55 | 135 | RU
region | Urals; Ural | 60 | 60 | RU
region | Chechnya | 43.4 | 45.7 | RU
region | Dagestan | 43 | 47 | RU
region | Ingushetia | 43.2 | 45 | RU
region | Kaliningrad region; Kaliningrad exclave | 54.8 | 21.5 | RU
region | Anatolia; Asia Minor | 39 | 35 | TR
region | Thrace | 41.3 | 26.5
region | Rojava; northeast Syria; northeastern Syria | 36.5 | 40.5 | SY
region | Northern Cyprus | 35.25 | 33.5 | CY
region | Sahara | 23 | 13
region | Darfur | 13.5 | 24.5 | SD
region | Tigray | 14 | 38.8 | ET
region | Ogaden | 7 | 44 | ET
region | Puntland | 8.5 | 48.5 | SO
region | Somaliland | 9.6 | 45.5 | SO
region | Biafra | 6 | 7.5 | NG
region | Niger Delta | 5 | 6.3 | NG
region | Lake Chad Basin; Lake Chad basin | 13 | 14
region | Kivu; Kivus | -2.5 | 28.5 | CD
region | Cabinda | -5 | 12.4 | AO
region | Casamance | 12.8 | -15.5 | SN
region | Xinjiang; Xinjiang Uyghur Autonomous Region | 41 | 85 | CN
region | Tibet; Tibet Autonomous Region | 31 | 88 | CN
region | Inner Mongolia | 44 | 113 | CN
region | Manchuria | 45 | 125 | CN
region | Pearl River Delta; Greater Bay Area | 22.7 | 113.5 | CN
region | Korea; Korean Peninsula; Korean peninsula | 37.5 | 127.5
region | Demilitarized Zone; DMZ; Panmunjom; Korean Demilitarized Zone | 38 | 127
region | Kansai | 34.9 | 135.6 | JP
region | Kanto | 36 | 139.6 | JP
region | Okinawa | 26.5 | 128 | JP
region | Indochina | 15 | 105
region | Borneo | 1 | 114
region | Mindanao | 8 | 125 | PH
region | Luzon | 16 | 121 | PH
region | Visayas | 11 | 123.5 | PH
region | Java | -7.5 | 110 | ID
region | Sumatra | 0 | 102 | ID
region | Sulawesi | -2 | 121 | ID
region | Bali | -8.4 | 115.1 | ID
region | Timor | -9 | 125
region | Polynesia | -15 | -150
region | Melanesia | -10 | 160
region | Micronesia | 7 | 150
region | Outback | -25 | 134 | AU
region | Basque Country; Basque; Basque country | 43 | -2.75 | ES
region | Catalonia; Catalunya | 41.8 | 1.6 | ES
region | Andalusia | 37.5 | -4.7 | ES
region | Normandy | 49 | 0.2 | FR
region | Brittany | 48.2 | -2.8 | FR
region | Provence | 43.7 | 6 | FR
region | French Riviera; Cote d'Azur; Riviera | 43.6 | 7.1 | FR
region | Alsace | 48.3 | 7.4 | FR
region | Lorraine | 48.8 | 6.2 | FR
region | Burgundy | 47 | 4.5 | FR
region | Corsica | 42.1 | 9.1 | FR
region | Sardinia | 40 | 9 | IT
region | Sicily | 37.6 | 14 | IT
region | Tuscany | 43.4 | 11 | IT
region | Lombardy | 45.6 | 9.7 | IT
region | Bavaria | 48.9 | 11.5 | DE
region | Saxony | 51 | 13.4 | DE
region | Rhineland | 50.4 | 7.3 | DE
region | Ruhr; Ruhr Valley | 51.5 | 7.3 | DE
region | Black Forest | 48.3 | 8.2 | DE
region | Prussia | 52.5 | 14
region | Silesia | 51 | 17
region | Galicia | 42.8 | -8 | ES
region | Transylvania | 46.5 | 24 | RO
region | Lapland | 67.5 | 26
region | Flanders | 51 | 4 | BE
region | Wallonia | 50.3 | 5 | BE
region | Britain; Great Britain | 54.8 | -2.7 | GB
region | British Isles | 54.5 | -4
region | Midlands; West Midlands region; East Midlands | 52.6 | -1.5 | GB
region | Home Counties | 51.5 | -0.3 | GB
region | West Country | 51 | -3.2 | GB
region | Yorkshire; South Yorkshire; West Yorkshire; North Yorkshire | 53.9 | -1.3 | GB
region | East Anglia | 52.4 | 1 | GB
region | Cotswolds | 51.8 | -2 | GB
region | Tyneside | 55 | -1.6 | GB
region | Merseyside | 53.4 | -3 | GB
region | Lancashire | 53.8 | -2.6 | GB
region | Sussex; East Sussex; West Sussex | 50.9 | -0.1 | GB
region | Middlesex | 51.5 | -0.3 | GB
region | Scottish Highlands; Highlands | 57.3 | -5 | GB
region | Hebrides | 57.5 | -7 | GB
region | Orkney | 59 | -3 | GB
region | Shetland | 60.4 | -1.3 | GB
region | Ulster | 54.6 | -7
region | Channel Islands | 49.4 | -2.4
region | Falklands; Falkland Islands; Malvinas | -51.8 | -59 | FK
region | Canary Islands; Canaries | 28.3 | -16.6 | ES
region | Balearic Islands; Balearics | 39.6 | 3 | ES
region | Azores | 38.5 | -28 | PT
region | Madeira | 32.75 | -17 | PT
region | Galapagos Islands; Galapagos | -0.6 | -90.4 | EC
region | Patagonia | -44 | -69 | AR
region | Amazon; Amazon rainforest; Amazon Basin; Amazonia | -4 | -62
region | Andes | -20 | -67
region | Yucatan; Yucatan Peninsula | 20 | -89 | MX
region | Chiapas | 16.5 | -92.5 | MX
region | Baja California; Baja | 29 | -114 | MX
region | Midwest; American Midwest; Upper Midwest | 42 | -91 | US
region | Northeast; Northeastern United States; American Northeast | 42.5 | -74 | US
region | New England | 44 | -71.5 | US
region | Mid-Atlantic | 40 | -76.5 | US
region | Deep South; American South; Southeastern United States | 32.5 | -86 | US
region | Southwest; American Southwest | 34 | -108 | US
region | Pacific Northwest | 46 | -121 | US
region | West Coast; U.S. West Coast | 38 | -122 | US
region | East Coast; Eastern Seaboard; U.S. East Coast | 38 | -76 | US
region | Gulf Coast; U.S. Gulf Coast | 30 | -90 | US
region | Great Plains; Plains | 40 | -100 | US
region | South Plains; Llano Estacado | 33.6 | -101.9 | US
region | Rust Belt | 41 | -82 | US
region | Sun Belt | 32 | -98 | US
region | Bible Belt | 34 | -88 | US
region | Appalachia | 37.5 | -81.5 | US
region | Texas Panhandle | 35.4 | -101.4 | US
region | Florida Panhandle; Panhandle | 30.6 | -86 | US
region | Florida Keys | 24.7 | -81 | US
region | Southern California | 34 | -117 | US
region | Northern California | 39.5 | -122 | US
region | Central Valley | 37 | -120 | US
region | Bay Area; San Francisco Bay Area | 37.8 | -122.3 | US
region | Silicon Valley | 37.4 | -122 | US
region | Napa Valley | 38.5 | -122.3 | US
region | Upstate New York; upstate New York | 43 | -75.5 | US
region | Long Island | 40.8 | -73.2 | US
region | Hamptons | 40.9 | -72.4 | US
region | Cape Cod | 41.7 | -70.3 | US
region | Martha's Vineyard | 41.4 | -70.6 | US
region | Upper Peninsula | 46.3 | -86.5 | US
region | Twin Cities | 45 | -93.2 | US
region | Tri-State Area | 40.7 | -74 | US
region | Capitol Hill | 38.889 | -77.003 | US | US
region | Wall Street | 40.706 | -74.009 | US
region | Hollywood | 34.098 | -118.327 | US
region | Manhattan | 40.783 | -73.966 | US
region | Times Square | 40.757 | -73.986 | US
region | Las Vegas Strip | 36.115 | -115.173 | US
region | Guantanamo Bay; Guantanamo | 20 | -75.1 | CU
region | Greater Toronto Area; GTA | 43.65 | -79.4 | CA
region | Atlantic Canada; Maritimes; Maritime Provinces | 46 | -63.5 | CA
region | Western Canada; Prairies; Canadian Prairies | 53 | -108 | CA
region | Labrador | 54 | -62 | CA
region | Newfoundland | 48.7 | -56 | CA
region | Vancouver Island | 49.6 | -125.7 | CA
region | Lower Mainland | 49.2 | -122.5 | CA
region | Okanagan | 49.8 | -119.5 | CA
region | Great Lakes | 45 | -84
region | Rocky Mountain region | 42 | -108
region | Sunshine Coast | -26.65 | 153.07 | AU
region | Gold Coast region | -28 | 153.4 | AU
region | Far North Queensland | -17 | 145 | AU
region | Pilbara | -21.5 | 119 | AU
region | Kimberley | -16.5 | 126 | AU
region | Soviet Union; USSR; U.S.S.R. | 60 | 100 | RU
region | Yugoslavia; former Yugoslavia | 44 | 20
region | Czechoslovakia | 49.5 | 17
region | East Germany | 52.3 | 12.5 | DE
region | West Germany | 50.5 | 8.5 | DE
region | Macau; Macao | 22.2 | 113.55 | MO
region | Spratly Islands; Spratlys | 10 | 114
region | Paracel Islands; Paracels | 16.5 | 112
region | Senkaku Islands; Diaoyu Islands | 25.75 | 123.5
region | Kuril Islands; Kurils; Northern Territories | 46 | 150 | RU
region | Sakhalin | 51 | 143 | RU
region | Kamchatka | 57 | 160 | RU
region | Karelia | 63.6 | 33 | RU
region | Svalbard | 78.5 | 16 | NO
region | Chagos Islands; Diego Garcia | -7.3 | 72.4 | IO
region | Rakhine; Rakhine State | 20 | 94 | MM
region | Helmand | 31 | 64 | AF
region | Anbar; Anbar Province; Anbar province | 33 | 42 | IQ
region | Waziristan; North Waziristan; South Waziristan | 32.5 | 69.8 | PK
region | Balochistan; Baluchistan | 28.5 | 66 | PK
region | Khyber Pakhtunkhwa | 34.5 | 72 | PK
region | Swat Valley; Swat | 35.2 | 72.4 | PK
region | Green Zone | 33.31 | 44.39 | IQ
region | Bekaa Valley; Bekaa | 34 | 36.1 | LB
region | southern Lebanon | 33.3 | 35.4 | LB
region | Philadelphi Corridor; Philadelphi corridor | 31.25 | 34.24 | PS
region | Suwalki Gap | 54.2 | 23.3

water | Atlantic; Atlantic Ocean; North Atlantic | 30 | -40
water | South Atlantic | -25 | -15
water | Pacific; Pacific Ocean; North Pacific | 30 | -170
water | South Pacific; South Pacific Ocean | -45 | -130
water | Indian Ocean | -10 | 70
water | Arctic Ocean | 85 | 0
water | Southern Ocean | -65 | 0
water | Mediterranean; Mediterranean Sea | 35 | 20
water | Adriatic; Adriatic Sea | 43 | 15
water | Aegean; Aegean Sea | 38.5 | 25.2
water | Black Sea | 43 | 34
water | Sea of Azov; Azov Sea | 46 | 36.7
water | Kerch Strait | 45.3 | 36.6
water | Baltic Sea | 58 | 20
water | North Sea | 56 | 3
water | Norwegian Sea | 68 | 2
water | Barents Sea | 74 | 37
water | Bering Sea | 58 | -178
water | Bering Strait | 65.9 | -169
water | English Channel; Channel | 50 | -2
water | Strait of Dover; Dover Strait | 51 | 1.4
water | Irish Sea | 54 | -5
water | Bay of Biscay | 45 | -4
water | Strait of Gibraltar | 36 | -5.6
water | Bosphorus; Bosporus | 41.1 | 29.1 | TR
water | Dardanelles | 40.2 | 26.4 | TR
water | Red Sea | 20 | 38
water | Dead Sea | 31.5 | 35.5
water | Gulf of Aden | 12.5 | 48
water | Bab el-Mandeb; Bab al-Mandab; Bab el-Mandeb Strait; Bab al-Mandab Strait | 12.6 | 43.3
water | Suez Canal; Suez | 30.5 | 32.3 | EG
water | Strait of Hormuz; Hormuz | 26.6 | 56.3
water | Gulf of Oman | 25 | 58
water | Arabian Sea | 15 | 65
water | Caspian; Caspian Sea | 42 | 50.5
water | Aral Sea | 45 | 60
water | Bay of Bengal | 15 | 88
water | Andaman Sea | 10 | 96
water | Strait of Malacca; Malacca Strait | 4 | 100
water | South China Sea; West Philippine Sea | 12 | 113
water | East China Sea | 29 | 125
water | Yellow Sea | 36 | 123
water | Sea of Japan; East Sea | 40 | 135
water | Taiwan Strait | 24.5 | 119.5
water | Philippine Sea | 20 | 130
water | Coral Sea | -18 | 155
water | Great Barrier Reef | -18.3 | 147.7 | AU
water | Tasman Sea | -40 | 160
water | Torres Strait | -10 | 142.3 | AU
water | Gulf of Mexico | 25 | -90
water | Gulf of California | 28 | -112 | MX
water | Caribbean Sea | 15 | -75
water | Panama Canal | 9.1 | -79.7 | PA
water | Gulf of Guinea | 2 | 3
water | Mozambique Channel | -18 | 41
water | Chesapeake Bay | 38 | -76.3 | US
water | Hudson Bay | 60 | -85 | CA
water | San Francisco Bay | 37.7 | -122.3 | US
water | Tampa Bay | 27.8 | -82.5 | US
water | Puget Sound | 47.7 | -122.4 | US
water | Pearl Harbor | 21.35 | -157.95 | US
water | Lake Superior | 47.7 | -87.5
water | Lake Michigan | 44 | -87 | US
water | Lake Huron | 44.8 | -82.4
water | Lake Erie | 42.2 | -81.2
water | Lake Ontario | 43.7 | -77.9
water | Lake Tahoe | 39.1 | -120 | US
water | Great Salt Lake | 41.2 | -112.6 | US
water | Lake Victoria | -1 | 33
water | Lake Tanganyika | -6 | 29.5
water | Lake Chad | 13.3 | 14.1
water | Lake Baikal | 53.5 | 108 | RU
water | Sea of Galilee | 32.8 | 35.6 | IL
water | Mississippi River | 35 | -90.5 | US
water | Missouri River | 43 | -98.5 | US
water | Ohio River | 38 | -86 | US
water | Colorado River | 35 | -114.6 | US
water | Rio Grande | 29 | -102.5
water | Hudson River | 42 | -73.9 | US
water | Potomac; Potomac River | 38.9 | -77.1 | US
water | St. Lawrence River; Saint Lawrence River | 47 | -70.5 | CA
water | Fraser River | 51 | -122 | CA
water | Amazon River | -3 | -60
water | Orinoco | 8 | -65 | VE
water | Nile; Nile River; River Nile | 25 | 32.7
water | Blue Nile | 12 | 35
water | White Nile | 10 | 32
water | Congo River | -1 | 20
water | Niger River | 13 | 0
water | Zambezi | -17 | 28
water | Euphrates; Euphrates River | 34.5 | 41
water | Tigris; Tigris River | 35 | 43.5
water | Jordan River | 32 | 35.55
water | Litani River; Litani | 33.4 | 35.6 | LB
water | Indus; Indus River | 28 | 69 | PK
water | Ganges; Ganges River | 25.5 | 83 | IN
water | Brahmaputra | 27 | 93
water | Mekong; Mekong River | 15.5 | 105
water | Yangtze; Yangtze River | 30.5 | 112 | CN
water | Yellow River | 36 | 110 | CN
water | Yalu River; Yalu | 41 | 126
water | Volga; Volga River | 52 | 47 | RU
water | Don River | 48.5 | 42 | RU
water | Dnieper; Dnipro River; Dnieper River | 48 | 34.5 | UA
water | Dniester | 47.5 | 29
water | Siverskyi Donets | 48.8 | 38
water | Danube; Danube River | 46 | 19
water | Rhine; Rhine River | 50 | 7.7
water | Seine; River Seine | 48.9 | 2.2 | FR
water | Thames; River Thames | 51.5 | -0.5 | GB
water | Tiber | 42 | 12.4 | IT
water | River Mersey; Mersey | 53.4 | -2.9 | GB

mountain | Alps; French Alps; Swiss Alps | 46.5 | 9
mountain | Pyrenees | 42.6 | 0.9
mountain | Himalayas; Himalaya | 28.5 | 84
mountain | Mount Everest; Everest | 27.99 | 86.93 | NP
mountain | Hindu Kush | 35.5 | 70.5
mountain | Karakoram | 35.9 | 76.5
mountain | Pamirs; Pamir | 38.5 | 73
mountain | Ural Mountains | 60 | 60 | RU
mountain | Carpathians; Carpathian Mountains | 47.5 | 25
mountain | Caucasus Mountains | 42.5 | 45
mountain | Atlas Mountains | 31.5 | -6 | MA
mountain | Mount Kilimanjaro; Kilimanjaro | -3.07 | 37.35 | TZ
mountain | Mount Sinjar; Sinjar Mountains | 36.4 | 41.7 | IQ
mountain | Mount Etna; Etna | 37.75 | 14.99 | IT
mountain | Mount Vesuvius; Vesuvius | 40.82 | 14.43 | IT
mountain | Mont Blanc | 45.83 | 6.86
mountain | Mount Fuji | 35.36 | 138.73 | JP
mountain | Rocky Mountains; Rockies | 44 | -110
mountain | Appalachian Mountains; Appalachians | 37.5 | -81
mountain | Sierra Nevada | 37.7 | -119.3 | US
mountain | Cascades; Cascade Range | 46 | -121.5 | US
mountain | Blue Ridge Mountains | 37.5 | -79.5 | US
mountain | Ozarks | 36.5 | -92.5 | US
mountain | Mount Rainier | 46.85 | -121.76 | US
mountain | Mount St. Helens | 46.2 | -122.19 | US
mountain | Mount Rushmore | 43.88 | -103.46 | US
mountain | Grand Canyon | 36.1 | -112.1 | US
mountain | Yosemite; Yosemite National Park | 37.85 | -119.55 | US
mountain | Yellowstone; Yellowstone National Park | 44.6 | -110.5 | US
mountain | Gobi; Gobi Desert | 42.5 | 104
mountain | Kalahari | -23 | 22
mountain | Sonoran Desert | 32 | -113
mountain | Mojave Desert; Mojave | 35 | -115.5 | US
mountain | Negev; Negev Desert | 30.8 | 34.8 | IL

building | White House | 38.897 | -77.036 | US | US
building | Oval Office | 38.897 | -77.037 | US | US
building | Pentagon | 38.871 | -77.056 | US | US
building | U.S. Capitol; US Capitol; Capitol | 38.89 | -77.009 | US | US
building | Foggy Bottom | 38.894 | -77.048 | US | US
building | Camp David | 39.648 | -77.465 | US | US
building | Mar-a-Lago | 26.677 | -80.037 | US
building | Trump Tower | 40.762 | -73.974 | US
building | Ground Zero; World Trade Center | 40.7117 | -74.0125 | US
building | Downing Street; 10 Downing Street; Number 10 | 51.503 | -0.128 | GB | GB
building | Whitehall | 51.504 | -0.126 | GB | GB
building | Westminster; Palace of Westminster | 51.499 | -0.125 | GB | GB
building | Buckingham Palace | 51.501 | -0.142 | GB | GB
building | Holyrood | 55.952 | -3.175 | GB
building | Stormont | 54.605 | -5.832 | GB
building | Scotland Yard | 51.503 | -0.124 | GB
building | Kremlin | 55.752 | 37.618 | RU | RU
building | Red Square | 55.754 | 37.62 | RU
building | Elysee; Elysee Palace; Élysée; Élysée Palace | 48.87 | 2.317 | FR | FR
building | Quai d'Orsay | 48.862 | 2.317 | FR | FR
building | Matignon | 48.855 | 2.32 | FR | FR
building | Champs-Elysees; Champs Elysees; Champs-Élysées | 48.87 | 2.307 | FR
building | Stade de France | 48.924 | 2.36 | FR
building | Eiffel Tower | 48.858 | 2.294 | FR
building | Bundestag; Reichstag | 52.519 | 13.376 | DE | DE
building | Brandenburg Gate | 52.516 | 13.378 | DE
building | Quirinale; Quirinal Palace; Palazzo Chigi | 41.9 | 12.487 | IT | IT
building | St. Peter's Square; Saint Peter's Square | 41.902 | 12.457 | VA
building | Holy See | 41.903 | 12.453 | VA | VA
building | Blue House; Cheong Wa Dae | 37.587 | 126.975 | KR | KR
building | Zhongnanhai | 39.912 | 116.38 | CN | CN
building | Great Hall of the People | 39.903 | 116.388 | CN | CN
building | Tiananmen Square; Tiananmen | 39.903 | 116.391 | CN
building | Bankova; Mariinskyi Palace | 50.445 | 30.53 | UA | UA
building | Maidan; Independence Square; Maidan Nezalezhnosti | 50.45 | 30.524 | UA
building | Taksim Square; Taksim | 41.037 | 28.985 | TR
building | Tahrir Square | 30.044 | 31.236 | EG
building | Knesset | 31.777 | 35.205 | IL | IL
building | Temple Mount; Al-Aqsa; Al-Aqsa Mosque; Haram al-Sharif | 31.777 | 35.236 | PS
building | Planalto; Planalto Palace | -15.799 | -47.861 | BR | BR
building | Casa Rosada | -34.608 | -58.37 | AR | AR
building | La Moneda | -33.443 | -70.654 | CL | CL
building | Miraflores Palace; Miraflores | 10.507 | -66.919 | VE | VE
building | Malacanang; Malacañang Palace; Malacanang Palace | 14.594 | 120.994 | PH | PH
building | Parliament Hill | 45.424 | -75.7 | CA | CA
building | Rideau Hall | 45.444 | -75.686 | CA | CA
building | Queen's Park | 43.662 | -79.392 | CA
building | Union Buildings | -25.74 | 28.212 | ZA | ZA
building | Aso Rock; Aso Villa | 9.086 | 7.53 | NG | NG
building | Rashtrapati Bhavan; South Block | 28.614 | 77.2 | IN | IN
building | Nagatacho; Kantei | 35.673 | 139.745 | JP | JP
building | Fukushima Daiichi; Fukushima Daiichi nuclear plant | 37.421 | 141.033 | JP
building | Zaporizhzhia nuclear plant; Zaporizhzhia Nuclear Power Plant | 47.507 | 34.585 | UA
building | Chernobyl; Chornobyl | 51.389 | 30.099 | UA
building | Yongbyon | 39.797 | 125.755 | KP
building | Natanz | 33.724 | 51.727 | IR
building | Fordo; Fordow | 34.885 | 50.996 | IR
building | Heathrow; Heathrow Airport; London Heathrow | 51.471 | -0.456 | GB
building | Gatwick; Gatwick Airport | 51.148 | -0.19 | GB
building | Stansted; Stansted Airport | 51.885 | 0.235 | GB
building | LaGuardia; LaGuardia Airport | 40.777 | -73.873 | US
building | John F. Kennedy International Airport; JFK; JFK Airport; Kennedy Airport | 40.64 | -73.779 | US
building | O'Hare; O'Hare International Airport | 41.979 | -87.905 | US
building | LAX; Los Angeles International Airport | 33.942 | -118.408 | US
building | Dulles; Dulles International Airport | 38.944 | -77.456 | US
building | Joint Base Andrews; Andrews Air Force Base | 38.811 | -76.867 | US
building | Fort Bragg | 35.139 | -79.006 | US
building | Fort Hood | 31.135 | -97.776 | US
building | Ramstein; Ramstein Air Base | 49.437 | 7.6 | DE
building | Bagram; Bagram Air Base; Bagram Airfield | 34.946 | 69.265 | AF
building | Incirlik; Incirlik Air Base | 37.002 | 35.426 | TR
building | Khmeimim; Hmeimim; Hmeimim Air Base; Khmeimim Air Base | 35.401 | 35.949 | SY
building | Engels air base; Engels Air Base | 51.48 | 46.21 | RU
building | Baikonur; Baikonur Cosmodrome | 45.965 | 63.305 | KZ
building | Cape Canaveral; Kennedy Space Center | 28.49 | -80.58 | US
building | Rafah crossing; Rafah Crossing | 31.25 | 34.26 | PS
building | Kerem Shalom; Kerem Shalom crossing | 31.23 | 34.28 | IL
building | Erez; Erez crossing | 31.56 | 34.55 | IL
building | Al-Shifa Hospital; Shifa Hospital; al-Shifa Hospital | 31.524 | 34.444 | PS
building | Azovstal | 47.1 | 37.61 | UA
building | Nord Stream | 55 | 15.5
`
