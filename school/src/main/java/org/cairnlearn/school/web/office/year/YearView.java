package org.cairnlearn.school.web.office.year;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.year.YearAsked.Part;

/** Puts a school's year into words. */
final class YearView {
    private final YearFacts facts;
    private final YearFields fields;
    private final Words words;
    private final YearAddress address;

    YearView(YearFacts facts, YearFields fields) {
        this.facts = facts;
        this.fields = fields;
        this.words = fields.words();
        this.address = new YearAddress(facts.where().school().id());
    }

    YearPage page(YearForms.Outcome last) {
        return new YearPage(
                head(),
                new YearPage.Ways(schools(), parts()),
                last == YearForms.Outcome.DONE
                        ? YearPage.Wrong.NOTHING
                        : new YearPage.Wrong(
                                words.say("office.year.wrong", "what", last), last.fields()),
                part());
    }

    private YearPage.Head head() {
        var day = facts.calendar().day(facts.where().today());
        var lead =
                words.say(
                        "office.year.lead",
                        "kind",
                        day.kind(),
                        "turn",
                        day.rotation().isEmpty() ? "no" : "yes",
                        "rotation",
                        day.rotation());
        var bells =
                day.bells().name().isEmpty()
                        ? ""
                        : words.say("office.year.bells_today", "bells", day.bells().name());
        return new YearPage.Head(
                lead,
                day.note().isEmpty() ? bells : day.note(),
                now(day.kind()),
                new LostView(facts, fields).today());
    }

    /** Closes the school today; what was closed by hand is again as planned before. */
    private PostButton now(DayKind kind) {
        var today = facts.where().today();
        if (kind.hasSchool()) {
            return new PostButton(
                    words.say("office.year.close"),
                    address.set("day") + "&day=%s&kind=closed".formatted(today));
        }
        return facts.byHand().has(today)
                ? new PostButton(words.say("office.year.open"), address.back("day", "day", today))
                : new PostButton(
                        words.say("office.year.hold"),
                        address.set("day") + "&day=%s&kind=instructional".formatted(today));
    }

    private List<Link> schools() {
        var all = facts.where().all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(one ->
                                new Link(
                                        one.name(),
                                        new YearAddress(one.id()).of(fields.typed().part()),
                                        one.equals(facts.where().school())))
                        .toList();
    }

    private List<Link> parts() {
        return Arrays.stream(Part.values())
                .map(part ->
                        new Link(
                                words.say("office.year.part", "part", part),
                                address.of(part),
                                part == fields.typed().part()))
                .toList();
    }

    private YearPage.Part part() {
        var part = asked();
        var tables = part.tables();
        return new YearPage.Part(
                part.title(),
                part.month(),
                IntStream.range(0, tables.size())
                        .mapToObj(at -> tables.get(at).at(file(at)))
                        .toList(),
                part.forms());
    }

    private String file(int table) {
        return "school=%s&part=%s&table=%d"
                .formatted(facts.where().school().id(), fields.typed().part().text(), table);
    }

    private YearPage.Part asked() {
        return switch (fields.typed().part()) {
            case DAYS -> new YearDaysView(facts, fields).part();
            case BELLS -> new YearListsView(facts, fields).bells();
            case ROOMS -> new YearListsView(facts, fields).rooms();
            case STAFF -> new YearAdultsView(facts, fields).staff();
            case ABSENCES -> new YearAdultsView(facts, fields).absences();
        };
    }
}
