package org.cairnlearn.school.web.teacher.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.cairnlearn.school.web.teacher.sheets.PlacesPage.Place;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubstituteViewTest {
    @Test
    void groups_with_one_room_and_one_adult_are_one_line() {
        var places =
                List.of(
                        new Place("Room 204", "On their own", "Cards", List.of("Ben L.")),
                        new Place("Room 204", "Mrs. Okafor", "", List.of("Chi A.")),
                        new Place("Room 204", "On their own", "", List.of("Ada L.", "Eli S.")));
        assertThat(SubstituteView.together(places))
                .extracting(Place::adult, Place::students)
                .containsExactly(
                        tuple("On their own", List.of("Ada L.", "Ben L.", "Eli S.")),
                        tuple("Mrs. Okafor", List.of("Chi A.")));
    }
}
