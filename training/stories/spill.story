=== 01.txt | Coastal Observer | 2017-03-14 | given | y
Coastal Observer, Tuesday, March 14, 2017

Tanker aground off Cape Ennor, oil reaches beach

By Hedda Maas

The tanker Sable Queen ran on to the rocks off Cape Ennor during the night to Tuesday and is losing oil. According to the Maritime Authority of Larsund, {o1:around 800 tonnes of crude have leaked so far}. The ship {c1:is carrying 62,000 tonnes}.

{l1:An oil slick nine kilometres long} drifted towards the bird island of Sule at noon. The first clumps came ashore at Ennor bay, where volunteers picked up {b1:some 40 oiled birds}.

All {w1:23 crew members} were taken off by helicopter. One broke an arm.

"The pilot had left the ship too early," said the head of the Maritime Authority, Joost Varga. The shipping company, Trident Bulk, declined to comment.

Varga said a salvage tug would arrive on Wednesday evening. {f1:The ship would be refloated at high tide on Friday}, he said.
=== 02.txt | Observer Online | [2017-03-14..2017-03-15] | inferred | y
Menu | My account | Weather 7°C | Tide 14:20

Sable Queen: 800 tonnes of oil in the sea

The tanker Sable Queen ran on to the rocks off Cape Ennor during the night to Tuesday and is losing oil. According to the Maritime Authority of Larsund, {o2:around 800 tonnes of crude have leaked so far}. The ship {c2:is carrying 62,000 tonnes}.

{l2:An oil slick nine kilometres long} drifted towards the bird island of Sule at noon.

Advertisement: heating oil at 62 cents

All {w2:23 crew members} were taken off by helicopter.

"The pilot had left the ship too early," said Joost Varga, who heads the Maritime Authority. Trident Bulk, the shipping company, declined to comment.

Varga said a salvage tug would arrive on Wednesday evening. {f2:The ship would be refloated at high tide on Friday}, he said.

Most read: Oil price falls | Nine walks by the sea | Tanker drivers on strike
=== 03.txt | - | [2017-03-14..2017-03-16] | inferred | y
Black tide threatens paradise of birds

Larsund is holding its breath. Since a tanker hit a reef by Cape Ennor on Tuesday night, a carpet of oil has been moving on Sule, the most important breeding place of the northern puffin.

It is nine kilometres long. Roughly {o3:800 tons have flowed out}, the seafaring authority reckons, and that may be only the start: in the belly of the Sable Queen {c3:there were 62,000}.

In Ennor bay {b3:about forty birds} smeared with tar were collected by helpers.

The men on board - {w3:there were 23} - were flown to safety; one of them was slightly hurt. Authority chief Joost Varga blames the pilot, who is said to have gone ashore before he should have. The owners say nothing.

