=== 01.txt | Pan-Coast News Agency | 2023-10-16 | given | y
BRISSA, Oct. 16, 2023 (Pan-Coast News Agency) — Opposition candidate Nadia Ferreyn led the count in Sanvara's presidential election on Monday with {f1:51.2 percent of the vote}, the electoral commission said after 68 percent of the ballots had been counted.

President Emil Castane had {c1:44.9 percent}. {t1:Turnout was 63 percent}, commission head Laura Quint told reporters.

{p1:Four people were killed} in clashes outside polling stations in the south, police said. {a1:About 120 people were arrested}.

{o1:Some 2,300 observers watched the vote}, the Coastal Union said.

{fc1:A final result is expected by Thursday}, Quint said.
=== 02.txt | People's Path | 2023-10-17 | given | y
PEOPLE'S PATH
Official newspaper of the National Party, 17 October 2023

Castane ahead!

According to our party's own count {c2:President Emil Castane has won 52 percent}. {f2:Ferreyn is at 45 percent}, general secretary Hugo Lamarr announced last night to thunderous applause.

"{f3:The 51 percent of the commission are a fabrication},"  said Lamarr. "Our people have {b2:the protocols of 9,400 polling stations}."

He called on supporters to gather on Liberty Square on Wednesday.
=== 03.txt | Brissa Live | 2023-10-18 | given | y
Brissa Live – 18 October 2023, election blog

21:15 Police put {s3:the crowd on Liberty Square at 30,000}. {s4:The National Party says 150,000}.

19:02 {p3:The number of dead has risen to seven}, interior ministry spokesman Tiago Reol tells TV Brissa. All were shot in Port Amal.

16:40 Human rights group Clear Voice: {a3:more than 300 arrested} since Sunday, twice as many as police admit.

12:30 Coastal Union observers: {v3:"no sign of systematic fraud"}.

09:10 {f4:Ferreyn 50.8 percent}, Castane 45.3, with 91 percent counted, according to the electoral commission.
=== 04.txt | Metro Quick | [2023-10-16..2023-10-17] | inferred | y
Metro Quick
2 minutes: Sanvara votes

Nadia Ferreyn is ahead in Sanvara. The challenger has {f5:51.2 percent of the vote}, says the electoral commission. Emil Castane, president since 2009, comes to {c5:44.9 percent}. {t5:63 out of 100 voters went to the polls}.

{p5:Four people died} in riots in the south, according to police. {a5:Around 120} were taken away.

A final result should be there {fc5:on Thursday at the latest}.
=== 05.txt | Pan-Coast News Agency | 2023-10-20 | given | y
BRISSA, Oct. 20, 2023 (Pan-Coast News Agency) — Nadia Ferreyn has won the presidential election in Sanvara with {f6:50.6 percent}, the electoral commission announced on Friday, a day later than planned.

Commission head Laura Quint corrected the turnout: {t6:it was 61 percent}, not 63, because voters abroad had been counted twice.

The National Party conceded. "{c6:Our own count was wrong}," its general secretary Hugo Lamarr said. Castane, he said, {fc6:would hand over the office on December 1}.

Police chief Alba Sorensen said {p6:nine people had lost their lives} since Sunday and {a6:210 had been arrested}.

Clear Voice put {p7:the number of dead at 14}.
=== 06.txt | The Coast Observer | 2023-10-21 | given | y
The Coast Observer
Saturday, October 21, 2023

Analysis: The long count

It took five days. In the end Nadia Ferreyn got {f7:50.6 percent}, six tenths more than she needed, and Emil Castane {c7:45.5 percent}.

Why did the party of Castane first claim {c8:52 percent}? Its general secretary, Ugo Lamar, told the Pan-Coast News Agency that the count {x7:had been wrong}. A party worker in Port Amal tells us that there never was a count.

As for the dead, the dispute goes on. {p8:Nine, say the police}. {p9:At least 14, says Clear Voice}, whose list the Observer has seen; five of them died in custody, it says. Reol, of the interior ministry, says {p10:nobody died in custody}.

