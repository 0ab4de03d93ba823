package org.cairnlearn.school.web.flex;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Meeting;
import org.cairnlearn.school.plan.SignUp;
import org.cairnlearn.school.plan.SignUp.State;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Words for the sessions of one flex block. */
final class SignUpView {
    static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final SignUpFacts facts;
    private final Words words;

    SignUpView(SignUpFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    SignUpPage.OfBlock block() {
        return new SignUpPage.OfBlock(
                "block-" + facts.times().code().replaceAll("[^A-Za-z0-9]", ""),
                title(),
                Stream.concat(sessions(true), sessions(false)).toList(),
                missing(),
                open());
    }

    private Stream<SignUpPage.Session> sessions(boolean run) {
        return facts.all().meetings().stream()
                .filter(one -> facts.runs(one) == run)
                .map(this::session);
    }

    private SignUpPage.Title title() {
        var times = facts.times();
        var window = facts.all().timing().window();
        return new SignUpPage.Title(
                "%s · %s"
                        .formatted(
                                words.say("teacher.today.block", "name", times.name()),
                                words.span(times.starts(), times.ends())),
                facts.all().timing().planned()
                        ? words.say("signup.planned")
                        : words.say(
                                "signup.window",
                                "opens",
                                moment(window.opens()),
                                "closes",
                                moment(window.closes())),
                facts.reader().coordinates() ? FIELD.format(window.opens()) : "",
                facts.reader().coordinates() ? FIELD.format(window.closes()) : "");
    }

    private String moment(LocalDateTime at) {
        return moment(at, words);
    }

    static String moment(LocalDateTime at, Words words) {
        return words.say(
                "signup.moment",
                "day",
                words.day(at.toLocalDate()),
                "time",
                words.clock(at.toLocalTime()));
    }

    private SignUpPage.Session session(Meeting meeting) {
        var runs = facts.runs(meeting);
        return new SignUpPage.Session(
                new SignUpPage.Name(
                        meeting.id().toString(), meeting.offer().title(), where(meeting)),
                seats(facts.all().seatsLeft(meeting)),
                tags(meeting),
                runs ? lists(meeting) : List.of(),
                runs && !facts.all().timing().planned()
                        ? doing(meeting)
                        : SignUpPage.Doing.NOTHING);
    }

    private String seats(int left) {
        return left < 0
                ? words.say("signup.seats_over", "more", -left)
                : words.say("signup.seats", "left", left);
    }

    private String where(Meeting meeting) {
        var with = facts.name(meeting.host());
        return meeting.offer().room().isEmpty()
                ? words.say("signup.with", "adult", with)
                : words.say("flex.where", "place", meeting.offer().room(), "adult", with);
    }

    private List<String> tags(Meeting meeting) {
        var tags = new ArrayList<String>();
        if (meeting.offer().catchAll()) {
            tags.add(words.say("signup.catch_all"));
        }
        if (meeting.firstWord()) {
            tags.add(words.say("signup.first_word"));
        }
        return tags;
    }

    private List<SignUpPage.Words> lists(Meeting meeting) {
        var lists = new ArrayList<SignUpPage.Words>();
        for (var state : List.of(State.HOLDS, State.WAITS, State.BUMPED)) {
            var list = facts.all().of(meeting.id(), state);
            if (!list.isEmpty()) {
                lists.add(
                        new SignUpPage.Words(
                                words.say("signup.list", "state", state, "count", list.size()),
                                list.stream().map(this::word).toList()));
            }
        }
        return lists;
    }

    private SignUpPage.Word word(SignUp word) {
        return new SignUpPage.Word(
                facts.name(word.wanted().student()),
                word.state() == State.BUMPED ? now(word.wanted().student()) : note(word),
                mayTakeBack(word) ? word.wanted().student().toString() : "");
    }

    private boolean mayTakeBack(SignUp word) {
        return word.state() == State.HOLDS
                && !facts.all().timing().planned()
                && (facts.reader().coordinates()
                        || word.said().by().equals(facts.reader().person()));
    }

    /** Where somebody is who was called away, and by whom. */
    private String now(PersonId student) {
        return facts.all()
                .holding(student)
                .flatMap(word ->
                        facts.all()
                                .find(word.wanted().meeting())
                                .map(meeting ->
                                        words.say(
                                                "signup.called_away",
                                                "session",
                                                meeting.offer().title(),
                                                "adult",
                                                facts.name(word.said().by()))))
                .orElse("");
    }

    private String note(SignUp word) {
        var said =
                words.say(
                        "signup.said_by",
                        "level",
                        word.said().level(),
                        "adult",
                        facts.name(word.said().by()));
        return Stream.of(said, word.said().reason(), became(word))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private String became(SignUp word) {
        return word.became() == null || word.became() == SignUp.Became.KEPT
                ? ""
                : words.say("signup.became", "became", word.became());
    }

    private SignUpPage.Doing doing(Meeting meeting) {
        var there =
                facts.all().of(meeting.id(), State.HOLDS).stream()
                        .map(word -> word.wanted().student())
                        .toList();
        return new SignUpPage.Doing(
                new PostButton(
                        words.say("signup.drop"),
                        SignUpController.PAGE + "/drop?meeting=" + meeting.id()),
                first(meeting),
                facts.students().stream()
                        .filter(one -> facts.reader().mayCall().contains(one.id()))
                        .filter(one -> !there.contains(one.id()))
                        .map(SignUpView::option)
                        .toList());
    }

    private @Nullable PostButton first(Meeting meeting) {
        return facts.reader().coordinates()
                ? new PostButton(
                        words.say(
                                meeting.firstWord() ? "signup.no_first_word" : "signup.give_first"),
                        SignUpController.PAGE
                                + "/first?meeting=%s&first=%s"
                                        .formatted(meeting.id(), !meeting.firstWord()))
                : null;
    }

    private static FlexPage.Option option(Person person) {
        return new FlexPage.Option(person.id().toString(), person.name().full());
    }

    private SignUpPage.@Nullable Open open() {
        var holds =
                facts.all().meetings().stream()
                        .anyMatch(one -> one.host().equals(facts.reader().person()));
        if (facts.all().timing().planned() || holds && !facts.reader().coordinates()) {
            return null;
        }
        return new SignUpPage.Open(
                fields(),
                facts.reader().adults().stream().map(SignUpView::option).toList(),
                facts.reader().coordinates());
    }

    /** Which block a form is about. */
    private List<SignUpPage.Field> fields() {
        var block = facts.all().block();
        return List.of(
                new SignUpPage.Field("school", block.school().toString()),
                new SignUpPage.Field("date", block.date().toString()),
                new SignUpPage.Field("period", block.period()));
    }

    private List<FlexPage.Line> missing() {
        return facts.students().stream()
                .filter(one -> facts.reader().absent().contains(one.id()))
                .map(one -> new FlexPage.Line(one.name().full(), expected(one.id())))
                .toList();
    }

    /** Where the plan has somebody, and before a plan where he or she signed up. */
    private String expected(PersonId student) {
        var plan = facts.plan();
        var planned =
                plan == null ? Optional.<Group>empty() : plan.placeOf(student).map(plan::groupOf);
        return planned.map(Group::room)
                .filter(room -> !room.isEmpty())
                .or(() ->
                        facts.all()
                                .holding(student)
                                .flatMap(word -> facts.all().find(word.wanted().meeting()))
                                .map(this::where))
                .map(where -> words.say("signup.expected", "where", where))
                .orElse("");
    }
}
