package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterChanges.Change;
import org.cairnlearn.school.roster.RosterChanges.Loaded;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
@Tag("all")
class LargeRosterTest {
    private static final int STUDENTS = 9_400;
    private static final int CLASSES = 1_600;
    private static final int ENROLLMENTS = 47_000;

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired RosterBook roster;

    @Test
    void a_district_of_47_000_enrollments_loads_and_loads_again() {
        var ours = Schools.make(tenants).ours().id();
        var district =
                Harbor.school(
                        IntStream.range(0, STUDENTS)
                                .mapToObj(i -> Harbor.student("s" + i, "Student", "Number " + i))
                                .toList(),
                        IntStream.range(0, CLASSES)
                                .mapToObj(c ->
                                        Harbor.schoolClass(
                                                "c" + c,
                                                "Class " + c,
                                                List.of("1"),
                                                List.of("year")))
                                .toList(),
                        IntStream.range(0, ENROLLMENTS)
                                .mapToObj(LargeRosterTest::enrollment)
                                .toList());
        assertThat(load(ours, district)).isEqualTo(new Change(ENROLLMENTS, 0, 0, 0, List.of()));
        assertThat(load(ours, district)).isEqualTo(new Change(0, 0, ENROLLMENTS, 0, List.of()));
    }

    private static OfEnrollment enrollment(int number) {
        return new OfEnrollment(
                "e" + number,
                "c" + number * 7 % CLASSES,
                "s" + number % STUDENTS,
                RosterEntry.ClassRole.STUDENT,
                false,
                null,
                null);
    }

    private Change load(TenantId tenant, RosterSnapshot snapshot) {
        return ((Loaded)
                        work.write(
                                Actor.Task.importing(tenant), () -> roster.load(snapshot, false)))
                .of(RosterKind.ENROLLMENT);
    }
}
