package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.study.PlanPaper;
import org.cairnlearn.school.study.StudyDesk;
import org.cairnlearn.standards.Problem;
import org.springframework.stereotype.Component;

/** Understands the form by which a study is registered; inside the work of whoever registers. */
@Component
final class StudiesForm {
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final SchoolTime time;

    StudiesForm(RosterBook roster, CompetencyBook competencies, SchoolTime time) {
        this.roster = roster;
        this.competencies = competencies;
        this.time = time;
    }

    /** What was not done. */
    enum Wrong {
        NOTHING,
        NO_CODE,
        CODE_TAKEN,
        TOO_FEW,
        DRAWN_ALREADY,
        NO_RESEARCHER,
        NO_CLASS,
        NO_SKILL,
        NO_DAYS,
        NO_PLAN,
        NO_REASON
    }

    /** What came of the form. */
    sealed interface Understood {
        record Asks(RegisteredStudy study) implements Understood {}

        /**
         * @param problems of the plan, for {@link Wrong#NO_PLAN}
         */
        record Not(Wrong why, List<Problem> problems) implements Understood {
            Not(Wrong why) {
                this(why, List.of());
            }
        }
    }

    /**
     * @param schools those for which the reader registers
     */
    Understood understand(StudiesPage.Typed typed, PersonId by, Set<OrganisationId> schools) {
        var code = StudyCode.find(typed.codeTyped());
        if (code.isEmpty()) {
            return new Understood.Not(Wrong.NO_CODE);
        }
        var researcher = researcher(typed.whoTyped());
        if (researcher.isEmpty()) {
            return new Understood.Not(Wrong.NO_RESEARCHER);
        }
        var school = school(typed.scopeTyped(), schools);
        var classes = classes(typed.scopeTyped(), schools);
        if (school.isEmpty() || classes.isEmpty()) {
            return new Understood.Not(Wrong.NO_CLASS);
        }
        var skills = skills(typed.scopeTyped());
        if (skills.isEmpty()) {
            return new Understood.Not(Wrong.NO_SKILL);
        }
        var days = days(typed.daysTyped());
        if (days.isEmpty()) {
            return new Understood.Not(Wrong.NO_DAYS);
        }
        var reason = typed.papersTyped().reasonTyped();
        if (reason.length() < RegisteredStudy.Entry.SHORTEST
                || reason.length() > RegisteredStudy.Entry.LONGEST) {
            return new Understood.Not(Wrong.NO_REASON);
        }
        var entry = new RegisteredStudy.Entry(by, time.now(), reason);
        return withPlan(
                code.get(),
                school.get(),
                new RegisteredStudy.Scope(classes, skills),
                new RegisteredStudy.Registration(researcher.get().id(), days.get(), entry, null),
                typed.papersTyped().planTyped());
    }

    private static Understood withPlan(
            StudyCode code,
            OrganisationId school,
            RegisteredStudy.Scope scope,
            RegisteredStudy.Registration registration,
            String document) {
        return switch (StudyDesk.paper(document)) {
            case PlanPaper.Refused(var problems) -> new Understood.Not(Wrong.NO_PLAN, problems);
            case PlanPaper.Read plan ->
                    new Understood.Asks(
                            new RegisteredStudy(code, school, plan, scope, registration));
        };
    }

    private Optional<Person> researcher(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : roster.findPersonBySourcedId(id)
                        .filter(Person::active)
                        .filter(one -> one.role() != Role.STUDENT && one.role() != Role.FAMILY);
    }

    private static Optional<OrganisationId> school(
            StudiesPage.Scope typed, Set<OrganisationId> schools) {
        return schools.stream()
                .filter(one ->
                        typed.school() == null
                                ? schools.size() == 1
                                : one.toString().equals(typed.school()))
                .findFirst();
    }

    /** All of them or none: a class that nobody knows is a mistake of the whole form. */
    private List<ClassId> classes(StudiesPage.Scope typed, Set<OrganisationId> schools) {
        var found = new ArrayList<ClassId>();
        for (var id : words(typed.classesTyped())) {
            var known =
                    roster.findClassBySourcedId(id).filter(one -> schools.contains(one.school()));
            if (known.isEmpty()) {
                return List.of();
            }
            found.add(known.get().id());
        }
        return found;
    }

    private List<CompetencyId> skills(StudiesPage.Scope typed) {
        var byCode = competencies.idsByCode();
        var found = new ArrayList<CompetencyId>();
        for (var code : words(typed.skillsTyped())) {
            var ids = byCode.getOrDefault(code.toUpperCase(Locale.ROOT), List.of());
            if (ids.size() != 1) {
                return List.of();
            }
            found.addAll(ids);
        }
        return found;
    }

    private static List<String> words(String typed) {
        var seen = new HashSet<String>();
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(one -> !one.isEmpty() && seen.add(one))
                .toList();
    }

    private Optional<RegisteredStudy.Days> days(StudiesPage.Days typed) {
        try {
            var first = LocalDate.parse(typed.firstTyped());
            var last = LocalDate.parse(typed.lastTyped());
            return last.isBefore(first) || last.isBefore(time.today())
                    ? Optional.empty()
                    : Optional.of(new RegisteredStudy.Days(first, last));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
