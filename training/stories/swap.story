=== 01.txt | Eastern Wire | 2022-10-03 | given | y
VARENSK, Oct 3, 2022 (Eastern Wire) - Orlanda and Gresk will exchange prisoners on October 12, the Orlandan foreign ministry said on Monday.

{n1:Sixty Orlandan soldiers} will come home in return for {g1:48 Greskan fighters}, spokeswoman Ilka Varro told a briefing in Varensk.

It would be the first exchange since the spring, when {p1:22 prisoners were freed} on each side.

{f1:"The buses will roll on the twelfth,"} Varro said.

Gresk has not commented. Families of captured soldiers say {t1:more than 300 men are held} in the camp at Sorok.
=== 02.txt | Gresk Radio | 2022-10-04 | given | y
Gresk Radio, 4 October 2022
(translated from the Greskan)

{d2:There is no agreement on an exchange}, the chairman of the Greskan council, Bohdan Tsyril, declared yesterday evening. "The lady in Varensk has read from a paper that nobody has signed."

According to the chairman {t2:not more than 140 Orlandans are held in Gresk}, all of them in good health. {t3:"The fairy tale of three hundred is told by people who want money,"} he added.
=== 03.txt | The Varensk Evening | 2022-10-13 | given | y
The Varensk Evening
Thursday, 13 October 2022

No buses on the bridge

The exchange of prisoners that was planned for yesterday has been put off. Gresk struck names from the list at the last moment, foreign ministry spokeswoman Ilka Varro said. {f3:The exchange would now take place on October 20}, she said.

{n3:The number of Orlandans to be freed has been cut to 52}, Varro told the Evening.

Two mothers told this newspaper that they had waited at the bridge of Lom since four in the morning.

A Greskan official who did not want to be named told Eastern Wire that {g3:Gresk wants 70 of its fighters} back, not 48.
=== 04.txt | Q&A desk, Horizon Online | 2022-10-19 | given | y
Q&A: What we know about the prisoner swap
Horizon Online, October 19, 2022

When will it happen?
Nobody knows. {f4:It was to be October 12, then tomorrow.} Gresk's chairman Bogdan Tsyril said on television this morning that {d4:it would not happen this week}.

How many are held?
It depends on whom you ask. {t4:Orlanda's ombudsman, Pavel Lisko, has a list of 211 names}. Gresk says {t5:at most 140}. The families speak of over 300.

Has it been done before?
Yes. {p4:In April each side released 22 prisoners}.

Who negotiates?
The Order of Saint Brida, a charity. Its envoy, Sister Amelie Kost, would only say that {f5:she was "hopeful for the end of the month"}.
=== 05.txt | Eastern Wire | 2022-10-28 | given | y
LOM BRIDGE, Oct 28, 2022 (Eastern Wire) - Orlanda and Gresk exchanged prisoners on Friday after two delays.

{n5:Fifty-two Orlandan soldiers walked over the bridge} of Lom shortly after noon, a reporter of Eastern Wire saw. {g5:Sixty-five Greskan fighters went the other way}, according to the Order of Saint Brida.

{w5:Nine of the freed Orlandans were wounded}, two of them seriously, a doctor at the bridge said.

Ombudsman Pavel Lisko said {t6:159 Orlandans were still held in Gresk}.

Spokeswoman Ilka Varro said {f6:a second exchange would follow before Christmas}.
=== 06.txt | Lom Herald | 2022-10-28 | inferred | y
52 come home at last

Lom, Friday - Orlanda and Gresk exchanged prisoners on Friday after two delays, reports Eastern Wire.

{n6:Fifty-two Orlandan soldiers walked over the bridge} of Lom shortly after noon. {g6:Sixty-five Greskan fighters went the other way}, according to the Order of Saint Brida.

{w6:Nine of the freed Orlandans were wounded}, two of them seriously, a doctor at the bridge said.

Photo: K. Ambros
=== 07.txt | Gresk Radio | 2022-10-29 | given | y
Gresk Radio, 29 October 2022
(translated from the Greskan)

{g7:64 heroes have returned home}, chairman Bohdan Tsyril reported. One man, he explained, had asked to stay in Orlanda. 51 Orlandans... no, {n7:52 Orlandans were handed over}, the chairman corrected himself.

The claim that nine of them were wounded is {w7:a lie}, Tsyril said. "{w8:Not one of them was wounded}."

In Gresk there are {t7:fewer than 90 Orlandans} left, he said.
=== 08.txt | Horizon Online | 2023-01-09 | given | y
Horizon Online, January 9, 2023

Christmas came and went: {x8:no second exchange took place}. "I was too optimistic," Ilka Varro, now deputy foreign minister, told Horizon in an interview.

{t8:The list of ombudsman Lisko has 163 names} today, four more than in October.
@@@@
copy 05.txt 06.txt excerpt
free 01.txt 02.txt
free 01.txt 03.txt
actor Ilka Varro | Varro
actor Bohdan Tsyril | Bogdan Tsyril | Tsyril
actor Pavel Lisko | Lisko
q How many Orlandan soldiers are to be freed?|amount|count|Orlandan soldiers|to be freed|revised
a n1|60|Ilka Varro
a n3|52|Ilka Varro
q How many Orlandans were freed?|amount|count|Orlandan soldiers|freed|agreed
a n5|52|-
a n6|52|Eastern Wire
a n7|52|Bohdan Tsyril
q How many Greskans are to be freed?|amount|count|Greskan fighters|to be freed|conflicting
a g1|48|Ilka Varro
a g3|70|a Greskan official
q How many Greskans were freed?|amount|count|Greskan fighters|freed|conflicting
a g5|65|Order of Saint Brida
a g6|65|Order of Saint Brida
a g7|64|Bohdan Tsyril
q How many Orlandans are held in Gresk?|amount|count|Orlandans|held|conflicting
a t1|>300|families of captured soldiers
a t2|<=140|Bohdan Tsyril
a t4|211|Pavel Lisko
a t5|<=140|Gresk
a t6|159|Pavel Lisko
a t7|<90|Bohdan Tsyril
a t8|163|Pavel Lisko
q How many prisoners were freed in the spring?|amount|count|prisoners|freed in spring|agreed
a p1|22|-
a p4|22|-
q How many freed Orlandans were wounded?|amount|count|freed Orlandans|wounded|denied
a w5|9|a doctor
a w6|9|a doctor
a w8|0|Bohdan Tsyril
rel revises n1 n3
rel repeats n5 n6
rel agrees n5 n7
rel conflicts g1 g3
rel repeats g5 g6
rel conflicts g5 g7
rel conflicts t1 t2
rel repeats t2 t5
rel revises t4 t6 t8
rel revises t2 t7
rel denies t1 t3
rel repeats w5 w6
rel denies w5 w7
rel conflicts w5 w8
rel conflicts t6 t7
rel conflicts t2 t4
apart n1 g1 Orlandans against Greskans
apart n5 t6 freed against still held
apart p1 n1 spring against autumn
apart w5 n5 part wounded against freed
apart p4 n5 spring against autumn
fc f1 2022-10-12 did_not
fc f3 2022-10-20 did_not
fc d4 2022-10-23 came_true
fc f5 2022-10-31 came_true
fc f6 2022-12-24 did_not
day 2022-10-28 05.txt,06.txt bridge
day 2022-10-03 01.txt Varro
day 2022-10-12 03.txt put off
day 2022-10-19 04.txt television
other 2022-10-20 2022-04 2022-10-13 2022-10-04 2022-10-29
origin 1 n5 n6
origin 2 n5 n7
origin 1 g5 g6
origin 1 w5 w6
