package org.cairnlearn.school.conference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of who is due for a talk, and how often. To be called inside a piece of {@code
 * Work}. How many students are asked about changes no statement.
 */
@Component
public final class DueBook {
    /** Coverage looks back so many school days. */
    public static final int COVERED_DAYS = 10;

    /** A rhythm is at most so many school days. */
    public static final int LONGEST = 40;

    /** A round through a class lies within so many school days. */
    private static final int ROUND_DAYS = 60;

    private final DueSql sql;
    private final AskSql asked;
    private final Ids ids;
    private final SchoolTime time;

    DueBook(DueSql sql, AskSql asked, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.asked = asked;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Of whom it is asked, and by which calendar.
     *
     * @param classes whose rhythm counts for each student; may lack some
     * @param usual the school's own rule, in school days
     */
    public record Asked(
            Collection<PersonId> students,
            Map<PersonId, ClassId> classes,
            int usual,
            SchoolCalendar calendar,
            LocalDate today) {}

    /**
     * How long each of them has waited, and what presses; of a day that has passed, as it was when
     * the day began.
     */
    public Map<PersonId, Due> of(Asked of) {
        var gone = of.today().isBefore(time.today());
        var past = sql.past(of.students(), gone ? of.today() : of.today().plusDays(1));
        var own = sql.ofStudents(of.students());
        var ofClass = sql.ofClasses(of.classes().values());
        var requests =
                (gone
                                ? asked.waiting(of.students(), time.startOf(of.today()))
                                : asked.waiting(of.students()))
                        .stream()
                                .collect(
                                        Collectors.toMap(
                                                Request::student,
                                                Function.identity(),
                                                (one, _) -> one));
        var due = new HashMap<PersonId, Due>();
        for (var student : of.students()) {
            var schoolClass = of.classes().get(student);
            var every =
                    Optional.ofNullable(own.get(student))
                            .or(() ->
                                    schoolClass == null
                                            ? Optional.empty()
                                            : Optional.ofNullable(ofClass.get(schoolClass)))
                            .orElse(of.usual());
            due.put(student, due(of, student, past.get(student), every, requests.get(student)));
        }
        return due;
    }

    private static Due due(
            Asked of,
            PersonId student,
            DueSql.@Nullable Past past,
            int every,
            @Nullable Request request) {
        var held = past == null ? null : past.held();
        var promise = past == null ? null : past.promise();
        return new Due(
                student,
                held == null ? null : Math.max(0, of.calendar().between(held, of.today())),
                every,
                new Due.Pressing(
                        request,
                        past != null && past.missed(),
                        promise != null && !promise.isAfter(of.today()),
                        false));
    }

    /** The round at hand through these students. */
    public Round round(Collection<PersonId> students, SchoolCalendar calendar) {
        return Round.of(
                students, sql.heldSince(students, calendar.before(time.today(), ROUND_DAYS)));
    }

    /** Who of these students had a talk in the last {@value #COVERED_DAYS} school days. */
    public Set<PersonId> coveredOf(Collection<PersonId> students, SchoolCalendar calendar) {
        return Set.copyOf(sql.heldSince(students, calendar.before(time.today(), COVERED_DAYS - 1)));
    }

    /** The same with the adults who held them; who had none is absent. */
    public Map<PersonId, Set<PersonId>> coveredBy(
            Collection<PersonId> students, SchoolCalendar calendar) {
        return sql.holders(students, calendar.before(time.today(), COVERED_DAYS - 1));
    }

    /** How often everybody of a class should have a talk; empty while nobody has said. */
    public Optional<Integer> rhythm(ClassId schoolClass) {
        return Optional.ofNullable(sql.ofClasses(List.of(schoolClass)).get(schoolClass));
    }

    /** The same for several; a class of which nobody has said is absent. */
    public Map<ClassId, Integer> rhythms(Collection<ClassId> classes) {
        return sql.ofClasses(classes);
    }

    /** How often one student should; empty when as often as everybody. */
    public Optional<Integer> rhythm(PersonId student) {
        return Optional.ofNullable(sql.ofStudents(List.of(student)).get(student));
    }

    /** Says how often, for a class; empty: as the school's rule says. */
    public void setRhythm(ClassId schoolClass, Optional<Integer> everyDays, PersonId by) {
        sql.set(ids.next(), new DueSql.About(schoolClass, null), everyDays, by, time.now());
    }

    /** Says how often, for one student; empty: as for everybody. */
    public void setRhythm(PersonId student, Optional<Integer> everyDays, PersonId by) {
        sql.set(ids.next(), new DueSql.About(null, student), everyDays, by, time.now());
    }
}
