package org.cairnlearn.school.materials;

import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.jspecify.annotations.Nullable;

/** Something to work with. Texts that nobody gave are empty. */
public record Material(
        MaterialId id, About about, Use use, Rights rights, Set<CompetencyId> competencies) {
    public Material {
        competencies = Set.copyOf(competencies);
    }

    /**
     * What it is.
     *
     * @param language codes such as "en", apart by blanks
     * @param reading what a student must be able to read, in the school's own words
     */
    public record About(
            String title, String subject, String grades, String language, String reading) {
        public About {
            if (title.isBlank()) {
                throw new IllegalArgumentException("A material has a title");
            }
        }
    }

    /**
     * How it is worked with.
     *
     * @param minutes how long it takes about; null where nobody said
     * @param copies how many students can have it at once; null when there is no limit
     * @param device what device it needs
     */
    public record Use(
            Mode mode,
            @Nullable Integer minutes,
            @Nullable Integer copies,
            String device,
            Place place) {
        public Use {
            if ((minutes != null && (minutes < 1 || minutes > 600))
                    || (copies != null && copies < 0)) {
                throw new IllegalArgumentException(
                        "A material takes 1 to 600 minutes and has no fewer than 0 copies, not %s and %s"
                                .formatted(minutes, copies));
            }
        }
    }

    /**
     * Where it is.
     *
     * @param link on the web
     * @param shelf in the school
     */
    public record Place(String link, String shelf) {
        /** How the link of a unit of a packaged course begins; its id follows. */
        public static final String UNIT = "/student/course/";

        /** Whether a student opens it here, and nobody elsewhere. */
        public boolean isUnit() {
            return link.startsWith(UNIT);
        }
    }

    /**
     * Whose it is; to be shown wherever the material is.
     *
     * @param source whose work it is taken from
     */
    public record Rights(String source, String author, Licence licence) {}
}
