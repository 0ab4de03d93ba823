package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.ProveAgain;
import org.cairnlearn.school.access.SecondFactorResult;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.GlassBook;
import org.cairnlearn.school.budget.Opening;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, and reads what is open. */
@Component
class GlassReader {
    private final Doors doors;
    private final Work work;
    private final ProveAgain proof;
    private final ProfileReader profiles;
    private final WrittenReader written;
    private final SchoolTime time;

    GlassReader(
            Doors doors,
            Work work,
            ProveAgain proof,
            ProfileReader profiles,
            WrittenReader written) {
        this.doors = doors;
        this.work = work;
        this.proof = proof;
        this.profiles = profiles;
        this.written = written;
        this.time = doors.gate().time();
    }

    /** Whose glass, and of whom. */
    @org.springframework.stereotype.Component
    record Doors(GlassBook glass, RosterBook roster, Gate gate) {}

    /** Why nothing was opened. */
    enum Wrong {
        NOTHING,
        NO_STUDENT,
        NO_REASON,
        NOT_PROVED,
        TOO_MANY
    }

    /** What came of it. */
    sealed interface Opened {
        record Now(PersonId student) implements Opened {}

        record Not(Wrong wrong) implements Opened {}
    }

    /** Outside of any work: the proof opens its own. */
    Opened open(Visitor visitor, GlassPage.Typed typed, String address) {
        var reason = Objects.requireNonNullElse(typed.reason(), "").strip();
        if (reason.length() < GlassBook.SHORTEST_REASON
                || reason.length() > GlassBook.LONGEST_REASON) {
            return new Opened.Not(Wrong.NO_REASON);
        }
        var student = work.read(visitor.actor(), () -> find(visitor.person(), typed.student()));
        if (student.isEmpty()) {
            return new Opened.Not(Wrong.NO_STUDENT);
        }
        var code = Objects.requireNonNullElse(typed.code(), "");
        return switch (proof.prove(visitor, code, address)) {
            case SecondFactorResult.Right _ -> opened(visitor, student.get().id(), reason);
            case SecondFactorResult.Wrong() -> new Opened.Not(Wrong.NOT_PROVED);
            case SecondFactorResult.TooManyTries(var _) -> new Opened.Not(Wrong.TOO_MANY);
        };
    }

    private Optional<Person> find(PersonId reader, @Nullable String sourcedId) {
        return doors.roster()
                .findPersonBySourcedId(Objects.requireNonNullElse(sourcedId, "").strip())
                .filter(person -> person.role() == Role.STUDENT && person.active())
                .filter(person -> mayOpen(reader, person.id()));
    }

    private boolean mayOpen(PersonId reader, PersonId student) {
        var schools = doors.roster().lines(List.of(student)).getOrDefault(student, List.of());
        return doors.gate().opens(reader, Action.BREAK_GLASS, Gate.student(student, schools));
    }

    private Opened opened(Visitor visitor, PersonId student, String reason) {
        return work.write(
                visitor.actor(),
                () -> {
                    doors.glass().open(visitor.person(), student, reason);
                    return new Opened.Now(student);
                });
    }

    GlassPage form(Visitor visitor, Wrong wrong, GlassPage.@Nullable Typed typed, Words words) {
        var by =
                switch (proof.by(visitor)) {
                    case CODE -> GlassPage.Proof.CODE;
                    case PASSWORD -> GlassPage.Proof.PASSWORD;
                    case NOTHING -> GlassPage.Proof.NOTHING;
                };
        return new GlassPage(
                work.read(visitor.actor(), () -> links(visitor.person(), words)),
                typed == null ? new GlassPage.Typed("", "", "") : typed,
                by,
                wrong == Wrong.NOTHING ? "" : words.say("office.glass.wrong", "what", wrong));
    }

    private List<Link> links(PersonId person, Words words) {
        var open = doors.glass().open(person);
        var people = doors.roster().people(open.stream().map(Opening::student).toList());
        return people.stream()
                .map(one -> Link.to(one.name().full(), OfficeFrame.GLASS + "/" + one.id()))
                .toList();
    }

    /**
     * The profile of a student whom the reader has open.
     *
     * @throws NotThere when it is not, or no longer
     */
    ProfilePage profile(PersonId reader, PersonId student, Words words) {
        if (!mayOpen(reader, student)) {
            throw new NotThere();
        }
        var opening = doors.glass().find(reader, student).orElseThrow(NotThere::new);
        var facts = profiles.opened(reader, student);
        var notes = new WrittenView(written.opened(facts), words, time).page();
        var page = new ProfileView(facts, words, time).page(notes, List.of());
        var until = words.time(time.at(opening.span().until()).toLocalTime());
        return page.opened(
                new ProfilePage.Glass(
                        words.say("office.glass.until", "time", until),
                        words.say("office.glass.reason", "reason", opening.who().reason()),
                        new PostButton(
                                words.say("office.glass.close"),
                                "%s/%s/close".formatted(OfficeFrame.GLASS, student))),
                Link.to(words.say("office.glass.title"), OfficeFrame.GLASS));
    }

    void close(PersonId reader, PersonId student) {
        doors.glass().close(reader, student);
    }
}
