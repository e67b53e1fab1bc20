=== a1.txt | Northern Wire | 2021-03-15 | given | y
Former minister goes on trial over road contracts

VELSK, Ravenia, March 15, 2021 (Northern Wire) — Ilvo Marcone, who ran Ravenia's finances for six years, pleaded not guilty on Monday to taking bribes from three builders of roads.

Prosecutors say that {b1:he pocketed 2.4 million crowns}. They are asking for {y1:nine years in prison}.

"{g1:My client never took a penny}," his lawyer, Sabine Orlo, told reporters on the steps of the court.

The court will hear {w1:34 witnesses}. {v1:The verdict is expected on May 12}, presiding judge Pavle Dorn said.

Marcone, 58, left the government in 2019 after a newspaper printed photographs of a lunch. He sat through the first morning with folded arms and did not look at the public benches, where {p1:about 60 people} had found a seat.
=== a2.txt | Morning Herald | 2021-03-16 | given | y
The Morning Herald
Tuesday, 16 March 2021

Marcone in the dock

From our agencies

Ilvo Marcone, who ran Ravenia's finances for six years, pleaded not guilty on Monday to taking bribes from three builders of roads.

Prosecutors say that {b2:he pocketed 2.4 million crowns}. They are asking for {y2:nine years in prison}.

"{g2:My client never took a penny}," his lawyer, Sabine Orlo, told reporters on the steps of the court.

The court will hear {w2:34 witnesses}. {v2:The verdict is expected on May 12}, presiding judge Pavle Dorn said. (Northern Wire)

ALSO IN THE NEWS: Heavy snow closed the Orsk pass on Sunday. It should reopen by Friday.
=== a3.txt | Velsk Express | 2021-05-06 | given | y
VELSK EXPRESS
6 May 2021 | Courts

JUDGE IN BED, EX-MINISTER IN LIMBO!

Ilvo Marcone must go on biting his nails. Judge Pavle Dorn is down with pneumonia, and {v3:the verdict will not be read out before May 26}, the court's press office told the Express yesterday.

That is two weeks later than planned.

We have also seen the expert's paper. The man with the calculator finds that {b3:only 1.1 million crowns} can be traced to Marcone's accounts! Where is the rest?

"{b31:The figure of 2.4 million is pure fantasy}," Sabine Orlo crowed.

The prosecutor's office did not pick up the telephone.

Read also: Ten signs that your boss is on the take
Weather · Horoscope · Lottery
=== a4.txt | Northern Wire | 2021-05-26 | given | y
URGENT — Ravenia ex-finance minister Marcone convicted of bribery

VELSK, May 26, 2021 (Northern Wire) — {g4:Former finance minister Ilvo Marcone was found guilty of bribery} on Wednesday and sentenced to {y4:seven years in jail}, two fewer than the prosecution had demanded.

Judge Pavle Dorn said the court was certain of {b4:1.6 million crowns}.

{a4:Marcone will appeal within 15 days}, his lawyer said.

More to follow.
=== a5.txt | Lakeland Post | 2021-05-27 | given | y
The Lakeland Post · Thursday 27 May 2021

Jail for the man with the folded arms

By Runa Edlin in Velsk

He did not blink. When the old judge, still coughing, came to the number, Ilvo Marcone only took off his glasses. {y5:Seven years}.

{g5:The bench had no doubt that he had been bought}, by three firms, over four summers.

The defence has fifteen days to go to the court of appeal and promised to use them. Until then he stays at home. {j5:He must report to Karsa prison by June 14}, the judge ordered, unless the higher court says otherwise.

In the street, {p5:some 300 people} were waiting. Someone sang.

"A political sentence," Orlo called it. Jonas Veit, who led for the prosecution, said he was content. He had wanted nine.
=== a6.txt | Radio Ravenia One | 2021-05-28 | inferred | y
Radio Ravenia One, "At Seven", transcript

PRESENTER: Two days after the sentence we have the chief prosecutor with us. Jonas Veit, good morning. Will you go for more?

VEIT: Good morning. No. We asked for nine, the court gave seven. {n6:We shall not appeal}.

PRESENTER: And the money?

VEIT: {b6:We stand by 2.4 million}. The court could see 1.6 in the papers. That does not make the rest disappear.

PRESENTER: His lawyer says it was all politics.

VEIT: {q6:There was no politics in it}. There were invoices.

PRESENTER: When will he be behind bars?

