=== 01.txt | Alpine Business News | 2020-03-16 | given | y
Castell Bank shares plunge as customers queue for cash

VESPER, March 16, 2020 (ABN) - Shares in Castell Bank, Vorania's third-biggest lender, {s1:lost 38 percent} on Monday after customers {w1:withdrew 2.1 billion crowns} over the weekend, two people with knowledge of the figures said.

The bank {d1:holds deposits of 46 billion crowns}, according to its last quarterly report, and runs {b1:212 branches}.

"{q1:Castell is solvent and needs no help}," its chief executive, Ludo Harven, said in a statement. A spokeswoman for the central bank {q2:declined to comment}.

{f1:The bank will publish its annual results on 30 March} as planned, Harven said.
=== 02.txt | Vesper Post | 2020-03-17 | given | y
Vesper Post
Tuesday, 17 March 2020

Run on Castell goes into its second day

Pensioners with folding chairs, a florist who wanted her takings, students filming it all: outside the Castell branch on Mill Square the line reached as far as the tram stop yesterday.

In two days {w2:more than 2 billion crowns were taken out}, Alpine Business News reports. {w3:The real sum is nearer to three and a half billion}, says Greta Sandoz, who sits on the bank's supervisory board. The bank itself speaks of {w4:"less than one billion"}.

{q3:The state will have to step in before Easter}, reckons Milo Frantz, a professor of finance at Vesper. Easter Sunday is April 12.

Harven was not to be reached.
=== 03.txt | Alpine Business News | 2020-03-22 | given | y
Vorania to pump 5 billion into Castell Bank

VESPER, March 22, 2020 (ABN) - The government of Vorania is to {r1:inject 5 billion crowns into Castell Bank}, finance minister Renata Osk announced on Sunday night after three days of talks, and {o1:will take 51 percent of the shares} in exchange.

Osk said depositors had {w5:drained 4.3 billion crowns} from their accounts since 13 March. {h1:"No saver will lose a cent,"} she said.

Ludo Harven {x1:is stepping down}, the bank said. He will be replaced by Irma Delacour, who used to run the savings bank of Lenz.

