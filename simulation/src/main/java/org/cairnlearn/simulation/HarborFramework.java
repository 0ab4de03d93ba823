package org.cairnlearn.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The 22 skills of grades 6 and 7 that Harbor School teaches, in its own words. */
final class HarborFramework {
    /** Taught in the first weeks and never taken up again by the class: they grow stale. */
    private static final Set<SkillCode> NOT_REVIEWED = Set.copyOf(codes("E1 S1 D1"));

    /**
     * The two or three skills of each week of the term, in the order of the weeks. E5 and D4 come
     * later in the year: nobody has touched them.
     */
    private static final List<List<SkillCode>> WEEKS =
            List.of(
                    codes("E1 D1"),
                    codes("S1 R1"),
                    codes("R2 N1"),
                    codes("D2 N2"),
                    codes("R3 E2"),
                    codes("S2 N3"),
                    codes("R3 E2"),
                    codes("R4 E3"),
                    codes("S3 D3"),
                    codes("N4 E3"),
                    codes("R5 D3"),
                    codes("S4 E4 N4"),
                    codes("E4 R5 S4"));

    private HarborFramework() {}

    static List<SkillCode> focusOf(int week) {
        return WEEKS.get(week);
    }

    /** What the class has met before this week and still takes up again. */
    static List<SkillCode> reviewedIn(int week) {
        return WEEKS.subList(0, week).stream()
                .flatMap(List::stream)
                .distinct()
                .filter(code -> !NOT_REVIEWED.contains(code))
                .toList();
    }

    static Framework framework() {
        List<Skill> skills =
                Stream.of(ratios(), numbers(), equations(), shapes(), data())
                        .flatMap(List::stream)
                        .toList();
        return new Framework("Harbor School Math 6-7", "Mathematics", skills);
    }

    private static List<Skill> ratios() {
        var strand = new Strand("Ratios");
        return List.of(
                strand.skill("R1", 6, "", "What a ratio says", "say in words what 3 to 2 means"),
                strand.skill("R2", 6, "R1", "Ratio tables", "grow a recipe and keep its taste"),
                strand.skill("R3", 7, "R2", "Unit rates", "find how much for one, and compare"),
                strand.skill("R4", 6, "R2", "Percents", "see a percent as so many of a hundred"),
                strand.skill(
                        "R5", 7, "R4", "Percent change", "tell by what percent a price changed"));
    }

    private static List<Skill> numbers() {
        var strand = new Strand("Numbers");
        return List.of(
                strand.skill("N1", 6, "", "Negative numbers", "place numbers on both sides of 0"),
                strand.skill("N2", 7, "N1", "Adding negatives", "add up gains and debts"),
                strand.skill(
                        "N3",
                        7,
                        "N2",
                        "Multiplying negatives",
                        "multiply below zero and explain the sign"),
                strand.skill(
                        "N4",
                        7,
                        "N3",
                        "Fractions below zero",
                        "add and multiply numbers such as -3/4"));
    }

    private static List<Skill> equations() {
        var strand = new Strand("Equations");
        return List.of(
                strand.skill("E1", 6, "", "Writing expressions", "write a rule with a letter"),
                strand.skill("E2", 6, "E1 N2", "One-step equations", "undo one step to find x"),
                strand.skill("E3", 7, "E2", "Two-step equations", "undo two steps, last one first"),
                strand.skill(
                        "E4", 7, "E3", "Inequalities", "show every number that fits, on a line"),
                strand.skill(
                        "E5",
                        7,
                        "R3 E3",
                        "Equations from stories",
                        "turn a story into an equation, and back"));
    }

    private static List<Skill> shapes() {
        var strand = new Strand("Shapes");
        return List.of(
                strand.skill("S1", 7, "", "Angles", "find a missing angle where lines cross"),
                strand.skill(
                        "S2",
                        7,
                        "R2 S1",
                        "Similar shapes",
                        "tell if one shape is the other, enlarged"),
                strand.skill("S3", 7, "R3 S2", "Scale drawings", "read real lengths off a plan"),
                strand.skill("S4", 7, "R3", "Circles", "find how far it is around a circle"));
    }

    private static List<Skill> data() {
        var strand = new Strand("Data");
        return List.of(
                strand.skill("D1", 6, "", "Reading graphs", "tell the story that a graph shows"),
                strand.skill(
                        "D2",
                        6,
                        "D1",
                        "Mean and median",
                        "choose a middle that is fair to the data"),
                strand.skill("D3", 7, "D2", "Fair samples", "ask a few and speak for all, fairly"),
                strand.skill("D4", 7, "R4 D3", "Chance", "say how likely it is, from 0 to 1"));
    }

    private static List<SkillCode> codes(String spaced) {
        return Stream.of(spaced.split(" "))
                .filter(code -> !code.isEmpty())
                .map(SkillCode::new)
                .toList();
    }

    private record Strand(String strand) {
        Skill skill(String code, int grade, String builtOn, String name, String can) {
            return new Skill(
                    new SkillCode(code),
                    new Skill.Description(strand, name, "I can %s.".formatted(can)),
                    grade,
                    codes(builtOn));
        }
    }
}