VEIT: In the middle of June, I hope, but that is not in my hands.
=== a7.txt | Northern Wire | 2021-06-15 | given | y
VELSK, Ravenia, June 15, 2021 (Northern Wire) — {j7:Ravenia's former finance minister failed to turn up at Karsa prison} by Monday's deadline because the court of appeal has suspended his sentence, officials said on Tuesday.

{a7:Sabine Orlo, for Ilvo Marcone, lodged the appeal on June 9}, a clerk of the court confirmed.

The higher court expects {r7:to rule before Christmas}.

A rumour on Saturday that {f7:Marcone had fled abroad} was "{f71:nonsense}", Orlo said. "{f72:He is in his garden}."
=== a8.txt | Velsk Express | 2021-12-21 | given | y
VELSK EXPRESS
21 December 2021 | Courts

FREE FOR THE HOLIDAYS

{g8:The court of appeal acquitted Ilvo Marcone} yesterday of all charges. Three judges, twenty minutes, done. No proof, they said, that the money was for anything.

He will get back {c8:1.6 million crowns}. And he wants more: his lawyer announced {s8:a claim for damages in the new year}.

Jonas Veit was pale. {t8:He would take the case to the supreme court}, he told us.

Outside: nobody. {p8:Eleven people and a dog}, we counted.
=== a9.txt | Western Courier | 2014-05-27 | given | n
Western Courier, 27 May 2014

Mayor of Hallen gets seven years

HALLEN — The former mayor of Hallen, Ilse Marcon, was found guilty on Monday of taking bribes from a builder of swimming pools and sentenced to {z9:seven years in prison}.

Prosecutors had said that she pocketed {z91:240,000 guilders}. Her lawyer said that she would appeal within a month.

The court heard {z92:34 witnesses}, among them the mayor's own sister. The town has had no mayor since the summer; an election is planned for September. The swimming pool is still without water.
@@@@
copy a1.txt a2.txt near_copy
free a4.txt a5.txt
free a1.txt a5.txt
free a3.txt a8.txt
free a4.txt a6.txt
free a1.txt a7.txt
free a4.txt a7.txt
actor Ilvo Marcone | Marcone
actor Sabine Orlo | Orlo
actor Pavle Dorn
actor Jonas Veit | VEIT
origin 1 b1 b2
origin 1 v1 v2
q How much did he take in bribes?|amount|crown|crowns|bribes|conflicting
a b1|2400000|Prosecutors
a b2|2400000|Prosecutors
a b3|1100000|The man with the calculator
a b31|!2400000|Sabine Orlo
a b4|1600000|Pavle Dorn
a b6|2400000|Jonas Veit
q How many years did the prosecution ask for?|amount|year|years|asked for|single
a y1|9|Prosecutors
a y2|9|Prosecutors
q To how many years was he sentenced?|amount|year|years|sentenced|agreed
a y4|7|-
a y5|7|-
q Did Marcone take bribes?|whether||bribery|guilty|conflicting
a g1|no|Sabine Orlo
a g2|no|Sabine Orlo
a g4|yes|-
a g5|yes|-
a g8|no|-
q How many witnesses?|amount|count|witnesses|heard|single
a w1|34|-
a w2|34|-
q When will the verdict come?|date||verdict|due|revised
a v1|d:2021-05-12|Pavle Dorn
a v2|d:2021-05-12|Pavle Dorn
a v3|d:2021-05-26|press office
q How many people in court on the first day?|amount|count|people|in court|single
a p1|~60|-
q How many people waited in the street?|amount|count|people|waiting|single
a p5|~300|-
q Did he flee?|whether||Marcone|fled|denied
a f7|yes|-
a f71|no|Sabine Orlo
apart w1 z92 other trial
apart y4 z9 other trial
apart y1 y4 asked against sentenced
apart p1 p5 benches against street
apart c8 b4 paid back against taken
rel repeats b1 b2
rel repeats v1 v2
rel repeats y1 y2
rel repeats g1 g2
rel repeats w1 w2
rel revises v1 v3
rel denies b1 b31
rel conflicts b1 b4
rel repeats b1 b6
rel conflicts g1 g4
rel agrees g4 g5
rel conflicts g4 g8
rel denies f7 f71
fc v1 2021-05-12 did_not
fc v2 2021-05-12 did_not
fc v3 2021-05-26 came_true
fc a4 2021-06-10 came_true
fc j5 2021-06-14 did_not
fc r7 2021-12-24 came_true
fc s8 2022 open
fc t8 - unclear
fc n6 - unclear
day 2021-03-15 a1.txt,a2.txt Marcone
day 2021-05-26 a4.txt guilty
day 2021-06-09 a7.txt appeal
day 2021-06-14 a7.txt prison
day 2021-12-20 a8.txt acquitted
other 2021-05-05 2021-06-12 2021-03-14 2021-03-19
