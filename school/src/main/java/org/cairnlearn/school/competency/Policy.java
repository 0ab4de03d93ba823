package org.cairnlearn.school.competency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a school judges and moves on: one document, in one version. Whatever carries a level names
 * that version.
 */
public record Policy(PolicyVersion version, Rules rules) {

    /** The product's own rules, which hold until somebody publishes others. */
    public static Policy standard() {
        return new Policy(new PolicyVersion(List.of()), Rules.STANDARD);
    }

    /**
     * The same, but that <i>Got it</i> takes at least this certainty and is not kept below that
     * one.
     */
    public Policy certainFrom(double certain, double keep) {
        var stricter = rules.grading().certainFrom(certain, keep);
        return new Policy(
                version,
                new Rules(
                        rules.scale(),
                        stricter,
                        rules.retake(),
                        rules.progression(),
                        rules.pace(),
                        rules.planning()));
    }

    /** What the document says, section by section. */
    public record Rules(
            Scale scale,
            Grading grading,
            Retake retake,
            Progression progression,
            Pace pace,
            Planning planning) {
        static final Rules STANDARD =
                new Rules(
                        new Scale(Map.of()),
                        new Grading(
                                new Cuts(0.65, 0.90, 0.80, 0.05, 0.50),
                                new Sureness(0.85, 1.05),
                                20,
                                new Weights(0.5, new Judged(0.9, 0.8, 0.8, 0.6), 0.5, 0.25, 0.25),
                                new Transfer(2, 0.75, true, true, true)),
                        new Retake(1, true, 0),
                        new Progression(Level.GOT_IT, false),
                        new Pace(0.10, 0.80),
                        new Planning(
                                new Talks(10, 7, 3),
                                new Shares(40, 0, 20, 10),
                                Map.of("K-2", 20, "3-5", 30, "6-8", 45, "9-12", 60),
                                30,
                                15,
                                Planning.usualWeights()));
    }

    /**
     * The mastery scale: which words the school has for the levels.
     *
     * @param words by language tag and level; where there is none, the product's own word is meant
     */
    public record Scale(Map<String, Map<Level, String>> words) {
        public Scale {
            var copy = new TreeMap<String, Map<Level, String>>();
            words.forEach((language, byLevel) -> copy.put(language, Map.copyOf(byLevel)));
            words = Map.copyOf(copy);
        }

        /** The school's own word for a level in a language, if it has one. */
        public Optional<String> word(String language, Level level) {
            return Optional.ofNullable(words.getOrDefault(language, Map.of()).get(level));
        }
    }

    /**
     * How an estimate becomes a level and a word.
     *
     * @param freshDays after how many school days without work a level is worth a fresh look
     */
    public record Grading(
            Cuts cuts, Sureness sureness, int freshDays, Weights weights, Transfer transfer) {
        private Grading certainFrom(double certain, double keep) {
            var stricter =
                    new Cuts(
                            cuts.target(),
                            Math.max(cuts.certain(), certain),
                            Math.max(cuts.keep(), keep),
                            cuts.notYet(),
                            cuts.gettingThere());
            return new Grading(stricter, sureness, freshDays, weights, transfer);
        }
    }

    /**
     * Where one level ends and the next begins.
     *
     * @param target the share of the points, expected on fresh work on the competency, that counts
     *     as having got it; between 0 and 1
     * @param certain how probable it must be that the target is reached for <i>Got it</i>
     * @param keep how probable it must stay for <i>Got it</i> not to be taken back; at most {@code
     *     certain}
     * @param notYet at most how probable it may be for saying that it is surely not reached yet
     * @param gettingThere the expected share of the points from which <i>Starting</i> becomes
     *     <i>Getting there</i>
     */
    public record Cuts(
            double target, double certain, double keep, double notYet, double gettingThere) {}

    /**
     * From which standard deviation of the level, in logits, an estimate is called sure and fairly
     * sure; above both it is not sure yet.
     */
    public record Sureness(double sure, double fairlySure) {}

