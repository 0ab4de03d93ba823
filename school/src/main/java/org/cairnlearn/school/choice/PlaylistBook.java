package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of playlists: put together by the teachers of a class, walked along by its
 * students. A step is chosen like a card, so the plan keeps it like any other choice. What is done
 * is told from evidence, not by ticking. To be called inside a piece of {@code Work}; whose class
 * it is is the caller's to know.
 */
@Component
public final class PlaylistBook {
    /** Steps that were chosen in so many school days count. */
    private static final int DAYS = 90;

    private final PlaylistSql sql;
    private final ChoiceSql choices;
    private final WayReader ways;
    private final EvidenceBook evidence;
    private final ProgressBook progress;
    private final ChoiceBook.Clerk clerk;

    PlaylistBook(
            PlaylistSql sql,
            ChoiceSql choices,
            WayReader ways,
            Shows shows,
            ChoiceBook.Clerk clerk) {
        this.sql = sql;
        this.choices = choices;
        this.ways = ways;
        this.evidence = shows.evidence();
        this.progress = shows.progress();
        this.clerk = clerk;
    }

    /** What shows how far somebody has come. */
    @Component
    record Shows(EvidenceBook evidence, ProgressBook progress) {}

    /** The playlists of a class, the oldest first. */
    public List<Playlist> of(ClassId schoolClass) {
        return sql.of(schoolClass);
    }

    /** Makes a playlist. */
    public Playlist make(ClassId schoolClass, Playlist.Plot plot, PersonId by) {
        var playlist = new Playlist(new PlaylistId(clerk.ids().next()), 1, schoolClass, plot);
        sql.add(playlist, new PlaylistSql.By(by, clerk.clock().now(), true));
        return playlist;
    }

    /**
     * Changes a playlist: those who walk along it go on in the new version, with what they did.
     *
     * @return empty when the class has no such playlist
     */
    public Optional<Playlist> change(
            ClassId schoolClass, PlaylistId id, Playlist.Plot plot, PersonId by) {
        return sql.version(schoolClass, id)
                .map(last -> new Playlist(id, last + 1, schoolClass, plot))
                .map(next -> {
                    sql.add(next, new PlaylistSql.By(by, clerk.clock().now(), true));
                    return next;
                });
    }

    /** Takes a playlist away: students do not see it any more. */
    public void takeAway(Playlist playlist, PersonId by) {
        sql.add(
                new Playlist(
                        playlist.id(),
                        playlist.version() + 1,
                        playlist.schoolClass(),
                        playlist.plot()),
                new PlaylistSql.By(by, clerk.clock().now(), false));
    }

    /** What there is to make steps of for a skill: the cards of the class, without mere people. */
    public List<Way> ways(ClassId schoolClass, CompetencyId skill) {
        return ways
                .of(schoolClass, List.of(skill))
                .bySkill()
                .getOrDefault(skill, List.of())
                .stream()
                .filter(Deal::isReal)
                .toList();
    }

    /** How far a student has come along each playlist of a class. */
    public List<Walk> walks(PersonId student, ClassId schoolClass) {
        return walks(List.of(student), schoolClass).getOrDefault(student, List.of());
    }

    /** The same for several of one school; empty where the class has no playlist. */
    public Map<PersonId, List<Walk>> walks(Collection<PersonId> students, ClassId schoolClass) {
        var playlists = of(schoolClass);
        var targets = playlists.stream().map(one -> one.plot().target()).distinct().toList();
        if (targets.isEmpty() || students.isEmpty()) {
            return Map.of();
        }
        var here = progress.read(students, targets);
        var shown = evidence.about(students, targets);
        var chosen = chosen(students.iterator().next(), schoolClass);
        var walks = new HashMap<PersonId, List<Walk>>();
        for (var student : students) {
            var own = chosen.getOrDefault(student, List.of());
            var work = shown.getOrDefault(student, List.of());
            walks.put(
                    student,
                    playlists.stream()
                            .map(one -> {
                                var target = one.plot().target();
                                return new Walk(
                                        one,
                                        states(one, own, days(work, target)),
                                        here.status(student, target).mastered());
                            })
                            .toList());
        }
        return walks;
    }

    /** On which days something was shown of a skill. */
    private NavigableSet<LocalDate> days(List<Observation> work, CompetencyId skill) {
        return work.stream()
                .filter(one -> one.isAbout(skill))
                .map(one -> clerk.clock().dayOf(one.occurredAt()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each student of a class chose, day by day. */
    private Map<PersonId, List<Offer>> chosen(PersonId one, ClassId schoolClass) {
        var calendar = clerk.clock().calendarOf(one);
        var today = clerk.clock().today();
        return choices
                .answers(schoolClass, calendar.before(today, DAYS), calendar.next(today))
                .stream()
                .flatMap(answer -> Optional.ofNullable(answer.offer()).stream())
                .sorted(Comparator.comparing((Offer offer) -> offer.day().date()))
                .collect(Collectors.groupingBy(offer -> offer.day().student()));
    }

    private List<Walk.State> states(
            Playlist playlist, List<Offer> chosen, NavigableSet<LocalDate> shown) {
        var states = new ArrayList<Walk.State>();
        for (var step : playlist.plot().steps()) {
            var state = Walk.State.OPEN;
            for (var at = 0; at < chosen.size(); at++) {
                if (chosen.get(at).way().key().equals(step.way().key())) {
                    state = max(state, state(chosen, at, shown));
                }
            }
            states.add(state);
        }
        return states;
    }

    /** Evidence counts for the step that was chosen last before it. */
    private Walk.State state(List<Offer> chosen, int at, NavigableSet<LocalDate> shown) {
        var day = chosen.get(at).day().date();
        if (day.isAfter(clerk.clock().today())) {
            return Walk.State.CHOSEN;
        }
        var until = at + 1 < chosen.size() ? chosen.get(at + 1).day().date() : LocalDate.MAX;
        return shown.subSet(day, true, until, false).isEmpty() ? Walk.State.TRIED : Walk.State.DONE;
    }

    /** What was tried and is chosen again is chosen; what is done stays done. */
    private static Walk.State max(Walk.State one, Walk.State other) {
        return Comparator.comparing(PlaylistBook::weight).compare(one, other) >= 0 ? one : other;
    }

    private static int weight(Walk.State state) {
        return switch (state) {
            case OPEN -> 0;
            case TRIED -> 1;
            case CHOSEN -> 2;
            case DONE -> 3;
        };
    }
}
