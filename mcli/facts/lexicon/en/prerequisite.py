"""English: what proves that nothing, or only an age, is needed before one may begin.

`name  |  category  |  direction  |  pattern  |  example`. The notation is explained in `facts.engine.pattern`.
Categories: statement (nothing is needed), age (an age is all that is needed); bare, answer (count only under a label
that names or asks for what is needed); things (to bring or to have ready); the others change nothing.
"""

from mcli.facts.lexicon.en import common, cost

LISTS = {
    # A word of this list ends an open part: it may name one demand of several, or another time, person or course.
    "stop": """
        not, no, never, isn't, aren't, don't, doesn't, but, except, excluding, unless, however, although, though, only, some, most, many, several
        selected, certain, few, other, others, another, further, additional, more, extra, formal, academic, university, college, canadian, ontario, english
        french, language, age, medical, health, driving, driver's, licence~, license~, diploma~, degree~, certificate~, certification~, referral~, citizenship, visa, permit
        school, police, criminal, reference~, residency, resident~, member~, membership, employee~, staff, student~, nurse~, approval, permission, consent, interview
        assessment~, test~, exam~, first, second, third, level, part, module~, phase, volunteer, volunteering, job~, employment, employer~, career~, position~, buy, proof
        must, need, needs, required, require~, necessary, recommended, recommendation, asset, helpful, preferred, beneficial, should, ideal, if, before, after, until, then, later, grade~, gpa, marks
        credit~, work, postsecondary, post, secondary, advanced, intermediate, apply, application~, eligibility, eligible, limited, minimum, least, restricted, registered, enrolled, current, currently, ?
        who, with, pay, fee~, cost~, free, than, beyond, aside, apart, besides, equivalent, law, legislation, cases, most, returning, depends, depending, teaching, clinical, industry, management, supervisory, military, professional
        nursing, open, ceremony, union~, department~, association, company, draw, contest, faculty, graduation, celebration, party, apprenticeship, house
    """,
    "end": """
        not, never, but, except, unless, however, although, only, must, required, require~, recommended, should, asset, approval, permission, consent, member~, employee~, staff
        registered, enrolled, restricted, limited, prerequisite~, requirement~, diploma~, degree~, licence~, license~, certificate~, ?, if, proof, police, reference~, interview, eligibility, eligible, no
        first, module~, level~, volunteer~, volunteering, returning, most, cases, after, other, than, who
    """,
    "course": common.COURSE,
    "topic": common.TOPIC,
    "person": common.PERSON,
    "people": "{person}",
    "detail": common.DETAIL,
    "pleasantry": common.PLEASANTRY,
    "arrangement": common.ARRANGEMENT,
    "det": cost.LISTS["det"],
    "tail": "we offer, listed here/below, on this page, we run, at {names}, of {names}",
    "subject_course": cost.LISTS["subject_course"],
    "subject": "it, this, they, these, {subject_course}, {det} free {course}, our {course}, registration, admission, enrolment, attendance, participation",
    "prior": "prior, previous, special, specific, particular, formal, past, related, relevant, technical, any, mandatory, specialized, existing, earlier, advance, required, set, strict, real, significant, actual, admission, entry, entrance, entry level, course, program, eligibility, academic or work, work or academic, prior or previous, official, whatsoever, minimum, listed, other formal, academic or other, experience or, skills or, training or, education or, knowledge or, or, and",
    "demand": """
        prerequisite~, pre requisite~, prereq~, requirement~, entry/entrance/admission/enrolment requirement~, experience, background, knowledge, skill~
        training, condition~ of entry, entry condition~, prerequisite course~, co requisite~, corequisite~, academic background or work experience, schooling or experience, education or [work] experience, background knowledge, work experience, skills, expertise, know how, prior/previous/earlier learning, prior/previous/earlier studies/study/courses/coursework, admission requirements
    """,
    "demands": "[{companion} (or/and/,/nor)] [{prior}+] (qualification~/[...2] {demand}) [(or/and/,/nor) [{prior}+] [...2] {demand}] [(or/and/,/nor) [{prior}+] [...2] {demand}] [(or/and/,/nor) [{prior}+] {companion}]",
    "about": "(in/with/of/on/using/working with/about) (...5/...3 work/first aid [...2])",
    # What may be ruled out beside experience as a whole; ruled out alone, it says nothing of the other demands.
    "companion": """
        paper~, paperwork, equipment, tool~, special tools, diploma~, degree~, entrance/entry/admission/placement test~/exam~/interview~, test~, exam~, application~, application form~, certificate~, certification~, reference~, referral~
        high school diploma~, secondary school diploma~, credential~, interview~, audition~, portfolio~, resume~, formal education, education, [own] computer~, supplies, gear, sign up, appointment~, registration, homework, textbook~
    """,
    "when": "(by/on/at/before/as of) [the/your] [time of/day of] [the/your] (start/end/final/registration/enrolment/class/test/exam/course/program/session/first/last/start date/end date/date/application/day/opening) [day/date/class/session/lesson] [of/of the] [class/classes/course/program/exam/test/session/training/clinic/registration]",
    "is_required": """
        required, needed, necessary, expected, mandatory, essential, [are] listed, specified, assumed, asked for, demanded, called for, expected of you, require, a must, required or expected, needed or required
    """,
    "enter": "take, join, attend, enrol, enroll, register, apply, participate, start, begin, get started, come, succeed, be successful, participate in, enrol in, enroll in, take part, take part in, register for, complete, try, sign up, sign up for, drop in, show up, come along, get in, take it, take this, do it, try it, join us, join in, come in",
    "for_course": """
        for {subject_course}, to {enter} [{subject_course}], for admission [to {subject_course}], for entry [to/into {subject_course}], for registration, for enrolment, for this, for it
        for any/all [of] our {course}, for participants, for learners, for beginners, for any {course}, for our {course}, to {enter} in {subject_course}, in order to {enter} [{subject_course}], at all, whatsoever, at this time
        prior to starting, before you start, before starting [{subject_course}], before registering, for any of the {course}, for the {course}, beforehand, ahead of time, in advance, first, up front, before the first class/day/session, before you begin/come/enrol/enroll/register/join/sign up, to begin with
    """,
    "everyone": """
        all, everyone, anyone, everybody, anybody, the [general] public, all learners, all members of the [general] public, members of the [general] public, everyone in the community, all members of the/our/this community, members of the/our community, the [entire/whole] community, all community members
        community members, all abilities, all ages, people of all ages/abilities/backgrounds, all skill levels, all levels, all levels of experience/ability, anyone interested [in ...8]
        anyone who wants/wishes to ***8, anyone who would like to ***8, anyone wanting to ***8, anyone looking to ***8, anyone wishing to ***8, everyone interested [in ...8], all who are interested, those interested [in ...8], all interested people/individuals/participants
        anyone with an interest in ...8, people from all backgrounds, all comers, anyone curious [about ...6], any [interested] adult/person/learner, learners/people/adults/students/participants of all ages/abilities/levels/backgrounds, members and/or non members, members and the public, learners at/of all levels, all interested learners/persons/adults/residents, anyone/anybody/everyone who is interested, residents and non residents, all residents and non residents, all ages and abilities/levels/backgrounds, all ages and skill levels, everyone who wants to ***8, anyone who is interested [in ...8], all interested, each and every one, any learner, any interested person, any person
        all adults, anyone in the community, anyone at all, everyone of any age, people of any age, all our neighbours, absolutely everyone, absolutely anyone, anyone and everyone, all genders, all people
    """,
    "learner": "you, learners/participants/students in all/our/these/any courses/classes/workshops/programs, adults, all adults, no one, learners, participants, students, applicants, candidates, attendees, people, trainees, individuals, all participants, all learners, all students, registrants, everyone, each participant, the learner, clients, workshop participants, course participants",
    "group": "adult~, youth, youths, people, anyone, everyone, individual~, person~, learner~, participant~, young people, young adults, teens, teenagers, those, all, any adult, seniors, older adults, all adults, everybody, anybody, kid~, child, children, preteens, girls and boys, student~, applicant~, candidate~, community members",
    "age": """
        {number} +, {number} + years [old/of age], {number} and/or over/older/up/above, {number} plus, {number} years [old] and/or over/older/up, {number} years of age [(and/or) (over/older/up/above)], {number} years of age , or older
        {number} years [old], [be] at least {number} [years] [old/of age], {number} -/to {number} [years old/years of age/years], age~/aged {number} [(and/or) (over/older/up/above)/plus], age~/aged {number} +, age~ : {number} +
        age~/aged {number} -/to/and {number} [years], ages : {number} -/to {number}, minimum age [of/:/is/-] {number} [years], minimum age requirement [of/is/:] {number}, over [the age of] {number}, older than {number}, at least {number} years
        [between] [the] [age/ages of] {number} and {number} [years] [of age/old], of legal age [{open} {number} + {close}], the age of {number} [(and/or) (over/older)], a minimum of {number} years of age/old, a minimum [age] of {number} [years] [old/of age], legal age , {number} +
        the legal drinking age [{open} {number} {close}], the age of majority, between {number} -/to {number} [years], {number} yrs [old/of age] [(and/or) (over/older/up)], {number} yrs +, {number} years [old/of age] minimum, minimum {number} years [old/of age], {number} years and/or over/older, {number} years or more
    """,
    "thing": """
        computer~, laptop~, tablet~, smartphone~, smart phone~, phone~, cell phone~, internet [access/connection], the internet, webcam~, headset~, microphone~, email [address/account], an email address, device~, chromebook~, wi fi, wifi, zoom, [web/internet] browser~
        computer with internet [access], pen [and paper], notebook~, pencil~, paper, lunch, water bottle~, comfortable clothes/clothing/shoes, running shoes, closed toe/toed shoes, apron~, safety boots/shoes/glasses, work boots
        csa approved [safety] boots/footwear, steel toed boots/shoes, csa boots, photo id, government photo id/identification, valid [government] [photo] id/identification, photo identification, government issued [photo] id/identification, piece of [photo] id/identification, health card, [high speed/reliable/stable] internet [access/connection], [own] lunch, enthusiasm, curiosity, smile, positive attitude, open mind, willingness to learn, desire to learn, imagination, sense of humour, yourself, good attitude, interest in learning, passion, appetite, friend, browser~, web browser, mouse, camera, tablet or computer, chair, mat, notebook and pen, coffee cup
    """,
    "a": "a, an, your, the, your own, access to a, access to, access to the, own, some, two pieces of, one piece of, reliable, stable, good, working, and, or, with, a working, a reliable",
}

