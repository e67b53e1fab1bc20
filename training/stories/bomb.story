=== 01.txt | Meridian Press | 2015-10-09 | given | y
Blast at Kharune market kills 17, wounds scores

KHARUNE, Oct 9, 2015 (MP) - A bomb hidden in a fruit cart tore through a crowded market in the Dovian port city of Kharune on Friday, {k1:killing 17 people} and {w1:wounding at least 60}, police said.

The explosion {t1:happened at 11:40 a.m.}, shortly before noon prayers, at the northern gate of the Salt Market, police chief Habib Ouran told Meridian Press by telephone. {c1:Five children are among the dead}, he said.

"It was a remote-controlled device with {e1:about 20 kilos of explosives}," Ouran said.

No group claimed responsibility. Interior Minister Selma Dratt blamed the Free Coast Movement, which has fought for independence since 2004. "{r1:This is the work of the Free Coast Movement}," she said in the capital, Bethan.

Hospitals appealed for blood donors. The authorities imposed a curfew in the city from 6 p.m.
=== 02.html | Bethan Today | 2015-10-09 | metadata | y
META 2015-10-09T15:05:00+01:00
NAV News
NAV Business
NAV Football
NAV Horoscope

H 17 dead in market bombing

Meridian Press

KHARUNE - A bomb hidden in a fruit cart tore through a crowded market in the Dovian port city of Kharune on Friday, {k2:killing 17 people} and {w2:wounding at least 60}, police said.

The explosion happened at 11:40 a.m., shortly before noon prayers, at the northern gate of the Salt Market, police chief Habib Ouran told Meridian Press by telephone. {c2:Five children are among the dead}, he said.

"It was a remote-controlled device with {e2:about 20 kilos of explosives}," Ouran said.

No group claimed responsibility. Interior Minister Selma Dratt blamed the Free Coast Movement, which has fought for independence since 2004. "{r2:This is the work of the Free Coast Movement}," she said in the capital, Bethan.

Hospitals appealed for blood donors. The authorities imposed a curfew in the city from 6 p.m.

17 comments

You may also like

Salt: how much is too much?

20 kilos in 20 weeks: my diet
=== 03.txt | Kharune Voice | 2015-10-09 | given | y
LIVE: Explosion at the Salt Market
Kharune Voice live blog, Friday 9 October 2015

16:55 The General Hospital has just updated us: {k3:22 bodies} have been brought in, says Dr Amina Tell. {w3:84 people are being treated}.

15:30 Minister Dratt says the Free Coast did it. On what evidence she does not say.

13:10 Police: 17 dead.

12:20 Eyewitness Karim, who sells dates at the east gate: "{b3:There were two explosions}, one small, then the big one."

12:02 We hear that the market's northern gate is gone. Our colleague Mourad is on his way.

11:51 Shops on Harbour Road are closing. A loud bang was heard all over the old town a few minutes ago.
=== 04.txt | The Lantern | [2015-10-09..2015-10-12] | inferred | y
The Lantern

Carnage among the oranges

It could have been any Friday: housewives, porters, boys with trays of tea. Then the cart with the oranges blew up.

When the smoke over the Salt Market cleared, {k4:seventeen lay dead}, {c4:five of them children}. {w4:Sixty or more were hurt}.

Somebody had packed {e4:twenty kilograms of explosive} under the fruit and set it off from a distance, says the city's police commander, Habib Uran. It was twenty to twelve; the faithful were on their way to the mosque.

Who does such a thing? Nobody has put his hand up. The government has its culprit ready: {r4:the Free Coast Movement did it}, says Selma Dratt, minister of the interior. Since 2004 the rebels have wanted a state of their own.

After six in the evening nobody may be on the streets of Kharune. The clinics are begging for blood.
=== 05.txt | Free Coast Movement | 2015-10-10 | given | y
COMMUNIQUE No. 118
10 October 2015

The Free Coast Movement bows before the dead of the Salt Market. {r5:We had no part in this crime}. We do not kill our own people. The accusation of the minister Dratt is a lie which serves to prepare the state of emergency.

We call for an international inquiry. From midnight {f5:our fighters will hold their fire for seven days}.

The General Command
=== 06.txt | Meridian Press | 2015-10-10 | given | y
Death toll in Kharune bombing climbs to 26

KHARUNE, Oct 10, 2015 (MP) - {k6:The number of people killed} in Friday's market bombing in the Dovian city of Kharune {k6n:has risen to 26}, police chief Habib Ouran said on Saturday. {w6:A total of 91 people were wounded}, 14 of whom are in a critical condition, he added.

The Kharune Voice news site quoted a trader as saying that {b6:there had been two blasts}. Ouran rejected this: "{b6b:There was one bomb and one explosion}."

The Free Coast Movement {r6:denied any involvement} in a statement and announced a ceasefire of a week.

Police have arrested {a6:four suspects}, the interior ministry said. It expects {f6:the first charges to be brought by Wednesday}.

A state of emergency would be declared {f6b:on Monday}, two officials with knowledge of the plans said.
=== 07.txt | Ostrava Street Journal | 2015-10-12 | given | y
OSTRAVA STREET JOURNAL - Monday, October 12, 2015 - Opinion

Do not ask who, ask why

By Milla Hendry

The Kharune Voice, the only paper that still has people in the old town, reported on Friday that {k7:22 bodies} had been taken to the General Hospital while the police insisted on 17. It also found a date seller who heard {b7:two explosions}.

That is what journalism is for. The minister had her culprit by three in the afternoon.

