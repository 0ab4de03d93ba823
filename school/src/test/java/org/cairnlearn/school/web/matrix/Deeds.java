package org.cairnlearn.school.web.matrix;

import static org.cairnlearn.school.testing.SmallSchool.MONDAY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.HelpBook;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.PlaylistBook;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.ClassBook;
import org.cairnlearn.school.plan.Meeting;
import org.cairnlearn.school.plan.SignUpBook;
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
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.research.ResearchBook;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.study.PlanPaper;
import org.cairnlearn.school.study.StudyDesk;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;

/** What the people of the world have done, each piece made by its own front door. */
final class Deeds {
    private static final UUID NOTHING = Examples.NOTHING;
    private static final String PLAN =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "study", "title": "Reading aloud",
              "study": {
                "question": "Does it help?", "programme": "Reading aloud",
                "comparison": "growthOnly", "treat": "treat",
                "outcomes": [{"column": "score"}], "smallestEffect": 0.4, "covariates": [],
                "start": "%s", "stop": "%s"
              }
            }
            """
                    .formatted(MONDAY.minusDays(98), MONDAY);

    private final World world;

    Deeds(World world) {
        this.world = world;
    }

    Competency halves(String student) {
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

    String check(String student, Competency skill) {
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

    String goal(String student) {
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

    /** The session that a teacher holds in the flex block, opened when it is asked for first. */
    String meeting(String teacher, OrganisationId school) {
        return world.as(
                teacher,
                () -> {
                    var book = world.bean(SignUpBook.class);
                    var host = world.person(teacher);
                    var block = new Block.Flex(school, SmallSchool.MONDAY, "F");
                    book.open(block, host, new Meeting.Offer("Chess", "", 9, false));
                    return SignUpBook.heldBy(host, book.of(block)).getFirst().id().toString();
                });
    }

    String help(String student, ClassId schoolClass) {
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

    String proposal(String student, ClassId schoolClass) {
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

    String playlist(String teacher, String student, ClassId schoolClass) {
        return world.as(
                teacher,
                () -> {
                    var skill = halves(student).id();
                    var way = new Way(skill, Mode.PAPER, new Way.With(null, "Fold a strip"), null);
                    var plot =
                            new Playlist.Plot(
                                    skill, "Halves", List.of(new Playlist.Step(way, false)));
                    return world.bean(PlaylistBook.class)
                            .make(schoolClass, plot, world.person(teacher))
                            .id()
                            .toString();
                });
    }

    /** The teacher names what the class works on: then there is something to choose. */
    String offer(String student) {
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

    String talk(String teacher, String student) {
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

    String line() {
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

    String piece(String student) {
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

    String mine(String student) {
        return written(student, student, Facet.HELP);
    }

    String written(String by, String student, Facet facet) {
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

    /** A study of the students of mathematics, open on the one day of all tests. */
    void study() {
        var halves =
                world.write(
                        world.ours(),
                        () -> world.bean(CompetencyBook.class).idsByCode().get("FR.HALVES"));
        var by = world.person("district");
        var registered =
                new RegisteredStudy(
                        new StudyCode(World.STUDY),
                        world.school("district"),
                        (PlanPaper.Read) StudyDesk.paper(PLAN),
                        new RegisteredStudy.Scope(List.of(world.schoolClass("math")), halves),
                        new RegisteredStudy.Registration(
                                world.person("researcher"),
                                new RegisteredStudy.Days(MONDAY, MONDAY),
                                new RegisteredStudy.Entry(
                                        by, TestClock.MONDAY_MORNING, "Agreed by the board"),
                                null));
        world.as("district", () -> world.bean(ResearchBook.class).register(registered));
    }
}
