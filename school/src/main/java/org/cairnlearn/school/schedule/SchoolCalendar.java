package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.roster.Term;
import org.jspecify.annotations.Nullable;

/**
 * The days of one school, in memory: loaded once, then asked for any date. A day of which nothing
 * has been said is a school day where it is one of the school's week, Monday to Friday unless it
 * says otherwise, within the terms; a school without terms has school all year.
 */
public final class SchoolCalendar {
    private final List<Term> terms;
    private final TreeMap<LocalDate, SaidDay> said;
    private final @Nullable Rotation rotation;
    private final List<Bells> bells;
    private final SchoolWeek week;
    private final List<ClosedRoom> closed;
    private final Set<LostBlock> lost;
    private final Set<String> known = new HashSet<>();
    private final Map<LocalDate, String> labels = new HashMap<>();
    private final Map<LocalDate, SchoolDay> days = new HashMap<>();

    /** The calendar of what is said; of every date at most one. */
    public SchoolCalendar(
            List<Term> terms,
            List<SaidDay> said,
            Optional<Rotation> rotation,
            List<Bells> bells,
            SchoolWeek week) {
        this(terms, new Said(said, rotation, List.of(), List.of()), bells, week);
    }

    /**
     * What the school has said beside its bells and its week.
     *
     * @param days of every date at most one
     */
    record Said(
            List<SaidDay> days,
            Optional<Rotation> rotation,
            List<ClosedRoom> closed,
            List<LostBlock> lost) {}

    SchoolCalendar(List<Term> terms, Said said, List<Bells> bells, SchoolWeek week) {
        this.week = week;
        this.closed = List.copyOf(said.closed());
        this.lost = Set.copyOf(said.lost());
        this.terms = List.copyOf(terms);
        this.said = new TreeMap<>();
        said.days().forEach(day -> this.said.put(day.date(), day));
        this.rotation = said.rotation().orElse(null);
        this.bells = List.copyOf(bells);
        bells.forEach(one -> one.periods().forEach(period -> known.add(period.code())));
    }

    /** Which rooms cannot be used in a period of a date. */
    public ClosedRooms closedRooms(LocalDate date, String period) {
        var instead = new HashMap<String, String>();
        closed.stream()
                .filter(one -> one.covers(date, period))
                .forEach(one -> instead.put(one.room(), one.instead()));
        return instead.isEmpty() ? ClosedRooms.NONE : new ClosedRooms(instead);
    }

    /** The rooms that cannot be used on a date or after it, the next ones first. */
    public List<ClosedRoom> closedFrom(LocalDate date) {
        return closed.stream().filter(one -> !one.date().isBefore(date)).toList();
    }

    /** The blocks that did not take place, or will not, for everybody and for single classes. */
    public Set<LostBlock> lost() {
        return lost;
    }

    /** Monday to Friday all year, and no bells: where there is no school to ask. */
    public static SchoolCalendar weekdays() {
        return new SchoolCalendar(
                List.of(), List.of(), Optional.empty(), List.of(), SchoolWeek.USUAL);
    }

    /** All that is known of a day. */
    public SchoolDay day(LocalDate date) {
        return days.computeIfAbsent(date, this::read);
    }

    private SchoolDay read(LocalDate date) {
        var word = said.get(date);
        var kind = kind(date);
        var note = word == null ? "" : word.note();
        if (!kind.hasSchool()) {
            return new SchoolDay(date, kind, "", Bells.NONE, note, List.of(), Map.of());
        }
        var label = label(date);
        var bells = bells(date, kind, label);
        var gone =
                bells.periods().stream()
                        .filter(period -> lost.contains(new LostBlock(date, period.code())))
                        .toList();
        return new SchoolDay(date, kind, label, bells.without(gone), note, gone, lostOf(date));
    }

    private Map<ClassId, List<String>> lostOf(LocalDate date) {
        var of = new HashMap<ClassId, List<String>>();
        for (var one : lost) {
            if (one.only() != null && one.date().equals(date)) {
                of.computeIfAbsent(one.only(), _ -> new ArrayList<>()).add(one.period());
            }
        }
        return of;
    }

