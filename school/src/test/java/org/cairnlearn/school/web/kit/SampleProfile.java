package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.profile.Chance;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.web.teacher.profile.ProfilePage;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Head;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Line;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Part;
import org.cairnlearn.school.web.teacher.profile.ProfilePage.Strand;
import org.jspecify.annotations.Nullable;

/** The profile of an invented student: with eight weeks of work, and before the first one. */
final class SampleProfile {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 14);

    private final Words words;
    private final List<Level> scale;

    SampleProfile(Words words) {
        this.words = words;
        this.scale = Level.scale(words);
    }

    ProfilePage full() {
        var strands =
                List.of(
                        strand("Ratios", List.of(1, 1, 2, 2, 2, 3, 4, 4), 9),
                        strand("The number system", List.of(2, 2, 2, 3, 3, 3, 3, 4), 11),
                        strand("Equations", List.of(0, 0, 0, 1, 1, 1, 2, 1), 9),
                        strand("Geometry", List.of(1, 1, 1, 1, 1, 1, 1, 1), 6));
        var pace = new PaceBand(PaceBand.Place.WITHIN, 10, 8, 12, 35);
        return new ProfilePage(
                head(newest(false, 1), false, PaceWords.toTeacher(pace, words)),
                new SampleWritten(words).some(),
                new ProfilePage.Shows(
                        List.of(
                                List.of(
                                        part(
                                                "strengths",
                                                words.say("teacher.profile.strengths"),
                                                strengths()),
                                        part(
                                                "changes",
                                                words.say("teacher.profile.changes"),
                                                changes())),
                                List.of(
                                        part("needs", words.say("teacher.profile.needs"), needs()),
                                        part(
                                                "ready",
                                                words.say("teacher.profile.ready"),
                                                ready()))),
                        strands,
                        table(strands),
                        Take.of(
                                words.say("teacher.map.take"),
                                "/teacher/student/weeks",
                                "",
                                words)),
                List.of(goal()),
                null);
    }

    private ProfilePage.GoalLine goal() {
        return new ProfilePage.GoalLine(
                new ProfilePage.GoalLine.Promise(
                        "rates",
                        "I want to be able to find the best buy in a shop in my head",
                        words.say(
                                "teacher.goals.because",
                                "reason",
                                "I go shopping for my grandmother"),
                        words.say(
                                "teacher.goals.by",
                                "day",
                                words.day(SampleTeacherDay.TODAY.plusDays(11)),
                                "steps",
                                3,
                                "taken",
                                2,
                                "showing",
                                Goal.Showing.CHECK),
                        words.say("teacher.goals.drafted")),
                new ProfilePage.Look(
                        words.say(
                                "teacher.goals.chance",
                                "percent",
                                14,
                                "pieces",
                                9,
                                "reach",
                                Chance.Reach.SMALLER_STEP),
                        true,
                        ""),
                List.of(
                        new ProfilePage.Said(
                                "Bring the prices on Thursday.",
                                "Ms. Okafor",
                                words.shortDay(SampleTeacherDay.TODAY))),
                new PostButton(
                        words.say("teacher.goals.agree"), "/teacher/student/noor/goal/agree"),
                "/teacher/student/noor/goal/say");
    }

    /** Nothing was seen for a long time, and little before. */
    ProfilePage empty() {
        return new ProfilePage(
                head(newest(true, 47), true, null),
                new SampleWritten(words).nothing(),
                new ProfilePage.Shows(
                        List.of(
                                List.of(
                                        part(
                                                "strengths",
                                                words.say("teacher.profile.strengths"),
                                                List.of()),
                                        part(
                                                "changes",
                                                words.say("teacher.profile.changes"),
                                                List.of())),
                                List.of(
                                        part(
                                                "needs",
                                                words.say("teacher.profile.needs"),
                                                List.of()),
                                        part(
                                                "ready",
                                                words.say("teacher.profile.ready"),
                                                List.of()))),
                        List.of(),
                        table(List.of()),
                        Take.NOTHING),
                List.of(),
                null);
    }

    private Head head(String freshness, boolean stale, @Nullable PaceWords pace) {
        return new Head(
                "Devon Whitaker",
                "Math 7, section B",
                freshness,
                stale,
                pace,
                Link.to(words.say("teacher.map.title"), "/pages/CLASS_MAP?lang=" + words.lang()));
    }

    private String newest(boolean stale, int days) {
        return words.say(
                "teacher.profile.newest",
                "day",
                words.day(TODAY.minusDays(days)),
                "days",
                days,
                "stale",
                stale ? "yes" : "no");
    }

    private Part part(String id, String title, List<Line> lines) {
        return new Part(id, title, words.say("teacher.profile.none", "part", id), lines);
    }

    private List<Line> strengths() {
        return Stream.of("Ratio tables", "Angles", "Mean and median")
                .map(skill ->
                        line(
                                3,
                                words.sentence(
                                        "teacher.profile.strength",
                                        "skill",
                                        skill,
                                        "level",
                                        scale.get(3).word(),
                                        "stale",
                                        skill.equals("Angles") ? "yes" : "no"),
                                8,
                                ""))
                .toList();
    }

    private List<Line> needs() {
        return List.of(
                line(
                        1,
                        need("Adding negatives", "yes"),
                        12,
                        words.say("teacher.profile.note", "note", "counts up, loses the sign")),
                line(2, need("Unit rates", "no"), 2, ""));
    }

    private Sentence need(String skill, String sure) {
        return words.sentence("teacher.profile.need", "skill", skill, "sure", sure);
    }

    private List<Line> changes() {
        return List.of(
                line(
                        3,
                        words.sentence(
                                "teacher.profile.change",
                                "skill",
                                "Ratio tables",
                                "before",
                                scale.get(1).word(),
                                "now",
                                scale.get(3).word()),
                        8,
                        ""));
    }

    private List<Line> ready() {
        return Stream.of("Percents", "Similar shapes")
                .map(skill ->
                        line(0, words.sentence("teacher.profile.next", "skill", skill), 0, ""))
                .toList();
    }

    private Line line(int stones, Sentence text, int pieces, String note) {
        var chip =
                pieces == 0
                        ? ""
                        : words.say(
                                "teacher.profile.chip",
                                "count",
                                pieces,
                                "day",
                                words.shortDay(TODAY.minusDays(5)));
        return new Line(stones, text, Link.to(chip, "/pages/WHY_LEVEL?lang=" + words.lang()), note);
    }

    private Strand strand(String name, List<Integer> have, int all) {
        return new Strand(
                name, have, all, words.say("teacher.map.have", "have", have.getLast(), "all", all));
    }

    private Table table(List<Strand> strands) {
        var heads =
                Stream.concat(
                                Stream.of(words.say("teacher.profile.strand")),
                                IntStream.range(0, 8)
                                        .mapToObj(
                                                week -> words.shortDay(TODAY.minusWeeks(7 - week))))
                        .toList();
        return new Table(
                words.say("teacher.profile.weeks"),
                heads,
                strands.stream()
                        .map(strand ->
                                Stream.concat(
                                                Stream.of(strand.name()),
                                                strand.have().stream().map(String::valueOf))
                                        .toList())
                        .toList());
    }
}
