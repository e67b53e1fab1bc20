=== 01.txt | Provincial Press Union | 2022-03-02 | given | y
Nurses walk out across Marlow Province

HARTEN, March 2, 2022 (PPU) — {n1:Some 18,000 nurses and midwives walked out} of hospitals in Marlow Province on Wednesday, their union said, in the first strike of its kind in 30 years.

The health ministry {n2:put the number at 9,400}. It said {o1:2,300 operations had been called off} on the first day.

{h1:Forty-one of the province's 52 hospitals were affected}, according to the union. Emergency rooms stayed open.

"{d1:Not one patient has come to harm}," said Beatrix Sole, who leads the Nurses' Alliance. Health Minister Conrad Vale said {d2:two people had died because an ambulance was turned away in Harten}. {d3:Sole rejected the minister's claim}. "There was no ambulance," she said.

The Alliance wants {w1:12 percent more pay}. The ministry has offered {w2:4.5 percent}.
=== 02.txt | The Harten Mercury | 2022-03-03 | given | y
HARTEN MERCURY, Thursday 3 March 2022

NURSES' REVOLT: WARDS EMPTY

{n3:Some 18,000 nurses and midwives walked out} of hospitals in Marlow Province on Wednesday, their union said, in the first strike of its kind in 30 years.

The health ministry {n4:put the number at 9,400}. It said {o2:2,300 operations had been called off} on the first day.

