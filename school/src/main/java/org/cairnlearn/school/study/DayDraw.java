package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.statistics.trial.Draw;
import org.cairnlearn.statistics.trial.Roster;
import tools.jackson.databind.JsonNode;

/**
 * What a study's draw decides in the plan of a day: in which ways a student works on the study's
 * skills. The draw is the one that {@code study design} prints for the same ids.
 *
 * @param with ways of those who are drawn for the programme
 * @param without ways of the others
 * @param choiceFirst whether what a student chooses goes before the draw, and is then a departure
 * @param optOuts ids of those who take no part
 */
public record DayDraw(
        Drawing drawing,
        Set<Way> with,
        Set<Way> without,
        boolean choiceFirst,
        Set<String> optOuts) {
    private static final String ALL = "all";
    private static final int ARMS = 2;

    public DayDraw {
        with = Set.copyOf(with);
        without = Set.copyOf(without);
        optOuts = Set.copyOf(optOuts);
    }

    /** A way to work on a skill. */
    public enum Way {
        /** An adult leads. */
        LESSON("lesson"),
        /** With other students. */
        PEERS("peers"),
        /** Each at the own pace. */
        OWN_PACE("ownPace");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        static Optional<Way> find(String text) {
            return List.of(values()).stream().filter(one -> one.text.equals(text)).findFirst();
        }

        static List<String> texts() {
            return List.of(values()).stream().map(one -> one.text).toList();
        }
    }

    /** What is drawn. */
    public sealed interface Drawing {
        /** Of what the draw follows. */
        String seed();
    }

    /** Students; in blocks, those of each class by themselves. */
    record OfStudents(String seed, boolean inClasses) implements Drawing {}

    /** Whole classes. */
    record OfClasses(String seed) implements Drawing {}

    /** Each skill of each student by itself, with the programme in this share. */
    record OfSkills(String seed, double share) implements Drawing {}

    /** A student of a study, and the class in which he or she is in it, by their ids. */
    public record Member(String student, String schoolClass) {}

    /**
     * Who has the programme on what.
     *
     * @param seal of seed and roster
     * @param programme by student and skill
     */
    public record Drawn(String seal, Map<String, Map<String, Boolean>> programme) {
        public Drawn {
            programme = Map.copyOf(programme);
        }
    }

    /**
     * Draws.
     *
     * @param members each student once
     * @param skills by their codes
     * @return empty when there are fewer than two to draw from
     */
    public Optional<Drawn> draw(Collection<Member> members, Collection<String> skills) {
        var staying = members.stream().filter(one -> !optOuts.contains(one.student())).toList();
        var units = units(staying, skills);
        if (units.size() < 2) {
            return Optional.empty();
        }
        var roster = new Roster(units);
        var programme = new LinkedHashMap<String, Map<String, Boolean>>();
        var arms =
                drawing instanceof OfSkills
                        ? Map.<String, Integer>of()
                        : Draw.of(roster, ARMS, drawing.seed()).arms();
        for (var member : staying) {
            var own = new LinkedHashMap<String, Boolean>();
            skills.forEach(skill -> own.put(skill, isWith(member, skill, arms)));
            programme.put(member.student(), Map.copyOf(own));
        }
        return Optional.of(new Drawn(Draw.seal(roster, drawing.seed()), programme));
    }

    private boolean isWith(Member member, String skill, Map<String, Integer> arms) {
        return switch (drawing) {
            case OfStudents _ -> arms.getOrDefault(member.student(), 0) == 1;
            case OfClasses _ -> arms.getOrDefault(member.schoolClass(), 0) == 1;
            case OfSkills(var seed, var share) -> Draw.item(seed, member.student(), skill, share);
        };
    }

    private List<Roster.Unit> units(List<Member> members, Collection<String> skills) {
        return switch (drawing) {
            case OfStudents(var _, var inClasses) ->
                    members.stream()
                            .map(one ->
                                    new Roster.Unit(
                                            one.student(), inClasses ? one.schoolClass() : ALL))
                            .toList();
            case OfClasses _ ->
                    members.stream()
                            .map(Member::schoolClass)
                            .distinct()
                            .map(one -> new Roster.Unit(one, ALL))
                            .toList();
            case OfSkills _ -> {
                var units = new ArrayList<Roster.Unit>();
                members.forEach(one ->
                        skills.forEach(skill ->
                                units.add(new Roster.Unit(one.student() + ":" + skill, ALL))));
                yield units;
            }
        };
    }

    /** Of a plan that was held against its rules; empty when it says nothing of the day. */
    static Optional<DayDraw> of(JsonNode study) {
        var day = study.path("day");
        return day.isObject()
                ? Optional.of(
                        new DayDraw(
                                drawing(study),
                                ways(day.path("programme")),
                                ways(day.path("comparison")),
                                day.path("choiceFirst").asBoolean(false),
                                Set.copyOf(StudyReading.texts(study.path("optOuts")))))
                : Optional.empty();
    }

    private static Drawing drawing(JsonNode study) {
        var seed = study.path("seed").asString("");
        if (study.at("/design/kind").asString("").equals("withinStudent")) {
            return new OfSkills(seed, study.at("/design/share").asDouble(0.5));
        }
        return study.hasNonNull("cluster")
                ? new OfClasses(seed)
                : new OfStudents(seed, study.hasNonNull("block"));
    }

    private static Set<Way> ways(JsonNode list) {
        var ways = EnumSet.noneOf(Way.class);
        StudyReading.texts(list).forEach(text -> Way.find(text).ifPresent(ways::add));
        return ways;
    }
}
