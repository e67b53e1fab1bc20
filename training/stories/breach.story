=== 01.txt | Varno Press Agency | 2022-10-04 | given | y
Hackers steal data of health insurer's customers, Aldina says

PORT AVEL, Oct. 4, 2022 (Varno Press Agency) - Unknown attackers have copied personal data from the systems of Aldina, the country's second largest health insurer, the company said on Tuesday.

{c1:Records of about 1.3 million customers were copied}, a company spokeswoman, Petra Linsgaard, told the agency. {m1:No medical files had been touched}, she said.

Aldina noticed the intrusion on Friday, September 30, and shut down its customer portal on Saturday.

The attackers have demanded {r1:a ransom of 6 million euros}, according to an employee of the company who asked not to be named. {n1:The attack was the work of a group from Kostrava}, interior minister Jonas Verhal said in parliament.

The state office for data security has sent {x1:12 experts} to Port Avel. The portal would be open again {f1:by October 10}, Linsgaard said.
=== 02.html | Avel Tribune | 2022-10-05 | metadata | y
<html><head><title>Hackers steal data of health insurer's customers | Avel Tribune</title>
<meta property="og:site_name" content="Avel Tribune"><meta property="article:published_time" content="2022-10-05T05:30:00+02:00"></head>
<body><nav><ul><li><a href="/a">City</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Puzzles</a></li></ul></nav>
<article><h1>Hackers steal data of health insurer's customers</h1>
<p>PORT AVEL (VPA) - Unknown attackers have copied personal data from the systems of Aldina, the country's second largest health insurer, the company said on Tuesday.</p>
<p>{c2:Records of about 1.3 million customers were copied}, a company spokeswoman, Petra Linsgaard, told the agency. {m2:No medical files had been touched}, she said.</p>
<p>Aldina noticed the intrusion on Friday, September 30, and shut down its customer portal on Saturday.</p>
<p>The attackers have demanded {r2:a ransom of 6 million euros}, according to an employee of the company who asked not to be named. {n2:The attack was the work of a group from Kostrava}, interior minister Jonas Verhal said in parliament.</p></article>
<aside><p>Read also</p><ul><li>1.3 million reasons to love the harbour</li><li>How to choose a password</li></ul></aside>
<footer><p>Avel Tribune - Imprint - Privacy</p></footer></body></html>
=== 03.txt | Nettwerk | 2022-10-05 | given | y
Nettwerk, 5 October 2022

The thieves write to us

A group that calls itself Grey Heron has told Nettwerk that it is behind the break-in at Aldina. To prove it, it sent us a list of file names and eleven policy numbers, two of which we could check.

"{c3:We have the data of 3.1 million people}, {i3:and we have the diagnoses}," a person who speaks for the group wrote in a chat on Tuesday night. Aldina's version, the person said, was a lullaby.

The group also denies the price that is being talked about. "{r3:We never asked for six million. We asked for two.}"

And Kostrava? "{n3:None of us has ever set foot there.} The minister watches too many films."

Aldina did not want to comment. The insurer has {k3:4.2 million customers}, by its own account.

Rasmus Oddvar, who teaches computer security at the University of Lind, looked at the list for us. "It looks real to me," he says.
=== 04.txt | Foreign Ministry of Kostrava | 2022-10-06 | given | y
Ministry of Foreign Affairs, Republic of Kostrava
Information for the press, 6 October 2022

Statements made in the parliament of a neighbouring country, according to which a crime against an insurance company had been committed from Kostrava, are without any foundation. {n4:Kostrava has nothing to do with the matter.}

The ambassador in Port Avel, Ilya Doruchin, has asked for a meeting with Minister Verhal in order to be shown evidence. {e4:No evidence has been presented so far.}

The Ministry recalls that Kostrava itself was the target of {a4:214 attacks on public computers} in the year 2021, {b4:37 of which} came from the territory of the country that now accuses it.

{w4:Kostrava has offered the help of its police.} No answer was received.
=== 05.txt | The Lantern | 2022-10-07 | inferred | y
The Lantern - what the week brought

Friday

Somebody has been through the drawers of Aldina, and it is getting embarrassing. Nettwerk, the magazine for people with three screens, has chatted with the burglars. {c5:They boast of 3.1 million victims}, more than twice what the insurer admits to, {i5:and say that they hold the diagnoses too}. {r5:Two millions is all they wanted}, they told the magazine.

One is tempted to believe the thieves; at least they answer the telephone.

Meanwhile the man from Kostrava, Ilja Dorukhin, would like to see some proof. So would we.
=== 06.txt | Varno Press Agency | 2022-10-10 | given | y
Aldina doubles number of victims of data theft

PORT AVEL, Oct. 10, 2022 (Varno Press Agency) - The health insurer Aldina said on Monday that far more customers were hit by the theft of its data than it had first said.

{c6:The data of 2.9 million customers had been taken}, chief executive Ulrik Sand told a news conference. The number of 1.3 million given last week "was what we knew then", he said.

Sand also had to admit that {m6:medical files were among the loot}. "What we said on Tuesday was wrong, and I am sorry."

Interior minister Jonas Verhal said {n6:he stood by what he had told parliament}. The trail led to Kostrava, he said.

{p6:The company has paid nothing}, Sand said. The customer portal {g6:remains closed}; {f6:it would open on October 24}.

About {q6:40,000 customers} have cancelled their contracts, according to the consumer association.
=== 07.txt | Morning Courier | 2022-10-11 | given | y
Morning Courier
Tuesday, October 11, 2022

