package org.cairnlearn.school.web.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.plan.DepartureBook;
import org.cairnlearn.school.plan.DepartureBook.Departures;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.research.DrawnOf;
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.research.ResearchBook;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.StudiesForm.Understood;
import org.cairnlearn.school.web.office.StudiesForm.Wrong;
import org.cairnlearn.standards.Problem;
import org.springframework.stereotype.Component;

/** Registers studies for researchers, and ends them; inside the work of whoever registers. */
@Component
final class Studies {
    private final ResearchBook book;
    private final StudiesForm form;
    private final Rights rights;
    private final DepartureBook departures;
    private final Around around;

    Studies(
            ResearchBook book,
            StudiesForm form,
            Rights rights,
            DepartureBook departures,
            Around around) {
        this.book = book;
        this.departures = departures;
        this.form = form;
        this.rights = rights;
        this.around = around;
    }

    /** Whom and what it asks. */
    @Component
    record Around(RosterBook roster, Gate gate, SchoolTime time) {}

    /** What the last step came to. */
    record Last(Understood.Not not, StudiesPage.Typed typed) {
        static final Last NOTHING =
                new Last(new Understood.Not(Wrong.NOTHING), StudiesPage.Typed.NOTHING);
    }

    private Set<OrganisationId> schools(PersonId by) {
        var schools = around.gate().organisations(by, Action.REGISTER_STUDY);
        if (schools.isEmpty()) {
            throw new NotThere();
        }
        return schools;
    }

    Last register(StudiesPage.Typed typed, PersonId by) {
        return switch (form.understand(typed, by, schools(by))) {
            case Understood.Not not -> new Last(not, typed);
            case Understood.Asks(var study) ->
                    switch (book.register(study)) {
                        case DONE -> give(study);
                        case CODE_TAKEN -> not(Wrong.CODE_TAKEN, typed);
                        case TOO_FEW -> not(Wrong.TOO_FEW, typed);
                        case DRAWN_ALREADY -> not(Wrong.DRAWN_ALREADY, typed);
                    };
        };
    }

    private static Last not(Wrong why, StudiesPage.Typed typed) {
        return new Last(new Understood.Not(why), typed);
    }

    private Last give(RegisteredStudy study) {
        var registration = study.registration();
        rights.give(
                new Rights.Given(
                        registration.researcher(),
                        Rights.Right.RESEARCHER,
                        study.school(),
                        study.code().value(),
                        registration.days().first(),
                        registration.days().last()));
        return Last.NOTHING;
    }

    void end(String code, PersonId by) {
        var schools = schools(by);
        var study =
                StudyCode.find(code)
                        .flatMap(book::find)
                        .filter(one -> schools.contains(one.school()))
                        .orElseThrow(NotThere::new);
        if (!book.end(study.code())) {
            throw new NotThere();
        }
        rights.takeBack(code);
    }

    StudiesPage page(PersonId by, Last last, Words words) {
        var schools = schools(by);
        var studies = book.all().stream().filter(one -> schools.contains(one.school())).toList();
        Map<PersonId, Person> people =
                around
                        .roster()
                        .people(
                                studies.stream()
                                        .map(RegisteredStudy::registration)
                                        .flatMap(one ->
                                                Stream.of(one.researcher(), one.entry().by()))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        var drawn = new Drawn(book.draws(), departures.all());
        return new StudiesPage(
                words.say("office.studies.lead", "count", open(studies)),
                said(last, words),
                studies.stream().map(one -> row(one, people, drawn, words)).toList(),
                new StudiesPage.Form(choices(schools, last), last.typed()));
    }

    private long open(List<RegisteredStudy> studies) {
        return studies.stream().filter(one -> one.isOpen(around.time().today())).count();
    }

    private static String said(Last last, Words words) {
        if (last.not().why() == Wrong.NOTHING) {
            return "";
        }
        var first = last.not().problems().stream().findFirst();
        return first.map(one ->
                        words.say(
                                "office.studies.plan_wrong",
                                "what",
                                one.message(),
                                "fix",
                                one.fix(),
                                "place",
                                place(one)))
                .orElseGet(() -> words.say("office.studies.wrong", "what", last.not().why()));
    }

    /** As somebody finds it who has the document open. */
    private static String place(Problem problem) {
        return problem.line() == null
                ? Objects.requireNonNullElse(problem.pointer(), "/")
                : problem.file() + ":" + problem.line();
    }

    private List<StudiesPage.Choice> choices(Set<OrganisationId> schools, Last last) {
        var chosen = last.typed().scopeTyped().school();
        return around.roster().organisations().stream()
                .filter(one -> schools.contains(one.id()))
                .map(one -> choice(one, chosen == null ? "" : chosen))
                .toList();
    }

    private static StudiesPage.Choice choice(Organisation school, String chosen) {
        var value = school.id().toString();
        return new StudiesPage.Choice(value, school.name(), value.equals(chosen));
    }

    /** What studies drew, and how far the plans are so. */
    private record Drawn(Map<StudyCode, DrawnOf> draws, Map<StudyCode, Departures> departures) {
        List<String> said(StudyCode study, Words words) {
            var draw = draws.get(study);
            if (draw == null) {
                return List.of();
            }
            var so = departures.getOrDefault(study, new Departures(0, 0));
            return List.of(
                    words.say(
                            "office.studies.drawn",
                            "programme",
                            draw.programme(),
                            "comparison",
                            draw.comparison()),
                    words.say(
                            "office.studies.departures",
                            "places",
                            so.places(),
                            "otherwise",
                            so.otherwise()),
                    words.say("office.studies.draw_seal", "seal", draw.seal()));
        }
    }

    private StudiesPage.One row(
            RegisteredStudy study, Map<PersonId, Person> people, Drawn drawn, Words words) {
        var registration = study.registration();
        var ended = registration.ended();
        var isOver = ended != null || registration.days().last().isBefore(around.time().today());
        var days =
                words.say(
                        "office.studies.days",
                        "first",
                        words.dated(registration.days().first()),
                        "last",
                        words.dated(
                                ended == null
                                        ? registration.days().last()
                                        : around.time().at(ended).toLocalDate()));
        return new StudiesPage.One(
                "study-" + study.code(),
                "%s (%s)".formatted(study.plan().asks().title(), study.code()),
                isOver ? words.say("office.studies.over", "days", days) : days,
                Stream.concat(
                                facts(study, people, words).stream(),
                                drawn.said(study.code(), words).stream())
                        .toList(),
                isOver
                        ? null
                        : new PostButton(
                                words.say("office.studies.end"),
                                "%s/%s/end".formatted(OfficeFrame.STUDIES, study.code())));
    }

    private static List<String> facts(
            RegisteredStudy study, Map<PersonId, Person> people, Words words) {
        var registration = study.registration();
        return List.of(
                words.say("office.studies.for", "name", name(people, registration.researcher())),
                words.say(
                        "office.studies.scope",
                        "classes",
                        study.scope().classes().size(),
                        "skills",
                        study.scope().skills().size()),
                words.say(
                        "office.studies.by",
                        "name",
                        name(people, registration.entry().by()),
                        "reason",
                        registration.entry().reason()),
                words.say("research.seal", "seal", study.plan().seal()));
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        var person = people.get(id);
        return person == null ? "" : person.name().full();
    }
}