I do not know who pushed the button. I know that the Salt Market had one gate for 6,000 visitors a day, that the second was walled up in 2009, and that nobody at the town hall can say who gave the order. Bombs are placed by criminals. The walls that turn them into massacres are built by clerks.
=== 08.txt | Meridian Press | 2015-10-15 | given | y
Dovia revises bomb toll down to 24 after counting error

BETHAN, Oct 15, 2015 (MP) - Dovia's Interior Ministry said on Thursday that {k8:24 people were killed} in last week's bombing of a market in Kharune, two fewer than police had announced. Two bodies had been registered at both hospitals, spokesman Pieter Assan said.

The Kharune bar association, which is in touch with the families, insists on {k8b:29 dead}.

{a8:Seven people have been detained}, Assan said. Charges had not yet been brought because "the laboratory is slow", he added. The emergency that officials had announced for Monday was not declared.

{x8:The device contained 35 kilograms of military explosive}, a report by the national laboratory seen by Meridian Press says. Police chief Habib Ouran had estimated 20.

The insurance association put the damage at {m8:$4.5 million}.
=== 09.txt | Coast Mirror | 2015-10-16 | given | y
Coast Mirror, 16 October 2015

Lab: bomb was bigger

The bomb of Kharune was nearly twice as heavy as the police had said. As the agency Meridian Press reported yesterday, a laboratory report speaks of {x9:35 kilograms} of explosive, and of a kind that only armies have.

The ministry's spokesman, P. Assan, did not want to comment on that. He did confirm that {k9:24 people were killed}.

Police chief Ouran is said to have offered his resignation. His office denied this: "{q9:The chief is at his desk}."

The market will reopen {f9:on 1 November}, the mayor's office announced.
=== 10.txt | Alder Valley Post | 2011-10-10 | given | n
Alder Valley Post, 10 October 2011

Gas bottle explodes at market

A gas bottle hidden under a fruit stall exploded at the weekly market in Alder on Saturday, {w10:wounding six people}, police said. Nobody was killed.

The explosion happened at 11:30 a.m. at the northern gate, police chief Rita Olm told this newspaper. Two children are among the injured, she said.

The stall holder had used the gas to roast chestnuts. The authorities will check all stalls before the Christmas market opens on 25 November.

Hospitals treated the injured for burns. Fire chief Bo Wern spoke of "a lot of luck and a lot of chestnuts".
@@@@
copy 01.txt 02.html identical
copy 01.txt 04.txt rewrite
copy 03.txt 06.txt cites
copy 03.txt 07.txt cites
copy 08.txt 09.txt cites
free 05.txt 06.txt
free 01.txt 03.txt
free 01.txt 07.txt
free 01.txt 06.txt
free 06.txt 08.txt
actor Habib Ouran | Habib Uran | Ouran
actor Selma Dratt | Dratt | Minister Dratt
actor Pieter Assan | P. Assan | Assan
actor Free Coast Movement | Free Coast
actor Meridian Press | MP
q How many people were killed?|amount|count|people|killed|conflicting
a k1|17|police
a k2|17|police
a k4|17|-
a k3|22|Amina Tell
a k7|22|Kharune Voice
a k6n|26|Habib Ouran
a k8|24|Interior Ministry
a k9|24|Pieter Assan
a k8b|29|Kharune bar association
q How many were wounded?|amount|count|people|wounded|revised
a w1|>=60|police
a w2|>=60|police
a w4|>=60|-
a w6|91|Habib Ouran
q How many children were killed?|amount|count|children|killed|single
a c1|5|Habib Ouran
a c2|5|Habib Ouran
a c4|5|-
q How much explosive was in the bomb?|amount|kilogram|explosive|in the bomb|conflicting
a e1|~20|Habib Ouran
a e2|~20|Habib Ouran
a e4|20|Habib Ouran
a x8|35|laboratory
a x9|35|laboratory
q How many suspects were arrested?|amount|count|suspects|arrested|revised
a a6|4|interior ministry
a a8|7|Pieter Assan
q Was it the Free Coast Movement?|whether||attack|done by the Free Coast Movement|denied
a r1|yes|Selma Dratt
a r2|yes|Selma Dratt
a r4|yes|Selma Dratt
a r5|no|Free Coast Movement
a r6|no|Free Coast Movement
q Were there two explosions?|whether||explosions|two|denied
a b3|yes|Karim
a b6|yes|trader
a b6b|no|Habib Ouran
a b7|yes|Kharune Voice
rel repeats k1 k2 k4
rel repeats w1 w2 w4
rel repeats c1 c2 c4
rel repeats e1 e2 e4
rel repeats r1 r2 r4
rel repeats k3 k7
rel conflicts k1 k3
rel revises k1 k6n
rel revises k6n k8
rel repeats k8 k9
rel conflicts k8 k8b
rel repeats x8 x9
rel conflicts e1 x8
rel revises a6 a8
rel denies r1 r5
rel repeats r5 r6
rel repeats b3 b6 b7
rel denies b6 b6b
rel revises w1 w6
apart k1 c1 all against children
apart w3 k3 treated against dead
apart w1 w10 another explosion
apart a6 k6n arrested against killed
fc f6 2015-10-14 did_not
fc f6b 2015-10-12 did_not
fc f9 2015-11-01 open
fc f5 2015-10-17 unclear
day 2015-10-09 01.txt,02.html,03.txt 17
day 2015-10-10 06.txt 26
day 2015-10-15 08.txt 24
other 2015-10-12 2015-10-14
origin 1 k1 k2 k4
origin 1 k3 k7
origin 2 k8 k8b
origin 1 x8 x9
origin 1 r1 r2 r4
origin 1 b3 b6 b7
