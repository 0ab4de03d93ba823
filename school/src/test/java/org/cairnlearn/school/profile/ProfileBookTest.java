package org.cairnlearn.school.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.ProfileBook.Seen;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Kind;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.profile.Statement.Version;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ProfileBookTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ProfileBook profiles;
    @Autowired GoalBook goals;
    @Autowired MasteryBook mastery;
    @Autowired TestClock clock;

    private SmallSchool school;
    private PersonId ada;
    private PersonId okafor;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
        okafor = school.person("okafor");
    }

    @Test
    void a_statement_has_its_writer_its_day_its_evidence_and_a_day_of_review() {
        var about =
                new About(
                        Facet.STRENGTH,
                        Readers.SHARED,
                        new Basis(school.skill(Skill.HALVES), null));
        var written = done(teacher(about, "  Finds halves by folding paper.  "));
        assertThat(written.about()).isEqualTo(about);
        assertThat(written.now())
                .extracting(Version::words, Version::by, Version::kind, Version::reviewBy)
                .containsExactly(
                        "Finds halves by folding paper.",
                        okafor,
                        Kind.WRITTEN,
                        LocalDate.of(2027, 1, 4));
        assertThat(teacher(about, " ")).isEqualTo(new StatementSaid.NoWords());
    }

    @Test
    void what_it_said_before_is_kept_when_it_is_changed_closed_and_true_again() {
        var one = done(teacher(about(Facet.NEED, Readers.SHARED), "Hurries at the end."));
        var edited =
                done(
                        as(
                                "okafor",
                                () ->
                                        profiles.edit(
                                                ada, okafor, seen(one), "Hurries when tired.")));
        var closed = done(as("okafor", () -> profiles.close(ada, okafor, seen(edited))));
        assertThat(closed.live()).isFalse();
        var again = done(as("okafor", () -> profiles.confirm(ada, okafor, seen(closed))));
        assertThat(again.live()).isTrue();
        assertThat(again.versions())
                .extracting(Version::kind, Version::words)
                .containsExactly(
                        tuple(Kind.WRITTEN, "Hurries at the end."),
                        tuple(Kind.WRITTEN, "Hurries when tired."),
                        tuple(Kind.CLOSED, "Hurries when tired."),
                        tuple(Kind.CONFIRMED, "Hurries when tired."));
        assertThat(all("okafor")).containsExactly(again);
    }

    @Test
    void two_who_change_it_at_once_do_not_write_over_each_other() {
        var one = done(teacher(about(Facet.NEED, Readers.SHARED), "Hurries."));
        var first = done(as("okafor", () -> profiles.edit(ada, okafor, seen(one), "Hurries now.")));
        var reyes = school.person("reyes");
        assertThat(as("reyes", () -> profiles.edit(ada, reyes, seen(one), "Is slow.")))
                .isEqualTo(new StatementSaid.Changed(first));
    }

    @Test
    void a_private_note_is_there_for_those_who_teach_and_for_nobody_else() {
        var note = done(teacher(about(Facet.NEED, Readers.PRIVATE), "Ask about sleep."));
        assertThat(all("okafor")).containsExactly(note);
        assertThat(all("reyes")).containsExactly(note);
        assertThat(all("ada")).isEmpty();
        assertThat(as("ada", () -> profiles.differ(ada, note.id(), "No")))
                .isEqualTo(new StatementSaid.NotThere());
        school.administers("reyes");
        assertThat(all("reyes")).isEmpty();
    }

    @Test
    void a_student_sees_it_differently_and_both_stand_side_by_side() {
        var need = done(teacher(about(Facet.NEED, Readers.SHARED), "Hurries."));
        var seen = done(as("ada", () -> profiles.differ(ada, need.id(), "I hurry at noon only.")));
        assertThat(seen.now()).isEqualTo(need.now());
        assertThat(seen.views())
                .extracting(Statement.View::words)
                .containsExactly("I hurry at noon only.");
        assertThat(all("okafor")).containsExactly(seen);
        assertThat(as("ada", () -> profiles.edit(ada, ada, seen(need), "Never hurries.")))
                .isEqualTo(new StatementSaid.NotYours());
    }

    @Test
    void students_write_what_they_like_and_what_helps_and_nobody_else_changes_it() {
        var like = done(own(Facet.INTEREST, Readers.SHARED, "Old ships"));
        assertThat(like.own()).isTrue();
        assertThat(own(Facet.STRENGTH, Readers.SHARED, "Everything"))
                .isEqualTo(new StatementSaid.NotYours());
        assertThat(own(Facet.HELP, Readers.PRIVATE, "Quiet"))
                .isEqualTo(new StatementSaid.NotYours());
        assertThat(as("okafor", () -> profiles.edit(ada, okafor, seen(like), "Ships")))
                .isEqualTo(new StatementSaid.NotYours());
    }

    @Test
    void what_was_got_lately_and_held_is_drafted_as_a_strength() {
        answers(Skill.HALVES, 5, true);
        assertThat(drafts()).isEmpty();
        answers(Skill.EQUAL, 20, true);
        assertThat(drafts()).containsExactly("STRENGTH HELD");
    }

    @Test
    void new_work_without_a_new_level_is_drafted_as_a_need() {
        answers(Skill.HALVES, 20, false);
        assertThat(drafts()).isEmpty();
        answers(Skill.HALVES, 2, false);
        assertThat(drafts()).containsExactly("NEED STUCK");
    }

    @Test
    void a_promise_is_drafted_as_an_interest_and_a_draft_turned_down_stays_away() {
        school.as(
                "ada",
                () ->
                        goals.write(
                                ada,
                                new GoalWish(
                                        new Goal.Promise(
                                                "I can read maps",
                                                "",
                                                null,
                                                Goal.Showing.CHECK,
                                                SmallSchool.MONDAY.plusDays(7)),
                                        List.of())));
        assertThat(drafts()).containsExactly("INTEREST PROMISED");
        var draft = draft();
        as("okafor", () -> profiles.decline(ada, okafor, draft, "Wants to learn maps"));
        assertThat(drafts()).isEmpty();
        assertThat(all("ada")).isEmpty();
    }

    @Test
    void a_kept_draft_says_that_the_work_said_it_until_somebody_changes_the_words() {
        answers(Skill.HALVES, 20, true);
        var keeping = new ProfileBook.Keeping(Readers.SHARED, "Halves: got it.", true);
        var kept = done(as("okafor", () -> profiles.keep(ada, okafor, draft(), keeping)));
        assertThat(kept.asDrafted()).isTrue();
        assertThat(kept.about().basis().skill()).isEqualTo(school.skill(Skill.HALVES));
        assertThat(drafts()).isEmpty();
        var edited =
                done(as("okafor", () -> profiles.edit(ada, okafor, seen(kept), "Folds halves.")));
        assertThat(edited.asDrafted()).isFalse();
    }

    /** Ten answers, the first so many days ago. */
    private void answers(Skill skill, int daysAgo, boolean right) {
        var first = clock.instant().minus(Duration.ofDays(daysAgo));
        school.record(
                IntStream.range(0, 10)
                        .mapToObj(number ->
                                school.answer(
                                        "days%d-%d".formatted(daysAgo, number),
                                        "ada",
                                        skill,
                                        first.plus(Duration.ofMinutes(15L * number)),
                                        right))
                        .toList());
    }

    private List<String> drafts() {
        return of(_ -> true).stream().map(draft -> draft.facet() + " " + draft.reason()).toList();
    }

    private Draft draft() {
        return of(_ -> true).getFirst();
    }

    private List<Draft> of(Predicate<Statement> fresh) {
        return school.as(
                "okafor",
                () -> {
                    var skills = List.copyOf(school.skills().values());
                    var ends =
                            IntStream.rangeClosed(1, 8)
                                    .mapToObj(week ->
                                            clock.instant().minus(Duration.ofDays(7L * (8 - week))))
                                    .toList();
                    var over = mastery.over(List.of(ada), skills, ends);
                    var way = new Draft.Way(ada, skills, ends.stream().map(over::get).toList());
                    return Draft.of(way, goals.of(List.of(ada)), profiles.of(List.of(ada)), fresh);
                });
    }

    private StatementSaid teacher(About about, String words) {
        return as("okafor", () -> profiles.write(ada, okafor, about, words));
    }

    private StatementSaid own(Facet facet, Readers readers, String words) {
        return as("ada", () -> profiles.write(ada, ada, about(facet, readers), words));
    }

    private static About about(Facet facet, Readers readers) {
        return new About(facet, readers, Basis.NOTHING);
    }

    private static Seen seen(Statement one) {
        return new Seen(one.id(), one.number());
    }

    private List<Statement> all(String reader) {
        return school.as(reader, () -> profiles.of(List.of(ada)));
    }

    private StatementSaid as(String who, java.util.function.Supplier<StatementSaid> what) {
        return school.as(who, what);
    }

    private static Statement done(StatementSaid said) {
        assertThat(said).isInstanceOf(StatementSaid.Done.class);
        return ((StatementSaid.Done) said).statement();
    }
}