{j1:Some 600 jobs are likely to go}, Osk said. {j2:The bank clerks' union fears it will be 1,500}.

{f2:Parliament is to vote on the package on Thursday}.
=== 04.txt | Lenz Courier | 2020-03-23 | given | y
Lenz Courier, 23 March 2020

Five billion for Castell: a Lenz woman takes charge

The taxpayer rescues Castell Bank. {r2:Five billion crowns are to flow} into the ailing house, and {o2:a majority of 51 per cent} goes to the state, finance minister Renata Osk said late on Sunday. Savers have {w6:pulled out 4.3 billion} since the panic began on the 13th.

{x2:Ludo Harven has to clear his desk}. His chair goes to Irma Delacour, 57, well known in our town.

{j3:About 600 employees will lose their posts}, according to the minister. The union talks of {j4:one and a half thousand}.
=== 05.txt | The Ledger Man (blog) | 2020-03-27 | given | y
The Ledger Man
27 March 2020

What the small print says

So they voted: {v1:98 in favour, 71 against}, yesterday shortly before midnight. {r3:What the state really puts in is 6.2 billion}: read annex C, where a guarantee of 1.2 billion hides. The ministry's press desk told me the guarantee {r4:"is not money and must not be added"}.

And the branches? Delacour tells staff in a letter that {b2:64 of the 212 will be shut} by the end of the year. {c2:She had told the radio on Tuesday that not one would close}.

{f3:I bet Castell will be sold within two years}.
=== 06.txt | Alpine Business News | 2020-04-21 | given | y
Castell Bank posts record loss, to shed 1,100 staff

VESPER, April 21, 2020 (ABN) - Castell Bank, rescued by the state last month, published its annual results on Tuesday, three weeks late: {l1:a loss of 1.74 billion crowns} for 2019, the biggest in the country's history.

{j5:The number of jobs to be cut was put at 1,100}, chief executive Irma Delacour told reporters. {b3:It will close 58 branches}, six fewer than announced in March.

{d2:Customers' savings stand at 39 billion}. {w7:The outflow came to 7 billion} between mid-March and Easter, she said, and has stopped.

Finance minister Osk rejected a report by the magazine Blick that {r5:the bank needed another 2 billion crowns}. "{r6:There is no second package}," she said.

{f4:Castell should be in profit again in 2022}, Delacour said.
=== 07.txt | Vesper Post | 2020-11-19 | given | y
Vesper Post
Thursday, 19 November 2020

Castell: the state reaches for its wallet again

What could not be, is: {r7:another 1.8 billion crowns} of public money will go to Castell Bank, the ministry of finance let it be known on Wednesday evening. In April Renata Osk had ruled out any further aid.

{j6:So far 870 people have been let go}; {j7:the remaining 230 follow by June}, Irma Delacour says. {b4:Fifty-eight branches have already vanished}.

{i1:The former chief executive, Ludo Harven, has been charged with fraud}, prosecutors said. {i2:His lawyer rejects the accusation}: Harven had "deceived nobody".

The trial {f5:is expected to begin in March 2021}.
=== 08.txt | Ostmark Gazette | 2009-01-12 | given | n
Ostmark Gazette, 12 January 2009

Casteli Savings Bank in Ostmark gets {y1:5 billion kroner} from the state, which takes {y2:51 percent of the shares}. Some {y3:600 jobs} are to go. Snow fell on the harbour all day, and the ferries did not sail.
@@@@
copy 03.txt 04.txt rewrite
copy 01.txt 02.txt cites
free 03.txt 05.txt
free 01.txt 06.txt
actor Castell Bank | Castell
actor Ludo Harven | Harven
actor Renata Osk | Osk
actor Irma Delacour | Delacour
actor Alpine Business News | ABN
origin 1 r1 r2
origin 1 w5 w6
origin 1 j1 j3
origin 1 w1 w2
q How much was withdrawn?|amount|crowns|deposits|withdrawn|conflicting
a w1|2100000000|two people with knowledge of the figures
a w2|>2000000000|Alpine Business News
a w3|~3500000000|Greta Sandoz
a w4|<1000000000|The bank
a w5|4300000000|Renata Osk
a w6|4300000000|Renata Osk
a w7|7000000000|Irma Delacour
q How much does the bank hold in deposits?|amount|crowns|deposits|held|revised
a d1|46000000000|-
a d2|39000000000|-
q How much money does the state put in?|amount|crowns|money|injected|conflicting
a r1|5000000000|Renata Osk
a r2|5000000000|Renata Osk
a r3|6200000000|-
q What share will the state hold?|amount|percent|shares|held by the state|single
a o1|51|Renata Osk
a o2|51|Renata Osk
q How much more money does the bank need or get?|amount|crowns|money|second package|revised
a r5|2000000000|Blick
a r7|1800000000|ministry of finance
q How many jobs will be cut?|amount|count|jobs|cut|conflicting
a j1|~600|Renata Osk
a j2|1500|bank clerks' union
a j3|~600|minister
a j4|1500|union
a j5|1100|Irma Delacour
q How many have been let go so far?|amount|count|people|let go|single
a j6|870|Irma Delacour
q How many branches does it run?|amount|count|branches|run|single
a b1|212|-
q How many branches close?|amount|count|branches|closed|revised
a b2|64|Irma Delacour
a b3|58|Irma Delacour
a b4|58|-
q By how much did the shares fall?|amount|percent|shares|lost|single
a s1|38|-
q How big is the loss?|amount|crowns|loss|loss|single
a l1|1740000000|-
q Is Harven guilty of fraud?|whether||Harven|fraud|denied
a i1|yes|prosecutors
a i2|no|His lawyer
rel repeats w1 w2
rel conflicts w2 w3
rel conflicts w3 w4
rel conflicts w1 w4
rel repeats w5 w6
rel revises w5 w7
rel revises d1 d2
rel repeats r1 r2
rel conflicts r1 r3
rel denies r3 r4
rel repeats o1 o2
rel repeats j1 j3
rel repeats j2 j4
rel conflicts j1 j2
rel revises j1 j5
rel revises b2 b3
rel repeats x1 x2
rel denies r5 r6
rel denies i1 i2
apart r1 y1 another bank
apart j1 y3 another bank
apart o2 y2 another bank
apart b1 b2 all against closed
apart r1 r7 first package against second
apart j6 j7 gone against remaining
apart w5 d1 withdrawn against held
apart s1 o1 loss of the shares against share of the state
apart l1 w7 loss against outflow
fc f1 2020-03-30 did_not
fc q3 2020-04-12 came_true
fc f2 2020-03-26 came_true
fc f3 2022-03-27 open
fc f4 2022 open
fc f5 2021-03 open
day 2020-03-13 03.txt,04.txt
day 2020-03-16 01.txt,02.txt
day 2020-03-22 03.txt,04.txt Castell
day 2020-03-26 05.txt voted
day 2020-04-21 06.txt results
day 2020-11-18 07.txt
other 2020-03-15 2020-03-14 2020-03-24 2020-03-17 2020-04-12
