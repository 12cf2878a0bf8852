"""English: what proves that a course is free, and for whom.

`name  |  category  |  direction  |  pattern  |  example`. The notation is explained in `facts.engine.pattern`.
Categories: statement (it is free); everyone, reason, include, detail, pleasantry (nothing changes); condition (free for
some, or while something else is charged); answer, bare (count only under a label that asks or names the price).
"""

from mcli.facts.lexicon.en import common

LISTS = {
    "stop": common.STOP,
    "end": common.END,
    "course": common.COURSE,
    "topic": common.TOPIC,
    "person": common.PERSON,
    "learner": common.LEARNER,
    "det": """
        this, these, the, our, all, all our, all of our, all these, all of these, all of the, all the, each, every, both, both of these
        your, each of these, every one of our, each of our, the entire, the whole, the full, the complete, this entire, its, their
    """,
    # It is said of this course: "this course", "our literacy classes", "registration", "it".
    "subject": """
        it, this, this one, everything, everything on this page/list, everything here/listed here/below, everything on the list, these, this opportunity, the entire program, this initiative, this resource, the opportunity
        {det} [{topic}+] {course} [{tail}], this/these ...3 {course} [{tail}], {names} {course}, {topic}+ {course} [{tail}]
        {course} [{tail}], [your/the] [course/program/class] tuition, [your/the/course/program/class] registration, enrolment, enrollment
        admission, attendance, participation [in {subject_course}], attending [{subject_course}], registering, taking {subject_course}
        registration and {course}, registration and tuition, enrolment and tuition, tuition and {include}, training and {include}, {det} [{topic}+] {course} and {include}
        {course} and {include}, registration [for {subject_course}], tuition [for {subject_course}], enrolment in {subject_course}
        admission to {subject_course}, the cost of {subject_course}, the fee for {subject_course}, {course} and {course}
        online and in person {course}, {det} [{topic}+] {course} and {course}, learning with us, joining {subject_course}, the training provided, {det} [{topic}+] webinars/seminars/events/clinics, this/these [{topic}+] service~
        the training you receive, everything we offer, all we offer, access to {subject_course}, joining
    """,
    "subject_course": "{det} [{topic}+] {course}, {topic}+ {course}, {course}, this/these ...3 {course}, {names} {course}",
    "tail": """
        [offered/provided/given/delivered/held/run/taught] in/on/about/at/from/with/by/through ...6, at {names}, of {names}
        we offer, you take, listed here/below, on this page, offered here, for {people}, we provide, we run
    """,
    "link": """
        is, are, will be, is/are [being] offered/provided/available/delivered/given/accessible/open/run/held/taught, 's, remains, remain
        is/are [now/also/always/still/both/currently/all] [{degree}], will [always] be offered/provided/available/delivered, comes, come
        is/are made available, has been made, is/are [generally/now/also/always] offered/provided/available/delivered [{how}], runs, run, being
        can be taken/accessed/completed, may be taken, is/are [all] [offered/provided/available/delivered] [{how}], stays
    """,
    "how": "online, in person, year round, in english, in french, in english and french, to {people}, to {everyone}, locally, virtually, to you",
    "degree": "completely, totally, entirely, absolutely, fully, 100 %, 100 percent, wholly, always, really, truly, also, now, perfectly, still, and will always be",
    "free": """
        free, free of charge, free of cost, for free, at no cost, at no charge, no cost, no charge, no fee~, n c, without charge, without cost
        without any charge/cost/fee~, without fee~, at no fee, cost free, tuition free, fee free, free of tuition, complimentary, {zero} [cad/cdn]
        at zero cost, zero cost, at no cost or obligation, without a fee, without paying [tuition/anything/a cent], {degree} {free_word}
        free of any cost/charge/fee~, free of all fees/costs, free and without charge, no tuition [fee~/cost~], with no cost/charge/fee~, with no tuition [fee~]
        at absolutely no cost/charge, free [-] {zero}, at no cost whatsoever, offered/provided/delivered/available/given/taught [{how}] {free_word}
        as a free {course}, free of fees, at $0, on a no cost basis, free and open, on a no fee basis, on the house, with no fees attached
        fully free, no cost at all, absolutely nothing, at no course fee, no course/program/training/class/workshop/participation/registration and tuition fee~/cost~
    """,
    "free_word": "free, free of charge, free of cost, for free, at no cost, at no charge, without charge, no cost, complimentary, tuition free, cost free, without cost, at no fee",
    "nothing": "no cost~, no fee~, no charge~, no tuition [fee~/cost~/charge~], no [course/program/training/class/workshop/participation] fee~/cost~/charge~, zero cost, no cost at all, absolutely no cost/charge/fee~, no cost or obligation, no costs or fees, no tuition or fee~, no cost or fee~, no fees or costs, no fees or tuition, no charge or fee",
    "take": "attend, take, participate, participate in, take part, take part in, enrol, enroll, enrol in, enroll in, complete, access, register for, sign up for, study, learn, do, register in, enter, start, use, be part of",
    "everyone": """
        all, everyone, anyone, everybody, anybody, you, the [general] public, all ages, all who attend, everyone who attends, anyone who wants to [attend/join/learn]
        [the/our/all] [adult] learner~, [the/our/all/every/each/any/workshop/course] participant~, all adults, adults, [all] adults in/across ontario, adult learners, all workers, workers, [all] workers and employers
        the community, community members, all community members, the entire community, students, all students, our students, everyone interested, anyone interested
        all attendees, attendees, registrants, all registrants, users, all interested, anyone and everyone, people, all people, individuals
        [all] canadians, [all] ontarians, learners and employers, learners or employers, workers or companies, workers and companies, all members of the public
        all members of the community, our community, the learner, the student, the participant, the individual, those who attend, anyone who attends, all comers
        anyone who would like to learn/attend/join/participate, residents and non residents, adults of all ages, people of all ages, your organization
        staff and volunteers of all kinds, employers and workers, all levels, beginners, families, parents and caregivers, families and caregivers
    """,
    "people": """
        [all/any/our/the/most] [...4] {person} [{who}] [{who}], {person}, {person} and/or [...3] {person} [{who}], {names} {person} [{who}], {names} [(and/or) {names}] [{who}]
        [the] unemployed and/or underemployed [...4], {person} {who} and/or [...3] {person} [{who}]
        [the] first {number} registrants/participants/people/applicants/learners/students ...3, first {number} registrants/participants/people
        grade {number} students, people on ...8, those on ...8, anyone on ...8, qualifying [...3] {person}, qualified [...3] {person}, first time ...2 {person}, first/second/third year ...2 {person}
        low income [...3] {person} [{who}], ow/odsp/ei [(and/or) odsp] [recipients/clients], new canadians, indigenous [...3] {person} [{who}]
        [participating] member/partner ...3 {person}
    """,
    "group": """
        [eligible/qualifying/qualified/adult/registered/current/all/the/our] [{names}] {person} [{who}], {person} and/or {person} [{who}]
        [eligible/qualifying] {names} and/or {names} {person} [{who}], low income {person} [{who}], indigenous {person} [{who}]
    """,
    "cond_end": "[for] second career, for a/one year, for at least {number} months/years, for {number} months/years or more, [and/or/,] {number} years old and/or older/over ...6, [and/or/,] {number} years of age and/or older/over ...6, [and/or/,] [who/you] do/are/is/have not ...8, and ...8, or ...8, [and/or] under/over {number} ...4, less than {number} ...4, ...3 , ...8",
    "who": """
        with fewer/less/more than {number} ...3, with {number} or fewer/more ...3, under/over the age of {number}, {number} years old and/or over/older,
        who/that/which/whose ...14 [{cond_end}+], who/that are/is/hold/have [a/an] {status} [[,/or/and] [a/an] {status}] [[,] or/and [a/an] {status}], aged {number} (and/or) (over/older/up/above), aged ...6, ages ...6, age {number} ...5, between ...8, over {number}, under {number}, {number} [-/to] {number} [years of age], {number} +, {number} and/or over/older/up ...3
        {number} years of age and/or over/older, in ...10, from ...10, of ...10, with ...10, on ...10, living ...10, residing ...8, receiving ...12, working ...10, looking ...10, seeking ...10, enrolled ...10
        registered ...8, registering ...6, currently ...10, experiencing ...8, facing ...8, entering ...8, returning ...8, at ...8, meeting ...10, not working, not in school, who are not working [or in school]
        out of work, without work, without a job, without employment, collecting ...6, interested ...8, eligible ...8, belonging ...8, referred ...8, impacted ...8, affected ...8, caring ...6, only, who qualify, who meet ...10
    """,
    "status": "canadian citizen~, citizen~, citizens of canada, permanent resident~, permanent residents of canada, protected person~, convention refugee~, refugee~, newcomer~, landed immigrant~, resident~ of {names}, [{names}] resident~, unemployed, underemployed, out of work, not working",
    "include": "all materials, materials, study guide, a study guide, boots, safety boots, work boots, bus tickets, bus passes, bus tickets and lunch, laptops, a laptop, computers, uniforms, safety equipment, personal protective equipment, ppe, all tools, snacks and coffee, practice tests, the practice tests, homework help, transportation costs, books, all books, textbooks, supplies, lunch, meals, refreshments, snacks, coffee, childcare, child care, transportation, bus fare, equipment, exam, the exam, testing, certification, certificate, a certificate of completion, certificate of completion, a digital badge, all supplies, course materials, learning materials, childminding, parking, a certificate, resources, tools, support, manual, workbook, wi fi",
    "inc": "{include} [,/and/or]",
    "charged": "exam~, [final/certification/written] exam~, test~, [a/the/your/optional/paid/printed/verified] [optional/paid/printed/verified/wallet/proof of completion] certificate~, certification, certification exam, wallet card, card, credential~, badge, proof of completion, certificate of completion",
    "money": "{amount}, {amount} cad, {amount} + tax~, {amount} plus tax/hst, {amount} + hst, extra, a fee, a small fee, a charge, an extra fee, an additional fee, an extra charge, fee, fees, additional fees",
}

