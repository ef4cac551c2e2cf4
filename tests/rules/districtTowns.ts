/** The towns from which India's districts are governed, and a few others that many are born in, by state. */
export const DISTRICT_TOWNS: Record<string, string> = {
  Puducherry: 'Yanam, Mahe, Karaikal, Puducherry',
  Tripura: 'Agartala, Belonia, Dharmanagar, Ambassa, Udaipur, Kailashahar, Bishramganj, Khowai',
  'Arunachal Pradesh':
    'Along, Bomdila, Daporijo, Khonsa, Ziro, Tezu, Pasighat, Seppa, Anini, Hawai, Koloriang, Roing, Itanagar, Yupia, Yingkiong, Jamin, Boleng, Likabali, Raga, Basar, Tawang, Changlang, Longding, Namsai, Aalo',
  Telangana:
    'Warangal, Nalgonda, Vikarabad, Sircilla, Nagarkurnool, Medchal, Mahabubabad, Gadwal, Bhupalpally, Jangaon, Kothagudem, Jagtial, Hanamkonda, Bhongir, Asifabad, Adilabad, Nizamabad, Karimnagar, Khammam, Mahbubnagar, Medak, Sangareddy, Siddipet, Suryapet, Wanaparthy, Nirmal, Mancherial, Peddapalli, Kamareddy, Narayanpet, Mulugu, Shamshabad',
  Bihar:
    'Hajipur, Chapra, Sasaram, Motihari, Bettiah, Bihar Sharif, Arrah, Jehanabad, Bhabua, Araria, Arwal, Aurangabad, Banka, Begusarai, Bhagalpur, Buxar, Darbhanga, Gaya, Gopalganj, Jamui, Katihar, Khagaria, Kishanganj, Lakhisarai, Madhepura, Madhubani, Munger, Muzaffarpur, Nawada, Patna, Purnia, Saharsa, Samastipur, Sheikhpura, Sheohar, Sitamarhi, Siwan, Supaul',
  Karnataka:
    'Karwar, Madikeri, Dharwad, Mangaluru, Bengaluru, Davanagere, Chikkaballapura, Ramanagara, Hospet, Bagalkot, Ballari, Belagavi, Bidar, Chamarajanagar, Chikkamagaluru, Chitradurga, Gadag, Hassan, Haveri, Kalaburagi, Kolar, Koppal, Mandya, Mysuru, Raichur, Shivamogga, Tumakuru, Udupi, Vijayapura, Yadgir, Hubballi',
  'Uttar Pradesh':
    'Unnao, Sultanpur, Shahjahanpur, Saharanpur, Rampur, Raebareli, Pratapgarh, Pilibhit, Lucknow, Orai, Hamirpur, Farrukhabad, Fatehgarh, Etawah, Etah, Barabanki, Banda, Ballia, Bhinga, Naugarh, Akbarpur, Mati, Manjhanpur, Noida, Greater Noida, Chitrakoot, Karwi, Chandauli, Khalilabad, Agra, Aligarh, Prayagraj, Amethi, Gauriganj, Amroha, Auraiya, Azamgarh, Baghpat, Bahraich, Balrampur, Bareilly, Basti, Bhadohi, Gyanpur, Bijnor, Budaun, Bulandshahr, Deoria, Ayodhya, Faizabad, Fatehpur, Firozabad, Ghaziabad, Ghazipur, Gonda, Gorakhpur, Hapur, Hardoi, Hathras, Jaunpur, Jhansi, Kannauj, Kanpur, Kasganj, Padrauna, Kushinagar, Lakhimpur, Lalitpur, Maharajganj, Mahoba, Mainpuri, Mathura, Mau, Meerut, Mirzapur, Moradabad, Muzaffarnagar, Sambhal, Shamli, Sitapur, Robertsganj, Sonbhadra, Varanasi, Vrindavan, Siddharthnagar',
  Nagaland:
    'Tuensang, Phek, Peren, Chumoukedima, Noklak, Dimapur, Kiphire, Kohima, Longleng, Mokokchung, Mon, Wokha, Zunheboto, Shamator, Tseminyu, Niuland',
  Gujarat:
    'Ahwa, Himatnagar, Godhra, Bhuj, Palanpur, Vyara, Rajpipla, Khambhalia, Lunawada, Modasa, Veraval, Ahmedabad, Amreli, Anand, Bharuch, Bhavnagar, Botad, Chhota Udepur, Dahod, Gandhinagar, Jamnagar, Junagadh, Nadiad, Kheda, Mehsana, Morbi, Navsari, Patan, Porbandar, Rajkot, Surat, Surendranagar, Vadodara, Valsad, Dwarka, Vapi, Gandhidham',
  'Himachal Pradesh':
    'Nahan, Keylong, Reckong Peo, Bilaspur, Chamba, Hamirpur, Dharamshala, Kangra, Kullu, Mandi, Shimla, Solan, Una, Manali',
  Jharkhand:
    'Chaibasa, Medininagar, Daltonganj, Jamshedpur, Bokaro, Chatra, Deoghar, Dhanbad, Dumka, Garhwa, Giridih, Godda, Gumla, Hazaribagh, Jamtara, Khunti, Koderma, Latehar, Lohardaga, Pakur, Ramgarh, Ranchi, Sahebganj, Seraikela, Simdega',
  Rajasthan:
    'Sikar, Pali, Nagaur, Jhunjhunu, Jhalawar, Jalore, Churu, Bundi, Bikaner, Bhilwara, Barmer, Banswara, Ajmer, Alwar, Baran, Bharatpur, Chittorgarh, Dausa, Dholpur, Dungarpur, Hanumangarh, Jaipur, Jaisalmer, Jodhpur, Karauli, Kota, Pratapgarh, Rajsamand, Sawai Madhopur, Sirohi, Sri Ganganagar, Tonk, Udaipur, Balotra, Beawar, Deeg, Didwana, Khairthal, Kotputli, Phalodi, Salumber',
  'Andhra Pradesh':
    'Ongole, Kadapa, Vizianagaram, Paderu, Rayachoti, Amalapuram, Vijayawada, Narasaraopet, Parvathipuram, Puttaparthi, Anantapur, Chittoor, Kakinada, Eluru, Guntur, Machilipatnam, Kurnool, Nandyal, Nellore, Srikakulam, Tirupati, Visakhapatnam, Anakapalli, Bapatla, Bhimavaram, Rajahmundry',
  Assam:
    'Haflong, Diphu, Guwahati, Silchar, Tezpur, Kajalgaon, Mushalpur, Biswanath Chariali, Sonari, Hamren, Hatsingimari, Majuli, Garamur, Pathsala, Tamulpur, Barpeta, Bongaigaon, Dhemaji, Dhubri, Dibrugarh, Goalpara, Golaghat, Hailakandi, Hojai, Jorhat, Karimganj, Kokrajhar, Lakhimpur, North Lakhimpur, Morigaon, Nagaon, Nalbari, Sivasagar, Tinsukia, Udalguri, Mangaldoi, Amingaon',
  'Tamil Nadu':
    'Udhagamandalam, Tirunelveli, Chengalpattu, Kallakurichi, Ranipet, Tenkasi, Tirupattur, Mayiladuthurai, Ariyalur, Chennai, Coimbatore, Cuddalore, Dharmapuri, Dindigul, Erode, Kancheepuram, Nagercoil, Karur, Krishnagiri, Madurai, Nagapattinam, Namakkal, Perambalur, Pudukkottai, Ramanathapuram, Salem, Sivaganga, Thanjavur, Theni, Thoothukudi, Tiruchirappalli, Tiruppur, Tiruvallur, Tiruvannamalai, Tiruvarur, Vellore, Viluppuram, Virudhunagar',
  'Andaman and Nicobar': 'Car Nicobar, Port Blair, Mayabunder',
  Odisha:
    'Baripada, Kendujhar, Bhawanipatna, Jharsuguda, Phulbani, Nuapada, Paralakhemundi, Angul, Nayagarh, Deogarh, Sonepur, Balangir, Balasore, Bargarh, Bhadrak, Boudh, Cuttack, Dhenkanal, Chhatrapur, Berhampur, Jagatsinghpur, Jajpur, Panikoili, Kendrapara, Khordha, Koraput, Malkangiri, Nabarangpur, Puri, Rayagada, Sambalpur, Sundargarh, Bhubaneswar, Rourkela',
  'West Bengal':
    'English Bazar, Malda, Cooch Behar, Suri, Bardhaman, Balurghat, Alipore, Medinipur, Tamluk, Raiganj, Barasat, Asansol, Alipurduar, Bankura, Darjeeling, Hugli, Chinsurah, Howrah, Jalpaiguri, Jhargram, Kalimpong, Kolkata, Baharampur, Krishnanagar, Purulia, Siliguri',
  Haryana:
    'Kurukshetra, Thanesar, Gurugram, Faridabad, Rewari, Fatehabad, Ambala, Bhiwani, Charkhi Dadri, Hisar, Jhajjar, Jind, Kaithal, Karnal, Narnaul, Nuh, Palwal, Panchkula, Panipat, Rohtak, Sirsa, Sonipat, Yamunanagar',
  Meghalaya:
    'Shillong, Jowai, Williamnagar, Nongpoh, Nongstoin, Tura, Baghmara, Khliehriat, Resubelpara, Mawkyrwat, Ampati, Mairang',
  'Madhya Pradesh':
    'Narmadapuram, Hoshangabad, Khandwa, Neemuch, Umaria, Agar, Alirajpur, Anuppur, Ashoknagar, Balaghat, Barwani, Betul, Bhind, Bhopal, Burhanpur, Chhatarpur, Chhindwara, Damoh, Datia, Dewas, Dhar, Dindori, Guna, Gwalior, Harda, Indore, Jabalpur, Jhabua, Katni, Khargone, Mandla, Mandsaur, Morena, Narsinghpur, Niwari, Panna, Raisen, Rajgarh, Ratlam, Rewa, Sagar, Satna, Sehore, Seoni, Shahdol, Shajapur, Sheopur, Shivpuri, Sidhi, Waidhan, Singrauli, Tikamgarh, Ujjain, Vidisha, Mauganj, Maihar, Pandhurna',
  Maharashtra:
    'Bandra, Gadchiroli, Oros, Alibag, Amravati, Nagpur, Nashik, Satara, Pune, Ahmednagar, Ahilyanagar, Akola, Aurangabad, Chhatrapati Sambhajinagar, Beed, Bhandara, Buldhana, Chandrapur, Dhule, Gondia, Hingoli, Jalgaon, Jalna, Kolhapur, Latur, Mumbai, Nanded, Nandurbar, Osmanabad, Dharashiv, Palghar, Parbhani, Ratnagiri, Sangli, Solapur, Thane, Wardha, Washim, Yavatmal, Navi Mumbai, Shirdi',
  'Dadra and Nagar Haveli and Daman and Diu': 'Daman, Silvassa, Diu',
  Uttarakhand:
    'Gopeshwar, Rudrapur, Almora, Bageshwar, Champawat, Dehradun, Haridwar, Nainital, Pauri, Pithoragarh, Rudraprayag, New Tehri, Uttarkashi, Rishikesh, Haldwani',
  Kerala:
    'Kalpetta, Palakkad, Thrissur, Kasaragod, Alappuzha, Kochi, Kakkanad, Painavu, Kannur, Kollam, Kottayam, Kozhikode, Malappuram, Pathanamthitta, Thiruvananthapuram',
  Chhattisgarh:
    'Kanker, Janjgir, Kawardha, Baikunthpur, Dantewada, Narayanpur, Gariaband, Gaurela, Pendra, Khairagarh, Manendragarh, Mohla, Sarangarh, Balod, Baloda Bazar, Balrampur, Bemetara, Bijapur, Bilaspur, Dhamtari, Durg, Jagdalpur, Jashpur, Kondagaon, Korba, Mahasamund, Mungeli, Raigarh, Raipur, Rajnandgaon, Sukma, Surajpur, Ambikapur, Sakti, Bhilai',
  Punjab:
    'Fatehgarh Sahib, Mohali, Nawanshahr, Amritsar, Barnala, Bathinda, Faridkot, Fazilka, Firozpur, Gurdaspur, Hoshiarpur, Jalandhar, Kapurthala, Ludhiana, Malerkotla, Mansa, Moga, Muktsar, Pathankot, Patiala, Rupnagar, Sangrur, Tarn Taran',
  Mizoram:
    'Kolasib, Champhai, Aizawl, Lawngtlai, Lunglei, Mamit, Saiha, Serchhip, Hnahthial, Khawzawl, Saitual',
  Manipur:
    'Senapati, Porompat, Lamphelpat, Imphal, Noney, Bishnupur, Chandel, Churachandpur, Jiribam, Kakching, Kamjong, Kangpokpi, Pherzawl, Tamenglong, Tengnoupal, Thoubal, Ukhrul',
  Goa: 'Panaji, Margao, Vasco da Gama, Mapusa',
  'Jammu and Kashmir':
    'Bandipore, Anantnag, Baramulla, Budgam, Doda, Ganderbal, Jammu, Kathua, Kishtwar, Kulgam, Kupwara, Poonch, Pulwama, Rajouri, Ramban, Reasi, Samba, Shopian, Srinagar, Udhampur, Katra',
  Ladakh: 'Leh, Kargil',
  Lakshadweep: 'Kavaratti',
  Sikkim: 'Pakyong, Soreng, Gangtok, Mangan, Namchi, Gyalshing, Geyzing',
  Delhi: 'Delhi, New Delhi, Dwarka, Rohini, Narela, Shahdara',
  Chandigarh: 'Chandigarh',
}
