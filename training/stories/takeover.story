=== 01.txt | Halden Markets Wire | 2021-03-08 | given | y
BREAKING: Norvik in talks to buy Brandt Keller - sources

ELSTAD, March 8, 2021 (Halden Markets Wire) - The shipping group Norvik is in talks to buy the crane maker Brandt Keller, two people familiar with the matter said on Monday.

{t1:Talks have been going on for three weeks}, one of the people said. Norvik has offered {o1:about 2.4 billion crowns}, according to the second.

{j1:As many as 1,200 jobs could go} if the two firms are put together, a union official told the wire.

A spokesman for Norvik declined to comment. Brandt Keller could not be reached.

Brandt Keller employs {e1:6,800 people}, according to its annual report.
=== 02.html | Elstad Courier | 2021-03-08 | metadata | y
<html><head><title>Norvik in talks to buy Brandt Keller | Elstad Courier</title>
<meta property="og:site_name" content="Elstad Courier"><meta property="article:published_time" content="2021-03-08T13:05:00+01:00"></head>
<body><nav><ul><li><a href="/1">Home</a></li><li><a href="/2">Markets</a></li><li><a href="/3">Harbour</a></li></ul></nav>
<article><h1>Norvik in talks to buy Brandt Keller</h1>
<p>ELSTAD (Halden Markets Wire) - The shipping group Norvik is in talks to buy the crane maker Brandt Keller, two people familiar with the matter said on Monday.</p>
<p>{t2:Talks have been going on for three weeks}, one of the people said. Norvik has offered {o2:about 2.4 billion crowns}, according to the second.</p>
<p>{j2:As many as 1,200 jobs could go} if the two firms are put together, a union official told the wire.</p>
<p>A spokesman for Norvik declined to comment. Brandt Keller could not be reached.</p>
<p>Brandt Keller employs {e2:6,800 people}, according to its annual report.</p></article>
<aside><h3>Read also</h3><ul><li>Three cranes that changed the harbour</li><li>Ferry fares up 4 percent</li></ul></aside></body></html>
=== 03.txt | Brandt Keller | 2021-03-09 | given | y
Brandt Keller AG
Statement to shareholders, 9 March 2021

The board of Brandt Keller has seen the reports on an alleged sale of the company. {t3:There are no talks with Norvik or anybody else.} Any claim to the contrary is pure invention.

The company has {e3:6,950 employees} at the end of February, and it will need every one of them. "{j3:Not a single job is at risk}," says chief executive Henrike Sollum. "What a nameless union man tells an agency is his business."

The order book is full until {b3:the summer of 2022}.

The next figures will be published on {p3:April 15}.
=== 04.txt | Quayside | 2021-03-10 | given | y
QUAYSIDE - the blog of the docks
10 March 2021, 9.40 a.m.

So now we have heard it from the top: Sollum calls it pure invention. Fine. I was at the canteen this morning, and nobody there believes her.

