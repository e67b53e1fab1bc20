=== 01.txt | Savanna Press Agency | 2019-02-19 | given | y
Gunmen seize pupils from boarding school in northern Dambara

TULEM, Feb 19, 2019 (SPA) - Gunmen stormed a girls' boarding school in the northern Dambaran town of Geriba before dawn on Tuesday and {p1:carried off at least 90 pupils}, a teacher and two residents said.

{k1:A night watchman was shot dead} and {w1:three members of staff were hurt}, the principal, Halima Otun, told the agency by telephone. The attackers arrived in {t1:five trucks} and spoke the dialect of the border, she said.

{a1:Police denied that anybody had been abducted}. "The girls ran into the bush and are coming back," said the spokesman of the regional command, Jonas Kerubo. {f1:All would be accounted for by nightfall}, he added.

No group claimed responsibility.
=== 02.txt | Tulem Guardian | 2019-02-19 | given | y
Tulem Guardian, 19 February 2019

Schoolgirls taken in Geriba

(SPA) Gunmen stormed a girls' boarding school in the northern Dambaran town of Geriba before dawn on Tuesday and {p2:carried off at least 90 pupils}, a teacher and two residents said.

{k2:A night watchman was shot dead} and {w2:three members of staff were hurt}, the principal, Halima Otun, told the agency by telephone.
=== 03.txt | Radio Frontline | 2019-02-21 | given | y
Radio Frontline, Thursday 21 February 2019

The state government of Upper Dambara admits it: {a3:girls of the Geriba school have been kidnapped}. Until yesterday the police had said that not one was missing.

{p3:One hundred and ten of the 906 who were enrolled have not come home}, the governor, Musa Tandel, told parents in the school yard. Some mothers wept; others threw their shoes at his car. A list that the parents have drawn up themselves has {p31:113 names}.

Tandel also promised: {f3:soldiers will be posted at every school of the state from Monday}.

The army, for its part, says {r3:it rescued 76 girls} on Wednesday evening. Nobody in Geriba has seen them.
=== 04.txt | Savanna Press Agency | 2019-02-22 | given | y
Dambaran army takes back claim that it freed schoolgirls

TULEM, Feb 22, 2019 (SPA) - Dambara's army on Friday retracted a statement according to which {r4:it had freed 76 of the schoolgirls} abducted in Geriba. {r41:Not one of them has been recovered so far}, its spokesman, Colonel Bernard Asso, admitted, blaming "an unreliable source".

President Elias Mokomba flew to Geriba and called the abduction a national disaster. {f4:The girls would be back with their families within two weeks}, he vowed.

{p4:The number of missing pupils stands at 110}, the education minister, Rahila Banu, confirmed. {d4:Five of them are feared dead}: fellow pupils saw them collapse in the trucks.

A cousin of the gang's leader, who goes by the name of Abu Darun, told the agency the group wanted {m4:50 million shillings} for their release. {n4:The government will not pay a ransom}, Banu said.
=== 05.txt | The Meridian (London) | 2019-03-03 | given | y
The Meridian. Sunday, 3 March 2019

"We are not a bank": how Dambara bargains for its daughters

By Clara Voss in Geriba

It is the tenth day since the president's visit, and the dormitory is locked. On the wall of the mosque hang the photographs: {p5:a hundred and thirteen faces}, in school caps, stuck there by fathers who trust no official count.

Parents say {s5:no soldier has been seen} at the school, whatever the governor announced. His office replied that {s51:troops had been standing guard since last Monday}.

Two men close to the talks told The Meridian that {m5:the kidnappers are asking for 80 million shillings}, not 50, and for {x5:the exchange of 14 prisoners}. Rahila Banu says her position has not changed: {n5:not a single coin will change hands}.

{f5:Colonel Asso expects a breakthrough before the end of Ramadan on 4 June}.
=== 06.txt | Savanna Press Agency | 2019-03-21 | given | y
Captors drive most of the Geriba girls back to their school

GERIBA, Dambara, March 21, 2019 (SPA) - A month after they were taken, {g6:104 of the girls from Geriba were driven back} into the town by their captors at dawn on Thursday, dropped outside the school and told to stay away from books, witnesses said.

{d6:Five died on the first day}, crushed in the lorries, several of the freed pupils told their parents. {h6:One is still held} because she refused to change her faith, they said. Her mother named her as Leya Sharu, 15.

The information minister, Paul Ndeka, gave the tally as {g61:101} in the morning and {g62:corrected it to 104 in the evening}. He insisted {n6:that nothing had been paid}.
=== 07.txt | Dambara Today | 2019-03-22 | given | y
Dambara Today - 22 March 2019

Freed!

{g7:A hundred and four of the 110 schoolgirls} snatched in Geriba last month are home. Men in army jackets put them down in front of the school yesterday and drove off, according to the Savanna Press Agency. {d7:Five never made it}: they lost their lives in the trucks. {h7:Leya Sharu, 15, remains in captivity}.

