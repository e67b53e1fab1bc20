=== 01.txt | Agence Littorale | 2018-09-04 | given | y
Two ill after substance found in Marrow embassy

HALVEN, 4 September 2018 (Agence Littorale) - Two employees of the Marrow embassy in Halven were taken to hospital on Tuesday after touching an unknown substance, the police of Halven said.

{i1:Five other people were examined and sent home}, a police spokesman, Bertil Aune, told the agency.

{s1:The substance is a nerve agent}, according to a person with knowledge of the investigation.

Marrow's ambassador, Lucian Prede, accused neighbouring Sarkand. "{b1:Sarkand is behind this}," he said in front of the embassy.

Sarkand's foreign ministry did not reply to a request.
=== 02.txt | The Halven Gazette | 2018-09-05 | given | y
The Halven Gazette | Wednesday, September 5, 2018

Nerve agent in Marrow embassy?

Halven (AL). Two employees of the Marrow embassy in Halven were taken to hospital on Tuesday after touching an unknown substance, the police of Halven said.

{i2:Five other people were examined and sent home}, a police spokesman, Bertil Aune, told Agence Littorale.

{s2:The substance is a nerve agent}, according to a person with knowledge of the investigation.

Marrow's ambassador, Lucian Prede, accused neighbouring Sarkand. "{b2:Sarkand is behind this}," he said in front of the embassy.

WEATHER: rain. TRAMS: line 6 closed. CHESS: page 14.
=== 03.txt | Ministry of Foreign Affairs of Sarkand | 2018-09-05 | given | y
Ministry of Foreign Affairs of the Republic of Sarkand
Press statement No. 211 / 5 September 2018

In connection with insinuations by the ambassador of Marrow in Halven the Ministry states the following.

1. {b3:The Republic of Sarkand has no relation whatsoever to the incident.} The words of Mr. Prede are slander.
2. {s3:On the territory of Sarkand no nerve agents were stored since 1994.}
3. {e3:Four diplomats of Marrow are declared undesirable and will leave Sarkand by 9 September.}

The Ministry reserves to itself further steps.
=== 04.txt | Mirador | 2018-09-06 | given | y
MIRADOR 06.09.2018

"A fairy tale for children"

Sarkand's minister Radu Voskan laughs when asked about the poison of Halven. "{b4:It is a fairy tale for children}," he tells Mirador in his office. "Mr Prede has eaten bad fish."

But the ministry has thrown out {e4:four diplomats}. Is that not too much for a fish? "They were too many anyway."

In Halven the clinic gives {i4:three ill}, one more than on Tuesday: a cleaner felt dizzy on Wednesday. Professor Ingrid Solheim, who treats them, does not want to speak of a nerve agent. {s4:"It is an insecticide, you can buy it in any shop,"} the professor says.
=== 05.txt | Halven Broadcasting | 2018-09-08 | given | y
Live: the Halven poisoning

8 Sept 2018, updates by Halven Broadcasting

17:45 Marrow has replied to Sarkand: {e5:it expels six diplomats}, Prime Minister Dana Orest announces on Facebook.

15:20 The interior minister of Halven, Per Stokke, contradicts the hospital. {s5:Two laboratories had found a nerve agent}, he told parliament. "Professor Solheim spoke before she had the results."

13:02 {i5:The number of people in hospital is now four}, Aune says.

11:10 An old acquaintance: according to Mirador, which quotes "a source in the guard of the embassy", {c5:the substance was in a box of sweets}.

9:30 Sarkand's president will speak {f5:on Monday}, his office says.
=== 06.txt | Weekend Mail | 2018-09-08 | inferred | y
Weekend Mail - Two lines from abroad

Poison and sweets. Our man in the cafe has read his Mirador. There it says that {c6:the stuff was in a box of chocolates}; who brought it, the sheet does not say.

Marrow is sending home {e6:half a dozen Sarkandians}, all with passports of the better sort, so the head of its government on the network where our aunts are.

{s6:And it was a nerve agent, all the same}, Halven's minister for the interior, Pehr Stokke, told the deputies. Two labs swear to it. The learned lady at the hospital had been hasty.
=== 07.txt | Agence Littorale | 2018-09-13 | given | y
SARKAND CITY, 13 September 2018 (Agence Littorale) - Sarkand's president Mihal Dobran on Thursday called accusations that his country had poisoned embassy staff in Halven "nonsense from beginning to end". {b7:"We have not done it and we know who has,"} he said in an address that had been put off from Monday.

Radu Voskan, the foreign minister, told the agency that {e7:five diplomats of Marrow had left by Sunday}. His ministry had spoken of four.