Insurer: 2.9 million hit by data theft

More than twice as many people as thought are affected by the theft at Aldina. {c7:Attackers got hold of the details of 2.9 million policyholders}, the head of the insurer, Ulrick Sand, told reporters in Port Avel on Monday, and {m7:these include findings of doctors}. He asked for forgiveness.

{p7:Not a cent had gone to the blackmailers}, said Sand.

From the ministry of the interior came the word that one still suspected Kostrava.

Some {q7:forty thousand clients} have left since the affair became known, the consumer association reckons.
=== 08.txt | Nettwerk | 2022-10-19 | given | y
Nettwerk, 19 October 2022

It was somebody from the house

The police have arrested two men and a woman in Lind. {n8:The attack did not come from abroad}, the chief prosecutor, Mona Treiberg, said on Wednesday. One of the three used to work in Aldina's own computer department.

With that the theory of the interior minister has collapsed. "{n9:I was misinformed}, {z9:and I withdraw what I said about Kostrava}," Jonas Verhal told our reporter.

{p8:Aldina did pay}, Treiberg also said: 400,000 euros in a digital currency, on October 3. The company confirmed it an hour later. Its earlier statement "did not reflect all the facts".

Correction: In our issue of 5 October we wrote that Aldina had 4.2 million customers. {k8:The right number is 3.6 million.} We had taken over an old brochure.
=== 09.txt | Lind Weekly | 2016-10-05 | given | n
Lind Weekly, October 5, 2016

Hospital loses a suitcase of files

The hospital of Lind has lost a suitcase with {m10:the medical files of 130 patients}, it said on Tuesday. The suitcase had stood on a platform of the station.

A ransom of {r10:600 euros} was paid to the finder, the hospital's director, Petra Lindgren, said. "{n10:It was nobody from abroad}," she joked.

About {q10:40 patients} have complained, according to the patients' association. The station has found a second suitcase, which nobody misses.
@@@@
copy 01.txt 02.html excerpt
copy 06.txt 07.txt rewrite
copy 03.txt 05.txt cites
free 01.txt 04.txt
free 04.txt 05.txt
free 06.txt 03.txt
free 03.txt 08.txt
actor Petra Linsgaard | Linsgaard
actor Jonas Verhal | Verhal | Minister Verhal
actor Ilya Doruchin | Ilja Dorukhin
actor Ulrik Sand | Ulrick Sand | Sand
actor Varno Press Agency | VPA
actor Mona Treiberg | Treiberg
q How many customers' data were copied?|amount|count|customers|copied|conflicting
a c1|~1300000|Petra Linsgaard
a c2|~1300000|Petra Linsgaard
a c3|3100000|Grey Heron
a c5|3100000|Grey Heron
a c6|2900000|Ulrik Sand
a c7|2900000|Ulrik Sand
q Were medical files taken?|whether||medical files|taken|revised
a m1|no|Petra Linsgaard
a m2|no|Petra Linsgaard
a i3|yes|Grey Heron
a i5|yes|Grey Heron
a m6|yes|Ulrik Sand
a m7|yes|Ulrik Sand
q Did the attack come from Kostrava?|whether||attack|from Kostrava|revised
a n1|yes|Jonas Verhal
a n2|yes|Jonas Verhal
a n3|no|Grey Heron
a n4|no|Foreign Ministry of Kostrava
a n8|no|Mona Treiberg
a z9|no|Jonas Verhal
q How much ransom was demanded?|amount|EUR|euros|demanded|denied
a r1|6000000|an employee of the company
a r2|6000000|an employee of the company
a r5|2000000|Grey Heron
q Did Aldina pay?|whether||Aldina|paid|denied
a p6|no|Ulrik Sand
a p7|no|Ulrik Sand
a p8|yes|Mona Treiberg
q How many customers cancelled?|amount|count|customers|cancelled|single
a q6|~40000|consumer association
a q7|~40000|consumer association
q How many customers does Aldina have?|amount|count|customers|in all|revised
a k3|4200000|Aldina
a k8|3600000|Nettwerk
rel repeats c1 c2
rel repeats m1 m2
rel repeats r1 r2
rel repeats n1 n2
rel repeats c3 c5
rel repeats i3 i5
rel repeats c6 c7
rel repeats m6 m7
rel repeats p6 p7
rel repeats q6 q7
rel conflicts c1 c3
rel conflicts c3 c6
rel revises c1 c6
rel conflicts m1 i3
rel revises m1 m6
rel denies r1 r3
rel denies n1 n3
rel denies n1 n4
rel revises n1 z9
rel conflicts n1 n8
rel conflicts p6 p8
rel revises k3 k8
apart c1 k3 copied against all customers
apart c6 q6 copied against cancelled
apart r1 r10 another ransom in 2016
apart a4 b4 a part of the whole
apart q6 q10 another place in 2016
fc f1 2022-10-10 did_not
fc f6 2022-10-24 open
day 2022-09-30 01.txt,02.html Aldina
day 2022-10-04 01.txt Aldina
day 2022-10-10 06.txt,07.txt Sand
day 2022-10-19 08.txt prosecutor
day 2022-10-03 08.txt 400,000
other 2022-10-01 2022-10-05 2021 2022-10-11 2022-10-24
origin 1 c1 c2
origin 1 c3 c5
origin 1 c6 c7
origin 2 c3 c6
origin 1 q6 q7
origin 2 n3 n4
