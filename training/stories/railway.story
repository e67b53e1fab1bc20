=== w1.txt | Union News Agency | 2017-09-04 | given | y
Coast railway to carry passengers from 2 December

PORT ANSA, Sept. 4, 2017 (Union News Agency) — {t1:The first passenger train on the new coast railway from Port Ansa to Luma will run on 2 December}, transport secretary Dario Venn said on Monday after a ride in a workers' wagon.

The line is {k1:212 kilometres long} and has cost {c1:3.4 billion reals} so far. {p1:The ticket will cost 60 reals}, a third less than the bus, Venn said.

{r1:The last rails will be laid by mid-October}, said chief engineer Sunniva Holt of the builder, Trans-Anda. "{h1:We are ahead of plan and we'll stay ahead of plan}," she said.

{d1:Nine workers have been killed} since building began in 2012, the trade union says.

Critics doubt that anybody will use it. Venn expects {u1:6,000 passengers a day} in the first year.
=== w2.txt | Luma Morning | 2017-09-05 | given | y
LUMA MORNING * Tuesday, 5 September 2017

All aboard!

{t2:The first passenger train on the new coast railway from Port Ansa to Luma will run on 2 December}, transport secretary Dario Venn said on Monday after a ride in a workers' wagon.

The line is {k2:212 kilometres long} and has cost {c2:3.4 billion reals} so far. {p2:The ticket will cost 60 reals}, a third less than the bus, Venn said.

{r2:The last rails will be laid by mid-October}, said chief engineer Sunniva Holt of the builder, Trans-Anda.

{d2:Nine workers have been killed} since building began in 2012, the trade union says. (UNA)
=== w3.txt | Bus & Coach | [2017-09-05..2017-10-12] | inferred | y
Bus & Coach - monthly of the bus owners' league

The railway men dream

They tell us that {t3:trains will roll to Luma before the year is out}. We have seen the tunnel at Cape Dorn, or rather the half of it that exists. A foreman there, who asked us to forget his name, laughed: "{t31:Next summer, if we are lucky}."

{p3:Sixty reals} is what they want to charge. {x3:Not a single bus line will close}, says our president, Ivo Marr.

{d3:The dead are not nine but twelve}, the widows' committee told us.

{a3:Our annual dinner takes place on 21 October}.
=== w4.txt | Trans-Anda | 2017-10-16 | given | y
Trans-Anda Construction
News release, 16 October 2017

{r4:The final rail of the coast line was welded into place on Saturday near Cape Dorn}.

Signalling tests begin on 23 October and will last four weeks.

"{t4:Nothing stands in the way of 2 December any more}," says Sunniva Holt, chief engineer.

{d4:Eight members of our staff have lost their lives on the project}. {d41:The number of twelve, spread by a trade magazine, is false}.
=== w5.txt | Luma Morning | 2017-11-27 | given | y
LUMA MORNING * Monday, 27 November 2017

Five days to go – or are there?

{g5:The signals have failed again}. On Friday a test train came to a stand in front of a green light and behind a cow. Insiders at the ministry whisper that {t5:Saturday is dead}.

The ministry's answer, by e-mail, last night: {t51:The opening ceremony takes place as planned}.

Our town has hung the flags. Mayor Petra Oyen has ordered {s5:4,000 sausages}; {v5:she is counting on 10,000 guests}.

The bill, meanwhile, stands at {c5:3.7 billion}, according to the court of audit.
=== w6.txt | Union News Agency | 2017-11-30 | given | y
PORT ANSA, Nov. 30, 2017 (Union News Agency) — Two days before the first train was to leave, the government on Thursday cancelled the opening of the coast railway because the signals cannot be trusted.

"I am not going to send families through a tunnel on hope," transport secretary Dario Venn said. {t6:The line would open in the spring}, he said, without naming a day. {f6:An inquiry would report within six weeks}.

{i6:Venn would not be in office by then}, the opposition leader, Mona Quist, predicted. Trans-Anda rejected all blame; the signals had been delivered by the firm Elektra, it said.

{e6:Passengers will get their money back by Christmas}, the ticket office said. {q6:Some 2,300 tickets had been sold}.
=== w7.txt | Luma Morning | 2018-01-20 | given | y
LUMA MORNING * Saturday, 20 January 2018

Ghost line

Grass grows between the rails. The inquiry handed over its 90 pages on 9 January: {b7:a wrong plug, made by Elektra}, in {n7:340 places}.

Dario Venn took his hat on Tuesday. His successor, Lena Carrow, says {t7:the first train departs on 28 April}, "and I have bought a ticket". A ticket? Those who had bought one in autumn are still waiting for their sixty reals.

