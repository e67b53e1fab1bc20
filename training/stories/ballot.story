=== 01.txt | Highland Press Agency | 2021-06-24 | given | y
Orsina to elect parliament in September

SELM, Orsina, June 24, 2021 (Highland Press Agency) — {d1:Orsinians will go to the polls on 12 September} to choose a new parliament, President Teodor Malk announced on Thursday in a televised speech.

About {v1:2.1 million people are entitled to vote}, according to the electoral board. Organising the ballot will cost {c1:14 million euros}, its chairwoman, Ines Havlo, told reporters. "{l1:The voter lists will be complete by the end of July}," she said.

Radu Brenic, who leads the opposition alliance Open House, did not believe a word. "{p1:They will postpone it}, and then they will postpone it again," he said.

Malk, in office since 2008, repeated that {r1:he would not stand for parliament himself}.

The last election, in 2017, was won by Malk's Union with {u1:49 percent of the vote}.
=== 02.txt | The Varn Post | 2021-06-25 | given | y
THE VARN POST, 25 June 2021

Four parties, one Sunday

{d2:Orsinians will go to the polls on 12 September} to choose a new parliament, President Teodor Malk announced on Thursday in a televised speech.

About {v2:2.1 million people are entitled to vote}, according to the electoral board. Organising the ballot will cost {c2:14 million euros}, its chairwoman, Ines Havlo, told reporters. "{l2:The voter lists will be complete by the end of July}," she said.

Malk, in office since 2008, repeated that {r2:he would not stand for parliament himself}. (HPA)

Read also: The ten best beaches of the lake
=== 03.txt | Minute | [2021-06-24..2021-06-26] | inferred | y
MINUTE - your news while the kettle boils

Orsina votes! {d3:The big day is the second Sunday of September}, the head of state has revealed on television.

A good {v3:two million grown-ups may put a cross on the paper}. Price of the fun: {c3:14 million}, reckons the electoral board's Inesa Havlova. {l3:By the end of next month she wants every name on the lists}.

Opposition chief Brenic expects tricks.

More in a minute: Cat survives washing machine
=== 04.txt | The Tollgate | 2021-08-06 | given | y
THE TOLLGATE
Weekly for free spirits, Friday 6 August 2021

Where are the lists, Mrs Havlo?

July is behind us. In the cellar of the electoral board lie the lists of {k4:31 out of 58 districts}; for the rest, nothing. Somebody who works there, and would like to go on working there, tells us: "{d4:There is no way we vote before October}."

Ines Havlo was short with us on the telephone. "{x4:September 12 stands}. {b4:The printing of the ballot papers starts on Monday}," she said, and hung up.

Printers Halvor & Daughter confirm an order for {n4:2.4 million papers}.

Our bet? {w4:The president will be on the ballot himself}. A man does not put up that many posters for somebody else.
=== 05.txt | Highland Press Agency | 2021-08-20 | given | y
Orsina shifts election by five weeks

SELM, Orsina, Aug. 20, 2021 (Highland Press Agency) — {d5:The parliamentary election in Orsina will be held on 17 October} instead of 12 September, the electoral board said on Friday, because the voter lists of 14 districts are still missing.

"{l5:They will be there within three weeks}," chairwoman Ines Havlo said. The printing of the ballot papers, which began on August 9, has been stopped. The delay raises the cost of the ballot to {c5:16.5 million euros}.

The opposition called for a march in Selm on Saturday. {m5:He expected 50,000 people}, Radu Brenic of Open House said. Interior minister Olga Trent said {q5:there would be no ban}.

The Coastal Union confirmed that it would observe the vote. {o5:Its 120 observers are due to arrive in the first week of October}.
=== 06.txt | Radio Selm | 2021-08-22 | inferred | y
RADIO SELM, Sunday morning, from our blog

9:40 So, how many were they? We counted bridges and rows and came to {m6:18,000 marchers}. {m61:Police say 9,000}. Brenic, on the stage, without blinking: "{m62:Sixty thousand}!"

9:15 Quiet night. {a6:Eleven arrests}, says the interior minister, all for bottles.

8:50 Malk on state television last night: {d6:the new date is final}. He is said to have struck the desk.

8:30 Weather: {h6:it will rain until Tuesday}.
=== 07.txt | Electoral Board of Orsina | 2021-10-01 | given | y
ELECTORAL BOARD OF ORSINA
Notice No. 44 of 1 October 2021

(1) {l7:The voter lists of all 58 districts were closed on 8 September 2021}.

(2) The number of persons entitled to vote is {v7:2,084,611}.

(3) {s7:Polling stations will open at 7 a.m. on 17 October 2021} and close at 8 p.m.

(4) {f7:Preliminary results will be made public by midnight of the same day}, {g7:final results not later than 20 October 2021}.

(5) The list of the Union was handed in on 24 September; {r7:it is headed by Mr Teodor Malk}.
=== 08.txt | Highland Press Agency | 2021-10-18 | given | y
Opposition ahead as Orsina counts

