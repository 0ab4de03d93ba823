package org.cairnlearn.school.web.matrix;

import static org.cairnlearn.school.testing.SmallSchool.MONDAY;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.HelpBook;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.Previews;
import org.cairnlearn.school.exchange.Uploaded;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.ClassBook;
import org.cairnlearn.school.plan.Pair;
import org.cairnlearn.school.plan.PairBook;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.GoalWish;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Shown;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.profile.StatementSaid;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Responsibility.Kind;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.matrix.Table.Where;

/** What each {name} of the table stands for, in each where. */
final class Examples {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final UUID NOTHING = new UUID(0x7000L, 0x8000_0000_0000_0000L);

    private final World world;
    private final Map<Where, Map<String, String>> known = new EnumMap<>(Where.class);
    private int given;

    Examples(World world) {
        this.world = world;
        of(Where.OWN, List.of("ada", "ben"), "math", "harbor");
        of(Where.CLASS, List.of("chi", "cal"), "art", "harbor");
        of(Where.SCHOOL, List.of("dia", "dan"), "bay-math", "bay");
        of(Where.TENANT, List.of("zoe", "zed"), "port-math", "port");
        of(Where.LEFT, List.of("eli", "ada"), "old", "harbor");
        known.get(Where.OWN).put("entry", entry());
        known.get(Where.OWN).put("offer", offer("ada"));
        known.get(Where.OWN).put("manager", manager());
    }

    private void of(Where where, List<String> students, String schoolClass, String school) {
        var student = students.getFirst();
        var all = new HashMap<String, String>();
        all.put("student", world.person(student).toString());
        all.put("other", world.person(students.getLast()).toString());
        all.put("class", world.schoolClass(schoolClass).toString());
        all.put("school", world.school(school).toString());
        all.put("of-collection", "users");
        all.put("of-list", "classes");
        all.put("of-class", "students");
        all.put("sourced", student);
        all.put("sourced-class", schoolClass);
        all.put("sourced-school", school);
        all.put("day", MONDAY.toString());
        all.put("number", "1");
        all.put("friday", MONDAY.minusDays(3).toString());
        all.put("day-form", UUID.randomUUID().toString());
        var halves = halves(student);
        all.put("competency", halves.id().toString());
        all.put("framework", halves.framework().toString());
        all.put("check", check(student, halves));
        all.put("goal", goal(student));
        all.put("help", help(student, world.schoolClass(schoolClass)));
        all.put("proposal", proposal(student, world.schoolClass(schoolClass)));
        all.put("mine", mine(student));
        all.put("piece", piece(student));
        var teacher = teacher(where);
        all.put("talk", talk(teacher, student));
        all.put("adult", world.person(teacher).toString());
        if (where != Where.LEFT) {
            all.put("statement", written(teacher, student, Facet.NEED));
        }
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
        known.put(where, all);
    }

    private static String teacher(Where where) {
        return switch (where) {
            case OWN, LEFT -> "teacher";
            case CLASS -> "neighbour";
            case SCHOOL -> "elsewhere";
            case TENANT -> "stranger";
        };
    }

