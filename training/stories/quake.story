=== 01.txt | Harbour News Agency | 2021-05-03 | given | y
URGENT - Strong quake kills dozens in Soruvia's Ardesh region

MIRNE, May 3, 2021 (Harbour News Agency) - A powerful earthquake struck the mountainous Ardesh region of Soruvia early on Monday, {k1:killing at least 43 people} and {i1:injuring more than 300}, the national Disaster Agency said.

The quake, {g1:with a magnitude of 6.4}, hit at 4:12 a.m. when most people were asleep, the Geophysical Institute in Mirne said. Its centre lay 11 kilometres below the town of Tal.

"{h1:About 1,200 houses have collapsed} in Tal and the villages around it," the governor of Ardesh, Temur Qasimli, told reporters. He feared that {f1:the number of dead would pass 100 by the end of the week}.

Two bridges on the road from the plain have fallen, and {m1:78 people were reported missing}, the Disaster Agency said.

Prime Minister Ilka Sorensky declared three days of mourning. Schools in the region are closed until May 10.
=== 02.txt | Lowland Courier | [2021-05-03..2021-05-05] | inferred | y
Lowland Courier

Dozens die in Ardesh quake

MIRNE, Monday (HNA) - A powerful earthquake hit the mountainous Ardesh region of Soruvia early on Monday, {k2:killing at least 43 people} and {i2:injuring more than 300}, the national Disaster Agency said.

The quake, {g2:with a magnitude of 6.4}, struck at 4.12am when most people were asleep, according to the Geophysical Institute in Mirne. Its centre lay 11km below the town of Tal.

"{h2:About 1,200 houses have collapsed} in Tal and the villages around it," said Temur Qasimli, the governor of Ardesh. He feared that {f2:the number of dead would pass 100 by the end of the week}.

Two bridges on the road from the plain have fallen.

Prime Minister Ilka Sorensky declared three days of mourning.
=== 03.html | Mirne Herald | 2021-05-03 | metadata | y
META 2021-05-03T09:40:00+03:00
NAV Home
NAV Politics
NAV Sport
NAV 43 things to do in May

H Strong quake kills dozens in Soruvia's Ardesh region

MIRNE (Harbour News Agency) - A powerful earthquake struck the mountainous Ardesh region of Soruvia early on Monday, {k3:killing at least 43 people} and {i3:injuring more than 300}, the national Disaster Agency said.

The quake, {g3:with a magnitude of 6.4}, hit at 4:12 a.m. when most people were asleep, the Geophysical Institute in Mirne said. Its centre lay 11 kilometres below the town of Tal.

"{h3:About 1,200 houses have collapsed} in Tal and the villages around it," the governor of Ardesh, Temur Qasimli, told reporters. He feared that the number of dead would pass 100 by the end of the week.

Two bridges on the road from the plain have fallen, and {m3:78 people were reported missing}, the Disaster Agency said.

Prime Minister Ilka Sorensky declared three days of mourning. Schools in the region are closed until May 10.

Read also

Earthquake insurance: what you need to know

1,200 pupils sing for spring

Comments (43)
=== 04.txt | Morning Flash | [2021-05-03..2021-05-04] | inferred | y
MORNING FLASH
THEY NEVER WOKE UP

Terror in the mountains! The ground shook for barely twenty seconds - and a whole town was gone.

It was twelve minutes past four when the monster quake tore families in Soruvia from their sleep. {g4:6.4 on the scale}, say the earthquake men in the capital.

The grim tally so far: {k4:43 dead, at the very least}. {i4:Over 300 hurt}. And {m4:78 souls of whom nobody knows} if they still breathe under the stones of Tal.

{h4:Some 1,200 homes flattened}, sobs provincial boss Timur Gasimli. He has little hope: {f4:by the weekend, he believes, there will be more than a hundred dead}.

Help is slow to come because two bridges are down. The prime minister has ordered flags to half-mast for three days; children stay at home till the 10th.
=== 05.txt | Weekly Compass | 2021-05-08 | given | y
Weekly Compass - 8 May 2021
The week in brief

SORUVIA. A powerful earthquake struck the mountainous Ardesh region of Soruvia early on Monday, {k5:killing at least 43 people} and {i5:injuring more than 300}, the national Disaster Agency said. Two bridges on the road from the plain have fallen, and {m5:78 people were reported missing}, the Disaster Agency said. (HNA)

MARANTO. The lower house passed the budget by {v5:211 votes to 204} after a debate of nineteen hours. The leader of the opposition spoke for three of them.

HALVMARK. A strike of ferry crews entered its second week. The union says that {t5:1,900 of its members} have stopped work. The companies put the number at half of that.

