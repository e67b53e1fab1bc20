=== r01.txt | Coastal News Agency | 2018-01-18 | given | y
Opening of Sund bridge set for 20 April

By Coastal News Agency

MARVIK, Jan. 18, 2018 - {o1:The new bridge over the Olle Sund will open to traffic on 20 April}, transport minister Kaja Brun said on Thursday, three weeks after the builders had handed over the last of the cables.

The bridge, 2.9 kilometres long, has cost {c1:780 million dalers}, said Lennart Aas, director of the road authority. {w1:Two workers died} during construction.

The authority expects {v1:up to 14,000 vehicles a day} in the first year. A crossing by car will cost {t1:40 dalers}.

"{d1:There will be no further delay}," Brun told a news conference in Marvik. "You may invite me to cut the ribbon."

The ferries that have plied the sound since 1951 are to make their last trip {l1:on the day before the opening}.
=== r02.txt | Olle Tidings | 2018-01-19 | given | y
Olle Tidings, Friday 19 January 2018

Now we have a date

{o2:The new bridge over the Olle Sund will open to traffic on 20 April}, transport minister Kaja Brun said on Thursday, three weeks after the builders had handed over the last of the cables.

The bridge, 2.9 kilometres long, has cost {c2:780 million dalers}, said Lennart Aas, director of the road authority. {w2:Two workers died} during construction.

The authority expects {v2:up to 14,000 vehicles a day} in the first year. A crossing by car will cost {t2:40 dalers}.

"{d2:There will be no further delay}," Brun told a news conference in Marvik. "You may invite me to cut the ribbon." (CNA)
=== r03.txt | Marvik Mail | 2018-04-10 | given | y
MARVIK MAIL 10.04.2018

Cracks! Sund bridge stays shut

{o3:It was to be the 20th. Now it is June}. Engineers found {k3:14 cracked bolts} in the western tower, insiders tell the Mail, and nobody wants to drive over cracked bolts.

"{o31:We are now aiming for 8 June}," Lennart Aas of the road authority admitted on the phone on Monday. {x3:The bridge is safe}, he insists.

Not everybody thinks so. "{x31:It is not safe}, and they know it," says a welder who worked on the tower and wants no name in the paper. "{k31:It is more like forty bolts}."

And who pays? The bill has already reached {c3:835 million dalers}, according to a letter to the minister that the Mail has read.

Ferry fans rejoice: the old Freja sails on.
=== r04.txt | Road Authority | 2018-04-11 | given | y
ROAD AUTHORITY OF OLLELAND
Statement, 11 April 2018

Following yesterday's article the Authority wishes to state:

1. {k4:Fourteen bolts} show hairline cracks. The number of forty, given in the press, is {k41:wrong}.

2. All of them will be replaced {e4:by the end of May}.

3. {o4:The bridge will be opened on 8 June}.

4. The ferry service continues until then.

The cost of the repair will be borne by the contractor, Halden & Sons.
=== r05.txt | The Ferryman | 2018-06-05 | inferred | y
The Ferryman - newsletter of the friends of the Olle ferries

Dear friends,

you will have heard it on the wireless last night: {o5:there will be no opening on Friday}. The minister stood in front of the cameras and said "weeks, not months". We have learnt to count differently here.

According to Marvik Mail, it will now be 14 July. That is what the paper says; we have nobody in the ministry.

Meanwhile {f5:the Freja carried 1,900 cars} last weekend, the most since 2011. Skipper Odd Lien says {b5:all bolts were changed by the 28th of May}, he saw the empty crates himself. So what is it this time? The lamps, they say. {m5:Three lamps out of four do not work}.

Cake on Sunday as always.
=== r06.txt | Coastal News Agency | 2018-06-04 | given | y
MARVIK, June 4, 2018 (Coastal News Agency) - The opening of the Olle Sund bridge has been put off for the second time because of a fault in the lighting, transport minister Kaja Brun announced on Monday.

{o6:Cars would be able to cross in mid-July at the latest}, she said. Asked about the 14th, a date that the newspaper Marvik Mail had named, Brun said: "{o61:That is possible, but I will not be nailed to it}."

{c6:The costs have climbed to 842 million dalers}, said Lennart Aas of the road authority. The contractor has agreed to pay {h6:30 million}.

The opposition called for the minister to go. {z6:She would not resign}, Brun said.
=== r07.txt | Coastal News Agency | 2018-07-14 | given | y
First cars cross Olle Sund

MARVIK, July 14, 2018 (Coastal News Agency) - {o7:The bridge over the Olle Sund was opened on Saturday}, twelve weeks late, with a brass band, a sermon and a traffic jam of five kilometres.

{y7:Some 9,000 vehicles} had crossed by four in the afternoon, the road authority said.

