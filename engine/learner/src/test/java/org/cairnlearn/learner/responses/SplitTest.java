package org.cairnlearn.learner.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SplitTest {
    /** Their CRC-32, modulo 5: 1 -> 3, 2 -> 2, 3 -> 1, 6 -> 0 (python: zlib.crc32(b'6') % 5). */
    private static final List<String> NAMES = List.of("1", "2", "3", "6");

    private static Responses log() {
        var log = Responses.builder();
        NAMES.forEach(name -> log.add(name, MadeUp.row(0, "q", "k", 1, 1)));
        return log.build();
    }

    @Test
    void the_hash_of_the_name_says_who_tests_and_who_validates() {
        var split = Split.hash(log());
        assertThat(split.students(Role.TEST)).containsExactly(3);
        assertThat(split.students(Role.VALIDATION)).containsExactly(2);
    }

    @Test
    void the_source_may_say_who_tests_and_then_the_hash_says_who_validates() {
        var split = Split.source(log(), List.of(false, true, false, false));
        assertThat(split.students(Role.TEST)).containsExactly(1);
        assertThat(split.students(Role.TRAIN, Role.VALIDATION)).containsExactly(0, 2, 3);
    }

    @Test
    void everybody_has_a_role_or_nobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.source(log(), List.of(true)))
                .withMessage("1 students have a role, but the log has 4");
    }
}
