package org.cairnlearn.school.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SchoolTest
@RecordApplicationEvents
class AttendanceBookTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final Presence HERE = new Presence.Here();
    private static final Presence AWAY = new Presence.Away();
    private static final Sitting ALL_DAY = new Sitting.WholeDay(MONDAY);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired AttendanceBook attendance;
    @Autowired ApplicationEvents events;

    private SmallSchool school;
    private Sitting third;
    private Sitting art;
    private PersonId ada;
    private PersonId ben;
    private PersonId okafor;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new Sitting.OfClass(school.schoolClass("math"), MONDAY, "3");
        art = new Sitting.OfClass(school.schoolClass("art"), MONDAY, "3");
        ada = school.person("ada");
        ben = school.person("ben");
        okafor = school.person("okafor");
    }

    @Test
    void everybody_is_here_until_somebody_says_otherwise() {
        assertThat(marks(third)).isEmpty();
        mark(third, ada, AWAY);
        mark(third, ben, new Presence.Late(12));
        assertThat(presences(third)).isEqualTo(Map.of(ada, AWAY, ben, new Presence.Late(12)));
        assertThat(marks(art)).isEmpty();
        assertThat(marks(third).get(ada).by()).isEqualTo(okafor);
    }

    @Test
    void a_mark_is_changed_and_taken_back() {
        mark(third, ada, AWAY);
        mark(third, ada, new Presence.Late(null));
        assertThat(presences(third)).isEqualTo(Map.of(ada, new Presence.Late(null)));
        mark(third, ada, HERE);
        assertThat(marks(third)).isEmpty();
        assertThat(notOnFile()).isEmpty();
    }

    @Test
    void a_flex_block_is_no_class() {
        var harbor = new OrganisationId(school.roster("math").schoolClass().school().value());
        var flex = new Sitting.OfFlex(harbor, MONDAY, "3");
        mark(flex, ada, AWAY);
        assertThat(presences(flex)).isEqualTo(Map.of(ada, AWAY));
        assertThat(marks(third)).isEmpty();
    }

    @Test
    void the_schools_own_system_takes_the_place_of_what_was_marked_there_by_hand() {
        mark(third, ada, AWAY);
        mark(third, ben, AWAY);
        assertThat(load(on(ada, third, HERE))).isEqualTo(new AttendanceChanges(0, 1, 0));
        assertThat(presences(third)).isEqualTo(Map.of(ben, AWAY));
        assertThat(notOnFile()).extracting(Marked::student).containsExactly(ben);
    }

    @Test
    void what_is_marked_after_the_file_counts_and_is_not_in_the_record_yet() {
        load(on(ada, third, AWAY));
        assertThat(notOnFile()).isEmpty();
        mark(third, ada, new Presence.Late(20));
        assertThat(presences(third)).isEqualTo(Map.of(ada, new Presence.Late(20)));
        assertThat(notOnFile()).hasSize(1);
        school.write(() -> {
            attendance.clear(third, ada);
            return true;
        });
        assertThat(presences(third)).isEqualTo(Map.of(ada, AWAY));
    }

    private List<Set<Sitting>> told() {
        return events.stream(PresenceChanged.class).map(PresenceChanged::sittings).toList();
    }

    @Test
    void others_hear_of_which_blocks_something_new_was_said() {
        mark(third, ada, AWAY);
        assertThat(told()).containsExactly(Set.of(third));
        mark(third, ada, HERE);
        assertThat(told()).containsExactly(Set.of(third), Set.of(third));
        load(on(ada, ALL_DAY, AWAY), on(ben, art, AWAY));
        load(on(ada, ALL_DAY, AWAY), on(ben, art, AWAY));
        assertThat(told()).containsExactly(Set.of(third), Set.of(third), Set.of(ALL_DAY, art));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var lines =
                new OnFile[] {
                    on(ada, third, AWAY), on(ben, third, new Presence.Late(5)), on(ben, art, HERE)
                };
        assertThat(load(lines)).isEqualTo(new AttendanceChanges(2, 0, 1));
        assertThat(load(lines)).isEqualTo(new AttendanceChanges(0, 0, 3));
        assertThat(load(on(ada, third, HERE))).isEqualTo(new AttendanceChanges(0, 1, 0));
        assertThat(marks(third)).containsOnlyKeys(ben);
    }

    @Test
    void away_all_day_is_away_from_each_block_but_the_one_the_file_names() {
        var lines = new OnFile[] {on(ada, third, HERE), on(ada, ALL_DAY, AWAY)};
        assertThat(load(lines)).isEqualTo(new AttendanceChanges(2, 0, 0));
        assertThat(load(lines)).isEqualTo(new AttendanceChanges(0, 0, 2));
        assertThat(presences(art)).isEqualTo(Map.of(ada, AWAY));
        assertThat(presences(third)).isEqualTo(Map.of(ada, HERE));
        assertThat(awayAllDay()).containsExactly(ada);
        load(on(ada, ALL_DAY, HERE));
        assertThat(awayAllDay()).isEmpty();
        assertThat(marks(art)).isEmpty();
    }

    @Test
    void somebody_away_all_day_can_still_come_in() {
        load(on(ada, ALL_DAY, AWAY));
        mark(third, ada, HERE);
        assertThat(presences(third)).isEqualTo(Map.of(ada, HERE));
        assertThat(presences(art)).isEqualTo(Map.of(ada, AWAY));
        load(on(ada, ALL_DAY, AWAY));
        assertThat(presences(third)).isEqualTo(Map.of(ada, AWAY));
    }

    @Test
    void a_day_lists_what_a_student_missed() {
        mark(third, ada, AWAY);
        mark(art, ada, new Presence.Late(3));
        var day = school.read(() -> attendance.on(List.of(ada, ben), MONDAY));
        assertThat(day.notSimplyHere(ada)).containsExactlyInAnyOrder(third, art);
        assertThat(day.notSimplyHere(ben)).isEmpty();
        assertThat(day.away(ada, third)).isTrue();
        assertThat(day.away(ada, art)).isFalse();
    }

    @Test
    void a_teacher_marks_blocks_and_no_days() {
        assertThatThrownBy(() -> mark(ALL_DAY, ada, AWAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_late_by_less_than_a_minute_or_more_than_a_day() {
        assertThatThrownBy(() -> new Presence.Late(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Presence.Late(601))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_school_sees_nothing_of_it() {
        mark(third, ada, AWAY);
        var other = Schools.make(tenants).ours().id();
        assertThat(
                        work.<Map<PersonId, Mark>>read(
                                other, () -> attendance.marks(third, List.of(ada))))
                .isEmpty();
    }

    private static OnFile on(PersonId student, Sitting sitting, Presence presence) {
        return new OnFile(student, sitting, presence);
    }

    private AttendanceChanges load(OnFile... lines) {
        return school.write(() -> attendance.load(List.of(lines)));
    }

    private void mark(Sitting sitting, PersonId student, Presence presence) {
        school.write(() -> {
            attendance.mark(sitting, student, presence, okafor);
            return true;
        });
    }

    private Map<PersonId, Mark> marks(Sitting sitting) {
        return school.read(() -> attendance.marks(sitting, school.students()));
    }

    private Map<PersonId, Presence> presences(Sitting sitting) {
        return marks(sitting).entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().presence()));
    }

    private Set<PersonId> awayAllDay() {
        return school.read(() -> attendance.awayOn(List.of(ada, ben), MONDAY));
    }

    private List<Marked> notOnFile() {
        return school.read(() -> attendance.notOnFile(MONDAY, MONDAY));
    }
}