    private DayKind kind(LocalDate date) {
        var word = said.get(date);
        if (word != null) {
            return word.kind();
        }
        return week.has(date) && isInTerm(date) ? DayKind.INSTRUCTIONAL : DayKind.HOLIDAY;
    }

    /** On which days of the week there usually is school. */
    public SchoolWeek week() {
        return week;
    }

    public boolean isSchoolDay(LocalDate date) {
        return kind(date).hasSchool();
    }

    /**
     * How many school days lie after one date, up to and with another: from a Monday to the next
     * Monday 5, where nothing is closed. Below 0 when the second date is the earlier one.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        var days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += counts(day) ? 1 : 0;
        }
        return days;
    }

    /**
     * The date so many school days after another; the date itself for 0. After the last term, whose
     * next year nobody has told yet, the days of its week are counted.
     */
    public LocalDate after(LocalDate date, int schoolDays) {
        if (schoolDays < 0) {
            throw new IllegalArgumentException("School days are counted on, not by " + schoolDays);
        }
        var day = date;
        for (var left = schoolDays; left > 0; ) {
            day = day.plusDays(1);
            left -= counts(day) ? 1 : 0;
        }
        return day;
    }

    /** The date so many school days before another; the date itself for 0. */
    public LocalDate before(LocalDate date, int schoolDays) {
        var day = date;
        for (var left = schoolDays; left > 0; ) {
            day = day.minusDays(1);
            left -= counts(day) ? 1 : 0;
        }
        return day;
    }

    /** The first school day on or after a date. */
    public LocalDate nextFrom(LocalDate date) {
        return counts(date) ? date : after(date, 1);
    }

    /** The first school day after a date. */
    public LocalDate next(LocalDate date) {
        return after(date, 1);
    }

    /**
     * The day on which something is due that was promised for a date: a day on which the school has
     * closed, or has a holiday, passes it on to the next school day. Whatever somebody has promised
     * for a weekend stays there.
     */
    public LocalDate due(LocalDate date) {
        return said.containsKey(date) ? nextFrom(date) : date;
    }

    /**
     * A school day and the days without school right before it, in order: what was meant for those
     * holds for it.
     */
    public List<LocalDate> withDaysOffBefore(LocalDate date) {
        return before(date, 1).plusDays(1).datesUntil(date.plusDays(1)).toList();
    }

