=== 01.txt | Zembala News Service | 2024-04-16 | given | y
Tumelo ahead as commission publishes first-round result

MARUSHA, April 16, 2024 (ZNS) - Opposition leader {t1:Grace Tumelo won 41.2 percent} of the vote in Sunday's presidential election, the Electoral Commission of Zembala announced on Tuesday, {k1:President Idris Kabal 38 percent} and {o1:the former mayor Peter Ondieri 14.7 percent}.

As nobody passed the half-way mark, Tumelo and Kabal {f1:will meet in a run-off on May 5}.

Some {v1:6.4 million Zembalans voted}, commission chair Lydia Farah said. {n1:Turnout was 61.3 percent}, against 68 percent five years ago.

{w1:Farah said that voting had been peaceful everywhere}. Tumelo's campaign disagreed: {b1:nine of its observers were beaten} in the northern district of Kei, it said.

{d1:The commission received 212 complaints}, Farah added.
=== 02.txt | The Marusha Daily | 2024-04-17 | given | y
The Marusha Daily
Wednesday 17 April 2024

IT'S GRACE AND IDRIS

Opposition leader {t2:Grace Tumelo won 41.2 percent} of the vote in Sunday's presidential election, the Electoral Commission of Zembala announced on Tuesday, {k2:President Idris Kabal 38 percent} and the former mayor Peter Ondieri 14.7 percent.

As nobody passed the half-way mark, Tumelo and Kabal {f2:will meet in a run-off on May 5}.

Some {v2:6.4 million Zembalans voted}, commission chair Lydia Farah said. {n2:Turnout was 61.3 percent}, against 68 percent five years ago.

Read also
Ten recipes for the long weekend
How Kei was lost: 14 graphs
=== 03.txt | Radio Kei | 2024-04-16 | given | y
RADIO KEI — morning bulletin, 16 April 2024, 7.00

Good morning. Here is what we have. At one school in Kei town a hundred and twelve people were still queuing at midnight on Sunday.

