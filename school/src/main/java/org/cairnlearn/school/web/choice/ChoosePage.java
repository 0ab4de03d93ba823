package org.cairnlearn.school.web.choice;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * What a student can choose for the next school day. Every text is ready to be shown.
 *
 * @param lead for which day
 * @param paths to the cards of other classes and of other ways to work
 * @param picked what the student has said; null while nothing
 * @param cards three to six, in an order of the day
 * @param none said while there are no cards, else null
 * @param playlists of the class, each with how far the student has come
 */
public record ChoosePage(
        String lead,
        Paths paths,
        @Nullable Picked picked,
        List<Card> cards,
        @Nullable Notice none,
        List<Playlist> playlists,
        Suggest suggest) {
    public ChoosePage {
        playlists = List.copyOf(playlists);
        cards = List.copyOf(cards);
    }

    /**
     * Where else to look.
     *
     * @param classes empty where there is one only
     * @param notes what bounds the choice
     */
    public record Paths(List<Link> classes, List<Link> filters, List<String> notes) {
        public Paths {
            classes = List.copyOf(classes);
            filters = List.copyOf(filters);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What the student has said.
     *
     * @param back to take it back
     */
    public record Picked(String text, PostButton back) {}

    /**
     * One card.
     *
     * @param id for the page
     * @param pick to choose it; null when it is chosen
     * @param open to open what was chosen; null where it is nothing that is opened here
     */
    public record Card(
            String id,
            Skill skill,
            How how,
            @Nullable PostButton pick,
            @Nullable PostButton open) {}

    /**
     * What it is about.
     *
     * @param fits that it goes with a goal or with what the student likes; may be empty
     */
    public record Skill(String name, String iCan, String fits) {}

    /**
     * How one works.
     *
     * @param mode On paper
     * @param with the material with whose it is, or a teacher's words; may be empty
     * @param minutes 20 minutes; may be empty
     * @param line that all copies are taken, and the place in line; may be empty
     */
    public record How(String mode, String with, String minutes, String line) {}

    /**
     * A playlist.
     *
     * @param note what it leads to, and how far the student has come
     */
    public record Playlist(String id, String title, String note, List<Step> steps) {
        public Playlist {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param state picked, tried, done; empty while it is none of these
     * @param next whether it is the one to take next
     * @param pick to choose it; null when it is chosen or done, or takes too long before a screen
     * @param open to open it again; null before it is chosen, and where nothing is opened here
     */
    public record Step(
            String text,
            String state,
            boolean done,
            boolean next,
            @Nullable PostButton pick,
            @Nullable PostButton open) {}

    /**
     * The way to say that none of them is right.
     *
     * @param action where a proposal is posted
     * @param none says that none of them is liked; null when that was said
     * @param said what was proposed before, with its answer
     */
    public record Suggest(String action, @Nullable PostButton none, List<String> said) {
        public Suggest {
            said = List.copyOf(said);
        }
    }
}