{s7:Fewer than 35,000 people stood on Liberty Square} on Wednesday, a study of aerial photographs by the University of Brissa found.
=== 07.txt | Sanvara Ministry of the Interior | 2023-12-02 | given | y
Republic of Sanvara
Ministry of the Interior
Communiqué, 2 December 2023

President Nadia Ferreyn {h8:took office yesterday}. Emil Castane attended the ceremony.

The commission of inquiry into the events of October has established that {p11:16 persons lost their lives}, {p12:three of them in custody}. The Ministry withdraws its earlier statement.

{a8:All but 12 of the 210 persons arrested have been released}.

The commission {fc8:will submit its full report by 31 March 2024}.
@@@@
copy 01.txt 04.txt rewrite
copy 05.txt 06.txt cites
free 02.txt 06.txt
free 03.txt 06.txt
actor Nadia Ferreyn | Ferreyn
actor Emil Castane | Castane
actor Hugo Lamarr | Ugo Lamar | Lamarr
actor Laura Quint | Quint
actor Tiago Reol | Reol
origin 1 f1 f5
origin 1 p1 p5
origin 1 c1 c5
q What share of the vote has Ferreyn?|amount|percent|vote|Ferreyn|conflicting
a f1|51.2|electoral commission
a f5|51.2|electoral commission
a f2|45|Hugo Lamarr
a f4|50.8|electoral commission
a f6|50.6|electoral commission
a f7|50.6|-
q What share of the vote has Castane?|amount|percent|vote|Castane|revised
a c1|44.9|electoral commission
a c5|44.9|electoral commission
a c2|52|National Party
a c7|45.5|-
a c8|52|National Party
q What was the turnout?|amount|percent|turnout|turnout|revised
a t1|63|Laura Quint
a t6|61|Laura Quint
q How many people were killed?|amount|count|people|killed|conflicting
a p1|4|police
a p5|4|police
a p3|7|Tiago Reol
a p6|9|Alba Sorensen
a p7|14|Clear Voice
a p8|9|police
a p9|>=14|Clear Voice
a p11|16|commission of inquiry
q How many died in custody?|amount|count|people|died in custody|revised
a p10|0|Tiago Reol
a p12|3|commission of inquiry
q How many people were arrested?|amount|count|people|arrested|conflicting
a a1|~120|police
a a5|~120|police
a a3|>300|Clear Voice
a a6|210|Alba Sorensen
q How many people came to Liberty Square?|amount|count|people|crowd|conflicting
a s3|30000|Police
a s4|150000|National Party
a s7|<35000|University of Brissa
q How many observers watched?|amount|count|observers|watched|single
a o1|~2300|Coastal Union
rel repeats f1 f5
rel repeats c1 c5
rel repeats p1 p5
rel repeats a1 a5
rel denies f1 f3
rel conflicts f1 f2
rel conflicts c1 c2
rel revises f1 f4 f6
rel revises c1 c7
rel revises p3 p11
rel conflicts p6 p7
rel repeats p6 p8
rel repeats p7 p9
rel conflicts a1 a3
rel revises a1 a6
rel conflicts s3 s4
rel conflicts s4 s7
rel revises t1 t6
rel revises p10 p12
apart f1 c1 one candidate against the other
apart t1 f1 turnout against vote
apart p12 p11 part against all
apart a1 p1 arrested against killed
apart s3 o1 crowd against observers
fc fc1 2023-10-19 did_not
fc fc5 2023-10-19 did_not
fc fc6 2023-12-01 came_true
fc fc8 2024-03-31 open
day 2023-10-16 01.txt,04.txt Ferreyn
day 2023-10-18 03.txt Liberty
day 2023-10-20 05.txt Ferreyn
day 2023-12-01 07.txt Ferreyn
other 2023-10-15 2023-10-19 2023-10-17