SPORT. Ronda Vale won the women's marathon in Port Ester in two hours and 21 minutes. She had only taken up running at the age of 29.
=== 06.txt | Disaster Agency of Soruvia | 2021-05-04 | given | y
REPUBLIC OF SORUVIA
DISASTER AGENCY
Situation report no. 3 - 4 May 2021, 18:00

Ardesh earthquake

Dead: {k6:118} (of these {t6:97 in the town of Tal})
Injured: {i6:640}, of whom {s6:85 seriously}
Missing: {m6:41}
Houses destroyed: {h6:2,350}
Persons in tents: {e6:9,000}

{r6:Eleven people were pulled alive} from the ruins today.

The Agency asks the public not to repeat figures from unofficial sources. The claim broadcast by Radio Ardesh that {k6b:300 bodies lie in the stadium of Tal} is not correct. There is no mortuary in the stadium.

The reservoir above Tal is being watched. {d6:The dam has no cracks}.

{w6:Drinking water will be restored in Tal by 8 May}.
=== 07.txt | Radio Ardesh | 2021-05-04 | given | y
Radio Ardesh, morning programme, 4 May 2021 - transcript

PRESENTER: Good morning. We have our colleague Nino Abdal on the line from Tal. Nino, what do you see?

ABDAL: I am standing in front of the stadium. {k7:There are 300 bodies in there}, under blankets. I have this from Doctor Lev Horan, who runs the surgical ward. He has not slept for thirty hours.

PRESENTER: The authorities speak of far fewer.

ABDAL: Yes. The doctor says that {k7b:his own ward alone registered 54 dead}. And he adds that nobody has been to the upper villages yet.

PRESENTER: People are worried about the dam.

ABDAL: A shepherd told me that {d7:there is a crack in the dam}, as wide as a hand. I could not check that.

PRESENTER: Thank you, Nino. And please, listeners: blood donors are asked to come to the school in Vardan street.
=== 08.txt | Westland Mail | 2021-05-05 | given | y
Westland Mail
Wednesday 5 May 2021

Death toll in Soruvia: how high is it really?

Officially {k8:118 people died} when the earth shook in Ardesh. But is it true? {k8b:As many as 300 bodies have been laid out in the stadium of Tal}, the local station Radio Ardesh reported on Tuesday, quoting a doctor. The Disaster Agency dismissed that.

Our readers know the pattern. In Soruvia it took eleven days in 1988 before the government admitted anything at all, and the number that it then gave was half of what the graveyards held.

And the dam? According to the same broadcast {d8:a crack has opened in it}. The engineers say no. We would not sleep below it.
=== 09.txt | Harbour News Agency | 2021-05-07 | given | y
Soruvia quake toll rises to 187; institute lowers magnitude

TAL, May 7, 2021 (Harbour News Agency) - {k9:The death toll from the earthquake in Ardesh rose to 187} on Friday, the Disaster Agency said, after soldiers reached the last villages. {m9:Nineteen people are still missing}.

The Geophysical Institute corrected {g9:the magnitude to 6.1}. "Our first figure was computed from too few stations," its director, Pola Nemeth, said. The Ocean Seismic Centre, which had also measured 6.4 at first, now gives {g9b:6.2}.

Governor Temur Kasimli denied that he was warned. "{n9:Nobody told me anything about an earthquake}," he said. Opposition deputy Oran Belik had claimed in parliament that {n9b:the governor received a warning two days before the quake}.

Lev Horan, a surgeon in Tal, withdrew his estimate. "{k9b:I never counted 300 bodies}. I said that there was room for 300," he said.

{e9:More than 12,000 people are living in tents}, the Red Lantern aid group said.

The road will be open again for lorries on May 9, Kasimli said.
=== 10.txt | The Continental | 2021-05-21 | given | y
The Continental, 21 May 2021

Five questions about the Ardesh earthquake

How many people died?
The Disaster Agency closed its list on Wednesday with {k10:204 names}. Red Lantern, which kept a list of its own, comes to {k10b:about 200 dead}.

Is anybody still missing?
No. {m10:The last two missing people were found alive in the capital}.

How strong was it?
{g10:6.1}, says the Geophysical Institute; 6.2, says the Ocean Seismic Centre. Such differences are normal.

Did the drinking water come back?
Not on 8 May, as promised. {w10:Tal has had water since 15 May}.

How many are homeless?
{e10:Some 10,500 people} slept in tents last night, according to Red Lantern. The government wants {f10:to house all of them before the first snow}. It plans {f10b:to build 1,500 wooden houses by 1 September}.
=== 11.txt | Perrin Gazette | 2009-05-04 | given | n
Perrin Gazette - 4 May 2009

Quake shakes Perrin valley

An earthquake {g11:with a magnitude of 4.9} shook the Perrin valley early on Sunday. {i11:Three people were injured} by falling tiles. Nobody was killed.

