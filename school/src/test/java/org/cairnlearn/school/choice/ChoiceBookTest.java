package org.cairnlearn.school.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialSnapshot;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ChoiceBookTest {
    private static final LocalDate TUESDAY = SmallSchool.MONDAY.plusDays(1);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ChoiceBook choices;
    @Autowired ProposalBook proposals;
    @Autowired HelpBook help;
    @Autowired MaterialBook materials;
    @Autowired TestClock clock;
    @Autowired YearDesk desk;

    private SmallSchool school;
    private PersonId ada;

    @BeforeEach
    void a_class_that_is_near_two_skills_with_paper_tiles_and_an_app() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        load(
                entry("sheet", Mode.PAPER, null, Skill.EQUAL),
                entry("tiles", Mode.HANDS_ON, 1, Skill.EQUAL, Skill.DECIMALS),
                entry("app", Mode.SCREEN, null, Skill.EQUAL, Skill.DECIMALS));
    }

    private void load(MaterialSnapshot.Entry... entries) {
        school.write(() ->
                materials.load(
                        new MaterialSnapshot("shelf", List.of(entries), Set.of(), true), true));
    }

    private MaterialSnapshot.Entry entry(
            String name, Mode mode, @Nullable Integer copies, Skill... skills) {
        var use = new Material.Use(mode, 20, copies, "", new Material.Place("", ""));
        var rights = new Material.Rights("", "", new Licence("CC BY 4.0", ""));
        var about = new Material.About(name, "Mathematics", "4", "en", "");
        var all = Stream.of(skills).map(school::skill).collect(Collectors.<CompetencyId>toSet());
        return new MaterialSnapshot.Entry(
                name, about, use, rights, new MaterialSnapshot.Content(all, List.of()));
    }

    private Board board(String student) {
        return board(student, Filter.ALL);
    }

    private Board board(String student, Filter filter) {
        var id = school.person(student);
        return school.as(
                student,
                () -> choices.board(id, choices.classes(id, choices.day(id)).getFirst(), filter));
    }

    private Optional<Offer> choose(String student, Board.Card card) {
        return school.as(student, () -> choices.choose(school.person(student), card.offer().id()));
    }

    private Board.Card card(String student, Mode mode) {
        return board(student).cards().stream()
                .filter(card -> card.offer().way().mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_chosen_for_a_day_that_is_closed_then_holds_for_the_next_one() {
        var paper = card("ada", Mode.PAPER);
        choose("ada", paper);
        school.write(() -> {
            desk.setDay(
                    school.roster("math").schoolClass().school(),
                    new SaidDay(TUESDAY, DayKind.CLOSED));
            return true;
        });
        var board = board("ada");
        assertThat(board.day().date()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(board.answer().chose(paper.offer().way())).isTrue();
        var schoolClass = board.schoolClass().id();
        school.as(
                "ada",
                () -> {
                    choices.answer(ada, schoolClass, Answer.Kind.TAKEN_BACK);
                    return true;
                });
        assertThat(board("ada").answer().offer()).isNull();
    }

    @Test
    void who_chose_for_a_day_that_is_closed_then_keeps_the_place_in_line() {
        choose("ada", card("ada", Mode.HANDS_ON));
        school.write(() -> {
            desk.setDay(
                    school.roster("math").schoolClass().school(),
                    new SaidDay(TUESDAY, DayKind.CLOSED));
            return true;
        });
        assertThat(card("ben", Mode.HANDS_ON).line()).isEqualTo(1);
    }

    @Test
    void three_to_six_cards_of_ready_skills_with_a_way_without_a_screen_for_each() {
        var board = board("ada");
        assertThat(board.day().date()).isEqualTo(TUESDAY);
        assertThat(board.cards()).hasSizeBetween(3, 6);
        var ways = board.cards().stream().map(card -> card.offer().way()).toList();
        assertThat(ways)
                .extracting(Way::skill)
                .containsOnly(school.skill(Skill.EQUAL), school.skill(Skill.DECIMALS));
        for (var skill : List.of(Skill.EQUAL, Skill.DECIMALS)) {
            assertThat(ways)
                    .filteredOn(way -> way.skill().equals(school.skill(skill)))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .anyMatch(way -> !way.mode().usesScreen());
        }
        assertThat(ways).as("nothing is made up").allMatch(Deal::isReal);
    }

    @Test
    void cards_come_in_another_order_on_another_day_and_in_the_same_on_the_same() {
        assertThat(board("ada").cards()).isEqualTo(board("ada").cards());
        var ways = board("ada").cards().stream().map(card -> card.offer().way()).toList();
        var orders =
                Stream.iterate(TUESDAY, day -> day.plusDays(1))
                        .limit(10)
                        .map(day ->
                                Deal.of(
                                        ways.stream().collect(Collectors.groupingBy(Way::skill)),
                                        ada,
                                        day))
                        .distinct();
        assertThat(orders).hasSizeGreaterThan(5);
    }

    @Test
    void a_filter_shows_the_cards_of_one_way_to_work() {
        assertThat(board("ada", Filter.HANDS).cards())
                .extracting(card -> card.offer().way().mode())
                .containsOnly(Mode.HANDS_ON);
        assertThat(board("ada", Filter.TOGETHER).cards())
                .as("people are there for every skill")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void what_is_chosen_holds_until_it_is_taken_back_and_all_that_was_said_is_kept() {
        var paper = card("ada", Mode.PAPER);
        assertThat(choose("ada", paper)).contains(paper.offer());
        assertThat(answer("ada")).extracting(Answer::offer).isEqualTo(paper.offer());
        choose("ada", card("ada", Mode.SCREEN));
        assertThat(answer("ada").offer().way().mode()).isEqualTo(Mode.SCREEN);
        say("ada", Answer.Kind.TAKEN_BACK);
        assertThat(answer("ada").offer()).isNull();
        say("ada", Answer.Kind.NONE);
        assertThat(answer("ada").kind()).isEqualTo(Answer.Kind.NONE);
    }

    private Answer answer(String student) {
        return java.util.Objects.requireNonNull(board(student).answer());
    }

    private void say(String student, Answer.Kind kind) {
        var id = school.person(student);
        school.as(
                student,
                () -> {
                    choices.answer(id, choices.classes(id, TUESDAY).getFirst().id(), kind);
                    return true;
                });
    }

    @Test
    void nobody_chooses_a_card_of_somebody_else_or_of_a_day_that_has_come() {
        var bens = card("ben", Mode.PAPER);
        assertThat(choose("ada", bens)).isEmpty();
        var own = card("ada", Mode.PAPER);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)),
                () -> assertThat(choose("ada", own)).isEmpty());
    }

    @Test
    void where_all_copies_are_taken_one_waits_in_line_and_moves_up() {
        assertThat(card("ada", Mode.HANDS_ON).line()).isZero();
        choose("ada", card("ada", Mode.HANDS_ON));
        assertThat(card("ben", Mode.HANDS_ON).line()).isEqualTo(1);
        choose("ben", card("ben", Mode.HANDS_ON));
        choose("chi", card("chi", Mode.HANDS_ON));
        assertThat(card("ada", Mode.HANDS_ON).line()).isZero();
        assertThat(card("ben", Mode.HANDS_ON).line()).isEqualTo(1);
        assertThat(card("chi", Mode.HANDS_ON).line()).isEqualTo(2);
        say("ada", Answer.Kind.TAKEN_BACK);
        assertThat(card("ben", Mode.HANDS_ON).line()).isZero();
        assertThat(card("chi", Mode.HANDS_ON).line()).isEqualTo(1);
    }

    @Test
    void a_proposal_waits_for_the_teacher_who_answers_once() {
        var math = school.schoolClass("math");
        assertThat(propose("ada", "  ")).isEqualTo(ProposalBook.Said.NO_WORDS);
        assertThat(propose("ada", "Build a bridge")).isEqualTo(ProposalBook.Said.DONE);
        assertThat(propose("ada", "Build a bridge")).isEqualTo(ProposalBook.Said.DONE);
        var waiting = school.as("okafor", () -> proposals.waiting(math));
        assertThat(waiting).singleElement().extracting(Proposal::words).isEqualTo("Build a bridge");
        var yes = new Proposal.Reply(true, "Bring straws", school.person("okafor"));
        var id = waiting.getFirst().id();
        assertThat(school.as("okafor", () -> proposals.answer(ada::equals, id, yes))).isPresent();
        assertThat(school.as("okafor", () -> proposals.answer(ada::equals, id, yes))).isEmpty();
        assertThat(school.as("ada", () -> proposals.of(List.of(ada), TUESDAY)))
                .singleElement()
                .extracting(Proposal::reply)
                .isEqualTo(yes);
        propose("ada", "one");
        propose("ada", "two");
        propose("ada", "three");
        assertThat(propose("ada", "four")).isEqualTo(ProposalBook.Said.ENOUGH);
    }

    private ProposalBook.Said propose(String student, String words) {
        return school.as(
                student,
                () -> proposals.propose(school.person(student), school.schoolClass("math"), words));
    }

    @Test
    void who_asks_for_help_waits_once_until_somebody_comes_or_the_block_ends() {
        var ends = TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(30));
        ask("ada", ends);
        ask("ada", ends);
        ask("ben", ends);
        assertThat(waiting())
                .extracting(Help::student)
                .containsExactlyInAnyOrder(ada, school.person("ben"));
        var first =
                waiting().stream()
                        .filter(one -> one.student().equals(ada))
                        .findFirst()
                        .orElseThrow();
        var okafor = school.person("okafor");
        school.as(
                "okafor",
                () -> {
                    help.end(ada::equals, first.id(), okafor);
                    return true;
                });
        assertThat(waiting()).extracting(Help::student).containsExactly(school.person("ben"));
        clock.at(ends, () -> assertThat(waiting()).isEmpty());
    }

    private void ask(String student, java.time.Instant until) {
        school.as(
                student,
                () -> {
                    help.ask(school.person(student), school.schoolClass("math"), until);
                    return true;
                });
    }

    private List<Help> waiting() {
        return school.as("okafor", () -> help.waiting(school.students()));
    }
}
