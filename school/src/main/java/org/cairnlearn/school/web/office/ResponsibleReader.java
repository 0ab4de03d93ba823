package org.cairnlearn.school.web.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Responsibility.Given;
import org.cairnlearn.school.roster.Responsibility.Whom;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for whom, as the office reads it; inside an administrator's own work. */
@Component
final class ResponsibleReader {
    /** How many are shown at once. */
    static final int MOST = 200;

    private final Responsibilities responsibilities;
    private final RosterBook roster;
    private final Responsible.Meant meant;
    private final Gate gate;
    private final SchoolTime time;

    ResponsibleReader(
            Responsibilities responsibilities,
            RosterBook roster,
            Responsible.Meant meant,
            Gate gate,
            SchoolTime time) {
        this.meant = meant;
        this.gate = gate;
        this.responsibilities = responsibilities;
        this.roster = roster;
        this.time = time;
    }

    /** Whom a list of responsibilities is about. */
    private record Names(Map<PersonId, Person> people, Map<ClassId, SchoolClass> classes) {
        String of(PersonId id) {
            var person = people.get(id);
            return person == null ? "" : person.name().full();
        }

        String of(Whom whom) {
            return switch (whom) {
                case Whom.OfStudent(var student) -> of(student);
                case Whom.OfClass(var id) -> {
                    var found = classes.get(id);
                    yield found == null ? "" : found.title();
                }
            };
        }
    }

    /**
     * Who asks, and whose are asked for.
     *
     * @param adult the roster's id of the adult, or the name; empty for everybody's
     */
    record Asked(PersonId reader, String adult) {}

    ResponsiblePage page(
            Asked by, String said, ResponsiblePage.@Nullable Typed typed, Words words) {
        var schools = gate.organisations(by.reader(), Action.GIVE_RESPONSIBILITY);
        if (schools.isEmpty()) {
            throw new NotThere();
        }
        var adult = by.adult();
        var found = meant.one().adult(adult, by.reader(), Responsible::isStaff);
        var asked =
                found instanceof WhoIsMeant.Found.One(var one)
                        ? one
                        : roster.findPersonBySourcedId(adult).orElse(null);
        List<Given> all =
                asked == null && !adult.isEmpty()
                        ? List.of()
                        : responsibilities.current(
                                asked == null ? null : asked.id(), schools, MOST);
        var names = names(all);
        return new ResponsiblePage(
                words.say("office.responsible.lead", "count", all.size()),
                all.size() == MOST ? words.say("office.responsible.more", "count", MOST) : "",
                said,
                all.stream().map(one -> row(one, names, words)).toList(),
                form(
                        by.reader(),
                        new ResponsiblePage.Asked(adult, links(found, words)),
                        typed,
                        words));
    }

    /** Whom to choose, each with the own list. */
    private List<Link> links(WhoIsMeant.Found found, Words words) {
        return meant.one().field("of", "", "", found, words).choices().stream()
                .map(one ->
                        Link.to(
                                one.label(),
                                OfficeFrame.RESPONSIBLE
                                        + "?of="
                                        + URLEncoder.encode(one.id(), StandardCharsets.UTF_8)))
                .toList();
    }

    private ResponsiblePage.Form form(
            PersonId reader,
            ResponsiblePage.Asked asked,
            ResponsiblePage.@Nullable Typed typed,
            Words words) {
        var today = time.today().toString();
        var shown = typed == null ? new ResponsiblePage.Typed("", "", "", "", today, "") : typed;
        var students = Objects.requireNonNullElse(shown.students(), "");
        var label = words.say("office.responsible.students");
        var one = meant.one();
        var adult =
                one.field(
                        "adult",
                        words.say("office.responsible.adult_id"),
                        shown.adult(),
                        one.adult(shown.adult(), reader, Responsible::isStaff),
                        words);
        var unclear =
                !students.isBlank()
                                && meant.students().read(students, reader)
                                        instanceof NamedStudents.Read.Unclear found
                        ? found
                        : null;
        return unclear == null
                ? new ResponsiblePage.Form(asked, kinds(words), shown, adult, null)
                : new ResponsiblePage.Form(
                        asked,
                        kinds(words),
                        shown.with(unclear.rest()),
                        adult,
                        one.field("students", label, unclear.typed(), unclear.who(), words));
    }

    private Names names(List<Given> all) {
        var people =
                all.stream()
                        .map(Given::what)
                        .flatMap(one ->
                                one.whom() instanceof Whom.OfStudent(var student)
                                        ? Stream.of(one.staff(), student)
                                        : Stream.of(one.staff()))
                        .distinct()
                        .toList();
        var classes =
                all.stream()
                        .map(one -> one.what().whom())
                        .filter(Whom.OfClass.class::isInstance)
                        .map(one -> ((Whom.OfClass) one).schoolClass())
                        .distinct()
                        .toList();
        return new Names(
                roster.people(people).stream().collect(Collectors.toMap(Person::id, one -> one)),
                roster.classes(classes));
    }

    private static ResponsiblePage.One row(Given given, Names names, Words words) {
        var what = given.what();
        var ends = what.ends();
        return new ResponsiblePage.One(
                "r-" + given.id(),
                names.of(what.staff()),
                word(what.kind(), words),
                names.of(what.whom()),
                words.shortDay(what.begins()) + " " + what.begins().getYear(),
                ends == null ? "" : words.shortDay(ends) + " " + ends.getYear(),
                new PostButton(
                        words.say("office.responsible.end"),
                        "%s/%s/end".formatted(OfficeFrame.RESPONSIBLE, given.id())));
    }

    private static List<ResponsiblePage.Kind> kinds(Words words) {
        return Arrays.stream(Responsibility.Kind.values())
                .map(kind -> new ResponsiblePage.Kind(kind.name(), word(kind, words)))
                .toList();
    }

    static String word(Responsibility.Kind kind, Words words) {
        return switch (kind) {
            case MENTOR -> words.say("office.responsible.mentor");
            case COUNSELLOR -> words.say("office.responsible.counsellor");
            case SUBSTITUTE -> words.say("office.responsible.substitute");
        };
    }

    /** Why nothing was given; empty when it was. */
    static String said(Responsible.Outcome outcome, Words words) {
        return switch (outcome) {
            case Responsible.Outcome.Done() -> "";
            case Responsible.Outcome.NoAdult() -> words.say("office.responsible.no_adult");
            case Responsible.Outcome.Choose() -> words.say("office.meant.choose");
            case Responsible.Outcome.NoKind() -> words.say("office.responsible.no_kind");
            case Responsible.Outcome.NobodyOrBoth() -> words.say("office.responsible.nobody");
            case Responsible.Outcome.NoStudent(var place) ->
                    words.say("office.responsible.no_student", "place", place);
            case Responsible.Outcome.TooMany(var most) ->
                    words.say("office.responsible.too_many", "most", most);
            case Responsible.Outcome.NoClass() -> words.say("office.responsible.no_class");
            case Responsible.Outcome.NoDate() -> words.say("office.responsible.no_date");
            case Responsible.Outcome.OverAlready() -> words.say("office.responsible.over");
            case Responsible.Outcome.SubstituteNeeds() ->
                    words.say("office.responsible.substitute_needs");
            case Responsible.Outcome.ThereAlready() ->
                    words.say("office.responsible.there_already");
        };
    }
}
