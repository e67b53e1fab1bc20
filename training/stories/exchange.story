=== 01.txt | Meridian News | 2019-05-14 | given | y
Osmara, rebels to swap prisoners on Saturday - mediator

TELL KADESH, May 14, 2019 (Meridian News) - The government of Osmara and the rebels of the Northern Front have agreed to exchange prisoners, the mediator of the Lakes Union said on Tuesday.

{g1:The government would hand over 310 fighters}, the envoy, Almaz Tesfay, told reporters. In return {s1:the Front would free 64 soldiers}. The exchange would take place {d1:on Saturday, May 18}, at the bridge of Mirral, she said.

{t1:Seven of the soldiers are badly wounded}, according to the Red Crescent.

Osmara's defence minister, Colonel Bahir Sohal, said the list of names was complete. A spokesman of the Front could not be reached.

The war in the north has gone on since 2014. More than {k1:9,000 people} have been killed, by the count of the Lakes Union.
=== 02.txt | Daily Harbour | 2019-05-15 | given | y
DAILY HARBOUR, Wednesday 15 May 2019

Prisoner swap in Osmara on Saturday

TELL KADESH (Meridian) - The government of Osmara and the rebels of the Northern Front have agreed to exchange prisoners, the mediator of the Lakes Union said on Tuesday.

{g2:The government would hand over 310 fighters}, the envoy, Almaz Tesfay, told reporters. In return {s2:the Front would free 64 soldiers}. The exchange would take place {d2:on Saturday, May 18}, at the bridge of Mirral, she said.

{t2:Seven of the soldiers are badly wounded}, according to the Red Crescent.

Osmara's defence minister, Colonel Bahir Sohal, said the list of names was complete. A spokesman of the Front could not be reached.

Also today: Tuna prices - School fees - The crossword
=== 03.txt | Voice of the North | 2019-05-15 | given | y
Voice of the North
Bulletin of 15 May 2019

To the sons and daughters of the mountains

The enemy spreads that the Northern Front has signed a paper. {a3:No agreement of any kind has been signed.} Our delegation went home on Monday because the enemy had lied about the dead.

Commander Yusuf Reth says: "{l3:They promised us 310 brothers. On their list are 226 names.} We can count."

{t3:All prisoners in our hands are in good health.} Stories of wounded men are propaganda of the Crescent.

The Front is ready to give back {s3:64 soldiers of the enemy} on the day on which the list is honest.

In Osmara's jails {j3:41 of our fighters have died} since January. Nobody has asked for their names.
=== 04.html | Osmaran Republic | 2019-05-16 | metadata | y
<html><head><title>Sohal: rebels want to wreck the exchange | Osmaran Republic</title>
<meta property="og:site_name" content="Osmaran Republic"><meta property="article:published_time" content="2019-05-16T09:00:00+03:00"></head>
<body><div class="menu"><a href="/1">Nation</a> <a href="/2">Army</a> <a href="/3">Weather</a></div>
<article><h1>Sohal: rebels want to wreck the exchange</h1>
<p>Defence minister Bahir Sohal yesterday rejected the claims of the bandits of the north. "{a4:The agreement was signed on Sunday, at ten in the evening, and I can show the signature}," he said in Tell Kadesh.</p>
<p>It was untrue, said the minister, that names were missing. {l4:"There are 310 names on our list and there always were."}</p>
<p>On the talk of deaths in custody he said: {j4:"Not one prisoner has died in our care."}</p>
<p>The exchange {d4:will take place on Saturday}, Sohal said.</p></article>
<div class="more"><h3>Read also</h3><ul><li>Army day: 64 years of glory</li><li>Rain expected in the south</li></ul></div></body></html>
=== 05.txt | Meridian News | 2019-05-18 | given | y
No prisoner exchange at Mirral bridge

MIRRAL, May 18, 2019 (Meridian News) - Buses with prisoners turned back before the bridge of Mirral on Saturday, and the exchange between Osmara and the Northern Front did not take place.

{a5:The two sides had initialled a draft, not signed it}, the mediator, Almaz Tesfay, conceded. "I should have been more careful on Tuesday."

The list of the government has {l5:288 names}, she said; the rest had died or had been released earlier. Four of the wounded soldiers were let go by the Front as a gesture and reached Mirral at noon, the Red Crescent said.

{j5:At least 19 prisoners have died in the prison of Tell Kadesh this year}, a doctor who worked there told the agency.

The new date is {d5:Thursday, May 23}, according to Tesfay.
=== 06.txt | Kite | 2019-05-19 | inferred | y
KITE - the Sunday paper

The bridge that nobody crossed

The coaches came, the coaches went. On the bridge of Mirral a goat was exchanged for nothing. {e6:Nothing was signed at all}, Almas Tesfai, who ought to know, now admits: there was a draft with two sets of initials on it. {l6:The roll of the government names 288 men}; the others are dead or at home.

{j6:Nineteen or more inmates did not survive the year in the gaol of the capital}, a physician says. The minister, one recalls, had said not one.

Next try: {d6:Thursday}.
=== 07.txt | Meridian News | 2019-05-23 | given | y
MIRRAL, May 23, 2019 (Meridian News) - Osmara and the Northern Front exchanged prisoners on Thursday after five years of war.

{g7:The government handed over 281 fighters}, the mediator Almaz Tesfay said on the bridge of Mirral. {s7:The Front released 60 soldiers}.