    /** All school days from one date to another, both counted in. */
    public List<LocalDate> schoolDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(this::isSchoolDay).toList();
    }

    /**
     * A school day; outside of all terms a day of the week, so that every count comes to an end.
     */
    private boolean counts(LocalDate date) {
        return isSchoolDay(date)
                || (!said.containsKey(date) && week.has(date) && isOutsideTheYear(date));
    }

    private boolean isOutsideTheYear(LocalDate date) {
        return terms.stream().allMatch(term -> date.isAfter(term.ends()))
                || terms.stream().allMatch(term -> date.isBefore(term.begins()));
    }

    private boolean isInTerm(LocalDate date) {
        return terms.isEmpty() || terms.stream().anyMatch(term -> term.has(date));
    }

    /** What was said; else the next name after that of the school day before. */
    private String label(LocalDate date) {
        var word = said.get(date);
        if (word != null && !word.rotation().isEmpty()) {
            return word.rotation();
        }
        return rotation == null || date.isBefore(rotation.begins())
                ? ""
                : labels.computeIfAbsent(date, day -> counted(rotation, day));
    }

    private String counted(Rotation turns, LocalDate date) {
        var anchor = turns.begins();
        var index = 0;
        for (var word : said.headMap(date, true).descendingMap().values()) {
            var place = turns.labels().indexOf(word.rotation());
            if (place >= 0 && word.kind().hasSchool() && !word.date().isBefore(anchor)) {
                anchor = word.date();
                index = place;
                break;
            }
        }
        var first = isSchoolDay(anchor) ? 0 : 1;
        var steps = between(anchor, date) - first;
        return turns.labels().get(Math.floorMod(index + steps, turns.labels().size()));
    }

    private Bells bells(LocalDate date, DayKind kind, String label) {
        var word = said.get(date);
        var wanted = new ArrayList<String>();
        if (kind != DayKind.INSTRUCTIONAL) {
            wanted.add(kind.text());
        }
        wanted.add(date.getDayOfWeek().name().toLowerCase(Locale.ROOT));
        if (!label.isEmpty()) {
            wanted.add(label);
        }
        var named = bells.stream().filter(one -> word != null && one.name().equals(word.bells()));
        return named.findFirst()
                .or(() ->
                        wanted.stream()
                                .flatMap(name -> bells.stream().filter(one -> one.isFor(name)))
                                .findFirst())
                .or(this::usualBells)
                .orElse(Bells.NONE);
    }

    /** The bell schedule of a usual day. */
    public Optional<Bells> usualBells() {
        return bells.stream().filter(one -> one.usedOn().isEmpty()).findFirst();
    }

    /** All bell schedules; of two for the same days the first is used. */
    public List<Bells> bells() {
        return bells;
    }

    /** In which of its periods a class meets on a date, without those that it loses alone. */
    public List<String> meets(SchoolClass one, LocalDate date) {
        var meets = meets(one.periods(), date);
        var day = day(date);
        return day.lostOf().isEmpty()
                ? meets
                : meets.stream().filter(period -> !day.loses(one.id(), period)).toList();
    }

    /** The periods of a date, by code, that a class loses: with everybody, or alone. */
    public List<String> lost(SchoolClass one, LocalDate date) {
        var day = day(date);
        var all =
                day.lost().stream()
                        .map(Period::code)
                        .filter(code ->
                                one.periods().stream().anyMatch(text -> isIn(text, code, day)));
        var alone = day.lostOf().getOrDefault(one.id(), List.of()).stream();
        return Stream.concat(all, alone).distinct().toList();
    }

    private boolean isIn(String text, String code, SchoolDay day) {
        var meeting = meeting(text);
        return meeting.period().equals(code) && meeting.isOn(day.rotation());
    }

    private Meeting meeting(String text) {
        return known.contains(text) ? new Meeting(text, Set.of()) : Meeting.of(text);
    }

    /** Whether a block is lost for a class: for everybody, or for it alone. */
    public boolean loses(ClassId one, LocalDate date, String period) {
        return lost.contains(new LostBlock(date, period))
                || lost.contains(new LostBlock(date, period, one));
    }

    /** The periods of a date, by code, in which one of these classes meets, or loses it alone. */
    public Set<String> taught(Collection<SchoolClass> classes, LocalDate date) {
        return classes.stream()
                .flatMap(one -> meets(one.periods(), date).stream())
                .filter(period -> !period.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same without those in which the whole school is mixed. */
    public Set<String> ownBlocks(Collection<SchoolClass> classes, LocalDate date) {
        var mixed = day(date).periods().stream().filter(Period::flex).map(Period::code).toList();
        return taught(classes, date).stream()
                .filter(period -> !mixed.contains(period))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a date is a school day from today to the end of the terms that hold now. */
    public boolean isToCome(LocalDate date, LocalDate today) {
        var now = terms.stream().filter(term -> term.has(today)).toList();
        return isSchoolDay(date)
                && !date.isBefore(today)
                && (terms.isEmpty()
                        || (now.isEmpty() ? terms : now)
                                .stream().anyMatch(term -> !date.isAfter(term.ends())));
    }

    /**
     * In which of its periods a class meets on a date: those on days of this name whose period the
     * day's bells have. A period that no bell schedule of the school knows is not judged by them.
     *
     * @param periods as the roster has them ("3", "3(A)"); none for a class whose period is not
     *     known, which meets once, in the period without a name
     * @return the codes of the periods in the roster's order; none on a day without school
     */
    List<String> meets(List<String> periods, LocalDate date) {
        if (!isSchoolDay(date)) {
            return List.of();
        }
        if (periods.isEmpty()) {
            return List.of("");
        }
        var day = day(date);
        var meets = new ArrayList<String>();
        for (var text : periods) {
            var meeting = meeting(text);
            var code = meeting.period();
            if (meeting.isOn(day.rotation())
                    && (!known.contains(code) || day.findPeriod(code).isPresent())
                    && !meets.contains(code)) {
                meets.add(code);
            }
        }
        return List.copyOf(meets);
    }
}
