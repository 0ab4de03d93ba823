package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.cairnlearn.standards.oneroster.User.PreferredName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowTextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

    private static <T extends RosterRecord> void comesBack(Class<T> type, T record) {
        var texts = new RowTexts<>(type);
        var rows =
                List.of(
                        new Row<>("a.csv", 2, record, null),
                        new Row<>("b.csv", 3_000_000_000L, record, Instant.ofEpochSecond(5, 7)));
        for (var row : rows) {
            assertThat(texts.read(texts.write(row))).isEqualTo(row);
        }
    }

    @Test
    void a_record_of_every_table_comes_back_as_it_was() {
        comesBack(Org.class, new Org("o", Status.ACTIVE, "Élan", OrgType.SCHOOL, "", "d"));
        comesBack(
                AcademicSession.class,
                new AcademicSession(
                        "t",
                        Status.TO_BE_DELETED,
                        "Fall",
                        SessionType.TERM,
                        DAY,
                        DAY.plusDays(90),
                        "",
                        Year.of(2027)));
        comesBack(
                Course.class,
                new Course("c", Status.ACTIVE, "", "Math", "M", List.of("07", ""), "o", List.of()));
        comesBack(
                SchoolClass.class,
                new SchoolClass(
                        "k",
                        Status.ACTIVE,
                        "Math\n7",
                        List.of("07"),
                        "c",
                        "",
                        ClassType.HOMEROOM,
                        "",
                        "o",
                        List.of("t", "u"),
                        List.of(),
                        List.of("1", "3")));
        comesBack(
                RoleAssignment.class,
                new RoleAssignment("r", Status.ACTIVE, "u", true, UserRole.TEACHER, "o"));
    }

    @Test
    void what_is_not_said_of_people_and_their_ties_stays_unsaid() {
        comesBack(User.class, user(UserRole.STUDENT, new PreferredName("Ada", "", "L")));
        comesBack(User.class, user(null, PreferredName.NONE));
        comesBack(
                Guardianship.class,
                new Guardianship(
                        "b", Status.ACTIVE, "s", "g", "", false, null, null, DAY.minusYears(90)));
        comesBack(
                Enrollment.class,
                new Enrollment(
                        "e", Status.ACTIVE, "k", "o", "u", EnrollmentRole.AIDE, true, DAY, null));
    }

    private static User user(@Nullable UserRole role, PreferredName preferred) {
        return new User(
                "u",
                Status.ACTIVE,
                false,
                List.of("o", "p"),
                role,
                "",
                "A",
                "B",
                "",
                "00123",
                "",
                List.of(),
                List.of("g"),
                preferred);
    }
}