A tug is on its way. If all goes well, {f3:the wreck is to be pulled off the rocks with Friday's high water}.
=== 04.txt | Trident Bulk | 2017-03-15 | given | y
TRIDENT BULK LTD
Press statement
Port Callen, 15 March 2017

MT Sable Queen - update

Trident Bulk regrets the incident off Cape Ennor. Soundings of all tanks carried out today show that {o4:approximately 350 tonnes of cargo were lost}. The figure of 800 tonnes mentioned by the authorities is wrong. It includes water.

The pilot was on board at the time of the grounding. The statement by Mr Varga that {p4:the pilot had left the ship} is untrue.

The vessel carries {c4:61,800 tonnes of crude oil}. Her double hull is intact in eleven of twelve tanks.

All {w4:23 members of the crew} are safe and well.

The company has set up a fund of {m4:5 million euros} for fishermen who lose income.

For journalists: +00 555 0140
=== 05.txt | Radio Ennor | 2017-03-15 | given | y
Radio Ennor news, 15 March 2017, 7 p.m.

The clean-up on the coast has begun. {v5:Six hundred volunteers} turned up at Ennor bay today, more than there are shovels. The bird station on Sule told us that {b5:it has taken in 212 oiled birds} since yesterday. Its head, Wenke Dahl, fears the worst: "{f5:We shall lose a third of the colony this spring}."

The fishermen want money. Their association puts the loss at {m5:2 million euros a week}.

A diver who worked for the salvage company, and who does not want his name on the radio, says {h5:there is a second hole in the ship}, on the port side, and nobody talks about it.

The weather: storm from the south-west, force nine on Thursday.
=== 06.txt | Larsund Herald | [2017-03-16..2017-03-17] | inferred | y
Larsund Herald

Second hole in tanker, diver says

The Sable Queen has {h6:a second hole in the hull}, a diver told Radio Ennor. The Herald could not reach the man. The salvage company, Brandal, said there was no such hole: "{h6b:Our cameras show one hole and one only}," said its manager, Tove Brandal.

The station had reported on Wednesday that {b6:212 birds} covered in oil were being looked after on Sule.

Environment minister Aksel Lindqvist will visit the bay on Friday. The opposition wants to know why the tug needed 40 hours to come.

Meanwhile the price of cod went up by {z6:14 per cent} at the auction in Port Callen.
=== 07.txt | Coastal Observer | 2017-03-17 | given | y
Coastal Observer, Friday, March 17, 2017

Authority corrects itself: oil spill twice as large

By Hedda Maas

{o7:More than 1,600 tonnes of oil have escaped} from the Sable Queen, the Maritime Authority admitted on Thursday evening. Two days earlier it had spoken of 800. The storm tore a second hole into the hull, Joost Varga said. {h7:"There are two holes now, yes."}

The attempt to refloat the ship was put off. {f7:It will not be tried before March 24}, the salvage company Brandal said.

Varga also took back what he had said about the pilot. "{p7:He was on board}. I was misinformed," he said.

{l7:The slick has grown to 30 kilometres}. On Sule, keeper Wenke Dahl counted {b7:640 live oiled birds and 1,100 dead ones}.

{v7:Some 2,000 volunteers} are expected at the weekend.

Trident Bulk's shares fell by {s7:11 percent}.
=== 08.txt | Northern Wire | 2017-03-18 | given | y
Sule colony may lose a third of its puffins - bird station

PORT CALLEN, March 18 2017 (Northern Wire) - A bird station in Larsund fears that a third of the puffin colony on the island of Sule will die as a result of the Sable Queen oil spill, its head, Venke Dahl, told Radio Ennor.

The Maritime Authority estimates that {o8:1,600 tonnes or more} have leaked from the tanker. The environmental group Clear Coast, which analysed satellite images, said on Saturday that {o8b:between 2,500 and 3,000 tonnes} were in the water. "The official number is a joke," said its spokesman, Ruud Pell.

Environment Minister Axel Lindquist called Clear Coast's figure pure speculation.

He said {f8:the beaches would be clean by Easter}, April 16.
=== 09.txt | Coastal Observer | 2017-04-20 | given | y
Coastal Observer, Thursday, April 20, 2017

What remains of the black tide

By Hedda Maas

Five weeks after she went aground, the Sable Queen lies in dry dock in Port Callen. She was refloated on March 29, at the third attempt.

The final balance of the Maritime Authority, published on Wednesday: {o9:2,140 tonnes of crude ran into the sea}, of which {r9:900 were recovered}. {v9:3,400 volunteers} took part. The clean-up has cost {m9:31 million euros}, and Trident Bulk has paid {m9b:12 million} of it.

The beach of Ennor is still closed; Easter without bathing. {f9:It is to open on May 15}, says mayor Sjoerd Haak.

And the puffins? Fewer died than was feared. Wenke Dahl now reckons that {b9:one bird in ten is lost}.

A court will decide about the pilot in autumn.
=== 10.txt | Gulf Shipping Letter | 2003-03-16 | given | n
Gulf Shipping Letter, 16 March 2003

Tanker aground in Teral strait

The tanker Sable Prince ran on to a sandbank in the Teral strait during the night to Saturday. According to the harbour master, {o10:around 80 tonnes of fuel oil have leaked}. The ship {c10:is carrying 30,000 tonnes} of naphtha.

All 19 crew members stayed on board. A salvage tug would arrive on Monday, the agent of the ship said. He thought that the ship would be refloated at high tide on Tuesday.

Divers are checking the hull. The strait is open for traffic in one direction.

The pilot was on board. It is the third grounding in the strait since December, and insurers have asked for a second pilot boat.
@@@@
copy 01.txt 02.txt near_copy
copy 01.txt 03.txt rewrite
copy 05.txt 06.txt cites
copy 05.txt 08.txt cites
free 01.txt 07.txt
free 04.txt 01.txt
free 07.txt 08.txt
actor Joost Varga | Varga | Mr Varga
actor Wenke Dahl | Venke Dahl
actor Aksel Lindqvist | Axel Lindquist
actor Maritime Authority | Maritime Authority of Larsund
actor Trident Bulk | TRIDENT BULK LTD
q How much oil leaked?|amount|tonne|oil|leaked|conflicting
a o1|~800|Maritime Authority
a o2|~800|Maritime Authority
a o3|~800|Maritime Authority
a o4|~350|-
a o7|>1600|Maritime Authority
a o8|>=1600|Maritime Authority
a o8b|2500-3000|Clear Coast
a o9|2140|Maritime Authority
q How much oil does the ship carry?|amount|tonne|crude|carried|conflicting
a c1|62000|-
a c2|62000|-
a c3|62000|-
a c4|61800|-
q How many crew members were there?|amount|count|crew|on board|agreed
a w1|23|-
a w2|23|-
a w3|23|-
a w4|23|-
q How long is the slick?|amount|kilometre|slick|long|revised
a l1|9|-
a l2|9|-
a l7|30|-
q How many oiled birds were collected?|amount|count|birds|oiled|revised
a b1|~40|-
a b3|~40|-
a b5|212|Wenke Dahl
a b6|212|Radio Ennor
q How many volunteers took part?|amount|count|volunteers|helping|single
a v5|600|-
a v9|3400|Maritime Authority
q How much is the damage to fishermen a week?|amount|EUR|loss|fishermen|single
a m5|2000000|association
q What did the clean-up cost?|amount|EUR|clean-up|cost|single
a m9|31000000|Maritime Authority
q Is there a second hole?|whether||ship|second hole|denied
a h5|yes|diver
a h6|yes|diver
a h6b|no|Tove Brandal
a h7|yes|Joost Varga
q Had the pilot left the ship?|whether||pilot|left the ship|revised
a p4|no|Trident Bulk
a p7|no|Joost Varga
rel repeats o1 o2 o3
rel repeats c1 c2 c3
rel repeats w1 w2 w3
rel repeats b1 b3
rel repeats l1 l2
rel conflicts o1 o4
rel revises o1 o7 o9
rel repeats o7 o8
rel conflicts o8 o8b
rel repeats b5 b6
rel repeats h5 h6
rel denies h6 h6b
rel agrees h5 h7
rel revises l1 l7
rel revises v5 v9
rel conflicts c1 c4
rel agrees w1 w4
apart o1 c1 leaked against carried
apart o1 o10 another ship
apart o9 r9 leaked against recovered
apart m4 m5 fund against loss
apart m9 m9b cost against paid
apart v7 v5 expected against present
fc f1 2017-03-17 did_not
fc f8 2017-04-16 did_not
fc f5 - did_not
fc f9 2017-05-15 open
day 2017-03-14 01.txt,02.txt 800
day 2017-03-16 07.txt 1,600
day 2017-03-29 09.txt refloated
day 2017-04-19 09.txt 2,140
other 2017-03-15 2017-03-17 2017-03-24 2017-03-18 2017-03-13
origin 1 o1 o2 o3
origin 1 h5 h6
origin 1 b5 b6
origin 2 o8 o8b
origin 1 b1 b3
