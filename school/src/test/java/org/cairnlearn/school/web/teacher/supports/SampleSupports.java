package org.cairnlearn.school.web.teacher.supports;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.plan.Pair;
import org.cairnlearn.school.plan.TermsBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.InClass;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Setting;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportChange;
import org.cairnlearn.school.support.SupportEntry;
import org.cairnlearn.school.support.SupportId;
import org.cairnlearn.school.support.WeeklyMinutes;
import org.cairnlearn.school.web.kit.Words;

/** The sample pages on services and accommodations, with invented people. */
public final class SampleSupports {
    private static final Instant NOW = Instant.parse("2025-10-14T13:05:00Z");
    private static final SchoolTime TIME = new SchoolTime(InstantSource.fixed(NOW), ZoneOffset.UTC);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 18);
    private static final Person TOMAS = person(1, "Tomás", "Villanueva-Okonkwo", Role.STUDENT);
    private static final Person IVY = person(2, "Ivy", "Chen", Role.STUDENT);
    private static final Person REYES = person(3, "Marisol", "Reyes", Role.TEACHER);

    private final Words words;

    public SampleSupports(Words words) {
        this.words = words;
    }

    private static Person person(int id, String given, String family, Role role) {
        return new Person(
                new PersonId(new UUID(8, id)), "p" + id, new PersonName(given, family), role, true);
    }

    public SupportsPage inClass() {
        var found =
                Map.of(
                        TOMAS.id(),
                        new InClass(
                                TOMAS.id(),
                                new WeeklyMinutes(45, 120),
                                List.of(
                                        "A seat near the board, away from the door",
                                        "Directions in two steps, read aloud")),
                        IVY.id(),
                        new InClass(IVY.id(), WeeklyMinutes.NONE, List.of("Extra time for tests")));
        return new SupportsView(words)
                .page(
                        List.of(IVY, TOMAS),
                        found,
                        new SupportsView.Own(List.of(TOMAS), List.of(IVY)),
                        pairs(true));
    }

    /** One pair of the reader's own, one of somebody else's; the last one typed was refused. */
    private Pairs pairs(boolean refused) {
        return PairsReader.view(
                List.of(TOMAS, IVY),
                List.of(
                        new Pair(
                                new UUID(9, 1),
                                TOMAS.id(),
                                IVY.id(),
                                Pair.Kind.APART,
                                "They had a quarrel at the bus stop."),
                        new Pair(new UUID(9, 2), TOMAS.id(), IVY.id(), Pair.Kind.TOGETHER, null)),
                words,
                refused);
    }

    public SupportsPage empty() {
        return new SupportsView(words)
                .page(
                        List.of(),
                        Map.of(),
                        new SupportsView.Own(List.of(), List.of()),
                        PairsReader.view(List.of(), List.of(), words, false));
    }

    public CasePage student() {
        return page(CaseView.Shown.NOTHING);
    }

    /** A service whose minutes are no number. */
    public CasePage refused() {
        var typed =
                new SupportForm(
                        SupportForm.SERVICE,
                        "Occupational therapy",
                        "an hour",
                        "Coast Clinic",
                        "PUSH_IN",
                        "2025-10-14",
                        "");
        return page(new CaseView.Shown(CaseView.Said.MINUTES, null, typed));
    }

    private CasePage page(CaseView.Shown shown) {
        var people =
                List.of(TOMAS, REYES).stream().collect(Collectors.toMap(Person::id, one -> one));
        return new CaseView(words, TIME, people)
                .page(new CaseView.Facts(TOMAS.id(), entries(), rooms(), history()), shown);
    }

    private static RoomNeedsReader.Rooms rooms() {
        return new RoomNeedsReader.Rooms(
                List.of(
                        new TermsBook.RoomNeed("step-free", AUGUST, null),
                        new TermsBook.RoomNeed("quiet", AUGUST, LocalDate.of(2025, 12, 19))),
                List.of("devices", "lab", "quiet", "step-free"));
    }

    private static List<SupportEntry> entries() {
        var reading =
                new Support.Service(
                        "Reading support",
                        Provider.of(REYES.id()),
                        120,
                        Setting.PULL_OUT,
                        new Dates(AUGUST, null));
        var speech =
                new Support.Service(
                        "Speech and language",
                        Provider.named("Coast Clinic"),
                        45,
                        Setting.PUSH_IN,
                        new Dates(AUGUST, LocalDate.of(2025, 12, 19)));
        var seat =
                new Support.Accommodation(
                        "A seat near the board, away from the door", new Dates(AUGUST, null));
        return List.of(entry(1, reading), entry(2, speech), entry(3, seat));
    }

    private static List<SupportChange> history() {
        return List.of(
                new SupportChange(
                        TOMAS.id(),
                        SupportChange.Step.CHANGED,
                        NOW,
                        REYES.id(),
                        "Reading support, 120 min, pull-out, 2025-08-18 –"),
                new SupportChange(
                        TOMAS.id(),
                        SupportChange.Step.ADDED,
                        NOW.minusSeconds(86400 * 50),
                        null,
                        "Reading support, 90 min, pull-out, 2025-08-18 –"));
    }

    private static SupportEntry entry(int id, Support what) {
        return new SupportEntry(new SupportId(new UUID(9, id)), TOMAS.id(), what, false);
    }
}