    /**
     * How much of what a piece of evidence says is taken: 1 all of it, 0 nothing. An answer to a
     * question, without help, counts in full, and a test counts by its own standard error. What a
     * student says about the own work never moves a level, so no document can give it a weight.
     *
     * @param helped work done with help, beside what its kind counts
     * @param judged what a person judged here
     * @param priorLearning what was learned before or elsewhere
     * @param beforehand what a teacher said beforehand, before any work was seen
     * @param peer what a fellow student judged
     */
    public record Weights(
            double helped, Judged judged, double priorLearning, double beforehand, double peer) {}

    /**
     * How much a person's judgement of a student's work counts, by how far two judges of the same
     * work can be expected to agree.
     *
     * @param tasks performance tasks
     * @param products things made
     * @param conversations what was said in a conversation
     * @param observations what was seen in passing
     */
    public record Judged(
            double tasks, double products, double conversations, double observations) {}

    /**
     * What <i>Goes further</i> needs beside <i>Got it</i>: that the student used it in something
     * new, without help.
     *
     * @param occasions on how many different occasions, 1 or more
     * @param share the share of the points from which a piece of work shows it
     * @param tasks whether performance tasks can show it
     * @param products whether things made can
     * @param conversations whether what was said in a conversation can
     */
    public record Transfer(
            int occasions, double share, boolean tasks, boolean products, boolean conversations) {}

    /**
     * When a student may be checked again on the same competency.
     *
     * @param waitDays school days from one check to the next, 0 or more
     * @param afterNewWork whether there must have been work on it since the last check
     * @param most how many checks in one school year; 0 when there is no limit
     */
    public record Retake(int waitDays, boolean afterNewWork, int most) {}

    /**
     * When the way to the next competency is open.
     *
     * @param metFrom from which level on a prerequisite is met
     * @param unknownBlocks whether a prerequisite that nobody has seen work on stands in the way
     */
    public record Progression(Level metFrom, boolean unknownBlocks) {}

    /**
     * The slowest pace that is still all right: nothing is expected at the start, and then evenly
     * more.
     *
     * @param start the share of the course's school days before anything is expected
     * @param least the share of the course's competencies to have got at its end
     */
    public record Pace(double start, double least) {
        /**
         * The share of a course's competencies that a student should have got at least.
         *
         * @param gone the share of the course's school days that have gone, from 0 to 1
         */
        public double leastBy(double gone) {
            return gone <= start ? 0 : least * (gone - start) / (1 - start);
        }
    }

    /**
     * How days are planned: what no plan may pass, and until when it is approved.
     *
     * @param screenMinutes the most minutes before a screen in a day by grade band ("3-5"); a band
     *     that is not named has no limit
     * @param supportMinutesADay how many minutes of a student's services a day can hold at most
     * @param approveFlexBefore how many minutes before a flex block its groups must be approved; of
     *     what nobody approved the base timetable holds
     * @param weights what counts how much; every weight has one
     */
    public record Planning(
            Talks talks,
            Shares shares,
            Map<String, Integer> screenMinutes,
            int supportMinutesADay,
            int approveFlexBefore,
            Map<PlanWeight, Integer> weights) {
        public Planning {
            screenMinutes = Map.copyOf(screenMinutes);
            var all = usualWeights();
            all.putAll(weights);
            weights = Map.copyOf(all);
        }

        private static Map<PlanWeight, Integer> usualWeights() {
            var all = new EnumMap<PlanWeight, Integer>(PlanWeight.class);
            for (var one : PlanWeight.values()) {
                all.put(one, one.usual());
            }
            return all;
        }

        /** What one weight is. */
        public int weight(PlanWeight one) {
            return weights.getOrDefault(one, one.usual());
        }
    }

    /**
     * When a teacher talks with a student alone.
     *
     * @param everyDays after how many school days the next talk is due
     * @param minutes how long a talk is
     * @param inBlock how many talks a teacher has in a block at most
     */
    public record Talks(int everyDays, int minutes, int inBlock) {}

    /**
     * What a student's day and week hold.
     *
     * @param gradeLevel least share, in percent, of the week's minutes at the own grade or above
     * @param togetherMinutes least minutes with others in a day
     * @param ownChoice least share, in percent, of the places of the last four weeks that are an
     *     own choice
     * @param sameLevelDays most school days in a row in groups of like level in one subject
     */
    public record Shares(int gradeLevel, int togetherMinutes, int ownChoice, int sameLevelDays) {}
}
