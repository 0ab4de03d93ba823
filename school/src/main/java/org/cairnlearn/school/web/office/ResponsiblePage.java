package org.cairnlearn.school.web.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff answers for whom.
 *
 * @param more that there are more than are shown; empty when there are not
 * @param said why the last step was not done; empty when it was
 */
public record ResponsiblePage(String lead, String more, String said, List<One> now, Form form) {
    public ResponsiblePage {
        now = List.copyOf(now);
    }

    /** How the same list is asked for as a file. */
    public String file() {
        return "of=" + URLEncoder.encode(form.asked().typed(), StandardCharsets.UTF_8);
    }

    /**
     * One responsibility.
     *
     * @param id tells the row from others on the page
     * @param until empty while it is open
     */
    public record One(
            String id,
            String adult,
            String kind,
            String whom,
            String since,
            String until,
            PostButton end) {}

    /**
     * Whose are shown.
     *
     * @param typed the roster's id of the adult, or the name; empty for everybody's
     * @param choices who may be meant; empty when nobody has to choose
     */
    public record Asked(String typed, List<Link> choices) {
        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What can be typed.
     *
     * @param student one of the students, where somebody has to choose who is meant
     */
    public record Form(
            Asked asked,
            List<Kind> kinds,
            Typed typed,
            MeantField adult,
            @Nullable MeantField student) {
        public Form {
            kinds = List.copyOf(kinds);
        }
    }

    /** A kind to choose. */
    public record Kind(String value, String word) {}

    /**
     * What somebody typed.
     *
     * @param adult the adult's id in the roster, or name
     * @param students their ids in the roster, or names
     * @param schoolClass the id that the roster gives the class
     * @param begins the first day
     * @param ends the last day; empty for an open end
     */
    public record Typed(
            @Nullable String adult,
            @Nullable String kind,
            @Nullable String students,
            @Nullable String schoolClass,
            @Nullable String begins,
            @Nullable String ends) {
        Typed with(String others) {
            return new Typed(adult, kind, others, schoolClass, begins, ends);
        }
    }
}
