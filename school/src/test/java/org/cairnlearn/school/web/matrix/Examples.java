package org.cairnlearn.school.web.matrix;

import static org.cairnlearn.school.testing.SmallSchool.MONDAY;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.Previews;
import org.cairnlearn.school.exchange.Uploaded;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Pair;
import org.cairnlearn.school.plan.PairBook;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Responsibility.Kind;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.web.matrix.Table.Where;

/** What each {name} of the table stands for, in each where. */
final class Examples {
    private static final Set<String> HOSTING = Set.of("/teacher/flex", "/teacher/today/substitute");

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    static final UUID NOTHING = new UUID(0x7000L, 0x8000_0000_0000_0000L);

    private final World world;
    private final Deeds deeds;
    private final Map<Where, Map<String, String>> known = new EnumMap<>(Where.class);
    private int given;

    Examples(World world) {
        this.world = world;
        this.deeds = new Deeds(world);
        of(Where.OWN, List.of("ada", "ben"), "math", "harbor");
        of(Where.CLASS, List.of("chi", "cal"), "art", "harbor");
        of(Where.SCHOOL, List.of("dia", "dan"), "bay-math", "bay");
        of(Where.TENANT, List.of("zoe", "zed"), "port-math", "port");
        of(Where.LEFT, List.of("eli", "ada"), "old", "harbor");
        known.get(Where.OWN).put("entry", entry());
        known.get(Where.OWN).put("offer", deeds.offer("ada"));
        known.get(Where.OWN).put("manager", manager());
        deeds.study();
        known.get(Where.OWN).put("of-study", World.STUDY);
    }

    private void of(Where where, List<String> students, String schoolClass, String school) {
        var student = students.getFirst();
        var all = new HashMap<String, String>();
        all.put("student", world.person(student).toString());
        all.put("other", world.person(students.getLast()).toString());
        all.put("class", world.schoolClass(schoolClass).toString());
        all.put("school", world.school(school).toString());
        all.putAll(forSystems(student, schoolClass, school));
        all.put("day", MONDAY.toString());
        all.put("number", "1");
        all.put("size", "file");
        all.put("friday", MONDAY.minusDays(3).toString());
        all.put("day-form", UUID.randomUUID().toString());
        var teacher = teacher(where);
        all.put("adult", world.person(teacher).toString());
        all.put("talk", deeds.talk(teacher, student));
        if (where != Where.LEFT) {
            all.put("playlist", deeds.playlist(teacher, student, world.schoolClass(schoolClass)));
            all.put("statement", deeds.written(teacher, student, Facet.NEED));
        }
        all.putAll(done(student, world.schoolClass(schoolClass)));
        plan(teacher, new Block.Section(world.schoolClass(schoolClass), MONDAY, "3"))
                .ifPresent(plan -> {
                    all.put("plan", plan.id().value().toString());
                    all.put("group", plan.groups().getFirst().id().value().toString());
                });
        plan(teacher, new Block.Flex(world.school(school), MONDAY, "F"))
                .ifPresent(plan -> {
                    all.put("flex-plan", plan.id().value().toString());
                    all.put("flex-group", plan.groups().getFirst().id().value().toString());
                });
        all.put("meeting", deeds.meeting(teacher, world.school(school)));
        known.put(where, all);
    }

    /** By what other systems ask: collections of the standards, and ids of the school's own. */
    private Map<String, String> forSystems(String student, String schoolClass, String school) {
        return Map.ofEntries(
                Map.entry("of-collection", "users"),
                Map.entry("of-documents", "CFDocuments"),
                Map.entry("of-list", "classes"),
                Map.entry("of-class", "students"),
                Map.entry("of-gradebook", "results"),
                Map.entry("of-classes", "classes"),
                Map.entry("of-students", "students"),
                Map.entry("result", new Grades(world).of(student, schoolClass)),
                Map.entry("sourced", student),
                Map.entry("sourced-class", schoolClass),
                Map.entry("sourced-school", school));
    }

    private Map<String, String> done(String student, ClassId schoolClass) {
        var halves = deeds.halves(student);
        var all = new HashMap<String, String>();
        all.put("competency", halves.id().toString());
        all.put("framework", halves.framework().toString());
        all.put("check", deeds.check(student, halves));
        all.put("goal", deeds.goal(student));
        all.put("help", deeds.help(student, schoolClass));
        all.put("proposal", deeds.proposal(student, schoolClass));
        all.put("mine", deeds.mine(student));
        all.put("piece", deeds.piece(student));
        return all;
    }

