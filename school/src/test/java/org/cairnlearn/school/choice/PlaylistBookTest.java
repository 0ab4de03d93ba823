package org.cairnlearn.school.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.choice.Walk.State;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.ClassId;
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
class PlaylistBookTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlaylistBook playlists;
    @Autowired ChoiceBook choices;
    @Autowired PlanBook plans;
    @Autowired TestClock clock;

    private SmallSchool school;
    private PersonId ada;
    private ClassId math;

    @BeforeEach
    void a_class_that_begins_on_equal_fractions() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
        math = school.schoolClass("math");
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    private Playlist.Step step(Mode mode, String words, boolean optional) {
        return new Playlist.Step(
                new Way(school.skill(Skill.EQUAL), mode, new Way.With(null, words), 20), optional);
    }

    private Playlist.Plot plot(Playlist.Step... steps) {
        return new Playlist.Plot(school.skill(Skill.EQUAL), "Equal parts", List.of(steps));
    }

    private Playlist made() {
        return school.as(
                "okafor",
                () ->
                        playlists.make(
                                math,
                                plot(
                                        step(Mode.PAPER, "Fold a strip", false),
                                        step(Mode.IN_PAIRS, "Play the fraction game", true),
                                        step(Mode.SCREEN, "Strips on a screen", false)),
                                school.person("okafor")));
    }

    private BlockPlan plan(LocalDate date) {
        var roster = school.roster("math");
        var block = new Block.Section(math, date, "3");
        return ((Proposed.Plan) school.plan(() -> plans.planOf(roster, block, 45))).plan();
    }

    private Walk walk() {
        return school.as("ada", () -> playlists.walks(ada, math)).getFirst();
    }

    @Test
    void a_step_is_chosen_like_a_card_and_evidence_marks_it_as_done() {
        var playlist = made();
        assertThat(walk().states()).containsExactly(State.OPEN, State.OPEN, State.OPEN);
        assertThat(walk().next()).contains(0);
        var offer = school.as("ada", () -> choices.choose(ada, playlist, 0)).orElseThrow();
        assertThat(offer.way().with().words()).isEqualTo("Fold a strip");
        assertThat(walk().states()).startsWith(State.CHOSEN);
        var plan = plan(offer.day().date());
        var place =
                plan.places().stream()
                        .filter(one -> one.student().equals(ada))
                        .findFirst()
                        .orElseThrow();
        assertThat(plan.about(place)).isEqualTo(school.skill(Skill.EQUAL));
        assertThat(place.wished()).as("the step is the wish of the day").isNotNull();
        assertThat(place.wished().chosen()).isTrue();
        assertThat(plan.fate(place).orElseThrow().onTopic()).isTrue();
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)),
                () -> {
                    assertThat(walk().states()).startsWith(State.TRIED);
                    school.record(
                            List.of(
                                    school.answer(
                                            "p1",
                                            "ada",
                                            Skill.EQUAL,
                                            TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)),
                                            true)));
                    assertThat(walk().states()).containsExactly(State.DONE, State.OPEN, State.OPEN);
                    assertThat(walk().next()).as("what is optional is no must").contains(2);
                });
    }

    @Test
    void a_change_is_a_new_version_in_which_everybody_goes_on() {
        var playlist = made();
        school.as("ada", () -> choices.choose(ada, playlist, 2));
        school.as(
                "okafor",
                () ->
                        playlists.change(
                                math,
                                playlist.id(),
                                plot(
                                        step(Mode.SCREEN, "Strips on a screen", false),
                                        step(Mode.PAPER, "Fold a strip", false)),
                                school.person("okafor")));
        assertThat(walk().playlist().version()).isEqualTo(2);
        assertThat(walk().states()).containsExactly(State.CHOSEN, State.OPEN);
        school.as(
                "okafor",
                () -> {
                    playlists.takeAway(walk().playlist(), school.person("okafor"));
                    return true;
                });
        assertThat(school.as("ada", () -> playlists.walks(ada, math))).isEmpty();
    }

    @Test
    void one_route_alone_is_flagged_and_a_step_without_anything_to_work_with_is_none() {
        assertThat(plot(step(Mode.PAPER, "Fold a strip", false)).thin()).isTrue();
        assertThat(plot(step(Mode.SCREEN, "A", false), step(Mode.SCREEN, "B", false)).thin())
                .isTrue();
        assertThat(made().plot().thin()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> plot(step(Mode.IN_PAIRS, "", false)));
    }
}
