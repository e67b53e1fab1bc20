=== 01.txt | Tarn News Service | 2022-08-22 | given | y
Collapse traps miners at Gorva pit in northern Estmar

GORVA, Aug 22, 2022 (TNS) -- {t1:Twenty-eight miners were trapped} underground on Monday after a gallery collapsed at the Gorva coal mine in northern Estmar, the operator, Korell Coal, said. {k1:Three bodies have been recovered}.

The roof fell in at a depth of {d1:640 metres} at about 5 a.m., during the change of shifts, mine manager Anatol Reshko told journalists at the gate. {s1:Fifty-one men} made it to the surface.

"We hear knocking," Reshko said. "{f1:We will reach them within 48 hours}."

Rescue teams from two neighbouring mines arrived by bus in the afternoon. Methane made the work dangerous, the state Mining Inspectorate said.

Relatives gathered at the church of Saint Barbara. The mine, which opened in 1958, employs {e1:1,140 people}.
=== 02.txt | Estmar Daily | [2022-08-22..2022-08-24] | inferred | y
ESTMAR DAILY

28 men trapped at Gorva

GORVA, Monday. {t2:Twenty-eight miners were trapped} underground on Monday after a gallery collapsed at the Gorva coal mine in northern Estmar, the operator, Korell Coal, said. {k2:Three bodies have been recovered}.

The roof fell in at a depth of {d2:640 metres} at about 5 a.m., during the change of shifts, mine manager Anatol Reshko told journalists at the gate. {s2:Fifty-one men} made it to the surface.

"We hear knocking," Reshko said. "{f2:We will reach them within 48 hours}."

Rescue teams from two neighbouring mines arrived by bus in the afternoon. Methane made the work dangerous, the state Mining Inspectorate said.

Relatives gathered at the church of Saint Barbara. The mine, which opened in 1958, employs {e2:1,140 people}. (TNS)
=== 03.html | Pit & Steel | [2022-08-22..2022-08-25] | inferred | y
NAV Markets
NAV Safety
NAV Jobs: 28 openings

H Estmar: hope 640 metres down

They are knocking on the pipes. That is the one good piece of news from Gorva, where the ceiling of a coal gallery came down just as the night shift was leaving.

{t3:28 colleagues} could not get out, and rescuers have carried {k3:three dead} to daylight. {s3:51 others escaped}.

Manager Anatoli Reschko is confident. {f3:Two days, he says, and the men will be found}. It is a race against gas: the inspectorate has measured methane.

The owner is Korell Coal. On paper Gorva gives work to {e3:1,140}; the shaft dates from the fifties.

Wives and mothers are waiting in Saint Barbara's, named for the patron of us all.

Newsletter | Imprint
=== 04.txt | Union of Mine Workers of Estmar | 2022-08-23 | given | y
UNION OF MINE WORKERS OF ESTMAR
Declaration, 23 August 2022

The number that the company gives is false. {t4:There are 34 of our comrades below ground}. Korell forgets the six men of the contractor Vint, who are on no list because they are paid by the day.

Since 2019 the union has warned eleven times of the roof in gallery nine. {w4:The management knew}.

We call a strike in all pits of Korell for Thursday. {f4:Not one tonne will leave Gorva} until the last man is up.

Mirko Stahn, chairman
=== 05.txt | Northern Echo Radio | 2022-08-23 | given | y
Northern Echo Radio, news at six, 23 August 2022

The rescue in Gorva. Around noon a drill broke through to a side gallery, but nobody was there. {k5:Five dead have now been brought up}, the company tells us. {t5:26 are still below}.

Our reporter spoke to a rescuer who asked us not to use his name. He says {k5b:he saw nine bodies behind the second dam}. "I counted them with my lamp," he said.

The union's figure of 34 trapped men was rejected by the company. "{t5b:We have 28 lamps missing, so 28 men were missing}," says Reshko.

The Mining Inspectorate has opened an inquiry.
=== 06.txt | Capital Evening | 2022-08-24 | given | y
Capital Evening, Wednesday 24 August 2022

Nine more dead in Gorva?

A rescue worker has seen {k6:nine bodies} in the collapsed mine of Gorva, Northern Echo Radio reports. The man did not give his name. The operator Korell Coal, asked by this newspaper, called the report "{k6b:irresponsible and false}".

If the broadcaster is right, the chances for the others are poor. It is now the third day. The 48 hours that the manager had promised ended this morning.

The minister of energy, Darja Volk, cancelled a trip abroad and is expected at the mine on Thursday.
=== 07.txt | Tarn News Service | 2022-08-25 | given | y
Twelve dead found in Estmar mine, 19 men rescued alive

GORVA, Aug 25, 2022 (TNS) -- Rescuers in Estmar brought {r7:19 miners alive} out of the Gorva pit on Thursday, 74 hours after the collapse, Korell Coal said. {k7:Twelve bodies have been found so far}, it said.

Manager Anatol Reshko admitted that the union had been right. "{t7:There were 34 men down there}, not 28. We did not have the contractors on our list," he said. {m7:Three men are still missing}.

Energy Minister Daria Wolk, who visited the pit, said {f7:the mine would stay closed until the end of the year}.

Union chairman Mirko Stahn said that {w7b:the company had been warned}. Korell's chief executive, Hans Obrecht, denied it. "{w7:No warning ever reached us}," he said.

