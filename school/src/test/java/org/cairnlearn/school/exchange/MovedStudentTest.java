package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterChanges;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ada goes to another school in the middle of the term, and takes along what is hers. */
@SchoolTest
class MovedStudentTest {
    private static final LocalDate MOVE = LocalDate.of(2026, 10, 12);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceBook evidence;
    @Autowired RosterBook roster;
    private SmallSchool school;

    @BeforeEach
    void a_school_where_ada_has_halves() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.has(List.of("ada"), Skill.HALVES);
    }

    @Test
    void evidence_and_mastery_stay_the_students_and_the_new_teacher_has_her_from_the_first_day() {
        var ada = school.person("ada");
        var before = evidenceOf(ada);
        var states = school.states();
        var old = school.roster("math").staff().getFirst().id();
        assertThat(school.write(() -> roster.load(moved(), false)))
                .isInstanceOf(RosterChanges.Loaded.class);
        assertThat(school.person("ada")).isEqualTo(ada);
        assertThat(evidenceOf(ada)).isEqualTo(before);
        assertThat(school.states()).isEqualTo(states);
        var next = school.person("solano");
        assertThat(teaches(old, ada, MOVE.minusDays(1))).isTrue();
        assertThat(teaches(next, ada, MOVE.minusDays(1))).isFalse();
        assertThat(teaches(old, ada, MOVE)).isFalse();
        assertThat(teaches(next, ada, MOVE)).isTrue();
        assertThat(school.read(() -> roster.classesOf(ada, MOVE)))
                .extracting(one -> one.schoolName())
                .containsExactly("Lighthouse School");
    }

    private String evidenceOf(PersonId student) {
        return school.read(() -> evidence.of(List.of(student))).toString();
    }

    private boolean teaches(PersonId teacher, PersonId student, LocalDate on) {
        return school.read(() -> roster.teaches(teacher, student, on));
    }

    /** What another school's office sends: its own class, and Ada's places as they are now. */
    private static RosterSnapshot moved() {
        var lighthouse = new OfOrganisation("lighthouse", "Lighthouse School", "school", "");
        return new RosterSnapshot(
                some(List.of(lighthouse)),
                Listing.unknown(),
                Listing.unknown(),
                some(List.of(teacher())),
                Listing.unknown(),
                some(List.of(itsClass())),
                some(
                        List.of(
                                place("ada", "math", null, MOVE.minusDays(1)),
                                place("ada", "art", null, MOVE.minusDays(1)),
                                place("ada", "math-l", MOVE, null),
                                new OfEnrollment(
                                        "solano-math-l",
                                        "math-l",
                                        "solano",
                                        ClassRole.TEACHER,
                                        true,
                                        null,
                                        null))));
    }

    private static OfPerson teacher() {
        return new OfPerson(
                "solano",
                new PersonName("Ana", "Solano"),
                Role.TEACHER,
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private static OfClass itsClass() {
        return new OfClass(
                "math-l",
                "Mathematics",
                "",
                ClassType.SCHEDULED,
                "",
                "lighthouse",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static OfEnrollment place(
            String student,
            String schoolClass,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {
        return new OfEnrollment(
                student + "-" + schoolClass,
                schoolClass,
                student,
                ClassRole.STUDENT,
                false,
                begins,
                ends);
    }

    private static <T extends RosterEntry> Listing<T> some(List<T> entries) {
        return new Listing<>(entries, Set.of(), Set.of(), false);
    }
}
