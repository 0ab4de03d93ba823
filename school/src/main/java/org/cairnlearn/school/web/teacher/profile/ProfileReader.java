package org.cairnlearn.school.web.teacher.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.profile.Progress;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.profile.ProfileFacts.Past;
import org.cairnlearn.school.web.teacher.profile.ProfileFacts.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a profile shows, for those who teach or answer for the student today. */
@Component
class ProfileReader {
    /** The lines of a profile show so many weeks. */
    static final int WEEKS = 8;

    private final RosterBook roster;
    private final PlanBook plans;
    private final Knowledge knowledge;
    private final Gate gate;
    private final SchoolClock clock;
    private final SchoolTime time;

    ProfileReader(
            RosterBook roster, PlanBook plans, Knowledge knowledge, Gate gate, SchoolClock clock) {
        this.roster = roster;
        this.plans = plans;
        this.knowledge = knowledge;
        this.gate = gate;
        this.clock = clock;
        this.time = clock.time();
    }

    /** What is known of a student: how it stands, how it went, and the work itself. */
    @Component
    record Knowledge(
            CompetencyBook competencies,
            ProgressBook progress,
            MasteryBook mastery,
            EvidenceBook evidence) {}

    /** A student as somebody who teaches or answers for him or her today sees it. */
    ProfileFacts read(PersonId reader, PersonId student) {
        gate.enter(reader, Action.SEE_WORK, Gate.student(student));
        var attended = roster.classesOf(student, time.today());
        var shared =
                roster.classesOf(reader, time.today()).stream()
                        .filter(attended::contains)
                        .findFirst();
        return of(reader, student, shared.map(List::of).orElse(attended));
    }

    /**
     * The same for somebody who has opened it for a reason; who that is, the caller has asked.
     *
     * @throws NotThere when the student attends nothing today
     */
    ProfileFacts opened(PersonId reader, PersonId student) {
        return of(reader, student, roster.classesOf(student, time.today()));
    }

    /**
     * What the work in these classes shows: in the first one in which reader and student meet, else
     * in all that the student attends.
     */
    private ProfileFacts of(PersonId reader, PersonId student, List<SchoolClass> classes) {
        var frameworks = new LinkedHashMap<SchoolClass, FrameworkId>();
        classes.forEach(
                one -> plans.findFramework(one).ifPresent(skills -> frameworks.put(one, skills)));
        var who =
                new Who(
                        roster.findPerson(reader).orElseThrow(NotThere::new),
                        roster.findPerson(student).orElseThrow(NotThere::new),
                        frameworks.keySet().stream()
                                .findFirst()
                                .or(() -> classes.stream().findFirst())
                                .orElseThrow(NotThere::new));
        return of(
                who,
                frameworks.values().stream()
                        .distinct()
                        .flatMap(one -> knowledge.competencies().competencies(one).stream())
                        .toList());
    }

    private ProfileFacts of(Who who, List<Competency> skills) {
        var student = who.student().id();
        var ids = skills.stream().map(Competency::id).toList();
        var progress = knowledge.progress().read(List.of(student), ids);
        var calendar = clock.calendarOf(student);
        var past =
                new Past(
                        knowledge.mastery().over(List.of(student), ids, moments()),
                        pace(who, skills, progress, calendar),
                        calendar);
        return new ProfileFacts(who, skills, progress, past, work(student, ids));
    }

    /** What shows something about these skills, of all the work that the levels are made from. */
    private List<Observation> work(PersonId student, List<CompetencyId> skills) {
        var wanted = Set.copyOf(skills);
        return knowledge.evidence().of(List.of(student)).getOrDefault(student, List.of()).stream()
                .filter(one ->
                        one.shown().shares().stream()
                                .anyMatch(share -> wanted.contains(share.competency())))
                .toList();
    }

    private List<Instant> moments() {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> time.now().minus(Duration.ofDays(7L * (WEEKS - week))))
                .toList();
    }

    /** The student's first class on the same skills: the one whose pace the own map shows. */
    private ClassId course(Who who) {
        var framework = plans.findFramework(who.schoolClass());
        return roster.classesOf(who.student().id(), time.today()).stream()
                .filter(attended -> plans.findFramework(attended).equals(framework))
                .findFirst()
                .orElse(who.schoolClass())
                .id();
    }

    private @Nullable PaceBand pace(
            Who who, List<Competency> skills, Progress progress, SchoolCalendar calendar) {
        var first = course(who);
        var course = roster.courseTimes(List.of(first)).get(first);
        var student = who.student().id();
        var policy = knowledge.progress().policies(List.of(student)).get(student);
        return course == null || policy == null
                ? null
                : PaceBand.of(
                                policy.rules().pace(),
                                new PaceBand.Course(course, calendar),
                                skills,
                                skill -> progress.status(student, skill).mastered(),
                                time.today())
                        .orElse(null);
    }
}
