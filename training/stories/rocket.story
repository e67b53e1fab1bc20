=== n1.txt | Meridian Press | 2022-09-02 | given | y
Tavara to launch first rocket on Tuesday

PORT ELMO, Tavara, Sept. 2, 2022 (Meridian Press) — {l1:Tavara's first rocket will lift off on Tuesday morning}, the country's space agency said on Friday, carrying four small satellites into an orbit {o1:500 kilometres} above the Earth.

The Kestrel-1, {h1:31 metres tall}, was rolled to the pad at Port Elmo on Thursday night. Its development has cost {c1:210 million pesos} over eight years, project manager Iria Solano said.

"{p1:I give us a chance of 70 percent}," Solano told Meridian Press. "First rockets like to explode."

{g1:Some 20,000 spectators are expected} on the beaches around the bay, according to the mayor, Tomas Rede.

Fishing boats must leave the bay by Monday evening.
=== n2.txt | Tavara Sun | 2022-09-03 | given | y
Tavara Sun, 3 September 2022

Up, up and away

{l2:Tavara's first rocket will lift off on Tuesday morning}, the country's space agency said on Friday, carrying four small satellites into an orbit {o2:500 kilometres} above the Earth.

The Kestrel-1, {h2:31 metres tall}, was rolled to the pad at Port Elmo on Thursday night. Its development has cost {c2:210 million pesos} over eight years, project manager Iria Solano said.

{g2:Some 20,000 spectators are expected} on the beaches around the bay, according to the mayor, Tomas Rede.

Meridian Press

Sport | Weather | Crossword
=== n3.txt | Space Agency of Tavara | 2022-09-06 | given | y
SPACE AGENCY OF TAVARA
Press release 41/2022, 6 September 2022

Today's attempt was called off eleven minutes before ignition because a valve in the second stage did not close.

{l3:The next attempt will be made on 9 September at 07.20}.

{g3:About 12,000 visitors} followed the countdown from the public beaches.

The Agency thanks all visitors for their patience. Drinking water will be handed out free of charge on Friday.
=== n4.txt | El Faro de Elmo | 2022-09-07 | given | y
El Faro de Elmo
Wednesday, September 7th 2022

The valve, the valve!

We were {g4:thirty thousand on the sand}, says Rede, the mayor, and all of us saw nothing but a white candle that did not burn.

Iria Solano slept two hours. "{l4:Friday we fly}," she says. "{v4:The valve is repaired}."

A technician whom this newspaper has known for years shakes his head. {v41:The valve is not repaired, they have only hammered on it}. And the costs, he says: not 210 but {c4:close to 300 million pesos}, if one counts the pad.

{s4:A strike of the radar crews on Friday}? Their union has not decided.
=== n5.txt | Meridian Press | 2022-09-09 | given | y
PORT ELMO, Tavara, Sept. 9, 2022 (Meridian Press) — {l5:Kestrel-1 rose from its pad on Friday at 7:24 a.m.} and exploded 93 seconds later over the sea, the space agency said.

{i5:Nobody was hurt}. Debris fell into the bay up to {k5:nine kilometres} from the pad.

"{r5:We will fly again within a year}," Iria Solano said, fighting tears. {a5:A report on the cause will be on the table by the end of October}.

The satellites, built by students, were worth {m5:3.5 million pesos}.

Tavara's president, Lucio Vance, said that {f5:the programme would go on}.
=== n6.txt | Bay Radio | 2022-09-10 | inferred | y
BAY RADIO — the morning after, as it was said on air

So, yesterday. Boom. We all saw it, we all heard it, my windows heard it.

The agency says nobody was hurt. Doctor Pia Lund at the clinic says otherwise: {i6:two fishermen with burns} came in at nine. They had been where they should not have been.

Somebody calls and says {q6:it was sabotage}. Mrs Solano, on this station, half an hour ago: "{q61:It was not sabotage. It was a weld}."

The beaches are shut {b6:until Monday}.
=== n7.txt | The Orbit | 2022-11-08 | given | y
The Orbit — 8 November 2022

Where is the Kestrel report?

{a7:The end of October has come and gone, and the report on the loss of Kestrel-1 is still not out}. The agency now speaks of "{a71:the first days of December}".

What we hear: the tank burst at a weld. {q7:There are no signs of sabotage}, two members of the inquiry say.

What it cost: Tavara's court of accounts puts the programme at {c7:288 million pesos}, pad included.

Iria Solano has been offered a chair in Lisbrook. {z7:She is staying}, she writes to us.
=== n8.txt | Meridian Press | 2023-08-30 | given | y
Second time lucky: Kestrel-2 reaches orbit

PORT ELMO, Tavara, Aug. 30, 2023 (Meridian Press) — {r8:Tavara put its first satellite into orbit on Wednesday}, eleven and a half months after the loss of Kestrel-1.

{g8:More than 40,000 people} cheered on the beaches, police said.

{a8:The inquiry's report, published on December 5}, had blamed a weld. {z8:Iria Solano left the agency in March}; she watched from Lisbrook.

The next rocket is to fly {x8:in spring 2025}, director Gil Amado said.
=== n9.txt | Polar Gazette | 2016-09-07 | given | n
Polar Gazette, September 7, 2016

Nordhavn launch called off

The launch of the weather rocket Petrel-1 was called off on Tuesday eleven minutes before ignition because of wind. The next attempt will be made on 9 September.

{y9:About 12,000 visitors} had come to Nordhavn. The rocket, {y91:13 metres tall}, is to measure ice clouds and will fall into the sea.

The station's manager, Isa Soland, said she gave it a chance of 90 percent. It has cost {y92:21 million crowns}.

Hotels are full until the weekend. A bear was seen near the pad.
@@@@
copy n1.txt n2.txt excerpt
free n1.txt n4.txt
free n3.txt n4.txt
free n5.txt n6.txt
free n5.txt n8.txt
actor Iria Solano | Solano | Mrs Solano
actor Tomas Rede | Rede
actor Lucio Vance
origin 1 l1 l2
origin 1 c1 c2
origin 1 g1 g2
q When will the rocket fly?|date||rocket|launch|revised
a l1|d:2022-09-06|the country's space agency
a l2|d:2022-09-06|the country's space agency
a l3|d:2022-09-09|Space Agency of Tavara
a l4|d:2022-09-09|Iria Solano
a l5|d:2022-09-09|space agency
q What has the programme cost?|amount|peso|pesos|cost|conflicting
a c1|210000000|Iria Solano
a c2|210000000|Iria Solano
a c4|~300000000|A technician
a c7|288000000|court of accounts
q How many came on 6 September?|amount|count|visitors|present|conflicting
a g3|~12000|Space Agency of Tavara
a g4|30000|Tomas Rede
q How many are expected?|amount|count|spectators|expected|single
a g1|~20000|Tomas Rede
a g2|~20000|Tomas Rede
q How many came in 2023?|amount|count|people|present|single
a g8|>40000|police
q How tall is it?|amount|metre|rocket|tall|single
a h1|31|-
a h2|31|-
q Is the valve repaired?|whether||valve|repaired|conflicting
a v4|yes|Iria Solano
a v41|no|A technician
q Was anybody hurt?|whether||people|hurt|conflicting
a i5|no|-
a i6|yes|Pia Lund
q Was it sabotage?|whether||loss|sabotage|denied
a q6|yes|Somebody
a q61|no|Iria Solano
a q7|no|two members of the inquiry
q Does Solano leave?|whether||Solano|leaves|revised
a z7|no|Iria Solano
a z8|yes|-
apart g3 y9 other launch
apart h1 y91 other rocket
apart g1 g3 expected against counted
apart g3 g8 other day
apart m5 c1 satellites against programme
apart o1 k5 orbit against debris
rel repeats l1 l2
rel repeats c1 c2
rel repeats g1 g2
rel repeats h1 h2
rel revises l1 l3
rel repeats l3 l4
rel conflicts c1 c4
rel conflicts g3 g4
rel conflicts v4 v41
rel denies q6 q61
rel agrees q61 q7
rel revises z7 z8
fc l1 2022-09-06 did_not
fc l2 2022-09-06 did_not
fc g1 2022-09-06 did_not
fc g2 2022-09-06 did_not
fc l3 2022-09-09 came_true
fc l4 2022-09-09 came_true
fc r5 2023-09-09 came_true
fc a5 2022-10-31 did_not
fc a71 2022-12-10 came_true
fc x8 2025-05-31 open
day 2022-09-01 n1.txt pad
day 2022-09-06 n3.txt called
day 2022-09-09 n5.txt,n6.txt Kestrel
day 2022-12-05 n8.txt report
day 2023-08-30 n8.txt orbit
other 2022-09-02 2022-09-07 2022-09-05 2022-09-08 2022-09-12
