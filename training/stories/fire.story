=== 01.txt | Tamber Agency | 2023-09-04 | given | y
PORT LUSK, Sept. 4 (Tamber Agency) — A fire swept through a garment factory in Port Lusk on Monday, killing {k1:at least 31 workers} and injuring {i1:dozens}, the fire brigade said.

{w1:About 400 people were inside} when the blaze broke out on the third floor at 9:40 a.m., brigade chief Omar Delvane said.

{d1:Two of the four exits were locked}, according to three workers who escaped.

The owner, Brightloom Ltd., said in a statement that {d2:all exits had been open}. It put {w2:the number of people in the building at 260}.

It was the worst factory fire in the country since 2011, when 58 people died in Karrow.

© Tamber Agency, September 4, 2023
=== 02.txt | Brightloom Ltd. | 2023-09-05 | given | y
Brightloom Ltd.
Statement to the press, 5 September 2023

Brightloom mourns with the families. {k2:37 of our colleagues have lost their lives}. {i2:54 are in hospital}.

We firmly reject the allegation that exits were locked. {d3:Every door was open}, as the records of the guard show.

We also reject the figure of 400 people in the building. {w3:On Monday 263 persons were on shift}.

We will pay {c2:each family 5,000 dollars}.
=== 03.txt | Lusk Labour Voice | 2023-09-06 | given | y
Lusk Labour Voice, Wednesday 6 September 2023

"They died at a padlock"

Feature by Ana Trevarro

Rosa Imbel sewed collars on the third floor. Her sister Lidia sewed cuffs. Rosa lived, because she sat near the window.

The garment workers' union keeps its own list. {k3:It has 46 names}, its secretary Josip Marn says, and it grows every hour. {w4:The union counts at least 390 workers who clocked in} on Monday.

{i3:Nearly 80 were hurt}, Marn says. "The company counts those who stayed overnight. We count everyone with a bandage."

The union wants {c3:20,000 dollars for every family}.

An inspector who knows the building told the Voice that {v3:it had been visited once in six years}.
=== 04.txt | Capital Tribune | 2023-09-06 | given | y
Capital Tribune | September 6, 2023

Death toll in Port Lusk fire climbs to 41

The labour ministry raised the toll of Monday's factory fire to {k4:41 on Wednesday}. {m4:Seven workers are still missing}, minister Helena Croy said, citing the fire brigade.

{i4:Fifty-four people remain in hospital}, eleven of them in critical condition, the city's health office said.

Croy said {f4:charges would be brought by the end of the week}.

Brigade chief Omar Delvane told Canal Nine, as quoted by the Tamber Agency, that {d4:his men had to cut two padlocks}.
=== 05.txt | - | [2023-09-04..2023-09-05] | inferred | y
Worldwatch in brief

PORT LUSK. A fire swept through a garment factory in Port Lusk on Monday, killing {k5:at least 31 workers} and injuring dozens, the fire brigade said. {w5:About 400 people were inside} when the blaze broke out on the third floor at 9:40 a.m., brigade chief Omar Delvane said. (Tamber)

SELDEN. The price of tin rose by 3 percent.

OSTEN. A zoo has welcomed twin otters.
=== 06.txt | Tamber Agency | 2023-09-08 | given | y
PORT LUSK, Sept. 8, 2023 (Tamber Agency) — Two managers of Brightloom were charged with manslaughter on Friday over the fire in which {k6:43 garment workers died}, prosecutor Ines Falk said.

The company withdrew its statement about the exits. "{d6:Two doors were locked}. We were wrongly informed," director Paul Harwick told reporters. He apologised to the families.

{m6:Two more bodies were found on Thursday}, Falk said; {m7:five people are still missing}.

Harwick also said that {w6:the time clock showed 388 people in the building}, not 263.

Correction: An earlier version of our report of Sept. 4 gave the number killed in Karrow in 2011 as 58. {z6:It was 85}.
=== 07.txt | Rights at Work | 2023-10-02 | given | y
Rights at Work
Briefing, 2 October 2023: one month after Port Lusk

{k7:The fire cost the lives of 48 workers}: 41 women and 7 men. The ministry's count of 43 does not include five people who died in hospital after September 8, and none is missing any more.

{c7:The families have received 5,000 dollars each}; the union's demand of 20,000 has not been met.

The trial of the two managers {f7:is due to open on 15 November}.

Inspections: the ministry promised 300 by the end of the year. {v7:So far 22 factories have been inspected}.
=== 08.txt | Karrow Gazette | 2011-06-14 | given | n
Karrow Gazette, June 14, 2011

Fire at shirt factory

{o8:At least 58 workers were killed} when a fire swept through a shirt factory in Karrow on Monday, the fire brigade said. {o9:About 300 people were inside}. The cause is not known.
@@@@
copy 01.txt 05.txt excerpt
free 01.txt 04.txt
free 02.txt 07.txt
actor Omar Delvane | Delvane
actor Helena Croy | Croy
actor Josip Marn | Marn
actor Brightloom Ltd. | Brightloom
actor Tamber Agency | Tamber
actor Paul Harwick | Harwick
q How many workers were killed?|amount|count|workers|killed|conflicting
a k1|>=31|fire brigade
a k5|>=31|fire brigade
a k2|37|-
a k3|46|Josip Marn
a k4|41|labour ministry
a k6|43|Ines Falk
a k7|48|-
q How many people were injured?|amount|count|people|injured|conflicting
a i3|~80|Josip Marn
q How many people are in hospital?|amount|count|people|in hospital|agreed
a i2|54|-
a i4|54|health office
q How many people were inside?|amount|count|people|inside|revised
a w1|~400|Omar Delvane
a w5|~400|Omar Delvane
a w2|260|Brightloom
a w3|263|-
a w4|>=390|union
a w6|388|Paul Harwick
q Were exits locked?|whether||exits|locked|revised
a d1|yes|three workers
a d2|no|Brightloom
a d3|no|-
a d4|yes|Omar Delvane
a d6|yes|Paul Harwick
q How many workers are missing?|amount|count|workers|missing|revised
a m4|7|Helena Croy
a m7|5|Ines Falk
q How much compensation is paid to each family?|amount|dollar|family|paid|agreed
a c2|5000|-
a c7|5000|-
q How much compensation is demanded for each family?|amount|dollar|family|demanded|single
a c3|20000|union
q How many factories have been inspected?|amount|count|factories|inspected|single
a v7|22|-
rel repeats k1 k5
rel repeats w1 w5
rel conflicts k2 k3
rel conflicts k3 k4
rel conflicts w1 w2
rel revises w2 w3 w6
rel denies d1 d3
rel conflicts d1 d2
rel repeats d2 d3
rel revises d3 d6
rel agrees d1 d4
rel agrees d4 d6
rel agrees i2 i4
rel agrees c2 c7
rel conflicts w2 w4
apart k1 o8 another fire
apart i2 i3 in hospital against hurt
apart m4 k4 missing against killed
apart c2 c3 offered against demanded
apart m6 k6 two more against the total
apart w1 o9 another fire
fc f4 2023-09-10 came_true
fc f7 2023-11-15 open
day 2023-09-04 01.txt,05.txt swept
day 2023-09-08 06.txt charged
day 2023-09-06 04.txt 41
day 2023-09-07 06.txt bodies
other 2011 2023-09-05 2023-10-02
origin 1 k1 k5
origin 2 i2 i4
origin 1 w1 w5
