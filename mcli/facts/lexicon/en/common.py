"""English lists that several facts use. The notation is explained in `facts.engine.pattern`."""

# What people take: "this course", "our literacy classes". Things that only go with a course are not here.
COURSE = """
    taster~, sampler~, course~, class~, program~, programme~, training~, [training] session~, workshop~, webinar, seminar, lesson~
    micro credential~, microcredential~, certification~, certificate program~, certificate course~, bootcamp~, boot camp~
    tutorial~, mooc~, module~, e learning, elearning, upgrading, tutoring, instruction, learning, studies, series
    training program~, training course~, online course~, learning program~, education program~, event
    skills training, circle~, group~, club~, academy, pre apprenticeship, preapprenticeship, mentorship, coaching
    pre employment program~, day program~, intensive, clinic, lecture, crash course, meetup, badge~, education
"""

# Words that say of which kind a course is: "our adult literacy program", "a free six-week online course".
TOPIC = """
    online, virtual, in person, in class, hybrid, blended, live, self paced, self directed, self guided, self study
    part time, full time, evening, daytime, day, weekend, short, intensive, interactive, practical, beginner~
    introductory level, basic, essential, essentials, fundamentals, foundation~, community, local, public, new, popular, group
    small group, one on one, individual, drop in, weekly, monthly, hands on, accredited, certified, recognized, approved
    industry recognized, bilingual, english, french, esl, fsl, linc, language, conversation, literacy, numeracy, math
    reading, writing, computer, digital, internet, tech, technology, software, microsoft, excel, word, office, coding
    programming, web, data, cyber security, cybersecurity, social media, digital skills, essential skills, life skills
    employment, job, career, work, workplace, job search, job readiness, employability, skills, skill, pre employment
    resume, interview, business, entrepreneurship, small business, bookkeeping, accounting, finance, financial
    financial literacy, budgeting, money, money management, tax, income tax, marketing, sales, retail, customer service
    hospitality, tourism, food, food safety, food handler, food handling, cooking, kitchen, baking, culinary, barista
    smart serve, first aid, standard first aid, emergency first aid, cpr, aed, babysitting, babysitter, mental health
    health, wellness, nutrition, safety, health and safety, occupational health and safety, workplace safety, whmis
    worker, supervisor, awareness, fall protection, working at heights, forklift, lift truck, construction, trades
    skilled trades, welding, carpentry, plumbing, electrical, automotive, mechanic~, driving, driver, truck, farm, farming
    agriculture, gardening, forestry, mining, environmental, green, energy, manufacturing, warehouse, logistics
    security, security guard, psw, personal support worker, caregiver, child care, early childhood, parenting, family
    adult, adult education, adult learning, seniors, youth, women, newcomer, settlement, citizenship, indigenous
    anishinaabe, ojibwe, cree, sewing, art, music, dance, fitness, yoga, photography, high school, secondary, ged, caec
    credit, non credit, academic, academic upgrading, upgrading, college prep, college, university, preparation, prep, readiness, bridging
    leadership, management, project management, communication, public speaking, team, volunteer, anti racism, diversity
    accessibility, human rights, cultural, awareness, accredited, professional, development, professional development
    certificate, certification, credential, micro credential, microcredential, training, education, learning, educational
    e learning, lbs, great, exciting, comprehensive, flexible, confidential, friendly, government funded, funded
    ministry approved, {number} hour~, {number} day~, {number} week~, {number} minute~, {number} month~, {number} part
    one/two/three/four/five/six/eight/ten/twelve hour/day/week/month, one/two/three/four day, half day, full day
    multi day, all day, year round, this, and, or, your, ontario, canadian, provincial, {names}
"""

# Persons: who may come. "Kids" or "your friend" are not here: what another person gets says nothing of the learner.
PERSON = """
    people, person~, individual~, resident~, adult~, learner~, participant~, student~, youth, youths, young people
    young adults, senior~, elder~, newcomer~, immigrant~, refugee~, citizen~, women, woman, men, man, mother~, father~, parent~
    family, families, caregiver~, worker~, employee~, staff, volunteer~, apprentice~, job seeker~, jobseeker~, applicant~
    candidate~, client~, recipient~, beneficiary, beneficiaries, member~, cardholder~, card holder~, patron~, holder~, user~, veteran~
    farmer~, producer~, educator~, teacher~, nurse~, tradesperson, tradespeople, entrepreneur~, owner~, employer~, business~
    company, companies, organization~, organisation~, agency, agencies, nonprofit~, non profits, charity, charities
    those, anyone, everyone, ontarian~, canadian~, unemployed, immigrants, claimants, claimant~, graduate~, alumni
    registrant~, attendee~, household~, community, communities, survivor~, francophone~, anglophone~, lawyers, artists, athletes
    personnel, professionals, professional, practitioners, provider~, operator~, driver~, tenant~, homeowner~, new parents, teens, teen
    teenager~, high school students, first nations, metis, inuit, first nation, inuk, public, population, folks, peers, peer, trainee~
    status, beginners, beginner, manager~, supervisor~, team~, girl~, boys, moms, dads, grandparents, dependants
    dependents, spouses, crew~, firefighters, paramedics, responders, growers, ranchers, fishers, harvesters, hunters, trappers
"""

