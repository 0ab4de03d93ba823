package org.cairnlearn.school.web.teacher.sheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.plan.ClassBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the sheets of a teacher's own blocks. What is not the reader's is not there. */
@Component
class Sheets {
    private final SheetsReader reader;
    private final SlipsReader days;
    private final SupportBook support;
    private final ClassBook classes;
    private final ConsentBook consents;

    Sheets(
            SheetsReader reader,
            SlipsReader days,
            SupportBook support,
            ClassBook classes,
            ConsentBook consents) {
        this.reader = reader;
        this.days = days;
        this.support = support;
        this.classes = classes;
        this.consents = consents;
    }

    /** A sheet and whose it is. */
    record Shown<P>(P page, Frames.Who who) {}

    /**
     * Words that were too long to be kept, so that nobody writes them twice.
     *
     * @param schoolClass null when nothing was refused
     */
    record Refused(@Nullable ClassId schoolClass, String words) {
        static final Refused NOTHING = new Refused(null, "");

        private Map<ClassId, String> over(Map<ClassId, String> kept) {
            var shown = new HashMap<>(kept);
            if (schoolClass != null) {
                shown.put(schoolClass, words);
            }
            return shown;
        }
    }

    Shown<PlacesPage> places(
            PersonId person, SheetsController.Query query, String which, Words words) {
        var facts = some(places(person, query));
        var here = query.of(which);
        var names =
                query.named()
                        ? Link.to(words.say("teacher.sheet.names_off"), here + "&names=off")
                        : Link.to(words.say("teacher.sheet.names_on"), here);
        var block = facts.blocks().getFirst();
        var shown = query.named() ? namesOf(block) : PlacesView.Names.OFF;
        var page = new PlacesView(facts, words).page(block, shown, names, today(query, words));
        return new Shown<>(page, who(facts));
    }

    /** The block of a class; without one, what the reader hosts then. */
    private SheetFacts places(PersonId person, SheetsController.Query query) {
        var period = Objects.requireNonNullElse(query.period(), "");
        return query.schoolClass() == null
                ? reader.hosted(person, query.date(), period)
                : reader.read(
                        person,
                        query.date(),
                        Action.SEE_SHEETS,
                        slot ->
                                slot.schoolClass().id().value().equals(query.schoolClass())
                                        && slot.period().equals(period));
    }

    /** Others read along: whose family refused that is not named. */
    private PlacesView.Names namesOf(SheetFacts.BlockFacts block) {
        var students =
                block.approved().stream()
                        .flatMap(plan -> plan.places().stream())
                        .map(place -> place.student())
                        .distinct()
                        .toList();
        return new PlacesView.Names(
                true, consents.refused(Purpose.DISPLAY, DataKind.NAME, students));
    }

    Shown<SlipsPage> slips(PersonId person, SheetsController.Query query, Words words) {
        var facts =
                some(
                        reader.read(
                                person,
                                query.date(),
                                Action.SEE_SHEETS,
                                slot ->
                                        slot.schoolClass()
                                                .id()
                                                .value()
                                                .equals(query.schoolClass())));
        var first = facts.blocks().getFirst();
        var home = first.homes().findFirst().orElseThrow(NotThere::new);
        var slips = new SlipsView(days.read(home.roster(), query.date()), words).slips();
        var places = new PlacesView(facts, words);
        var today = today(query, words);
        return new Shown<>(
                new SlipsPage(
                        places.head(first),
                        today,
                        slips.isEmpty() ? places.notShared(today) : null,
                        slips),
                who(facts));
    }

    /** To be called inside the reader's own work: what helps whom is seen by those who teach. */
    Shown<SubstitutePage> substitute(
            PersonId person, LocalDate date, Refused refused, Words words) {
        var facts = reader.all(person, date);
        var students =
                facts.blocks().stream()
                        .flatMap(block -> block.students().stream())
                        .map(Person::id)
                        .distinct()
                        .toList();
        var ids =
                facts.blocks().stream()
                        .flatMap(SheetFacts.BlockFacts::homes)
                        .map(home -> home.schoolClass().id())
                        .distinct()
                        .toList();
        var page =
                new SubstituteView(facts, words)
                        .page(
                                reader.lost(person, date, words),
                                support.inClass(students),
                                refused.over(classes.routines(ids)),
                                Link.to(
                                        words.say("teacher.sheet.back"),
                                        "/teacher/today?date=" + date));
        return new Shown<>(page, who(facts));
    }

    /**
     * Writes how one of the reader's own classes of a day runs.
     *
     * @return whether it was written; else it is longer than a sheet bears
     */
    boolean write(PersonId person, ClassId schoolClass, LocalDate date, String routines) {
        some(
                reader.read(
                        person,
                        date,
                        Action.CHANGE_DAY,
                        slot -> slot.schoolClass().id().equals(schoolClass)));
        if (routines.strip().length() > ClassBook.LONGEST_ROUTINES) {
            return false;
        }
        classes.writeRoutines(schoolClass, routines, person);
        return true;
    }

    private static Link today(SheetsController.Query query, Words words) {
        return Link.to(words.say("teacher.sheet.back"), query.of("today"));
    }

    private static SheetFacts some(SheetFacts facts) {
        if (facts.blocks().isEmpty()) {
            throw new NotThere();
        }
        return facts;
    }

    private static Frames.Who who(SheetFacts facts) {
        return new Frames.Who(
                facts.blocks().stream()
                        .flatMap(SheetFacts.BlockFacts::homes)
                        .findFirst()
                        .map(home -> home.schoolClass().schoolName())
                        .orElse(""),
                facts.reader().name().full());
    }
}
