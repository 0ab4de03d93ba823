package org.cairnlearn.school.roster;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfCourse;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterEntry.OfTerm;
import org.jspecify.annotations.Nullable;

/** Harbor School's roster, in pieces that a test puts together. */
final class Harbor {
    static final LocalDate FALL_STARTS = LocalDate.of(2026, 8, 17);
    static final LocalDate FALL_ENDS = LocalDate.of(2026, 12, 18);
    static final LocalDate SPRING_STARTS = LocalDate.of(2027, 1, 4);
    static final LocalDate SPRING_ENDS = LocalDate.of(2027, 6, 11);

    private Harbor() {}

    static RosterSnapshot school(
            List<OfPerson> people, List<OfClass> classes, List<OfEnrollment> enrollments) {
        return school(Listing.of(people), Listing.of(classes), Listing.of(enrollments));
    }

    static RosterSnapshot school(
            Listing<OfPerson> people, Listing<OfClass> classes, Listing<OfEnrollment> enrollments) {
        return new RosterSnapshot(
                Listing.of(
                        List.of(
                                new OfOrganisation("harbor", "Harbor School", "school", "district"),
                                new OfOrganisation("district", "Harbor District", "district", ""))),
                Listing.of(
                        List.of(
                                term("fall", FALL_STARTS, FALL_ENDS, "year"),
                                term("spring", SPRING_STARTS, SPRING_ENDS, "year"),
                                term("year", FALL_STARTS, SPRING_ENDS, ""))),
                Listing.of(
                        List.of(
                                new OfCourse(
                                        "math-6",
                                        "Mathematics 6",
                                        "M6",
                                        "district",
                                        List.of("Mathematics"),
                                        List.of("06")))),
                people,
                Listing.unknown(),
                classes,
                enrollments);
    }

    /** Ada, Ben and Mrs. Okafor, who has them in mathematics all year, third period. */
    static RosterSnapshot small() {
        return school(
                List.of(
                        student("ada", "Ada", "Lindqvist"),
                        student("ben", "Ben", "Abara"),
                        teacher("okafor", "Ngozi", "Okafor")),
                List.of(schoolClass("math", "Mathematics 6", List.of("3"), List.of("year"))),
                List.of(attends("ada", "math"), attends("ben", "math"), teaches("okafor", "math")));
    }

    static OfTerm term(String id, LocalDate starts, LocalDate ends, String parent) {
        return new OfTerm(id, id + " 2026-27", "term", starts, ends, parent, "2027");
    }

    static OfPerson student(String id, String given, String family) {
        return person(id, new PersonName(given, family), Role.STUDENT, "", "");
    }

    static OfPerson teacher(String id, String given, String family) {
        return person(id, new PersonName(given, family), Role.TEACHER, "", "");
    }

    static OfPerson person(
            String id, PersonName name, Role role, String username, String identifier) {
        return new OfPerson(id, name, role, username, "", identifier, List.of("06"), List.of());
    }

    static OfClass schoolClass(String id, String title, List<String> periods, List<String> terms) {
        return new OfClass(
                id,
                title,
                "M6-" + id,
                ClassType.SCHEDULED,
                "math-6",
                "harbor",
                "Room 12",
                periods,
                List.of("Mathematics"),
                List.of("06"),
                terms);
    }

    static OfEnrollment attends(String person, String schoolClass) {
        return attends(person, schoolClass, null, null);
    }

    static OfEnrollment attends(
            String person,
            String schoolClass,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {
        return new OfEnrollment(
                person + "-" + schoolClass,
                schoolClass,
                person,
                ClassRole.STUDENT,
                false,
                begins,
                ends);
    }

    static OfEnrollment teaches(String person, String schoolClass) {
        return new OfEnrollment(
                person + "-" + schoolClass,
                schoolClass,
                person,
                ClassRole.TEACHER,
                true,
                null,
                null);
    }
}
