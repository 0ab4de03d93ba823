package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PaceWords;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.trail.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The student's map: what is there, what is ready, what is in the way. The picture and the list
 * show the same skills.
 *
 * @param none said in place of a map, else null
 * @param chart null when there is no map
 * @param panel the chosen skill; null when there is no map
 * @param ready what the student could begin now, at most three
 */
public record MapPage(
        Head head,
        @Nullable Notice none,
        @Nullable Chart chart,
        @Nullable SkillPage panel,
        List<Ready> ready) {
    public MapPage {
        ready = List.copyOf(ready);
    }

    /**
     * What stands above the map.
     *
     * @param title My map: Mathematics
     * @param lead 10 of 26 skills in your cairn. 3 are ready for you now.
     * @param maps the student's other subjects; empty when there is one
     * @param parts of a subject that is too large for one map, by grade; empty when it is not
     * @param pace of the course; null when it has no dates
     */
    public record Head(
            String title,
            Sentence lead,
            List<Link> maps,
            List<Link> parts,
            @Nullable PaceWords pace) {
        public Head {
            maps = List.copyOf(maps);
            parts = List.copyOf(parts);
        }
    }

    /** As what the skills are shown. */
    public enum View {
        /** As a map where there is room, else as a list. */
        AUTO,
        MAP,
        LIST
    }

    /**
     * The skills as a picture and as a list.
     *
     * @param views as a map, as a list
     */
    public record Chart(
            View view, List<Link> views, List<Level> scale, Picture picture, List<Strand> strands) {
        public Chart {
            views = List.copyOf(views);
            scale = List.copyOf(scale);
            strands = List.copyOf(strands);
        }

        /** What it looks like, as the style sheet calls it. */
        public String look() {
            return switch (view) {
                case AUTO -> "as-auto";
                case MAP -> "as-map";
                case LIST -> "as-list";
            };
        }
    }

    /** Skills that belong together. */
    public record Strand(String name, List<Item> skills) {
        public Strand {
            skills = List.copyOf(skills);
        }
    }

    /**
     * A skill in the list.
     *
     * @param link current when its panel is open
     * @param says Not started, ready for you
     */
    public record Item(String id, Link link, Level level, String says) {}

    /**
     * A skill that is ready.
     *
     * @param why You have one-step equations; may be empty
     */
    public record Ready(Link link, Level level, String iCan, String why) {}
}
