package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.profile.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * What people have written in a profile, and what the work suggests to write.
 *
 * @param care how it is kept
 * @param columns two of them
 * @param shown what the student shows, the newest first
 * @param past what no longer stands
 */
public record Written(
        Care care, List<List<Box>> columns, List<Show> shown, List<StatementLine> past) {
    /**
     * How a profile is kept.
     *
     * @param says when a person last wrote something
     * @param due whether that is too long ago
     * @param talks what was talked; null for who does not read it
     */
    public record Care(String says, boolean due, @Nullable Link talks) {}

    public Written {
        shown = List.copyOf(shown);
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

    /**
     * Something that the student shows.
     *
     * @param skill the skill that it shows; empty where none is named
     * @param file null where there is none
     * @param say where a word to it is posted; null for who only reads
     */
    public record Show(
            Said text, String skill, @Nullable File file, List<String> said, @Nullable String say) {
        public Show {
            said = List.copyOf(said);
        }
    }

    /**
     * What it says.
     *
     * @param kind what it is and when it was added
     * @param link where it leads; empty where it leads nowhere
     */
    public record Said(String id, String words, String kind, String link) {}

    /**
     * A file.
     *
     * @param small the address of a small picture; null where there is none
     */
    public record File(Link save, @Nullable String small) {}
}
