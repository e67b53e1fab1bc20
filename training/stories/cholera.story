=== 01.txt | Ministry of Health of Dovania | 2024-06-03 | given | y
Republic of Dovania
Ministry of Health - Epidemiological bulletin No. 11
3 June 2024

Cholera, district of Mbeya-Lar: {s1:412 suspected cases} and {k1:18 deaths} have been reported since 12 May. {c1:57 cases have been confirmed} by the national laboratory.

In the past 24 hours there were {d1:31 new cases} and {n1:two deaths}.

{b1:240 patients are under treatment} in six centres.

The Minister, Dr. Oswin Talbek, expects {f1:the outbreak to be brought under control by the end of June}.
=== 02.txt | Lakeland News Agency | 2024-06-05 | given | y
SARDU, Dovania, June 5, 2024 (Lakeland News Agency) - {k2:Thirty-three people have died} of cholera in the Dovanian district of Mbeya-Lar, nearly twice as many as the government admits, the aid group Water for All said on Wednesday.

"We have buried them. We know their names," its coordinator Elin Brodd told Lakeland by telephone. She said {s2:more than 700 people had fallen ill}.

Health minister Oswin Talbek called the figure {k3:"irresponsible and untrue"}. {k4:The toll stood at 21}, he said, and {s4:the number of suspected cases at 489}.

Schools in the district {f2:will stay closed until June 17}, the minister said.
=== 03.txt | Radio Mbeya | 2024-06-06 | given | y
Radio Mbeya, 89.1
Thursday, 6 June 2024

Interview

Radio Mbeya: Minister, 21 or 33?
Dr. Oswin Talbek: {k5:Twenty-three, as of this morning}. I count those who died in our centres.
Radio Mbeya: And those who died at home?
Talbek: Those nobody can count.
Radio Mbeya: When will the vaccine come?
Talbek: {v5:100,000 doses} are on their way. {f5:They will be here on Tuesday}.

After the interview the ministry rang us: {v6:it is 80,000 doses}, not 100,000.
=== 04.txt | Sardu Shopper | [2024-06-05..2024-06-06] | inferred | y
Sardu Shopper - the free weekly
Horror in Mbeya-Lar: 33 dead of cholera

Already {k6:33 people} have lost their lives to cholera in Mbeya-Lar. That is what Elin Brodd from the charity Water for All says. According to her, {s6:over 700} are ill. The minister, Talbek, speaks of {k7:21 dead} and calls the charity irresponsible.

Pupils can look forward to a long holiday: the schools {f6:stay shut till 17 June}.
=== 05.txt | Lakeland News Agency | 2024-06-12 | given | y
SARDU, June 12, 2024 (Lakeland News Agency) - A plane with {v7:80,000 doses of cholera vaccine} landed in Sardu on Tuesday, the World Health Fund said.

{s7:Suspected cases have climbed to 1,150}, of which {c7:203 are confirmed}, the health ministry said. {k8:Forty-four people have died}.

Water for All now counts {k9:61 deaths}, among them {h9:17 at home}. Its coordinator Elin Brodt withdrew the claim, made on television on Sunday, that {g9:two nurses had died}: "They are ill, but they are alive."
=== 06.txt | Global Health Watch | 2024-07-04 | given | y
Global Health Watch
Feature, 4 July 2024

The well at Mbeya

Three weeks ago {b8:nearly 400 people lay in the treatment centres} of Mbeya-Lar. Today {b9:it is 35}. {d8:On Tuesday, for the first time since May, no new case was reported}, says Oswin Talbek.

{k10:The ministry has counted 58 deaths in all}, including, since last week, those at home. {k11:Water for All puts the toll at 72}.

{v8:76,000 people have been vaccinated}.

The schools opened on 24 June, a week late.

Brodd expects {f8:cholera to be back with the rains in October}.
=== 07.txt | Dovania Times | 2024-06-04 | given | y
Dovania Times, 4 June 2024

Cholera: 18 dead

Mbeya-Lar (DT) - {s9:412 suspected cases} of cholera and {k12:18 deaths} have been reported since 12 May in the district of Mbeya-Lar, the Ministry of Health said in its bulletin. {c9:57 cases have been confirmed}.

In the province of Upper Lar, which borders on it, {u9:nine suspected cases} were found last week, governor Istra Pell said.

Pell said that {u10:the border of the district would not be closed}.
@@@@
copy 02.txt 04.txt rewrite
copy 01.txt 07.txt cites
actor Oswin Talbek | Talbek | Dr. Oswin Talbek
actor Elin Brodd | Brodd | Elin Brodt
actor Istra Pell | Pell
origin 1 k1 k12
origin 1 k2 k6
origin 1 s1 s9
q How many people have died of cholera?|amount|count|people|died|conflicting
a k1|18|-
a k12|18|Ministry of Health
a k2|33|Water for All
a k6|33|Elin Brodd
a k4|21|Oswin Talbek
a k7|21|Oswin Talbek
a k5|23|Oswin Talbek
a k8|44|health ministry
a k9|61|Water for All
a k10|58|ministry
a k11|72|Water for All
q How many suspected cases are there?|amount|count|cases|suspected|conflicting
a s1|412|-
a s9|412|Ministry of Health
a s2|>700|Elin Brodd
a s6|>700|Elin Brodd
a s4|489|Oswin Talbek
a s7|1150|health ministry
q How many cases are confirmed?|amount|count|cases|confirmed|revised
a c1|57|-
a c9|57|Ministry of Health
a c7|203|health ministry
q How many new cases on 3 June?|amount|count|cases|new|single
a d1|31|-
q How many patients are under treatment?|amount|count|patients|under treatment|revised
a b1|240|-
a b8|~400|-
a b9|35|-
q How many doses of vaccine are sent?|amount|count|doses|sent|agreed
a v5|100000|Oswin Talbek
a v6|80000|ministry
a v7|80000|World Health Fund
q How many were vaccinated?|amount|count|people|vaccinated|single
a v8|76000|-
q How many suspected cases in Upper Lar?|amount|count|cases|suspected in Upper Lar|single
a u9|9|Istra Pell
q How many died at home?|amount|count|deaths|at home|single
a h9|17|Water for All
rel repeats k1 k12
rel repeats s1 s9
rel repeats c1 c9
rel repeats k2 k6
rel repeats s2 s6
rel repeats k4 k7
rel denies k2 k3
rel conflicts k2 k4
rel revises k4 k5
rel revises k5 k8 k10
rel revises k2 k9 k11
rel conflicts k8 k9
rel conflicts k10 k11
rel conflicts s2 s4
rel revises s1 s4 s7
rel revises c1 c7
rel revises v5 v6
rel agrees v6 v7
rel revises b8 b9
apart s1 c1 suspected against confirmed
apart n1 k1 one day against all
apart d1 s1 new against all
apart u9 s9 another province
apart h9 k9 part at home against all
apart b1 s1 under treatment against all
fc f1 2024-06-30 unclear
fc f2 2024-06-17 did_not
fc f5 2024-06-11 came_true
fc f6 2024-06-17 did_not
fc f8 2024-10-31 open
day 2024-05-12 01.txt,07.txt cases
day 2024-06-05 02.txt,04.txt Water for All
day 2024-06-11 05.txt landed
day 2024-06-24 06.txt schools
other 2024-06-03 2024-06-06 2024-06-12 2024-07-02 2024-06-09
