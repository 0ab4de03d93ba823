-- Two schools of a district: a in north's mathematics, b in north's art, c in south. In every table, one row about each.
create or replace function pg_temp.u(name text) returns uuid language sql immutable as $$ select md5(name)::uuid $$;
select set_config('app.tenant', '%1$s', false), set_config('app.today', '2026-11-23', false);

insert into roster.organisation (id, sourced_id, name, type, parent)
values (pg_temp.u('district'), 'district', 'District', 'district', null),
       (pg_temp.u('north'), 'north', 'North', 'school', pg_temp.u('district')),
       (pg_temp.u('south'), 'south', 'South', 'school', pg_temp.u('district'));
insert into roster.person (id, sourced_id, given_name, family_name, role, active)
select pg_temp.u(name), name, name, 'Lindqvist', role, name <> 'left'
  from (values ('ada', 'student'), ('ada2', 'student'), ('ben', 'student'), ('ben2', 'student'), ('cleo', 'student'), ('cleo2', 'student'),
               ('teacher', 'teacher'), ('colleague', 'teacher'), ('far', 'teacher'), ('aide', 'aide'), ('former', 'teacher'),
               ('substitute', 'teacher'), ('mentor', 'teacher'), ('manager', 'teacher'), ('flex', 'teacher'), ('left', 'teacher'),
               ('mother', 'family'), ('father', 'family'), ('uncle', 'family'), ('kin', 'family'),
               ('leader', 'administrator'), ('office', 'administrator')) as p (name, role);
update roster.person set organisations = '{north}' where id = pg_temp.u('leader') and tenant = platform.current_tenant();
insert into roster.class (id, sourced_id, title, school)
values (pg_temp.u('math'), 'math', 'Mathematics', pg_temp.u('north')), (pg_temp.u('art'), 'art', 'Art', pg_temp.u('north')),
       (pg_temp.u('science'), 'science', 'Science', pg_temp.u('south'));
insert into roster.enrollment (id, sourced_id, class, person, role, ends)
select pg_temp.u(class || person), class || person, pg_temp.u(class), pg_temp.u(person), role, case when person = 'former' then date '2026-11-22' end
  from (values ('math', 'ada', 'student'), ('math', 'ada2', 'student'), ('art', 'ben', 'student'), ('art', 'ben2', 'student'),
               ('science', 'cleo', 'student'), ('science', 'cleo2', 'student'),
               ('math', 'teacher', 'teacher'), ('art', 'colleague', 'teacher'), ('science', 'far', 'teacher'), ('math', 'aide', 'aide'),
               ('math', 'former', 'teacher'), ('math', 'left', 'teacher')) as e (class, person, role);
insert into roster.guardianship (id, sourced_id, student, guardian, custody, ends)
values (pg_temp.u('g1'), 'g1', pg_temp.u('ada'), pg_temp.u('mother'), true, null),
       (pg_temp.u('g2'), 'g2', pg_temp.u('ada'), pg_temp.u('father'), false, null),
       (pg_temp.u('g3'), 'g3', pg_temp.u('ada'), pg_temp.u('uncle'), true, '2026-11-22'),
       (pg_temp.u('g4'), 'g4', pg_temp.u('ben'), pg_temp.u('kin'), true, null),
       (pg_temp.u('g5'), 'g5', pg_temp.u('cleo'), pg_temp.u('kin'), true, null);
insert into roster.responsibility (id, staff, kind, student, class, begins, ends, given_at)
values (pg_temp.u('r1'), pg_temp.u('mentor'), 'mentor', pg_temp.u('ada'), null, '2026-11-01', null, now()),
       (pg_temp.u('r2'), pg_temp.u('colleague'), 'mentor', pg_temp.u('ben'), null, '2026-11-01', null, now()),
       (pg_temp.u('r3'), pg_temp.u('far'), 'mentor', pg_temp.u('cleo'), null, '2026-11-01', null, now()),
       (pg_temp.u('r4'), pg_temp.u('substitute'), 'substitute', null, pg_temp.u('math'), '2026-11-23', '2026-11-23', now());
insert into access.right_given (person, school, what, given_at)
values (pg_temp.u('flex'), pg_temp.u('north'), 'FLEX_COORDINATOR', now()), (pg_temp.u('far'), pg_temp.u('south'), 'OPERATOR', now());

insert into competency.framework (id, source_id, title) values (pg_temp.u('framework'), 'framework', 'Framework');
insert into competency.competency (id, framework, source_id, code, name, statement, position)
values (pg_temp.u('skill'), pg_temp.u('framework'), 'skill', 'S', 'skill', 'A skill.', 1);
insert into evidence.source (id, name, starts_at, created_at) values (pg_temp.u('source'), 'source', now(), now());
insert into schedule.staff (school, person, origin, kind)
values (pg_temp.u('north'), pg_temp.u('teacher'), 'hand', 'teacher'), (pg_temp.u('north'), pg_temp.u('colleague'), 'hand', 'teacher'),
       (pg_temp.u('south'), pg_temp.u('far'), 'hand', 'teacher');
