=== 01.txt | Northgate Press Agency | 2023-03-07 | given | y
At least 14 dead as Sorn bursts its banks in Halvenia

DUNMERE, Halvenia, March 7, 2023 (Northgate Press Agency) - At least {k1:14 people have been killed} and more than {m1:60 are missing} after the river Sorn broke through a dyke at Dunmere on Monday night, the head of Halvenia's civil protection service said on Tuesday.

"The water came in eleven minutes," Marta Ellingsen told reporters. "{e1:About 9,000 people have been evacuated} from Dunmere and Upper Tarn. Nobody should drive home to look for the cat."

{h1:Some 2,400 houses are under water}, Ellingsen said. She expected {f1:the river to crest on Wednesday evening}.

The army has sent {s1:350 soldiers} with boats. Two bridges are closed to traffic.

{b1:The dyke was last inspected in 2019}, the water board of Dunmere said.
=== 02.txt | Dunmere FM 98.4 | 2023-03-08 | given | y
Dunmere FM 98.4 - your voice on the Sorn
News | Weather | Traffic | Lost & found

Wednesday 8 March 2023, 7.10 a.m.

Good morning. Here is what we know.

Mayor Ottilie Brandt told our breakfast show that {e2:4,200 people have left their homes in Dunmere alone}. "{k2:Twelve bodies have been recovered} in the town," the mayor said. "Two more were found over in Upper Tarn, and they are not ours to count."

The sports hall on Mill Lane is full. It holds {c2:640 people}, the Red Lantern says. The school on Ferry Street has beds left.

Mrs Brandt also took issue with the water board. "{b2:That dyke has not been looked at since 2014}. I have the letters," she said.

Bus 4 and bus 7 do not run. Milk and bread at the fire station.
=== 03.txt | - | [2023-03-08..2023-03-09] | inferred | y
LIVE: Floods on the Sorn - all the latest

19.42
Civil protection now says {k3:19 people are confirmed dead}. {m3:Forty-one are still missing}, it adds.

18.05
The river has peaked. The gauge at Dunmere showed {g3:7.84 metres} at 17.30, the highest ever, the water board says, and it has been falling since.

16.20
Interior minister Rolf Aagard calls reports of looting in Upper Tarn "{l3:a fairy tale}". "{l4:Not a single shop has been looted}," he tells parliament.

13.15
A resident of Upper Tarn, Henk Dorsey, tells Channel Six that {l5:three shops in the high street were looted overnight}.

11.50
The number of evacuated has gone up: {e3:11,500 people have been moved to safety} in the whole province, according to Marta Ellingsen.
=== 04.txt | Halvenia Mirror | 2023-03-08 | given | y
HALVENIA MIRROR
Wednesday, March 8, 2023

RIVER OF TEARS
Wave of mud swallows sleepy town in ELEVEN minutes

By Dirk Salinger

They never stood a chance. A wall of brown water tore into Dunmere on Monday night and took {k4:at least 14 lives}, rescue chief Marta Ellingsen said. Upwards of {m4:60 souls are unaccounted for}.

And it may be worse. A fireman who has pulled the dead from cellars told the Mirror: "{k5:It is thirty at the very least}. They just don't dare to say it."

{e4:Around 9,000 people} had to flee, Ellingsen told a press conference.

How could it happen? Insiders whisper that the damage will run to {d4:200 million crowns}.
=== 05.txt | Interior Ministry of Halvenia | 2023-03-09 | given | y
MINISTRY OF THE INTERIOR
Press statement No. 31/2023
9 March 2023

1. As of 8 a.m. today, {k6:22 persons have lost their lives} as a result of the flood. {m6:17 persons are missing}.

2. {e6:The number of evacuated persons stands at 11,500}.

3. The figure of thirty deaths carried by the Halvenia Mirror is {k7:incorrect}. The Ministry asks the media to use confirmed data only.

4. {h6:1,900 dwellings have been flooded}. The earlier figure of 2,400 included farm buildings.

5. {s6:The number of soldiers deployed has been raised to 800}.

6. The Minister expects that {f6:the first families will be able to return on 14 March}.
=== 06.txt | Relief Without Walls | 2023-03-12 | given | y
Relief Without Walls
Situation Report #2: Halvenia floods
Reporting period: 9-12 March 2023. Date of issue: 12 March 2023

HIGHLIGHTS
- {k8:24 deaths confirmed} by the authorities (22 on 9 March).
- {m8:9 people remain missing}, according to the Interior Ministry.
- {e8:An estimated 12,000 to 13,000 people displaced}, based on our own count in 21 shelters and a survey of host families.
- {w8:310 people treated for injuries} at the Dunmere district hospital.
- {p8:Relief Without Walls has distributed 5,000 blankets} and 1,200 hygiene kits.

NEEDS
The water works will not be repaired before the end of March, the water board told our team.

OUTLOOK
We expect that {f8:the shelters will be needed until the end of April}.
=== 07.txt | Tarn Valley Courier | 2023-03-07 | inferred | y
Tarn Valley Courier
Home > News > Halvenia

