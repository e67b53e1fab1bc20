=== 01.txt | Interlake News | 2023-05-02 | given | y
LAKE MORAN, May 2, 2023 (Interlake News) - Soldiers of Tarkland and Ubria exchanged fire across Lake Moran on Tuesday for the second day, the defence ministries of both countries said.

{k1:Six Tarkish soldiers were killed} and {w1:17 wounded}, Tarkland's defence ministry said in Belgor.

Ubria said it had lost {u1:two border guards}. Its general staff claimed {k2:"at least 25 enemy soldiers" had been killed}, a figure that Belgor {k3:called "nonsense"}.

{v1:Three villages have been evacuated}.

Tarkland accuses Ubria of having moved {t1:between 1,500 and 2,000 troops} to the north shore since April.
=== 02.txt | Ubrian Ministry of Defence | 2023-05-03 | given | y
Ubrian Ministry of Defence
Daily summary, 3 May 2023

The enemy shelled our positions at Kalm 14 times in the past 24 hours.

{u2:No Ubrian serviceman was killed yesterday}. {u3:Since 1 May we have lost three}.

{k4:Enemy losses for the day: 12 killed}. {k5:Total enemy losses since 1 May: 37 killed}.

The Tarkish claim that 2,000 of our troops stand on the north shore is {t2:a fabrication}. {t3:About 400 border guards are on duty there}, as at any time.
=== 03.txt | Belgor Courier | 2023-05-04 | given | y
Belgor Courier
4 May 2023

Vester promises howitzers

The Republic of Vester will deliver {h3:24 howitzers} to Tarkland, Prime Minister Anneli Store said in Belgor on Wednesday after meeting President Gedim Orsak. {f3:The first six are to arrive before the end of May}, she said.

Store also said Vester {c3:would freeze Ubrian assets worth about 300 million euros}.

Orsak put {k6:Tarkish losses at nine dead} since Monday. "{k7:Whoever writes 37 cannot count}," the president said.

A Western diplomat, who asked not to be identified, doubted the howitzers would come in time. "{f4:I would be surprised to see one before August}," he said.
=== 04.txt | Lakeside Blog | [2023-05-04..2023-05-05] | inferred | y
Lakeside Blog - live from Lake Moran

18:30 Interlake News quotes the Tarkish army chief, General Ruvin Sabo: {t4:"2,500 Ubrian soldiers are now on the north shore."} On Tuesday the ministry had said up to 2,000.

15:10 President Gedim Orsak speaks to Belgor TV: {k8:nine soldiers dead}.

11:45 Hospital in Kalm: {w4:31 people treated}, most of them civilians.

09:00 Ubria says {v4:five villages on its side have been cleared}.
=== 05.txt | Interlake News | 2023-05-12 | given | y
VESTERHAVN, May 12, 2023 (Interlake News) - Vester has frozen Ubrian assets worth {c5:310 million euros}, its finance ministry said on Friday.

{h5:Eighteen howitzers, not 24, will go to Tarkland}, Prime Minister Anneli Store told parliament; six needed repair.

A truce brokered by the Lakes Union {tr5:has held since Monday}. Tarkland now counts {k9:11 soldiers killed}, General Ruvin Sabo said. He admitted that the estimate of 2,500 Ubrian soldiers had been too high: "{t5:It was closer to 1,200}."
=== 06.txt | Kalm Chronicle | 2023-06-02 | given | y
The Kalm Chronicle, 2 June 2023

{a6:The first four howitzers from Vester reached Tarkland on 30 May}, two fewer than promised, Ubrian intelligence says. Belgor confirmed the delivery but gave no number.

{u6:Ubria lost five border guards} in the fighting of May, the general staff in Kalm said in its final account. It stands by its figure of {k10:37 Tarkish soldiers killed}.

The Lakes Union's observers, who counted graves on both sides, speak of {k11:13 Tarkish} and {u7:seven Ubrian dead}.

A second delivery {f6:is expected by mid-July}, according to Belgor TV, citing the president's office.
=== 07.txt | Moran Times | 2023-05-02 | inferred | y
The Moran Times

Fire across the lake

Soldiers of Tarkland and Ubria exchanged fire across Lake Moran on Tuesday for the second day, the defence ministries of both countries said.

{k12:Six Tarkish soldiers were killed} and {w2:17 wounded}, Tarkland's defence ministry said in Belgor.

Ubria said it had lost {u8:two border guards}. Its general staff claimed {k13:"at least 25 enemy soldiers" had been killed}, a figure that Belgor called "nonsense".

Interlake News
@@@@
copy 01.txt 07.txt excerpt
free 01.txt 04.txt
free 03.txt 04.txt
actor Anneli Store | Store
actor Gedim Orsak | Orsak
actor Ruvin Sabo | Sabo
q How many Tarkish soldiers were killed?|amount|count|Tarkish soldiers|killed|conflicting
a k1|6|defence ministry of Tarkland
a k12|6|defence ministry of Tarkland
a k2|>=25|general staff
a k13|>=25|general staff
a k5|37|-
a k6|9|Gedim Orsak
a k8|9|Gedim Orsak
a k9|11|Ruvin Sabo
a k10|37|general staff
a k11|13|Lakes Union
q How many Tarkish soldiers were killed on 2 May?|amount|count|enemy|killed in a day|single
a k4|12|-
q How many Tarkish soldiers were wounded?|amount|count|Tarkish soldiers|wounded|single
a w1|17|defence ministry of Tarkland
a w2|17|defence ministry of Tarkland
q How many Ubrians were killed?|amount|count|Ubrian border guards|killed|conflicting
a u1|2|Ubria
a u8|2|Ubria
a u3|3|-
a u6|5|general staff
a u7|7|Lakes Union
q How many Ubrian soldiers are on the north shore?|amount|count|Ubrian troops|deployed|conflicting
a t1|1500-2000|Tarkland
a t3|~400|-
a t4|2500|Ruvin Sabo
a t5|~1200|Ruvin Sabo
q How many howitzers will Vester deliver?|amount|count|howitzers|planned|revised
a h3|24|Anneli Store
a h5|18|Anneli Store
q How many howitzers have arrived?|amount|count|howitzers|arrived|single
a a6|4|Ubrian intelligence
q How many people were treated in Kalm?|amount|count|people|treated|single
a w4|31|Hospital in Kalm
q What are the frozen assets worth?|amount|euro|assets|frozen|agreed
a c3|~300000000|Anneli Store
a c5|310000000|finance ministry
rel repeats k1 k12
rel repeats w1 w2
rel repeats u1 u8
rel repeats k2 k13
rel denies k2 k3
rel revises k2 k5
rel repeats k5 k10
rel denies k5 k7
rel conflicts k5 k6
rel repeats k6 k8
rel revises k6 k9
rel conflicts k10 k11
rel denies t1 t2
rel conflicts t1 t3
rel revises t1 t4 t5
rel revises h3 h5
rel revises u1 u3 u6
rel conflicts u6 u7
rel revises c3 c5
apart k4 k5 one day against all
apart k1 u1 one side against the other
apart k1 w1 killed against wounded
apart h3 a6 planned against arrived
apart w4 w1 treated against wounded
apart u7 k11 sides
fc f3 2023-05-31 did_not
fc f4 2023-08-01 did_not
fc f6 2023-07-15 open
day 2023-05-30 06.txt howitzers
day 2023-05-02 01.txt,07.txt fire
day 2023-05-03 03.txt Store
day 2023-05-12 05.txt frozen
other 2023-05-01 2023-05-04 2023-05-08
origin 1 k1 k12
origin 1 k6 k8
origin 1 u1 u8
