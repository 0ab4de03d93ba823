package org.cairnlearn.school.web.kit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.web.student.MapPage;
import org.cairnlearn.school.web.student.MapPhrases;
import org.cairnlearn.school.web.trail.Picture;
import org.cairnlearn.school.web.trail.Trail;
import org.cairnlearn.school.web.trail.Trail.Mark;
import org.cairnlearn.school.web.trail.Trail.Walked;

/** The map of an invented student: 26 skills of mathematics in five topics. */
final class SampleMap {
    /** Topic: skills with their level; r is ready, o is worth a fresh look, x is chosen. */
    private static final String SKILLS =
            """
            Ratios: What a ratio says 3, Ratio tables 3, Unit rates 2x, Percents 1, Proportional graphs 0, Percent change 0
            Numbers: Negative numbers 3, Adding negatives 4, Multiplying negatives 3, Fractions below zero 0r, Smart estimates 0
            Equations: Writing expressions 3o, One-step equations 3, Two-step equations 0r, Inequalities 0, Equations from stories 0
            Shapes: Angles 3, Similar shapes 2, Scale drawings 1, Circles 0, Volume 0
            Data: Reading graphs 4, Mean and median 3, Fair samples 0r, Chance 0, Simulations 0
            """;

    /** What is drawn solid, with ochre dots, and with pale dots. */
    private static final String LINKS =
            """
            What a ratio says > Ratio tables > Unit rates > Percents
            Unit rates > Proportional graphs > Percent change
            Percents > Percent change
            Negative numbers > Adding negatives > Multiplying negatives > Fractions below zero > Smart estimates
            Writing expressions > One-step equations > Two-step equations > Inequalities
            Two-step equations > Equations from stories
            Adding negatives > One-step equations
            Proportional graphs > Equations from stories
            Angles > Similar shapes > Scale drawings > Circles > Volume
            Unit rates > Scale drawings
            Reading graphs > Mean and median > Fair samples > Chance > Simulations
            """;

    private final Words words;
    private final MapPhrases phrases;
    private final List<Level> scale;

    SampleMap(Words words) {
        this.words = words;
        this.phrases = new MapPhrases(words);
        this.scale = Level.scale(words);
    }

    MapPage none() {
        return new MapPage(
                new MapPage.Head(
                        phrases.title(), phrases.lead(0, 0, 0), List.of(), List.of(), null),
                new Notice(phrases.none(), phrases.noneWhy(), null),
                null,
                null,
                List.of());
    }

    MapPage page(MapPage.View view) {
        return new MapPage(
                new MapPage.Head(
                        phrases.heading("Mathematics"),
                        phrases.lead(10, 26, 3),
                        List.of(),
                        List.of(),
                        PaceWords.toStudent(
                                new PaceBand(PaceBand.Place.WITHIN, 10, 7, 11, 26),
                                "Math 7, section B",
                                words)),
                null,
                chart(phrases, words, view, skills(SKILLS), LINKS),
                new SampleStudentDay(words).skill(),
                List.of(
                        ready(
                                "Two-step equations",
                                "I can undo two steps, last one first.",
                                "one-step equations"),
                        ready(
                                "Fractions below zero",
                                "I can add and multiply numbers such as -3/4.",
                                "multiplying negatives"),
                        ready(
                                "Fair samples",
                                "I can ask a few and speak for all, fairly.",
                                "mean and median")));
    }

    private MapPage.Ready ready(String name, String iCan, String before) {
        return new MapPage.Ready(
                Link.to(name, "/student/map?skill=" + id(name)),
                scale.getFirst(),
                iCan,
                phrases.youHave(before));
    }

    /** A skill of the sample. */
    record Skill(String name, int stones, Set<Mark> marks) {}

