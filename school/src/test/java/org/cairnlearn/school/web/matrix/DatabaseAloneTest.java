package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.web.matrix.Table.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * The second lock by itself: with the decision switched off, every question that the hand-written
 * table answers with no is asked over HTTP. In a district of its own, for what is denied to nobody
 * leaves little as it was.
 */
@SchoolTest
class DatabaseAloneTest {
    @Autowired ApplicationContext application;

    @Value("${local.server.port}")
    int port;

    @Tag("all")
    @Test
    void the_database_alone_names_nobody_and_changes_nothing_of_others() throws SQLException {
        try (var _ = new Unasked()) {
            var world = new World(application);
            var examples = new Examples(world);
            var crowd = new Crowd(world, port, List.of(Persona.values()));
            var alone = new Alone(world, examples, crowd);
            world.formerLeaves();
            try (var _ = new DecisionOff()) {
                alone.read(asked().filter(Line::isPage).toList());
                alone.write(asked().filter(line -> !line.isPage()).toList());
            }
            System.out.printf(
                    "%d denied questions, answered by the database alone%n", alone.asked());
            assertThat(alone.leaks()).isEmpty();
            assertThat(alone.opened())
                    .contains("GET /teacher/student/{} | leader") // so nothing was decided
                    .isSubsetOf(Table.byActionOnly());
        }
    }

    private static Stream<Line> asked() {
        return Table.read().lines().stream().filter(line -> !line.open());
    }
}