    private static String teacher(Where where) {
        return switch (where) {
            case OWN, LEFT -> "teacher";
            case CLASS -> "neighbour";
            case SCHOOL -> "elsewhere";
            case TENANT -> "stranger";
        };
    }

    /** Whether a page tells a host, or who stands in for him or her, that this guest comes. */
    boolean isTold(String page, Persona reader, String student) {
        return HOSTING.stream().anyMatch(page::contains)
                && reader.isPerson()
                && !reader.isOutside()
                && isGuest(reader, student);
    }

    /** Whether the flex block sends a student to an adult: then both know of each other. */
    private boolean isGuest(Persona adult, String student) {
        var host = world.person(World.login(adult));
        return plan("flex", new Block.Flex(world.school("harbor"), MONDAY, "F"))
                .filter(plan ->
                        plan.places().stream()
                                .filter(place -> place.student().equals(world.person(student)))
                                .map(plan::groupOf)
                                .anyMatch(group ->
                                        group.leader() != null && group.leader().equals(host)))
                .isPresent();
    }

    private java.util.Optional<BlockPlan> plan(String reader, Block block) {
        return world.as(reader, () -> world.bean(PlanBook.class).find(block));
    }

    private String entry() {
        return world.as(
                "case-manager",
                () -> {
                    var book = world.bean(SupportBook.class);
                    var ada = world.person("ada");
                    book.add(
                            ada,
                            new Support.Accommodation("A lamp", new Dates(MONDAY, null)),
                            world.person("case-manager"));
                    return book.of(ada).getFirst().id().toString();
                });
    }

    private String manager() {
        return world.as(
                "case-manager",
                () ->
                        world.bean(SupportBook.class)
                                .caseManagers(false, 1)
                                .getFirst()
                                .id()
                                .toString());
    }

    /** The ids of the two students and the class of a where. */
    List<String> about(Where where) {
        var all = known.get(where);
        return Stream.of("student", "other", "class").map(all::get).toList();
    }

    /** The text with what it is about; what does not exist there has an id that nothing has. */
    String fill(String text, Where where) {
        return NAME.matcher(text)
                .replaceAll(found ->
                        known.get(where).getOrDefault(found.group(1), made(found.group(1), where)));
    }

    /** What is gone once it was used is made anew for each request. */
    private String made(String name, Where where) {
        if (where == Where.OWN && name.equals("responsibility")) {
            return responsibility();
        }
        if (name.equals("fresh")) {
            return UUID.randomUUID().toString();
        }
        if (where == Where.OWN && name.equals("line")) {
            return deeds.line();
        }
        if (where == Where.OWN && name.equals("pair")) {
            return pair();
        }
        return where == Where.OWN && name.equals("run") ? run() : NOTHING.toString();
    }

    private String responsibility() {
        var first = MONDAY.plusDays(++given);
        var what =
                new Responsibility(
                        world.person("mentor"),
                        Kind.COUNSELLOR,
                        new Whom.OfStudent(world.person("ada")),
                        first,
                        first);
        return world.bean(org.cairnlearn.school.platform.Work.class)
                .write(
                        Responsibilities.giving(world.ours()),
                        () -> {
                            var book = world.bean(Responsibilities.class);
                            book.give(List.of(what), null);
                            return book.current(null, List.of(world.school("harbor")), 500).stream()
                                    .filter(one -> one.what().equals(what))
                                    .findFirst()
                                    .orElseThrow()
                                    .id()
                                    .toString();
                        });
    }

    private String pair() {
        return world.as(
                "teacher",
                () -> {
                    var book = world.bean(PairBook.class);
                    var both = List.of(world.person("ada"), world.person("ben"));
                    book.enter(
                            new PairBook.Two(both.getFirst(), both.getLast()),
                            Pair.Kind.APART,
                            world.person("teacher"),
                            "A quarrel");
                    return book.among(both).getFirst().id().toString();
                });
    }

    private String run() {
        var upload =
                new Uploaded(
                        world.ours(),
                        world.person("district"),
                        ImportKind.FRAMEWORK,
                        "framework.csv");
        return world.bean(Previews.class)
                .make(upload, "nothing\n".getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
