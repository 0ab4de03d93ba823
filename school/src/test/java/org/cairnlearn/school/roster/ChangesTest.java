package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.roster.Harbor.attends;
import static org.cairnlearn.school.roster.Harbor.schoolClass;
import static org.cairnlearn.school.roster.Harbor.student;
import static org.cairnlearn.school.roster.Harbor.teacher;
import static org.cairnlearn.school.roster.Harbor.teaches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterChanges.Loaded;
import org.cairnlearn.school.roster.RosterChanges.Removal;
import org.cairnlearn.school.roster.RosterChanges.TooManyWouldGo;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfGuardianship;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a roster that names only changes does, and who teaches whom after one. */
@SchoolTest
class ChangesTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-10-06T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-10-07T00:00:00Z");
    private static final LocalDate MOVE = LocalDate.of(2026, 10, 12);

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    private TenantId ours;

    @BeforeEach
    void a_district() {
        ours = Schools.make(tenants).ours().id();
    }

    @Test
    void a_change_touches_only_what_it_names() {
        load(Harbor.small());
        var loaded =
                load(
                        people(
                                changes(
                                        TUESDAY,
                                        List.of(student("ada", "Adaeze", "Lindqvist")),
                                        Set.of())));
        assertThat(loaded.of(RosterKind.PERSON)).isEqualTo(change(0, 1, 0, 0));
        assertThat(person("ben").active()).isTrue();
        assertThat(person("ada").name().given()).isEqualTo("Adaeze");
        assertThat(
                        load(people(
                                        changes(
                                                TUESDAY,
                                                List.of(student("ada", "Adaeze", "Lindqvist")),
                                                Set.of())))
                                .of(RosterKind.PERSON))
                .isEqualTo(change(0, 0, 1, 0));
    }

    @Test
    void an_older_change_is_passed_over_and_an_equally_old_one_is_taken() {
        load(Harbor.small());
        load(people(changes(TUESDAY, List.of(student("ada", "Second", "L")), Set.of())));
        var older = load(people(changes(MONDAY, List.of(student("ada", "First", "L")), Set.of())));
        assertThat(older.of(RosterKind.PERSON))
                .isEqualTo(new RosterChanges.Change(0, 0, 1, 0, List.of(), List.of("ada")));
        assertThat(person("ada").name().given()).isEqualTo("Second");
        load(people(changes(TUESDAY, List.of(student("ada", "Same day", "L")), Set.of())));
        assertThat(person("ada").name().given()).isEqualTo("Same day");
    }

    @Test
    void a_change_that_says_nothing_new_still_moves_the_clock() {
        load(Harbor.small());
        load(people(changes(MONDAY, List.of(student("ada", "Ada", "L")), Set.of())));
        load(people(changes(WEDNESDAY, List.of(student("ada", "Ada", "L")), Set.of())));
        load(people(changes(TUESDAY, List.of(student("ada", "Late", "L")), Set.of())));
        assertThat(person("ada").name().given()).isEqualTo("Ada");
    }

    @Test
    void an_end_that_is_older_than_what_is_known_ends_nothing() {
        load(twenty());
        load(people(changes(TUESDAY, List.of(student("s1", "Here", "Still")), Set.of())));
        var late = load(people(changes(MONDAY, List.of(), Set.of("s1"))));
        assertThat(late.of(RosterKind.PERSON).gone()).isZero();
        assertThat(late.of(RosterKind.PERSON).older()).containsExactly("s1");
        assertThat(
                        load(people(changes(WEDNESDAY, List.of(), Set.of("s1"))))
                                .of(RosterKind.PERSON)
                                .gone())
                .isEqualTo(1);
        assertThat(person("s1").active()).isFalse();
    }

    @Test
    void a_new_name_without_a_role_keeps_the_role_and_a_stranger_without_one_is_left_out() {
        load(Harbor.small());
        var loaded =
                load(
                        people(
                                changes(
                                        TUESDAY,
                                        List.of(nameless("okafor", "Nina"), nameless("who", "Who")),
                                        Set.of())));
        assertThat(person("okafor").role()).isEqualTo(Role.TEACHER);
        assertThat(person("okafor").name().given()).isEqualTo("Nina");
        assertThat(loaded.of(RosterKind.PERSON).stray()).containsExactly("who");
    }

    @Test
    void many_ends_in_a_list_of_changes_stop_it_too() {
        load(twenty());
        var gone = IntStream.range(0, 3).mapToObj(i -> "s" + i).toList();
        var stopped = tryLoad(people(changes(TUESDAY, List.of(), Set.copyOf(gone))));
        assertThat(stopped).isInstanceOf(TooManyWouldGo.class);
        assertThat(person("s0").active()).isTrue();
    }

    @Test
    void classes_have_a_tenth_of_their_own() {
        var classes =
                IntStream.range(0, 10)
                        .mapToObj(
                                i -> schoolClass("c" + i, "Class " + i, List.of(), List.of("year")))
                        .toList();
        load(Harbor.school(List.of(), classes, List.of()));
        assertThat(tryLoad(Harbor.school(List.of(), classes.subList(0, 8), List.of())))
                .isEqualTo(new TooManyWouldGo(List.of(new Removal(RosterKind.CLASS, 2, 10))));
        assertThat(tryLoad(Harbor.school(List.of(), classes.subList(0, 9), List.of())))
                .isInstanceOf(Loaded.class);
    }

    @Test
    void
            who_moves_to_another_class_is_the_new_teachers_from_the_first_day_and_no_longer_the_old_ones() {
        load(twoTeachers(List.of(attends("ada", "math"))));
        var ada = person("ada").id();
        assertThat(taughtBy("okafor", MOVE)).containsExactly("ada");
        load(
                twoTeachers(
                        List.of(
                                attends("ada", "math", null, MOVE.minusDays(1)),
                                attends("ada", "art", MOVE, null))));
        assertThat(person("ada").id()).isEqualTo(ada);
        assertThat(taughtBy("okafor", MOVE.minusDays(1))).containsExactly("ada");
        assertThat(taughtBy("baker", MOVE.minusDays(1))).isEmpty();
        assertThat(taughtBy("okafor", MOVE)).isEmpty();
        assertThat(taughtBy("baker", MOVE)).containsExactly("ada");
        assertThat(read(() -> roster.teaches(person("baker").id(), ada, MOVE))).isTrue();
        assertThat(read(() -> roster.teaches(person("okafor").id(), ada, MOVE))).isFalse();
        assertThat(
                        read(() ->
                                roster.teaches(
                                        person("baker").id(), ada, Harbor.SPRING_ENDS.plusDays(1))))
                .isFalse();
    }

    @Test
    void a_class_may_have_several_teachers_and_a_classmate_teaches_nobody() {
        load(
                twoTeachers(
                        List.of(
                                attends("ada", "math"),
                                attends("ben", "math"),
                                teaches("baker", "math"))));
        assertThat(taughtBy("okafor", MOVE)).containsExactly("ben", "ada");
        assertThat(taughtBy("baker", MOVE)).containsExactly("ben", "ada");
        assertThat(taughtBy("ada", MOVE)).isEmpty();
    }

    @Test
    void who_looks_after_whom_has_dates_and_ends_with_either_of_the_two() {
        var mum = Harbor.person("mum", new PersonName("Ify", "Okafor"), Role.FAMILY, "", "");
        var people = new ArrayList<OfPerson>(twentyStudents());
        people.add(mum);
        var until = LocalDate.of(2026, 11, 30);
        load(
                withBonds(
                        people,
                        Listing.of(
                                List.of(
                                        bond("s1", "mum", until),
                                        bond("s2", "mum", null),
                                        bond("ghost", "mum", null)))));
        assertThat(read(() -> roster.guardiansOf(person("s1").id(), until)))
                .singleElement()
                .satisfies(guardian -> {
                    assertThat(guardian.person().sourcedId()).isEqualTo("mum");
                    assertThat(guardian.relation()).isEqualTo("Mother");
                    assertThat(guardian.custody()).isTrue();
                    assertThat(guardian.contact()).isNull();
                });
        assertThat(read(() -> roster.guardiansOf(person("s1").id(), until.plusDays(1)))).isEmpty();
        assertThat(read(() -> roster.childrenOf(person("mum").id(), until))).hasSize(2);
        people.remove(mum);
        load(withBonds(people, Listing.unknown()));
        assertThat(read(() -> roster.guardiansOf(person("s2").id(), until))).isEmpty();
    }

    @Test
    void a_changed_student_names_all_who_look_after_him_or_her_now() {
        var mum = Harbor.person("mum", new PersonName("Ify", "Okafor"), Role.FAMILY, "", "");
        var gran = Harbor.person("gran", new PersonName("Rosa", "Ruiz"), Role.FAMILY, "", "");
        var people = new ArrayList<OfPerson>(twentyStudents());
        people.addAll(List.of(mum, gran));
        load(
                withBonds(
                        people,
                        Listing.of(List.of(bond("s1", "mum", null), bond("s2", "mum", null)))));
        var changed =
                new Listing<>(
                        List.of(bond("s1", "gran", null)),
                        List.of(),
                        List.of(),
                        Listing.Extent.CHANGES,
                        Listing.Times.UNKNOWN);
        var loaded =
                load(
                        new RosterSnapshot(
                                Listing.unknown(),
                                Listing.unknown(),
                                Listing.unknown(),
                                changes(
                                        TUESDAY,
                                        List.of(student("s1", "Student", "Number 1")),
                                        Set.of()),
                                changed,
                                Listing.unknown(),
                                Listing.unknown()));
        assertThat(loaded.of(RosterKind.GUARDIANSHIP)).isEqualTo(change(1, 0, 0, 1));
        assertThat(read(() -> roster.guardiansOf(person("s1").id(), MOVE)))
                .extracting(guardian -> guardian.person().sourcedId())
                .containsExactly("gran");
        assertThat(read(() -> roster.guardiansOf(person("s2").id(), MOVE))).hasSize(1);
    }

    private static RosterSnapshot twoTeachers(List<OfEnrollment> students) {
        var places = new ArrayList<OfEnrollment>(students);
        places.add(teaches("okafor", "math"));
        places.add(teaches("baker", "art"));
        return Harbor.school(
                List.of(
                        student("ada", "Ada", "Lindqvist"),
                        student("ben", "Ben", "Abara"),
                        teacher("okafor", "Ngozi", "Okafor"),
                        teacher("baker", "Lou", "Baker")),
                List.of(
                        schoolClass("math", "Mathematics 6", List.of("3"), List.of("year")),
                        schoolClass("art", "Art", List.of("4"), List.of("year"))),
                places);
    }

    private static OfGuardianship bond(String student, String guardian, @Nullable LocalDate ends) {
        return new OfGuardianship(
                student + " / " + guardian,
                student,
                guardian,
                "Mother",
                new OfGuardianship.Terms(true, null, null, ends));
    }

    private static RosterSnapshot withBonds(List<OfPerson> people, Listing<OfGuardianship> bonds) {
        var all = Harbor.school(people, List.of(), List.of());
        return new RosterSnapshot(
                all.organisations(),
                all.terms(),
                all.courses(),
                all.people(),
                bonds,
                all.classes(),
                all.enrollments());
    }

    private static List<OfPerson> twentyStudents() {
        return IntStream.range(0, 20)
                .mapToObj(i -> student("s" + i, "Student", "Number " + i))
                .toList();
    }

    private static RosterSnapshot twenty() {
        return Harbor.school(twentyStudents(), List.of(), List.of());
    }

    private static OfPerson nameless(String id, String given) {
        return new OfPerson(id, new PersonName(given, "N"), null, "", "", "", List.of(), List.of());
    }

    private static Listing<OfPerson> changes(
            Instant at, List<OfPerson> people, Set<String> deleted) {
        return new Listing<>(
                people, List.copyOf(deleted), List.of(), Listing.Extent.CHANGES, _ -> at);
    }

    private static RosterSnapshot people(Listing<OfPerson> people) {
        return new RosterSnapshot(
                Listing.unknown(),
                Listing.unknown(),
                Listing.unknown(),
                people,
                Listing.unknown(),
                Listing.unknown(),
                Listing.unknown());
    }

    private List<String> taughtBy(String teacher, LocalDate on) {
        return read(() ->
                roster.taughtBy(person(teacher).id(), on).stream().map(Person::sourcedId).toList());
    }

    private Person person(String sourcedId) {
        return read(() -> roster.findPersonBySourcedId(sourcedId)).orElseThrow();
    }

    private <T> T read(Supplier<T> what) {
        return work.read(Actor.Task.importing(ours), what);
    }

    private Loaded load(RosterSnapshot snapshot) {
        return (Loaded) tryLoad(snapshot);
    }

    private RosterChanges tryLoad(RosterSnapshot snapshot) {
        return work.write(Actor.Task.importing(ours), () -> roster.load(snapshot, false));
    }

    private static RosterChanges.Change change(
            long fresh, long changed, long unchanged, long gone) {
        return new RosterChanges.Change(fresh, changed, unchanged, gone, List.of());
    }
}
