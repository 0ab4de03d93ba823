package org.cairnlearn.school.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to work on a skill. */
public sealed interface Route {
    Mode mode();

    /** How long it takes about; null where nobody said. */
    @Nullable Integer minutes();

    /** How many students can take it at once; null when there is no limit of this kind. */
    @Nullable Integer copies();

    /** With something that the school has. */
    record With(Material material) implements Route {
        @Override
        public Mode mode() {
            return material.use().mode();
        }

        @Override
        public @Nullable Integer minutes() {
            return material.use().minutes();
        }

        @Override
        public @Nullable Integer copies() {
            return material.use().copies();
        }
    }

    /** Without any material: what people do with it is theirs. */
    record Generic(Mode mode) implements Route {
        @Override
        public @Nullable Integer minutes() {
            return null;
        }

        @Override
        public @Nullable Integer copies() {
            return null;
        }
    }

    /** What there is for any skill: with the teacher, in pairs, on paper. */
    List<Route> GENERIC =
            List.of(
                    new Generic(Mode.WITH_A_PERSON),
                    new Generic(Mode.IN_PAIRS),
                    new Generic(Mode.PAPER));
}