insert into schedule.absence (school, person, begins, ends, origin, kind)
values (pg_temp.u('north'), pg_temp.u('teacher'), '2026-11-23', '2026-11-23', 'hand', 'sick'),
       (pg_temp.u('north'), pg_temp.u('colleague'), '2026-11-23', '2026-11-23', 'hand', 'sick'),
       (pg_temp.u('south'), pg_temp.u('far'), '2026-11-23', '2026-11-23', 'hand', 'sick');

create temp table one on commit preserve rows as
select *, pg_temp.u(student) as s, pg_temp.u(adult) as t, pg_temp.u(class) as c, pg_temp.u('plan' || class) as plan, pg_temp.u('group' || class) as team
  from (values ('ada', 'ada2', 'teacher', 'math'), ('ben', 'ben2', 'colleague', 'art'), ('cleo', 'cleo2', 'far', 'science')) as o (student, other, adult, class);

insert into evidence.receipt (source, external_id, fingerprint, observation)
select pg_temp.u('source'), student, 1, pg_temp.u('work' || student) from one;
insert into evidence.observation (id, student, source, external_id, batch, occurred_at, recorded_at, competencies, points, points_max, rater)
select pg_temp.u('work' || student), s, pg_temp.u('source'), student, pg_temp.u('batch'), '2026-11-20', '2026-11-20', array[pg_temp.u('skill')], 1, 1, t from one;
insert into evidence.revision (source, external_id, number, replaces, student, batch, recorded_at, made_by, reason)
select pg_temp.u('source'), student, 2, pg_temp.u('work' || student), s, pg_temp.u('batch'), now(), t, 'typo' from one;
insert into mastery.student_state (student, ability_mean, ability_variance, last_occurred_at, last_source, last_external_id, observations, model)
select s, 0, 1, now(), 'source', student, 1, 'm' from one;
insert into mastery.competency_state (student, competency, delta_mean, delta_variance, last_occurred_at, successes, failures)
select s, pg_temp.u('skill'), 0, 1, now(), 1, 0 from one;
insert into assessment.test_result (source, external_id, number, student, test, subject, grade, term, taken_on, score, fingerprint, recorded_at)
select 'test', student, 1, s, 'Test', 'Mathematics', '6', 'fall', '2026-11-01', 200, 1, now() from one;
insert into profile.check_request (id, student, competency, asked_at) select pg_temp.u('check' || student), s, pg_temp.u('skill'), now() from one;
insert into attendance.mark (student, date, school_class, period, source, presence, by_person, at)
select s, '2026-11-23', c, '3', 'hand', 'away', t, now() from one;
insert into plan.block_plan (id, class, on_date, period, version, minutes, proposed_at, approved_at, approved_by, planner, seed, iterations, objective)
select plan, c, '2026-11-23', '3', 1, 40, now(), now(), t, 'day-1', 1, 1, 1 from one;
insert into plan.session (id, plan, position, kind, competency, leader, room, led_minutes, basis, approved_at, approved_by)
select team, plan, 0, 'LESSON', pg_temp.u('skill'), t, 'Room', 20, 'READY', now(), t from one;
insert into plan.place (plan, student, session, competency, pinned, home) select plan, s, team, pg_temp.u('skill'), false, c from one;
insert into plan.talk (plan, student, teacher, start_minute, minutes) select plan, s, t, 0, 7 from one;
insert into plan.unmet (plan, position, rule, student) select plan, 0, 'H1', s from one;
insert into plan.change (id, plan, student, from_session, to_session, was_pinned, changed_at, changed_by, kind, step)
select pg_temp.u('change' || student), plan, s, team, team, false, now(), t, 'MOVED', pg_temp.u('step' || student) from one;
insert into plan.pair (id, one, other, kind, entered_at)
select pg_temp.u('pair' || student), least(s, pg_temp.u(other)), greatest(s, pg_temp.u(other)), 'APART', now() from one;
insert into plan.pair_reason (pair, entered_by, reason) select pg_temp.u('pair' || student), t, 'private' from one;
insert into plan.meeting (id, school, on_date, period, host, title, room, seats, catch_all)
select pg_temp.u('meeting' || student), k.school, '2026-11-24', 'F', t, 'Chess', 'Hall', 4, false from one join roster.class k on k.id = c and k.tenant = platform.current_tenant();
insert into plan.sign_up (id, meeting, student, level, state, said_at, said_by, changed_at)
select pg_temp.u('signup' || student), pg_temp.u('meeting' || student), s, 'REQUIRED', 'HOLDS', now(), t, now() from one;
insert into plan.day_rule (school, opens_days, opens_at, closes_days, closes_at, calls_week, plans_at, set_at, set_by)
select k.school, 5, '07:00', 1, '15:00', 2, '16:00', now(), t from one join roster.class k on k.id = c and k.tenant = platform.current_tenant() on conflict do nothing;
insert into plan.class_routines (class, routines, written_at, written_by) select c, 'Bell work', now(), t from one;
insert into plan.class_topic (class, competency, named_at, named_by) select c, pg_temp.u('skill'), now(), t from one;
insert into exchange.import_run (id, kind, source, input, by_person, state, started, details_until)
select pg_temp.u('run' || student), 'roster', '', 'x.csv', t, 'applied', now(), now() from one;
insert into exchange.source (kind, source, paused_at, paused_by) select 'roster', student, now(), t from one;
insert into exchange.connection (id, name, address, tokens, reach, client, secret, hour, made_by, made_at, next_at)
select pg_temp.u('line' || student), student, 'https://x', 'https://x', 'INTERNET', 'c', decode('00', 'hex'), 3, t, now(), now() + interval '1 day' from one;
insert into exchange.alias (kind, home, name, answer, person, decided_by, decided_at) select 'LOG', 'log', student, 'PERSON', s, t, now() from one;
insert into access.account (id, login, password_hash, person, role, created_at)
select pg_temp.u('account' || student), student, '$argon2id$x', s, 'STUDENT', now() from one;
insert into access.session (id, account, csrf_token, created_at, last_seen_at, expires_at)
select sha256(student::bytea), pg_temp.u('account' || student), 'x', now(), now(), now() from one;
insert into access.second_factor (account, sealed, made_at) select pg_temp.u('account' || student), decode(repeat('00', 48), 'hex'), now() from one;
insert into access.recovery_code (account, digest) select pg_temp.u('account' || student), sha256(student::bytea) from one;
insert into support.case_manager (id, student, manager, begins, by_hand)
select pg_temp.u('case' || student), s, case student when 'ada' then pg_temp.u('manager') else t end, '2026-11-01', true from one;
insert into support.service (id, student, name, begins, by_hand) select pg_temp.u('service' || student), s, 'Speech', '2026-11-01', true from one;
insert into support.service_time (service, student, minutes_a_week, setting, begins) select pg_temp.u('service' || student), s, 30, 'push-in', '2026-11-01' from one;
insert into support.accommodation (id, student, helps, begins, by_hand) select pg_temp.u('helps' || student), s, 'A seat', '2026-11-01', true from one;
insert into support.change (id, student, kind, entry, what, at, summary) select pg_temp.u('said' || student), s, 'service', pg_temp.u('service' || student), 'added', now(), 'x' from one;
insert into profile.goal (id, student, words, showing, by_date, state, begun_at) select pg_temp.u('goal' || student), s, 'Read more.', 'WORK', '2026-12-01', 'DRAFTED', now() from one;
insert into profile.goal_remark (goal, said_by, said_at, words) select pg_temp.u('goal' || student), t, now(), 'Good.' from one;
insert into choice.way (id, class, competency, mode, words, kind, said_at, said_by) select pg_temp.u('way' || student), c, pg_temp.u('skill'), 'PAPER', 'A bridge', 'ADDED', now(), t from one;
insert into choice.playlist (id, version, class, competency, title, kind, said_at, said_by) select pg_temp.u('list' || student), 1, c, pg_temp.u('skill'), 'Halves', 'SHARED', now(), t from one;
insert into choice.offer (id, student, class, on_date, competency, mode, offered_at) select pg_temp.u('offer' || student), s, c, '2026-11-24', pg_temp.u('skill'), 'PAPER', now() from one;
insert into choice.answer (id, student, class, on_date, kind, offer, answered_at) select pg_temp.u('said' || student), s, c, '2026-11-24', 'CHOSEN', pg_temp.u('offer' || student), now() from one;
insert into choice.proposal (id, student, class, on_date, words, proposed_at) select pg_temp.u('proposal' || student), s, c, '2026-11-24', 'A bridge', now() from one;
insert into choice.help (id, student, class, asked_at, ends_at) select pg_temp.u('help' || student), s, c, now(), now() + interval '1 hour' from one;
insert into profile.statement (id, student, facet, readers, competency, begun_at) select pg_temp.u('statement' || student), s, 'STRENGTH', 'SHARED', pg_temp.u('skill'), now() from one;
insert into profile.statement_version (statement, number, kind, words, written_by, written_at, review_by)
select pg_temp.u('statement' || student), 1, 'WRITTEN', 'Reads maps.', t, now(), '2027-01-11' from one;
insert into profile.statement_view (statement, said_by, said_at, words) select pg_temp.u('statement' || student), s, now(), 'Not yet.' from one;
insert into profile.showpiece (id, student, kind, words, detail, circle, added_at) select pg_temp.u('show' || student), s, 'EXPLAINED', 'Maps', 'Sam', 'FAMILY', now() from one;
insert into profile.showpiece_word (showpiece, said_by, said_at, words) select pg_temp.u('show' || student), t, now(), 'Seen.' from one;
insert into consent.answer (id, student, purpose, data, answer, document, said_on, entered_at)
select pg_temp.u('answer' || student), s, 'research', 'everything', 'refused', 'Form', '2026-11-01', now() from one;
insert into identity.linked (issuer, subject, account, linked_at) select 'https://x', student, pg_temp.u('account' || student), now() from one;
insert into access.passkey (id, account, host, name, public_key, uses, made_at)
select sha256(student::bytea), pg_temp.u('account' || student), 'localhost', 'Phone', '\x00', 0, now() from one;
insert into access.calendar_key (account, id, made_at)
select pg_temp.u('account' || student), sha256(student::bytea), now() from one;
insert into classdoor.opening (id, class, opened_by, code, opened_at, closes_at)
select pg_temp.u('door' || student), c, t, case student when 'ada' then 'AAAAAA' when 'ben' then 'BBBBBB' else 'CCCCCC' end, now(), now() + interval '1 hour' from one;
insert into classdoor.card (student, sealed, made_at) select s, decode(repeat('00', 48), 'hex'), now() from one;
insert into conference.conference (id, student, teacher, on_date, next_step, step_by, closed_at)
select pg_temp.u('talk' || student), s, t, '2026-11-20', 'Read two pages.', '2026-11-27', now() from one;
insert into conference.note (id, conference, author, said_at, words, private, later)
select pg_temp.u('note' || student), pg_temp.u('talk' || student), t, now(), 'Went well.', false, false from one;
insert into conference.agenda (id, student, kind, author, said_at, words) select pg_temp.u('agenda' || student), s, 'STUDENT', s, now(), 'My map.' from one;
insert into conference.request (id, student, topic, soon, asked_at) select pg_temp.u('ask' || student), s, 'WORK', 'TODAY', now() from one;
insert into conference.draft (teacher, student, conference, saved_at) select t, s, pg_temp.u('next' || student), now() from one;
insert into conference.rhythm (id, student, every_days, set_by, set_at) select pg_temp.u('rhythm' || student), s, 5, t, now() from one;
insert into conference.trusted_adult (school, person, place, set_by, set_at)
values (pg_temp.u('north'), pg_temp.u('teacher'), 'Room 1', pg_temp.u('leader'), now()), (pg_temp.u('south'), pg_temp.u('far'), 'Room 2', pg_temp.u('office'), now()),
       (pg_temp.u('district'), pg_temp.u('flex'), 'Room 3', pg_temp.u('office'), now());
