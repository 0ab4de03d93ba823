-- A district of more than a hundred thousand students around the small one: every table that grows with its people, of the same tenant.
create temp table filling as
select n,
       uuidv7() as student,
       uuidv7() as parent,
       uuidv7() as account,
       uuidv7() as work,
       uuidv7() as plan,
       uuidv7() as team,
       n / 25 as class_number,
       (select id from competency.competency where tenant = platform.current_tenant() order by code limit 1) as skill,
       date '2026-08-17' + (n % 90) as on_date
  from generate_series(1, %1$d) as n;
create temp table filled_school as
select n, uuidv7() as school from generate_series(0, 200) as n;
create temp table filled_class as
select n, uuidv7() as class, uuidv7() as teacher from generate_series(0, %1$d / 25) as n;
create temp table filled as
select f.*, c.class, c.teacher from filling f join filled_class c on c.n = f.class_number;
analyze filled;

insert into roster.organisation (id, sourced_id, name, type, parent)
select school, 'many' || n, 'Many ' || n, 'school',
       (select id from roster.organisation where tenant = platform.current_tenant() and sourced_id = 'district')
  from filled_school;
insert into roster.person (id, sourced_id, given_name, family_name, role, active)
select student, 'many' || n, 'Many' || n, 'Manyfield', 'student', true from filled
 union all
select parent, 'parent' || n, 'Parent' || n, 'Manyfield', 'family', true from filled
 union all
select teacher, 'adult' || n, 'Adult' || n, 'Manyfield', 'teacher', true from filled_class;
insert into roster.class (id, sourced_id, title, school)
select c.class, 'many' || c.n, 'Many ' || c.n, s.school from filled_class c join filled_school s on s.n = c.n % 200;
insert into roster.enrollment (id, sourced_id, class, person, role)
select uuidv7(), 'many' || n, class, student, 'student' from filled
 union all
select uuidv7(), 'adult' || n, class, teacher, 'teacher' from filled_class;
insert into roster.guardianship (id, sourced_id, student, guardian, custody)
select uuidv7(), 'many' || n, student, parent, true from filled;
insert into roster.responsibility (id, staff, kind, student, begins, given_at)
select uuidv7(), teacher, 'mentor', student, '2026-08-17', '2026-08-17' from filled;

insert into access.account (id, login, password_hash, person, role, created_at)
select account, 'many' || n, '$argon2id$x', student, 'STUDENT', '2026-08-17' from filled;
insert into access.session (id, account, csrf_token, created_at, last_seen_at, expires_at)
select sha256(n::text::bytea), account, 'x', '2026-11-23', '2026-11-23', '2026-11-25' from filled;
insert into identity.linked (issuer, subject, account, linked_at)
select 'https://many', n::text, account, '2026-08-17' from filled;
insert into classdoor.card (student, sealed, made_at)
select student, decode(repeat('00', 48), 'hex'), '2026-08-17' from filled;

insert into evidence.source (id, name, starts_at, created_at) values (uuidv7(), 'many', '2026-08-17', '2026-08-17');
insert into evidence.receipt (source, external_id, fingerprint, observation)
select s.id, 'many' || f.n, 1, f.work
  from filled f, evidence.source s where s.tenant = platform.current_tenant() and s.name = 'many';
insert into evidence.observation (id, student, source, external_id, batch, occurred_at, recorded_at, competencies, points, points_max)
select f.work, f.student, s.id, 'many' || f.n, uuidv7(), '2026-10-05', '2026-10-05', array[f.skill], 1, 1
  from filled f, evidence.source s where s.tenant = platform.current_tenant() and s.name = 'many';
insert into evidence.revision (source, external_id, number, replaces, student, batch, recorded_at, reason)
select s.id, 'many' || f.n, 2, f.work, f.student, uuidv7(), '2026-10-06', 'typo'
  from filled f, evidence.source s where s.tenant = platform.current_tenant() and s.name = 'many';