SELM, Orsina, Oct. 18, 2021 (Highland Press Agency) — {d8:Orsinians queued in the rain on Sunday to elect a parliament}, five weeks after the day first named, and the count put the opposition in front.

Open House had {e8:44 percent} with nine tenths of the papers counted, the Union {u8:38 percent}, electoral board chairwoman Ines Havlo said at two in the morning. She apologised for the late hour. {t8:Turnout was 58 percent}.

President Malk, who led his party's list in spite of earlier assurances, went to bed without a word.

The observers of the Coastal Union, who had landed in Selm on October 5, saw "{y8:no serious fault}".

"{z8:We will have a government before the month is out}," said Radu Brenic.
=== 09.txt | The Varn Post | 2021-11-06 | given | y
THE VARN POST, 6 November 2021

Brenic, the patient

It took the board until 22 October to say what everybody knew: {e9:45.2 percent for Open House}, {u9:37.1 for the Union}. And it took Radu Brenic until this Thursday to find a majority. {z9:He was sworn in with eleven ministers, four of them women}.

"{i9:Electricity will be cheaper by Christmas}," he told this newspaper. {j9:Havlo leaves the board at the end of the month}.

The election has cost {c9:17.1 million euros}, the treasury says.

Teodor Malk remains president until 2023. He writes his memoirs, {k9:which a publisher in Lisbrook will bring out next autumn}.
=== 10.txt | Orsk Herald | 2014-09-15 | given | n
Orsk Herald, 15 September 2014

Mayor of Orsk re-elected

The voters of Orsk gave Mayor Tedor Malik {y10:49 percent} on Sunday, the town's electoral board said. Turnout was {t10:58 percent}. The ballot cost {c10:14,000 euros}.

{v10:About 21,000 people} were entitled to vote. The lists had been ready since July.

"Final results will be pinned to the door on Wednesday," the clerk, Inge Havlund, said. The march of the brass band was put off because of rain.
@@@@
copy 01.txt 02.txt excerpt
copy 01.txt 03.txt rewrite
free 05.txt 06.txt
actor Teodor Malk | Malk
actor Ines Havlo | Inesa Havlova | Havlo
actor Radu Brenic | Brenic
origin 1 d1 d2 d3
origin 1 c1 c2 c3
origin 1 l1 l2
origin 2 x4 d6
q When is the election?|date||election|held|revised
a d1|d:2021-09-12|Teodor Malk
a d2|d:2021-09-12|Teodor Malk
a d3|d:2021-09-12|the head of state
a d5|d:2021-10-17|electoral board
a d8|d:2021-10-17|-
q What does the ballot cost?|amount|EUR|euros|cost|revised
a c1|14000000|Ines Havlo
a c2|14000000|Ines Havlo
a c5|16500000|-
a c9|17100000|the treasury
q How many may vote?|amount|count|people|entitled to vote|revised
a v1|~2100000|electoral board
a v2|~2100000|electoral board
a v7|2084611|Electoral Board of Orsina
q How many marched?|amount|count|marchers|protesting|conflicting
a m6|18000|-
a m61|9000|Police
a m62|60000|Radu Brenic
q What share has Open House?|amount|percent|vote|Open House|revised
a e8|44|Ines Havlo
a e9|45.2|the board
q What share has the Union?|amount|percent|vote|Union|revised
a u8|38|Ines Havlo
a u9|37.1|the board
q Will Malk stand?|whether||Malk|stands|revised
a r1|no|Teodor Malk
a r2|no|Teodor Malk
a w4|yes|-
a r7|yes|Electoral Board of Orsina
apart u1 u8 other election
apart t8 t10 other place
apart c1 c10 other place
apart v1 n4 voters against papers
apart m5 m6 expected against counted
rel repeats d1 d2 d3
rel repeats c1 c2 c3
rel repeats l1 l2
rel revises d1 d5
rel revises c1 c5
rel conflicts m6 m61
rel conflicts m61 m62
rel revises e8 e9
rel revises u8 u9
rel revises r1 r7
fc d1 2021-09-12 did_not
fc d2 2021-09-12 did_not
fc d3 2021-09-12 did_not
fc l1 2021-07-31 did_not
fc l2 2021-07-31 did_not
fc p1 - came_true
fc b4 2021-08-09 came_true
fc d5 2021-10-17 came_true
fc l5 2021-09-10 came_true
fc m5 2021-08-21 did_not
fc o5 2021-10-07 came_true
fc s7 2021-10-17 came_true
fc f7 2021-10-17 did_not
fc g7 2021-10-20 did_not
fc z8 2021-10-31 did_not
fc i9 2021-12-25 open
fc j9 2021-11-30 open
fc k9 2022-11-30 open
day 2021-06-24 01.txt,02.txt polls
day 2021-08-09 05.txt ballot
day 2021-08-20 05.txt October
day 2021-09-08 07.txt lists
day 2021-09-24 07.txt Union
day 2021-10-05 08.txt observers
day 2021-10-17 08.txt parliament
day 2021-10-22 09.txt Open House
day 2021-11-04 09.txt sworn
other 2021-08-21 2021-08-22 2021-10-18