{h2:Forty-one of the province's 52 hospitals were affected}, according to the union. Emergency rooms stayed open.

The Alliance wants {w3:12 percent more pay}. The ministry has offered {w4:4.5 percent}.

(Provincial Press Union; additional reporting by the Mercury)

MOST READ
Man, 61, bitten by his own dentures
7 things your nurse will not tell you
=== 03.txt | Marlow Province, Ministry of Health | 2022-03-04 | given | y
MINISTRY OF HEALTH OF THE PROVINCE OF MARLOW
Communication no. 14 of 4 March 2022

The Ministry informs the public of the state of affairs at 08:00.

Staff absent: {n5:8,750}
Hospitals affected: {h3:33}
Operations postponed since Wednesday: {o3:5,100}
Births: 71
Deaths connected with the {k3:strike: 2}

The Minister has asked the Labour Court for an order. {f3:The court is to hear the matter on Monday}.

Citizens are reminded that the number for emergencies is 115.
=== 04.txt | Ward & Corridor | 2022-03-05 | given | y
Ward & Corridor (blog of a night nurse), 5.3.2022

So the ministry says 8,750 of us are "absent". I was at the meeting in the Corn Hall and I can count. {m4:There were 3,000 in the hall and as many outside}.

{n6:Beatrix says 20,000 are out now}. I believe her more than Vale, who by the way is paid {p4:14,000 crowns a month}. I get {p5:1,900}.

The two dead. A colleague from Harten Central, who was on that night, tells me {d4:the ambulance came and was sent on to St. Clement}. {d5:"One old man died on the way. One, not two," she says}.

I did not strike in '92 and I have regretted it since. Now make me a tea.
=== 05.txt | Provincial Press Union | 2022-03-08 | given | y
HARTEN, March 8 (PPU) — The Labour Court on Monday refused to stop the nurses' strike, now in its seventh day.

The Nurses' Alliance {n7:revised the number of strikers down to 16,500}. It had said on Wednesday that 18,000 took part. Beatrix Sole spoke of a counting error in the districts.

The health ministry said that {n8:9,100 had stayed away on Monday}. {o5:Since the beginning of the strike 8,200 operations have been cancelled}, {o6:1,200 of them on Monday alone}.

{k5:The minister withdrew his statement about two deaths}: {d7:one patient had died}, and not in an ambulance, Conrad Vale told the assembly.

A survey by the institute Pulse found that {s5:58 percent of people} in the province support the strike; {s6:a quarter oppose it}.

© Provincial Press Union 2022
=== 06.txt | The National Inquirer | 2022-03-08 | given | y
The National Inquirer — 8 March 2022

COMMENT: Let them have their twelve per cent

As the Harten Mercury reported last week, 18,000 nurses walked out. Then the Alliance "revised" that by {q6:1,500}. Give or take a hospital, who is counting?

Here is what counts. {v6:A third of the beds in Marlow are empty} for want of staff; before the strike {v7:it was a fifth}. Every year {l6:some 700 nurses leave} for the coast. {l7:Half the school of nursing's class of 2021 has gone} already.

Pay them 12 percent. It would cost {c6:90 million crowns a year}, the treasury says. {c7:The Alliance says 62 million}. A new bridge costs more.
=== 07.txt | The Harten Mercury | 2022-03-15 | given | y
THE HARTEN MERCURY, Tuesday 15 March 2022

It's over!

Nurses go back to work on Wednesday after {r7:83.5 percent of the Alliance's members} said yes to a pay rise of {w7:8 percent} in two steps. {t7:Turnout: 64 percent}.

In thirteen days {o7:14,300 operations were lost}, the ministry's final count says. {n9:At the peak 10,200 nurses were out}, according to the same paper; {n10:Sole stands by 16,500}.

Minister Vale promised {f7:to clear the backlog by the end of August}. {f8:Sole expects that it will take until Christmas}.

Five babies born during the strike have been called Beatrix.
=== 08.txt | Coast Telegraph | 1992-03-05 | given | n
Coast Telegraph, March 5, 1992

{x8:About 18,000 nurses walked out} in the coastal districts on Wednesday, their union said. The ministry put the number at {x9:11,000}. {x10:Nine hospitals were affected}.
@@@@
copy 01.txt 02.txt excerpt
copy 02.txt 06.txt cites
free 01.txt 06.txt
actor Beatrix Sole | Sole
actor Conrad Vale | Vale
actor Nurses' Alliance | the Alliance
actor Provincial Press Union | PPU
actor The Harten Mercury | Harten Mercury | the Mercury
q How many nurses are on strike?|amount|count|nurses|walked out|conflicting
a n1|~18000|union
a n3|~18000|union
a n2|9400|health ministry
a n4|9400|health ministry
a n5|8750|-
a n6|20000|Beatrix Sole
a n7|16500|Nurses' Alliance
a n8|9100|health ministry
a n10|16500|Beatrix Sole
a n9|10200|ministry
q How many operations were cancelled since the beginning?|amount|count|operations|cancelled|revised
a o1|2300|health ministry
a o2|2300|health ministry
a o3|5100|-
a o5|8200|health ministry
a o7|14300|ministry
q How many operations were cancelled on Monday?|amount|count|operations|cancelled on Monday|single
a o6|1200|health ministry
q How many hospitals were affected?|amount|count|hospitals|affected|conflicting
a h1|41|union
a h2|41|union
a h3|33|-
q Did two people die because of the strike?|whether||people|died|revised
a d1|no|Beatrix Sole
a d2|yes|Conrad Vale
a d3|no|Beatrix Sole
q How many people died because of the strike?|amount|count|people|died|revised
a k3|2|-
a d5|1|A colleague
a d7|1|Conrad Vale
q How many people were in the hall?|amount|count|people|in the hall|single
a m4|3000|-
q What does the minister earn?|amount|crown/month|minister|paid|single
a p4|14000|-
q What does a nurse earn?|amount|crown/month|nurse|paid|single
a p5|1900|-
q What pay rise does the union want?|amount|percent|pay|wanted|single
a w1|12|Nurses' Alliance
a w3|12|Nurses' Alliance
q What pay rise is offered?|amount|percent|pay|offered|single
a w2|4.5|ministry
a w4|4.5|ministry
q What pay rise was agreed?|amount|percent|pay|agreed|single
a w7|8|-
q What share supports the strike?|amount|percent|people|support|single
a s5|58|Pulse
q What share opposes the strike?|amount|percent|people|oppose|single
a s6|0.25|Pulse
q What would the rise cost a year?|amount|crown/year|rise|cost|conflicting
a c6|90000000|treasury
a c7|62000000|Alliance
q What share of members said yes?|amount|percent|members|yes|single
a r7|83.5|-
q What was the turnout?|amount|percent|turnout|turnout|single
a t7|64|-
q What share of the beds is empty now?|amount|percent|beds|empty|single
a v6|0.3333333333333333|-
q How many nurses leave every year?|amount|count|nurses|leave|single
a l6|~700|-
rel repeats n1 n3
rel conflicts n1 n2
rel repeats n2 n4
rel revises n1 n7
rel revises n2 n8
rel revises n8 n9
rel conflicts n9 n10
rel repeats n7 n10
rel repeats o1 o2
rel revises o3 o5
rel revises o5 o7
rel repeats h1 h2
rel conflicts h1 h3
rel denies d2 d3
rel revises k3 d7
rel conflicts k3 d5
rel agrees d5 d7
rel conflicts c6 c7
rel repeats w1 w3
rel repeats w2 w4
apart w1 w2 wanted against offered
apart w2 w7 offered against agreed
apart o5 o6 since the start against one day
apart s5 s6 for against against
apart r7 t7 yes against turnout
apart p4 p5 minister against nurse
apart n1 x8 another strike
apart n2 x9 another strike
apart m4 n6 in the hall against on strike
apart h1 n1 hospitals against nurses
apart l6 n1 leave against strike
apart n5 h3 staff against hospitals
apart n5 k3 absent against dead
apart q6 n7 by how much against how many
fc f3 2022-03-07 came_true
fc f7 2022-08-31 open
fc f8 2022-12-25 open
day 2022-03-02 01.txt,02.txt walked
day 2022-03-07 05.txt Court
day 2022-03-16 07.txt back
other 1992 2021 2022-03-04 2022-03-05
origin 1 n1 n3
origin 1 n2 n4
origin 1 h1 h2
