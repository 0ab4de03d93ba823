package org.cairnlearn.school.web.teacher.profile;

import java.util.Objects;
import java.util.UUID;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.Draft;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.profile.StatementSaid;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what an adult says of a student. To be called inside a piece of work. */
@Component
class WrittenDesk {
    private final ProfileBook profiles;
    private final ProfileReader reader;
    private final WrittenReader written;
    private final CompetencyBook competencies;
    private final Gate gate;

    WrittenDesk(
            ProfileBook profiles,
            ProfileReader reader,
            WrittenReader written,
            CompetencyBook competencies,
            Gate gate) {
        this.profiles = profiles;
        this.reader = reader;
        this.written = written;
        this.competencies = competencies;
        this.gate = gate;
    }

    /** Who writes about whom. */
    record Who(PersonId writer, PersonId student) {}

    /**
     * What was typed.
     *
     * @param readers shared where nothing is picked
     * @param skill null where none is named
     */
    record Typed(@Nullable String words, @Nullable Readers readers, @Nullable UUID skill) {
        String text() {
            return Objects.requireNonNullElse(words, "");
        }

        Readers picked() {
            return Objects.requireNonNullElse(readers, Readers.SHARED);
        }
    }

    StatementSaid write(Who who, Facet facet, Typed typed) {
        enter(who);
        var about = new About(facet, typed.picked(), new Basis(skill(typed.skill()), null));
        return profiles.write(who.student(), who.writer(), about, typed.text());
    }

    private @Nullable CompetencyId skill(@Nullable UUID typed) {
        if (typed == null) {
            return null;
        }
        var skill = new CompetencyId(typed);
        if (competencies.byId(java.util.List.of(skill)).isEmpty()) {
            throw new NotThere();
        }
        return skill;
    }

    /** Keeps a draft that the work still suggests. */
    StatementSaid keep(Who who, String draft, Typed typed, Words words) {
        enter(who);
        var view = view(who, words);
        return view.find(draft)
                .map(found -> keep(who, found, typed, view.says(found, words)))
                .orElseGet(StatementSaid.Gone::new);
    }

    private StatementSaid keep(Who who, Draft draft, Typed typed, String drafted) {
        var asDrafted = drafted.equals(typed.text().strip());
        var keeping = new ProfileBook.Keeping(typed.picked(), typed.text(), asDrafted);
        return profiles.keep(who.student(), who.writer(), draft, keeping);
    }

    StatementSaid decline(Who who, String draft, Words words) {
        enter(who);
        var view = view(who, words);
        return view.find(draft)
                .map(found ->
                        profiles.decline(
                                who.student(), who.writer(), found, view.says(found, words)))
                .orElseGet(StatementSaid.Gone::new);
    }

    private WrittenView view(Who who, Words words) {
        return new WrittenView(
                written.read(reader.read(who.writer(), who.student())), words, gate.time());
    }

    StatementSaid edit(Who who, ProfileBook.Seen seen, String words) {
        enter(who);
        return profiles.edit(who.student(), who.writer(), seen, words);
    }

    StatementSaid confirm(Who who, ProfileBook.Seen seen) {
        enter(who);
        return profiles.confirm(who.student(), who.writer(), seen);
    }

    StatementSaid close(Who who, ProfileBook.Seen seen) {
        enter(who);
        return profiles.close(who.student(), who.writer(), seen);
    }

    private void enter(Who who) {
        gate.enter(who.writer(), Action.WRITE_PROFILE, Gate.student(who.student()));
    }
}
