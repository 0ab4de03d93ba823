package org.cairnlearn.school.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.RosterSql.StudentKeys;
import org.springframework.stereotype.Component;

/**
 * The roster's front door: who somebody is, who is in a class on a date, who teaches it. Every call
 * is made inside a piece of {@link org.cairnlearn.school.platform.Work} and sees that tenant only.
 */
@Component
public final class RosterBook {
    private final RosterSql sql;
    private final RosterLoad load;
    private final TiesSql ties;
    private final AlikeSql alike;
    private final SearchSql search;
    private final YearSql years;
    private final WorkMemory memory;

    RosterBook(Store store, RosterLoad load, WorkMemory memory) {
        this.sql = store.people();
        this.load = load;
        this.ties = store.ties();
        this.years = store.years();
        this.alike = store.alike();
        this.search = store.search();
        this.memory = memory;
    }

    /** Where it is read. */
    @Component
    record Store(RosterSql people, TiesSql ties, YearSql years, AlikeSql alike, SearchSql search) {}

    /** What is remembered within a piece of work: where somebody belongs. */
    private record LineOf(PersonId person) {}

    /** What is remembered within a piece of work: the classes of somebody on a date. */
    private record ClassesOf(PersonId person, LocalDate on) {}

    /** What is remembered within a piece of work: the classes of a school on a date. */
    private record Attended(OrganisationId school, LocalDate on) {}

    /** What is remembered within a piece of work: a class and who is in it on a date. */
    private record InClass(ClassId id, LocalDate on) {}

    /** Somebody, also one who is no longer on the roster. */
    public Optional<Person> findPerson(PersonId id) {
        return sql.find(id);
    }

    /** Somebody by the id in the school's own system, also one who is no longer on the roster. */
    public Optional<Person> findPersonBySourcedId(String sourcedId) {
        return sql.findBySourcedId(sourcedId);
    }

    /** The active people with an e-mail address, whatever its upper and lower case. */
    public List<Person> activeWithEmail(String email) {
        return sql.activeWithEmail(email);
    }

    /** The active people with each of these e-mail addresses that somebody has, all at once. */
    public Map<String, List<Person>> activeWithEmails(Collection<String> emails) {
        return sql.activeWithEmails(emails);
    }

    /** Those of them who exist, active or not, by family then given name. */
    public List<Person> people(Collection<PersonId> ids) {
        return sql.people(ids);
    }

    /**
     * How other systems' files may name the active students: by sourced id, and by identifier or
     * user name where no other student can be meant.
     */
    public Map<String, PersonId> studentIds() {
        var students = sql.activeStudents();
        var bySourcedId = new HashMap<String, PersonId>();
        students.forEach(student -> bySourcedId.put(student.sourcedId(), student.id()));
        var others = new HashMap<String, PersonId>();
        var shared = new HashSet<String>();
        for (var student : students) {
            for (var key : otherKeys(student)) {
                var before = others.putIfAbsent(key, student.id());
                if (before != null && !before.equals(student.id())) {
                    shared.add(key);
                }
            }
        }
        others.keySet().removeAll(shared);
        others.forEach(bySourcedId::putIfAbsent);
        return Map.copyOf(bySourcedId);
    }

