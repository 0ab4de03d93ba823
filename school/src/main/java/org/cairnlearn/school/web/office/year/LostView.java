package org.cairnlearn.school.web.office.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.year.YearPage.Choice;
import org.cairnlearn.school.web.office.year.YearPage.Form;

/** What can be pressed when a block does not take place, for everybody or for one class. */
final class LostView {
    private final YearFacts facts;
    private final YearFields fields;
    private final Words words;
    private final YearAddress address;

    LostView(YearFacts facts, YearFields fields) {
        this.facts = facts;
        this.fields = fields;
        this.words = fields.words();
        this.address = new YearAddress(facts.where().school().id());
    }

    /** Drops a block of today for everybody; what was dropped is again as it was. */
    List<PostButton> today() {
        var day = facts.calendar().day(facts.where().today());
        var taught = facts.calendar().taught(facts.things().classes().today(), day.date());
        return Stream.of(
                        day.periods().stream()
                                .filter(period -> taught.contains(period.code()))
                                .map(period -> drop(day, period)),
                        day.lost().stream().map(period -> undrop(day, period)),
                        alone(facts.things().classes().today(), day)
                                .map(slot -> undrop(day.date(), slot)))
                .flatMap(buttons -> buttons)
                .toList();
    }

    private PostButton drop(SchoolDay day, Period period) {
        return new PostButton(
                words.say("office.year.drop", "block", LostBlocks.called(period, words)),
                address.set(YearForms.BLOCK)
                        + "&day=%s&period=%s"
                                .formatted(day.date(), YearAddress.encoded(period.code())));
    }

    private PostButton undrop(SchoolDay day, Period period) {
        return new PostButton(
                words.say("office.year.undrop", "block", LostBlocks.called(period, words)),
                address.back(YearForms.BLOCK, "day", day.date())
                        + "&period="
                        + YearAddress.encoded(period.code()));
    }

    private PostButton undrop(LocalDate date, Slot slot) {
        return new PostButton(
                words.say("office.year.undrop", "block", LostBlocks.classes(slot, words)),
                address.back(YearForms.BLOCK, "day", date)
                        + "&%s=%s".formatted(LostForm.ONLY, YearAddress.encoded(value(slot))));
    }

    private static Stream<Slot> alone(List<SchoolClass> classes, SchoolDay day) {
        return classes.stream()
                .flatMap(one ->
                        day.lostOf().getOrDefault(one.id(), List.of()).stream()
                                .map(period -> slot(one, period, day)));
    }

    private static Slot slot(SchoolClass one, String period, SchoolDay day) {
        return new Slot(one, period, day.findPeriod(period).orElse(null));
    }

    private static String value(Slot slot) {
        return LostForm.only(slot.schoolClass().id(), slot.period());
    }

    /** One class loses a block of a day; none where no class meets then, or it is over. */
    Stream<Form> oneClass(LocalDate date) {
        if (!facts.calendar().isToCome(date, facts.where().today())) {
            return Stream.empty();
        }
        var day = facts.calendar().day(date);
        var choices =
                facts.things().classes().chosen().stream()
                        .flatMap(one ->
                                facts.calendar().ownBlocks(List.of(one), date).stream()
                                        .filter(period -> !day.loses(one.id(), period))
                                        .map(period -> slot(one, period, day)))
                        .map(slot ->
                                new Choice(value(slot), LostBlocks.classes(slot, words), false))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList();
        return choices.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Form(
                                words.say("office.year.lost_class", "day", words.day(date)),
                                new PostButton(
                                        words.say("teacher.today.lose"),
                                        address.set(YearForms.BLOCK)),
                                List.of(
                                        YearFields.hidden("day", date.toString()),
                                        fields.choice(LostForm.ONLY, choices)),
                                List.of(),
                                null));
    }
}
