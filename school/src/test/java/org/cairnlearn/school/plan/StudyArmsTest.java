package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.research.Drawn;
import org.cairnlearn.school.research.Registered;
import org.cairnlearn.school.research.RegisteredStudy;
import org.cairnlearn.school.research.ResearchBook;
import org.cairnlearn.school.research.StudyCode;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.study.DayDraw.Way;
import org.cairnlearn.school.study.PlanPaper;
import org.cairnlearn.school.study.StudyDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A registered study draws how students work on its skills, and the plan of a day obeys it. */
@SchoolTest
class StudyArmsTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Skill STUDIED = Skill.DECIMALS;
    private static final String LESSON_OR_PEERS =
            "{\"programme\": [\"lesson\"], \"comparison\": [\"peers\"]}";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired FlexBook flex;
    @Autowired PlanClock evening;
    @Autowired PlanReasons reasons;
    @Autowired TermsBook terms;
    @Autowired FactsReader reader;
    @Autowired DepartureBook departures;
    @Autowired ResearchBook studies;
    @Autowired ScheduleBook schedule;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    private Tenant tenant;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_is_near_two_skills() {
        open();
    }

    private void open() {
        tenant = tenants.add("Harbor District");
        school = SmallSchool.open(application, tenant.id());
        school.administers("reyes");
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
    }

    private Registered register(String code, Skill skill, String day) {
        var plan =
                """
                {
                  "schema": "cairn-study-plan/1", "purpose": "study", "title": "Lessons or peers",
                  "study": {
                    "question": "Which helps more?", "programme": "A lesson",
                    "comparison": "drawn",
                    "design": {"kind": "individual", "students": 8, "explained": 0.4},
                    "treat": "treat", "id": "id",
                    "outcomes": [{"column": "score"}],
                    "smallestEffect": 0.4, "covariates": ["pre"],
                    "start": "2026-11-23", "stop": "2026-12-18", "seed": "harbor-2026", "day": %s
                  }
                }
                """
                        .formatted(day);
        var math = school.roster("math").schoolClass();
        var reyes = school.person("reyes");
        var study =
                new RegisteredStudy(
                        new StudyCode(code),
                        math.school(),
                        (PlanPaper.Read) StudyDesk.paper(plan),
                        new RegisteredStudy.Scope(List.of(math.id()), List.of(school.skill(skill))),
                        new RegisteredStudy.Registration(
                                school.person("okafor"),
                                new RegisteredStudy.Days(MONDAY, MONDAY.plusDays(30)),
                                new RegisteredStudy.Entry(
                                        reyes, TestClock.MONDAY_MORNING, "Agreed by the board"),
                                null));
        return school.as(reyes, () -> studies.register(study));
    }

    private void registered(Skill skill, String day) {
        assertThat(register("our-study", skill, day)).isEqualTo(Registered.DONE);
    }

    /** What was drawn, by student. */
    private Map<PersonId, Drawn> drawn() {
        return school.plan(() -> studies.drawn(school.students(), MONDAY)).stream()
                .collect(Collectors.toMap(Drawn::student, one -> one));
    }

    private List<Place> on(BlockPlan plan, Skill skill) {
        var about = school.skill(skill);
        return plan.places().stream()
                .filter(place -> about.equals(plan.about(place)))
                .filter(place -> plan.groupOf(place).kind() != Group.Kind.SUPPORT)
                .toList();
    }

    private Set<Place> otherwise(BlockPlan plan, Map<PersonId, Drawn> drawn) {
        return on(plan, STUDIED).stream()
                .filter(place -> {
                    var draw = drawn.get(place.student());
                    return draw != null
                            && !draw.ways().contains(Draws.way(plan.groupOf(place).kind()));
                })
                .collect(Collectors.toSet());
    }

    private Block.Flex block() {
        return new Block.Flex(harbor(), TUESDAY, "3");
    }

    private OrganisationId harbor() {
        return school.roster("math").schoolClass().school();
    }

    /** Tuesday's flex block, as it is proposed on Monday evening. */
    private BlockPlan evening() {
        var harbor = harbor();
        var third = new Period("3", "Flex", LocalTime.of(10, 0), LocalTime.of(10, 45), true);
        school.write(() -> {
            schedule.setPeriods(harbor, List.of(third));
            return true;
        });
        clock.at(
                MONDAY.atTime(16, 0).atZone(time.zone()).toInstant(),
                () -> evening.look(List.of(tenant)));
        return school.plan(() -> flex.find(block())).orElseThrow();
    }

    private DepartureBook.Departures departures() {
        return school.as("reyes", departures::all)
                .getOrDefault(new StudyCode("our-study"), new DepartureBook.Departures(0, 0));
    }

    @Test
    void the_evenings_proposal_obeys_a_study_with_two_arms_for_flex_time() {
        var free = evening();
        assertThat(on(free, STUDIED))
                .as("without it all have a lesson")
                .hasSize(8)
                .allMatch(place -> free.groupOf(place).kind() == Group.Kind.LESSON);
        open();
        registered(STUDIED, LESSON_OR_PEERS);
        var drawn = drawn();
        assertThat(drawn.values().stream().filter(one -> one.ways().equals(Set.of(Way.LESSON))))
                .as("half have the programme")
                .hasSize(4);
        var plan = evening();
        assertThat(on(plan, STUDIED)).as("some work on it").isNotEmpty();
        assertThat(otherwise(plan, drawn)).isEmpty();
        assertThat(plan.places()).hasSize(SmallSchool.STUDENTS.size());
    }

    @Test
    void with_the_arms_swapped_nothing_else_of_what_is_planned_from_changes() {
        registered(STUDIED, LESSON_OR_PEERS);
        var facts = facts();
        var drawn = drawn().values();
        var one = problem(facts, drawn.stream().toList());
        var swapped = problem(facts, drawn.stream().map(StudyArmsTest::swapped).toList());
        assertThat(one.arms()).hasSize(8).isNotEqualTo(swapped.arms());
        assertThat(withoutArms(one)).isEqualTo(withoutArms(swapped));
        var open = drawn.stream().map(StudyArmsTest::andOwnPace).toList();
        assertThat(withoutArms(problem(facts, open)))
                .as("nor from what it is without a study, while the own pace stays open")
                .isEqualTo(withoutArms(problem(facts, List.of())));
    }

    private Facts facts() {
        var block = third.block(MONDAY);
        return school.plan(() -> reader.of(block, ThirdPeriod.MINUTES));
    }

    private static Drawn swapped(Drawn one) {
        var other = one.ways().contains(Way.LESSON) ? Way.PEERS : Way.LESSON;
        return new Drawn(one.student(), one.skill(), Set.of(other), one.choiceFirst());
    }

    private static Drawn andOwnPace(Drawn one) {
        var ways = new HashSet<>(one.ways());
        ways.add(Way.OWN_PACE);
        return new Drawn(one.student(), one.skill(), ways, one.choiceFirst());
    }

    private static Problem problem(Facts facts, List<Drawn> drawn) {
        return DayProblem.proposal(facts.with(facts.terms().with(new Draws(drawn))), Kept.NOTHING)
                .problem();
    }

    private static List<Object> withoutArms(Problem of) {
        return List.of(
                of.blocks(),
                of.topics(),
                of.teachers(),
                of.rooms(),
                of.offerings(),
                of.students(),
                of.apart(),
                of.together(),
                of.pins(),
                of.frozen(),
                of.history(),
                of.policy());
    }

    @Test
    void an_arm_of_own_pace_changes_what_its_own_student_does_on_its_own_skill_only() {
        registered(
                STUDIED, "{\"programme\": [\"lesson\", \"peers\"], \"comparison\": [\"ownPace\"]}");
        var facts = facts();
        var ada = drawn().values().iterator().next();
        var with = students(problem(facts, List.of(with(ada, Way.OWN_PACE))));
        var none = students(problem(facts, List.of()));
        var changed = new ArrayList<String>();
        none.forEach((id, student) -> {
            if (!student.equals(with.get(id))) {
                changed.add(id);
            }
        });
        assertThat(changed).as("one student").hasSize(1);
        var plan = third.plan();
        assertThat(otherwise(plan, drawn())).isEmpty();
    }

    private static Drawn with(Drawn one, Way way) {
        return new Drawn(one.student(), one.skill(), Set.of(way), one.choiceFirst());
    }

    private static Map<String, Student> students(Problem problem) {
        return problem.students().stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
    }

    @Test
    void a_study_of_what_nobody_can_work_on_yet_leaves_the_plan_as_it_is_to_the_last_line() {
        var free = third.plan();
        registered(Skill.ADD, LESSON_OR_PEERS);
        assertThat(ThirdPeriod.said(third.again())).isEqualTo(ThirdPeriod.said(free));
    }

    @Test
    void a_hand_is_told_before_it_departs_from_the_draw_and_the_departure_is_on_record() {
        clock.at(TestClock.MONDAY_MORNING.minusSeconds(60), () -> third.plan());
        registered(STUDIED, LESSON_OR_PEERS);
        assertThat(departures())
                .as("a plan of before knows of no draw")
                .isEqualTo(new DepartureBook.Departures(0, 0));
        var plan = third.again();
        var group =
                plan.groups().stream()
                        .filter(one -> school.skill(STUDIED).equals(one.competency()))
                        .findFirst()
                        .orElseThrow();
        var student = other(group);
        assertThat(school.plan(() -> hand.move(third.seeing(plan), student, group.id())))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.STUDY));
        assertThat(school.plan(() -> reasons.of(plan, student)).orElseThrow().others())
                .as("and is said why not")
                .containsEntry(group.id(), new PlanReasons.Other.Barred("H8"));
        assertThat(departures().otherwise()).isZero();
        var moved =
                ThirdPeriod.done(
                        school.plan(() ->
                                hand.moveOutOfStudy(third.seeing(plan), student, group.id())));
        assertThat(departures().otherwise()).isEqualTo(1);
        assertThat(school.plan(() -> reasons.of(moved, student))).isPresent();
        var again = third.again();
        assertThat(again.groupOf(again.placeOf(student).orElseThrow()).kind())
                .as("the hand's word stays")
                .isEqualTo(group.kind());
        assertThat(otherwise(again, drawn())).hasSize(1);
    }

    /** Somebody who was drawn not to be in such a group. */
    private PersonId other(Group group) {
        return drawn().values().stream()
                .filter(one -> !one.ways().contains(Draws.way(group.kind())))
                .map(Drawn::student)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_student_chooses_goes_before_the_draw_where_the_sealed_plan_says_so() {
        var peers = "{\"programme\": [\"peers\"], \"comparison\": [\"peers\"]";
        var held = chosenAlone(peers + "}");
        assertThat(held.fate(third.place(held, "ada"))).contains(Wish.Fate.STUDY);
        assertThat(departures()).isEqualTo(new DepartureBook.Departures(0, 0));
        open();
        var free = chosenAlone(peers + ", \"choiceFirst\": true}");
        assertThat(free.fate(third.place(free, "ada"))).contains(Wish.Fate.KEPT);
        assertThat(departures()).as("and counts").isEqualTo(new DepartureBook.Departures(1, 1));
    }

    /** Ada chooses what only she is ready for, and would have to share. */
    private BlockPlan chosenAlone(String day) {
        registered(Skill.ADD, day);
        school.has(List.of("ada"), Skill.EQUAL);
        wish("ada", Skill.ADD);
        return third.plan();
    }

    private void wish(String student, Skill wanted) {
        var person = school.person(student);
        var skill = school.skill(wanted);
        school.plan(() -> {
            terms.wish(person, MONDAY, List.of(new Wish(skill, 1, Mode.PAPER)));
            return true;
        });
    }

    @Test
    void a_study_that_is_over_or_overlaps_another_binds_nobody() {
        registered(STUDIED, LESSON_OR_PEERS);
        assertThat(register("another", STUDIED, LESSON_OR_PEERS))
                .isEqualTo(Registered.DRAWN_ALREADY);
        assertThat(register("our-study", Skill.ADD, LESSON_OR_PEERS))
                .isEqualTo(Registered.CODE_TAKEN);
        assertThat(school.plan(() -> studies.drawn(school.students(), LocalDate.of(2026, 12, 18))))
                .as("from its last day on")
                .isEmpty();
        assertThat(school.as("reyes", () -> studies.end(new StudyCode("our-study")))).isTrue();
        assertThat(drawn()).isEmpty();
        assertThat(register("another", STUDIED, LESSON_OR_PEERS)).isEqualTo(Registered.DONE);
    }
}
