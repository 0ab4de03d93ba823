package org.cairnlearn.school.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.conference.Request.Soon;
import org.cairnlearn.school.conference.Request.Topic;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final PersonId ADA = person(1);
    private static final PersonId BEN = person(2);
    private static final PersonId CHI = person(3);

    @Test
    void whoever_waits_longest_comes_first_and_who_never_had_a_talk_before_all() {
        assertThat(
                        List.of(due(ADA, 4, null), due(BEN, 12, null), due(CHI, null, null))
                                .stream()
                                .sorted(Due.FIRST)
                                .map(Due::student))
                .containsExactly(CHI, BEN, ADA);
    }

    @Test
    void to_ask_brings_a_student_forward_by_a_few_days_and_not_past_everybody() {
        assertThat(due(ADA, 4, Soon.TODAY).urgency()).isGreaterThan(due(BEN, 11, null).urgency());
        assertThat(due(ADA, 4, Soon.TODAY).urgency()).isLessThan(due(BEN, 13, null).urgency());
        assertThat(due(ADA, 1, Soon.LATER).isDue()).isTrue();
        assertThat(due(ADA, 1, null).isDue()).isFalse();
    }

    @Test
    void what_is_asked_of_another_adult_does_not_press() {
        var asked = due(ADA, 1, Soon.TODAY, BEN);
        assertThat(asked.seenBy(BEN, false).isDue()).isTrue();
        assertThat(asked.seenBy(CHI, false).isDue()).isFalse();
    }

    /** Two talks a day, and half of the class asks as often as it can. */
    @Test
    void nobody_starves_however_often_others_ask() {
        var chance = new Random(7);
        var students = IntStream.range(0, 27).mapToObj(DueTest::person).toList();
        var last = new HashMap<PersonId, Integer>();
        var longest = 0;
        for (var day = 0; day < 180; day++) {
            var today = day;
            var due = new ArrayList<Due>();
            for (var i = 0; i < students.size(); i++) {
                var student = students.get(i);
                var asks = i < 13 && chance.nextInt(3) > 0 ? Soon.TODAY : null;
                var held = last.get(student);
                due.add(due(student, held == null ? null : today - held, asks));
            }
            due.sort(Due.FIRST);
            for (var one : due.subList(0, 2)) {
                var held = last.put(one.student(), today);
                longest = Math.max(longest, held == null ? 0 : today - held);
            }
        }
        assertThat(last).hasSize(27);
        assertThat(longest).isLessThanOrEqualTo(14 + 8 + 1);
    }

    @Test
    void a_round_restarts_when_everybody_was_seen() {
        var all = List.of(ADA, BEN, CHI);
        assertThat(Round.of(all, List.of(ADA, BEN)).done()).isEqualTo(Set.of(ADA, BEN));
        assertThat(Round.of(all, List.of(ADA, BEN, ADA, CHI)).done()).isEmpty();
        assertThat(Round.of(all, List.of(ADA, BEN, CHI, BEN)).done()).isEqualTo(Set.of(BEN));
        assertThat(Round.of(List.of(), List.of(ADA)).done()).isEmpty();
    }

    private static Due due(PersonId student, @Nullable Integer waited, @Nullable Soon soon) {
        return due(student, waited, soon, null);
    }

    private static Due due(
            PersonId student,
            @Nullable Integer waited,
            @Nullable Soon soon,
            @Nullable PersonId teacher) {
        var asked =
                soon == null
                        ? null
                        : new Request(
                                student,
                                new Request.Wish(teacher, Topic.WORK, soon, ""),
                                Instant.EPOCH);
        return new Due(student, waited, 10, new Due.Pressing(asked, false, false, false));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }
}
