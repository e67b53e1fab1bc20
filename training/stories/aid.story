=== 01.txt | Continental News Agency | 2016-05-03 | given | y
Thousands flee Ormand fighting as UN warns of hunger

KASSA, Velmar, May 3, 2016 (CNA) - {r1:More than 42,000 people have crossed into Velmar} since fighting broke out in neighbouring Ormand ten days ago, the United Nations refugee agency said on Tuesday.

{n1:Around 6,000 arrived on Monday alone}, UNHCR spokeswoman Beatriz Laine told a briefing in Kassa. {c1:Two thirds are children}, she said.

{t1:The World Food Programme has 800 tonnes of grain} in its stores at the border, enough for three weeks, and needs {t2:a further 5,200 tonnes} by the end of June. {m1:It has asked donors for $31 million}.

Velmar's interior ministry spoke of {r2:55,000 refugees}. The government in Ormand called both numbers "a fairy tale". {r3:"Not even ten thousand have left," its spokesman, Yusuf Adebar, said}.

{k1:At least 160 people have been killed} in the fighting, according to Doctors Without Frontiers, most of them in the town of Sirrat.
=== 02.txt | Velmar Standard | 2016-05-04 | given | y
VELMAR STANDARD, Wednesday May 4, 2016

Border town at breaking point

KASSA (CNA) - More than 42,000 people have crossed into Velmar since fighting broke out in neighbouring Ormand ten days ago, the United Nations refugee agency said on Tuesday.

{n2:Around 6,000 arrived on Monday alone}, UNHCR spokeswoman Beatriz Laine told a briefing in Kassa. Two thirds are children, she said.

{t3:The World Food Programme has 800 tonnes of grain} in its stores at the border, enough for three weeks, and needs a further 5,200 tonnes by the end of June. It has asked donors for $31 million.

Velmar's interior ministry spoke of {r4:55,000 refugees}.

Additional reporting by the Standard: In the transit camp at Pell Bridge {cp1:there are 11,300 people in tents made for 4,000}, camp manager Noor Hadley said. {w1:There is one tap for every 900}. {ch1:Four infants have died of dehydration} since Sunday, a nurse said.
=== 03.txt | Herald of Lowmark | 2016-05-05 | given | y
Herald of Lowmark, 5 May 2016

Exodus from Ormand: what is known

The UN's refugee body puts {r5:the number of those who have fled to Velmar at upwards of 42,000}; officials in Velmar say {r6:55,000}; Ormand says {r7:it is under 10,000}. The figures differ because the UN counts only those whom it has registered.

Every day, {n3:about 6,000 more} come over the bridge, according to Beatrice Lane of the agency.

Lowmark will send {lo1:120 tonnes of rice} and {lo2:give 2.5 million euros}, Foreign Minister Hedda Brun said yesterday. {lo3:The first 40 tonnes are to leave on Saturday}.

The medical charity Doctors Without Frontiers says {k2:at least 160 have died} in the fighting. {k3:"We have the names of 212," says Lamin Orr, of the Ormand Human Rights Watchgroup}.
=== 04.txt | Ormand State Television | 2016-05-06 | given | y
Ormand State Television, 6 May 2016

Terrorists beaten back at Sirrat

The army has freed the town of Sirrat from the terrorists of the Dawn Front. {so1:Three hundred and forty terrorists were liquidated}, General Staff chief Omar Khelif announced. {so2:Our own losses are 17 soldiers}.

{k4:No civilian has been harmed}, the general said. Claims by a foreign charity that {k5:160 civilians had been killed} were lies from beginning to end.

Government spokesman Yusuf Adebar said {r8:8,700 citizens had gone to Velmar to visit relatives}. They would {f1:all be home within a month}.

A rebel commander reached by telephone by the Continental News Agency said {so3:the army had lost more than 90 men} at Sirrat. He gave his own dead as {so4:"a few dozen"}.
=== 05.txt | Continental News Agency | 2016-05-12 | given | y
UN corrects refugee figure downwards

