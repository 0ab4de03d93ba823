package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.profile.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * What people have written in a profile, and what the work suggests to write.
 *
 * @param upkeep when a person last wrote something
 * @param due whether that is too long ago
 * @param columns two of them
 * @param past what no longer stands
 */
public record Written(
        String upkeep, boolean due, List<List<Box>> columns, List<StatementLine> past) {
    public Written {
        columns = columns.stream().map(List::copyOf).toList();
        past = List.copyOf(past);
    }

    /**
     * What is written of one kind.
     *
     * @param form where more is written; null for who only reads
     */
    public record Box(
            Head head, List<StatementLine> lines, List<DraftLine> drafts, @Nullable Form form) {
        public Box {
            lines = List.copyOf(lines);
            drafts = List.copyOf(drafts);
        }
    }

    /**
     * What stands above.
     *
     * @param id the kind
     * @param empty what stands there when nothing is written
     */
    public record Head(String id, String title, String empty) {}

    /**
     * What the work suggests.
     *
     * @param why by which rule
     * @param chip the work; its address is empty for who cannot follow it
     * @param keep where it is kept; null for who only reads
     */
    public record DraftLine(
            String id, String words, String why, @Nullable Link chip, @Nullable Keep keep) {}

    /**
     * How a draft is kept or turned down.
     *
     * @param action where the kept words are posted
     */
    public record Keep(String action, PostButton decline) {}

    /**
     * Where something new is written.
     *
     * @param hint what belongs here
     * @param skills that can be named as evidence
     */
    public record Form(String action, String hint, List<Skill> skills) {
        public Form {
            skills = List.copyOf(skills);
        }
    }

    /** A skill to name. */
    public record Skill(String value, String name) {}
}
