package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Amira, Rashid, Amira R.",
        "Beatriz, van der Meer, Beatriz V.",
        "Zoë, Åberg, Zoë Å.",
        "'', Okafor, Okafor",
        "Suharto, '', Suharto"
    })
    void on_a_chip_a_name_has_one_large_letter_of_the_family(
            String given, String family, String brief) {
        assertThat(new PersonName(given, family).brief()).isEqualTo(brief);
    }
}
