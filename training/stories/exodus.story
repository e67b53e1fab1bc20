=== 01.txt | Northern Dispatch Agency | 2018-06-11 | given | y
Thousands flee shelling of Kassar

DORANE CROSSING, June 11, 2018 (NDA) — {r1:More than 41,000 people have crossed} into Belmeria since shelling of the city of Kassar began a week ago, the refugee agency of the League said on Monday. {c1:Six in ten are children}.

Belmeria's interior ministry {r2:put the number at 25,000}. It said {d1:3,200 had arrived on Sunday alone}.

{k1:At least 64 civilians have been killed} in Kassar, according to the Red Lantern aid group. {i1:Another 300 were hurt}.

The army of Turan denied shelling the city. "{s2:We have not fired on Kassar}," Colonel Murad Ansel told state television. {s1:Red Lantern says that government artillery fires every night}.

{w1:As many as 100,000 more could come} if the road stays open, agency spokeswoman Ilse Brandt said.
=== 02.txt | Belmeria Today | 2018-06-12 | given | y
Belmeria Today, Tuesday, June 12, 2018

THEY KEEP COMING

{r3:More than 41,000 people have crossed} into Belmeria since shelling of the city of Kassar began a week ago, the refugee agency of the League said on Monday. {c3:Six in ten are children}.

Belmeria's interior ministry {r4:put the number at 25,000}. It said {d3:3,200 had arrived on Sunday alone}.

{k3:At least 64 civilians have been killed} in Kassar, according to the Red Lantern aid group. {i3:Another 300 were hurt}. (NDA)

Read also
Our 100 best beaches
2,000 sheep block motorway
=== 03.txt | League Refugee Agency | 2018-06-14 | given | y
LEAGUE REFUGEE AGENCY
Situation report 3 — 14 June 2018

New arrivals (13 June): {d4:2,700}
Arrivals since 4 June: {r5:52,400}
of whom children: {c5:31,000}
In the camp at Dorane: {p5:18,600}
With host families: {h5:22,000}
Unaccompanied minors: {u5:1,140}

Needs. {t5:The camp was built for 8,000}. Water: {y5:nine litres per person per day}; the norm is 15.

Funding. {f5:USD 12 million of the 85 million asked for has been received}.
=== 04.txt | The Weekly Lamp | 2018-06-15 | given | y
The Weekly Lamp, 15 June 2018
A letter from Dorane

The baker has not slept since Monday week. He gives away {b6:four hundred loaves a day}. "I was told {r6:there are now 50,000 of them}," he says. "I believe it. I have seen each one eat."

Salma Idrisi, 34, walked for three nights with her mother. {v6:Of the forty who set out from her street, twelve arrived}. The rest turned back, she thinks. {v7:Five were shot at the river}.

In the camp {p6:some 20,000 sleep under plastic}, the director, Piet Holm, tells me. "{p7:It will be 30,000 by the end of the month}."

There is one doctor. Her name is Ruth and she wants a chair.
=== 05.txt | Turan State News | 2018-06-15 | given | y
Official Information Bulletin of Turan State News, 15.06.2018

The so-called exodus is invention of foreign circles. In accordance to competent organs, {r7:not more than 6,000 citizens have left} Kassar, of which the majority for reason of commerce. {r8:The figure 41,000 is a lie}, stated the Deputy Minister of Information Yusuf Karal.

In the frames of the anti-terror operation were liquidated {l7:113 bandits}. {k7:Peaceful inhabitants have not suffered}.

{n7:800 citizens have returned already}, added the Deputy Minister.
=== 06.txt | Belmeria Today | 2018-06-20 | given | y
Belmeria Today, Wednesday, June 20, 2018

Ministry admits it miscounted

