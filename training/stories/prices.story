=== 01.txt | Northern Wire | 2023-01-18 | given | y
Bakery chain Ostrow to shut 64 shops as flour doubles

LEMBERG FALLS, Jan 18, 2023 (Northern Wire) - Bakery chain Ostrow said on Wednesday it would close {sh1:64 of its 410 shops} and {j1:lay off 930 employees} after the price of flour doubled within a year.

"We held out as long as we could," managing director Petra Ollenbeck said. {r1:The price of a loaf will go up by 12 percent} in the remaining shops on February 1, to {l1:3.20 crowns}.

The food workers' union FWU said {j2:1,400 jobs were at risk}, as the closures would also hit {j3:the chain's plant in Dorn, where 470 people work}. {q1:Ollenbeck denied that the plant would close}.

Ostrow {e1:has a staff of 5,800}. {t1:Its sales fell to 212 million crowns} last year from {t2:238 million}.

Consumer prices in the country {i1:rose 9.1 percent in December from a year before}, the statistics office said last week.
=== 02.txt | Lemberg Falls Tribune | 2023-01-19 | given | y
Lemberg Falls Tribune
Thursday, January 19, 2023

No more rolls at Mill Street

Ostrow, the baker with the red ox, is giving up {sh2:64 branches} and {j4:sending 930 people home}, the company told its workers on Wednesday. Flour now costs twice what it did a year ago.

Managing director Petra Ollenbeck called it the hardest day of her life. From February those who still find an Ostrow will pay {l2:3.20 for a loaf}, {r2:12 per cent more}.

The union FWU fears worse: {j5:some 1,400 positions} might go, since {q2:it expects the plant at Dorn to be shut as well}. {q3:"Dorn stays," Ollenbeck replied}.