{b3:Eleven observers of Mrs Tumelo's party were beaten up}, the party's man in Kei, Aaron Dlali, told this station. {b4:Two of them are in the mission hospital}. The police say they know of no beating at all. "{w3:Nobody was beaten. It was a quiet day}," district commander Josef Nkole told us.

Turnout in our district: {n3:about half of those on the register}, says the returning officer. In Marusha they will tell you something else tonight.

On a lighter note, a cow called Democracy was delivered of twins.
=== 04.txt | Observers of the Southern Union | 2024-04-17 | given | y
ELECTION OBSERVATION MISSION OF THE SOUTHERN UNION
Preliminary statement
Marusha, 17 April 2024

1. The Mission deployed {z1:84 observers} in 11 of the 13 provinces. They visited {s1:602 polling stations}.

2. {s2:In 71 of these, the count was not posted} on the door as the law requires.

3. The Mission's own sample count gives:
{t4:Tumelo: 44.1 %}
{k4:Kabal: 35.9 %}
{o4:Ondieri: 13.8 %}
{n4:Turnout: 58 %}

4. The Mission regrets that {b5:nine party agents were assaulted} in Kei.

5. It calls on the Commission to publish the result of every station before the second round.
=== 05.txt | Continental Post | 2024-04-18 | given | y
Live: Zembala after the vote

18 April 2024. Latest entries first.

15.40 Kabal's spokesman Viktor Amuri tells us the president "does not recognise" the sample count. "{k5:We have 43 percent on our own tallies and she has 39}," he says.

13.15 {d5:The commission has now counted 340 complaints}, up from 212 on Tuesday, Lydia Farah said at noon. It will rule on them {f5:by Friday of next week}.

11.02 {n5:Farah corrects herself: turnout was 59.8 percent}, not 61.3. A register from the islands had been counted twice.

09.30 The Zembala News Service quotes a diplomat as saying that {g5:at least 200,000 ballots were stuffed}. We have asked the commission.

09.31 {g6:"There was no stuffing," the commission says}.
=== 06.txt | - | [2024-04-16..2024-05-06] | inferred | y
What the papers say

Marusha. Opposition leader {t6:Grace Tumelo won 41.2 percent} of the vote in Sunday's presidential election, the Electoral Commission of Zembala announced on Tuesday, President Idris Kabal 38 percent and the former mayor Peter Ondieri 14.7 percent. (ZNS)

Tarn. The harbour took in 30 percent fewer sardines.

Ulm Bay. A bus driver returned 9,000 shillings to a passenger.
=== 07.txt | The Marusha Daily | 2024-05-07 | given | y
The Marusha Daily, Tuesday 7 May 2024

Tumelo is president-elect

{t7:With 53.4 % in Sunday's run-off}, Grace Tumelo will be Zembala's first woman in the palace. {k7:Idris Kabal got 46.6}. {v7:Nearly seven million people went to the polls}; {n7:that is 65 % of those registered}.

Kabal congratulated her at midnight. His lawyers have withdrawn all but three of their complaints.

Peter Ondieri, who came third in April with {o7:14.7 per cent}, claims to have delivered her "{o8:a third of my voters, at the very least}".

{f7:She is to be sworn in on 1 June}.
=== 08.txt | Tarn Observer | 2019-04-23 | given | n
Tarn Observer, 23 April 2019

{x8:President Kabal was re-elected with 52.1 percent} of the vote, the Electoral Commission said. {y8:Turnout was 68 percent}. His rival Anna Bwalo had {x9:44 percent}.
@@@@
copy 01.txt 02.txt excerpt
copy 01.txt 06.txt excerpt
free 01.txt 05.txt
actor Grace Tumelo | Tumelo | Mrs Tumelo
actor Idris Kabal | Kabal
actor Lydia Farah | Farah
actor Electoral Commission of Zembala | Electoral Commission
actor Peter Ondieri | Ondieri
actor Zembala News Service | ZNS
q What share did Tumelo win in the first round?|amount|percent|vote|Tumelo|conflicting
a t1|41.2|Electoral Commission of Zembala
a t2|41.2|Electoral Commission of Zembala
a t6|41.2|Electoral Commission of Zembala
a t4|44.1|-
q What share did Kabal win in the first round?|amount|percent|vote|Kabal|conflicting
a k1|38|Electoral Commission of Zembala
a k2|38|Electoral Commission of Zembala
a k4|35.9|-
a k5|43|Viktor Amuri
q What share did Ondieri win in the first round?|amount|percent|vote|Ondieri|conflicting
a o1|14.7|Electoral Commission of Zembala
a o4|13.8|-
a o7|14.7|-
q How many people voted in the first round?|amount|count|people|voted|single
a v1|6400000|Lydia Farah
a v2|6400000|Lydia Farah
q What was the turnout in the first round?|amount|percent|turnout|turnout|conflicting
a n1|61.3|-
a n2|61.3|-
a n4|58|-
a n5|59.8|Lydia Farah
q What was the turnout in Kei?|amount|percent|turnout|turnout in Kei|single
a n3|~0.5|returning officer
q How many observers of Tumelo were beaten?|amount|count|observers|beaten|conflicting
a b1|9|Tumelo's campaign
a b3|11|Aaron Dlali
a b5|9|-
q Was the voting peaceful?|whether||voting|peaceful|conflicting
a w1|yes|Lydia Farah
a w3|yes|Josef Nkole
q How many complaints were received?|amount|count|complaints|received|revised
a d1|212|Lydia Farah
a d5|340|Lydia Farah
q How many polling stations were visited?|amount|count|polling stations|visited|single
a s1|602|-
q How many stations did not post the count?|amount|count|polling stations|not posted|single
a s2|71|-
q What share did Tumelo win in the run-off?|amount|percent|vote|Tumelo|single
a t7|53.4|-
q What share did Kabal win in the run-off?|amount|percent|vote|Kabal|single
a k7|46.6|-
q What was the turnout in the run-off?|amount|percent|turnout|turnout|single
a n7|65|-
q Were ballots stuffed?|whether||ballots|stuffed|denied
a g5|yes|a diplomat
a g6|no|commission
rel repeats t1 t2 t6
rel conflicts t1 t4
rel repeats k1 k2
rel conflicts k1 k4
rel conflicts k4 k5
rel conflicts k1 k5
rel conflicts o1 o4
rel repeats n1 n2
rel revises n1 n5
rel conflicts n1 n4
rel conflicts b1 b3
rel agrees b1 b5
rel repeats v1 v2
rel revises d1 d5
rel denies g5 g6
apart t1 k1 two candidates
apart k1 o1 two candidates
apart t4 k4 two candidates
apart k4 o4 two candidates
apart n1 n3 the country against a district
apart t7 k7 two candidates
apart t1 t7 first round against run-off
apart n4 o4 turnout against a share
apart s1 s2 visited against without count
apart k1 x8 another election
apart b3 b4 beaten against in hospital
apart n1 n7 first round against run-off
fc f1 2024-05-05 came_true
fc f5 2024-04-26 unclear
fc f7 2024-06-01 open
day 2024-04-14 01.txt,02.txt voting
day 2024-04-16 01.txt,02.txt,06.txt Commission
day 2024-05-05 07.txt run-off
day 2024-04-18 05.txt 340
other 2024-05-06 2024-04-17
origin 1 t1 t2 t6
origin 2 t1 t4
origin 1 v1 v2
