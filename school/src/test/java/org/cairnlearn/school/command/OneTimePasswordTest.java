package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneTimePasswordTest {
    @Test
    void it_can_be_copied_by_hand_and_no_two_are_alike() {
        var chance = new SecureRandom();
        var many = IntStream.range(0, 1_000).mapToObj(_ -> OneTimePassword.make(chance)).toList();
        assertThat(many)
                .allMatch(one -> one.matches("([a-hjkmnp-z2-8]{5}-){3}[a-hjkmnp-z2-8]{5}"))
                .doesNotHaveDuplicates();
    }
}
