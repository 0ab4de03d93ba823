package org.cairnlearn.school.conference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.Conference.Outcome;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * The front door of talks: an adult writes one down as it goes, closes it once, and may add a note
 * later. To be called inside a piece of {@code Work}. With whom somebody may talk is the caller's
 * to know.
 */
@Component
public final class ConferenceBook {
    /** A next step is taken within so many school days. */
    private static final int LONGEST_STEP = 30;

    /** What was held without network is sent within so many days. */
    private static final int LATEST = 7;

    private final ConferenceSql sql;
    private final BeforeSql before;
    private final AskSql asked;
    private final Ids ids;
    private final SchoolClock clock;

    ConferenceBook(ConferenceSql sql, BeforeSql before, AskSql asked, Ids ids, SchoolClock clock) {
        this.sql = sql;
        this.before = before;
        this.asked = asked;
        this.ids = ids;
        this.clock = clock;
    }

    /** A number for a talk that begins. */
    public ConferenceId next() {
        return new ConferenceId(ids.next());
    }

    /** The talk that was held last with each of these students. */
    public Map<PersonId, Conference> last(Collection<PersonId> students) {
        return due(List.copyOf(sql.last(students).values())).stream()
                .collect(Collectors.toMap(one -> one.between().student(), one -> one));
    }

    /** The talks with these students, held or not, from a day on; the newest first. */
    public List<Conference> since(Collection<PersonId> students, LocalDate from) {
        return due(sql.of(students, from));
    }

    /** A next step for a day that the school has closed since is due on the next school day. */
    private List<Conference> due(List<Conference> talks) {
        var students = talks.stream().map(one -> one.between().student());
        var calendars = clock.calendarsOf(students.collect(Collectors.toSet()));
        return talks.stream()
                .map(one ->
                        one.dueBy(day ->
                                Objects.requireNonNull(calendars.get(one.between().student()))
                                        .due(day)))
                .toList();
    }

    /** The notes of these talks that the reader may read, the oldest first. */
    public Map<ConferenceId, List<Note>> notes(Collection<ConferenceId> conferences) {
        return sql.notes(conferences);
    }

    /** What an adult has begun to write down. */
    public Optional<Draft> draft(Between between) {
        return sql.draft(between);
    }

    /** Keeps what is begun; of a talk that is closed already, nothing. */
    public void save(Between between, ConferenceId id, Closing.Said said) {
        if (sql.find(id).isEmpty()) {
            sql.save(between, new Draft(id, said, clock.now()));
        }
    }

    /** Closes a talk, once: closed again, it stays as it was. */
    public Closed close(Closing closing) {
        sql.holdStudent(closing.between().student());
        var kept = sql.find(closing.id());
        if (kept.isPresent()) {
            return again(kept.get(), closing.between());
        }
        return refusal(closing).orElseGet(() -> new Closed.Done(write(closing)));
    }

    private static Closed again(Conference kept, Between between) {
        return kept.between().equals(between) ? new Closed.Done(kept) : new Closed.NotThere();
    }

    private Optional<Closed> refusal(Closing closing) {
        var today = clock.today();
        if (closing.day().isAfter(today) || closing.day().isBefore(today.minusDays(LATEST))) {
            return Optional.of(new Closed.NotThere());
        }
        if (closing.said().step().isEmpty()) {
            return Optional.of(new Closed.NoStep());
        }
        var by = closing.said().by();
        var last = clock.calendarOf(closing.between().student()).after(closing.day(), LONGEST_STEP);
        return by == null || by.isBefore(closing.day()) || by.isAfter(last)
                ? Optional.of(new Closed.NotThen(closing.day(), last))
                : Optional.empty();
    }

    private Conference write(Closing closing) {
        var said = closing.said();
        var before =
                sql.last(List.of(closing.between().student())).get(closing.between().student());
        var kept = said.kept();
        var by = said.by();
        var held =
                new Conference(
                        closing.id(),
                        closing.between(),
                        closing.day(),
                        new Outcome.Held(
                                before == null || kept == null
                                        ? null
                                        : new Conference.Last(before.id(), kept),
                                new Conference.Step(said.step(), by == null ? closing.day() : by),
                                closing.table().minutes()),
                        clock.now());
        sql.add(held);
        said.notes().written().forEach(text -> note(held, text, false));
        asked.lay(held);
        lay(held, "PROPOSAL", closing.table().proposals());
        lay(held, "EVIDENCE", closing.table().evidence());
        asked.answer(held);
        sql.forgetDraft(closing.between());
        return held;
    }

    private void lay(Conference held, String kind, List<String> lines) {
        var written = lines.stream().filter(line -> !line.isEmpty()).toList();
        asked.lay(held, Stream.generate(ids::next).limit(written.size()).toList(), kind, written);
    }

    private void note(Conference conference, Note.Text text, boolean later) {
        sql.add(
                ids.next(),
                conference.id(),
                new Note(conference.between().teacher(), clock.now(), text, later));
    }

    /**
     * Takes in talks of before with their notes, as somebody else kept them: nothing of it is asked
     * or answered. To be called as the import.
     */
    public void takeIn(List<Conference> talks, Map<ConferenceId, List<Note>> notes) {
        before.talks(talks);
        before.notes(notes, ids::next);
    }

    /** A planned talk did not take place: another fact than that nobody has written it down. */
    public void notHeld(Between between, Conference.Why why) {
        sql.holdStudent(between.student());
        var today = clock.today();
        var said =
                sql.of(List.of(between.student()), today).stream()
                        .anyMatch(one -> one.between().equals(between));
        if (!said) {
            sql.add(new Conference(next(), between, today, new Outcome.NotHeld(why), clock.now()));
        }
    }

    /**
     * Adds a note to a talk that is closed; its own adult may.
     *
     * @return whether there is such a talk of this adult's with the student, and something to add
     */
    public boolean add(ConferenceId id, Between between, Note.Text text) {
        var closed = sql.find(id).filter(one -> one.between().equals(between));
        if (text.words().isEmpty() || closed.isEmpty()) {
            return false;
        }
        note(closed.get(), text, true);
        return true;
    }
}
