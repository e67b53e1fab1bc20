=== 01.txt | Eurobusiness Wire | 2021-09-07 | given | y
Halvard Motors to cut 4,200 jobs

BRENN, Sept 7, 2021 (Eurobusiness Wire) - Carmaker Halvard Motors {j1:plans to cut 4,200 jobs} in Europe over the next two years, chief executive Carla Weigand told a news conference on Tuesday. {p1:About 1,150 of them are to go in Brenn}, where the group builds gearboxes.

The company {e1:employs 61,000 people worldwide}. It expects savings of {s1:420 million euros a year} from 2023.

The works council put the figure at {j2:close to 6,000 positions} if suppliers on the sites are included. {c1:"No one will be forced out," Weigand said}.

Halvard shares {h1:rose 3.4 percent} to {h2:87.20 euros}.

{q1:The plant in Sorrel will be closed at the end of June 2023}, two people familiar with the matter said. {q2:A spokesman for the company denied that Sorrel would be closed}.
=== 02.txt | Brenn Evening Mail | 2021-09-07 | given | y
Brenn Evening Mail, Tuesday, 7 September 2021

Gearbox works: "It feels like a funeral"

Carmaker Halvard Motors {j3:plans to axe 4,200 posts} across Europe within two years, its chief executive Carla Weigand said on Tuesday. {p3:In Brenn, 1,150 will go}.

That is {p4:almost a third of the workforce} at the gearbox works. "I started here when I was 16," said Tomas Reuss, who has a mortgage and twins.

Mayor Elke Straub told the Mail she had been rung up by Weigand ten minutes before the news conference. {p5:She reckons that the town will lose some 2,000 jobs}, because every job at the works feeds another one outside.

In the afternoon {m1:several hundred workers gathered} at Gate 4. Police spoke of {m2:350}.

The union wants a meeting {f2:by the end of the week}.
=== 03.txt | Halvard Motors | 2021-09-07 | given | y
Press release

Halvard Motors sets course for electric future

Brenn, September 7, 2021. Halvard Motors will adapt its European sites to the electric age.

Key figures
Positions affected: {j4:4,200}
of which Brenn: {p6:1,150}
of which Sorrel: {r1:640}
Investment in battery assembly: {b1:EUR 1.1 billion}
Annual savings from 2023: {s2:EUR 420 million}

"We do this with our people, not against them," said Carla Weigand, Chief Executive Officer.

The company will {f3:sign an agreement with the works council by 30 November}.

About Halvard. Halvard Motors built {u1:1.3 million vehicles} in 2020 and has {e2:61,000 employees}.
=== 04.txt | - | [2021-09-07..2021-12-06] | inferred | y
Business in two minutes

Carmaker Halvard Motors {j5:plans to cut 4,200 jobs} in Europe over the next two years, chief executive Carla Weigand told a news conference on Tuesday. {p7:About 1,150 of them are to go in Brenn}, where the group builds gearboxes. (EBW)

Copper fell by 1.8 percent to 9,120 dollars a tonne.

The Dairy Farmers' League elected a new chairman by 41 votes to 12.
=== 05.txt | The Metalworker | 2021-09-15 | given | y
The Metalworker. Members' paper, 15 September 2021

Q&A: what we know and what we don't

How many jobs are at stake? The company says 4,200. {j6:Our own reckoning is 5,900}, says the head of the works council, Ruben Ostrander: 4,200 on the payroll and 1,700 with suppliers on the sites.

And in Brenn? {p8:1,150, out of 3,600}.

And Sorrel? Management says that {q5:Sorrel stays open}. Ostrander does not believe it: "{q6:They will shut it in 2023}." {r5:Of the 810 people there, 640 are to go}.

How many came to the march on Saturday? {m5:Twelve thousand}, by our stewards' count. The police in Brenn had {m6:7,500}. Nobody was arrested.