    private static Set<String> otherKeys(StudentKeys student) {
        return Stream.of(student.identifier(), student.username())
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * The classes that somebody attends or teaches on a date, in the order of the day: by first
     * period (by number where it is one), then title.
     */
    public List<SchoolClass> classesOf(PersonId person, LocalDate on) {
        return Objects.requireNonNull(classesOf(List.of(person), on).get(person));
    }

    /** The same of each of some people, in one statement. */
    public Map<PersonId, List<SchoolClass>> classesOf(Collection<PersonId> people, LocalDate on) {
        return memory.eachSeen(
                people,
                one -> new ClassesOf(one, on),
                missing -> {
                    var read = new HashMap<>(ties.classesOf(missing, on));
                    missing.forEach(one -> read.putIfAbsent(one, List.of()));
                    return read;
                });
    }

    /** A class of the roster and who is in it on this date; nobody when it isn't given then. */
    public Optional<ClassRoster> findClass(ClassId id, LocalDate on) {
        return memory.<ClassRoster>findSeen(new InClass(id, on))
                .or(() -> sql.findClass(id).map(found -> rosterOf(found, on)));
    }

    /** Who is in a class on a date. */
    public ClassRoster rosterOf(SchoolClass known, LocalDate on) {
        return rostersOf(List.of(known), on).getFirst();
    }

    /** Who is in each of these classes on a date, in their order: in one statement. */
    public List<ClassRoster> rostersOf(List<SchoolClass> classes, LocalDate on) {
        var known =
                memory.eachSeen(
                        classes,
                        one -> new InClass(one.id(), on),
                        missing ->
                                ties.rosters(missing, on).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        ClassRoster::schoolClass, one -> one)));
        return classes.stream().map(one -> Objects.requireNonNull(known.get(one))).toList();
    }

    /**
     * All classes of a school that anybody is in on a date, in the order of the day, with who is in
     * them: what the whole school's day is planned from.
     */
    public List<ClassRoster> classesOf(OrganisationId school, LocalDate on) {
        return ties.classes(school, on);
    }

    /** Who is in each of these classes, without their names, in no order: what is counted from. */
    public List<ClassMembers> membersOf(OrganisationId school, LocalDate on) {
        return ties.members(school, on);
    }

    /**
     * The classes of a school that students are in on a date, in the order of the day, without who
     * is in them: a tenth of the work of {@link #classesOf(OrganisationId, LocalDate)}.
     */
    public List<SchoolClass> attended(OrganisationId school, LocalDate on) {
        return memory.onceSeen(new Attended(school, on), () -> ties.attended(school, on));
    }

    /** Those of them that any of these students is in. */
    public List<SchoolClass> attendedBy(
            Collection<PersonId> students, OrganisationId school, LocalDate on) {
        return ties.attendedBy(students, school, on);
    }

    /**
     * Whom somebody teaches on a date: the students of all classes in which he or she is a teacher
     * or an aide then, by family then given name. Who may see a student's work asks here: on the
     * first day in a new class the student is among them, and no longer among those of the old one.
     */
    public List<Person> taughtBy(PersonId teacher, LocalDate on) {
        return ties.taughtBy(teacher, on);
    }

    /** Whether somebody teaches this student on a date; see {@link #taughtBy}. */
    public boolean teaches(PersonId teacher, PersonId student, LocalDate on) {
        return ties.teaches(teacher, student, on);
    }

    /** Who looks after a student on a date, by family then given name. */
    public List<Guardian> guardiansOf(PersonId student, LocalDate on) {
        return ties.guardians(student, on);
    }

    /** The students whom somebody looks after on a date, by family then given name. */
    public List<Person> childrenOf(PersonId guardian, LocalDate on) {
        return ties.children(guardian, on);
    }

    /**
     * Those of somebody's {@link #childrenOf children} for whom he or she may decide: the roster
     * says that the person has custody.
     */
    public List<Person> decidesFor(PersonId guardian, LocalDate on) {
        return ties.decidesFor(guardian, on);
    }

    /**
     * Active students by what somebody typed (the id in the school's own system, or the first
     * letters of a given and a family name in either order) with a class at one of these schools
     * that is not over on a date; by name.
     */
    public List<Person> search(
            String typed, Collection<OrganisationId> schools, LocalDate on, int most) {
        return search.attending(typed, schools, on, most);
    }

    /** The same whose {@link #lines line} begins with one of these. */
    public List<Person> searchAtHome(String typed, Collection<OrganisationId> schools, int most) {
        return search.belonging(typed, schools, most);
    }

    /**
     * Active people of the staff by what somebody typed, in the same way and of the same schools.
     */
    public List<Person> searchStaffAtHome(
            String typed, Collection<OrganisationId> schools, int most) {
        return search.staff(typed, schools, most);
    }

    /**
     * Active students who are called alike, for a person to choose from: nobody is who is meant for
     * that alone.
     */
    public List<Alike> alike(List<Called> asked) {
        return asked.isEmpty() ? List.of() : alike.find(asked);
    }

    /**
     * Closes the year of a school, or of all schools below a district: the classes that have begun
     * by this day end with it. Nobody is in them from the next day on, no later roster changes
     * them, and all that was known of them can still be read. Classes of the next year stay as they
     * are. A second time there is nothing left to close.
     */
    public YearClosed closeYear(OrganisationId school, LocalDate on) {
        load.lock();
        memory.forget();
        var before = years.closedBefore(school);
        var open = years.open(school, on);
        years.close(open, on);
        return new YearClosed(open.size(), years.students(open), before);
    }

    /** What {@link #closeYear} would close. */
    public YearClosed yearToClose(OrganisationId school, LocalDate on) {
        var open = years.open(school, on);
        return new YearClosed(open.size(), years.students(open), years.closedBefore(school));
    }

    /** When each of these classes is given, and for which grades. */
    public Map<ClassId, CourseTime> courseTimes(Collection<ClassId> classes) {
        return years.times(classes);
    }

    /** The first day of the school year that is under way on a date, where the roster says it. */
    public Optional<LocalDate> findSchoolYear(LocalDate on) {
        return years.schoolYear(on);
    }

    /** When a school has classes, in order; nothing where the roster has no terms. */
    public List<Term> terms(OrganisationId school) {
        return years.terms(school);
    }

    /** Who teaches or helps in a class of a school on a date, by family then given name. */
    public List<Person> staffOf(OrganisationId school, LocalDate on) {
        return ties.staffOf(school, on);
    }

    /** Those of these classes that the roster has, also ones that are no longer given. */
    public Map<ClassId, SchoolClass> classes(Collection<ClassId> ids) {
        return sql.classes(ids).stream()
                .collect(Collectors.toUnmodifiableMap(SchoolClass::id, one -> one));
    }

    /** A class of the roster by its id in the school's own system. */
    public Optional<SchoolClass> findClassBySourcedId(String sourcedId) {
        return sql.findClassBySourcedId(sourcedId);
    }

    /** The district and its schools, by name. */
    public List<Organisation> organisations() {
        return sql.organisations();
    }

    /**
     * Where these people belong: their school first, then what stands above it, up to the district.
     * The school is the one with most of their classes that are not over, or of all when none is
     * left; somebody without classes belongs to the organisation at the top, and whoever is not on
     * the roster is not in the answer.
     */
    public Map<PersonId, List<OrganisationId>> lines(Collection<PersonId> people) {
        return memory.eachSeen(people, LineOf::new, this::readLines);
    }

    private Map<PersonId, List<OrganisationId>> readLines(List<PersonId> people) {
        return sql.lines(people).stream()
                .collect(
                        Collectors.groupingBy(
                                RosterSql.Step::person,
                                Collectors.mapping(
                                        RosterSql.Step::organisation,
                                        Collectors.toUnmodifiableList())));
    }

    /** An organisation and what stands above it, up to the district. */
    public List<OrganisationId> line(OrganisationId organisation) {
        return sql.line(organisation);
    }

    /**
     * The first date on or after {@code from} on which a class of theirs is given, by terms and
     * enrollments alone: holidays and weekends are the {@code schedule} module's.
     */
    public Optional<LocalDate> nextDayWithClasses(PersonId person, LocalDate from) {
        return sql.nextDayWithClasses(person, from);
    }

    /**
     * Brings the school in line with a snapshot. A second load of the same snapshot changes
     * nothing. Imports of one tenant wait for each other.
     *
     * @param acceptRemovals go on although more than a tenth of the active people, classes or
     *     enrollments would go
     */
    public RosterChanges load(RosterSnapshot snapshot, boolean acceptRemovals) {
        return load(snapshot, acceptRemovals, RosterWatch.NOBODY);
    }

    /** The same, while somebody is told of each record. */
    public RosterChanges load(RosterSnapshot snapshot, boolean acceptRemovals, RosterWatch watch) {
        memory.forget();
        var changes = load.load(snapshot, acceptRemovals, watch);
        memory.forget();
        return changes;
    }

    /** The load that follows in this transaction can be undone; the one before can't any more. */
    public void remember(UUID run) {
        load.undo().remember(run);
    }

    /** What undoing this run would do, by kind; none when it can't be undone. */
    public List<Undoing> undoing(UUID run) {
        return load.undo().of(run);
    }

    /** Brings all records back to what they were before this run; once. */
    public void undo(UUID run) {
        memory.forget();
        load.lock();
        load.undo().undo(run);
        memory.forget();
    }

    /**
     * Makes students of whom nothing but an id is known, named by it; one whom the school knows
     * already, on the roster or gone, stays as he or she is. No roster removes them for not naming
     * them; one that does name them completes them.
     *
     * @return the students by sourced id; an id that belongs to somebody who is no student is left
     *     out
     */
    public Map<String, PersonId> addStudents(Collection<String> sourcedIds) {
        var wanted = new ArrayList<>(new HashSet<>(sourcedIds));
        if (wanted.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A student needs a sourced id, not a blank one");
        }
        memory.forget();
        load.lock();
        sql.addStudents(wanted);
        return sql.students(wanted).stream()
                .collect(Collectors.toUnmodifiableMap(StudentKeys::sourcedId, StudentKeys::id));
    }
}
