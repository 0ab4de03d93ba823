package org.cairnlearn.school.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.SupportEntry;
import org.cairnlearn.school.support.SupportId;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.WhoIsMeant.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and sets who is case manager of whom; inside an administrator's own work. */
@Component
final class CaseManagers {
    /** A list of all is no list to read. */
    private static final int MOST = 200;

    private final SupportBook support;
    private final RosterBook roster;
    private final WhoIsMeant meant;
    private final Gate gate;
    private final SchoolTime time;

    CaseManagers(
            SupportBook support, RosterBook roster, WhoIsMeant meant, Gate gate, SchoolTime time) {
        this.meant = meant;
        this.gate = gate;
        this.support = support;
        this.roster = roster;
        this.time = time;
    }

    /** What came of setting one. */
    enum Outcome {
        DONE,
        NO_STUDENT,
        NO_ADULT,
        NO_DATE,
        CHOOSE,
        THERE_ALREADY
    }

    CaseManagersPage page(
            PersonId reader, Outcome last, CaseManagersPage.@Nullable Typed typed, Words words) {
        if (gate.organisations(reader, Action.GIVE_RESPONSIBILITY).isEmpty()) {
            throw new NotThere();
        }
        var everybody = gate.opens(reader, Action.GIVE_RESPONSIBILITY, Gate.common());
        var all = support.caseManagers(everybody, MOST);
        var lines = roster.lines(all.stream().map(SupportEntry::student).distinct().toList());
        var entries = all.stream().filter(one -> answersFor(reader, one.student(), lines)).toList();
        var ids =
                entries.stream()
                        .flatMap(one -> Stream.of(one.student(), manager(one)))
                        .distinct()
                        .toList();
        Map<PersonId, Person> people =
                roster.people(ids).stream().collect(Collectors.toMap(Person::id, one -> one));
        return page(entries, people, last, form(reader, typed, words), words);
    }

    private CaseManagersPage page(
            List<SupportEntry> entries,
            Map<PersonId, Person> people,
            Outcome last,
            CaseManagersPage.Form form,
            Words words) {
        var rows =
                entries.stream()
                        .sorted(Comparator.comparing(one -> name(people, one.student())))
                        .map(one -> row(one, people, words))
                        .toList();
        return new CaseManagersPage(
                words.say("office.managers.lead", "count", rows.size()),
                rows.size() == MOST ? words.say("office.managers.more", "count", MOST) : "",
                said(last, words),
                rows,
                form);
    }

    private CaseManagersPage.Form form(
            PersonId reader, CaseManagersPage.@Nullable Typed typed, Words words) {
        var shown =
                typed == null ? new CaseManagersPage.Typed("", "", time.today().toString()) : typed;
        return new CaseManagersPage.Form(
                meant.field(
                        "student",
                        words.say("office.managers.student_id"),
                        shown.student(),
                        meant.student(shown.student(), reader),
                        words),
                meant.field(
                        "manager",
                        words.say("office.managers.manager_id"),
                        shown.manager(),
                        meant.adult(shown.manager(), reader, CaseManagers::isStaff),
                        words),
                Objects.requireNonNullElse(shown.begins(), ""));
    }

    private static String said(Outcome last, Words words) {
        return switch (last) {
            case DONE -> "";
            case NO_STUDENT -> words.say("office.managers.no_student");
            case NO_ADULT -> words.say("office.managers.no_adult");
            case CHOOSE -> words.say("office.meant.choose");
            case NO_DATE -> words.say("office.managers.no_date");
            case THERE_ALREADY -> words.say("office.managers.there_already");
        };
    }

    private static CaseManagersPage.One row(
            SupportEntry entry, Map<PersonId, Person> people, Words words) {
        var dates = entry.what().dates();
        var ends = dates.ends();
        return new CaseManagersPage.One(
                "m-" + entry.id(),
                name(people, entry.student()),
                name(people, manager(entry)),
                day(dates.begins(), words),
                ends == null ? "" : day(ends, words),
                ends == null
                        ? new PostButton(
                                words.say("office.managers.end"),
                                "%s/%s/%s/end"
                                        .formatted(
                                                OfficeFrame.MANAGERS, entry.student(), entry.id()))
                        : null);
    }

    private static String day(LocalDate day, Words words) {
        return words.shortDay(day) + " " + day.getYear();
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        var person = people.get(id);
        return person == null ? "" : person.name().full();
    }

    private static PersonId manager(SupportEntry entry) {
        return entry.what() instanceof Support.CaseManager what ? what.manager() : entry.student();
    }

    Outcome set(CaseManagersPage.Typed typed, PersonId by) {
        var student = meant.student(typed.student(), by);
        var manager = meant.adult(typed.manager(), by, CaseManagers::isStaff);
        var begins = day(typed.begins());
        if (student instanceof Found.Nobody) {
            return Outcome.NO_STUDENT;
        }
        if (manager instanceof Found.Nobody) {
            return Outcome.NO_ADULT;
        }
        if (begins.isEmpty()) {
            return Outcome.NO_DATE;
        }
        if (!(student instanceof Found.One(var who))
                || !(manager instanceof Found.One(var answers))) {
            return Outcome.CHOOSE;
        }
        var what = new Support.CaseManager(answers.id(), new Dates(begins.get(), null));
        return switch (support.add(who.id(), what, by)) {
            case DONE -> Outcome.DONE;
            case THERE_ALREADY -> Outcome.THERE_ALREADY;
            case NOT_THERE -> throw new NotThere();
        };
    }

    private boolean answersFor(PersonId by, PersonId student) {
        return answersFor(by, student, roster.lines(List.of(student)));
    }

    private boolean answersFor(
            PersonId by, PersonId student, Map<PersonId, List<OrganisationId>> lines) {
        var schools = lines.getOrDefault(student, List.of());
        return gate.opens(by, Action.GIVE_RESPONSIBILITY, Gate.student(student, schools));
    }

    void end(PersonId student, SupportId entry, PersonId by) {
        if (!answersFor(by, student)
                || support.end(entry, student, by) != SupportBook.Written.DONE) {
            throw new NotThere();
        }
    }

    private static boolean isStaff(Person person) {
        return switch (person.role()) {
            case TEACHER, AIDE, ADMINISTRATOR -> true;
            case STUDENT, FAMILY, PROCTOR -> false;
        };
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
