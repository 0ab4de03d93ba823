package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.plan.TermsBook;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.schedule.SchoolDay;
import org.springframework.stereotype.Component;

/**
 * The front door of choosing: a student's cards for the next school day, and what the student says
 * to them. Every choice is the planner's wish for that day from then on. To be called inside the
 * student's own piece of {@code Work}.
 */
@Component
public final class ChoiceBook {
    private final ChoiceSql sql;
    private final BoardReader reader;
    private final TermsBook terms;
    private final Clerk clerk;

    ChoiceBook(ChoiceSql sql, BoardReader reader, TermsBook terms, Clerk clerk) {
        this.sql = sql;
        this.reader = reader;
        this.terms = terms;
        this.clerk = clerk;
    }

    /** What every entry takes: an id, the time, and the planner's eyes where lines are counted. */
    @Component
    record Clerk(Ids ids, SchoolClock clock, Work work) {
        <T> T asPlanner(java.util.function.Supplier<T> what) {
            return work.read(Actor.Task.planning(work.tenant()), what);
        }
    }

    /** The day that one chooses for now: the next one with school. */
    public LocalDate day(PersonId student) {
        return clerk.clock().calendarOf(student).next(clerk.clock().today());
    }

    /** The classes in which a student can choose for a day: one for each framework. */
    public List<SchoolClass> classes(PersonId student, LocalDate date) {
        return reader.classes(student, date);
    }

    /** The cards of a student in one of these classes; that they were shown is kept. */
    public Board board(PersonId student, SchoolClass schoolClass, Filter filter) {
        var day = new Offer.For(student, schoolClass.id(), day(student));
        var answers = answers(List.of(student), day.date());
        var drawn = reader.draw(day, schoolClass, filter, onScreen(answers, schoolClass));
        var now = clerk.clock().now();
        sql.offer(
                drawn.ways().stream()
                        .map(way -> new Offer(new OfferId(clerk.ids().next()), day, way))
                        .toList(),
                now);
        var known =
                sql.offers(day).stream()
                        .collect(Collectors.toMap(offer -> offer.way().key(), offer -> offer));
        var lines = new Lines(day, drawn.copies());
        var cards = new ArrayList<Board.Card>();
        for (var way : drawn.ways()) {
            Optional.ofNullable(known.get(way.key()))
                    .ifPresent(offer -> cards.add(new Board.Card(offer, lines.place(way))));
        }
        return new Board(
                schoolClass,
                day,
                cards,
                drawn.limits(),
                answers.stream().filter(one -> isIn(one, schoolClass)).findFirst().orElse(null));
    }

    private static boolean isIn(Answer answer, SchoolClass schoolClass) {
        return answer.day().schoolClass().equals(schoolClass.id());
    }

    /** Minutes before a screen that the choices in other classes take. */
    private static int onScreen(List<Answer> answers, SchoolClass but) {
        return answers.stream()
                .filter(answer -> !isIn(answer, but))
                .flatMap(answer -> Optional.ofNullable(answer.offer()).stream())
                .mapToInt(offer -> offer.way().screenMinutes(SchoolDay.USUAL_MINUTES))
                .sum();
    }

    /** Who stands before a student where something is scarce. */
    private final class Lines {
        private final Offer.For day;
        private final Map<Way.Key, Integer> copies;
        private final List<ChoiceSql.InLine> chosen;

        Lines(Offer.For day, Map<Way.Key, Integer> copies) {
            this.day = day;
            this.copies = copies;
            var scarce =
                    copies.keySet().stream()
                            .flatMap(key -> Optional.ofNullable(key.with().material()).stream())
                            .toList();
            var days = clerk.clock().calendarOf(day.student()).withDaysOffBefore(day.date());
            this.chosen = clerk.asPlanner(() -> sql.line(scarce, days));
        }

        int place(Way way) {
            var most = copies.get(way.key());
            var material = way.with().material();
            if (most == null || material == null) {
                return 0;
            }
            var before = before(material);
            return Math.max(0, before + 1 - most);
        }

        private int before(MaterialId material) {
            var line =
                    chosen.stream()
                            .filter(one -> one.material().equals(material))
                            .map(ChoiceSql.InLine::student)
                            .toList();
            var own = line.indexOf(day.student());
            return own < 0 ? line.size() : own;
        }
    }

    /**
     * Chooses a card for the day that is to be chosen for; in place of another one of the class.
     *
     * @return empty when it is no card of the student's for that day
     */
    public Optional<Offer> choose(PersonId student, OfferId id) {
        sql.lock(student);
        var offer =
                sql.find(id)
                        .filter(one -> one.day().student().equals(student))
                        .filter(one -> one.day().date().equals(day(student)));
        offer.ifPresent(
                one -> say(new Answer(one.day(), Answer.Kind.CHOSEN, one, clerk.clock().now())));
        return offer;
    }

    /**
     * Chooses a step of a playlist, like a card: that it was offered is kept with the choice. What
     * takes more minutes before a screen than are left cannot be chosen.
     */
    public Optional<Offer> choose(PersonId student, Playlist playlist, int step) {
        var steps = playlist.plot().steps();
        var date = day(student);
        if (step < 0 || step >= steps.size()) {
            return Optional.empty();
        }
        var way = steps.get(step).way();
        var day = new Offer.For(student, playlist.schoolClass(), date);
        var answers = answers(List.of(student), date);
        if (BoardReader.find(classes(student, date), playlist.schoolClass())
                .filter(own -> reader.fits(day, way, onScreen(answers, own)))
                .isEmpty()) {
            return Optional.empty();
        }
        sql.offer(
                List.of(new Offer(new OfferId(clerk.ids().next()), day, way)), clerk.clock().now());
        return sql.offers(day).stream()
                .filter(offer -> offer.way().key().equals(way.key()))
                .findFirst()
                .flatMap(offer -> choose(student, offer.id()));
    }

    /** Says that no card is chosen any more, or that none of them is liked. */
    public void answer(PersonId student, ClassId schoolClass, Answer.Kind kind) {
        if (kind == Answer.Kind.CHOSEN) {
            throw new IllegalArgumentException("What is chosen is a card");
        }
        sql.lock(student);
        var day = new Offer.For(student, schoolClass, day(student));
        if (reader.classes(student, day.date()).stream()
                .noneMatch(one -> one.id().equals(schoolClass))) {
            return;
        }
        say(new Answer(day, kind, null, clerk.clock().now()));
    }

    /** The same again says nothing new. */
    private void say(Answer answer) {
        var student = answer.day().student();
        var date = answer.day().date();
        var before = new HashMap<ClassId, Answer>();
        answers(List.of(student), date).forEach(one -> before.put(one.day().schoolClass(), one));
        var last = before.get(answer.day().schoolClass());
        if (last != null
                && last.kind() == answer.kind()
                && java.util.Objects.equals(last.offer(), answer.offer())) {
            return;
        }
        sql.answer(clerk.ids().next(), answer);
        before.put(answer.day().schoolClass(), answer);
        terms.wish(student, date, wishes(before.values()));
    }

    private static List<Wish> wishes(Collection<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(answer.offer()).stream())
                .map(offer -> new Wish(offer.way().skill(), 1, offer.way().mode()))
                .toList();
    }

    /**
     * What these students of one school said last, for a school day. What they chose for a day that
     * was closed then counts for it, until they say something else.
     */
    public List<Answer> answers(Collection<PersonId> students, LocalDate date) {
        return students.stream()
                .findFirst()
                .map(clerk.clock()::calendarOf)
                .map(calendar -> sql.answers(students, calendar.withDaysOffBefore(date)))
                .orElse(List.of());
    }
}