    /** Whether the flex block sends a student to an adult: then both know of each other. */
    boolean isGuest(Persona adult, String student) {
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

    private Competency halves(String student) {
        return world.write(
                world.tenantOf(student),
                () -> {
                    var book = world.bean(CompetencyBook.class);
                    return book
                            .competencies(book.findFramework("fractions").orElseThrow().id())
                            .stream()
                            .filter(one -> one.name().equals("halves"))
                            .findFirst()
                            .orElseThrow();
                });
    }

    private String check(String student, Competency skill) {
        return world.as(
                student,
                () -> {
                    var book = world.bean(CheckBook.class);
                    var id = world.person(student);
                    book.ask(id, skill.id());
                    return book.waiting(List.of(id)).stream()
                            .findFirst()
                            .map(one -> one.id().value())
                            .orElse(NOTHING)
                            .toString();
                });
    }

    private String goal(String student) {
        return world.as(
                student,
                () -> {
                    var book = world.bean(GoalBook.class);
                    var id = world.person(student);
                    book.write(
                            id,
                            new GoalWish(
                                    new Goal.Promise(
                                            "Read more",
                                            "",
                                            null,
                                            Goal.Showing.CHECK,
                                            book.days(id).get(1)),
                                    List.of("Begin")));
                    return book.of(List.of(id)).stream()
                            .findFirst()
                            .map(one -> one.id().value())
                            .orElse(NOTHING)
                            .toString();
                });
    }

    private String help(String student, ClassId schoolClass) {
        return world.as(
                student,
                () -> {
                    var book = world.bean(HelpBook.class);
                    var id = world.person(student);
                    book.ask(id, schoolClass, TestClock.MONDAY_MORNING.plusSeconds(600));
                    return book.waiting(List.of(id)).stream()
                            .findFirst()
                            .map(one -> one.id().value())
                            .orElse(NOTHING)
                            .toString();
                });
    }

    private String proposal(String student, ClassId schoolClass) {
        return world.as(
                student,
                () -> {
                    var book = world.bean(ProposalBook.class);
                    var id = world.person(student);
                    book.propose(id, schoolClass, "A bridge");
                    return book.of(List.of(id), MONDAY).stream()
                            .findFirst()
                            .map(one -> one.id().value())
                            .orElse(NOTHING)
                            .toString();
                });
    }

    /** The teacher names what the class works on: then there is something to choose. */
    private String offer(String student) {
        world.as(
                "teacher",
                () -> {
                    var math = world.schoolClass("math");
                    var topics = List.of(halves(student).id());
                    world.bean(ClassBook.class).nameTopics(math, topics, world.person("teacher"));
                    return math;
                });
        return world.as(
                student,
                () -> {
                    var book = world.bean(ChoiceBook.class);
                    var id = world.person(student);
                    return book.classes(id, book.day(id)).stream()
                            .flatMap(one -> book.board(id, one, Filter.ALL).cards().stream())
                            .findFirst()
                            .map(card -> card.offer().id().value())
                            .orElse(NOTHING)
                            .toString();
                });
    }

    private String talk(String teacher, String student) {
        var talk = new ConferenceId(UUID.randomUUID());
        var between = new Conference.Between(world.person(student), world.person(teacher));
        var said = new Closing.Said(null, new Closing.Notes("", ""), "Read", MONDAY);
        var table = new Closing.Table(List.of(), List.of(), null);
        if (student.equals("eli")) {
            return talk.toString();
        }
        world.as(
                teacher,
                () ->
                        world.bean(ConferenceBook.class)
                                .close(new Closing(talk, between, MONDAY, said, table)));
        return talk.toString();
    }

    private String line() {
        return world.as(
                "ada",
                () -> {
                    var book = world.bean(AskBook.class);
                    var ada = world.person("ada");
                    book.agenda(List.of(ada))
                            .getOrDefault(ada, List.of())
                            .forEach(line -> book.takeBack(ada, line.id()));
                    book.write(ada, "My map");
                    return book.agenda(List.of(ada)).get(ada).getFirst().id().toString();
                });
    }

    private String piece(String student) {
        var file = new ShowBook.Brought("words.txt", "Maps".getBytes(StandardCharsets.UTF_8));
        var what =
                new Showpiece.What(
                        Showpiece.Kind.FILE, null, "Maps", "", Showpiece.Circle.TEACHERS);
        return world.as(
                student,
                () ->
                        world.bean(ShowBook.class)
                                                .add(world.person(student), what, Optional.of(file))
                                        instanceof Shown.Done(var now)
                                ? now.id().toString()
                                : NOTHING.toString());
    }

    private String mine(String student) {
        return written(student, student, Facet.HELP);
    }

    private String written(String by, String student, Facet facet) {
        var about = new About(facet, Readers.SHARED, Basis.NOTHING);
        return world.as(
                by,
                () -> {
                    var book = world.bean(ProfileBook.class);
                    var id = world.person(student);
                    var said = book.write(id, world.person(by), about, "Reads");
                    return said instanceof StatementSaid.Done(var now)
                            ? now.id().toString()
                            : NOTHING.toString();
                });
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
            return line();
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
