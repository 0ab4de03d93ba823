package org.cairnlearn.school.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.competency.FrameworkSnapshot;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceSource;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Recorded;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterEntry.OfTerm;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Harbor School with one mathematics class in its third period, a framework of fractions, and a
 * practice system that sends answers; everything comes in through the front doors.
 */
public final class SmallSchool {
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final List<String> STUDENTS =
            List.of("ada", "ben", "chi", "dia", "eli", "fay", "gus", "hana");

    /** Who has the club. */
    public static final String COACH = "vega";

    public static final List<String> STAFF = List.of("okafor", "reyes");

    /** Second 0 of the practice system. */
    public static final Instant FIRST_DAY = Instant.parse("2026-11-09T14:00:00Z");

    private final TenantId tenant;
    private final Work work;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final EvidenceBook evidence;
    private final JdbcClient sql;
    private List<OfTerm> terms = List.of();
    private List<String> club = List.of();
    private int answers;

    private SmallSchool(ApplicationContext application, TenantId tenant) {
        this.tenant = tenant;
        this.work = application.getBean(Work.class);
        this.roster = application.getBean(RosterBook.class);
        this.competencies = application.getBean(CompetencyBook.class);
        this.evidence = application.getBean(EvidenceBook.class);
        this.sql = application.getBean(JdbcClient.class);
    }

    /** Eight students, two adults, and the framework of fractions. */
    public static SmallSchool open(ApplicationContext application, TenantId tenant) {
        var school = new SmallSchool(application, tenant);
        school.enroll(STUDENTS, STAFF);
        school.load(fractions("fractions", "Mathematics"));
        return school;
    }

    /** Gives every class a term: the roster says from when to when it is given. */
    public void term(LocalDate begins, LocalDate ends) {
        terms = List.of(new OfTerm("year", "The year", "schoolYear", begins, ends, "", "2027"));
        enroll(STUDENTS, STAFF);
    }

    /**
     * Puts students into the club, which is of mathematics as well and meets in the same period;
     * those of the eight are then in two classes at once.
     */
    public void club(List<String> students) {
        club = students;
        enroll(STUDENTS, STAFF);
    }

    /** Makes somebody of the staff an administrator, as a roster would. */
    public void administers(String person) {
        write(() ->
                sql.sql("update roster.person set role = 'administrator' where sourced_id = :id")
                        .param("id", person)
                        .update());
    }

    /** Has a class meet in other periods than the third, as a roster would. */
    public void meets(String schoolClass, String... periods) {
        write(() ->
                sql.sql("update roster.class set periods = array[:periods] where sourced_id = :id")
                        .param("periods", List.of(periods))
                        .param("id", schoolClass)
                        .update());
    }

    public TenantId tenant() {
        return tenant;
    }

    /** As the import, which brings in all that the school knows. */
    public <T> T read(Supplier<T> what) {
        return work.read(Actor.Task.importing(tenant), what);
    }

    /** As the import, which brings in all that the school knows. */
    public <T> T write(Supplier<T> what) {
        return work.write(Actor.Task.importing(tenant), what);
    }

    /** As the planner. */
    public <T> T plan(Supplier<T> what) {
        return work.write(Actor.Task.planning(tenant), what);
    }

    /** As the command line, which makes accounts. */
    public <T> T administer(Supplier<T> what) {
        return work.write(Actor.Task.administering(tenant), what);
    }

    /** As somebody of the school. */
    public <T> T as(String sourcedId, Supplier<T> what) {
        return as(person(sourcedId), what);
    }

    /** As somebody of the school. */
    public <T> T as(PersonId person, Supplier<T> what) {
        return work.write(new Actor.Somebody(tenant, person.value()), what);
    }

    /** Brings the roster in line: who attends and who teaches mathematics from now on. */
    public void enroll(List<String> students, List<String> staff) {
        var people = new ArrayList<OfPerson>();
        var enrollments = new ArrayList<OfEnrollment>();
        Stream.concat(students.stream(), club.stream())
                .distinct()
                .forEach(id -> people.add(person(id, Role.STUDENT)));
        if (!club.isEmpty()) {
            people.add(person(COACH, Role.TEACHER));
            enrollments.add(enrollment(COACH, "club", ClassRole.TEACHER));
        }
        club.forEach(id -> enrollments.add(enrollment(id, "club", ClassRole.STUDENT)));
        students.forEach(id -> {
            enrollments.add(enrollment(id, "math", ClassRole.STUDENT));
            enrollments.add(enrollment(id, "art", ClassRole.STUDENT));
        });
        staff.forEach(id -> {
            people.add(person(id, Role.TEACHER));
            enrollments.add(enrollment(id, "math", ClassRole.TEACHER));
        });
        var snapshot =
                new RosterSnapshot(
                        Listing.of(
                                List.of(
                                        new OfOrganisation(
                                                "harbor", "Harbor School", "school", ""))),
                        Listing.of(terms),
                        Listing.of(List.of()),
                        Listing.of(people),
                        Listing.unknown(),
                        Listing.of(
                                List.of(
                                        schoolClass("math", "Mathematics"),
                                        schoolClass("art", "Art"),
                                        schoolClass("club", "Mathematics"))),
                        Listing.of(enrollments));
        write(() -> roster.load(snapshot, true));
    }

    private static OfPerson person(String id, Role role) {
        var given = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
        return new OfPerson(
                id, new PersonName(given, "Lindqvist"), role, "", "", "", List.of(), List.of());
    }