RULES = """
# Nothing is needed.
no-demands  |  statement  |  ^  |  [there are/there is/there's/has/have/with/absolutely/requires/at this level ,] [absolutely/currently] (no/zero) {demands} [{about}] [[is/are] [ever] {is_required}] [{for_course}]  |  No prior experience required
there-are-none  |  bare  |  ^  |  (there are none/there aren't any/there is none/we have none)  |  There are none.
there-are-no  |  statement  |  <>  |  there (are no/is no/'re no/will be no/are currently no/are absolutely no/are not any/aren't any/is not any/isn't any) {demands} [{about}] [{is_required}] [{for_course}]  |  There are no prerequisites for this course.
demands-not-required  |  statement  |  ^  |  [the] [{prior}+] [...2] {demand} [or [...2] {demand}] [{about}] (is not/are not/isn't/aren't/not) [at all] {is_required} [{for_course}]  |  Previous experience is not required.
demand-none  |  statement  |  ^  |  [course/program] [{prior}+] {demand} (:/-/are/is) (none/nil/not required/not needed/no) [required/needed] [{for_course}]  |  Prerequisites: none
course-has-no  |  statement  |  <>  |  {subject} [also] (has/have/requires/require/needs/need/assumes/assume) no {demands} [{about}]  |  This course has no prerequisites.
course-does-not  |  statement  |  <>  |  {subject} (do not/does not/don't/doesn't) require/need/have/assume/demand [any] {demands} [{about}]  |  The workshop does not require any experience.
you-do-not-need  |  statement  |  <>  |  {learner} (do not/don't/does not/doesn't/will not/won't) (need/require/have to have/need to have/have to bring) [any/to have] {demands} [{about}] [{for_course}]  |  You do not need any previous experience.
you-need-no  |  statement  |  <>  |  {learner} need/needs no {demands} [{about}] [{for_course}]  |  You need no experience to join.
nothing-to-know  |  statement  |  <>  |  {learner} (do not/don't/does not/doesn't) need to know anything [about ...4]  |  You do not need to know anything about computers.
no-need-for  |  statement  |  ^  |  (no need for/no need to have/you don't need to have/there is no need for/there is no need to have) [any] {demands} [{about}]  |  No need for experience
none-needed  |  statement  |  ^  |  nothing [is] {is_required} [{for_course}]  |  Nothing is required.
no-experience-no-problem  |  statement  |  ^  |  no {demands} ? [that's] (no problem/no worries/that's ok/that's okay/not a problem)  |  No experience? No problem!
open-to-all  |  statement  |  <>  |  [[{subject}] (is/are/remains)] [completely] (open/available/accessible/offered/free and open/suitable/appropriate/great/perfect/designed/meant/intended) (to/for) ({everyone}/all applicants)  |  Open to everyone
course-welcomes  |  statement  |  <>  |  {subject} (welcome/welcomes) {everyone}  |  This workshop welcomes everyone.
fine-without  |  statement  |  ^  |  (it's/it is/that's) (fine/okay/ok/all right) if you have no {demands} [{about}]  |  It's fine if you have no experience.
it-is-for-all  |  statement  |  ^  |  (it's/it is/this is/{subject_course} is) for (everyone/everybody/anyone/all [levels])  |  It's for everyone.
open-to-all-without  |  everyone  |  <>  |  (with no/without/without any) {demands} [{is_required}]  |  without any prerequisite
anyone-can  |  statement  |  <>  |  {everyone} (can/may/is welcome to/are welcome to) {enter} [{subject_course}/us]  |  Anyone can take this course.
open-enrolment  |  statement  |  ^  |  ([{subject} (has/have)] open (admission/admissions/entry)/admission is open [to {everyone}])  |  Open admission
none  |  bare  |  ^  |  [absolutely] (none/nil/no/not required/not needed/none required/none needed/nothing/none are required/none is required/none necessary/none specified/none at all/no prereq) [{for_course}]  |  None
everyone-bare  |  bare  |  ^  |  {everyone} [is/are] [welcome/welcomed/eligible/invited] [to] [{enter}] [{subject_course}]  |  Everyone is welcome
no-answer  |  answer  |  ^  |  (no/not at all/none/nope/no way/not really/none whatsoever/none at all/no , not at all/no , none/no , nothing)  |  No
no-restrictions  |  bare  |  ^  |  [there are] no restrictions [at all/whatsoever]  |  No restrictions
just-come  |  bare  |  ^  |  [just/simply/only] (bring yourself/show up/come as you are/come along)  |  Just bring yourself!
none-but-interest  |  bare  |  ^  |  (none/nothing) (beyond/other than/except/besides/aside from/apart from/but) (an/a/your) [strong/keen/genuine/sincere/real] (interest/curiosity/desire/willingness/enthusiasm/love/open mind/passion/positive attitude/smile) [in/to/for/about/of] ...6  |  None beyond an interest in gardening

can-start-without  |  statement  |  <>  |  {learner} (can/may) (start/begin/join/join us/come/enrol/enroll/register/sign up/take part/participate/learn/take this/take it/do this/{enter} [{subject_course}]) (with no/without any/without) {demands} [{about}] [at all]  |  You can start without any background in sales.
we-ask-nothing  |  statement  |  <>  |  (we/this course/the course/the program) (do not/don't/does not/doesn't) (ask for/ask you for/require/expect/demand/look for/expect you to have/require you to have/ask you to have) [any] {demands} [{about}]  |  We do not ask for any experience.
not-required-to-have  |  statement  |  <>  |  {learner} is/are not (required/expected/asked) to have [any] {demands} [{about}] [{for_course}]  |  Learners are not required to have any experience.
we-assume-none  |  statement  |  <>  |  we (assume/require/expect/ask for/need/demand) no {demands} [{about}] [{for_course}]  |  We assume no prior knowledge.
new-to-it-none  |  statement  |  ^  |  (new to ...4/never ***6/first time ...3) ? no {demands} [{about}] [[is/are] {is_required}] [{for_course}]  |  New to sewing? No experience needed.
course-without  |  statement  |  <>  |  {subject} (is/are) (offered/open/available/taught/given) (with no/without [any]) {demands} [{about}] [{is_required}]  |  This course is offered without prerequisites.
course-with-no  |  statement  |  ^  |  [this is/it is/it's] [a/an] [{topic}+] [entry level/introductory/beginner/introduction] {course} (with no/without [any]/that requires no/that has no/that needs no/that assumes no/which requires no/which has no/requiring no) {demands} [{about}]  |  This is an introductory course with no prerequisites.
interest-only  |  statement  |  ^  |  (all you need/the only thing you need/all that is needed/the only requirement/the only prerequisite/all we ask for) is (an/a/your/some) [strong/keen/real/genuine] (interest/curiosity/desire/willingness/enthusiasm/love/open mind/passion/positive attitude/smile) [in/to/for/about/of] ...5  |  All you need is a willingness to learn.
neither-nor  |  statement  |  <>  |  neither ...3 nor [any] [other] {demands} is/are {is_required} [{for_course}]  |  Neither schooling nor any other experience is expected.
whether-welcome  |  statement  |  <>  |  whether (you/you're/they) ***10 [,] (everyone is/all are/you are/you're/all learners are) welcome [to {enter}] [{subject_course}]  |  Whether you are a beginner or an expert, everyone is welcome.
nobody-needs  |  statement  |  <>  |  (no one/nobody) (needs/has to have/requires) [any] {demands} [{for_course}]  |  No one needs any experience to take part.
question-then-taught  |  statement  |  ^  |  no {demands} [{about}] ? (we/we'll/you/you'll/our instructors/our tutors/our team/everyone/everything) [will] (start/starts/teach/show/help/begin/learn/guide/train/explain) ***10  |  No experience? We start from the beginning.
nothing-particular  |  bare  |  ^  |  nothing (in particular/at all/special/specific/much)  |  nothing in particular

# An age is all that is needed.
we-ask-age  |  age  |  <>  |  [we] [only/just/simply] ask that ({learner}/{group}) (are/be/is) ({age}/{number} and/or older/{number}) [{when}]  |  We only ask that you are 16 or older.
eligible-if  |  age  |  ^  |  {learner} are/is eligible [to {enter}] if (you/they) are {age}  |  You are eligible if you are 18 or older.
only-requirement  |  age  |  <>  |  (the only requirement/the only rule/our only rule/our only requirement/the one requirement/the only condition/the only thing we ask/all you need/all we ask) (is/:) [that you are/that you be/to be/you must be/you are/being/that you must be] {age} [{when}]  |  The only requirement is that you are at least 18.
age-or-award  |  age  |  ^  |  [be] {age} [{when}] [,] or [have/hold/completed/a/an/the/holder of] [your/a/an/the] {names} [certification/award/certificate/badge]  |  13 years of age, or Bronze Star
award-or-age  |  age  |  ^  |  [a/an/the/have/hold] {names} [certification/award/certificate/badge] [,] or [be] {age} [{when}]  |  Bronze Star or 13 years of age
age-alone  |  age  |  ^  |  [the] [{group}] [only] [who are/must be/be/is/are/:/of] {age} [{when}] [only]  |  18+
group-in-brackets  |  age  |  ^  |  [all/any] {group} {open} {age} {close}  |  Seniors (55+)
must-be  |  age  |  <>  |  [and] [{learner}/{group}/all {learner}/they/applicants to this program] [only/just] (must/should/need to/needs to/have to/has to/will need to) be [{group}] ({age}/{number}) [{when}] [{for_course}]  |  Participants must be at least 16 years of age.
minimum-of  |  age  |  ^  |  [ontario's] (minimum/min/min./at least/minimum of) [age] [of] {number} [years] [old/of age]  |  Minimum 18 years of age
minimum-age  |  age  |  <>  |  [the] (minimum/required/legal) age [requirement] [for {subject_course}/to {enter}/for participants/for registration] (is/:/of/-/for this course is) {number} [years] [old/of age]  |  The minimum age is 16.
open-to-age  |  age  |  ^  |  [[{subject}] (is/are)] [also] (open/available/offered/accessible/welcome/designed/intended/suitable/restricted/limited/for) [to/for] [only] [all/any/the] [{group}] [who are] {age} [only] [to {enter}] [{subject_course}]  |  Open to adults 18 and over
for-age  |  age  |  ^  |  (for/to) [all/any] {group} [who are] {age}  |  for youth aged 15 to 29
adults-only  |  age  |  ^  |  [for/open to/restricted to] adults [only] [{open} {age} {close}]  |  Adults only
group-age-welcome  |  age  |  <>  |  [all] {group} {age} (are welcome/is welcome/welcome/can/may) [to] [{enter}] [{subject_course}]  |  Anyone 19 or over is welcome.
age-colon  |  age  |  ^  |  (age/ages/age requirement/age group/age limit) [:/-] {age}  |  Age: 18 and up
age-number  |  age  |  ^  |  (age/ages) [:/-] {number} [-/to] [{number}]  |  Ages 16-29
age-or-diploma  |  age  |  ^  |  [an/a/the] {diploma} [,/;] or [be/must be/being/are/you must be/a/an/mature student status/mature student/mature students/adult/applicants/mature applicants] [,] [{open}] [must be/who are/at least/,] {age} [{close}] [without a diploma] [by the start of class/by the start of the course/at registration]  |  OSSD, or 19 years of age or older
mature-or-diploma  |  age  |  ^  |  [an/a/the] {diploma} [,/;] or [be a/a] (mature student status/mature student/mature students) [{open} {age} {close}]  |  OSSD or mature student status
mature-after  |  age  |  ^  |  [an/a/the] {diploma} [,/;] [with] or {age} {open} [a] (mature student/mature students/mature applicant) {close}  |  OSSD or 19 years or older (mature student)
age-diploma-after  |  age  |  ^  |  [{learner}/{group}/mature students] [be/must be] {age} [,] or [have/hold/possess/a holder of/have earned/have completed/with] [an/a/the] {diploma} [holder~/graduate~]  |  19 or older, or have an OSSD
however-much  |  everyone  |  <>  |  (no matter how (much/little/long)/however (much/little)) ...5  |  no matter how much schooling they have
with-or-without  |  everyone  |  <>  |  with or without [any/a/prior/previous] (experience/training/background/diploma/schooling)  |  with or without experience
whether  |  everyone  |  <>  |  whether (you are/you're/they are) [a/an] (new/beginner/beginners/experienced/just/never/member) ***8 [or not] [,]  |  whether you are new to it or not,
whatever  |  everyone  |  <>  |  (whatever/regardless of/no matter) [your/their/the/what] (schooling/education/background/experience/age/level/skill level/grade/income/level of education/education level/past experience) [(or/and) (ability/abilities/background/age/experience/gender/income/level/education)]  |  whatever your schooling

# Things to have or to bring: gates, but no demand.
bring  |  things  |  <>  |  [and/but] [please/just/simply/all you need is/you will need/you'll need/you need/participants need/participants should/learners need/you must have/must have/must bring/must wear/you must bring/learners must bring/must provide/must/you only need/you should/you must/should/you may want to/need/only/all you have to bring is/learners should/required :/requires/required/it requires/have/has] [to have/to bring/have/bring] {a} [{a}] {thing} [(,/and/or/with) [{a}] {thing}] [(,/and/or/with) [{a}] {thing}] [is/are] [required/needed/necessary/recommended/helpful] [on exam day/on the first day/to class/if you have one/to the first class/at registration/to register/for the exam/with you/for the online sessions]  |  bring your own laptop
bring-plain  |  things  |  <>  |  [please/just/simply] (bring/wear) [{a}] {thing} [and [{a}] {thing}] [to class/to the first class/with you/each class]  |  wear comfortable clothes

# Nothing changes.
no-companion  |  pleasantry  |  <>  |  no {companion} [(or/and/,/nor) {companion}] [is/are] [{is_required}]  |  no entrance exam
relief  |  pleasantry  |  <>  |  ((you/learners/participants) (do not/don't/need not) [need/have to have/require/need to have/have to/have/need to be/have to be] [a/an/any/your own/to have/to be/to be a/to be an]/there is no/there are no/no) (library card/library member/member/client/application fee/registration fee/fee/minimum age/age limit/upper age limit/diploma/high school diploma/computer/referral/degree/membership/appointment/driver's licence/certificate/previous courses/age limits/health card/car/test/entrance test/admission test/exam/interview/assessment/citizen/canadian citizen/resident) [is/are] [needed/required/necessary/to join/to register/to attend]  |  you do not need a library card
nothing-else  |  pleasantry  |  <>  |  (nothing else/nothing more/that is all/that's all/that is it/that's it) [(is/will be) (needed/required/necessary)]  |  Nothing else is needed.
ready  |  pleasantry  |  <>  |  if you can ***8 [on] , you are ready  |  If you can turn the device on, you are ready.
we-teach  |  pleasantry  |  <>  |  [because/as/since] (we/we'll/you/you'll/instructors/our instructors/our tutors/tutors/everything/all skills) [will/are] (teach/learn/show/help/start/begin/supply/provide/guide/taught/provided/support/lend/loan) ***12  |  we will teach you everything you need
to-enter  |  detail  |  <  |  (to be eligible/to qualify/to be accepted/to be admitted/to {enter} [{subject_course}]/in {subject_course}/for {subject_course}) [,/:]  |  To join,
though  |  detail  |  >  |  (though/although/however) [,]  |  though
no-then  |  pleasantry  |  <  |  (no/nope/not at all) (,/!/.)  |  No,
beginner-to-advanced  |  pleasantry  |  >  |  from [absolute/complete] beginner~ to (advanced/expert~/experienced) ...2  |  from beginners to advanced cooks
we-welcome  |  pleasantry  |  <>  |  we welcome (everyone/all/all learners/beginners/learners of (every/all) (background~/level~/abilities/ages))  |  we welcome everyone
come-learn  |  pleasantry  |  <>  |  (come/join us) [and/to] (learn/try/try it/explore/create) [with us]  |  come learn with us
including-beginners  |  pleasantry  |  >  |  (including/even) [complete/absolute] beginners  |  including beginners
first-come  |  pleasantry  |  <>  |  [registration/it/space/seating] [is] [on a] first come [,] first served [basis]  |  Registration is first come, first served.
all-start  |  pleasantry  |  <>  |  [because/as/since] (everyone/everybody/we/we all/all learners/you [can/will]) (start/starts/begin/begins) (from zero/from scratch/from the beginning/at the beginning/at the very beginning/with the basics/at zero)  |  everyone starts from zero
supplied  |  pleasantry  |  <>  |  [all/the/your/all the/a/an] (materials/laptop/computer/supplies/equipment/tools/laptops/computers/books/lunch/ingredients/coffee/snacks/refreshments) [is/are/will be] (supplied/provided/included/lent/on hand/on site)  |  all materials are supplied
open-registration  |  pleasantry  |  <>  |  open (enrolment/enrollment/registration)  |  open enrolment
does-not-matter  |  pleasantry  |  <>  |  (it does not matter/it doesn't matter/do not worry/don't worry/even) (if/whether) (you/learners/people) (have/are) never ...6 [before]  |  It doesn't matter if you have never used one
nothing-to-prepare  |  pleasantry  |  <>  |  [there is/there's] nothing to (study/read/prepare/learn/buy) [{for_course}]  |  There is nothing to study ahead of time
come-as-you-are  |  pleasantry  |  <>  |  [just] (come as you are/show up/drop in/turn up/walk in/come along/bring yourself)  |  just show up
beginners  |  pleasantry  |  <>  |  [{subject} (is/are)] [for/suitable for/ideal for/perfect for/great for/designed for/open to/geared to/appropriate for/good for/made for/intended for] [absolute/complete/total/true/both/new] (beginners/beginner/all levels/all skill levels/all abilities/all levels of ability/every level/newcomers to ...4/first timers/all experience levels/beginners and experienced ...3/those new to ...4/people new to ...4/people with little or no experience/those with little or no experience/beginners and intermediate learners/all backgrounds) [are] [welcome/welcomed/encouraged] [to join/to attend/to register]  |  beginners welcome
beginner-level  |  pleasantry  |  <>  |  [this is a/it is a/a/this/an/this is an/it is an/it's a/it's an] (beginner/introductory/entry level/intro/beginners) (course/class/level/workshop/program/level course/level class)  |  introductory course
everyone-welcome  |  statement  |  ^  |  {everyone} [is/are] (welcome/welcomed/invited) [to {enter} [{subject_course}]/in {subject_course}/at {subject_course}]  |  Everyone is welcome.
first-module  |  statement  |  ^  |  (module/part/level/unit/course) (1/one) (has/requires/needs) no {demands}  |  Module 1 has no prerequisite.
later-modules  |  detail  |  >  |  each [later/next/following] (module/part/level/unit/course) (requires/needs/builds on) the (one before/previous one/one before it)  |  Each later module requires the one before it.
just-interest  |  pleasantry  |  <>  |  [just/only] [an/a/your/have an/you need an/you just need an/all you need is an/bring an] (interest/curiosity/desire/willingness/enthusiasm/love/passion/open mind) [in/to/for/about/of/is enough] ...5  |  just an interest in gardening
despite  |  detail  |  >  |  despite (being/its) ***8  |  despite being a third-year course
price  |  detail  |  <>  |  [{subject} (is/are)] [completely] (free/free of charge/free to attend/free to join/offered at no cost/at no cost)  |  this course is free
costs-nothing  |  detail  |  <>  |  it costs (nothing/you nothing)  |  it costs nothing
price-amount  |  detail  |  <>  |  [the/it] (cost/fee/price/costs/registration fee) [is/:] {amount}  |  the cost is $20
n-a  |  detail  |  ^  |  (n {stroke} a/not applicable)  |  N/A
self-paced  |  detail  |  <>  |  [is/are/it is/it's/this course is/offered/the course is] {detail}  |  self-paced
arrangement  |  arrangement  |  <>  |  {arrangement}  |  Registration required
pleasantry  |  pleasantry  |  <>  |  {pleasantry}  |  join us
course-named  |  detail  |  <  |  {subject_course} [is/are]  |  This course is
"""

LISTS["diploma"] = """
    ossd [or equivalent], [ontario] secondary school diploma [{open} ossd {close}] [,] [or equivalent], [ontario] high school diploma [or equivalent], grade 12 [diploma/education] [or equivalent], ged, caec, diploma, high school graduation, high school, secondary school graduation, secondary school diploma
"""