In our town {sh3:five shops will close}, among them the one at Mill Street, where Agneta Silla has sold rolls since 1988. {y1:She has 34 years behind the counter} and will get {v1:nine months' wages}, she told the Tribune.
=== 03.txt | Grocer's Gazette | 2023-01-20 | given | y
GROCER'S GAZETTE | News | Prices | Jobs | Log in

20 January 2023

Ostrow: the numbers

According to Northern Wire, Ostrow will shed {j6:930 staff} and shut {sh4:64 outlets}. Here is what our own research adds.

{sh5:At least 80 shops lose money}, says a manager at the chain who is not allowed to talk to the press. He believes that {sh6:the list will have 90 names on it by summer}.

{fl1:Millers charge 74 crowns for 100 kilos of flour}; a year ago it was {fl2:36}. Kerner Mills, the biggest supplier, rejects the blame. {fl3:"Our price is 61 crowns,"} spokesman Udo Varga said.

The closures {co1:will cost the group 18 million crowns}, analyst Mirja Tolonen of Bank Halm reckons.

Read also: 7 ways to sell stale bread | 930 new jobs at the dairy
=== 04.txt | - | [2023-01-18..2023-03-27] | inferred | y
Bakery chain Ostrow said on Wednesday it would close {sh7:64 of its 410 shops} and {j7:lay off 930 employees} after the price of flour doubled within a year.

"We held out as long as we could," managing director Petra Ollenbeck said. {r3:The price of a loaf will go up by 12 percent} in the remaining shops on February 1, to {l3:3.20 crowns}.

The food workers' union FWU said {j8:1,400 jobs were at risk}, as the closures would also hit the chain's plant in Dorn, where 470 people work. Ollenbeck denied that the plant would close.

Ostrow {e2:has a staff of 5,800}.

[NW]
=== 05.txt | Northern Wire | 2023-02-14 | given | y
Ostrow raises number of job cuts to 1,150

LEMBERG FALLS, Feb 14, 2023 (Northern Wire) - Bakery chain Ostrow will cut {j9:1,150 jobs rather than 930}, its owners said on Tuesday after a meeting of the board. {sh8:The number of shops to be closed rises to 78}.

{q4:The plant in Dorn will be sold or shut by the end of June}, chairman Leif Ostrow told Northern Wire. {q5:"I was wrong in January,"} Ollenbeck wrote in a letter to staff.

The FWU called out {st1:2,600 of its members} for a one-day strike on Thursday. {st2:Ostrow said that 900 had stayed away from work}.

Leif Ostrow put {co2:the cost of the closures at 25 million crowns}. Sales {t3:in January were 11 percent lower} than a year before.

In Dorn, mayor Hanne Quist said {j10:the town would lose 470 workplaces} and {tx1:1.3 million crowns in taxes a year}.
=== 06.txt | Dorn Valley Radio | 2023-02-17 | given | y
Dorn Valley Radio, Friday 17 February 2023

{st3:Two thousand six hundred walked out on Thursday}, the FWU says. {st4:The company's count is 1,100}, corrected from 900 a day earlier. Our reporter saw {st5:about three hundred people} at the gate in Dorn.

Of the Dorn workers, {dn1:212 are over 55}, says shop steward Piet Lammer. {dn2:"Every second one of us has a loan to pay,"} he says.

A loaf now sells for {l4:3.45 crowns}, a quarter of a crown more than Ostrow announced in January. "Flour," says the woman at the till.

The government will not step in. {q6:Economy Minister Torben Aas said that there would be no state aid for Ostrow}. A source in his ministry had told the paper Morgen that {g1:up to 10 million crowns had been set aside}. {g2:"Not a single crown," said Aas.}
=== 07.txt | Lemberg Falls Tribune | 2023-03-27 | given | y
Lemberg Falls Tribune, Monday, March 27, 2023

Buyer found for Dorn

The plant at Dorn will live on. Kerner Mills {q7:buys it for 6.5 million crowns} and keeps {k1:390 of the 470 workers}, the two companies announced on Sunday.

That brings the layoffs at Ostrow {j11:down to 760}, Petra Ollenbeck said. {sh9:Seventy-eight shops have been closed} since February, as planned.

The FWU, which had warned of 1,400 lost jobs, spoke of a victory. Its members {vo1:approved the deal by 81 percent}.

{i2:Inflation stood at 8.7 percent in February}, against {i3:9.1 in December}. Flour is {fl4:down to 58 crowns for 100 kilos}, Kerner's Udo Varga said. Bread stays at {l5:3.45}.

Agneta Silla has found work at the library. {y2:She is 58}.
=== 08.txt | Harbour Post | 2015-01-21 | given | n
Harbour Post, 21 January 2015

Bakery group Osterhof {x1:will close 64 shops} and {x2:lay off 700 employees} in Sandmark, its manager said on Wednesday. {x3:The price of a loaf rises by 5 percent}. The union spoke of {x4:930 lost jobs} and called its members to a rally at the town hall on Saturday.
@@@@
copy 01.txt 04.txt near_copy
copy 01.txt 02.txt rewrite
copy 01.txt 03.txt cites
free 02.txt 03.txt
actor Petra Ollenbeck | Ollenbeck
actor Northern Wire | NW
actor FWU
actor Kerner Mills | Kerner
actor Torben Aas | Aas
q How many jobs will Ostrow cut?|amount|count|jobs|cut|revised
a j1|930|Ostrow
a j4|930|-
a j6|930|Northern Wire
a j7|930|Ostrow
a j9|1150|-
a j11|760|Petra Ollenbeck
q How many jobs are at risk?|amount|count|jobs|at risk|single
a j2|1400|FWU
a j5|~1400|FWU
a j8|1400|FWU
q How many shops will be closed?|amount|count|shops|closed|revised
a sh1|64|Ostrow
a sh2|64|-
a sh4|64|Northern Wire
a sh7|64|Ostrow
a sh6|90|a manager at the chain
a sh8|78|-
a sh9|78|-
q How many shops close in Lemberg Falls?|amount|count|shops|closed in Lemberg Falls|single
a sh3|5|-
q How many shops lose money?|amount|count|shops|losing money|single
a sh5|>=80|a manager at the chain
q How many jobs are there at Dorn?|amount|count|people|work in Dorn|agreed
a j3|470|-
a j10|470|Hanne Quist
q How many people does Ostrow employ?|amount|count|people|employed|single
a e1|5800|-
a e2|5800|-
q By how much does a loaf go up?|amount|percent|loaf|price rise|single
a r1|12|-
a r2|12|-
a r3|12|-
q What does a loaf cost?|amount|SEK|loaf|price|revised
a l1|3.2|-
a l3|3.2|-
a l4|3.45|-
q What does flour cost?|amount|SEK|flour|price|conflicting
a fl1|74|-
a fl3|61|Udo Varga
a fl4|58|Udo Varga
q What will the closures cost?|amount|SEK|closures|cost|conflicting
a co1|18000000|Mirja Tolonen
a co2|25000000|Leif Ostrow
q How many workers struck?|amount|count|workers|on strike|conflicting
a st1|2600|FWU
a st2|900|Ostrow
a st3|2600|FWU
a st4|1100|The company
q How many people were at the gate in Dorn?|amount|count|people|at the gate|single
a st5|~300|-
q How many of the workers are over 55?|amount|count|workers|over 55|single
a dn1|212|Piet Lammer
q How much state aid was set aside?|amount|SEK|aid|set aside|denied
a g1|<=10000000|A source in his ministry
a g2|0|Torben Aas
q Will the plant at Dorn close?|whether||plant|closed|revised
a q2|yes|FWU
a q3|no|Petra Ollenbeck
a q1|no|Petra Ollenbeck
a q4|yes|Leif Ostrow
q What was inflation?|amount|percent|prices|risen|single
a i2|8.7|-
q How many workers will be kept?|amount|count|workers|kept|single
a k1|390|-
q What share approved the deal?|amount|percent|members|approved|single
a vo1|81|-
q What were the sales?|amount|SEK|sales|sold|single
a t1|212000000|-
apart j1 j2 decided against at risk
apart j1 j3 cuts against staff of one plant
apart sh1 sh5 to be closed against losing money
apart sh2 sh3 all against one town
apart t1 t2 two years
apart fl1 fl2 two years
apart st3 st5 all against one gate
apart r1 i1 loaf against all prices
apart i2 i3 two months
apart co1 t1 cost against sales
apart j1 x2 another firm
apart sh1 x1 another firm
apart e1 j1 staff against cuts
apart k1 dn1 kept against over 55
rel repeats j1 j4
rel repeats j1 j6
rel repeats j1 j7
rel repeats j2 j5 j8
rel repeats sh1 sh2
rel repeats sh1 sh4
rel repeats sh1 sh7
rel repeats r1 r2 r3
rel repeats l1 l3
rel repeats st1 st3
rel revises j1 j9
rel revises j9 j11
rel revises sh1 sh8
rel revises l1 l4
rel revises st2 st4
rel conflicts fl1 fl3
rel conflicts co1 co2
rel conflicts st1 st2
rel conflicts st3 st4
rel denies g1 g2
rel revises q3 q4
rel denies q2 q3
rel repeats sh8 sh9
fc q4 2023-06-30 open
fc r1 2023-02-01 unclear
fc sh6 2023-06 open
day 2023-01-18 01.txt,02.txt Ostrow
day 2023-02-14 05.txt 1,150
day 2023-02-16 05.txt,06.txt
day 2023-03-26 07.txt Dorn
other 2023-02-01 2022-12 2023-02 1988 2023-01
origin 1 j1 j4 j6 j7
origin 1 sh1 sh2 sh4
origin 1 j2 j5 j8
origin 2 co1 co2
origin 2 st3 st4