Commander Yusuf Reth of the Front put the number of fighters who had come home at {g8:279}. Two men had been "exchanged for themselves", he said: they were policemen.

"{j7:Nineteen prisoners died, it is true}, {o7:and I was not told}," said defence minister Bahir Sohal. He has ordered an inquiry.

The Red Crescent took back its statement on the wounded. "{t7:There were four wounded, not seven}," its delegate, Marta Obin, said. "We had counted three men twice."

A second exchange would follow {f7:before the end of June}, Tesfay said.
=== 08.txt | Lakes Review | 2019-06-03 | given | y
Lakes Review, June 3, 2019

After the bridge

One of the 281 was my cousin. He came home with a plastic bag and eleven kilos less.

The government denies that it still holds fighters of the Front. "{h8:There are no more prisoners of the war in Osmara}," Colonel Sohal told me when I met him at the airport. The Front sees it otherwise. {h9:At least 120 of its men are still in jail}, says Yusuf Reth. He has a list, which I have seen; Sohal calls it a fabrication.

Amina Dorr, of the Committee of Mothers, gives no number. "{i9:My son is there}," she says. "I have his letter of last Friday."

The Osmaran Republic has in the meantime removed an article from its site in which {b8:it had written that rebels fired at the buses}. "{b9:There was no shooting}," it says in a note. "We apologise."
=== 09.txt | Gull Island Post | 2008-05-18 | given | n
Gull Island Post, May 18, 2008

Villages swap goats on the bridge

The villages of Mirra and Tellen have exchanged animals that had strayed during the flood. {g10:Mirra handed over 31 goats}, and {s10:Tellen freed 6 donkeys}.

"{l10:There were 36 on our list}," the mayor, Sohail Bahr, said. At least {j10:19 goats had died}, a vet added.

The exchange took place on Saturday at the bridge. There was tea.
@@@@
copy 01.txt 02.txt near_copy
copy 05.txt 06.txt rewrite
free 01.txt 03.txt
free 03.txt 04.txt
free 04.txt 06.txt
free 04.txt 08.txt
free 07.txt 08.txt
actor Almaz Tesfay | Almas Tesfai | Tesfay
actor Bahir Sohal | Sohal | Colonel Sohal
actor Yusuf Reth | Reth | Commander Yusuf Reth
actor Northern Front | the Front
actor Meridian News | Meridian
q Has an agreement been signed?|whether||agreement|signed|revised
a a3|no|Voice of the North
a a4|yes|Bahir Sohal
a a5|no|Almaz Tesfay
a e6|no|Almaz Tesfay
q How many names are on the government's list?|amount|count|names|on the list|conflicting
a l4|310|Bahir Sohal
a l5|288|Almaz Tesfay
a l6|288|Almaz Tesfay
q How many fighters would be handed over?|amount|count|fighters|planned|single
a g1|310|Almaz Tesfay
a g2|310|Almaz Tesfay
q How many fighters were handed over?|amount|count|fighters|handed over|conflicting
a g7|281|Almaz Tesfay
a g8|279|Yusuf Reth
q How many soldiers would the Front free?|amount|count|soldiers|planned|agreed
a s1|64|Almaz Tesfay
a s2|64|Almaz Tesfay
a s3|64|Voice of the North
q How many soldiers were wounded?|amount|count|soldiers|wounded|revised
a t1|7|Red Crescent
a t2|7|Red Crescent
a t7|4|Marta Obin
q How many prisoners died in jail?|amount|count|prisoners|died|conflicting
a j3|41|Voice of the North
a j5|>=19|a doctor who worked there
a j6|>=19|a doctor who worked there
a j7|19|Bahir Sohal
q Does Osmara still hold prisoners?|whether||prisoners|still held|denied
a h8|no|Bahir Sohal
a h9|yes|Yusuf Reth
a i9|yes|Amina Dorr
q Did rebels fire at the buses?|whether||rebels|fired at the buses|revised
a b8|yes|Osmaran Republic
a b9|no|Osmaran Republic
rel repeats g1 g2
rel repeats s1 s2
rel repeats t1 t2
rel repeats d1 d2
rel repeats l5 l6
rel repeats j5 j6
rel agrees s1 s3
rel conflicts a3 a4
rel conflicts a4 a5
rel repeats a5 e6
rel denies t1 t3
rel denies l3 l4
rel conflicts l4 l5
rel denies j3 j4
rel conflicts j4 j5
rel revises j4 j7
rel agrees j5 j7
rel conflicts g7 g8
rel revises t1 t7
rel conflicts h8 h9
rel revises b8 b9
rel revises d1 d5
apart g1 s1 fighters against soldiers
apart g1 g7 planned against done
apart s1 s7 planned against done
apart t1 s1 wounded against all
apart j3 l3 died against on a list
apart j5 j10 goats in 2008
fc d1 2019-05-18 did_not
fc d2 2019-05-18 did_not
fc d4 2019-05-18 did_not
fc d5 2019-05-23 came_true
fc d6 2019-05-23 came_true
fc f7 2019-06-30 open
day 2019-05-14 01.txt prisoners
day 2019-05-18 05.txt bridge
day 2019-05-23 07.txt fighters
other 2019-05-12 2019-05-13 2019-05-15 2014 2019-05-16
origin 1 g1 g2
origin 1 l5 l6
origin 1 j5 j6
origin 2 s1 s3
origin 2 g7 g8
