=== 01.txt | Kurier | 2022-02-14 | given | y
KURIER
14 February 2022
Exclusive: Rigged match in the Alder League

{r1:The match between Tervo and Dranik on 29 January was sold.} This is shown by messages which Kurier has seen. {m1:At least 340,000 marks were bet} on a defeat of Tervo by four goals; they lost by four.

{p1:Three players of Tervo took money}, says a man who handed it over. He met us in a car park and wants to remain anonymous. {k1:Each got 20,000 marks}, he says.

Goalkeeper Jonas Ekdal let the last ball roll through his legs. He hung up when we called.

Tervo's president, Vesa Laine, told Kurier: "I know nothing and I have seen nothing."
=== 02.txt | National Sports Agency | 2022-02-14 | given | y
Alder League looks into report of rigged match

TERVO, Feb 14, 2022 (National Sports Agency) - The Alder League said on Monday it would look into a report by the weekly Kurier that a match between Tervo and Dranik was rigged.

Kurier put the money bet on the result at {m2:at least 340,000 marks} and said {p2:three Tervo players} were paid, citing a middleman.

Tervo goalkeeper Jonas Ekdal rejected the allegations. {r2:"That is a lie. I have never taken a penny,"} he wrote on Instagram.

{f2:The inquiry will be finished by March 15}, league spokeswoman Mona Reuss said.

Tervo are twelfth in the league with 18 points.
=== 03.txt | Dranik Daily Mirror | 2022-02-15 | given | y
Dranik Daily Mirror, February 15, 2022

League looks into rigged match

TERVO (NSA) - The Alder League said on Monday it would look into a report by the weekly Kurier that a match between Tervo and Dranik was rigged.

Kurier put the money bet on the result at {m3:at least 340,000 marks} and said {p3:three Tervo players} were paid, citing a middleman.

Tervo goalkeeper Jonas Ekdal rejected the allegations. {r3:"That is a lie. I have never taken a penny,"} he wrote on Instagram.

{f3:The inquiry will be finished by March 15}, league spokeswoman Mona Reuss said.
=== 04.txt | Stadium FM | 2022-02-16 | given | y
STADIUM FM, Wednesday, February 16, 2022. From our breakfast interview

MODERATOR: Mr Laine, were your players bought?

LAINE: {r4:Not a word of it is true.} Look, we lost to a better team.

MODERATOR: Kurier says three players.

LAINE: Kurier says many things when the week is long. {p4:Nobody in my club has taken money.}

MODERATOR: And if the league finds something?

LAINE: Then {f4:I will step down the same day}. You can play me this tape.

MODERATOR: The bookmaker Oddsley has told us that {m4:no more than 90,000 marks} were bet on that match. On a four-goal defeat, 31,000.
=== 05.txt | The Back Page | [2022-02-14..2022-02-16] | inferred | y
THE BACK PAGE: Butterfingers or butter on his bread?

Sold! If one believes Kurier, a trio of Tervo's finest pocketed cash to go down by four. {m5:Upwards of 340 thousand marks} rode on it, the weekly has worked out.

Keeper Yonas Ekdall is having none of it. {r5:All lies, he posted}; not one penny ever came his way.

Those who run the league have promised {f5:an answer by mid-March}, to go by their mouthpiece Mona Reuss.
=== 06.txt | Kurier | 2022-02-21 | given | y
KURIER
21 February 2022

Match in Tervo: what we know now

Last week Kurier wrote that three players had been paid. {p6:It was two}; the third, whom we did not name, has shown us his bank statements. We ask him to forgive us.

As for the money, we stand by our number, whatever Oddsley may tell the radio. {m6:The messages add up to 340,000}, and they do not include the bets placed in Sarovia.

Ekdal's lawyer, Britt Amund, informed us that {c6:her client would sue}. We look forward to it.
=== 07.txt | National Sports Agency | 2022-03-18 | given | y
Alder League bans two Tervo players for life

TERVO, March 18, 2022 (National Sports Agency) - The Alder League on Friday banned two Tervo players for life for fixing a match.

