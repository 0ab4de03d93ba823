package org.cairnlearn.school.web.flex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanReasons.Other;
import org.cairnlearn.school.plan.PlanReasons.Reasons;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.flex.FlexPage.Line;
import org.cairnlearn.school.web.flex.FlexPage.Student;
import org.cairnlearn.school.web.flex.FlexPage.Why;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.ElsewhereWords;
import org.cairnlearn.school.web.teacher.MoveTargets;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPhrases;
import org.jspecify.annotations.Nullable;

/** The students of a flex block in words: from where, to where, why, and where to they can go. */
final class FlexStudents {
    private final FlexFacts facts;
    private final Words words;
    private final SchoolTime time;
    private final Movable movable;

    FlexStudents(FlexFacts facts, Words words, SchoolTime time, Movable movable) {
        this.facts = facts;
        this.words = words;
        this.time = time;
        this.movable = movable;
    }

    /**
     * Whom the reader may move, and on which page.
     *
     * @param page the host's, or the coordinator's
     * @param students all of them
     * @param opened whose panel is open; null when nobody's is
     */
    record Movable(String page, Set<PersonId> students, @Nullable Opened opened) {
        Movable {
            students = Set.copyOf(students);
        }

        private @Nullable Opened opened(Place place) {
            return opened != null
                            && place.student().equals(opened.student())
                            && students.contains(place.student())
                    ? opened
                    : null;
        }
    }

    /**
     * A panel that is open.
     *
     * @param reasons why the student is not elsewhere; null unless that was asked for too
     */
    record Opened(PersonId student, @Nullable Reasons reasons) {}

    /** Who is in a group, from its places. */
    List<Student> in(List<Place> places) {
        return places.stream()
                .map(place -> student(place, ""))
                .sorted(Comparator.comparing(student -> student.line().name()))
                .toList();
    }

    /** The same, with from where each comes who is not of the host's own classes. */
    List<Student> in(List<Place> places, List<ClassId> own) {
        return places.stream()
                .map(place ->
                        student(
                                place,
                                own.contains(place.home())
                                        ? ""
                                        : words.say(
                                                "flex.coming", "class", facts.home(place.home()))))
                .sorted(Comparator.comparing(student -> student.line().name()))
                .toList();
    }

    /** Whom an adult's own classes send elsewhere, and with whom they are there. */
    List<Student> sent(PersonId adult, List<ClassId> own) {
        return own.stream()
                .flatMap(home -> facts.plan().sentFrom(home, adult).stream())
                .map(place -> student(place, facts.where(facts.plan().groupOf(place), words)))
                .sorted(Comparator.comparing(student -> student.line().name()))
                .toList();
    }

    private Student student(Place place, String note) {
        var id = place.student();
        var may = movable.students().contains(id);
        var open = movable.opened(place);
        var here = here();
        return new Student(
                facts.plan().id() + "-" + id,
                new Line(facts.brief(id), note),
                !may ? "" : open != null ? here : panel(place, "") + "#why",
                open == null ? null : why(place, open.reasons()));
    }

    private String here() {
        return movable.page() + "?date=" + facts.plan().block().date();
    }

    /** Where the panel of a student is. */
    private String panel(Place place, String more) {
        return here() + "&student=" + place.student() + "&in=" + facts.plan().id() + more;
    }

    /** Who pays is named where the reader may know. */
    private FlexPage.Elsewhere elsewhere(Place place, @Nullable Reasons reasons) {
        if (reasons == null) {
            return new FlexPage.Elsewhere(
                    List.of(),
                    Link.to(
                            words.say("plan.why.elsewhere"),
                            panel(place, "&elsewhere=yes") + "#why"));
        }
        var said = new ElsewhereWords(words, this::named);
        var others = new LinkedHashMap<Other, List<String>>();
        facts.plan().groups().stream()
                .filter(group -> reasons.others().containsKey(group.id()))
                .sorted(Comparator.comparingLong(group -> -change(other(reasons, group))))
                .forEach(group ->
                        others.computeIfAbsent(other(reasons, group), _ -> new ArrayList<>())
                                .add(target(group)));
        return new FlexPage.Elsewhere(
                Stream.concat(
                                Stream.of(said.here(reasons)),
                                others.entrySet().stream()
                                        .map(one ->
                                                said.there(
                                                        words.list(
                                                                one.getValue().stream()
                                                                        .distinct()
                                                                        .toList()),
                                                        one.getKey())))
                        .toList(),
                null);
    }

    private static Other other(Reasons reasons, Group group) {
        return Objects.requireNonNull(reasons.others().get(group.id()), "tried");
    }

    /** The best alternative comes first; what cannot be comes last, once for each reason. */
    private static long change(Other other) {
        return other instanceof Other.Costs(var change, var _) ? change : Integer.MIN_VALUE;
    }

    private String named(PersonId student) {
        var name = facts.brief(student);
        return name.isEmpty() ? words.say("plan.why.another") : name;
    }

    private Why why(Place place, @Nullable Reasons reasons) {
        var plan = facts.plan();
        var sureness = place.known().sureness();
        return new Why(
                new TodayPhrases(words).why(facts.given(place.student())),
                sureness == null ? "" : Sureness.valueOf(sureness.name()).word(words),
                sureness == null ? "" : newest(place.known().until(), words, time),
                elsewhere(place, reasons),
                new FlexPage.Moving(
                        "%s/move?plan=%s&version=%d&student=%s"
                                .formatted(
                                        movable.page(), plan.id(), plan.version(), place.student()),
                        others(place)));
    }

    /** The other groups, with where and with whom they are. */
    private List<TodayPage.Target> others(Place place) {
        var others =
                facts.plan().groups().stream()
                        .filter(group -> !group.id().equals(place.group()))
                        .filter(group -> !facts.replan().unled().contains(group.id()))
                        .sorted(Comparator.comparing(this::target))
                        .toList();
        return new MoveTargets(facts.plan(), this::target, facts::brief, words).of(others);
    }

    private String target(Group group) {
        return "%s · %s".formatted(facts.title(group, words), facts.spot(group, words));
    }

    /** How new the newest work is that something stands on. */
    static String newest(@Nullable Instant until, Words words, SchoolTime time) {
        return until == null
                ? words.say("flex.newest_none")
                : words.say("flex.newest", "day", words.shortDay(time.at(until).toLocalDate()));
    }
}