    private OfClass schoolClass(String id, String subject) {
        return new OfClass(
                id,
                subject + " 6",
                id,
                ClassType.SCHEDULED,
                "",
                "harbor",
                "Room 12",
                List.of("3"),
                List.of(subject),
                List.of("06"),
                terms.stream().map(OfTerm::sourcedId).toList());
    }

    private static OfEnrollment enrollment(String person, String schoolClass, ClassRole role) {
        return new OfEnrollment(
                person + "-" + schoolClass, schoolClass, person, role, false, null, null);
    }

    /** Halves lead to equal fractions, these to comparing and to adding; decimals stand alone. */
    public static FrameworkSnapshot fractions(String sourceId, String subject) {
        return new FrameworkSnapshot(
                sourceId,
                "Fractions",
                subject,
                "",
                List.of(
                        skill("halves"),
                        skill("equal"),
                        skill("compare"),
                        skill("add"),
                        skill("decimals")),
                Set.of(needs("equal", "halves"), needs("compare", "equal"), needs("add", "equal")),
                Set.of(),
                true);
    }

    private static FrameworkSnapshot.Entry skill(String id) {
        return new FrameworkSnapshot.Entry(
                id, "FR." + id, id, "Work with " + id + ".", "Fractions", "4");
    }

    private static FrameworkSnapshot.Needs needs(String competency, String needs) {
        return new FrameworkSnapshot.Needs(competency, needs);
    }

    public FrameworkId load(FrameworkSnapshot snapshot) {
        return write(() -> competencies.load(snapshot).framework());
    }

    public PersonId person(String sourcedId) {
        return read(() -> roster.findPersonBySourcedId(sourcedId)).orElseThrow().id();
    }

    public List<PersonId> students() {
        return STUDENTS.stream().map(this::person).toList();
    }

    /** A competency of the framework of fractions by its name. */
    public CompetencyId skill(Skill skill) {
        return skills().get(skill.name);
    }

    /** The competencies of the framework of fractions by name. */
    public Map<String, CompetencyId> skills() {
        return read(() ->
                competencies
                        .competencies(competencies.findFramework("fractions").orElseThrow().id())
                        .stream()
                        .collect(Collectors.toMap(Competency::name, Competency::id)));
    }

    /** The skills of the framework of fractions. */
    public enum Skill {
        HALVES("halves"),
        EQUAL("equal"),
        COMPARE("compare"),
        ADD("add"),
        DECIMALS("decimals");

        private final String name;

        Skill(String name) {
            this.name = name;
        }
    }

    public ClassId schoolClass(String sourcedId) {
        return read(() -> roster.findClassBySourcedId(sourcedId)).orElseThrow().id();
    }

    /** Who is in a class on the Monday. */
    public ClassRoster roster(String schoolClass) {
        var id = schoolClass(schoolClass);
        return read(() -> roster.findClass(id, MONDAY)).orElseThrow();
    }

    /** The practice system; made when first asked for. */
    public EvidenceSource practice() {
        return source("practice");
    }

    public EvidenceSource source(String name) {
        return write(() ->
                evidence.findSource(name).orElseGet(() -> evidence.addSource(name, FIRST_DAY)));
    }

    public Recorded record(List<NewObservation> observations) {
        var source = practice();
        return write(() -> evidence.record(source, observations));
    }

    /** One answer of one point, right or wrong. */
    public NewObservation answer(
            String id, String student, Skill skill, Instant at, boolean right) {
        return new NewObservation(
                id,
                person(student),
                at,
                Shown.of(List.of(skill(skill)), "item " + id, right ? 1 : 0, 1));
    }

    /** Ten right answers to each, a quarter of an hour apart: enough to have it. */
    public void has(Collection<String> students, Skill skill) {
        answers(students, skill, true, 10);
    }

    /** Six wrong answers to each: enough to say that it is not there yet. */
    public void lacks(Collection<String> students, Skill skill) {
        answers(students, skill, false, 6);
    }

    /** One wrong and one right answer to each: begun, and nobody knows. */
    public void begins(Collection<String> students, Skill skill) {
        answers(students, skill, false, 1);
        answers(students, skill, true, 1);
    }

    private void answers(Collection<String> students, Skill skill, boolean right, int many) {
        record(
                students.stream()
                        .flatMap(student ->
                                IntStream.range(0, many).mapToObj(_ -> next(student, skill, right)))
                        .toList());
    }

    private NewObservation next(String student, Skill skill, boolean right) {
        answers++;
        var at = FIRST_DAY.plus(Duration.ofMinutes(15L * answers));
        return answer("a%06d".formatted(answers), student, skill, at, right);
    }

    /**
     * Every number that mastery has stored, exactly as it is, by the school's own ids: equal lines
     * are equal bits.
     */
    public List<String> states() {
        return read(() ->
                sql.sql(
                                """
                                select concat_ws(' ', p.sourced_id, s.ability_mean, s.ability_variance,
                                                 s.last_occurred_at, s.last_source, s.last_external_id,
                                                 s.observations, s.model, s.model_number, s.form_mean,
                                                 s.form_variance) as line
                                  from mastery.student_state s
                                  join roster.person p on p.tenant = s.tenant and p.id = s.student
                                 union all
                                select concat_ws(' ', p.sourced_id, c.code, s.delta_mean, s.delta_variance,
                                                 s.last_occurred_at, s.place, s.successes, s.failures, s.items::text,
                                                 s.held, s.transfers::text, s.model_number)
                                  from mastery.competency_state s
                                  join roster.person p on p.tenant = s.tenant and p.id = s.student
                                  join competency.competency c
                                    on c.tenant = s.tenant and c.id = s.competency
                                 order by line
                                """)
                        .query(String.class)
                        .list());
    }
}
