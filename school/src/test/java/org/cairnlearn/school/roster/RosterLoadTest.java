package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cairnlearn.school.roster.Harbor.attends;
import static org.cairnlearn.school.roster.Harbor.schoolClass;
import static org.cairnlearn.school.roster.Harbor.student;
import static org.cairnlearn.school.roster.Harbor.teacher;
import static org.cairnlearn.school.roster.Harbor.teaches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterChanges.Change;
import org.cairnlearn.school.roster.RosterChanges.Loaded;
import org.cairnlearn.school.roster.RosterChanges.Removal;
import org.cairnlearn.school.roster.RosterChanges.TooManyWouldGo;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class RosterLoadTest {
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 6);

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void two_districts() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
    }

    @Test
    void a_first_roster_is_all_new_and_a_second_time_nothing_is() {
        var first = loaded(Harbor.small());
        assertThat(first.of(RosterKind.ORGANISATION)).isEqualTo(change(2, 0, 0, 0));
        assertThat(first.of(RosterKind.TERM)).isEqualTo(change(3, 0, 0, 0));
        assertThat(first.of(RosterKind.COURSE)).isEqualTo(change(1, 0, 0, 0));
        assertThat(first.of(RosterKind.PERSON)).isEqualTo(change(3, 0, 0, 0));
        assertThat(first.of(RosterKind.CLASS)).isEqualTo(change(1, 0, 0, 0));
        assertThat(first.of(RosterKind.ENROLLMENT)).isEqualTo(change(3, 0, 0, 0));
        var second = loaded(Harbor.small());
        assertThat(second.of(RosterKind.ORGANISATION)).isEqualTo(change(0, 0, 2, 0));
        assertThat(second.of(RosterKind.TERM)).isEqualTo(change(0, 0, 3, 0));
        assertThat(second.of(RosterKind.COURSE)).isEqualTo(change(0, 0, 1, 0));
        assertThat(second.of(RosterKind.PERSON)).isEqualTo(change(0, 0, 3, 0));
        assertThat(second.of(RosterKind.CLASS)).isEqualTo(change(0, 0, 1, 0));
        assertThat(second.of(RosterKind.ENROLLMENT)).isEqualTo(change(0, 0, 3, 0));
    }

    @Test
    void two_districts_may_use_the_same_ids() {
        loaded(Harbor.small());
        var other = as(theirs, Harbor.small(), false);
        assertThat(((Loaded) other).of(RosterKind.PERSON)).isEqualTo(change(3, 0, 0, 0));
        assertThat(loaded(Harbor.small()).of(RosterKind.PERSON)).isEqualTo(change(0, 0, 3, 0));
    }

    @Test
    void a_roster_may_be_loaded_twice_in_one_transaction() {
        var second =
                work.write(
                        Actor.Task.importing(ours),
                        () -> {
                            roster.load(Harbor.small(), false);
                            return roster.load(Harbor.small(), false);
                        });
        assertThat(((Loaded) second).of(RosterKind.ENROLLMENT)).isEqualTo(change(0, 0, 3, 0));
    }

    @Test
    void a_new_name_is_a_change_and_the_person_stays_the_same() {
        loaded(class_of(30));
        var before = id("s7");
        var people = students(30);
        people.set(7, student("s7", "Renamed", "Student"));
        var changes = loaded(Harbor.school(people, class_of(30).classes().entries(), places(30)));
        assertThat(changes.of(RosterKind.PERSON)).isEqualTo(change(0, 1, 29, 0));
        assertThat(id("s7")).isEqualTo(before);
    }

    @Test
    void a_class_that_moves_to_another_term_is_a_changed_class() {
        loaded(Harbor.small());
        var people = Harbor.small().people().entries();
        var moved =
                Harbor.school(
                        people,
                        List.of(
                                schoolClass(
                                        "math", "Mathematics 6", List.of("3"), List.of("fall"))),
                        Harbor.small().enrollments().entries());
        assertThat(loaded(moved).of(RosterKind.CLASS)).isEqualTo(change(0, 1, 0, 0));
        assertThat(loaded(moved).of(RosterKind.CLASS)).isEqualTo(change(0, 0, 1, 0));
        var ada = id("ada");
        assertThat(
                        work.read(
                                Actor.Task.importing(ours),
                                () -> roster.classesOf(ada, Harbor.SPRING_STARTS)))
                .isEmpty();
    }

    @Test
    void who_is_no_longer_named_is_gone_and_may_come_back() {
        loaded(class_of(30));
        var without = Harbor.school(students(29), class_of(29).classes().entries(), places(29));
        var changes = loaded(without);
        assertThat(changes.of(RosterKind.PERSON)).isEqualTo(change(0, 0, 29, 1));
        assertThat(changes.of(RosterKind.ENROLLMENT)).isEqualTo(change(0, 0, 29, 1));
        var gone =
                work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("s29"))
                        .orElseThrow();
        assertThat(gone.active()).isFalse();
        assertThat(classSize()).isEqualTo(29);
        assertThat(loaded(without).of(RosterKind.PERSON)).isEqualTo(change(0, 0, 29, 0));
        assertThat(loaded(class_of(30)).of(RosterKind.PERSON)).isEqualTo(change(0, 1, 29, 0));
        assertThat(id("s29")).isEqualTo(gone.id());
        assertThat(classSize()).isEqualTo(30);
    }

    @Test
    void a_tenth_may_go_but_no_more_unless_it_is_accepted() {
        loaded(class_of(30));
        var refused = as(ours, class_of(26), false);
        assertThat(refused)
                .isEqualTo(
                        new TooManyWouldGo(
                                List.of(
                                        new Removal(RosterKind.PERSON, 4, 30),
                                        new Removal(RosterKind.ENROLLMENT, 4, 30))));
        assertThat(((TooManyWouldGo) refused).removals().getFirst().percent()).isEqualTo(13);
        assertThat(classSize()).isEqualTo(30);
        assertThat(loaded(class_of(27)).of(RosterKind.PERSON).gone()).isEqualTo(3);
        assertThat(((Loaded) as(ours, class_of(10), true)).of(RosterKind.PERSON).gone())
                .isEqualTo(17);
        assertThat(classSize()).isEqualTo(10);
    }

    @Test
    void a_refused_snapshot_writes_nothing_else_either() {
        loaded(class_of(30));
        var other = Harbor.school(List.of(student("new", "Noor", "Zaman")), List.of(), List.of());
        assertThat(as(ours, other, false)).isInstanceOf(TooManyWouldGo.class);
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("new")))
                .isEmpty();
    }

    @Test
    void an_empty_list_of_classes_takes_no_enrollment_with_it() {
        loaded(class_of(30));
        var empty =
                Harbor.school(
                        Listing.of(students(30)),
                        Listing.of(List.of()),
                        Listing.<OfEnrollment>unknown());
        assertThat(as(ours, empty, false))
                .isEqualTo(
                        new TooManyWouldGo(
                                List.of(
                                        new Removal(RosterKind.CLASS, 1, 1),
                                        new Removal(RosterKind.ENROLLMENT, 30, 30))));
    }

    @Test
    void enrollments_go_with_their_class() {
        loaded(class_of(30));
        var empty =
                Harbor.school(
                        Listing.of(students(30)),
                        Listing.of(List.of()),
                        Listing.<OfEnrollment>unknown());
        var changes = (Loaded) as(ours, empty, true);
        assertThat(changes.of(RosterKind.CLASS).gone()).isEqualTo(1);
        assertThat(changes.of(RosterKind.ENROLLMENT).gone()).isEqualTo(30);
        assertThat(loaded(empty).of(RosterKind.ENROLLMENT).gone()).isZero();
    }

    @Test
    void an_enrollment_that_moves_to_another_class_doesnt_go_with_the_old_one() {
        loaded(class_of(30));
        var moved =
                Harbor.school(
                        students(30),
                        List.of(schoolClass("m2", "Math 2", List.of("3"), List.of("year"))),
                        places(30).stream()
                                .map(place ->
                                        new OfEnrollment(
                                                place.sourcedId(),
                                                "m2",
                                                place.person(),
                                                place.role(),
                                                false,
                                                null,
                                                null))
                                .toList());
        assertThat(((Loaded) as(ours, moved, true)).of(RosterKind.ENROLLMENT))
                .isEqualTo(change(0, 30, 0, 0));
    }

    @Test
    void what_could_not_be_read_stays_as_it_was() {
        loaded(class_of(30));
        var broken =
                Harbor.school(
                        new Listing<>(students(29), Set.of(), Set.of("s29"), true),
                        class_of(30).classes(),
                        new Listing<>(places(29), Set.of(), Set.of("s29-math"), true));
        var changes = loaded(broken);
        assertThat(changes.of(RosterKind.PERSON)).isEqualTo(change(0, 0, 29, 0));
        assertThat(changes.of(RosterKind.ENROLLMENT)).isEqualTo(change(0, 0, 29, 0));
        assertThat(classSize()).isEqualTo(30);
    }

    @Test
    void a_listing_that_breaks_off_only_deletes_what_it_names_as_deleted() {
        loaded(class_of(30));
        var half =
                Harbor.school(
                        new Listing<>(students(3), Set.of("s29"), Set.of(), false),
                        Listing.unknown(),
                        Listing.unknown());
        var changes = loaded(half);
        assertThat(changes.of(RosterKind.PERSON)).isEqualTo(change(0, 0, 3, 1));
        assertThat(changes.of(RosterKind.ENROLLMENT).gone()).isEqualTo(1);
        assertThat(classSize()).isEqualTo(29);
    }

    @Test
    void an_enrollment_of_somebody_who_isnt_there_is_named_and_left_out() {
        var enrollments = new ArrayList<>(Harbor.small().enrollments().entries());
        enrollments.add(attends("ghost", "math"));
        enrollments.add(attends("ada", "no-class"));
        var people = Harbor.small().people().entries();
        var classes = new ArrayList<>(Harbor.small().classes().entries());
        classes.add(
                new RosterEntry.OfClass(
                        "lost",
                        "Lost",
                        "",
                        ClassType.SCHEDULED,
                        "",
                        "no-school",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        var changes = loaded(Harbor.school(people, classes, enrollments));
        assertThat(changes.of(RosterKind.ENROLLMENT).stray())
                .containsExactlyInAnyOrder("ghost-math", "ada-no-class");
        assertThat(changes.of(RosterKind.ENROLLMENT).fresh()).isEqualTo(3);
        assertThat(changes.of(RosterKind.CLASS).stray()).containsExactly("lost");
    }

    @Test
    void an_active_enrollment_of_a_deleted_student_doesnt_come_and_go() {
        loaded(class_of(30));
        var odd =
                Harbor.school(
                        new Listing<>(students(29), Set.of("s29"), Set.of(), true),
                        class_of(30).classes(),
                        Listing.of(places(30)));
        assertThat(loaded(odd).of(RosterKind.ENROLLMENT))
                .isEqualTo(new Change(0, 0, 29, 1, List.of("s29-math")));
        assertThat(loaded(odd).of(RosterKind.ENROLLMENT))
                .isEqualTo(new Change(0, 0, 29, 0, List.of("s29-math")));
    }

    @Test
    void students_of_a_log_dont_go_because_no_roster_names_them() {
        loaded(Harbor.small());
        work.write(Actor.Task.importing(ours), () -> roster.addStudents(List.of("log-1", "log-2")));
        var again = loaded(Harbor.small());
        assertThat(again.of(RosterKind.PERSON)).isEqualTo(change(0, 0, 3, 0));
        var people = new ArrayList<>(Harbor.small().people().entries());
        people.add(student("log-1", "Lou", "Logan"));
        var named =
                loaded(
                        Harbor.school(
                                people,
                                Harbor.small().classes().entries(),
                                Harbor.small().enrollments().entries()));
        assertThat(named.of(RosterKind.PERSON)).isEqualTo(change(0, 1, 3, 0));
    }

    @Test
    void any_text_survives_the_way_in() {
        var odd = "O\\'Neil\t\"Jr.\",\n{x}\r é 王 🎈 \\N";
        loaded(
                Harbor.school(
                        List.of(student("a", odd, "Nul\0l"), teacher("t", "", "\\.")),
                        List.of(
                                schoolClass(
                                        "c", odd, List.of(odd, "2,3", "\"4\""), List.of("year"))),
                        List.of(attends("a", "c"), teaches("t", "c"))));
        var person =
                work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId("a"))
                        .orElseThrow();
        assertThat(person.name()).isEqualTo(new PersonName(odd, "Null"));
        var found =
                work.read(Actor.Task.importing(ours), () -> roster.findClassBySourcedId("c"))
                        .orElseThrow();
        assertThat(found.title()).isEqualTo(odd);
        assertThat(found.periods()).containsExactly(odd, "2,3", "\"4\"");
    }

    @Test
    void an_exception_undoes_the_whole_load() {
        Supplier<Boolean> failing =
                () -> {
                    roster.load(Harbor.small(), false);
                    throw new IllegalStateException("power cut");
                };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> work.write(Actor.Task.importing(ours), failing));
        assertThat(work.read(Actor.Task.importing(ours), () -> roster.organisations())).isEmpty();
    }

    @Test
    void two_imports_at_once_queue() throws Exception {
        var both = new ArrayList<Callable<RosterChanges>>();
        both.add(() -> as(ours, class_of(200), false));
        both.add(() -> as(ours, class_of(200), false));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var fresh = 0L;
            for (var done : threads.invokeAll(both)) {
                fresh += ((Loaded) done.get()).of(RosterKind.PERSON).fresh();
            }
            assertThat(fresh).isEqualTo(200);
        }
        assertThat(classSize()).isEqualTo(200);
    }

    private static RosterSnapshot class_of(int size) {
        return Harbor.school(
                students(size),
                List.of(schoolClass("math", "Math", List.of("3"), List.of("year"))),
                places(size));
    }

    private static ArrayList<OfPerson> students(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> student("s" + i, "Student", "Number " + i))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private static List<OfEnrollment> places(int many) {
        return IntStream.range(0, many).mapToObj(i -> attends("s" + i, "math")).toList();
    }

    private int classSize() {
        return work.read(
                Actor.Task.importing(ours),
                () -> {
                    var math = roster.findClassBySourcedId("math").orElseThrow();
                    return roster.findClass(math.id(), IN_OCTOBER).orElseThrow().students().size();
                });
    }

    private PersonId id(String sourcedId) {
        return work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId(sourcedId))
                .orElseThrow()
                .id();
    }

    private Loaded loaded(RosterSnapshot snapshot) {
        return (Loaded) as(ours, snapshot, false);
    }

    private RosterChanges as(TenantId tenant, RosterSnapshot snapshot, boolean acceptRemovals) {
        return work.write(
                Actor.Task.importing(tenant), () -> roster.load(snapshot, acceptRemovals));
    }

    private static Change change(long fresh, long changed, long unchanged, long gone) {
        return new Change(fresh, changed, unchanged, gone, List.of());
    }
}