"{r7:The match was rigged, there is no doubt}," Mona Reuss said, three days after the date that the league had set itself. {p7:Two players had been paid}, {k7:15,000 marks each}, and {m7:bets of 280,000 marks} had been found.

Jonas Ekdal, one of the two, made a confession. "{r8:I took the money. What I wrote in February was not true}," he said in a statement read by his lawyer.

Club president Vesa Laine said {f7:he would stay}. The federation said {f8:it would decide on relegation of Tervo by April 8}.
=== 08.txt | Tervo Supporters' Letter | 2022-04-10 | given | y
Tervo Supporters' Letter, no. 88, 10 April 2022

We stay up! The federation has decided: {f9:no relegation}, minus nine points. The ruling came on Friday at five to midnight.

How many were bought? The league says two. {p9:Our own Vesa Laine, who had said nobody, now says "one and a half"}, because the second gave his share back.

Laine, by the way, {l9:stepped down on Saturday}. Fifty-two days late, somebody wrote on the fence.

Our bus to Dranik leaves at nine. 44 seats, no alcohol, no goalkeepers.
=== 09.txt | Harbour Herald | 2009-02-16 | given | n
Harbour Herald, 16 February 2009

Chess league looks into rigged match

The Chess League said on Monday it would look into a report that a match between Tervola and Dron was rigged.

{p10:Three players took money}, a waiter said. {k10:Each got 20 marks}.

{r10:"That is a lie,"} said the president of the Tervola chess club, Jona Ekstal. The inquiry will be finished in March, according to the league.
@@@@
copy 02.txt 03.txt excerpt
copy 01.txt 02.txt cites
copy 02.txt 05.txt rewrite
free 01.txt 05.txt
free 01.txt 04.txt
free 04.txt 06.txt
actor Jonas Ekdal | Yonas Ekdall | Ekdal
actor Vesa Laine | Laine
actor Mona Reuss | Reuss
actor National Sports Agency | NSA
q Was the match rigged?|whether||match|rigged|revised
a r1|yes|Kurier
a r2|no|Jonas Ekdal
a r3|no|Jonas Ekdal
a r4|no|Vesa Laine
a r5|no|Jonas Ekdal
a r7|yes|Mona Reuss
a r8|yes|Jonas Ekdal
q How much money was bet?|amount|marks|marks|bet|conflicting
a m1|>=340000|Kurier
a m2|>=340000|Kurier
a m3|>=340000|Kurier
a m4|<=90000|Oddsley
a m5|>340000|Kurier
a m6|340000|Kurier
a m7|280000|Mona Reuss
q How many players were paid?|amount|count|players|paid|conflicting
a p1|3|a man who handed it over
a p2|3|Kurier
a p3|3|Kurier
a p6|2|Kurier
a p7|2|Mona Reuss
q How much did each get?|amount|marks|marks|paid each|conflicting
a k1|20000|a man who handed it over
a k7|15000|Mona Reuss
q Will Laine step down?|whether||Vesa Laine|steps down|revised
a f7|no|Vesa Laine
a l9|yes|-
rel repeats m1 m2 m3 m5
rel repeats p1 p2 p3
rel denies r1 r2
rel repeats r2 r3 r5
rel denies r1 r4
rel denies p1 p4
rel conflicts m1 m4
rel revises p1 p6
rel repeats f2 f3 f5
rel conflicts m6 m7
rel conflicts k1 k7
rel revises r2 r8
rel agrees p6 p7
apart m1 k1 bet in all against paid each
apart p1 p10 chess in 2009
apart k1 k10 chess in 2009
apart r1 r10 chess in 2009
apart m4 k7 bet against paid each
fc f2 2022-03-15 did_not
fc f3 2022-03-15 did_not
fc f5 2022-03-15 did_not
fc f8 2022-04-08 came_true
day 2022-01-29 01.txt Tervo|Dranik
day 2022-03-18 07.txt banned
day 2022-04-08 08.txt relegation
day 2022-04-09 08.txt stepped
other 2022-02-14 2022-03-15 2022-02-21
origin 1 m1 m2 m3 m5
origin 1 r2 r3 r5 r8
origin 2 m1 m4
origin 1 p1 p2 p3
origin 2 m6 m7