What does severance look like? The offer is {v5:half a month's pay for every year}. We ask for {v6:a month and a half}.

Will there be a strike? {f5:The ballot closes on 8 October}.
=== 06.txt | Daily Courant | 2021-10-11 | given | y
Daily Courant
October 11, 2021

Nine in ten for strike at Halvard

{w1:Ninety-one percent of the union's members} at Halvard Motors voted to walk out, the Metalworkers' Union said on Saturday. {w2:Turnout was 78 percent}.

A strike would cost the carmaker {x1:25 million euros a day}, according to Lorne Pickett, an analyst at Bank Tessel. {x2:Halvard itself put it at 14 million}.

Carla Weigand wrote to staff on Sunday that {j7:the group could live with 3,800 cuts}. {j8:"It is 4,200 and not a single job less," she had said in September}, as the Eurobusiness Wire reported.
=== 07.txt | Brenn Evening Mail | 2021-12-06 | given | y
Brenn Evening Mail, Monday, 6 December 2021

Deal at dawn

{j9:Halvard will cut 3,500 jobs instead of 4,200}, the company and the works council agreed in the night to Sunday after 31 hours of talks. {p9:Brenn loses 900}. {q9:Sorrel will not be closed before 2027}.

{c9:Nobody will be made redundant} before that year, Ruben Ostrander said.

Shares in the group {h9:fell 2.1 percent} in early trading.

Those who leave of their own will get {v9:a month's pay for every year}, and a bonus of {v10:10,000 euros} if they sign by the end of January.

Tomas Reuss signed on the spot. "I have never liked gearboxes," he said.
=== 08.txt | Tessel Herald | 2009-02-10 | given | n
Tessel Herald, 10 February 2009

Truckmaker Halden {x8:will cut 4,200 jobs} worldwide, its chief executive said on Tuesday. {x9:About 900 of them are in Tessel}. Shares {x10:rose 5 percent}.
@@@@
copy 01.txt 04.txt excerpt
copy 01.txt 02.txt rewrite
free 01.txt 03.txt
free 02.txt 03.txt
free 01.txt 06.txt
actor Halvard Motors | Halvard
actor Carla Weigand | Weigand
actor Ruben Ostrander | Ostrander
actor Tomas Reuss
actor Eurobusiness Wire | EBW
q How many jobs will be cut in Europe?|amount|count|jobs|cut|revised
a j1|4200|Carla Weigand
a j3|4200|Carla Weigand
a j4|4200|-
a j5|4200|Carla Weigand
a j7|3800|Carla Weigand
a j9|3500|-
q How many jobs are at stake, suppliers included?|amount|count|jobs|at stake|agreed
a j2|~6000|works council
a j6|5900|Ruben Ostrander
q How many jobs go in Brenn?|amount|count|jobs|cut in Brenn|revised
a p1|~1150|Carla Weigand
a p3|1150|-
a p6|1150|-
a p7|~1150|Carla Weigand
a p8|1150|-
a p9|900|-
q How many jobs will the town of Brenn lose?|amount|count|jobs|lost by the town|single
a p5|~2000|Elke Straub
q How many jobs go in Sorrel?|amount|count|jobs|cut in Sorrel|agreed
a r1|640|-
a r5|640|-
q How many people does Halvard employ?|amount|count|people|employed|agreed
a e1|61000|-
a e2|61000|-
q How much will be saved a year?|amount|EUR|savings|saved|agreed
a s1|420000000|-
a s2|420000000|-
q How many workers gathered at the gate?|amount|count|workers|gathered|single
a m2|350|Police
q How many people marched on Saturday?|amount|count|people|marched|conflicting
a m5|12000|-
a m6|7500|police in Brenn
q Will Sorrel be closed?|whether||Sorrel|closed|conflicting
a q1|yes|two people familiar with the matter
a q2|no|A spokesman for the company
a q5|no|Management
a q6|yes|Ruben Ostrander
a q9|no|-
q What would a strike cost a day?|amount|EUR/day|strike|cost|conflicting
a x1|25000000|Lorne Pickett
a x2|14000000|Halvard
q What share voted to strike?|amount|percent|members|voted|single
a w1|91|Metalworkers' Union
q What was the turnout?|amount|percent|turnout|turnout|single
a w2|78|-
q By how much did the shares rise?|amount|percent|shares|rose|single
a h1|3.4|-
q By how much did the shares fall?|amount|percent|shares|fell|single
a h9|2.1|-
rel repeats j1 j3 j4 j5
rel agrees j2 j6
rel revises j1 j7
rel revises j7 j9
rel repeats p1 p7
rel repeats p1 p3
rel repeats p1 p6
rel conflicts m5 m6
rel denies q1 q2
rel conflicts q5 q6
rel conflicts x1 x2
rel agrees e1 e2
rel agrees s1 s2
rel agrees r1 r5
rel revises p8 p9
apart j1 p1 all Europe against one plant
apart j1 j2 payroll against suppliers included
apart p6 r1 two plants
apart p3 p5 the works against the town
apart h1 h9 up against down
apart m2 m5 the gate against the march
apart w1 w2 yes votes against turnout
apart j1 x8 another firm
apart p9 x9 another firm
apart e1 j1 staff against cuts
apart p8 r5 two plants
fc f2 2021-09-12 unclear
fc f3 2021-11-30 did_not
fc q1 2023-06-30 open
fc f5 2021-10-08 came_true
day 2021-09-07 01.txt,03.txt,02.txt,04.txt 4,200
day 2021-09-11 05.txt march
day 2021-10-09 06.txt walk out
day 2021-12-05 07.txt agreed
other 2021-10-10 2021-12-06 2020
origin 1 j1 j3 j5
origin 1 p1 p7
origin 2 m5 m6
