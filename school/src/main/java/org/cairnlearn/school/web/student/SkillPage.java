package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;

/**
 * What is known of one of the student's skills, and what shows it. It is the map's panel, and a
 * page of its own.
 *
 * @param about which skill
 * @param sure Fairly sure
 * @param shown the newest pieces of work first
 * @param next one sentence: what would show more
 */
public record SkillPage(
        About about, Level level, String sure, List<Piece> shown, String next, Around around) {
    /** As many pieces of work as a student takes in at a glance. */
    private static final int GLANCE = 4;

    public SkillPage {
        shown = List.copyOf(shown);
    }

    /** What the map's panel shows of the work. */
    public List<Piece> newest() {
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
     * One piece of work.
     *
     * @param showsIt whether it had at least half of the points
     */
    public record Piece(boolean showsIt, String text, String date) {}

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
