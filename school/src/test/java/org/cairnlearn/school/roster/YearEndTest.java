package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.roster.Harbor.FALL_STARTS;
import static org.cairnlearn.school.roster.Harbor.SPRING_ENDS;
import static org.cairnlearn.school.roster.Harbor.attends;
import static org.cairnlearn.school.roster.Harbor.schoolClass;
import static org.cairnlearn.school.roster.Harbor.student;
import static org.cairnlearn.school.roster.Harbor.teacher;
import static org.cairnlearn.school.roster.Harbor.teaches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterChanges.Loaded;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfTerm;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing a year keeps its records readable, ends access, and lets the next one in. */
@SchoolTest
class YearEndTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 4);
    private static final LocalDate NEXT_FALL = LocalDate.of(2027, 8, 16);
    private static final LocalDate IN_MAY = LocalDate.of(2027, 5, 4);

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    private TenantId ours;

    @BeforeEach
    void a_year_of_mathematics() {
        ours = Schools.make(tenants).ours().id();
        load(thisYear(List.of(attends("ada", "math"), attends("ben", "math"))));
    }

    @Test
    void its_classes_end_on_the_day_and_stay_readable() {
        assertThat(read(() -> roster.yearToClose(harbor(), LAST_DAY)))
                .isEqualTo(new YearClosed(1, 2, 0));
        assertThat(taught(LAST_DAY.plusDays(1))).containsExactly("ben", "ada");
        assertThat(close(LAST_DAY)).isEqualTo(new YearClosed(1, 2, 0));
        assertThat(taught(LAST_DAY)).containsExactly("ben", "ada");
        assertThat(taught(LAST_DAY.plusDays(1))).isEmpty();
        assertThat(classesOf("ada", LAST_DAY.plusDays(1))).isEmpty();
        assertThat(classesOf("ada", IN_MAY)).containsExactly("Mathematics 6");
        var math = read(() -> roster.findClassBySourcedId("math")).orElseThrow();
        assertThat(read(() -> roster.findClass(math.id(), IN_MAY)).orElseThrow().students())
                .hasSize(2);
        assertThat(read(() -> roster.nextDayWithClasses(id("ada"), LAST_DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void a_second_time_there_is_nothing_left_to_close() {
        close(LAST_DAY);
        assertThat(close(LAST_DAY.plusDays(7))).isEqualTo(new YearClosed(0, 0, 1));
        assertThat(taught(LAST_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_district_closes_all_its_schools_and_another_school_none() {
        var other = new OrganisationId(UUID.randomUUID());
        assertThat(
                        work.write(
                                        Actor.Task.importing(ours),
                                        () -> roster.closeYear(other, LAST_DAY))
                                .classes())
                .isZero();
        assertThat(
                        work.write(
                                        Actor.Task.importing(ours),
                                        () -> roster.closeYear(org("district"), LAST_DAY))
                                .classes())
                .isEqualTo(1);
    }

    @Test
    void a_later_roster_changes_nothing_of_a_closed_year() {
        close(LAST_DAY);
        var renamed =
                load(
                        Harbor.school(
                                thisYear(List.of()).people().entries(),
                                List.of(
                                        schoolClass(
                                                "math", "Renamed", List.of("9"), List.of("year"))),
                                List.of(attends("ada", "math"))));
        assertThat(renamed.of(RosterKind.CLASS)).isEqualTo(change(0, 0, 1, 0));
        assertThat(renamed.of(RosterKind.ENROLLMENT)).isEqualTo(change(0, 0, 1, 0));
        assertThat(classesOf("ada", IN_MAY)).containsExactly("Mathematics 6");
        assertThat(classesOf("ben", IN_MAY)).containsExactly("Mathematics 6");
        var late = load(thisYear(List.of(attends("ada", "math"), attends("cem", "math"))));
        assertThat(late.of(RosterKind.ENROLLMENT).stray()).containsExactly("cem-math");
    }

    @Test
    void the_next_years_roster_opens_it_without_being_stopped() {
        close(LAST_DAY);
        var opened = load(nextYear());
        assertThat(opened.of(RosterKind.CLASS)).isEqualTo(change(1, 0, 0, 0));
        assertThat(opened.of(RosterKind.ENROLLMENT)).isEqualTo(change(2, 0, 0, 0));
        assertThat(classesOf("ada", NEXT_FALL)).containsExactly("Mathematics 7");
        assertThat(taught(NEXT_FALL)).containsExactly("ada");
        assertThat(classesOf("ada", IN_MAY)).containsExactly("Mathematics 6");
        assertThat(load(nextYear()).of(RosterKind.CLASS)).isEqualTo(change(0, 0, 1, 0));
    }

    @Test
    void a_class_of_next_year_that_is_there_already_stays_open() {
        var both = new ArrayList<OfClass>(thisYear(List.of()).classes().entries());
        both.addAll(nextYear().classes().entries());
        var terms = new ArrayList<OfTerm>(thisYear(List.of()).terms().entries());
        terms.add(nextYear().terms().entries().getLast());
        var all = thisYear(List.of(attends("ada", "math"), attends("ben", "math")));
        load(
                new RosterSnapshot(
                        all.organisations(),
                        Listing.of(terms),
                        all.courses(),
                        all.people(),
                        Listing.unknown(),
                        Listing.of(both),
                        Listing.of(
                                List.of(
                                        attends("ada", "math"),
                                        attends("ben", "math"),
                                        teaches("okafor", "math"),
                                        attends("ada", "math7")))));
        assertThat(close(LAST_DAY).classes()).isEqualTo(1);
        assertThat(classesOf("ada", NEXT_FALL)).containsExactly("Mathematics 7");
    }

    private RosterSnapshot thisYear(List<OfEnrollment> students) {
        var places = new ArrayList<OfEnrollment>(students);
        places.add(teaches("okafor", "math"));
        return Harbor.school(
                List.of(
                        student("ada", "Ada", "Lindqvist"),
                        student("ben", "Ben", "Abara"),
                        student("cem", "Cem", "Berg"),
                        teacher("okafor", "Ngozi", "Okafor")),
                List.of(schoolClass("math", "Mathematics 6", List.of("3"), List.of("year"))),
                places);
    }

    private RosterSnapshot nextYear() {
        var all = thisYear(List.of());
        return new RosterSnapshot(
                all.organisations(),
                Listing.of(
                        List.of(
                                Harbor.term("year", FALL_STARTS, SPRING_ENDS, ""),
                                Harbor.term("year28", NEXT_FALL, NEXT_FALL.plusMonths(10), ""))),
                all.courses(),
                all.people(),
                Listing.unknown(),
                Listing.of(
                        List.of(
                                schoolClass(
                                        "math7",
                                        "Mathematics 7",
                                        List.of("3"),
                                        List.of("year28")))),
                Listing.of(List.of(attends("ada", "math7"), teaches("okafor", "math7"))));
    }

    private YearClosed close(LocalDate on) {
        return work.write(Actor.Task.importing(ours), () -> roster.closeYear(org("harbor"), on));
    }

    private OrganisationId harbor() {
        return org("harbor");
    }

    private OrganisationId org(String sourcedId) {
        return read(() -> roster.organisations()).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PersonId id(String sourcedId) {
        return read(() -> roster.findPersonBySourcedId(sourcedId)).orElseThrow().id();
    }

    private List<String> taught(LocalDate on) {
        return read(
                () -> roster.taughtBy(id("okafor"), on).stream().map(Person::sourcedId).toList());
    }

    private List<String> classesOf(String student, LocalDate on) {
        return read(
                () -> roster.classesOf(id(student), on).stream().map(SchoolClass::title).toList());
    }

    private <T> T read(Supplier<T> what) {
        return work.read(Actor.Task.importing(ours), what);
    }

    private Loaded load(RosterSnapshot snapshot) {
        return (Loaded) work.write(Actor.Task.importing(ours), () -> roster.load(snapshot, false));
    }

    private static RosterChanges.Change change(
            long fresh, long changed, long unchanged, long gone) {
        return new RosterChanges.Change(fresh, changed, unchanged, gone, List.of());
    }
}
