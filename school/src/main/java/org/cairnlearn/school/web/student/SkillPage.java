package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.WorkWords;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one of the student's skills, and what shows it. It is the map's panel, and a
 * page of its own.
 *
 * @param about which skill
 * @param shown the newest pieces of work first
 * @param check what can be done to be checked on it; null when there is nothing to ask for
 */
public record SkillPage(
        About about,
        Known known,
        List<WorkWords.Line> shown,
        Around around,
        @Nullable Check check) {
    /** As many pieces of work as a student takes in at a glance. */
    private static final int GLANCE = 4;

    public SkillPage {
        shown = List.copyOf(shown);
    }

    /** What the map's panel shows of the work. */
    public List<WorkWords.Line> newest() {
        return shown.subList(0, Math.min(GLANCE, shown.size()));
    }

    /** Whether there is more than the panel shows. */
    public boolean hasMore() {
        return shown.size() > GLANCE;
    }

    /** The skill's own page. */
    public String own() {
        return "/student/skill/" + about.id();
    }

    /** The skill on the map. */
    public String onMap() {
        return "/student/map?skill=" + about.id();
    }

    /**
     * Which skill it is.
     *
     * @param id of the competency
     * @param strand the row of the map it stands in; may be empty
     * @param iCan what the skill says, whole
     * @param credit the line that the framework asks for; may be empty
     * @param mapped whether it stands on the student's map
     */
    public record About(
            String id, String strand, String name, String iCan, String credit, boolean mapped) {}

    /**
     * Where the student stands on it.
     *
     * @param sure Fairly sure
     * @param next one sentence: what would show more
     */
    public record Known(Level level, String sure, String next) {}

    /**
     * Show what I know.
     *
     * @param says where it stands, or why not now
     * @param act to ask, or to take it back; null when there is nothing to press
     * @param rule when a check can come again
     */
    public record Check(List<String> says, @Nullable PostButton act, List<String> rule) {
        public Check {
            says = List.copyOf(says);
            rule = List.copyOf(rule);
        }
    }

    /** What comes first, and what comes after. */
    public record Around(List<Way> inTheWay, List<Way> opens) {
        public Around {
            inTheWay = List.copyOf(inTheWay);
            opens = List.copyOf(opens);
        }
    }

    /**
     * Another skill.
     *
     * @param here whether it stands on the same map
     */
    public record Way(Link link, boolean here) {}
}
