package org.cairnlearn.school.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.cairnlearn.school.web.trail.Trail.Link;
import org.cairnlearn.school.web.trail.Trail.Row;
import org.cairnlearn.school.web.trail.Trail.Stop;
import org.cairnlearn.school.web.trail.Trail.Walked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PictureTest {
    private static final Trail RATES =
            new Trail(
                    "Map of 3 skills",
                    List.of(
                            new Row("Ratios", List.of(stop("tables"), stop("rates"))),
                            new Row("Shapes", List.of(stop("scale")))),
                    Set.of(
                            new Link("tables", "rates", Walked.DONE),
                            new Link("rates", "scale", Walked.READY)));

    @Test
    void where_people_read_from_right_to_left_the_way_leads_from_right_to_left() {
        var picture = Picture.of(RATES, false);
        var mirrored = Picture.of(RATES, true);
        assertThat(mirrored.width()).isEqualTo(picture.width());
        for (var row = 0; row < 2; row++) {
            var dots = picture.bands().get(row).dots();
            for (var dot = 0; dot < dots.size(); dot++) {
                var other = mirrored.bands().get(row).dots().get(dot);
                assertThat(other.x()).isEqualTo(picture.width() - dots.get(dot).x());
                assertThat(other.y()).isEqualTo(dots.get(dot).y());
            }
        }
    }

    @Test
    void a_link_begins_at_the_earlier_skill_and_ends_at_the_later_one() {
        var picture = Picture.of(RATES, false);
        var tables = picture.bands().getFirst().dots().getFirst();
        var rates = picture.bands().getFirst().dots().getLast();
        assertThat(picture.lines().getLast().walked()).isEqualTo(Walked.DONE);
        assertThat(picture.lines().getLast().path())
                .isEqualTo("M%d %dH%d".formatted(tables.x() + 26, tables.y(), rates.x() - 27));
    }

    @Test
    void a_long_name_takes_three_lines_at_most_and_shows_what_is_cut() {
        assertThat(Lines.of("Percent change", 14, 3)).containsExactly("Percent change");
        assertThat(Lines.of("Compare two fractions that differ in both parts", 14, 3))
                .containsExactly("Compare two", "fractions that", "differ in bot…");
        assertThat(Lines.of("Incommensurability", 12, 3)).containsExactly("Incommensur…");
    }

    @Test
    void a_link_that_leads_off_the_map_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Trail(
                                "Map of 1 skill",
                                List.of(new Row("", List.of(stop("rates")))),
                                Set.of(new Link("rates", "scale", Walked.LATER))));
    }

    private static Stop stop(String id) {
        return new Stop(id, id, id, "/" + id, 0, Set.of());
    }
}
