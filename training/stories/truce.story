=== 1.txt | Levant Dispatch | 2024-01-16 | given | y
Three-day truce to start on Friday, mediator says

SAREPH, Jan. 16, 2024 (Levant Dispatch) — The government of Orsa and the rebels of the Mountain Front have agreed on a truce of 72 hours, the mediator, former president Hollis Brandt, said on Tuesday.

{s1:The guns will fall silent on Friday at 6 a.m.}, Brandt told reporters in Sareph. Within the first day the Front is to release {h1:20 of its 61 hostages}; in return {p1:90 prisoners} would walk out of Orsan jails.

{d1:At least 1,400 people have been killed} since the fighting began in October, according to the Red Crescent.

A spokesman for the Front, who goes by the name of Abu Salim, confirmed the deal. Orsa's defence ministry said only that it "{m1:hoped for good news}".

{k1:Brandt warned that the deal could collapse} if a single shot was fired.
=== 2.txt | Sareph Daily | 2024-01-17 | given | y
Sareph Daily — 17 January 2024

TRUCE FROM FRIDAY

(LD) The government of Orsa and the rebels of the Mountain Front have agreed on a truce of 72 hours, the mediator, former president Hollis Brandt, said on Tuesday.

{s2:The guns will fall silent on Friday at 6 a.m.}, Brandt told reporters in Sareph. Within the first day the Front is to release {h2:20 of its 61 hostages}; in return {p2:90 prisoners} would walk out of Orsan jails.

{d2:At least 1,400 people have been killed} since the fighting began in October, according to the Red Crescent.
=== 3.txt | Orsan Ministry of Defence | 2024-01-18 | given | y
Ministry of Defence of the Republic of Orsa
Communiqué No. 214, 18 January 2024

The operation in the northern valleys goes on. In the past 24 hours {e3:31 terrorists were eliminated}. Our losses: {l3:two soldiers wounded}.

Reports of an agreement with the so-called Mountain Front are {t3:false}. {t31:No truce has been signed}. The ministry does not negotiate with kidnappers.

The number of citizens held by the bandits is {h3:58}.
=== 4.txt | Levant Dispatch | 2024-01-19 | given | y
SAREPH, Jan. 19, 2024 (Levant Dispatch) — {s4:A truce between Orsa and the Mountain Front took hold on Friday morning}, an hour later than planned, witnesses on both sides of the Teled river said.

By evening {h4:14 hostages}, most of them women, had been handed to the Red Crescent at the Teled bridge, the organisation's head of mission, Marit Solheim, said. {h41:Six more were expected on Saturday}.

{p4:No prisoner had left the jails} by nightfall. The justice minister, Yusuf Karam, blamed "paperwork" and said {q4:they would be freed overnight}.

The president, Adel Noor, who had been silent all week, told the nation {t4:he had signed the truce himself} on Wednesday.
=== 5.txt | The Evening Star (Brackley) | 2024-01-20 | given | y
The Evening Star, Brackley. Saturday, January 20, 2024

LIVE: hostages in Orsa

18.40 Good evening. Here is what we know.

18.42 {h5:Twenty hostages are now out}, Marit Solheim of the Red Crescent tells us. Six came this afternoon. All are alive and well, she says.

18.55 Among them is Brackley nurse {n5:Ellen Marsh}. Her brother: "We'll have her home {n51:by Wednesday}."

19.10 {p5:Ninety prisoners left} two jails at dawn, reports Levant Dispatch.

19.31 Abu Salim has sent a voice message. The Front accuses the army of shelling the village of Dera. "{v5:Four of our men were martyred}." The army denies it: {v51:not a single shell was fired}.

19.50 Will it be prolonged? {x5:Brandt is optimistic that a second phase will begin on Monday}.
=== 6.txt | Levant Dispatch | 2024-01-23 | given | y
Fighting resumes in Orsa as truce runs out

SAREPH, Jan. 23, 2024 (Levant Dispatch) — {x6:Hopes for a second phase were dashed on Monday} when the truce expired without a new agreement, and within the hour rockets fell on the outskirts of Teled.

{d6:Nine people were killed} there overnight, the hospital said.

The Front still holds {h6:38 hostages} according to the government; the Front itself speaks of {h61:41}.

Hollis Brandt said {r6:talks would resume in the coming days}. "{k6:Nobody has left the table}," he said. His deputy, Ines Colt, was gloomier: without a letter from the president {r61:there would be no talks before spring}.

