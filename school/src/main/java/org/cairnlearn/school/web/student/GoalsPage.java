package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * What a student has promised, in ready words.
 *
 * @param lead one sentence
 * @param past goals that have ended, the newest first
 * @param form where a goal is written; null when three are enough
 */
public record GoalsPage(String lead, List<Card> live, List<Past> past, @Nullable Form form) {
    public GoalsPage {
        live = List.copyOf(live);
        past = List.copyOf(past);
    }

    /** A live goal. */
    public record Card(About about, List<Step> steps, @Nullable Pace pace, Talk talk, Ways ways) {
        public Card {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What it is about.
     *
     * @param reason the student's own; empty when nothing was said
     * @param skill the skill on the map, and where it stands; null where no skill is named
     * @param counts what will count
     * @param state whether a teacher has signed
     */
    public record About(
            String id, String words, String reason, @Nullable Skill skill, Facts facts) {}

    /**
     * Some facts of a goal, each a short sentence.
     *
     * @param reach how likely it is, in words; null where nobody knows
     * @param checkIn that it is time to say how it goes; empty where it is not
     */
    public record Facts(
            String by, String counts, String state, @Nullable Reach reach, String checkIn) {}

    /** How likely a goal is, and whether it should be looked at again. */
    public record Reach(String says, boolean warns) {}

    /** The skill that a goal is about, and the word for where the student stands. */
    public record Skill(Link link, String level) {}

    /**
     * One step of the way.
     *
     * @param button takes it, or takes that back
     */
    public record Step(String words, boolean taken, PostButton button) {}

    /**
     * How far the student is against the own date.
     *
     * @param taken how many of the steps
     * @param gone how much of the time, in hundredths
     */
    public record Pace(int taken, int of, int gone, String says) {
        /** The share of the steps, in hundredths. */
        public int done() {
            return 100 * taken / of;
        }
    }

    /**
     * What was said about it, and where more is said.
     *
     * @param action where a remark is posted
     */
    public record Talk(List<Remark> remarks, String action) {
        public Talk {
            remarks = List.copyOf(remarks);
        }
    }

    /** Something said. */
    public record Remark(String who, String when, String words) {}

    /**
     * What else can be done with it.
     *
     * @param drop where letting go is posted, with a reason
     */
    public record Ways(PostButton met, Link change, String drop) {}

    /** A goal that has ended. */
    public record Past(String words, String how) {}

    /**
     * Where a goal is written.
     *
     * @param action where it is posted
     * @param open whether it is shown without being asked for
     * @param wrong what has to be mended; null on a fresh form
     */
    public record Form(
            String action,
            boolean open,
            Choices choices,
            Written written,
            @Nullable String wrong) {}

    /** What can be picked. */
    public record Choices(List<Choice> skills, List<Choice> days, List<Choice> counts) {
        public Choices {
            skills = List.copyOf(skills);
            days = List.copyOf(days);
            counts = List.copyOf(counts);
        }
    }

    /** One thing that can be picked. */
    public record Choice(String value, String label, boolean picked) {}

    /** What stands in the form. */
    public record Written(String words, String reason, List<String> steps) {
        public Written {
            steps = List.copyOf(steps);
        }

        /** Whether something stands in the part that is folded away. */
        public boolean hasMore() {
            return !reason.isEmpty() || steps.stream().anyMatch(step -> !step.isEmpty());
        }
    }
}
