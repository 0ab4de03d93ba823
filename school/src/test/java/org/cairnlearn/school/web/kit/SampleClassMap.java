package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.mastery.Why.Kind;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Cell;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Column;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Head;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Matrix;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Row;
import org.cairnlearn.school.web.teacher.classmap.ClassMapPage.Strand;
import org.cairnlearn.school.web.teacher.classmap.ClassSkillPage;
import org.cairnlearn.school.web.teacher.classmap.WhyPage;

/** A class map of invented students: those who have most stand first, as in life. */
final class SampleClassMap {
    static final List<String> STUDENTS =
            List.of(
                    "Aaliyah B.",
                    "Anh N.",
                    "Hana K.",
                    "Priya D.",
                    "Finn D.",
                    "Wren P.",
                    "Caleb F.",
                    "Leo G.",
                    "Tomás C.",
                    "Grace L.",
                    "Yusuf A.",
                    "Carmen V.",
                    "Noor H.",
                    "Elena J.",
                    "Isaac O.",
                    "Mei Y.",
                    "Ruby E.",
                    "Omar Z.",
                    "Sofia M.",
                    "Amira R.",
                    "Ben S.",
                    "Elijah T.",
                    "Devon W.",
                    "Jonah P.",
                    "Marcus B.",
                    "Nia F.",
                    "Oskar V.");
    private static final List<String> NEAR =
            List.of(
                    "Ratio tables",
                    "Adding negatives",
                    "Angles",
                    "Mean and median",
                    "Multiplying negatives",
                    "Unit rates",
                    "Similar shapes",
                    "One-step equations",
                    "Scale drawings",
                    "Percents",
                    "Fractions below zero",
                    "Two-step equations");

    private final Words words;
    private final List<Level> scale;

    SampleClassMap(Words words) {
        this.words = words;
        this.scale = Level.scale(words);
    }

    ClassMapPage near() {
        return page(false, NEAR.size());
    }

    /** All skills of five strands. */
    ClassMapPage all() {
        return page(true, 40);
    }

    ClassMapPage nobodySaidWhich() {
        var notice =
                new Notice(
                        words.say("teacher.map.no_skills"),
                        words.say("teacher.map.no_skills_why"),
                        Link.to(words.say("teacher.map.to_today"), "/teacher"));
        return new ClassMapPage(head(false, List.of(), Take.NOTHING), notice, null);
    }

    private ClassMapPage page(boolean all, int skills) {
        var lead =
                List.of(
                        new ClassMapPage.Led(
                                words.sentence(
                                        "teacher.map.lead_ready",
                                        "skill",
                                        "Scale drawings",
                                        "count",
                                        12),
                                "#s1"),
                        new ClassMapPage.Led(
                                words.sentence(
                                        "teacher.map.lead_stuck",
                                        "who",
                                        words.list(
                                                List.of(
                                                        stuck("Devon W.", "Adding negatives"),
                                                        stuck("Jonah P.", "Unit rates")))),
                                ""),
                        new ClassMapPage.Led(
                                words.sentence(
                                        "teacher.map.lead_stale", "skill", "Angles", "count", 9),
                                "#s2"));
        return new ClassMapPage(
                head(all, lead, Take.of(words.say("teacher.map.take"), "map", "", words)),
                null,
                matrix(all, skills));
    }

    private String stuck(String name, String skill) {
        return words.say("teacher.map.stuck_one", "name", name, "skill", skill);
    }

    private Head head(boolean all, List<ClassMapPage.Led> lead, Take file) {
        var here = "?lang=" + words.lang();
        return new Head(
                words.say("teacher.today.class_line", "course", "Math 7, section B", "here", 27),
                List.of(
                        new Link("Math 7, section B", here, true),
                        Link.to("Math 7, section D", here)),
                lead,
                List.of(
                        new Link(words.say("teacher.map.near"), "/pages/CLASS_MAP" + here, !all),
                        new Link(words.say("teacher.map.all"), "/pages/CLASS_MAP_ALL" + here, all)),
                file);
    }

    private Matrix matrix(boolean all, int skills) {
        var strands =
                List.of(
                        new Strand("Ratios", 9),
                        new Strand("The number system", 11),
                        new Strand("Equations", 9),
                        new Strand("Geometry", 6),
                        new Strand("Data", 5));
        return new Matrix(
                scale,
                all ? strands : List.of(),
                IntStream.range(0, skills).mapToObj(skill -> column(skill, skills)).toList(),
                IntStream.range(0, STUDENTS.size())
                        .mapToObj(student ->
                                new Row(
                                        Link.to(
                                                STUDENTS.get(student),
                                                "/pages/PROFILE?lang=" + words.lang()),
                                        IntStream.range(0, skills)
                                                .mapToObj(skill -> cell(student, skill, skills))
                                                .toList()))
                        .toList());
    }

