package org.cairnlearn.school.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.simulation.Ends;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.Sayings;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.Chance;
import org.cairnlearn.simulation.learning.SkillCode;

/**
 * Lives the talks of a simulated term day by day: each adult takes the most urgent of the own
 * students in Cairn's own order ({@link Due}), is away on some days and skips some talks; students
 * are away. What is promised and written on the way is a student's {@link LivedLife}.
 */
final class LivedTerm {
    private static final Duration AFTER_LESSONS = Duration.ofHours(14).plusMinutes(40);

    /** An adult begins so many school days before a talk is due. */
    private static final int AHEAD = 4;

    /** So many more talks are meant than a rhythm without any loss needs. */
    private static final double SPARE = 3;

    private final Habits habits;
    private final Scene scene;
    private final Map<PersonId, LivedLife> lives = new HashMap<>();
    private final List<Told> talks = new ArrayList<>();

    /**
     * Where and by whom the term is lived.
     *
     * @param cast who is who on the roster
     * @param usual after how many school days a talk is due
     */
    record Scene(Cast cast, SchoolTime time, SchoolCalendar calendar, int usual) {}

    /**
     * Who is who.
     *
     * @param ids where new ids come from
     */
    record Cast(
            Map<SourcedId, PersonId> people,
            Map<PersonId, Ends> ends,
            Map<SkillCode, CompetencyId> skills,
            Supplier<UUID> ids) {
        PersonId person(SourcedId name) {
            return Optional.ofNullable(people.get(name)).orElseThrow();
        }
    }

    /** A talk that was held or not, with its notes. */
    record Told(Conference talk, List<Note> notes) {}

    /** What came of the term. */
    record History(List<Told> talks, List<Goal> goals, List<Statement> statements) {}

    LivedTerm(Habits habits, Scene scene) {
        this.habits = habits;
        this.scene = scene;
    }

    History live() {
        var talkers = habits.talkers();
        for (var date : habits.days()) {
            talkers.forEach((adult, students) -> {
                if (habits.isAtWork(adult, date)) {
                    live(adult, students, date);
                }
            });
        }
        return new History(
                talks,
                lives.values().stream().flatMap(one -> one.goals().stream()).toList(),
                lives.values().stream().flatMap(one -> one.statements().stream()).toList());
    }

    private LivedLife life(SourcedId student) {
        var person = scene.cast().person(student);
        return lives.computeIfAbsent(person, _ -> new LivedLife(person, scene));
    }

    private void live(SourcedId adult, List<SourcedId> students, LocalDate date) {
        var known = students.stream().filter(one -> habits.isEnrolled(one, date)).toList();
        var names = new HashMap<PersonId, SourcedId>();
        known.forEach(one -> names.put(scene.cast().person(one), one));
        known.stream()
                .map(one -> life(one).due(date))
                .filter(one -> one.urgency() >= -AHEAD)
                .sorted(Due.FIRST)
                .limit((long) Math.ceil(SPARE * known.size() / scene.usual()))
                .map(one -> Optional.ofNullable(names.get(one.student())).orElseThrow())
                .forEach(one -> meet(adult, one, date));
    }

    /** Who is away or is skipped had no talk; that is kept, too. */
    private void meet(SourcedId adult, SourcedId student, LocalDate date) {
        var between = new Between(scene.cast().person(student), scene.cast().person(adult));
        var life = life(student);
        if (!habits.isThere(student, date)) {
            life.missed();
            tell(between, date, new Conference.Outcome.NotHeld(Conference.Why.AWAY), List.of());
        } else if (habits.skips(adult, student, date)) {
            life.missed();
            tell(between, date, new Conference.Outcome.NotHeld(Conference.Why.NO_TIME), List.of());
        } else {
            var chance = habits.chance("talk", student, date);
            hold(between, date, chance);
            life.afterTalk(between.teacher(), at(date), chance);
        }
    }

    private void hold(Between between, LocalDate date, Chance chance) {
        var life = lives.get(between.student());
        var last = life == null ? null : life.lastTalk();
        var held =
                new Conference.Outcome.Held(
                        last == null ? null : new Conference.Last(last, kept(chance)),
                        new Conference.Step(
                                Sayings.STEP.pick(chance),
                                scene.calendar()
                                        .after(date, chance.happens(0.5) ? 5 : scene.usual())),
                        3 + chance.below(6));
        var notes = new ArrayList<Note>();
        if (chance.happens(0.4)) {
            notes.add(note(between, date, Note.Readers.SHARED, Sayings.NOTE.pick(chance)));
        }
        if (chance.happens(0.1)) {
            notes.add(note(between, date, Note.Readers.PRIVATE, Sayings.OWN_NOTE.pick(chance)));
        }
        var id = tell(between, date, held, notes);
        if (life != null) {
            life.held(id, date, held.next().by());
        }
    }

    private static Conference.Kept kept(Chance chance) {
        if (chance.happens(0.6)) {
            return Conference.Kept.YES;
        }
        return chance.happens(0.6) ? Conference.Kept.PARTLY : Conference.Kept.NO;
    }

    private Note note(Between between, LocalDate date, Note.Readers readers, String words) {
        return new Note(between.teacher(), at(date), new Note.Text(readers, words), false);
    }

    private ConferenceId tell(
            Between between, LocalDate date, Conference.Outcome outcome, List<Note> notes) {
        var id = new ConferenceId(scene.cast().ids().get());
        talks.add(new Told(new Conference(id, between, date, outcome, at(date)), notes));
        return id;
    }

    private Instant at(LocalDate date) {
        return scene.time().startOf(date).plus(AFTER_LESSONS);
    }
}