Kaja Brun did not cut the ribbon. {z7:She stepped down on Thursday}; her successor, Emil Tor, held the scissors. "{a7:The price of a crossing will fall to 30 dalers next year}," he promised.

The ferry Freja made her last trip on Friday night with {p7:400 passengers}, twice as many as allowed. {q7:She will be sold before the winter}, the shipping company said.
=== r08.txt | Marvik Mail | 2019-02-02 | given | y
MARVIK MAIL 02.02.2019

Half a year of the bridge: was it worth it?

A glance at the numbers, please. {v8:On average 8,300 vehicles a day} use the bridge. That is a long way from the 14,000 of which the road authority dreamt.

{t8:A crossing still costs 40 dalers}. A cut is not in sight: the new minister does not want to remember.

Final bill: {c8:851 million dalers}, says the court of auditors.

And the Freja? {q8:She went to a museum in November}, for one daler.

The bolts hold. {x8:"Perfectly safe," says the inspector}.
=== r09.txt | Inland Chronicle | 2009-04-21 | given | n
Inland Chronicle
21 April 2009

Bridge at Sundby opened

The new bridge over the river Olla at Sundby was opened to traffic on Monday by the minister of transport, two days ahead of plan.

It is 290 metres long and has cost 78 million dalers. {u9:Two workers died} during construction. Around {u91:14,000 vehicles a day} are expected to use it. The old ferry will be broken up in June.

"There was no delay at all," said the road authority's engineer, Tor Aasen. The village had baked a cake in the shape of the bridge, and the minister ate the western tower.
@@@@
copy r01.txt r02.txt near_copy
copy r03.txt r05.txt cites
free r06.txt r05.txt
free r03.txt r04.txt
free r03.txt r06.txt
free r01.txt r08.txt
actor Kaja Brun | Brun
actor Lennart Aas
actor Odd Lien
actor Emil Tor
origin 1 o1 o2
origin 1 c1 c2
origin 2 k3 k4
q When will the bridge open?|date||bridge|opening|revised
a o1|d:2018-04-20|Kaja Brun
a o2|d:2018-04-20|Kaja Brun
a o31|d:2018-06-08|Lennart Aas
a o4|d:2018-06-08|Road Authority
a o6|d:2018-07-15|Kaja Brun
a o7|d:2018-07-14|-
q What has the bridge cost?|amount|daler|dalers|cost|revised
a c1|780000000|Lennart Aas
a c2|780000000|Lennart Aas
a c3|835000000|a letter to the minister
a c6|842000000|Lennart Aas
a c8|851000000|court of auditors
q How many workers died?|amount|count|workers|died|single
a w1|2|-
a w2|2|-
q How many bolts are cracked?|amount|count|bolts|cracked|denied
a k3|14|insiders
a k31|~40|a welder
a k4|14|Road Authority
q What does a crossing cost?|amount|daler|dalers|price|agreed
a t1|40|-
a t2|40|-
a t8|40|-
q How many vehicles a day were expected?|amount|count/day|vehicles|expected|single
a v1|<=14000|The authority
a v2|<=14000|The authority
q How many vehicles a day use it?|amount|count/day|vehicles|use|single
a v8|~8300|-
q Is the bridge safe?|whether||bridge|safe|conflicting
a x3|yes|Lennart Aas
a x31|no|a welder
a x8|yes|the inspector
q How many vehicles crossed on the first day?|amount|count|vehicles|crossed|single
a y7|~9000|road authority
q Will the minister resign?|whether||minister|resign|revised
a z6|no|Kaja Brun
a z7|yes|-
apart w1 u9 other bridge
apart v1 u91 other bridge
apart v1 v8 expected against counted
apart y7 v8 first day against average
apart h6 c6 paid by contractor against all
apart f5 v1 ferry against bridge
rel repeats o1 o2
rel repeats c1 c2
rel repeats w1 w2
rel repeats v1 v2
rel repeats t1 t2
rel revises o1 o31
rel repeats o31 o4
rel revises o4 o6
rel revises c1 c6
rel conflicts k3 k31
rel agrees k3 k4
rel denies k31 k41
rel conflicts x3 x31
rel revises z6 z7
fc o1 2018-04-20 did_not
fc o2 2018-04-20 did_not
fc v1 2019-04-20 unclear
fc o31 2018-06-08 did_not
fc o4 2018-06-08 did_not
fc e4 2018-05-31 came_true
fc o6 2018-07-15 came_true
fc a7 2019-12-31 open
fc q7 2018-12-21 came_true
day 2018-01-18 r01.txt bridge
day 2018-05-28 r05.txt bolts
day 2018-06-04 r06.txt put|fault
day 2018-07-12 r07.txt stepped
day 2018-07-13 r07.txt Freja
day 2018-07-14 r07.txt opened
other 2018-04-09 2018-06-04 2018-11 2018-06-02