    private Column column(int skill, int skills) {
        var counts =
                IntStream.range(0, 5)
                        .mapToObj(stones ->
                                (int)
                                        IntStream.range(0, STUDENTS.size())
                                                .filter(student ->
                                                        level(student, skill, skills) == stones)
                                                .count())
                        .toList();
        var have = counts.get(3) + counts.get(4);
        var name = NEAR.get(skill % NEAR.size()) + (skill < NEAR.size() ? "" : " " + skill);
        return new Column(
                Link.to(name, "/pages/CLASS_SKILL?lang=" + words.lang()),
                counts,
                words.say("teacher.map.have", "have", have, "all", 27),
                tally(counts));
    }

    private String tally(List<Integer> counts) {
        return words.list(
                IntStream.iterate(4, stones -> stones >= 0, stones -> stones - 1)
                        .filter(stones -> counts.get(stones) > 0)
                        .mapToObj(stones ->
                                words.say(
                                        "teacher.map.tally",
                                        "level",
                                        scale.get(stones).word(),
                                        "count",
                                        counts.get(stones)))
                        .toList());
    }

    /** Falls along both ways, with a wobble: the shape that real classes have. */
    private static int level(int student, int skill, int skills) {
        var slope = 4.6 - student * 2.4 / 27 - skill * 4.2 / skills;
        var wobble = Math.floorMod(student * 7 + skill * 5 + student * skill, 4) * 0.35;
        return (int) Math.clamp(Math.round(slope + wobble - 0.7), 0, 4);
    }

    private Cell cell(int student, int skill, int skills) {
        var stones = level(student, skill, skills);
        var ready = stones < 3 && stones + student % 3 > 1 && skill < skills * 0.9;
        var stale = stones > 0 && Math.floorMod(student * 5 + skill * 3, 11) == 0;
        return new Cell(
                stones,
                ready,
                stale,
                words(stones, stale, ready),
                "/pages/WHY_LEVEL?lang=%s&student=%d&skill=%d"
                        .formatted(words.lang(), student, skill));
    }

    private String words(int stones, boolean stale, boolean ready) {
        return words.say(
                "teacher.map.cell",
                "level",
                scale.get(stones).word(),
                "seen",
                stones > 0 ? "yes" : "no",
                "sure",
                stones > 2 ? Sureness.SURE : Sureness.FAIRLY_SURE,
                "stale",
                stale ? "yes" : "no",
                "ready",
                ready ? "yes" : "no");
    }

    ClassSkillPage skill() {
        var students =
                IntStream.range(0, 9)
                        .mapToObj(student ->
                                new ClassSkillPage.Student(
                                        Link.to(
                                                STUDENTS.get(student),
                                                "/pages/WHY_LEVEL?lang=" + words.lang()),
                                        student % 3 + 1,
                                        words(student % 3 + 1, student == 4, true)))
                        .toList();
        var counts = List.of(4, 6, 7, 9, 1);
        return new ClassSkillPage(
                new ClassSkillPage.Skill(
                        "Scale drawings",
                        "Solve problems that involve scale drawings of geometric figures.",
                        "Geometry"),
                counts,
                tally(counts),
                List.of(
                        new ClassSkillPage.Group(words.say("teacher.map.group_ready"), students),
                        new ClassSkillPage.Group(
                                words.say("teacher.map.group_later"), students.subList(6, 9))),
                Link.to(words.say("teacher.map.title"), "/pages/CLASS_MAP?lang=" + words.lang()));
    }

    WhyPage why() {
        return new WhyPage(
                new WhyPage.About(
                        "Devon W.",
                        "Adding negatives",
                        "Add and subtract numbers on both sides of zero.",
                        2,
                        words(2, false, true)),
                List.of(
                        part("13 Oct", scored("Exit ticket 6", 1, 4), -0.42, -0.7),
                        part("9 Oct", scored("Number line check", 4, 5), 0.6, 1),
                        part("2 Oct", scored("Practice", 1, 1), 0.21, 0.35)),
                List.of(
                        part("", why(Kind.EVIDENCE), 0.31, 0.5),
                        part("", why(Kind.DECAY), -0.12, -0.2)),
                words.amount(0.58),
                List.of(
                        words.say(
                                "teacher.why.lift",
                                "count",
                                2,
                                "kind",
                                "any",
                                "level",
                                scale.get(3).word()),
                        words.say(
                                "teacher.why.telling",
                                "item",
                                "Owing and owning 4",
                                "source",
                                "Practice")),
                ways());
    }

    private String why(Kind kind) {
        return words.say("teacher.why.part", "kind", kind);
    }

    private WhyPage.Ways ways() {
        return new WhyPage.Ways(
                Link.to(words.say("teacher.map.title"), "/pages/CLASS_MAP?lang=" + words.lang()),
                Link.to(
                        words.say("teacher.why.to_skill"),
                        "/pages/CLASS_SKILL?lang=" + words.lang()),
                Link.to(words.say("teacher.today.profile"), "/pages/PROFILE?lang=" + words.lang()));
    }

    private String scored(String work, int right, int of) {
        return words.say("teacher.today.because_scored", "work", work, "right", right, "of", of);
    }

    private WhyPage.Part part(String date, String text, double amount, double weight) {
        return new WhyPage.Part(date, text, "", words.amount(amount), weight);
    }
}