RULES = """
# The statement. Its subject is this course, or it is the whole value under a label about the price.
is-free  |  statement  |  <>  |  {subject} {link} [{degree}] {free}  |  This course is free.
free-alone  |  statement  |  ^  |  {free}  |  Free of charge
offered-free  |  statement  |  ^  |  offered/provided/delivered/available/given/held/accessible/run [{how}] {free}  |  Offered at no cost
free-course  |  statement  |  <>  |  [a/an/this/the/your/our/this is a/it is a/it's a/these are/they are/is a] [{degree}] free/complimentary [,] [and {detail}] [{topic}+] {course} [{tail}]  |  A free online course
free-course-named  |  statement  |  <>  |  [a/this/the/your/our] [{degree}] free/complimentary {names} {course}  |  This free WHMIS course
free-service  |  statement  |  ^  |  [this is a/a/it is a/our] free [and {detail}] [{topic}+] service~  |  Free and confidential services
no-cost-course  |  statement  |  <>  |  [a/an/this/the/our] no cost/charge/fee/tuition [{topic}+] {course} [{tail}]  |  A no-cost training program
tuition-free-course  |  statement  |  <>  |  [a/an/this/the/our] tuition/cost/fee free [{topic}+] {course} [{tail}]  |  A tuition-free program
course-is-free-course  |  statement  |  <>  |  {subject} is/are [a/an] [{degree}] free/complimentary [and {detail}] [{topic}+] {course}  |  This is a free self-paced course.
named-is-free-course  |  statement  |  <>  |  {names} is/are [a/an] [{degree}] free [and {detail}] [{topic}+] {course} [{tail}]  |  Worker Awareness in 4 Steps is a free online course.
named-is-free  |  statement  |  <>  |  [the/our] {names} {course} is/are [a/an] [{degree}] {free}  |  The WHMIS training is free.
course-is-no-cost-course  |  statement  |  <>  |  {subject} is/are [a/an] no/zero cost/charge/fee/tuition [{topic}+] {course}  |  This is a no-cost program.
there-is-no-cost  |  statement  |  ^  |  [so/and so/meaning/which means] [that] there [is/are/'s/will be] [currently/absolutely] {nothing} [or obligation] [[to {everyone}] (for/to attend/to take/to join/to participate in/to complete/to access/associated with/attached to/involved in/to enrol in) {subject}]  |  There is no cost for this course.
there-is-no-cost-to-take  |  statement  |  <>  |  (there's/there is/there are) [absolutely] {nothing} [to/for {everyone}] to {take} [{subject}]  |  There is no charge to participate.
there-s-no-cost  |  statement  |  ^  |  there's {nothing} [[to {everyone}] (for/to attend/to take/to join/to participate in/to complete/to access) {subject}]  |  There's no fee for the workshop.
free-parenthesis  |  detail  |  >  |  {open} [{topic}+] {course} {close}  |  (credit course)
free-to-follow  |  statement  |  ^  |  free to (follow/view/watch/access/use/complete/do)  |  Free to follow
no-cost-for  |  statement  |  <>  |  {nothing} (for/to attend/to take/to join/to participate in/to enrol in/associated with) {subject}  |  No cost for the training
no-cost  |  statement  |  ^  |  [absolutely] {nothing}  |  No tuition fees
no-cost-to-take  |  statement  |  <>  |  {nothing} to {take}  |  No cost to attend
is-of-no-cost  |  statement  |  ^  |  {subject} {link} of no cost  |  The training is of no cost.
has-no-cost  |  statement  |  ^  |  {subject} has/have/carries/carry/requires/require {nothing}  |  This program has no tuition fees.
costs-nothing  |  statement  |  <>  |  {subject} (costs/cost/will cost) [you/participants/learners] [absolutely] nothing [to {take} [{subject}]]  |  The course costs nothing.
costs-zero  |  statement  |  <>  |  {subject} costs/cost/is {zero} [cad]  |  The course costs $0.
does-not-cost  |  statement  |  <>  |  {subject} does/do/will not cost [you/participants/learners] (anything/a cent/a thing/a penny/a dime) [to {take} [{subject}]]  |  The course does not cost anything.
doesn-t-cost  |  statement  |  <>  |  {subject} doesn't/don't/won't cost [you/participants/learners] (anything/a cent/a thing/a penny/a dime) [to {take} [{subject}]]  |  It won't cost you a thing.
no-fee-is-charged  |  statement  |  <>  |  no [tuition/course/program] fee~/tuition/cost~/charge is/are charged [for {subject}]  |  No fee is charged for this course.
no-charge-made  |  statement  |  <>  |  tuition/fees [fees] is/are not charged [for {subject}]  |  Tuition is not charged for these courses.
no-payment  |  statement  |  <>  |  no payment [is] required/needed/necessary [for {subject}]  |  No payment required
nothing-to-buy  |  pleasantry  |  <>  |  [there is/and] nothing to buy  |  nothing to buy
no-test  |  detail  |  <>  |  [there is/there are/with/and] no (test/tests/exam/exams/homework/grades/marks/age limit/waiting list/contract/pressure)  |  no test
no-tax  |  detail  |  <>  |  (no hst/no tax/hst exempt/tax exempt/plus hst/plus tax/hst included/tax included)  |  no HST
nothing-to-pay  |  statement  |  <>  |  [there is/there's/you have/you will have] nothing to pay [for {subject}]  |  There is nothing to pay.
you-pay-nothing  |  statement  |  <>  |  [so] {learner} [will] pay/pays (nothing/{zero}/no tuition/no fee~/no fees at all/no tuition fees/nothing at all/not a cent/not one cent) [[for/to take/to attend/to join/to participate in] {subject}/for (tuition/{include}) [,] [{include}] [and/or] [{include}]]  |  Learners pay nothing.
program-funded  |  reason  |  <>  |  {subject} {link} [fully/100 %] funded  |  This program is fully funded.
so-you-pay-nothing  |  statement  |  <>  |  [{subject} {link}] [fully/100 %] funded [by ...8] (so/meaning/and) [that] {learner} pay/pays nothing  |  Fully funded so that you pay nothing.
funded-for-people  |  conditional  |  <>  |  [fully/100 %] funded for {people} at/with {nothing}  |  Fully funded for eligible participants with no cost
fully-funded-at  |  conditional  |  <>  |  [fully/100 %] funded for {people} {free}  |  Fully funded for eligible participants at no cost
fully-funded-no-cost  |  statement  |  ^  |  [{subject} {link}] [fully/100 %] funded [by ...8] [,] and/with/at/so {nothing} [to {everyone}]  |  Fully funded, with no cost to participants
you-do-not-pay  |  statement  |  <>  |  {learner} do/does/will not [have to/need to] pay [anything/anything at all/a cent/a penny/a thing/tuition/a fee/any fees/any tuition/fees] [for {subject}]  |  You do not pay anything for this course.
not-charged  |  statement  |  <>  |  [so] {learner} (are not/is not/will not be/won't be/aren't/isn't/are never/is never/will never be/do not get/don't get) (charged/billed) [anything/a thing/a cent/a fee/any fees/any fee/tuition/money/any money] [for {subject}]  |  You will not be charged anything.
nobody-pays  |  statement  |  <>  |  [so] (nobody/no one/no learner/no participant) (pays [anything/a cent]/is charged/is billed/has to pay [anything]/will be charged/will be billed) [(to {take} [{subject}]/for {subject})]  |  Nobody pays for these classes.
we-never-charge  |  statement  |  <>  |  (we/{names}) never charge/charges [a fee/fees/anything/tuition] [for {subject}]  |  We never charge for our classes.
so  |  detail  |  <>  |  [and] (so/which means/that means/this means/meaning) [that]  |  so
all-paid-for  |  reason  |  <>  |  [{subject}/tuition/fees/{inc}+] [,] [{inc}+] (is/are) [all/fully/100 %] (covered/paid for/paid/looked after) [in full] [by [the/our/a/your] ({names}/ministry/province/government/employer/union/city/donors/grant/funders/band/first nation)]  |  Tuition, tools and boots are all covered
so-is  |  include  |  <>  |  [and] so (is/are) [the/your/all] {inc}+  |  so is the parking
pays-for-people  |  condition  |  <>  |  [the/your] [...2] (company/employer/union/city/ministry/agency/college/band/board) (pays/pay/covers/cover) (all of it/it all/for it/it/the cost/the fee/everything) for (people/workers/drivers/learners/employees/staff/members/those/anyone/everyone/residents/participants) [it/they/who/that] ***6  |  The bus company pays all of it for drivers it has hired.
no-fee-to-apply  |  detail  |  >  |  (there is/there's) no (fee/charge/cost) to (apply/register/ask/join the list)  |  There is no fee to apply.
you-don-t-pay  |  statement  |  <>  |  {learner} don't/won't/doesn't [have to/need to] pay [anything/anything at all/a cent/a penny/a thing/tuition/a fee/any fees/any tuition/fees] [[for/to take/to attend/to join] {subject}]  |  You don't pay tuition.
you-do-not-pay-to-take  |  statement  |  <>  |  {learner} do/does/will not [have to/need to] pay [anything/a cent/tuition/a fee/any fees/any tuition/fees] to {take} [{subject}]  |  You will not pay anything to take part.
without-you-paying  |  statement  |  <>  |  at no cost/charge to [you/the] [learner~/participant~/student~]  |  At no cost to you
take-it-free  |  statement  |  <>  |  [{learner}] [can/may/will/to] {take} [{subject}] [{how}] {free}  |  You can take this course free of charge.
learners-take-free  |  statement  |  <>  |  {learner} [can/may/will] {take} [{subject}] [{how}] {free}  |  Adult learners attend our classes at no charge.
people-take-free  |  conditional  |  <>  |  {people} [can/may/will] {take} [{subject}] [{how}] {free}  |  Network members can take this course free of charge.
free-to-attend  |  statement  |  <>  |  [{subject} {link}] [{degree}] free to {take} [{subject}]  |  Free to attend
register-for-free  |  statement  |  <>  |  [please] (register/sign up/enrol/enroll/apply/join/attend/take/try/complete/book/start) [us/now/today/online] [for/in] [a/an/our/this/the/your] [{degree}] free [and {detail}] [{topic}+] {course} [{tail}] [today/now/online]  |  Register today for our free workshop.
join-us-for-free  |  statement  |  <>  |  (join us/come) [to/for/in] [a/an/our/this/the] [{degree}] free [and {detail}] [{topic}+] {course} [{tail}]  |  Join us for a free workshop.
we-offer-this-free  |  statement  |  <>  |  [we/{names}/the ...3/our ...3] [is/are/am] [now] [pleased/proud/happy/excited] [to] offer/offers/offering/provide/provides/providing/deliver/delivers [{subject_course}] [to {people}/to {everyone}] {free}  |  We offer this course free of charge.
we-offer-free  |  statement  |  <>  |  (we/{names}) (offer/offers/provide/provides/run/runs) [a/our/these] [{degree}] free [and {detail}] [{topic}+] {course} [{tail}]  |  We offer free tutoring.
we-do-not-charge  |  statement  |  <>  |  (we/{names}) do/does not charge [a fee/fees/tuition/anything] [for {subject}]  |  We do not charge a fee for this course.
we-don-t-charge  |  statement  |  <>  |  we don't charge [a fee/fees/tuition/anything] [for {subject}]  |  We don't charge tuition.
cost-is-free  |  statement  |  <>  |  [the/our/course/program/training/total/workshop] cost~/price/fee~/tuition/fees [of/for {subject}] (is/are/:/-) [{degree}] {free}  |  Cost: free
cost-is-zero  |  statement  |  <>  |  [the/course/program/training/total/your] cost~/price/fee~/tuition [of/for {subject}] [to/for {everyone}] (is/are/:/-) {zero} [cad]  |  The cost for participants is $0.
cost-colon-free  |  statement  |  <>  |  [course/program/training/workshop] (cost~/price/fee~/tuition/registration/{course}) (:/-) [{degree}] {free}  |  Course: free
we-waive  |  statement  |  <>  |  (we/{names}) waive/waives [all/the/all the] (fees/fee/tuition/tuition fees/costs/cost) [for {subject}]  |  We waive all fees.
fee-waived  |  statement  |  <>  |  [the/all/course/program/your/tuition/registration] fee~/tuition/cost~ [is/are/have been/has been] [fully] waived  |  Tuition fees are waived.
subject-covered-free  |  statement  |  <>  |  {subject} {link} [fully/100 %] (funded/covered/paid for/subsidized/sponsored) [by ...8] (and/so/-) {free} [to {everyone}]  |  The program is fully funded and free.
no-cost-exclaim  |  statement  |  <>  |  (it's/it is/they're/they are/that's/this is/it) [all] [{degree}] {free}  |  It's free!
group-colon-free  |  conditional  |  ^  |  {group} (:/-/attend/are) [{degree}] {free}  |  Members: free
person-free  |  conditional  |  <>  |  {people} (attend/participate/attends/take part/join/enrol) [{subject}] [in {subject}] {free}  |  Eligible participants attend this program free of charge.
free-for-subject  |  statement  |  <>  |  {free} {subject_course}  |  Free of charge training
learn-free  |  statement  |  <>  |  learn [to ***8/how to ***8/about ***8/online/at your own pace] [,] (for free/at no cost/free of charge)  |  Learn at no cost
you-have-free-access  |  statement  |  <>  |  [you/learners/participants/we/all canadians/canadians] [have/get/offer/provide] free access to {subject_course}  |  You have free access to this course.
join-free  |  conditional  |  ^  |  (join free/join for free/free to join)  |  Join free
free-tuition  |  statement  |  ^  |  [{degree}] free (tuition/registration/enrolment/admission/education) [for {subject_course}]  |  Free tuition
of-no-cost  |  statement  |  ^  |  of no cost  |  of no cost
to-people-free  |  conditional  |  ^  |  to [both] {people} {free}  |  to members for free
audit-free  |  conditional  |  <>  |  [you can/you may/learners can/{subject} is] [free to audit/audit ... free/audit free/join free/join for free/audit the course for free/audit this course for free/audit]  |  Free to audit

# For everyone: nothing changes.
to-everyone  |  everyone  |  <>  |  for/to {everyone}  |  for everyone
available-to-everyone  |  everyone  |  <>  |  (available/open/accessible/offered/provided) to {everyone}  |  available to everyone
cost-to-everyone  |  everyone  |  <>  |  to {everyone} in the/our ...4  |  to everyone in the community
and-open  |  everyone  |  <>  |  open to {everyone}  |  open to all
no-matter  |  everyone  |  <>  |  regardless of ...8  |  regardless of income

# For some: a condition.
for-people  |  condition  |  <>  |  [available/open/offered/provided/accessible/reserved] for/to {people}  |  for Ontario residents
exclusively-people  |  condition  |  <>  |  (only/exclusively/solely) [available/open/offered] (for/to) {people}  |  only for members
for-people-only  |  condition  |  <>  |  [for/to/open to/available to] {people} only  |  for residents only
people-alone  |  condition  |  ^  |  {group}  |  eligible Ontario residents
priority  |  condition  |  <>  |  priority [is/will be] [given] (to/for) {people}  |  Priority is given to newcomers.
if  |  condition  |  <>  |  if you/you're/they/eligible/qualified/approved/registered/taken/your/a/an/the/we/living/employed/unemployed/receiving/on/one/enrolled/under/over/he/she/participants/learners/someone ...14 [{cond_end}+]  |  if you are receiving EI
if-not  |  condition  |  <>  |  (if/when/as long as/provided) (you/you're/they) [are/do] not/don't [currently] (working/employed/in school/have a diploma/have a job/hold a diploma/receiving ei) ...6  |  if you are not working
provided  |  condition  |  <>  |  provided/providing (that/you/they) ...14  |  provided that you live in Ontario
as-long-as  |  condition  |  <>  |  as long as ...12  |  as long as you live here
when  |  condition  |  <>  |  when/where/once you ...10  |  when you register with us
with-card  |  condition  |  <>  |  with [a/an/your/proof/valid/the] [valid/paid/proof of/current] [{names}] (library/membership/member/memberships/residency/residence/referral/approval/student/status/employment/health/union/id/address/canadian/ontario) ...6  |  with a valid library card
with-proof  |  condition  |  <>  |  with/upon (proof/presentation/approval/referral/acceptance/permission/request) [of/from/by] ...8  |  upon approval by your caseworker
must  |  condition  |  <>  |  [you/participants/learners/applicants/students/candidates] must be/have/live/reside/meet/qualify/hold/show/work/provide/present/currently ...12  |  must be an Ontario resident
qualify  |  condition  |  <>  |  [you must ...8] to (qualify/be eligible) [,] you must ...10  |  To qualify, you must be unemployed.
must-qualify  |  condition  |  <>  |  [you/participants/learners/applicants/students/candidates] must be/have/live ...10 to (qualify/be eligible/apply/register/participate)  |  You must be unemployed to qualify.
eligibility  |  condition  |  <>  |  [some/certain] (eligibility/conditions/exceptions/restrictions/terms/criteria/terms and conditions/eligibility criteria/income criteria) [may] (apply/applies/must be met)  |  conditions apply
eligible  |  condition  |  <>  |  [subject to/based on/depending on] eligibility [...6]  |  subject to eligibility
eligibility-required  |  condition  |  <>  |  [income/age/residency] eligibility [criteria] [is/are] required  |  Eligibility required
limited-time  |  condition  |  <>  |  [for a/a] limited time [only/offer]  |  for a limited time
until-month  |  condition  |  <>  |  [if you register/when you register] (until/through/before/by) [the end of] (january/february/march/april/may/june/july/august/september/october/november/december) [{number}] [,] [{number}]  |  until March 31, 2027
while-funds  |  condition  |  <>  |  while (funding/funds/supplies/spots/spaces/seats) (last/lasts/remain/is available/are available)  |  while funding lasts
first-people  |  condition  |  <>  |  for/to [the] first {number} (registrants/participants/people/learners/students/applicants/to register)  |  for the first 50 registrants
refundable-deposit  |  condition  |  <>  |  [with/with a/a/the/there is a/there's a/requires a/you pay a] [{amount}] [fully] refundable {amount} deposit ...6  |  with a refundable $25 deposit
deposit  |  condition  |  <>  |  [with/with a/with an/a/an/the/there is a/there's a/requires a/you pay a] [{amount}] [fully/refundable/returnable] [refundable] deposit [of {amount}] [is/will be/,/that is/which is/that] [required/returned/refunded/holds/hold/given back/you get back/paid back/which you get back] [on the last day/at the last class/when you ...6/if you ...6] [***10]  |  a $25 refundable deposit holds your spot
exam-charged  |  condition  |  <>  |  [but/however/although/while] [the/a/an/your/optional/there is a/there's a/pay/for] {charged} [is/are/costs/cost/fee/fees/for/available/at/will be/:/-/can be] [for/a/an/extra/of/purchased for/available for/available at/bought for/at] {money} [{charge_end}]  |  the exam costs $45
exam-fee  |  condition  |  <>  |  [but/plus/however/with] [a/an/the/there is a/there's a/pay a/pay the] [{amount}] {charged} fee~/charge [of/is/:/applies/apply] [{amount}] [extra/applies/apply/required/not included] [{charge_end}]  |  exam fee of $20
fee-for-exam  |  condition  |  <>  |  [but/plus/there is/there's] [a/an/the] [{amount}/small/nominal/modest] (fee/charge/cost) [of {amount}] (for/to write/to take/to receive/to get/to obtain) [the/a/an/your] {charged}  |  There is a $38.50 charge to write the exam.
amount-for-exam  |  condition  |  <>  |  [but/plus/pay] {amount} [cad] [+ tax] (for/to write/to take/to get/to receive/fee to write/fee for/charge to write) [the/a/an/your] [verified/optional/printed] {charged} [fee]  |  $99 for a verified certificate
exam-amount  |  condition  |  <>  |  {charged} {amount} [+ tax/hst]  |  Certificate $25
exam-paid  |  condition  |  <>  |  paid {charged}  |  paid exam
exam-extra  |  condition  |  <>  |  {charged} [is/are] [extra/not included/not free/at an additional cost]  |  exam not included
for-others  |  others  |  <>  |  {amount} [cad] [per person] (for/to) [all] (others/non members/nonmembers/everyone else/non residents/all others/those who do not qualify/those who don't qualify/other participants/the public/the general public/guests/external participants)  |  $50 for non-members
others-pay  |  others  |  <>  |  [all] (others/non members/nonmembers/everyone else/non residents/visitors/visiting {person}/international students/international learners/out of province students/employers/companies/other {person}) [pay/pays/:/-/is/are] {amount} [***3]  |  non-members pay $50
otherwise  |  others  |  <>  |  otherwise [,] [the/it] [cost/fee/price/costs/course] [is/costs] {amount} [***3]  |  otherwise, the fee is $240
people-pay  |  others  |  <>  |  {people} [pay/pays/:/-] {amount}  |  international students pay $500
amount-people  |  others  |  <>  |  {amount} (for/to) {people}  |  $40 for employed workers
amount-others  |  others  |  <>  |  {amount} {open} (others/non members/nonmembers/non residents) {close}  |  $95 (others)

# Why it is free.
thanks-to  |  reason  |  <>  |  (thanks to/due to/because of) ***14 [[of/for] {amount}] [***6]  |  thanks to funding from the Province of Ontario
funded-by  |  reason  |  <>  |  [{subject} {link}] [which is/and is/and/is/are/as it is] [fully/100 %/generously/jointly/proudly/financially/also] (funded/sponsored/supported/paid for/covered/subsidized/financed/underwritten/made possible) [in part] (by/through/with/thanks to) ***14  |  funded by Employment Ontario
with-funding  |  reason  |  <>  |  [made possible] with/through [the] [financial/generous] (funding/support/assistance/help/generosity/sponsorship/contribution/grant) [provided] (from/of/by) ***14  |  with funding from the Government of Canada
through-names  |  reason  |  <>  |  (through/via/by/under/with/from/courtesy of) [the/our] {names}  |  through the Skills Development Fund
through-program  |  reason  |  <>  |  (through/via/by/under/courtesy of) [the/our] (government/provincial/federal/ministry/municipal/donors/donor/health unit/library/generous/community/city/province/college/union/canada/ontario/local/a/an/partner) ***8  |  courtesy of our donors
because  |  reason  |  <>  |  because ***14  |  because the Ministry funds it
funding-provided  |  reason  |  <>  |  [this/our/the] [program/project/training/funding/course/initiative] [is/funding is] (funded/provided/supported/made possible) (by/through) ***14  |  Funding is provided by the Government of Ontario.
government-funded  |  reason  |  <>  |  [fully] (government/ministry/provincially/federally) [of {names}] funded  |  government funded
names-pays  |  reason  |  <>  |  [the/our] [{names} and the {names}/{names}/province/ministry/government/federal government/provincial government/government of ontario/government of canada/union/city/county/health unit] pays/covers/pay/cover/funds [for] [all/the/your/everyone's/every] [full/entire] [cost~/fees/tuition/cost of the course/costs/it/training/seat/seats/place/places/spot/spots/way] [and [your/all/the] {include}]  |  The Ministry pays your tuition.

# What comes with it, and what the course is.
included  |  include  |  <>  |  [all/and all/with] {inc}+ [is/are/also] (included/provided/supplied)  |  materials included
included-too  |  include  |  <>  |  (including/includes/include/it includes/with/and) [free/all/the/your/light] {inc}+ [a/an/the/free] [{include}]  |  includes materials
provided-list  |  include  |  <>  |  [free/light/all] {inc}+ [is/are/will be] [also] (included/provided/supplied/available/free/offered/served)  |  light refreshments provided
certificate-given  |  include  |  <>  |  [you/participants/learners/receive/earn/get] [will] [receive/earn/get] [a/an/your] (certificate/certificate of completion/digital badge/badge/record of completion/certificate of participation) [is/are/will be] [provided/issued/included/awarded/upon completion/on completion/at the end]  |  Certificate provided
detail  |  detail  |  <>  |  [is/are/it is/it's/they are/offered/available/delivered/held/taught/completely/fully/entirely/100 %] {detail}  |  self-paced
donations  |  arrangement  |  <>  |  [but] [a] donations/donation [of ({amount}/...6)] [is/are] [gratefully/always] (welcome/accepted/appreciated/optional/make us happy/help us)  |  donations of $10 are welcome
bring-own  |  extra  |  <>  |  [but] (you/participants/students/learners) (must/need to/will need to/are required to/have to/should/may need to) (purchase/buy/supply/provide/bring/wear/have) [your/their/a/an] [own] ***8 [{open} [about] {amount} {close}] [***4]  |  you must purchase your own work boots (about $150) and PPE
amount-for-materials  |  extra  |  <>  |  [but/plus/and] {amount} [+ tax] for (the/a/all/your) [course] (book/books/textbook/textbooks/manual/workbook/kit/materials/supplies/ingredients/fabric/tools)  |  $30 for the manual
materials-extra  |  extra  |  <>  |  [but/plus] [the/a/all/optional] [course] (materials/material fee/materials fee/textbook/textbooks/book/books/manual/manuals/workbook/kit/supplies/lab fee/tax/hst) (extra/are extra/is extra/not included/are not included/cost {amount}/costs {amount}/: {amount}/- {amount}/are {amount}/is {amount}/fee {amount}/fee : {amount}/is about {amount}/are about {amount}/{amount}) [extra]  |  textbook costs $40
to-register  |  arrangement  |  <>  |  to (register/enrol/enroll/apply/join/book/reserve/sign up/learn more) [for/in ...6] [,] (call/contact/visit/email/please/go/click/fill/complete/text/phone/e mail/see/use/send/come/drop) ...12  |  To register, call our office.
arrangement  |  arrangement  |  <>  |  {arrangement}  |  Registration required
pleasantry  |  pleasantry  |  <>  |  {pleasantry}  |  everyone welcome
teaches  |  detail  |  >  |  [this/the/our/it] [course/program/workshop] (teaches/covers/introduces/explores/helps/provides/prepares/gives/offers you/offers an/offers a/will/explains/shows/leads to/runs/takes/focuses/combines/consists/allows/guides/supports/looks at/is designed/was designed/is intended/is for/is ideal/is perfect/is suitable/features/lets) ***20  |  teaches you how to use a spreadsheet
designed  |  detail  |  >  |  [that is/which is/is/are/was] (designed/intended/aimed/meant/developed/created/suitable/ideal/perfect/great/geared/tailored) (for/to/at/by/toward/towards) ***16  |  designed for adults who want to improve their reading
that  |  detail  |  >  |  (that/which/where/who) (teaches/covers/helps/introduces/provides/prepares/gives/will/explores/you/you'll/participants/learners/students/takes/runs) ***16  |  that helps you find a job
to-learn  |  detail  |  >  |  to (learn/help/improve/build/develop/become/get/gain/prepare/earn/upgrade/refresh/find/start/discover/understand/practise/practice/brush/boost/support/teach) ***14  |  to help you find a job
on-topic  |  detail  |  >  |  (in/on/about/covering) ...8  |  on budgeting

# What counts only under a label about the price.
nothing  |  bare  |  <>  |  (none/nil/waived/zero/nothing/nothing at all/zero dollars/no dollars/not a thing/not a cent)  |  None
n-c  |  statement  |  ^  |  n {stroke} c  |  N/C
yes  |  answer  |  <>  |  (yes/absolutely/yep/it is/they are/it does) [it is/they are/it's/it does/indeed/absolutely/completely/100 %/always]  |  Yes
"""

LISTS["detail"] = common.DETAIL
LISTS["arrangement"] = common.ARRANGEMENT + common.ABOUT
LISTS["pleasantry"] = common.PLEASANTRY
LISTS["charge_end"] = (
    "is charged, is required, applies, if you want one, for those who want it, at the end, if needed, to receive it, per person, for certification, payable ***5, upon completion"
)