And the money? {n7:"A ransom of 60 million shillings was handed over in two bags,"} a security official says, asking not to be named. The minister, Ndeka, calls that {n71:"a fairy tale"}.

Leya's father says the president has told him on the telephone that {f7:she will be freed by the end of April}.
=== 08.txt | Savanna Press Agency | 2019-06-06 | given | y
Geriba: the one who did not come home

TULEM, June 6, 2019 (SPA) - {h8:The last of the kidnapped pupils of Geriba, Leya Sharu, has spent her 107th night in captivity}. She turned 16 on Monday.

{n8:Dambara paid 60 million shillings} to the gang, an auditor's report that was laid before parliament on Tuesday shows. Paul Ndeka, who had always said that no money was given, resigned the same evening.

{k8:The raid cost the lives of a watchman and five girls}. The trial of {c8:seven suspects} is to {f8:open in Tulem on 16 September}.
=== 09.txt | Coast Weekly | 2014-05-02 | given | n
Coast Weekly, 2 May 2014

In the southern town of Gerima, in neighbouring Ubala, {p9:at least 90 pupils} of a boys' school were carried off by gunmen on Tuesday. {g9:Forty-one escaped} on the way. The army said that it had surrounded a forest. The rains have ruined the road.
@@@@
copy 01.txt 02.txt excerpt
copy 06.txt 07.txt cites
free 01.txt 03.txt
free 04.txt 05.txt
free 03.txt 04.txt
actor Halima Otun
actor Musa Tandel | Tandel
actor Bernard Asso | Colonel Bernard Asso | Colonel Asso
actor Rahila Banu | Banu
actor Paul Ndeka | Ndeka
actor Savanna Press Agency | SPA
origin 1 p1 p2
origin 1 k1 k2
origin 2 p3 p31
origin 1 g6 g7
q Were girls abducted from the school?|whether||girls|abducted|revised
a a1|no|Police
a a3|yes|-
q How many pupils were abducted or are missing?|amount|count|pupils|abducted|conflicting
a p1|>=90|a teacher and two residents
a p2|>=90|a teacher and two residents
a p3|110|Musa Tandel
a p31|113|parents
a p4|110|Rahila Banu
a p5|113|-
q How many girls has the army rescued?|amount|count|girls|rescued|revised
a r3|76|The army
a r4|76|army
q How many staff were hurt?|amount|count|members of staff|hurt|single
a w1|3|Halima Otun
a w2|3|Halima Otun
q How many girls are dead?|amount|count|girls|dead|agreed
a d4|5|-
a d6|5|several of the freed pupils
a d7|5|-
q How many girls came back?|amount|count|girls|came back|agreed
a g6|104|witnesses
a g61|101|Paul Ndeka
a g62|104|Paul Ndeka
a g7|104|Savanna Press Agency
q How much do the kidnappers ask for?|amount|shillings|ransom|asked for|conflicting
a m4|50000000|A cousin of the gang's leader
a m5|80000000|Two men close to the talks
q How many prisoners are to be exchanged?|amount|count|prisoners|exchanged|single
a x5|14|Two men close to the talks
q Was a ransom paid?|whether||ransom|paid|revised
a n6|no|Paul Ndeka
a n7|yes|a security official
a n71|no|Ndeka
a n8|yes|an auditor's report
q Did soldiers guard the school?|whether||soldiers|posted|conflicting
a s5|no|Parents
a s51|yes|His office
rel repeats p1 p2
rel repeats k1 k2
rel repeats w1 w2
rel conflicts a1 a3
rel revises p1 p3
rel conflicts p3 p31
rel conflicts p4 p31
rel agrees p3 p4
rel repeats p31 p5
rel repeats r3 r4
rel denies r3 r41
rel agrees d4 d6
rel repeats d6 d7
rel revises g61 g62
rel agrees g6 g62
rel repeats g6 g7
rel repeats h6 h7
rel conflicts m4 m5
rel repeats n4 n5
rel conflicts s5 s51
rel denies n7 n71
rel conflicts n6 n7
rel agrees n7 n8
apart p1 p9 another country and year
apart p3 r3 missing against rescued
apart p4 d4 all against the dead
apart g6 d6 back against dead
apart m4 x5 money against prisoners
apart k8 w1 dead against hurt
apart c8 g6 suspects against girls
fc f1 2019-02-19 did_not
fc f3 2019-02-25 unclear
fc f4 2019-03-08 did_not
fc f5 2019-06-04 came_true
fc f7 2019-04-30 did_not
fc f8 2019-09-16 open
day 2019-02-19 01.txt,02.txt stormed
day 2019-02-20 03.txt rescued
day 2019-02-22 04.txt retracted
day 2019-03-21 06.txt,07.txt school
day 2019-06-04 08.txt auditor
other 2019-02-21 2019-02-25 2019-06-03 2019-03-22
