package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * Opening what an administrator's role does not show.
 *
 * @param open what the reader has open now
 * @param wrong why nothing was opened; empty when nothing was tried
 */
public record GlassPage(List<Link> open, Typed typed, Proof proof, String wrong) {
    public GlassPage {
        open = List.copyOf(open);
    }

    /** By what the reader proves again who it is. */
    public enum Proof {
        CODE,
        PASSWORD,
        NOTHING
    }

    /**
     * What somebody typed.
     *
     * @param student the id that the roster gives the student
     */
    public record Typed(@Nullable String student, @Nullable String reason, @Nullable String code) {}
}
