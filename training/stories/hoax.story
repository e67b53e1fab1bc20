=== 01.txt | - | [2023-05-19..2023-05-20] | inferred | y
MELODIA FAN CLUB - urgent

Friends, we hardly know how to write this. {d1:Iva Merrin died this morning} in a clinic in Sankt Orban. She was 61.

It was her heart, says a nurse who cannot give her name. The house of Merrin has not opened its door yet.

{v1:About 300 people are standing in front of her gate} with candles, and there are more every minute.

Twenty-two records. 1,100 evenings. What are we to do with Saturday?
=== 02.txt | Radio Vell | 2023-05-19 | given | y
Radio Vell - Midday magazine, 19 May 2023 (transcript)

PRESENTER: We have to interrupt the music, with music, I suppose. {d2:The singer Iva Merrin has died.} That is what her fan club says. Our colleague Tomas Brill is in Sankt Orban. Tomas?

BRILL: Yes, well, I have seen a lot of candles. {v2:The police speak of 450 people} outside the house by now.

PRESENTER: And the clinic?

BRILL: {d3:The clinic says no such patient was ever brought in.} I had the head physician on the telephone, Dr Leonie Haupt. She sounded quite cross.

PRESENTER: So she may be alive?

BRILL: I would not wish to bet on it either way.
=== 03.txt | Central Press Bureau | 2023-05-19 | given | y
Singer Iva Merrin alive, manager says

SANKT ORBAN, May 19, 2023 (CPB) - The manager of the singer Iva Merrin rejected reports of her death as "a cruel joke" on Friday.

{d4:"Iva is alive and having lunch,"} Oskar Delm told the Central Press Bureau by telephone. Her fan club had written in the morning that she had died.

Merrin, 61, has sold {r4:9 million records}, according to her label, Vell Music. Police counted {v4:450 people} in front of her house in Sankt Orban.

She would sing {c4:on Saturday as planned}, Delm said.

The fan club's page could not be opened on Friday afternoon.
=== 04.txt | The Inland Post | 2023-05-20 | given | y
The Inland Post, Saturday, 20 May 2023

Iva Merrin is alive, says her manager

(CPB) The manager of the singer Iva Merrin rejected reports of her death as "a cruel joke" on Friday.

{d5:"Iva is alive and having lunch,"} Oskar Delm told the Central Press Bureau by telephone. Her fan club had written in the morning that she had died.

Merrin, 61, has sold {r5:9 million records}, according to her label, Vell Music. Police counted {v5:450 people} in front of her house in Sankt Orban.

She would sing {c5:on Saturday as planned}, Delm said.
=== 05.html | Glimmer | 2023-05-20 | metadata | y
<html><head><title>IVA LIVES! | Glimmer</title><meta property="og:site_name" content="Glimmer"><meta property="article:published_time" content="2023-05-20T07:15:00Z"></head>
<body><ul class="menu"><li>Stars</li><li>Love</li><li>Horoscope</li></ul>
<h1>IVA LIVES!</h1>
<p>Dry those tears. {d6:The queen of the ballad is not dead at all}, Oscar Delmm, the man who looks after her diary, has let it be known. At the very hour when the fans were weeping she was spooning soup.</p>
<p>{v6:Four hundred and fifty mourners}, by the count of the local police, had turned up at her garden fence. And tonight, promises Delmm, {c6:she will be on stage}.</p>
<p>With nine million discs to her name she can afford the occasional funeral.</p>
<ul><li>Read also: 12 stars you thought were dead</li><li>Who is the mystery man of Lady C.?</li></ul></body></html>
=== 06.txt | Melodia Fan Club | 2023-05-21 | given | y
Melodia Fan Club
21 May 2023
We apologise

On Friday we wrote that Iva Merrin was dead. {d7:That was wrong.} Our page had been broken into; the text was not written by any of us. We have deleted it.

{v7:The number of 300 people in front of the house was made up as well}, our chair, Gitta Pohl, wants to add. She was there: {v8:there were 80 at the very most}.

To Iva: forgive us. To the rest of you: she sang.
=== 07.txt | Kestrel | 2023-05-22 | given | y
Kestrel, 22 May 2023

Who killed Iva Merrin?

The concert took place. {a8:Some 14,000 people filled the Vell Arena on Saturday}, the hall said, and when she came on she said: "I have been told I am late."