Dyke breaks at Dunmere, at least 14 dead

(NPA) - At least {k9:14 people have been killed} and more than {m9:60 are missing} after the river Sorn broke through a dyke at Dunmere on Monday night, the head of Halvenia's civil protection service said on Tuesday.

"The water came in eleven minutes," Marta Ellingsen told reporters. "{e9:About 9,000 people have been evacuated} from Dunmere and Upper Tarn. Nobody should drive home to look for the cat."

{h9:Some 2,400 houses are under water}, Ellingsen said. She expected {f9:the river to crest on Wednesday evening}.

Read also: Ten soups for a rainy day
=== 08.txt | Northgate Press Agency | 2023-03-20 | given | y
DUNMERE, March 20, 2023 (Northgate Press Agency) - The last of the missing has been found and the death toll of the Sorn flood now stands at {k10:27}, civil protection chief Marta Ellingson said on Monday.

{m10:Nobody is missing any more}, she said.

{r10:The first 80 families went back to Upper Tarn on March 14}, as the interior minister, Rolf Aagard, had promised.

Aagard corrected himself on the shops of Upper Tarn. "I was told wrong. {l10:Two shops were looted}," he told the Northgate Press Agency.

The water board admitted that {b10:the last inspection of the dyke had been in 2014}, not in 2019 as it had said.

The finance ministry put the damage at {d10:145 million crowns}.
@@@@
copy 01.txt 07.txt near_copy
copy 01.txt 04.txt rewrite
free 01.txt 03.txt
free 04.txt 05.txt
free 05.txt 06.txt
actor Marta Ellingsen | Ellingsen | Marta Ellingson
actor Rolf Aagard | Aagard
actor Ottilie Brandt | Brandt
actor Northgate Press Agency | NPA
q How many people have been killed in the flood?|amount|count|people|killed|conflicting
a k1|>=14|Marta Ellingsen
a k9|>=14|Marta Ellingsen
a k4|>=14|Marta Ellingsen
a k3|19|civil protection service
a k5|>=30|a fireman
a k6|22|-
a k8|24|authorities
a k10|27|Marta Ellingsen
q How many bodies have been recovered in Dunmere?|amount|count|bodies|recovered|single
a k2|12|Ottilie Brandt
q How many people are missing?|amount|count|people|missing|revised
a m1|>60|Marta Ellingsen
a m9|>60|Marta Ellingsen
a m4|>60|Marta Ellingsen
a m3|41|civil protection service
a m6|17|-
a m8|9|Interior Ministry
q How many people have been evacuated?|amount|count|people|evacuated|revised
a e1|~9000|Marta Ellingsen
a e9|~9000|Marta Ellingsen
a e4|~9000|Marta Ellingsen
a e3|11500|Marta Ellingsen
a e6|11500|-
q How many people have left Dunmere?|amount|count|people|evacuated|single
a e2|4200|Ottilie Brandt
q How many people are displaced?|amount|count|people|displaced|single
a e8|12000-13000|-
q How many houses are flooded?|amount|count|houses|flooded|revised
a h1|~2400|Marta Ellingsen
a h9|~2400|Marta Ellingsen
a h6|1900|-
q How many soldiers are deployed?|amount|count|soldiers|deployed|revised
a s1|350|-
a s6|800|-
q How many shops were looted in Upper Tarn?|amount|count|shops|looted|conflicting
a l4|0|Rolf Aagard
a l5|3|Henk Dorsey
a l10|2|Rolf Aagard
q When was the dyke last inspected?|date||dyke|inspected|revised
a b1|d:2019|water board of Dunmere
a b2|d:2014|Ottilie Brandt
a b10|d:2014|water board
q How many people were treated for injuries?|amount|count|people|treated|single
a w8|310|-
q How great is the damage?|amount|crown|damage|damage|conflicting
a d4|200000000|insiders
a d10|145000000|finance ministry
rel repeats k1 k9 k4
rel repeats m1 m9 m4
rel repeats e1 e9 e4
rel repeats h1 h9
rel revises k1 k3
rel denies k5 k7
rel revises m1 m3
rel revises e1 e3
rel revises h1 h6
rel conflicts l5 l4
rel denies l5 l3
rel revises l4 l10
rel conflicts b1 b2
rel revises b1 b10
rel agrees b2 b10
rel conflicts d4 d10
apart k2 k1 town against the whole
apart e2 e3 town against the province
apart m1 k1 missing against killed
apart w8 k8 treated against dead
apart e8 e6 displaced against evacuated
apart c2 e2 one hall against the town
fc f1 2023-03-08 came_true
fc f9 2023-03-08 came_true
fc f6 2023-03-14 came_true
fc f8 2023-04-30 open
day 2023-03-06 01.txt,07.txt,04.txt Dunmere
day 2023-03-08 03.txt peaked
day 2023-03-14 08.txt families
day 2023-03-07 01.txt,07.txt Ellingsen
day 2023-03-20 08.txt 27
other 2023-03-09
origin 1 e1 e9 e4
origin 1 k1 k9 k4
origin 2 b2 b10
origin 1 m1 m9 m4