insert into access.api_client (id, name, purpose, scopes, made_at, ends) values (pg_temp.u('player'), 'Halves', 'school_work', '{STATEMENTS_WRITE}', now(), '2030-01-01');
insert into course.course (id, publisher_id, title, client, loaded_at) values (pg_temp.u('course'), 'https://x/course', 'Halves', pg_temp.u('player'), now());
insert into course.registration (id, course, student, home_page, made_at) select pg_temp.u('through' || student), pg_temp.u('course'), s, 'https://x', now() from one;
insert into gradebook.line_item (id, sourced_id, class, title, due_on) select pg_temp.u('due' || student), student, c, 'Map', '2026-11-20' from one;
insert into gradebook.result (id, sourced_id, client, line_item, student, score_status, scored_on, said)
select pg_temp.u('result' || student), student, pg_temp.u('reader'), pg_temp.u('due' || student), s, 'submitted', '2026-11-20', '{}' from one;
insert into activity.statement (id, client, stored, voids, fingerprint, body, state, student)
select pg_temp.u('report' || student), pg_temp.u('reader'), now(), false, sha256(student::bytea), '{}', 'EVIDENCE', s from one;
insert into research.study (code, school, title, question, plan, plan_sha256, starts, stops, begins, ends, reason, researcher, registered_by, registered_at)
select 'study-' || student, case student when 'cleo' then pg_temp.u('south') else pg_temp.u('north') end, 'Study', 'Does it help?', '{}', repeat('0', 64),
       '2026-11-01', '2026-12-01', '2026-11-01', '2026-12-01', 'Agreed by the board', t, t, now() from one;
insert into research.draw (study, seal, programme, comparison, choice_first)
select 'study-' || student, repeat('0', 64), '{LESSON}', '{PEERS}', false from one;
insert into research.drawn (study, student, competency, programme) select 'study-' || student, s, pg_temp.u('skill'), true from one;