# The person who learns, as the subject of a sentence.
LEARNER = """
    you, we, they, learners, participants, students, workers, adults, everyone, anyone, people, residents, attendees, registrants
    all learners, all participants, all students, adult learners, trainees, employees, each participant
    every participant, every learner, each learner
"""

# What a course is in passing: after "and", or after a comma ("free, self-paced and online").
DETAIL = """
    online, in person, virtual, virtually, self paced, self directed, flexible, confidential, at your own pace, part time, full time
    hands on, interactive, live online, on line, bilingual, accessible, voluntary, private, fun, friendly, easy, short, practical
    one on one, in small groups, small groups, small class sizes, drop in, ongoing, year round, continuous intake, ongoing intake
    open, welcoming, inclusive, safe, non judgmental, recognized, certified, accredited, relaxed, informal, informative
    in english, in french, in english and french, in both official languages, on zoom, by zoom, via zoom, on ms teams
    over zoom, in class, on campus, on site, onsite, remote, remotely, by phone, asynchronous, synchronous, from home
    from anywhere, anytime, any time, 24/7, on demand, days and evenings, day and evening, evenings and weekends, weekends
    available online, available in person, available anytime, open year round, in your community, near you, engaging, supportive
"""

PLEASANTRY = """
    welcome, everyone [is] welcome, all [are] welcome, come/join us/today/now, join us, hurry, register now/today/online/early
    sign up now/today/online, enrol/enroll now/today/online, apply now/today/online, book now/online, learn more, see you there
    see you soon, we look forward to ...8, hope to see you ...4, don't miss out, don't miss it, thank you, enjoy, great news, good news
    that's right, yes, really, best of all, no strings attached, no obligation~, no catch, no commitment [required/needed]
    no hidden fees/costs/charges, no surprises, no credit card [is] required/needed, please note, note, it's easy, it's that simple
    get started today/now, start today/now/anytime, click here ...6, what are you waiting for, please register, register, rsvp
    so, therefore, that means, this means, which means, new, always, absolutely, fantastic, congratulations, bring a pen, first come first served, walk ins welcome, drop ins welcome
    everyone can learn, spread the word, don't wait, act now, limited time only registration, apply, enrol, enroll, sign up
"""

# How to come in, when and where it is: it says nothing about the price or about what is needed.
ARRANGEMENT = """
    [pre] registration/registering [is] required/mandatory/necessary/encouraged/recommended/open ...6
    [pre] registration/registering [is] not required/needed/necessary, no registration [is] required/needed/necessary
    registration required ...6, registration opens/closes ...5, preregistration required
    advance registration [is] required, must register [in advance/online/early], you must register [in advance/online/early]
    must [be] pre register~, please register ...8, register [online/early/today/now] by/at/with/through/on ...8, register [by] ...3
    register by phone ...4, to register online/by phone/now/today
    call/phone/text/email/contact/visit ...12, e mail ...10, space~ [is/are] limited ...4, limited space~ ...4, seats/spots are limited
    seating is limited, limited seating/enrolment/spots/seats [available], spots/spaces/seats are filling/going ...4, enrolment is limited
    [courses/classes/sessions/workshops/it] run/runs/start/starts/begin/begins/meet/meets ...10, offered [every/on/in/at] ...6
    starts/starting/begins/beginning [on/in] ...5, monday~ ...8, tuesday~ ...8, wednesday~ ...8, thursday~ ...8, friday~ ...8
    saturday~ ...8, sunday~ ...8, january ...6, february ...6, march ...6, april ...6, june ...6, july ...6, august ...6
    september ...6, october ...6, november ...6, december ...6, from {number} ...6, at {number} ...4, {number} : {number} ...6
    every monday/tuesday/wednesday/thursday/friday/saturday/sunday/week/day/month ...8, on mondays ...6, on tuesdays ...6
    on wednesdays ...6, on thursdays ...6, on fridays ...6, on saturdays ...6, on sundays ...6, all year, throughout the year
    in/at/on/from {names}, in the heart of ...4, at/in/from our/the/your/any/all/each ...6, across ...5, throughout ...5, near ...4
    [it/this course/the course/training] takes [about/approximately/only/under/less than] {number} hours/minutes ...4
    {number} hours/minutes/weeks/days ...4, one hour, two hours, donations [are] [gratefully] accepted/welcome/appreciated
    duration : ...6, length : ...6, location : ...8, when : ...8, where : ...8, date~ : ...8, time~ : ...8, format : ...5
    age~ {number} [-/to] [{number}], ages {number} and up/over, this fall, this winter, this spring, this summer
    in the fall/winter/spring/summer, fall/winter/spring/summer [of] {number}, in {number}, in {number} - {number}
    with no exam, no exam, no test~, no homework, no grades, no experience [is] needed/required/necessary, no prerequisites [required/needed]
    open to all, open to everyone, open to anyone, open to the public, all welcome, all levels [welcome/of ability]
    beginners welcome, limit of {number} participants, max/maximum {number} participants, groups of {number}
    available now, now available, now open, on now, coming soon, running now, to help/support you ...10, so you can ...10, so that you can ...10
"""

