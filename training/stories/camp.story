=== 01.txt | UN Displacement Office | 2024-02-05 | given | y
UN Displacement Office
Flash Update No. 4: Arrivals from Nerat
5 February 2024

Since fighting resumed on 27 January, {a1:38,200 people have crossed into Zerua} at three border points. Of these, {w1:61 per cent are women and children}.

{p1:The camp at Tel Osha now hosts 74,500 refugees}; it was built for {cap1:50,000}.

On 4 February alone, {d1:2,900 people arrived}.

{x1:Three children died of measles} in the camp last week, the district health office reports.

The Office appeals for {m1:$42 million}. So far {m2:$9.5 million has been received}.

We project that {f1:the population of Tel Osha will reach 100,000 by the end of February}.
=== 02.txt | Zerua Standard | 2024-02-07 | given | y
Zerua Standard, 7 February 2024

Governor: "We are not a waiting room"

The governor of Osha province, Kifle Demsas, yesterday rejected United Nations figures on the camp. "{p2:There are 110,000 people in Tel Osha}. I can see the smoke of their fires from my office," he told the Standard. "{p3:The 74,500 of the UN are a fairy tale} for donors."

He wants {f2:the border to be closed by Monday}.

A teacher in the camp, Saba Weld, spoke of {s2:some 120 pupils in one tent}.
=== 03.txt | The Meridian Post | 2024-02-08 | given | y
The Meridian Post
8 February 2024

Zerua to close its border, governor says

By our correspondent in Tel Osha

Zerua will shut its border with Nerat on Monday, Governor Kifle Demsas told the Zerua Standard. He claimed that {p4:110,000 people} live in the camp of Tel Osha.

The UN Displacement Office, which registers arrivals, puts {p5:the camp's population at 81,000}. "We count ration cards, not smoke," said its spokesman Luc Arnet. {d3:Between 2,500 and 3,000 people are coming every day}, he said.

The interior ministry in Karsa, the capital, said it {b3:had no plan to close the border}.
=== 04.txt | Karsa Radio | 2024-02-13 | given | y
Karsa Radio - Midday bulletin - 13 February 2024

The border with Nerat stays open. {b4:It was not closed on Monday}, contrary to what Governor Kifle Demsas had announced.

Mr Demsas, meanwhile, has corrected his figure. "{p6:It is 90,000}, my office counted the villages twice," the governor said this morning.

The number of measles deaths in the camp has risen to {x4:eleven}, the health ministry says. {v4:More than 14,000 children have been vaccinated}.

And the weather: dust.
=== 05.txt | Doctors on the Road | 2024-02-14 | given | y
Doctors on the Road, situation report, 14 February 2024

Camp of Tel Osha. {p7:Population: approx. 88,000} (source: UN Displacement Office, as of 12 February).

Measles. {x5:Our clinic has recorded 19 deaths} since 25 January, all of them children under five. The ministry's figure counts laboratory-confirmed deaths only.

Water. {l5:People get 7 litres a day}; the minimum is 15.

Staff. We have {s5:64 people in the camp}.
=== 06.txt | Horn Dispatch | [2024-02-05..2024-02-06] | inferred | y
Horn Dispatch
Tel Osha bursts at the seams

The refugee camp of Tel Osha in Zerua is home to {p8:74,500 people}, although it has room for just {cap2:50,000}. In not quite ten days {a2:38,200 people} fled over the border from Nerat, says the UN Displacement Office in its latest update. Almost two thirds are women and children.

{d2:2,900 came on Sunday alone}.

The UN needs {m3:42 million dollars} and has not got a quarter of it.
=== 07.txt | UN Displacement Office | 2024-03-04 | given | y
UN Displacement Office
Update No. 9
4 March 2024

{p9:96,300 refugees are registered in Tel Osha} as of 1 March, fewer than projected, because 12,000 have been moved to a new site at Bel Aru.

{a3:A total of 71,000 people have arrived} since 27 January.

{m4:$23 million of the appeal has been funded}.

{x6:The measles outbreak has claimed 27 lives in the camp}, according to the health ministry.

The Office plans {f7:to move a further 20,000 people to Bel Aru by the end of April}.
@@@@
copy 01.txt 06.txt rewrite
copy 02.txt 03.txt cites
free 01.txt 05.txt
free 02.txt 04.txt
free 05.txt 07.txt
actor Kifle Demsas | Demsas
actor Luc Arnet | Arnet
actor Saba Weld | Weld
actor UN Displacement Office | the Office
q How many people live in Tel Osha?|amount|count|people|in the camp|conflicting
a p1|74500|-
a p8|74500|UN Displacement Office
a p2|110000|Kifle Demsas
a p4|110000|Kifle Demsas
a p5|81000|UN Displacement Office
a p6|90000|Kifle Demsas
a p7|~88000|UN Displacement Office
a p9|96300|-
q How many people have crossed into Zerua?|amount|count|people|crossed|revised
a a1|38200|-
a a2|38200|UN Displacement Office
a a3|71000|-
q How many people arrived on 4 February?|amount|count|people|arrived|single
a d1|2900|-
a d2|2900|UN Displacement Office
q How many people arrive every day?|amount|count|people|arrive daily|single
a d3|2500-3000|Luc Arnet
q How many people was the camp built for?|amount|count|people|capacity|single
a cap1|50000|-
a cap2|50000|-
q How many have died of measles?|amount|count|people|died of measles|conflicting
a x4|11|health ministry
a x5|19|-
a x6|27|health ministry
q How much does the UN appeal for?|amount|dollar|appeal|asked|single
a m1|42000000|-
a m3|42000000|UN Displacement Office
q How much has been received?|amount|dollar|appeal|received|revised
a m2|9500000|-
a m4|23000000|-
q How many children were vaccinated?|amount|count|children|vaccinated|single
a v4|>14000|health ministry
rel repeats p1 p8
rel repeats p2 p4
rel denies p1 p3
rel conflicts p1 p2
rel conflicts p4 p5
rel revises p1 p5 p9
rel revises p2 p6
rel repeats a1 a2
rel revises a1 a3
rel repeats d1 d2
rel revises x4 x6
rel repeats cap1 cap2
rel repeats m1 m3
rel revises m2 m4
apart d1 a1 one day against all
apart cap1 p1 capacity against population
apart m1 m2 asked against received
apart d1 d3 one day against every day
apart a1 p1 arrivals against population
apart s2 p2 tent against camp
fc f1 2024-02-29 did_not
fc f2 2024-02-12 did_not
fc f7 2024-04-30 open
day 2024-01-27 01.txt,07.txt fighting
day 2024-02-04 01.txt,06.txt 2,900
day 2024-02-06 02.txt Demsas
day 2024-02-13 04.txt Demsas
other 2024-02-12 2024-03-01 2024-01-25
origin 1 p1 p8
origin 1 p2 p4
origin 1 a1 a2
origin 1 m1 m3
