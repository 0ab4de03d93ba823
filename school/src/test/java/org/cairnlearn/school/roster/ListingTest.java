package org.cairnlearn.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListingTest {
    private static Listing<OfPerson> listing(String entries, String deleted, String unread) {
        return new Listing<>(
                ids(entries).stream().map(id -> Harbor.student(id, "Given", "Family")).toList(),
                ids(deleted),
                ids(unread),
                true);
    }

    private static List<String> ids(String text) {
        return Stream.of(text.split(" ")).filter(id -> !id.isEmpty()).toList();
    }

    @Test
    void an_id_stands_once_whether_here_deleted_or_unread() {
        for (var twice : List.of("a b a||", "a|b b|", "|a|b a", "a b|a|", "a|b|c a")) {
            var parts = twice.split("\\|", -1);
            assertThatIllegalArgumentException()
                    .as(twice)
                    .isThrownBy(() -> listing(parts[0], parts[1], parts[2]));
        }
    }

    @Test
    void ids_of_one_hash_are_several() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(listing("Aa BB", "AaAa", "BBBB").entries()).hasSize(2);
    }
}