# Whom it is for, by whom it is given, what one learns: not for the rules about entry, where an audience may be a limit.
ABOUT = """
    designed/intended/created/developed/made/suitable/ideal/perfect/great for ***12, led by ***10, taught by ***10, facilitated by ***10
    presented by ***10, hosted by ***10, delivered by ***10, offered by ***10, provided by ***10, brought to you by ***10, run by ***10
    in partnership with ***12, in collaboration with ***12, in cooperation with ***12, together with ***8
    where you learn ***12, that teaches ***14, that helps ***14, that covers ***14, that provides ***14, that will ***14, to learn ***14
    to improve ***12, to build ***12, to help ***14, to prepare ***12, to become ***12, to develop ***12, to gain ***12, to get ***10
    on how to ***12
"""

# Words at which every open part ("...") ends: what follows them may turn the statement.
STOP = """
    not, no, never, isn't, aren't, don't, doesn't, won't, can't, cannot, nor, neither, without, but, except, excluding
    unless, however, although, though, only, just, free, cost~, costing, fee~, price~, priced, pricing, pay, pays, paying, paid, payment~
    payable, charge~, charged, tuition, dollar~, deposit~, until, till, first, second, third, half, part, partial, partially, portion
    up, almost, nearly, practically, some, most, many, several, selected, select, certain, few, other, others, another, later
    then, after, trial, sample, demo, preview, day~, month~, week~, year~, hour~, minute~, buy, buys, bought, buying, purchase~
    purchasing, spend~, friend~, win, chance, draw, discount~, coupon~, promo, voucher~, subscription~, instead, unlike, whereas
    while, refund~, refundable, owing, balance, down, upfront, today, if, may, might, could, would, loan~, bursary, bursaries, scholarship~
    osap, reimburse~, reimbursed, replacement~, retake~, rewrite~, exam~, textbook~, book~, material~, manual~, kit~, parking, lunch
    meal~, snack~, consultation~, information, info, orientation, practice, intro, second, next, last, additional, extra, rest
    waived, waive~, winner~, situation, spring, depends, subtotal, total, invoice, kids, child, children, guest~, companion, discounted, reduced, subsidized, subsidy, subsidies
    premium, upgrade, unlimited, version, account~, wifi, childcare, daycare, transport, transportation, tools, equipment, uniform~
    credit~, installment~, instalment~, previously, formerly, was, were, used, once, previous, approximately, maximum, minimum, least
    thanks, through, funded, funding, sponsored, ?, varies, vary, depending, depends, tbd, tba, estimate~, quote~, either, than, half, assessment~, test~, cancel~, withdraw~, drop, recertification, renewal~
"""

# The open part "***" ends only at these: what a course teaches may be anything else.
END = """
    not, never, isn't, aren't, don't, doesn't, won't, but, except, unless, however, although, only, free, cost~, fee~, price~, pay, paid
    purchase~, first, second, third, winner, win, today, later, preview, month~, day~, rest, time, other, another, textbook~, situation, ended, once, half, every, friend~
    pays, charge~, tuition, until, ?, upfront, discount~, refund~, afterwards, afterward, thereafter, trial, dollars
"""