    static Map<String, List<Skill>> skills(String text) {
        var topics = new LinkedHashMap<String, List<Skill>>();
        text.lines()
                .forEach(line -> {
                    var parts = line.split(": ", 2);
                    var skills = new ArrayList<Skill>();
                    for (var skill : parts[1].split(", ")) {
                        var cut = skill.lastIndexOf(' ');
                        skills.add(skill(skill.substring(0, cut), skill.substring(cut + 1)));
                    }
                    topics.put(parts[0], skills);
                });
        return topics;
    }

    private static Skill skill(String name, String look) {
        var stones = look.charAt(0) - '0';
        var marks = EnumSet.noneOf(Mark.class);
        if (look.endsWith("r")) {
            marks.add(Mark.READY);
        } else if (stones == 0) {
            marks.add(Mark.LATER);
        }
        if (look.endsWith("o")) {
            marks.add(Mark.FRESH_LOOK);
        }
        if (look.endsWith("x")) {
            marks.add(Mark.CHOSEN);
        }
        return new Skill(name, stones, marks);
    }

    static MapPage.Chart chart(
            MapPhrases phrases,
            Words words,
            MapPage.View view,
            Map<String, List<Skill>> topics,
            String links) {
        var scale = Level.scale(words);
        var rows = new ArrayList<Trail.Row>();
        var strands = new ArrayList<MapPage.Strand>();
        topics.forEach((topic, skills) -> {
            rows.add(
                    new Trail.Row(
                            topic,
                            skills.stream()
                                    .map(skill -> stop(skill, says(skill, scale, phrases), phrases))
                                    .toList()));
            strands.add(
                    new MapPage.Strand(
                            topic,
                            skills.stream()
                                    .map(skill -> item(skill, says(skill, scale, phrases), scale))
                                    .toList()));
        });
        var here = "/student/map?skill=unit-rates";
        return new MapPage.Chart(
                view,
                List.of(
                        new Link(phrases.asMap(), here + "&view=map", view == MapPage.View.MAP),
                        new Link(phrases.asList(), here + "&view=list", view == MapPage.View.LIST)),
                scale,
                Picture.of(
                        new Trail(
                                phrases.label(topics.values().stream().mapToInt(List::size).sum()),
                                rows,
                                links(topics, links)),
                        words.dir().equals("rtl")),
                strands);
    }

    private static Trail.Stop stop(Skill skill, String says, MapPhrases phrases) {
        return new Trail.Stop(
                id(skill.name()),
                skill.name(),
                phrases.saying(skill.name(), says),
                "/student/map?skill=" + id(skill.name()),
                skill.stones(),
                skill.marks());
    }

    private static MapPage.Item item(Skill skill, String says, List<Level> scale) {
        return new MapPage.Item(
                id(skill.name()),
                new Link(
                        skill.name(),
                        "/student/map?skill=" + id(skill.name()),
                        skill.marks().contains(Mark.CHOSEN)),
                scale.get(skill.stones()),
                says);
    }

    private static String says(Skill skill, List<Level> scale, MapPhrases phrases) {
        var says = scale.get(skill.stones()).word();
        if (skill.marks().contains(Mark.READY)) {
            return says + " · " + phrases.ready();
        }
        return skill.marks().contains(Mark.FRESH_LOOK) ? says + " · " + phrases.freshLook() : says;
    }

    private static Set<Trail.Link> links(Map<String, List<Skill>> topics, String text) {
        var links = new HashSet<Trail.Link>();
        text.lines()
                .forEach(line -> {
                    var names = line.split(" > ");
                    for (var i = 1; i < names.length; i++) {
                        var from = find(topics, names[i - 1]);
                        var to = find(topics, names[i]);
                        var walked =
                                from.stones() > 0 && to.stones() > 0
                                        ? Walked.DONE
                                        : to.marks().contains(Mark.READY)
                                                ? Walked.READY
                                                : Walked.LATER;
                        links.add(new Trail.Link(id(from.name()), id(to.name()), walked));
                    }
                });
        return links;
    }

    private static Skill find(Map<String, List<Skill>> topics, String name) {
        return topics.values().stream()
                .flatMap(List::stream)
                .filter(skill -> skill.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No skill " + name));
    }

    static String id(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