KASSA, Velmar, May 12, 2016 (CNA) - The United Nations on Thursday cut {r9:its count of refugees from Ormand to 38,500}, saying that {dbl1:some 9,000 people had been registered twice}.

"Our first number was too high, and we are sorry," said Beatriz Laine of UNHCR. {n4:New arrivals have dropped to 1,200 a day}.

{t4:Aid agencies have brought 2,100 tonnes of food} to the border so far, the World Food Programme said. {t5:That is less than half of what is needed}. Donors have paid in {m2:9.4 million dollars of the 31 million} asked for.

Velmar's interior minister, Stellan Kopp, stood by {r10:his estimate of 55,000}.

Eleven trucks carrying {t6:220 tonnes of flour} were stopped by Ormand troops at Tal Crossing on Wednesday, drivers said. {q1:Ormand's army denied stopping any trucks}.
=== 06.txt | Pell Bridge Diary | 2016-05-14 | given | y
Pell Bridge Diary - notes of a relief worker
14 May 2016

Population of the camp this morning: {cp2:13,850}. Latrines: {la1:96}. Babies born: {ba1:three}.

The Lowmark rice came at last, {lo4:forty tonnes in four lorries}. {lo5:The other eighty tonnes are stuck in port}, the driver says.

{ch2:Seven small children have died} since I came here on 1 May, all of thirst or fever. The nurse keeps a list.

A woman from Sirrat says that {q2:soldiers shot people in the market}. She counted {k6:thirty-one bodies} before she ran. I write it down as she says it.

{n5:1,150 new people today}. Tomorrow {f2:the agency will open a second camp}, Noor Hadley says.
=== 07.txt | Velmar Standard | 2016-06-30 | given | y
Velmar Standard, Thursday June 30, 2016

Two months on

{r11:There are now 47,200 Ormand refugees in Velmar}, the UN agency says, and {r12:the interior ministry no longer disagrees}. {cp3:19,000 of them live at Pell Bridge}, {cp4:8,400 at the second camp}, which opened on 15 May, and the others with families.

{t7:Some 5,900 tonnes of food have reached the camps}. {m3:Donors have given 27 million dollars}.

{q3:Ormand's army admitted on Monday that it had held up the flour trucks in May}. {t8:"It was 180 tonnes, not 220," said General Khelif}, "and they got it back."

The Watchgroup of Lamin Orr now has {k7:388 names of dead civilians}. {b1:The truce has held for 16 days}.

{rt1:Fewer than 3,000 have gone home}, Beatriz Laine said.
=== 08.txt | Galley Times | 2009-05-06 | given | n
Galley Times, 6 May 2009

{x1:More than 42,000 people have fled} the fighting in Tamoor, the Red Lantern said on Tuesday. {x2:Around 6,000 arrived on Monday alone} in the port of Isk. {x3:It has 300 tonnes of grain} and has asked for {x4:$12 million}. {x5:At least 160 people were killed} in the shelling of the old town, doctors said.
@@@@
copy 01.txt 02.txt near_copy
copy 01.txt 03.txt rewrite
free 01.txt 04.txt
free 02.txt 03.txt
free 01.txt 07.txt
actor Beatriz Laine | Beatrice Lane
actor Continental News Agency | CNA
actor Yusuf Adebar
actor Lamin Orr
actor Stellan Kopp
q How many people have fled from Ormand to Velmar?|amount|count|people|fled|conflicting
a r1|>42000|United Nations refugee agency
a r2|55000|Velmar's interior ministry
a r3|<10000|Yusuf Adebar
a r4|55000|Velmar's interior ministry
a r5|>42000|The UN's refugee body
a r6|55000|officials in Velmar
a r7|<10000|Ormand
a r8|8700|Yusuf Adebar
a r9|38500|United Nations
a r10|55000|Stellan Kopp
a r11|47200|the UN agency
q How many arrive in a day?|amount|count/day|people|arriving|revised
a n1|~6000|Beatriz Laine
a n2|~6000|Beatriz Laine
a n4|1200|-
a n5|1150|-
q How much grain is in the stores?|amount|t|grain|in store|single
a t1|800|World Food Programme
a t3|800|World Food Programme
q How much more grain is needed?|amount|t|grain|needed|single
a t2|5200|-
q How much food has been brought?|amount|t|food|delivered|revised
a t4|2100|World Food Programme
a t7|~5900|-
q How many tonnes were in the trucks stopped?|amount|t|flour|held up|conflicting
a t6|220|drivers
a t8|180|General Khelif
q How much money was asked for?|amount|USD|aid|asked|single
a m1|31000000|World Food Programme
q How much money was given?|amount|USD|aid|given|revised
a m2|9400000|-
a m3|27000000|-
q How many civilians were killed?|amount|count|civilians|killed|conflicting
a k1|>=160|Doctors Without Frontiers
a k2|>=160|Doctors Without Frontiers
a k3|212|Lamin Orr
a k4|0|Omar Khelif
a k5|160|a foreign charity
a k7|388|Lamin Orr
q How many people live in the camp at Pell Bridge?|amount|count|people|living in camp|revised
a cp1|11300|Noor Hadley
a cp2|13850|-
a cp3|19000|-
q How many live in the second camp?|amount|count|people|living in camp|single
a cp4|8400|-
q How many infants have died in the camp?|amount|count|children|died|agreed
a ch1|4|a nurse
a ch2|7|-
q How many rebels were killed at Sirrat?|amount|count|rebels|killed|single
a so1|340|Omar Khelif
q How many soldiers were killed at Sirrat?|amount|count|soldiers|killed|conflicting
a so2|17|Omar Khelif
a so3|>90|A rebel commander
q How much rice will Lowmark send?|amount|t|rice|to be sent|single
a lo1|120|Hedda Brun
q How much rice goes first?|amount|t|rice|sent first|agreed
a lo3|40|-
a lo4|40|-
q How much will Lowmark give?|amount|EUR|aid|to be given|single
a lo2|2500000|Hedda Brun
q How many people were registered twice?|amount|count|people|registered twice|single
a dbl1|~9000|-
q How many have gone home?|amount|count|people|returned|single
a rt1|<3000|Beatriz Laine
q Were the flour trucks stopped by the army?|whether||army|stopped trucks|revised
a q1|no|Ormand's army
a q3|yes|Ormand's army
apart r1 n1 total against one day
apart t1 t2 in store against needed
apart t4 t6 delivered against stopped
apart m1 m2 asked against given
apart lo1 lo3 all against the first load
apart so1 so2 rebels against soldiers
apart k1 so1 civilians against rebels
apart k3 ch1 in the fighting against in the camp
apart cp3 cp4 two camps
apart r1 x1 another war
apart k1 x5 another war
apart r11 rt1 fled against returned
apart r9 dbl1 all against those counted twice
rel repeats r2 r4
rel repeats r1 r5
rel repeats r2 r6
rel repeats r3 r7
rel repeats n1 n2
rel repeats t1 t3
rel repeats k1 k2
rel repeats r2 r10
rel conflicts r1 r2
rel conflicts r2 r3
rel conflicts r9 r10
rel conflicts so2 so3
rel conflicts t6 t8
rel denies k5 k4
rel revises r1 r9
rel revises r9 r11
rel revises r3 r8
rel revises n1 n4
rel revises t4 t7
rel revises m2 m3
rel revises k3 k7
rel revises cp1 cp2
rel revises q1 q3
fc f1 2016-06-06 did_not
fc lo3 2016-05-07 came_true
fc f2 2016-05-15 came_true
day 2016-05-02 01.txt,02.txt 6,000
day 2016-05-11 05.txt trucks
day 2016-05-12 05.txt 38,500
day 2016-05-15 07.txt camp
day 2016-06-27 07.txt flour
other 2016-05-03 2016-05-01 2016-04-23 2016-06-30 2016-05-04
origin 1 r1 r5
origin 1 k1 k2
origin 1 n1 n2
origin 1 t1 t3
origin 2 so2 so3
origin 1 r2 r4 r6