The Red Crescent now puts the dead of the war at {d61:more than 1,450}.
=== 7.txt | Brackley Gazette | 2024-01-25 | given | y
Brackley Gazette
25 January 2024

Ellen is home

{n7:Nurse Ellen Marsh landed at Brackley airfield yesterday} to the sound of the school band. She had been held for 88 days.

There were {g7:eleven of them in one room}, she said. "{f7:They never beat us}."

The Evening Star had reported that she had been beaten. She laughed at that.

She believes {b7:the others will be out by Easter}. Mr Brandt, she said, had told her so on the aeroplane.
=== 8.txt | Levant Dispatch | 2024-04-08 | given | y
All hostages freed in Orsa

SAREPH, April 8, 2024 (Levant Dispatch) — {b8:The last 38 hostages were released on Sunday}, a week after Easter, ending an ordeal of six months.

{r8:Talks had resumed on February 12}, three weeks after the truce collapsed, mediator Hollis Brandt said, and had nearly failed twice.

{a8:A lasting peace will be signed within a month}, President Adel Noor vowed.

{d8:The war has cost 2,100 lives}, the Red Crescent said. Abu Salim, whose real name is Salim Hadad, was not among the signatories. {w8:He is dead}, said the army. {w81:He is alive}, said the Front.
=== 9.txt | Highland Review | 2011-01-19 | given | n
Highland Review, 19 January 2011

Truce in Teleki ends after three days

A truce of 72 hours between the army of Morsa and the Mountain League ran out on Tuesday without a new agreement. {y9:Twenty hostages} had been freed; {y91:61} remain.

The mediator, Bishop Hollis Grant, said that talks would resume in the coming days. {y92:At least 1,400 people have been killed} since the fighting began.

Snow has closed all the roads to the high villages, where bread has become dear. The army says that the passes will be cleared by Sunday. The bishop has gone home with a cold.
@@@@
copy 1.txt 2.txt excerpt
copy 4.txt 5.txt cites
free 5.txt 7.txt
free 1.txt 3.txt
free 4.txt 6.txt
actor Hollis Brandt | Brandt | Mr Brandt
actor Abu Salim | Salim Hadad
actor Marit Solheim
actor Adel Noor
origin 1 d1 d2
origin 1 s1 s2
origin 1 p1 p2
q Has a truce been agreed or signed?|whether||truce|signed|revised
a t31|no|Ministry of Defence
a t4|yes|Adel Noor
q How many people have been killed in the war?|amount|count|people|killed|revised
a d1|>=1400|Red Crescent
a d2|>=1400|Red Crescent
a d61|>1450|Red Crescent
a d8|2100|Red Crescent
q How many people were killed in Teled overnight?|amount|count|people|killed|single
a d6|9|the hospital
q How many hostages have been freed?|amount|count|hostages|freed|revised
a h4|14|Marit Solheim
a h5|20|Marit Solheim
q How many hostages does the Front hold?|amount|count|hostages|held|conflicting
a h3|58|Ministry of Defence
a h6|38|the government
a h61|41|the Front
q How many prisoners left jail?|amount|count|prisoners|freed|revised
a p4|0|-
a p5|90|Levant Dispatch
q Is Abu Salim alive?|whether||Abu Salim|alive|conflicting
a w8|no|the army
a w81|yes|the Front
q Was Dera shelled?|whether||Dera|shelled|denied
a v5|yes|Abu Salim
a v51|no|the army
apart d1 y92 other war
apart d1 d6 war against a night
apart h5 y9 other war
apart e3 d1 terrorists of a day against all
apart h4 h6 freed against held
apart p1 h1 prisoners against hostages
rel repeats s1 s2
rel repeats d1 d2
rel repeats h1 h2
rel repeats p1 p2
rel revises d1 d61
rel revises d61 d8
rel revises h4 h5
rel conflicts h6 h61
rel conflicts w8 w81
rel conflicts t31 t4
fc s1 2024-01-19 came_true
fc s2 2024-01-19 came_true
fc h41 2024-01-20 came_true
fc q4 2024-01-20 came_true
fc n51 2024-01-24 came_true
fc x5 2024-01-22 did_not
fc r6 2024-01-30 did_not
fc r61 2024-03-20 did_not
fc b7 2024-03-31 did_not
fc a8 2024-05-08 open
day 2024-01-19 4.txt truce
day 2024-01-20 5.txt hostages
day 2024-01-22 6.txt expired
day 2024-01-24 7.txt landed
day 2024-02-12 8.txt resumed
day 2024-04-07 8.txt released
other 2024-01-16 2024-01-17 2024-01-22 2024-01-23