A man who has worked in her anteroom for eleven years told me that {t4:Norvik's people had been in the building on three evenings}, the last time on Friday. He also gave me a number for the offer, and it is not the one of Halden Markets: {o4:2.1 billion}.

{j4:The union puts the jobs in danger at 900}. Mirko Haas, who speaks for it, wrote on X: "Whoever told the agency 1,200 was not one of us."

More when I have it.
=== 05.txt | Halden Markets Wire | 2021-03-12 | given | y
Norvik confirms talks on Brandt Keller, sees deal by end of April

ELSTAD, March 12, 2021 (Halden Markets Wire) - Norvik confirmed on Friday that it was negotiating to buy Brandt Keller, three days after the crane maker had denied any talks.

"{t5:We are talking, and we are talking seriously}," its chairman, Aage Lindqvist, told reporters. He put the offer at {o5:2.3 billion crowns}. {f5:A contract would be signed by the end of April}, he said.

Brandt Keller's chief executive, Henrike Sollum, apologised to shareholders. "{t6:My statement of Tuesday was wrong.} I was bound to secrecy," she said in a letter.

Mirko Haas of the metalworkers' union said {j5:900 jobs were in danger}. Lindqvist dismissed that as scaremongering. {j6:"Nobody will be laid off,"} he said.
=== 06.txt | The Monocle | - | inferred | y
THE MONOCLE
Crane, crane, go away

So the lady fibbed! On Tuesday the boss of Brandt Keller swore blind there was nothing going on. On Friday Norvik's Age Lindquist told the world that {t7:the two are deep in talks}, and that he would pay {o7:2.3 billion crowns} for the pleasure.

The deal, he reckons, {f7:will be sealed before April is out}. Nobody gets the sack, he swears; the union's Mirco Haas has counted {j7:900 who might}.

Henrike Sollum has said sorry. She couldn't talk, it was a secret. We have all been there, dear.
=== 07.txt | Seaboard Today | 2021-03-15 | given | y
Seaboard Today, Monday, March 15, 2021

Competition office takes an interest

The Competition Office will look at Norvik's plan to buy Brandt Keller, its head, Dr Ruta Mendel, told Seaboard Today. "{c8:We will need about ninety days}," she said.

That would put paid to the timetable of Norvik. Analysts of the bank Toller & Roth said in a note that {f8:no contract would be signed before July}.

Meanwhile the Courier has withdrawn its report that the state would buy a quarter of the shares. "{s8:We reported on Saturday that the state would take 25 percent. That is not correct}," the paper wrote on its website. "We apologise to our readers."
=== 08.txt | Halden Markets Wire | 2021-04-30 | given | y
ELSTAD, April 30, 2021 (Halden Markets Wire) - Norvik has walked away from Brandt Keller.

"{t9:The talks have ended without a result}," chairman Aage Lindqvist said on Friday. {f9:No contract was signed}, he added.

Sollum told the wire that the price had fallen in the last days to {o9:1.9 billion crowns}. Norvik would not confirm the number.

The metalworkers' union said it had never seen a plan for jobs. {j9:"The 900 were our own sum,"} Haas admitted.

The Competition Office has closed its file, a spokeswoman said.
=== 09.txt | Lakeland Farmer | 2013-03-12 | given | n
Lakeland Farmer, 12 March 2013

Brandt dairy sold to neighbours

The dairy of Brandt, which has made butter since 1911, has been bought by its neighbour Keller. The two had been talking for three weeks, the manager, Olga Brandt, said.

Keller has paid {o10:2.4 million crowns}, according to the land register. {j10:About 12 jobs will go}, Mrs Brandt said.

The cows will stay where they are. They have been told, she added.
@@@@
copy 01.txt 02.html identical
copy 05.txt 06.txt rewrite
free 04.txt 01.txt
free 03.txt 01.txt
free 05.txt 03.txt
free 07.txt 02.html
actor Aage Lindqvist | Age Lindquist | Lindqvist
actor Mirko Haas | Mirco Haas | Haas
actor Henrike Sollum | Sollum
actor Halden Markets Wire | Halden Markets
q Is Norvik in talks to buy Brandt Keller?|whether||talks|going on|revised
a t1|yes|two people familiar with the matter
a t2|yes|two people familiar with the matter
a t3|no|Brandt Keller
a t4|yes|a man who has worked in her anteroom
a t5|yes|Aage Lindqvist
a t6|yes|Henrike Sollum
a t7|yes|Aage Lindqvist
q How much did Norvik offer?|amount|crowns|crowns|offered|conflicting
a o1|2400000000-2400000000|two people familiar with the matter
a o2|2400000000-2400000000|two people familiar with the matter
a o4|2100000000|a man who has worked in her anteroom
a o5|2300000000|Aage Lindqvist
a o7|2300000000|Aage Lindqvist
a o9|1900000000|Henrike Sollum
q How many jobs are at risk?|amount|count|jobs|at risk|denied
a j1|<=1200|a union official
a j2|<=1200|a union official
a j4|900|metalworkers' union
a j5|900|Mirko Haas
a j7|900|Mirko Haas
q How many people does Brandt Keller employ?|amount|count|people|employed|conflicting
a e1|6800|annual report
a e2|6800|annual report
a e3|6950|Brandt Keller
q How many days will the review take?|amount|days|days|review|single
a c8|~90|Ruta Mendel
rel repeats t1 t2
rel repeats o1 o2
rel repeats j1 j2
rel repeats e1 e2
rel denies t1 t3
rel denies j1 j3
rel conflicts o1 o4
rel conflicts o4 o5
rel revises t3 t6
rel repeats t5 t7
rel repeats o5 o7
rel repeats f5 f7
rel conflicts e1 e3
rel conflicts j1 j4
rel repeats j4 j5 j7
rel denies j5 j6
rel denies f5 f8
rel conflicts t3 t5
apart o1 o10 another firm in 2013
apart j1 j10 another firm in 2013
apart j1 e1 jobs at risk against employed
apart o5 c8 crowns against days
apart j5 e3 at risk against employed
fc f5 2021-04-30 did_not
fc f7 2021-04-30 did_not
fc f8 2021-07-01/.. open
fc p3 2021-04-15 unclear
day 2021-03-08 01.txt,02.html talks
day 2021-03-12 05.txt Norvik
day 2021-04-30 08.txt Norvik
day 2021-03-09 05.txt denied|talks
other 2021-03-05 2021-03-13 2021-03-10 2021-03-15
origin 1 t1 t2
origin 1 o1 o2
origin 1 j1 j2
origin 2 o1 o4
origin 1 o5 o7
origin 1 e1 e2
origin 1 j4 j5 j7
