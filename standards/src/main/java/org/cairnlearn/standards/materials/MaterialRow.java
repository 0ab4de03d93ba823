package org.cairnlearn.standards.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a school's own table of materials. Texts that nobody gave are empty.
 *
 * @param skills codes of competencies
 */
public record MaterialRow(Key key, What what, Use use, Rights rights, List<String> skills) {
    public MaterialRow {
        skills = List.copyOf(skills);
    }

    /**
     * Which one.
     *
     * @param line the physical line
     * @param id its own, or its title in small letters
     */
    public record Key(long line, String id) {}

    /** What it is. */
    public record What(
            String title, String subject, String grades, String language, String reading) {}

    /**
     * How it is worked with.
     *
     * @param mode one of {@link MaterialsTable#MODES}
     * @param minutes null where the table does not say
     * @param copies null when there is no limit
     */
    public record Use(
            String mode,
            @Nullable Integer minutes,
            @Nullable Integer copies,
            String device,
            Place place) {}

    /** Where it is: on the web, on a shelf. */
    public record Place(String link, String shelf) {}

    /** Whose it is. */
    public record Rights(String author, Credit credit) {}
}
