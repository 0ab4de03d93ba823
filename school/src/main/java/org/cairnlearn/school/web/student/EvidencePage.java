package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.WorkWords;
import org.jspecify.annotations.Nullable;

/**
 * What shows what a student can do, by skill.
 *
 * @param groups those with the newest first
 */
public record EvidencePage(String lead, List<Group> groups, Form form) {
    public EvidencePage {
        groups = List.copyOf(groups);
    }

    /**
     * What shows one skill.
     *
     * @param about null for what names no skill
     * @param shown what the student shows, the newest first
     * @param work what others saw, the newest first
     */
    public record Group(
            String id,
            String title,
            @Nullable About about,
            List<Item> shown,
            List<WorkWords.Line> work) {
        public Group {
            shown = List.copyOf(shown);
            work = List.copyOf(work);
        }
    }

    /**
     * Where the student stands.
     *
     * @param next what is missing
     */
    public record About(Link skill, Level level, String sure, String next) {}

    /**
     * Something that the student shows.
     *
     * @param said what teachers said to it
     */
    public record Item(Text text, @Nullable File file, Circle circle, List<String> said) {
        public Item {
            said = List.copyOf(said);
        }
    }

    /**
     * What it says.
     *
     * @param kind what it is and when it was added
     * @param link where it leads; null where it leads nowhere
     */
    public record Text(String id, String words, String kind, @Nullable Link link) {}

    /**
     * A file.
     *
     * @param small the address of a small picture; null where there is none
     */
    public record File(Link save, @Nullable String small) {}

    /**
     * Who sees it.
     *
     * @param action where another choice is posted
     */
    public record Circle(String action, List<Choice> choices, PostButton remove) {
        public Circle {
            choices = List.copyOf(choices);
        }
    }

    /** One thing that can be picked. */
    public record Choice(String value, String label, boolean picked) {}

    /**
     * Where something is added.
     *
     * @param wrong what has to be mended; null on a fresh form
     */
    public record Form(
            List<Choice> kinds,
            List<Choice> skills,
            List<Choice> circles,
            Written written,
            @Nullable String wrong) {
        public Form {
            kinds = List.copyOf(kinds);
            skills = List.copyOf(skills);
            circles = List.copyOf(circles);
        }
    }

    /**
     * What stands in the form.
     *
     * @param owner who writes it: nobody else sends it
     */
    public record Written(String owner, String words, String detail) {}
}