insert into mastery.student_state (student, ability_mean, ability_variance, last_occurred_at, last_source, last_external_id, observations, model)
select student, 0, 1, '2026-10-05', 'many', n::text, 1, 'many' from filled;
insert into mastery.competency_state (student, competency, delta_mean, delta_variance, last_occurred_at, successes, failures)
select student, skill, 0, 1, '2026-10-05', 1, 0 from filled;
insert into assessment.test_result (source, external_id, number, student, test, subject, grade, term, taken_on, score, fingerprint, recorded_at)
select 'many', n::text, 1, student, 'Many ' || n % 8, 'Mathematics', (n % 13)::text, 'fall', '2026-10-05', 200, 1, '2026-10-06' from filled;
insert into profile.check_request (id, student, competency, asked_at)
select uuidv7(), student, skill, '2026-10-05' from filled;
insert into profile.goal (id, student, words, showing, by_date, state, begun_at)
select uuidv7(), student, 'Read more.', 'WORK', '2026-12-01', 'DRAFTED', '2026-10-05' from filled;
insert into attendance.mark (student, date, school_class, period, source, presence, by_person, at)
select student, on_date, class, '3', 'hand', 'away', teacher, '2026-10-05' from filled;
insert into consent.answer (id, student, purpose, data, answer, document, said_on, entered_at)
select uuidv7(), student, 'research', 'everything', 'given', 'Form', '2026-08-17', '2026-08-17' from filled;
insert into support.accommodation (id, student, helps, begins, by_hand)
select uuidv7(), student, 'A seat', '2026-08-17', true from filled;
insert into support.case_manager (id, student, manager, begins, by_hand)
select uuidv7(), student, teacher, '2026-08-17', true from filled;

-- each class has a plan on each of twenty-five days, with one student placed
insert into plan.block_plan (id, class, on_date, period, version, minutes, proposed_at, approved_at, approved_by, planner, seed, iterations, objective)
select plan, class, date '2026-10-05' + (n % 25), '3', 1, 40, '2026-10-05', '2026-10-05', teacher, 'day-1', 1, 1, 1 from filled;
insert into plan.session (id, plan, position, kind, competency, leader, room, led_minutes, basis, approved_at, approved_by)
select team, plan, 0, 'LESSON', skill, teacher, 'Room', 20, 'READY', '2026-10-05', teacher from filled;
insert into plan.place (plan, student, session, competency, pinned, home)
select plan, student, team, skill, false, class from filled;
insert into plan.talk (plan, student, teacher, start_minute, minutes)
select plan, student, teacher, 0, 7 from filled;
insert into plan.change (id, plan, student, from_session, to_session, was_pinned, changed_at, changed_by, kind, step)
select uuidv7(), plan, student, team, team, false, '2026-10-05', teacher, 'MOVED', uuidv7() from filled;

-- each class has a meeting, with all its students signed up; each student was offered something, chose it and talked of it
insert into plan.meeting (id, school, on_date, period, host, title, room, seats, catch_all)
select c.class, s.school, '2026-11-24', 'F', c.teacher, 'Chess', 'Hall', 25, false from filled_class c join filled_school s on s.n = c.n % 200;
insert into plan.sign_up (id, meeting, student, level, state, said_at, said_by, changed_at)
select uuidv7(), class, student, 'REQUIRED', 'HOLDS', '2026-11-20', teacher, '2026-11-20' from filled;
insert into choice.offer (id, student, class, on_date, competency, mode, offered_at)
select work, student, class, on_date, skill, 'PAPER', '2026-10-05' from filled;
insert into choice.answer (id, student, class, on_date, kind, offer, answered_at)
select uuidv7(), student, class, on_date, 'CHOSEN', work, '2026-10-05' from filled;
insert into conference.conference (id, student, teacher, on_date, next_step, step_by, closed_at)
select work, student, teacher, on_date, 'Read two pages.', '2026-11-27', '2026-10-05' from filled;
insert into profile.statement (id, student, facet, readers, competency, begun_at)
select work, student, 'STRENGTH', 'SHARED', skill, '2026-10-05' from filled;
insert into profile.statement_version (statement, number, kind, words, written_by, written_at, review_by)
select work, 1, 'WRITTEN', 'Reads maps.', teacher, '2026-10-05', '2027-01-11' from filled;
insert into profile.showpiece (id, student, kind, words, detail, circle, added_at)
select work, student, 'EXPLAINED', 'Maps', 'Sam', 'FAMILY', '2026-10-05' from filled;
insert into gradebook.line_item (id, sourced_id, class, title, due_on)
select work, 'many' || n, class, 'Map', on_date from filled;
insert into gradebook.result (id, sourced_id, client, line_item, student, score_status, scored_on, said)
select work, 'many' || n, work, work, student, 'submitted', on_date, '{}' from filled;
insert into activity.statement (id, client, stored, voids, fingerprint, body, state, student)
select work, work, '2026-10-05', false, sha256(n::text::bytea), '{}', 'EVIDENCE', student from filled;

insert into audit.roll (id, students) select sha256(n::text::bytea), 1 from filled;
insert into audit.roll_entry (roll, student, ground) select sha256(n::text::bytea), student, 'TEACHES' from filled;
insert into audit.line (at, account, person, role, screen, form, outcome, roll)
select '2026-10-05', account, student, 'STUDENT', '/student/today', 'PAGE', 'SHOWN', sha256(n::text::bytea) from filled;
insert into budget.asked (id, account, students, asked_at)
select uuidv7(), account, 1, '2026-10-05' from filled;