{p7:About 4,000 miners went on strike}, according to the union; {p7b:the company counted 2,600}.
=== 08.txt | Financial Outlook | 2022-08-26 | given | y
Financial Outlook - 26 August 2022 - Company news in brief

KORELL COAL. Shares lost {z8:18 per cent} on Friday. Rescuers in Estmar brought {r8:19 miners alive} out of the Gorva pit on Thursday, 74 hours after the collapse, Korell Coal said. {k8:Twelve bodies have been found so far}, it said. Energy Minister Daria Wolk, who visited the pit, said {f8:the mine would stay closed until the end of the year}. (TNS)

BELT AIR. The airline ordered 28 aircraft of the type K-340 and took an option on 19 more. The price was not disclosed.

MONDRA FOODS. Turnover rose to 1.14 billion crowns in the first half. The firm wants to open twelve shops this year.
=== 09.txt | Estmar Mining Inspectorate | 2022-12-12 | given | y
Estmar Mining Inspectorate

Final report on the Gorva accident (summary)
12 December 2022

1. On 22 August 2022 {k9:15 persons died}. {r9:Nineteen were rescued}.
2. {t9:34 persons had been trapped}. The operator's list was incomplete.
3. The gallery lay at {d9:655 metres}, not 640 as stated.
4. {w9:The operator received four written warnings} between 2019 and 2022. The union speaks of eleven; seven of these were given by word of mouth and cannot be proved.
5. The mine was reopened on 1 November.
6. The Inspectorate will decide on fines {f9:by 31 March 2023}.
=== 10.txt | Western Colliery Bulletin | 1996-08-23 | given | n
Western Colliery Bulletin, August 23, 1996

Five hurt in Delmouth pit

{i10:Five miners were hurt} at the Delmouth coal mine on Wednesday when a belt caught fire at a depth of {d10:320 metres}. {s10:Forty-eight men} made it to the surface on foot.

Rescue teams from two neighbouring mines arrived by bus in the afternoon. Smoke made the work difficult, the manager, Owen Pritt, said.

The mine, which opened in 1931, employs {e10:870 people}. It will work again on Monday.

Relatives gathered at the gate. The vicar brought tea.
@@@@
copy 01.txt 02.txt identical
copy 01.txt 03.html rewrite
copy 05.txt 06.txt cites
copy 07.txt 08.txt excerpt
free 04.txt 05.txt
free 04.txt 07.txt
actor Anatol Reshko | Anatoli Reschko | Reshko
actor Darja Volk | Daria Wolk
actor Mirko Stahn | Stahn
actor Korell Coal | Korell
actor Mining Inspectorate | Estmar Mining Inspectorate
q How many were trapped?|amount|count|miners|trapped|revised
a t1|28|Korell Coal
a t2|28|Korell Coal
a t3|28|-
a t4|34|-
a t7|34|Anatol Reshko
a t9|34|-
q How many are dead?|amount|count|people|dead|revised
a k1|3|-
a k2|3|-
a k3|3|-
a k5|5|Korell Coal
a k7|12|Korell Coal
a k8|12|Korell Coal
a k9|15|-
q How deep was it?|amount|metre|gallery|depth|revised
a d1|640|Anatol Reshko
a d2|640|Anatol Reshko
a d9|655|-
q How many escaped?|amount|count|men|escaped|single
a s1|51|-
a s2|51|-
a s3|51|-
q How many were rescued alive?|amount|count|miners|rescued|agreed
a r7|19|Korell Coal
a r8|19|Korell Coal
a r9|19|-
q How many work there?|amount|count|people|employed|single
a e1|1140|-
a e2|1140|-
a e3|1140|-
q How many bodies behind the dam?|amount|count|bodies|behind the dam|denied
a k5b|9|rescuer
a k6|9|rescue worker
q How many went on strike?|amount|count|miners|on strike|conflicting
a p7|~4000|union
a p7b|2600|company
q Was the company warned?|whether||company|warned|denied
a w7b|yes|Mirko Stahn
a w7|no|Hans Obrecht
a w9|yes|-
rel repeats t1 t2 t3
rel repeats k1 k2 k3
rel repeats d1 d2
rel repeats s1 s2 s3
rel repeats e1 e2 e3
rel conflicts t1 t4
rel revises t1 t7
rel agrees t7 t9
rel revises k1 k5 k7
rel repeats k7 k8
rel repeats r7 r8
rel agrees r7 r9
rel repeats k5b k6
rel denies k6 k6b
rel conflicts p7 p7b
rel denies w7b w7
rel conflicts w7 w9
rel conflicts d1 d9
apart t1 s1 trapped against escaped
apart k1 t1 dead against trapped
apart d1 d10 another mine
apart e1 e10 another mine
apart t5 t1 still below against trapped in all
apart k5 k5b recovered against seen
fc f1 2022-08-24 did_not
fc f7 2022-12-31 did_not
fc f9 2023-03-31 open
day 2022-08-22 01.txt,02.txt 28
day 2022-08-25 07.txt 19
day 2022-08-23 05.txt five
other 2022-11-01 2022-12-12 2022-08-24
origin 1 t1 t2 t3
origin 1 k1 k2 k3
origin 1 k5b k6
origin 2 p7 p7b
origin 1 k7 k8
origin 2 t7 t9
