=== k1.txt | Meridian Press | 2019-02-05 | given | y
LUND, Melland, Feb. 5, 2019 (Meridian Press) — {v1:Melland's supreme court will rule on 21 February} whether the lignite mine at Kerra may grow, the court's registrar said on Tuesday, ending a suit that has lasted nine years.

Six villages oppose the plan of the company Ostra Energy. {s1:Some 640 people have already been resettled}; {n1:85 refuse to go}, according to their lawyer, Mira Tolk. "{w1:We will win this}," she said.

Ostra said that the mine would create {j1:400 jobs by the end of the year}. {e1:Its excavators will reach the cemetery of Kerra in about two weeks}, spokesman Jon Abel added.

Energy minister Karl Dunn declined to comment. {q1:He expects a close vote among the seven judges}.
=== k2.txt | Lund Courier | 2019-02-06 | given | y
Lund Courier
6 February 2019

Judges name the day

{v2:Melland's supreme court will rule on 21 February} whether the lignite mine at Kerra may grow, the court's registrar said on Tuesday, ending a lawsuit that has lasted nine years.

Six villages are against the plan of the company Ostra Energy. {s2:Some 640 people have already been resettled}; {n2:85 refuse to go}, according to their lawyer, Mira Tolk. "{w2:We will win this}," she said.

{e2:Its excavators will reach the cemetery of Kerra in about two weeks}, Ostra's spokesman Jon Abel said.

(Meridian Press)

Subscribe | Jobs | Crossword | Contact
=== k3.txt | The Kerra Bell | [2019-02-06..2019-02-19] | inferred | y
The Kerra Bell
Leaflet of the parish

Dear neighbours,

on the 21st we shall know. Whatever they decide in Lund, {b3:the bell will be rung at noon} and there will be soup.

The Courier writes that 85 of us are left. It is {n3:92}; we counted after church, and Mrs Lamm's twins have come home.

{e3:The monster is to stand at the churchyard wall within the fortnight}, if one believes Mr Abel. Father Tobias does not: "{e31:They will never touch the graves}," he says.

The sewing circle meets on Thursdays.
=== k4.txt | Meridian Press | 2019-02-20 | given | y
Kerra ruling put off as judge falls ill

LUND, Melland, Feb. 20, 2019 (Meridian Press) — A day before it was to announce its decision on the Kerra mine, Melland's supreme court took the case off its calendar on Wednesday because the presiding judge, Hanna Osk, had been taken to hospital.

{v4:The ruling will not be given before the middle of March}, the registrar said.

"{j4:She will be back on the bench by 1 March}," the judge's husband told Meridian Press.

Ostra's share price rose by {p4:4 percent}.
=== k5.txt | The Lode | 2019-03-02 | given | y
The Lode, Saturday 2 March 2019

Quiet in the pit

The excavators stand. {e5:They stopped on Tuesday, two hundred metres short of the cemetery}, and Jon Abel of Ostra vows: "{h5:Not one more shovel until the judgment}."

When will it come? A clerk at the court, who must not talk to us, says: {v5:on the 28th}. The registrar calls that date {x5:pure speculation}.

Judge Osk returned to her desk yesterday, thinner, we hear.

How many live in Kerra? {n5:Fewer than 90}, the district says.
=== k6.txt | Supreme Court of Melland | 2019-03-11 | given | y
SUPREME COURT OF MELLAND
The Registrar

11 March 2019

Case 7/2010, Villages of Kerra v. Ostra Energy

{v6:Judgment will be delivered in open court on Thursday, 28 March 2019, at 10 a.m.}

Seats for the public: 60. {t6:Tickets will be given out from 25 March}.
=== k7.txt | Meridian Press | 2019-03-28 | given | y
LUND, Melland, March 28, 2019 (Meridian Press) — {v7:The lignite mine at Kerra must not grow, Melland's supreme court said on Thursday} by four votes to three, to tears and cheers in the gallery.

Ostra Energy must refill the pit, judge Hanna Osk read, and pay {m7:52,000 crowns} to each household that has moved.

The company will take the case to the Court of the Union. "{a7:The papers will be filed within thirty days}," Jon Abel said. {o7:The last excavator would be gone by Easter}, he promised. Up to {l7:900 jobs will be lost by the end of next year}, he warned.

Minister Karl Dunn said {f7:a law on compensation would be before parliament by summer}. "{y7:The lights will not go out}," he added.

Ostra's shares fell by {p7:12 percent}.
=== k8.txt | The Kerra Bell | [2019-04-22..2019-04-30] | inferred | y
The Kerra Bell

Easter has been and gone, and look out of your window: {o8:two excavators still stand in the pit}, rust and all. So much for promises.

Mr Abel's thirty days are up on Saturday. Our Mira Tolk has asked in the registry: {a8:nothing has come in}.

{g8:The harvest feast will be held on 5 October}. All welcome, even Mr Abel.

Father Tobias had his knee done.
=== k9.txt | The Lode | 2019-07-06 | given | y
The Lode, Saturday 6 July 2019

After the judgment

Ostra has swallowed it. Not a line reached the Court of the Union, and the time for it has run out, says Jon Abel: "{a9:We looked at the costs}."

{f9:Parliament received Minister Dunn's compensation bill on 20 June}. {z9:A vote is planned for September}.

{o9:The last excavator crawled out of the pit on 20 May}.

Ostra has dismissed {l9:310 workers} so far. That leaves many to go.

And those who had been moved? {r9:Of the 640, 48 have come back}, the district says.
=== k10.txt | Coast Chronicle | 2011-02-22 | given | n
Coast Chronicle
22 February 2011

Court rules on Kerrow quarry

The supreme court of Calland ruled on Monday that the slate quarry at Kerrow may grow. {s10:Some 64 people} must move; {n10:85} had signed a petition.

The company expects to create {j10:40 jobs by the end of the year}. Its lawyer, Mara Tulk, said that work would begin in two weeks.

The judge, Hannes Oska, read for three hours.
@@@@
copy k1.txt k2.txt near_copy
copy k2.txt k3.txt cites
free k1.txt k3.txt
free k4.txt k5.txt
actor Mira Tolk
actor Jon Abel | Abel
actor Hanna Osk | Osk
actor Karl Dunn | Dunn
origin 1 v1 v2
origin 1 s1 s2
origin 2 n1 n3
q When will the court rule?|date||ruling|given|revised
a v1|d:2019-02-21|the court's registrar
a v2|d:2019-02-21|the court's registrar
a v5|d:2019-03-28|A clerk
a v6|d:2019-03-28|Supreme Court of Melland
a v7|d:2019-03-28|-
q How many have been resettled?|amount|count|people|resettled|single
a s1|~640|Mira Tolk
a s2|~640|Mira Tolk
q How many live in Kerra?|amount|count|people|refuse to go|conflicting
a n1|85|Mira Tolk
a n2|85|Mira Tolk
a n3|92|-
a n5|<90|the district
q How many workers have been dismissed?|amount|count|workers|dismissed|single
a l9|310|-
apart s1 s10 other mine
apart n1 n10 other people
apart l7 l9 foretold against done
apart p4 p7 other day
apart r9 s1 come back against resettled
apart j1 l7 created against lost
rel repeats v1 v2
rel repeats s1 s2
rel repeats n1 n2
rel conflicts n1 n3
rel denies v5 x5
rel agrees v5 v6
rel revises v1 v6
fc v1 2019-02-21 did_not
fc v2 2019-02-21 did_not
fc w1 - came_true
fc w2 - came_true
fc j1 2019-12-31 open
fc e1 2019-02-19 did_not
fc e2 2019-02-19 did_not
fc q1 - came_true
fc v4 2019-03-15 came_true
fc j4 2019-03-01 came_true
fc v5 2019-03-28 came_true
fc v6 2019-03-28 came_true
fc a7 2019-04-27 did_not
fc o7 2019-04-21 did_not
fc l7 2020-12-31 open
fc f7 2019-06-21 came_true
fc g8 2019-10-05 open
fc z9 2019-09-30 open
day 2019-02-20 k4.txt calendar
day 2019-02-26 k5.txt stopped
day 2019-03-01 k5.txt Osk
day 2019-03-28 k7.txt mine
day 2019-05-20 k9.txt excavator
day 2019-06-20 k9.txt compensation
other 2019-02-05 2019-02-06 2019-03-25 2019-04-27 2019-04-21
