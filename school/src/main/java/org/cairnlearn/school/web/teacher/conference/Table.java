package org.cairnlearn.school.web.teacher.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Cairn lays beside the student's own agenda: three pieces of evidence, two proposals. */
@Component
class Table {
    private static final int EVIDENCE = 3;
    private static final int PROPOSALS = 2;

    /** Without a talk before, work of so many school days counts as new. */
    private static final int DAYS = 20;

    private final EvidenceBook evidence;
    private final CompetencyBook competencies;
    private final GoalBook goals;
    private final PlanBook plans;
    private final Needing needing;
    private final Changes changes;

    Table(EvidenceBook evidence, CompetencyBook competencies, GoalBook goals, Plans plans) {
        this.evidence = evidence;
        this.competencies = competencies;
        this.goals = goals;
        this.plans = plans.plans();
        this.needing = plans.needing();
        this.changes = plans.changes();
    }

    /** What is to come, what is hard, and what has become other. */
    @Component
    record Plans(PlanBook plans, Needing needing, Changes changes) {}

    /**
     * Of whom and since when.
     *
     * @param schoolClass in which the student is met; null when none of today
     * @param last the last talk; null when there was none
     */
    record Asked(
            PersonId student,
            @Nullable SchoolClass schoolClass,
            @Nullable Conference last,
            SchoolCalendar calendar,
            SchoolClock clock) {
        /** The day of the last talk; without one, so far back as work counts as new. */
        LocalDate from() {
            return last == null ? calendar.before(clock.today(), DAYS) : last.day();
        }
    }

    /** What is laid out. */
    record Laid(TalkPage.Since since, List<String> proposals) {}

    /** What was done on a skill since. */
    private record Done(int right, int of, Observation newest) {
        static Done first(Observation piece) {
            return new Done(piece.points(), piece.max(), piece);
        }

        Done plus(Done more) {
            return new Done(right + more.right, of + more.of, newest);
        }
    }

    Laid lay(Asked asked, Words words) {
        var all = goals.of(List.of(asked.student()));
        var live = all.stream().filter(goal -> goal.life().state().live()).toList();
        var done = done(asked);
        var needs = needing.of(List.of(asked.student()), asked.calendar());
        var ready = ready(asked);
        var skills =
                competencies.byId(
                        Stream.concat(
                                        done.keySet().stream(),
                                        ready.stream().map(ReadySkill::competency))
                                .distinct()
                                .toList());
        return new Laid(
                new TalkPage.Since(
                        changes.since(asked, new Changes.Of(done.keySet(), skills, all), words),
                        proofs(asked, done, skills, live, words)),
                proposals(
                        needs.hardFor(asked.student()),
                        live,
                        ready.stream()
                                .flatMap(one -> Stream.ofNullable(skills.get(one.competency()))),
                        words));
    }

    private Map<CompetencyId, Done> done(Asked asked) {
        var from = asked.from();
        var done = new LinkedHashMap<CompetencyId, Done>();
        evidence
                .since(List.of(asked.student()), asked.clock().time().startOf(from))
                .getOrDefault(asked.student(), List.of())
                .stream()
                .filter(piece -> piece.circumstances().kind().counts())
                .sorted(Comparator.comparing(Observation::occurredAt).reversed())
                .forEach(piece ->
                        piece.competencies()
                                .forEach(
                                        skill -> done.merge(skill, Done.first(piece), Done::plus)));
        return done;
    }

    private List<ReadySkill> ready(Asked asked) {
        var schoolClass = asked.schoolClass();
        return schoolClass == null
                ? List.of()
                : plans.ready(schoolClass, asked.student(), PROPOSALS);
    }

    private static List<TalkPage.Proof> proofs(
            Asked asked,
            Map<CompetencyId, Done> done,
            Map<CompetencyId, Competency> skills,
            List<Goal> live,
            Words words) {
        var ofWork =
                done.entrySet().stream()
                        .filter(entry -> skills.containsKey(entry.getKey()))
                        .map(entry ->
                                proof(asked, skills.get(entry.getKey()), entry.getValue(), words));
        var ofGoals =
                live.stream()
                        .filter(goal -> !goal.steps().isEmpty())
                        .map(goal -> proof(asked, goal, words));
        return Stream.concat(ofWork.limit(EVIDENCE), ofGoals).limit(EVIDENCE).toList();
    }

    private static TalkPage.Proof proof(
            Asked asked, @Nullable Competency skill, Done done, Words words) {
        var name = skill == null ? "" : skill.name();
        return new TalkPage.Proof(
                words.say(
                        "teacher.talk.work", "skill", name, "right", done.right(), "of", done.of()),
                words.shortDay(asked.clock().dayOf(done.newest().occurredAt())),
                org.cairnlearn.school.web.kit.Link.to(
                        words.say("teacher.talk.see"), "/teacher/student/" + asked.student()));
    }

    private static TalkPage.Proof proof(Asked asked, Goal goal, Words words) {
        return new TalkPage.Proof(
                words.say(
                        "teacher.talk.goal_steps",
                        "goal",
                        goal.promise().words(),
                        "taken",
                        goal.stepsTaken(),
                        "of",
                        goal.steps().size()),
                words.shortDay(goal.promise().by()),
                org.cairnlearn.school.web.kit.Link.to(
                        words.say("teacher.talk.see"),
                        "/teacher/student/%s#goals".formatted(asked.student())));
    }

    /** What is hard just now, the goal whose day comes first, then what could be begun. */
    private static List<String> proposals(
            Optional<Competency> hard, List<Goal> live, Stream<Competency> ready, Words words) {
        var all = new ArrayList<String>();
        hard.ifPresent(
                skill -> all.add(words.say("teacher.talk.propose_hard", "skill", skill.name())));
        live.stream()
                .min(Comparator.comparing(goal -> goal.promise().by()))
                .ifPresent(goal ->
                        all.add(
                                words.say(
                                        "teacher.talk.propose_goal",
                                        "goal",
                                        goal.promise().words(),
                                        "day",
                                        words.shortDay(goal.promise().by()))));
        ready.forEach(
                skill -> all.add(words.say("teacher.talk.propose_ready", "skill", skill.name())));
        if (live.isEmpty()) {
            all.add(words.say("teacher.talk.propose_first_goal"));
        }
        return all.stream().distinct().limit(PROPOSALS).toList();
    }
}
