package org.cairnlearn.school.web.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.choice.Answer;
import org.cairnlearn.school.choice.Board;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.Proposal;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts a student's cards into words a ten-year-old reads. */
final class ChooseView {
    private final ChooseDesk.Facts facts;
    private final Filter filter;
    private final Words words;
    private final ChoiceWords ways;

    ChooseView(ChooseDesk.Facts facts, Filter filter, Words words) {
        this.facts = facts;
        this.filter = filter;
        this.words = words;
        this.ways = new ChoiceWords(words, facts.skills(), facts.materials());
    }

    ChoosePage page() {
        var board = facts.board();
        return board == null ? nothing() : page(board);
    }

    private ChoosePage nothing() {
        return new ChoosePage(
                "",
                new ChoosePage.Paths(List.of(), List.of(), List.of()),
                null,
                List.of(),
                new Notice(
                        words.say("student.choose.none"),
                        words.say("student.choose.none_class"),
                        null),
                List.of(),
                new ChoosePage.Suggest("", null, List.of()));
    }

    private ChoosePage page(Board board) {
        return new ChoosePage(
                lead(board),
                new ChoosePage.Paths(classes(board), filters(board), notes(board)),
                picked(board),
                board.cards().stream().map(card -> card(board, card)).toList(),
                board.cards().isEmpty() ? noCards(board) : null,
                facts.walks().stream()
                        .map(walk -> new WalkWords(words, ways, board).playlist(walk))
                        .toList(),
                suggest(board));
    }

    /** For which day, and which of its blocks do not take place. */
    private String lead(Board board) {
        var date = board.day().date();
        return (words.say("student.choose.lead", "day", words.day(date))
                        + " "
                        + LostBlocks.sentences(facts.lost(), words))
                .strip();
    }

    /** Cards with another filter are one tap away. */
    private Notice noCards(Board board) {
        return new Notice(
                words.say("student.choose.none"),
                words.say("student.choose.none_why", "filter", filter),
                filter == Filter.ALL
                        ? null
                        : Link.to(
                                words.say("student.choose.filter", "filter", Filter.ALL),
                                address(board.schoolClass().id(), Filter.ALL)));
    }

    private List<Link> classes(Board board) {
        return facts.classes().size() < 2
                ? List.of()
                : facts.classes().stream()
                        .map(one ->
                                new Link(
                                        one.title(),
                                        address(one.id(), Filter.ALL),
                                        one.id().equals(board.schoolClass().id())))
                        .toList();
    }

    private List<Link> filters(Board board) {
        return Arrays.stream(Filter.values())
                .map(one ->
                        new Link(
                                words.say("student.choose.filter", "filter", one),
                                address(board.schoolClass().id(), one),
                                one == filter))
                .toList();
    }

    private List<String> notes(Board board) {
        var notes = new ArrayList<String>();
        var left = board.limits().screenLeft();
        if (left != null) {
            notes.add(words.say("student.choose.screen_left", "minutes", left));
        }
        if (board.limits().courseOnly()) {
            notes.add(words.say("student.choose.course_only"));
        }
        return notes;
    }

    private ChoosePage.@Nullable Picked picked(Board board) {
        var answer = board.answer();
        if (answer == null || answer.kind() == Answer.Kind.TAKEN_BACK) {
            return null;
        }
        var offer = answer.offer();
        return new ChoosePage.Picked(
                offer == null
                        ? words.say("student.choose.said_none")
                        : words.say("student.choose.picked", "what", ways.whole(offer.way())),
                back(board.schoolClass().id()));
    }

    /** To take back what was said. */
    private PostButton back(ClassId schoolClass) {
        return new PostButton(words.say("student.choose.back"), post("/back", schoolClass, filter));
    }

    private ChoosePage.Card card(Board board, Board.Card card) {
        var offer = card.offer();
        var answer = board.answer();
        var chosen = answer != null && answer.chose(offer.way());
        return new ChoosePage.Card(
                offer.id().toString(),
                new ChoosePage.Skill(
                        ways.skill(offer.way().skill()),
                        ways.iCan(offer.way().skill()),
                        fits(offer.way())),
                new ChoosePage.How(
                        ways.mode(offer.way()),
                        ways.with(offer.way()),
                        ways.minutes(offer.way()),
                        card.line() == 0
                                ? ""
                                : words.say(
                                        "student.choose.line",
                                        "place",
                                        card.line(),
                                        "chosen",
                                        chosen ? "yes" : "no")),
                chosen
                        ? null
                        : new PostButton(
                                words.say("student.choose.pick"),
                                post("", board.schoolClass().id(), filter)
                                        + "&offer="
                                        + offer.id()),
                chosen ? ways.open(offer.way()) : null);
    }

    /** Why a card may suit the student: a goal before a liking; empty without either. */
    private String fits(Way way) {
        if (facts.suits().goals().contains(way.skill())) {
            return words.say("student.choose.fits", "why", "goal");
        }
        var likes = facts.suits().likes();
        return likes.touch(ways.skill(way.skill())) || likes.touch(ways.with(way))
                ? words.say("student.choose.fits", "why", "liking")
                : "";
    }

    private ChoosePage.Suggest suggest(Board board) {
        var answer = board.answer();
        var id = board.schoolClass().id();
        return new ChoosePage.Suggest(
                post("/suggest", id, filter),
                answer != null && answer.kind() == Answer.Kind.NONE
                        ? null
                        : new PostButton(
                                words.say("student.choose.none_of_these"),
                                post("/none", id, filter)),
                facts.proposals().stream().map(this::proposed).toList());
    }

    private String proposed(Proposal one) {
        var reply = one.reply();
        return words.say(
                "student.choose.proposed",
                "words",
                one.words(),
                "state",
                reply == null ? "waits" : reply.accepted() ? "yes" : "no",
                "answer",
                reply == null || reply.words().isEmpty() ? "" : reply.words());
    }

    static String address(ClassId schoolClass, Filter filter) {
        return "%s?class=%s&show=%s".formatted(ChooseController.PAGE, schoolClass, name(filter));
    }

    private static String post(String what, ClassId schoolClass, Filter filter) {
        return "%s%s?class=%s&show=%s"
                .formatted(ChooseController.PAGE, what, schoolClass, name(filter));
    }

    private static String name(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