The quake hit at 4:50 a.m. when most people were asleep. Its centre lay 9 kilometres below the village of Aune. About 40 houses were damaged, the mayor of Aune, Rolf Teck, said.

Two bridges were closed as a precaution. Schools stay open.

The valley had last been shaken in 1961.
@@@@
copy 01.txt 02.txt near_copy
copy 01.txt 03.html identical
copy 01.txt 04.txt rewrite
copy 01.txt 05.txt excerpt
copy 07.txt 08.txt cites
free 06.txt 08.txt
free 06.txt 09.txt
free 07.txt 06.txt
free 06.txt 10.txt
free 09.txt 10.txt
actor Temur Qasimli | Timur Gasimli | Temur Kasimli | Kasimli
actor Lev Horan | Doctor Lev Horan
actor Disaster Agency | national Disaster Agency
actor Ilka Sorensky | Prime Minister Ilka Sorensky
actor Nino Abdal | Nino
actor Red Lantern | Red Lantern aid group
q How many people were killed?|amount|count|people|dead|conflicting
a k1|>=43|Disaster Agency
a k2|>=43|Disaster Agency
a k3|>=43|Disaster Agency
a k4|>=43|-
a k5|>=43|Disaster Agency
a k6|118|Disaster Agency
a k8|118|-
a k9|187|Disaster Agency
a k10|204|Disaster Agency
a k10b|~200|Red Lantern
q How many bodies lie in the stadium?|amount|count|bodies|in the stadium|denied
a k7|300|Lev Horan
a k6b|300|Radio Ardesh
a k8b|<=300|Radio Ardesh
a k9b|!300|Lev Horan
q How many were injured?|amount|count|people|injured|revised
a i1|>300|Disaster Agency
a i2|>300|Disaster Agency
a i3|>300|Disaster Agency
a i4|>300|-
a i5|>300|Disaster Agency
a i6|640|Disaster Agency
q How many are missing?|amount|count|people|missing|revised
a m1|78|Disaster Agency
a m3|78|Disaster Agency
a m4|78|-
a m5|78|Disaster Agency
a m6|41|Disaster Agency
a m9|19|Disaster Agency
q What was the magnitude?|amount|magnitude|earthquake|magnitude|conflicting
a g1|6.4|Geophysical Institute
a g2|6.4|Geophysical Institute
a g3|6.4|Geophysical Institute
a g4|6.4|-
a g9|6.1|Geophysical Institute
a g9b|6.2|Ocean Seismic Centre
a g10|6.1|Geophysical Institute
q How many houses collapsed?|amount|count|houses|destroyed|revised
a h1|~1200|Temur Qasimli
a h2|~1200|Temur Qasimli
a h3|~1200|Temur Qasimli
a h4|~1200|Temur Qasimli
a h6|2350|Disaster Agency
q How many live in tents?|amount|count|people|in tents|revised
a e6|9000|Disaster Agency
a e9|>12000|Red Lantern
a e10|~10500|Red Lantern
q Is there a crack in the dam?|whether||dam|cracked|denied
a d6|no|Disaster Agency
a d7|yes|-
a d8|yes|Radio Ardesh
q Was the governor warned?|whether||governor|warned|denied
a n9|no|Temur Qasimli
a n9b|yes|Oran Belik
rel repeats k1 k2 k3 k4 k5
rel repeats i1 i2 i3 i4 i5
rel repeats m1 m3 m4 m5
rel repeats g1 g2 g3 g4
rel repeats h1 h2 h3 h4
rel repeats k6 k8
rel revises k1 k6 k9 k10
rel agrees k10 k10b
rel repeats k7 k8b
rel denies k7 k6b
rel denies k7 k9b
rel revises i1 i6
rel revises m1 m6 m9
rel revises g1 g9
rel conflicts g9 g9b
rel repeats g9 g10
rel revises e9 e10
rel denies d7 d6
rel repeats d7 d8
rel denies n9b n9
apart k6 t6 all against one town
apart k7 k7b stadium against ward
apart i1 i11 another quake
apart g1 g11 another quake
apart i6 s6 all against seriously
apart r6 k6 rescued against dead
apart m1 k1 missing against dead
fc f1 2021-05-09 came_true
fc w6 2021-05-08 did_not
fc f10b 2021-09-01 open
day 2021-05-03 01.txt,02.txt,03.html 43
day 2021-05-04 06.txt 118
day 2021-05-07 09.txt 187
day 2021-05-19 10.txt 204
day 2021-05-15 10.txt water
other 2021-05-10 2021-05-08 2021-05-09 2021-05-20 2021-05-05
origin 1 k1 k2 k3 k4 k5
origin 1 h1 h3 h4
origin 1 k7 k8b
origin 2 k10 k10b
origin 2 g9 g9b
