package org.cairnlearn.school.web.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.choice.ClassOffer;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountWordsTest {
    private static final PersonId ADA = new PersonId(new UUID(0, 1));
    private static final PersonId BEN = new PersonId(new UUID(0, 2));
    private static final PersonId GONE = new PersonId(new UUID(0, 3));
    private static final Way WAY =
            new Way(
                    new CompetencyId(new UUID(0, 4)),
                    Mode.PAPER,
                    new Way.With(null, "A bridge"),
                    null);

    private final CountWords counts =
            new CountWords(
                    Words.of(Locale.ENGLISH),
                    Map.of(ADA, named(ADA, "Ada"), BEN, named(BEN, "Ben")));

    @Test
    void a_number_names_whom_it_counts_and_how_often() {
        var counted =
                new ClassOffer.Counted(WAY, List.of(BEN, ADA, BEN, GONE, BEN), List.of(BEN, ADA));
        assertThat(counts.number(counted)).contains("offered 5 times", "chosen 2 times");
        assertThat(counts.lines(counted))
                .containsExactly(
                        "Chosen by: Ada L. and Ben L.",
                        "Not chosen by: Ben L. (2 times) and one who has left");
    }

    @Test
    void what_was_never_offered_has_no_number() {
        var counted = new ClassOffer.Counted(WAY, List.of(), List.of());
        assertThat(counts.number(counted)).isEmpty();
        assertThat(counts.lines(counted)).isEmpty();
    }

    private static Person named(PersonId id, String given) {
        return new Person(id, given, new PersonName(given, "Lovelace"), Role.STUDENT, true);
    }
}
