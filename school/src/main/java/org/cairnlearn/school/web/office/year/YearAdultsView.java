package org.cairnlearn.school.web.office.year;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.Meeting;
import org.cairnlearn.school.schedule.StaffDay;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.year.YearAsked.Part;
import org.cairnlearn.school.web.office.year.YearPage.Choice;
import org.cairnlearn.school.web.office.year.YearPage.Form;
import org.cairnlearn.school.web.office.year.YearPage.Row;
import org.cairnlearn.school.web.office.year.YearPage.Table;

/** The adults: what they do and what is kept free for them, and who is away. */
final class YearAdultsView {
    private final YearFacts facts;
    private final YearAddress address;
    private final YearFields fields;
    private final Words words;

    YearAdultsView(YearFacts facts, YearFields fields) {
        this.facts = facts;
        this.address = new YearAddress(facts.where().school().id());
        this.fields = fields;
        this.words = fields.words();
    }

    private List<StaffDay> adults() {
        return facts.things().staff().stream()
                .sorted(Comparator.comparing(one -> facts.name(one.member().person())))
                .toList();
    }

    YearPage.Part staff() {
        var all = adults().stream().map(StaffDay::member).toList();
        var chosen = all.stream().filter(one -> isAsked(one.person())).findFirst();
        var table =
                new Table(
                        words.say("office.year.adults", "count", all.size()),
                        List.of(
                                fields.label("person"),
                                fields.label("kind"),
                                fields.label("team"),
                                fields.label("qualifications"),
                                fields.label("planning"),
                                fields.label("common"),
                                fields.label("duties"),
                                fields.label("standby")),
                        all.stream().map(this::row).toList());
        return new YearPage.Part(
                words.say("office.year.part", "part", Part.STAFF),
                null,
                List.of(table),
                chosen.map(one -> List.of(form(one))).orElse(List.of()));
    }

    private boolean isAsked(PersonId person) {
        return person.toString().equals(fields.typed().text("person"));
    }

    private Row row(StaffMember member) {
        var times = member.times();
        return new Row(
                Link.to(
                        facts.name(member.person()),
                        address.of(Part.STAFF, "person", member.person())),
                List.of(
                        kind(member.kind()),
                        times.team(),
                        String.join("; ", member.qualifications().stream().sorted().toList()),
                        periods(times.planning()),
                        periods(times.common()),
                        periods(times.duties()),
                        periods(times.standby())),
                facts.byHand().staff().contains(member.person())
                        ? new PostButton(
                                words.say("office.year.back"),
                                address.back("staff", "person", member.person()))
                        : null);
    }

    private String kind(StaffKind kind) {
        return words.say("office.year.role", "role", kind);
    }

    private static String periods(List<Meeting> meetings) {
        return String.join("; ", meetings.stream().map(Meeting::text).toList());
    }

    private Form form(StaffMember member) {
        var times = member.times();
        return new Form(
                words.say("office.year.change", "what", facts.name(member.person())),
                fields.save(address.set("staff")),
                List.of(
                        YearFields.hidden("person", member.person().toString()),
                        fields.choice("kind", kinds(member.kind())),
                        fields.several("qualifications", member.qualifications()),
                        fields.text("team", times.team(), false),
                        times("planning", times.planning()),
                        times("common", times.common()),
                        times("duties", times.duties()),
                        times("standby", times.standby())),
                List.of(),
                null);
    }

    private YearPage.Field times(String name, List<Meeting> meetings) {
        return fields.several(name, meetings.stream().map(Meeting::text).toList())
                .hinted(words.say("office.year.hint_periods"));
    }

    private List<Choice> kinds(StaffKind now) {
        return Arrays.stream(StaffKind.values())
                .map(kind -> new Choice(kind.text(), kind(kind), kind == now))
                .toList();
    }

    YearPage.Part absences() {
        var away =
                adults().stream()
                        .flatMap(one -> Optional.ofNullable(one.absence()).stream())
                        .filter(one -> one.kind() != AbsenceKind.HERE)
                        .toList();
        var table =
                new Table(
                        words.say("office.year.away", "count", away.size()),
                        List.of(
                                fields.label("person"),
                                words.say("office.year.why"),
                                words.say("office.year.when")),
                        away.stream().map(this::row).toList());
        return new YearPage.Part(
                words.say("office.year.part", "part", Part.ABSENCES),
                null,
                List.of(table),
                List.of(away()));
    }

    private Row row(Absence absence) {
        var days =
                absence.begins().equals(absence.ends())
                        ? words.shortDay(absence.begins())
                        : words.shortDay(absence.begins()) + "–" + words.shortDay(absence.ends());
        var periods = String.join("; ", absence.periods().stream().sorted().toList());
        return new Row(
                Link.to(
                        facts.name(absence.person()),
                        address.of(Part.ABSENCES, "person", absence.person())),
                List.of(why(absence.kind()), periods.isEmpty() ? days : days + ": " + periods),
                here(absence));
    }

    private String why(AbsenceKind kind) {
        return words.say("office.year.absence", "kind", kind);
    }

    /** Here after all: takes the own word back, or speaks against an import for today. */
    private PostButton here(Absence absence) {
        var label = words.say("office.year.here");
        var person = "person=%s".formatted(absence.person());
        return facts.byHand().absences().contains(absence)
                ? new PostButton(
                        label, address.back("absences", "day", absence.begins()) + "&" + person)
                : new PostButton(
                        label,
                        address.set("absences")
                                + "&day=%s&kind=here&%s".formatted(facts.where().today(), person));
    }

    private Form away() {
        return new Form(
                words.say("office.year.new_absence"),
                fields.save(address.set("absences")),
                List.of(
                        fields.choice("person", people()),
                        fields.choice("kind", whys()),
                        fields.date("day", facts.where().today().toString(), true),
                        fields.date("until", "", false),
                        fields.several("periods", Set.of())),
                List.of(),
                null);
    }

    private List<Choice> people() {
        return adults().stream()
                .map(one -> one.member().person())
                .map(id -> new Choice(id.toString(), facts.name(id), isAsked(id)))
                .toList();
    }

    private List<Choice> whys() {
        return Arrays.stream(AbsenceKind.values())
                .filter(kind -> kind != AbsenceKind.HERE)
                .map(kind -> new Choice(kind.text(), why(kind), kind == AbsenceKind.SICK))
                .toList();
    }
}