The police are now looking for whoever broke into the page of the fan club. Chief inspector Hanno Witt says {p8:there are two suspects}. Oskar Delm suspects the label. "{l8:Vell Music wanted to sell the old records again}," he told Kestrel.

The label calls that absurd. "{l9:We learned of it from the radio like everybody else}," a spokeswoman wrote to us.

By Witt's account {f8:the case will be solved by the end of the month}.
=== 08.txt | Central Press Bureau | 2023-06-02 | given | y
Former aide of Iva Merrin admits death hoax

SANKT ORBAN, June 2, 2023 (CPB) - A man of 34 who once worked for Iva Merrin's manager has admitted that he wrote the false report of her death, police said on Friday.

"{p9:He acted alone}," chief inspector Hanno Witt told reporters. Last month he had spoken of two suspects.

Oskar Delm withdrew what he had said about the singer's label. "{l10:I was wrong about Vell Music, and I have told them so}," he said.

Vell Music sold {r9:60,000 records} in the week after the hoax, it said on Thursday. On the whole, the label now gives the number sold by Merrin as {r10:8.4 million}.
=== 09.txt | Coastal Courant | 2011-05-20 | given | n
Coastal Courant, May 20, 2011

Singer Ivo Marin dies at 61

The singer Ivo Marin has died in a clinic in Port Orban, his manager said on Thursday.

{d10:"Ivo died in his sleep,"} Oskar Dole told reporters. The singer had sold {r11:900,000 records}, according to his label.

Police counted {v9:450 people} at the funeral. It rained.
@@@@
copy 03.txt 04.txt excerpt
copy 03.txt 05.html rewrite
copy 01.txt 02.txt cites
free 03.txt 01.txt
free 07.txt 06.txt
free 01.txt 06.txt
actor Oskar Delm | Oscar Delmm | Delm
actor Iva Merrin | Merrin
actor Hanno Witt | Witt
actor Central Press Bureau | CPB
q Has Iva Merrin died?|whether||Iva Merrin|died|revised
a d1|yes|Melodia Fan Club
a d2|yes|Melodia Fan Club
a d4|no|Oskar Delm
a d5|no|Oskar Delm
a d6|no|Oskar Delm
a d7|no|Melodia Fan Club
q How many people stood in front of the house?|amount|count|people|in front of the house|conflicting
a v1|~300|Melodia Fan Club
a v2|450|police
a v4|450|police
a v5|450|police
a v6|450|police
a v8|<=80|Gitta Pohl
q How many records has Merrin sold?|amount|count|records|sold|revised
a r4|9000000|Vell Music
a r5|9000000|Vell Music
a r10|8400000|Vell Music
q How many came to the concert?|amount|count|people|at the concert|single
a a8|~14000|Vell Arena
q How many suspects are there?|amount|count|suspects|suspected|single
a p8|2|Hanno Witt
q Did the label plan it?|whether||Vell Music|wanted to sell|revised
a l8|yes|Oskar Delm
a l9|no|Vell Music
a l10|no|Oskar Delm
rel repeats d1 d2
rel denies d1 d3 
rel denies d1 d4
rel repeats d4 d5 d6
rel repeats v4 v5 v6 v2
rel repeats r4 r5
rel repeats c4 c5 c6
rel revises d1 d7
rel denies v1 v7
rel conflicts v4 v8
rel conflicts v1 v4
rel denies l8 l9
rel revises l8 l10
rel revises p8 p9
rel revises r4 r10
apart v4 a8 at the house against concert
apart r4 r9 ever against in a week
apart v4 v9 another singer in 2011
apart d1 d10 another singer in 2011
apart r4 r11 another singer
apart p8 v2 suspects against mourners
fc c4 2023-05-20 came_true
fc c6 2023-05-20 came_true
fc f8 2023-05-31 did_not
day 2023-05-19 01.txt,03.txt,04.txt Merrin
day 2023-05-20 07.txt Arena
day 2023-06-02 08.txt admitted
other 2023-05-21 2023-05-22 2023-06-01
origin 1 d1 d2
origin 1 d4 d5 d6
origin 1 v2 v4 v5 v6
origin 2 v4 v8
origin 1 r4 r5
origin 1 l8 l10
