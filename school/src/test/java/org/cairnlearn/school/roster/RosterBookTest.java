package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cairnlearn.school.roster.Harbor.FALL_ENDS;
import static org.cairnlearn.school.roster.Harbor.FALL_STARTS;
import static org.cairnlearn.school.roster.Harbor.SPRING_ENDS;
import static org.cairnlearn.school.roster.Harbor.SPRING_STARTS;
import static org.cairnlearn.school.roster.Harbor.attends;
import static org.cairnlearn.school.roster.Harbor.person;
import static org.cairnlearn.school.roster.Harbor.schoolClass;
import static org.cairnlearn.school.roster.Harbor.student;
import static org.cairnlearn.school.roster.Harbor.teacher;
import static org.cairnlearn.school.roster.Harbor.teaches;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class RosterBookTest {
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
    void a_person_is_found_by_either_id() {
        load(Harbor.small());
        var ada = the("ada");
        assertThat(ada.name().full()).isEqualTo("Ada Lindqvist");
        assertThat(ada.role()).isEqualTo(Role.STUDENT);
        assertThat(ada.active()).isTrue();
        assertThat(read(() -> roster.findPerson(ada.id()))).contains(ada);
        assertThat(read(() -> roster.findPersonBySourcedId("nobody"))).isEmpty();
    }

    @Test
    void people_come_by_family_then_given_name() {
        load(
                Harbor.school(
                        List.of(
                                student("c", "Cem", "Berg"),
                                student("a", "Ada", "Berg"),
                                student("z", "Zoe", "Abara")),
                        List.of(),
                        List.of()));
        var ids = List.of(the("c").id(), the("z").id(), the("a").id());
        assertThat(read(() -> roster.people(ids)))
                .extracting(Person::sourcedId)
                .containsExactly("z", "a", "c");
        assertThat(read(() -> roster.people(List.of()))).isEmpty();
    }

    @Test
    void another_district_sees_nobody_and_no_class() {
        load(Harbor.small());
        var ada = the("ada").id();
        var math = theClass("math").id();
        assertThat(as(theirs, () -> roster.findPerson(ada))).isEmpty();
        assertThat(as(theirs, () -> roster.findPersonBySourcedId("ada"))).isEmpty();
        assertThat(as(theirs, () -> roster.people(List.of(ada)))).isEmpty();
        assertThat(as(theirs, () -> roster.studentIds())).isEmpty();
        assertThat(as(theirs, () -> roster.classesOf(ada, IN_OCTOBER))).isEmpty();
        assertThat(as(theirs, () -> roster.findClass(math, IN_OCTOBER))).isEmpty();
        assertThat(as(theirs, () -> roster.findClassBySourcedId("math"))).isEmpty();
        assertThat(as(theirs, () -> roster.organisations())).isEmpty();
        assertThat(as(theirs, () -> roster.nextDayWithClasses(ada, IN_OCTOBER))).isEmpty();
    }

    @Test
    void a_day_is_listed_by_first_period_then_title() {
        load(
                Harbor.school(
                        List.of(student("ada", "Ada", "Lindqvist")),
                        List.of(
                                schoolClass("choir", "Choir", List.of(), List.of("year")),
                                schoolClass("lunch", "Lunch Club", List.of("B"), List.of("year")),
                                schoolClass("art", "Art", List.of("10"), List.of("year")),
                                schoolClass("math", "Math", List.of("7", "2"), List.of("year")),
                                schoolClass("band", "Band", List.of("2"), List.of("year"))),
                        List.of(
                                attends("ada", "choir"),
                                attends("ada", "lunch"),
                                attends("ada", "art"),
                                attends("ada", "math"),
                                attends("ada", "band"))));
        assertThat(classesOf("ada", IN_OCTOBER))
                .containsExactly("Band", "Math", "Art", "Lunch Club", "Choir");
    }

    @Test
    void a_class_carries_what_the_roster_says_of_it() {
        load(Harbor.small());
        var math = theClass("math");
        assertThat(math.title()).isEqualTo("Mathematics 6");
        assertThat(math.schoolName()).isEqualTo("Harbor School");
        assertThat(math.periods()).containsExactly("3");
        assertThat(math.location()).isEqualTo("Room 12");
        assertThat(math.subjects()).containsExactly("Mathematics");
    }

    @Test
    void an_enrollment_without_dates_holds_as_long_as_the_terms_of_its_class() {
        load(withFallClass(attends("ada", "fall-math")));
        assertThat(classesOf("ada", FALL_STARTS.minusDays(1))).isEmpty();
        assertThat(classesOf("ada", FALL_STARTS)).containsExactly("Fall Math");
        assertThat(classesOf("ada", FALL_ENDS)).containsExactly("Fall Math");
        assertThat(classesOf("ada", FALL_ENDS.plusDays(1))).isEmpty();
    }

    @Test
    void an_enrollment_holds_from_its_first_to_its_last_day() {
        var first = LocalDate.of(2026, 9, 8);
        var last = LocalDate.of(2026, 11, 20);
        load(withFallClass(attends("ada", "fall-math", first, last)));
        assertThat(classesOf("ada", first.minusDays(1))).isEmpty();
        assertThat(classesOf("ada", first)).containsExactly("Fall Math");
        assertThat(classesOf("ada", last)).containsExactly("Fall Math");
        assertThat(classesOf("ada", last.plusDays(1))).isEmpty();
    }

    @Test
    void an_enrollment_with_one_date_is_open_on_the_other_side() {
        var from = LocalDate.of(2026, 9, 8);
        load(withFallClass(attends("ada", "fall-math", from, null)));
        assertThat(classesOf("ada", from.minusDays(1))).isEmpty();
        assertThat(classesOf("ada", FALL_ENDS)).containsExactly("Fall Math");
    }

    @Test
    void no_enrollment_makes_a_class_meet_outside_its_terms() {
        load(withFallClass(attends("ada", "fall-math", FALL_STARTS, SPRING_ENDS)));
        assertThat(classesOf("ada", SPRING_STARTS)).isEmpty();
    }

    @Test
    void a_class_without_terms_is_given_all_the_time() {
        load(
                Harbor.school(
                        List.of(student("ada", "Ada", "Lindqvist")),
                        List.of(schoolClass("club", "Chess Club", List.of(), List.of())),
                        List.of(attends("ada", "club"))));
        assertThat(classesOf("ada", LocalDate.of(2030, 1, 1))).containsExactly("Chess Club");
        assertThat(nextDay("ada", IN_OCTOBER)).contains(IN_OCTOBER);
    }

    @Test
    void a_class_shows_who_is_in_it_on_a_date() {
        var late = LocalDate.of(2026, 10, 5);
        load(
                Harbor.school(
                        List.of(
                                student("ada", "Ada", "Lindqvist"),
                                student("ben", "Ben", "Abara"),
                                student("new", "Noor", "Zaman"),
                                student("left", "Lev", "Katz"),
                                teacher("okafor", "Ngozi", "Okafor")),
                        List.of(schoolClass("math", "Math", List.of("3"), List.of("year"))),
                        List.of(
                                attends("ada", "math"),
                                attends("ben", "math"),
                                attends("new", "math", late, null),
                                attends("left", "math", null, late.minusDays(1)),
                                teaches("okafor", "math"))));
        var math = theClass("math").id();
        var before = read(() -> roster.findClass(math, late.minusDays(1))).orElseThrow();
        assertThat(before.students())
                .extracting(Person::sourcedId)
                .containsExactly("ben", "left", "ada");
        var after = read(() -> roster.findClass(math, late)).orElseThrow();
        assertThat(after.students())
                .extracting(Person::sourcedId)
                .containsExactly("ben", "ada", "new");
        assertThat(after.staff()).extracting(Person::sourcedId).containsExactly("okafor");
        assertThat(read(() -> roster.findClass(math, SPRING_ENDS.plusDays(1))).orElseThrow())
                .extracting(ClassRoster::students)
                .isEqualTo(List.of());
    }

    @Test
    void the_next_day_with_classes_follows_terms_and_enrollments() {
        var joins = LocalDate.of(2026, 9, 8);
        load(
                Harbor.school(
                        List.of(student("ada", "Ada", "Lindqvist")),
                        List.of(
                                schoolClass("fall-math", "Math A", List.of("3"), List.of("fall")),
                                schoolClass(
                                        "spring-math", "Math B", List.of("3"), List.of("spring"))),
                        List.of(
                                attends("ada", "fall-math", joins, null),
                                attends("ada", "spring-math"))));
        assertThat(nextDay("ada", FALL_STARTS.minusMonths(2))).contains(joins);
        assertThat(nextDay("ada", IN_OCTOBER)).contains(IN_OCTOBER);
        assertThat(nextDay("ada", FALL_ENDS.plusDays(1))).contains(SPRING_STARTS);
        assertThat(nextDay("ada", SPRING_ENDS.plusDays(1))).isEmpty();
    }

    @Test
    void a_student_is_known_by_sourced_id_identifier_and_user_name() {
        load(
                Harbor.school(
                        List.of(
                                person("s1", ada(), Role.STUDENT, "ada.l", "90017"),
                                person("t1", okafor(), Role.TEACHER, "okafor", "70001")),
                        List.of(),
                        List.of()));
        var id = the("s1").id();
        assertThat(read(() -> roster.studentIds()))
                .containsOnlyKeys("s1", "ada.l", "90017")
                .containsEntry("90017", id)
                .containsEntry("ada.l", id);
    }

    @Test
    void a_name_that_two_students_share_stands_for_neither() {
        load(
                Harbor.school(
                        List.of(
                                person("s1", ada(), Role.STUDENT, "shared", "same"),
                                person("s2", okafor(), Role.STUDENT, "other", "shared"),
                                person("s3", okafor(), Role.STUDENT, "s1", "")),
                        List.of(),
                        List.of()));
        var ids = read(() -> roster.studentIds());
        assertThat(ids).containsOnlyKeys("s1", "s2", "s3", "same", "other");
        assertThat(ids).containsEntry("s1", the("s1").id());
    }

    @Test
    void students_of_a_log_are_added_once_and_named_by_their_id() {
        load(Harbor.small());
        var added = write(() -> roster.addStudents(List.of("log-1", "ada", "log-1", "okafor")));
        assertThat(added).containsOnlyKeys("log-1", "ada");
        assertThat(added).containsEntry("ada", the("ada").id());
        assertThat(the("ada").name().full()).isEqualTo("Ada Lindqvist");
        assertThat(the("log-1").name().brief()).isEqualTo("log-1");
        assertThat(read(() -> roster.studentIds())).containsKey("log-1");
        assertThat(write(() -> roster.addStudents(List.of("log-1"))))
                .isEqualTo(Map.of("log-1", the("log-1").id()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> roster.addStudents(List.of(" "))));
    }

    @Test
    void the_district_and_its_schools_come_by_name() {
        load(Harbor.small());
        assertThat(read(() -> roster.organisations()))
                .extracting(Organisation::name)
                .containsExactly("Harbor District", "Harbor School");
    }

    private static PersonName ada() {
        return new PersonName("Ada", "Lindqvist");
    }

    private static PersonName okafor() {
        return new PersonName("Ngozi", "Okafor");
    }

    private static RosterSnapshot withFallClass(RosterEntry.OfEnrollment enrollment) {
        return Harbor.school(
                List.of(student("ada", "Ada", "Lindqvist")),
                List.of(schoolClass("fall-math", "Fall Math", List.of("3"), List.of("fall"))),
                List.of(enrollment));
    }

    private void load(RosterSnapshot snapshot) {
        assertThat(write(() -> roster.load(snapshot, false)))
                .isInstanceOf(RosterChanges.Loaded.class);
    }

    private List<String> classesOf(String person, LocalDate on) {
        var id = the(person).id();
        return read(() -> roster.classesOf(id, on)).stream().map(SchoolClass::title).toList();
    }

    private Optional<LocalDate> nextDay(String person, LocalDate from) {
        var id = the(person).id();
        return read(() -> roster.nextDayWithClasses(id, from));
    }

    private Person the(String sourcedId) {
        return read(() -> roster.findPersonBySourcedId(sourcedId)).orElseThrow();
    }

    private SchoolClass theClass(String sourcedId) {
        return read(() -> roster.findClassBySourcedId(sourcedId)).orElseThrow();
    }

    private <T> T read(Supplier<T> what) {
        return as(ours, what);
    }

    private <T> T as(TenantId tenant, Supplier<T> what) {
        return work.read(Actor.Task.importing(tenant), what);
    }

    private <T> T write(Supplier<T> what) {
        return work.write(Actor.Task.importing(ours), what);
    }
}
