package org.cairnlearn.school.web.teacher.materials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What there is to work with.
 *
 * @param none said when nothing is found, else null
 */
public record MaterialsPage(
        Head head, Filter filter, @Nullable Notice none, List<Row> rows, Pager pager) {
    public MaterialsPage {
        rows = List.copyOf(rows);
    }

    /**
     * What stands above.
     *
     * @param lead how many there are
     * @param views all of them, and the work to do
     */
    public record Head(String lead, List<Link> views) {
        public Head {
            views = List.copyOf(views);
        }
    }

    /**
     * What is looked for.
     *
     * @param words typed before
     */
    public record Filter(String words, List<Choice> modes, List<Choice> skills) {
        public Filter {
            modes = List.copyOf(modes);
            skills = List.copyOf(skills);
        }

        /** How the same is asked for as a file. */
        public String query() {
            return "words=%s&mode=%s&skill=%s"
                    .formatted(
                            URLEncoder.encode(words, StandardCharsets.UTF_8),
                            chosen(modes),
                            chosen(skills));
        }

        private static String chosen(List<Choice> choices) {
            return choices.stream()
                    .filter(Choice::chosen)
                    .map(Choice::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /** One thing to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * One material.
     *
     * @param skills what it is for
     * @param use how it is worked with
     * @param where an address, or a place in the school; empty when neither is known
     */
    public record Row(Link title, String skills, Use use, Link where, Credit credit) {}

    /**
     * How it is worked with.
     *
     * @param how On a screen · 20 minutes
     * @param copies 6 at once
     */
    public record Use(String how, String copies, boolean screen) {}

    /** The way on and back; null where there is none. */
    public record Pager(@Nullable Link back, @Nullable Link on, String shown) {}
}
