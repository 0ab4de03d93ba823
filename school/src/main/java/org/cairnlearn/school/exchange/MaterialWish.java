package org.cairnlearn.school.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * What somebody wants imported as materials, beyond what every import is told.
 *
 * @param skills tables that say which of the file's skills is which competency
 * @param source whose table it is, where a school has several; else empty
 */
public record MaterialWish(ImportWish wish, List<Path> skills, String source) {
    public MaterialWish {
        skills = List.copyOf(skills);
    }

    /** By the school's own codes, from its one table. */
    static MaterialWish of(ImportWish wish) {
        return new MaterialWish(wish, List.of(), "");
    }
}