{w7:Elektra must exchange all plugs by the end of March}, she wrote to the firm. {w71:It will be done sooner}, the firm writes back.
=== w8.txt | Union News Agency | 2018-04-28 | given | y
Coast railway carries first passengers

LUMA, April 28, 2018 (Union News Agency) — With a whistle and {m8:410 passengers} {t8:the morning express from Port Ansa rolled into Luma on Saturday}, eleven minutes early and five months late.

{w8:The last faulty plug had been taken out on 6 April}, minister Lena Carrow said aboard.

In Luma {v8:some 3,000 people} lined the platform, police said.

The whole project has cost {c8:3.9 billion reals}. A ticket costs {p8:75 reals}. "{p81:It will be 60 again by the summer holidays}," Carrow said.

{o8:Night trains are to follow in 2020}.
=== w9.txt | Bus & Coach | [2019-02-01..2019-02-28] | inferred | y
Bus & Coach - monthly of the bus owners' league, issue of February 2019

One year of rails, almost

We were wrong, and it hurts. {u9:On an average day 7,100 people take the train} to Luma. {x9:Three bus lines have been given up}.

At least it is dear: {p9:75 reals}, as on the first day, whatever Mrs Carrow said about the holidays.

Ivo Marr has sold his buses. He will run the station café {y9:from March}.

{j9:The dinner had to be cancelled}, again.
=== w10.txt | Anders Valley News | 2009-12-03 | given | n
Anders Valley News
December 3, 2009

Valley railway opened

The first train of the valley railway from Ansdorf to Lumen ran on Wednesday with {y10:410 passengers}. The line, {k10:21 kilometres long}, has cost {c10:34 million crowns}. {d10:Nine workers} had been injured.

The ticket will cost 6 crowns. The railway expects {u10:600 passengers a day}. "No delay, no cow, no excuse," said engineer Sunna Holtby.
@@@@
copy w1.txt w2.txt near_copy
free w1.txt w3.txt
free w3.txt w4.txt
free w5.txt w6.txt
free w6.txt w7.txt
actor Dario Venn | Venn
actor Sunniva Holt
actor Lena Carrow | Carrow
actor Ivo Marr
origin 1 t1 t2
origin 1 c1 c2
origin 1 d1 d2
origin 2 d1 d4
q When will the first train run?|date||train|first run|revised
a t1|d:2017-12-02|Dario Venn
a t2|d:2017-12-02|Dario Venn
a t7|d:2018-04-28|Lena Carrow
a t8|d:2018-04-28|-
q What has the line cost?|amount|real|reals|cost|revised
a c1|3400000000|-
a c2|3400000000|-
a c5|3700000000|court of audit
a c8|3900000000|-
q How many workers were killed?|amount|count|workers|killed|conflicting
a d1|9|trade union
a d2|9|trade union
a d3|12|the widows' committee
a d4|8|Trans-Anda
q What does a ticket cost?|amount|real|reals|price|revised
a p1|60|Dario Venn
a p2|60|Dario Venn
a p8|75|-
a p9|75|-
q How many passengers a day use it?|amount|count/day|people|take the train|single
a u9|7100|-
apart u1 u9 expected against counted
apart d1 d10 other railway
apart v5 v8 expected against counted
apart k1 k10 other railway
apart m8 y10 other railway
apart q6 m8 tickets against passengers
rel repeats t1 t2
rel repeats c1 c2
rel repeats d1 d2
rel conflicts d1 d3
rel denies d3 d41
rel revises c1 c8
rel revises t1 t7
fc t1 2017-12-02 did_not
fc t2 2017-12-02 did_not
fc p1 2017-12-02 did_not
fc p2 2017-12-02 did_not
fc r1 2017-10-15 came_true
fc r2 2017-10-15 came_true
fc u1 2018-12-31 came_true
fc t3 2017-12-31 did_not
fc t31 2018-08-31 did_not
fc x3 - did_not
fc a3 2017-10-21 unclear
fc t51 2017-12-02 did_not
fc v5 2017-12-02 did_not
fc t6 2018-05-31 came_true
fc f6 2018-01-11 came_true
fc i6 2018-05-31 came_true
fc e6 2017-12-25 did_not
fc t7 2018-04-28 came_true
fc w7 2018-03-31 did_not
fc w71 2018-03-31 did_not
fc p81 2018-08-31 did_not
fc o8 2020 open
fc y9 2019-03-01 open
day 2017-10-14 w4.txt rail
day 2017-11-24 w5.txt cow
day 2017-11-30 w6.txt opening
day 2018-01-09 w7.txt inquiry
day 2018-01-16 w7.txt hat
day 2018-04-06 w8.txt plug
day 2018-04-28 w8.txt Luma
other 2017-09-04 2017-10-21 2017-10-23 2017-12-02 2017-11-26