The interior ministry on Tuesday {r9:raised its count of refugees to 57,000}. Minister Karl Duray said that those who came over the hills had not been registered. {r10:The League's agency speaks of 61,000}.

{d9:Arrivals have dropped to about 400 a day}, Duray said.

Fewer than a tenth have gone back. {n9:The ministry knows of 1,900 returns}.

In Kassar {k9:the death toll stands at 118}, Red Lantern said; {m9:dozens are missing}. {k10:Three of its own volunteers are among the dead}.

{e9:Parliament will vote on June 27 on a second camp}.
=== 07.txt | - | [2018-06-11..2018-07-02] | inferred | y
Around the region, briefly

KASSAR. {r11:More than 41,000 people have crossed} into Belmeria since shelling of the city of Kassar began a week ago, the refugee agency of the League said on Monday. {c11:Six in ten are children}.

LOTH. Hail the size of eggs destroyed 40 percent of the apricots.

BELM. The zoo counts 1,412 animals, 13 fewer than last year.
=== 08.txt | Northern Dispatch Agency | 2018-07-02 | given | y
BELM, July 2, 2018 (NDA) — Belmeria opened a second camp for refugees from Kassar on Sunday. It has {t8:room for 25,000}; {p8:the first 1,300 people moved in} from Dorane.

The camp at Dorane now holds {p9:24,000}, its director Piet Holm said.

All in all, {r12:63,500 Kassaris are in Belmeria}, the League Refugee Agency said, down from a peak of 66,000 on June 24.

{k12:Red Lantern lowered its toll to 109}: nine of those it had listed are alive. {k13:The government in Turan for the first time spoke of civilian victims: 17}.

Karal, the deputy information minister, has been dismissed.
=== 09.txt | Loth Courier | 2007-09-04 | given | n
Loth Courier, September 4, 2007

{x8:More than 40,000 people have crossed} the border at Dorane since the quake in the Emmer valley, the interior ministry said. {x9:At least 64 people were killed}. {x10:Some 2,000 were hurt}.
@@@@
copy 01.txt 02.txt excerpt
copy 01.txt 07.txt excerpt
free 01.txt 05.txt
actor Piet Holm | Holm
actor Karl Duray | Duray
actor Yusuf Karal | Karal
actor Ilse Brandt
actor League Refugee Agency | League's agency | the refugee agency of the League
actor Red Lantern | Red Lantern aid group
actor Northern Dispatch Agency | NDA
q How many people have fled to Belmeria?|amount|count|people|crossed|conflicting
a r1|>41000|League Refugee Agency
a r3|>41000|League Refugee Agency
a r11|>41000|League Refugee Agency
a r2|25000|interior ministry
a r4|25000|interior ministry
a r5|52400|-
a r6|50000|the baker
a r7|<=6000|-
a r9|57000|interior ministry
a r10|61000|League Refugee Agency
a r12|63500|League Refugee Agency
q How many arrived on 10 June?|amount|count|people|arrived on Sunday|single
a d1|3200|interior ministry
a d3|3200|interior ministry
q How many arrived on 13 June?|amount|count|people|arrived on 13 June|single
a d4|2700|-
q How many arrive a day?|amount|count/day|people|arrive|single
a d9|~400|Karl Duray
q How many civilians were killed in Kassar?|amount|count|civilians|killed|conflicting
a k1|>=64|Red Lantern
a k3|>=64|Red Lantern
a k9|118|Red Lantern
a k12|109|Red Lantern
a k13|17|government in Turan
q How many civilians were hurt?|amount|count|civilians|hurt|single
a i1|300|Red Lantern
a i3|300|Red Lantern
q How many are in the camp at Dorane?|amount|count|people|in the camp|revised
a p5|18600|-
a p6|~20000|Piet Holm
a p9|24000|Piet Holm
q How many will be in the camp at Dorane?|amount|count|people|will be in the camp|single
a p7|30000|Piet Holm
q How many could still come?|amount|count|people|could come|single
a w1|<=100000|Ilse Brandt
q How many does the camp at Dorane hold?|amount|count|people|capacity|single
a t5|8000|-
q How many does the second camp hold?|amount|count|people|capacity|single
a t8|25000|-
q How many moved into the second camp?|amount|count|people|moved in|single
a p8|1300|-
q How many children have come?|amount|count|children|crossed|single
a c5|31000|-
q How many have returned?|amount|count|people|returned|revised
a n7|800|Yusuf Karal
a n9|1900|ministry
q How many bandits were killed?|amount|count|bandits|killed|single
a l7|113|-
q How much money was received?|amount|USD|dollars|received|single
a f5|12000000|-
q Has the army shelled Kassar?|whether||army|shelled|conflicting
a s2|no|Murad Ansel
a s1|yes|Red Lantern
q How many unaccompanied minors are there?|amount|count|minors|unaccompanied|single
a u5|1140|-
rel repeats r1 r3 r11
rel conflicts r1 r2
rel repeats r2 r4
rel revises r1 r5
rel revises r5 r10
rel revises r2 r9
rel conflicts r9 r10
rel denies r1 r8
rel conflicts r5 r7
rel revises r10 r12
rel revises k1 k9
rel revises k9 k12
rel conflicts k12 k13
rel repeats k1 k3
rel repeats i1 i3
rel revises p6 p9
rel conflicts n7 n9
rel repeats d1 d3
apart r1 d1 all against one day
apart r5 d4 all against one day
apart r5 c5 all against children
apart r5 p5 all against the camp
apart p5 h5 camp against hosts
apart k1 i1 killed against hurt
apart k9 m9 killed against missing
apart k9 k10 all against volunteers
apart p6 p7 now against expected
apart t8 p8 room against moved in
apart r1 x8 another flight
apart k1 x9 another event
apart k1 l7 civilians against bandits
apart w1 r1 could come against came
apart v6 v7 arrived against shot
apart r9 n9 came against went back
fc p7 2018-06-30 unclear
fc e9 2018-06-27 unclear
fc w1 - unclear
day 2018-06-10 01.txt,02.txt 3,200
day 2018-07-01 08.txt second camp
day 2018-06-19 06.txt count
day 2018-06-13 03.txt 2,700
other 2018-06-04 2018-06-24
origin 1 r1 r3 r11
origin 1 d1 d3
origin 2 r2 r10