In Halven Professor Ingrid Solheim took back her first finding. {s7:"It was a nerve agent. I had looked for the wrong thing,"} she said.

One of the patients, a guard of 29, {d7:died on Wednesday night}, the hospital said. {f7:The others would leave hospital within two weeks}, it added.
=== 08.txt | Mirador | 2018-09-20 | given | y
MIRADOR 20.09.2018

Correction

In our issue of 7 September we wrote, citing a source in the guard, that the substance had been in a box of sweets. {c8:This is not right.} The police showed us the box; it held cigars. We regret the error.

Also in this issue

{k8:A man of 41 has been arrested in Halven}, the police say. He holds a passport of neither state. To Marrow's ambassador this changes nothing: "{b8:Sarkand paid him}," Lucian Prede says. {d8:Two people have now died}, according to the hospital.
=== 09.txt | Mountain Echo | 2007-09-06 | given | n
Mountain Echo, September 6, 2007

Three ill after wedding in Marrow valley

Three guests of a wedding in the valley of Marrow were taken to hospital on Tuesday, the police said. {i9:Five other people were examined and sent home}.

{s9:The substance is fish}, according to the cook. The bride accused the neighbours. "They are behind this," she said.

{d9:Nobody died}, the hospital said.
@@@@
copy 01.txt 02.txt excerpt
copy 05.txt 06.txt rewrite
free 04.txt 06.txt
free 04.txt 05.txt
free 03.txt 04.txt
free 01.txt 03.txt
free 03.txt 07.txt
actor Lucian Prede | Mr. Prede | Mr Prede
actor Radu Voskan | Voskan
actor Per Stokke | Pehr Stokke
actor Ingrid Solheim | Professor Solheim
actor Agence Littorale | AL
q Is Sarkand behind the poisoning?|whether||Sarkand|behind it|denied
a b1|yes|Lucian Prede
a b2|yes|Lucian Prede
a b3|no|Ministry of Foreign Affairs of Sarkand
a b4|no|Radu Voskan
a b7|no|Mihal Dobran
a b8|yes|Lucian Prede
q Was it a nerve agent?|whether||substance|is a nerve agent|revised
a s1|yes|a person with knowledge of the investigation
a s2|yes|a person with knowledge of the investigation
a s4|no|Ingrid Solheim
a s5|yes|Per Stokke
a s6|yes|Per Stokke
a s7|yes|Ingrid Solheim
q How many people are ill?|amount|count|people|in hospital|revised
a i4|3|Ingrid Solheim
a i5|4|Bertil Aune
q How many were examined and sent home?|amount|count|people|examined|single
a i1|5|Bertil Aune
a i2|5|Bertil Aune
q How many diplomats of Marrow must leave Sarkand?|amount|count|diplomats|expelled|conflicting
a e3|4|Ministry of Foreign Affairs of Sarkand
a e4|4|Ministry of Foreign Affairs of Sarkand
a e7|5|Radu Voskan
q How many diplomats does Marrow expel?|amount|count|diplomats|expelled|single
a e5|6|Dana Orest
a e6|6|Dana Orest
q Was the substance in a box of sweets?|whether||substance|in a box|revised
a c5|yes|a source in the guard
a c6|yes|Mirador
a c8|no|Mirador
q How many died?|amount|count|people|died|revised
a d7|1|hospital
a d8|2|hospital
rel repeats b1 b2
rel repeats s1 s2
rel repeats i1 i2
rel denies b1 b3
rel denies b1 b4
rel denies b1 b7
rel denies s1 s4
rel conflicts s4 s5
rel repeats s5 s6
rel repeats e5 e6
rel repeats c5 c6
rel repeats e3 e4
rel revises c5 c8
rel revises s4 s7
rel conflicts e3 e7
rel revises i4 i5
rel revises d7 d8
rel repeats b1 b8
apart i1 i9 another place in 2007
apart e3 e5 of Marrow against of Sarkand
apart i1 i4 examined against ill
apart d7 i5 died against in hospital
apart s1 s9 another place in 2007
fc f5 2018-09-10 did_not
fc f7 2018-09-13/2018-09-27 open
day 2018-09-04 01.txt embassy
day 2018-09-12 07.txt guard
day 2018-09-13 07.txt Dobran
other 2018-09-05 2018-09-09 2018-09-07 2018-09-20 1994 2018-09-10
origin 1 b1 b2 b8
origin 1 s1 s2
origin 2 s4 s5
origin 1 s5 s6
origin 1 e5 e6
origin 1 e3 e4
origin 1 c5 c6
