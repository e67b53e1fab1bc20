=== 01.txt | Aldern Press | 2022-11-07 | given | y
Plane with 43 on board missing over Gulf of Tessin

By Aldern Press

KORVAL, Nov. 7, 2022 — {b1:A turboprop with 43 people on board} disappeared from radar over the Gulf of Tessin early on Monday, Sullivan Air said.

{t1:Contact with Flight 218 was lost at 5:52 a.m.}, the airline's chief executive, Greta Lindholm, told a news conference. The plane carried 39 passengers and {c1:four crew}.

Fishermen near the island of Sarn reported an explosion, local mayor Teo Balk said.

{s1:Eleven ships} and three helicopters are searching, the coast guard said. {f1:The search would go on through the night}, it added.
=== 02.txt | Korval Bild | 2022-11-08 | given | y
KORVAL BILD · Tuesday 8 November 2022

HORROR FLIGHT 218: WAS IT A BOMB?

By Sepp Garro

{b2:46 people} sat in the doomed plane, Korval Bild has learned from airport sources, three more than the airline admits! Three babies were not on the list.

A security man told Bild: "{x2:It was a bomb}."

Police? Silence.

{k2:Two bodies were fished out of the sea} last night, says Mayor Teo Balk of Sarn.
=== 03.txt | Transport Ministry | 2022-11-08 | given | y
Ministry of Transport
Information for the media, 8 November 2022, 14.00

The wreck has not been found. {s3:Seventeen vessels} of four nations take part in the search.

{k3:Five bodies have been recovered} as of noon today. {k4:No survivors have been found}.

Sullivan Air has informed the ministry that {b3:44 persons were on board}, one of them an infant who was not entered in the list.

Speculation about an explosive device is {x3:without any foundation}.

Minister Dorota Hain expects {f3:the flight recorders to be located within ten days}.
=== 04.txt | Sarn Islander | 2022-11-09 | given | y
The Sarn Islander
Wednesday November 9, 2022

"We heard it twice"

Jon Petrik, 61, mends nets. On Monday he was out before six. "Two bangs," he says. "{t4:It was ten to six}, the radio had just said so."

Mayor Teo Balk says {k5:the island's chapel now holds nine dead}. On Monday he had talked of an explosion; now {x4:he is not so sure}. "I said what the fishermen said."

Sullivan Air flies here no more until Sunday.
=== 05.txt | Aldern Press | 2022-11-08 | inferred | y
KORVAL (Aldern Press) — The airline Sullivan Air said on Tuesday that {b5:44 people, not 43, were on board} the turboprop that went missing over the Gulf of Tessin on Monday. "An infant travelled on her mother's lap and was left out of the list," chief executive Greta Lindholm said.

{k6:Five bodies had been found by noon}, the transport ministry said.

A report of Korval Bild that 46 people had been on the plane was {b6:wrong}, Lindholm said.
=== 06.txt | Aldern Press | 2022-11-16 | given | y
KORVAL, Nov. 16, 2022 (Aldern Press) — Divers brought up the flight recorders of Sullivan Air Flight 218 on Wednesday, nine days after the plane fell into the Gulf of Tessin, transport minister Dorota Hain said.

{k7:Thirty-one bodies have been recovered so far}, the coast guard said. {m7:Thirteen people are still missing}.

"{x7:We can rule out a bomb}," said Arvid Noll, who leads the investigation. An engine had come apart, he said, and {f7:a first report would be published by December 7}.

The price of the search has reached {p7:6 million marks}, according to the ministry.
=== 07.txt | Wings & Props | 2022-12-12 | given | y
Wings & Props
12 December 2022

Investigation of Flight 218: what the report says

{r7:The interim report appeared on 6 December}, a day early. It runs to 74 pages.

{t7:At 05:51:40 the left engine failed}; twelve seconds later the signal was gone.

{b7:All 44 people on board were killed}. {k8:Forty of the bodies have been recovered}; four have not.

The search cost {p8:9.2 million marks}, the transport ministry told us; its earlier figure did not include the navy.

Investigators under Arvid Noll say {f8:the final report will take until the autumn of 2023}.
@@@@
free 03.txt 05.txt
free 02.txt 05.txt
free 01.txt 05.txt
actor Greta Lindholm | Lindholm
actor Teo Balk | Balk
actor Dorota Hain | Hain
actor Arvid Noll | Noll
actor Sullivan Air | Sullivan
q How many people were on board?|amount|count|people|on board|conflicting
a b1|43|Sullivan Air
a b2|46|airport sources
a b3|44|Sullivan Air
a b5|44|Sullivan Air
q How many crew were on board?|amount|count|crew|on board|single
a c1|4|Greta Lindholm
q How many people were killed?|amount|count|people|killed|single
a b7|44|-
q How many bodies have been recovered?|amount|count|bodies|recovered|revised
a k2|2|Teo Balk
a k3|5|-
a k6|5|transport ministry
a k7|31|coast guard
a k8|40|-
q How many dead lie in the chapel?|amount|count|dead|in chapel|single
a k5|9|Teo Balk
q How many ships are searching?|amount|count|ships|searching|revised
a s1|11|coast guard
a s3|17|-
q Was it a bomb?|whether||bomb|cause|denied
a x2|yes|A security man
a x3|no|-
a x7|no|Arvid Noll
q How many are missing?|amount|count|people|missing|single
a m7|13|coast guard
q How much did the search cost?|amount|mark|search|cost|revised
a p7|6000000|ministry
a p8|9200000|transport ministry
rel revises b1 b3
rel repeats b3 b5
rel denies b2 b6
rel conflicts b2 b3
rel denies x2 x3
rel conflicts x2 x7
rel repeats k3 k6
rel revises p7 p8
apart k3 b3 recovered against on board
apart c1 b1 crew against all
apart k5 k3 chapel against sea
apart m7 k7 missing against recovered
apart b7 k8 killed against recovered
fc f3 2022-11-18 came_true
fc f7 2022-12-07 came_true
fc f8 2023-11-30 open
day 2022-11-07 01.txt,05.txt radar|disappeared
day 2022-11-16 06.txt recorders
day 2022-12-06 07.txt report
day 2022-11-08 03.txt bodies
other 2022-11-09 2022-11-10
origin 1 b3 b5
origin 1 k3 k6
