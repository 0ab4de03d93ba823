package org.cairnlearn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HarborSchoolTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final SimulatedSchool school = school(7);

    @Test
    void the_same_seed_is_the_same_school_and_another_seed_is_another() {
        assertThat(school(7)).isEqualTo(school);
        assertThat(school(8).log()).isNotEqualTo(school.log());
        assertThat(school(8).roster().people())
                .extracting(Person::id)
                .doesNotContainAnyElementsOf(ids(school));
    }

    @Test
    void one_class_of_27_has_two_teachers_and_there_is_a_small_section_with_another_teacher() {
        Roster roster = school.roster();
        Section sectionB = roster.sections().getFirst();
        Section sectionA = roster.sections().get(1);

        assertThat(roster.sections())
                .extracting(Section::title)
                .containsExactly("Math 7, section B", "Math 7, section A");
        assertThat(sectionB.place()).isEqualTo(new Section.Place("Room 204", 3));
        assertThat(roster.members(sectionB, Role.STUDENT)).hasSize(27);
        assertThat(roster.members(sectionB, Role.TEACHER)).hasSize(2).contains(school.teacher());
        assertThat(roster.members(sectionA, Role.STUDENT)).hasSize(HarborSchool.SMALL_SECTION);
        assertThat(roster.members(sectionA, Role.TEACHER))
                .hasSize(1)
                .doesNotContainAnyElementsOf(roster.members(sectionB, Role.TEACHER));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 27, 30, 31, 100, 600})
    void a_school_of_any_size_has_a_seat_and_a_name_for_everybody(int students) {
        Roster roster = HarborSchool.simulate(new SchoolSeed(3, MONDAY, students)).roster();
        int all = students + HarborSchool.SMALL_SECTION;

        assertThat(roster.people(Role.STUDENT)).hasSize(all);
        assertThat(roster.people()).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(roster.people())
                .extracting(Person::username)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+"));
        assertThat(roster.sections()).extracting(Section::title).doesNotHaveDuplicates();
        assertThat(roster.sections()).extracting(Section::place).doesNotHaveDuplicates();
        int seats = 0;
        for (Section section : roster.sections()) {
            int size = roster.members(section, Role.STUDENT).size();
            assertThat(size).isBetween(1, 30);
            assertThat(roster.members(section, Role.TEACHER)).isNotEmpty();
            seats += size;
        }
        assertThat(seats).isEqualTo(all);
    }

    @Test
    void the_framework_has_22_skills_in_five_strands_and_no_skill_builds_on_itself() {
        List<Skill> skills = school.framework().skills();

        assertThat(skills).hasSize(22).extracting(Skill::grade).containsOnly(6, 7);
        assertThat(skills)
                .extracting(skill -> skill.description().strand())
                .containsOnly("Ratios", "Numbers", "Equations", "Shapes", "Data");
        assertThat(skills)
                .extracting(skill -> skill.description().statement())
                .doesNotHaveDuplicates()
                .allMatch(statement -> statement.startsWith("I can ") && statement.endsWith("."));
        assertThat(skills).extracting(skill -> skill.description().name()).doesNotHaveDuplicates();
        assertThat(skills).allSatisfy(skill -> assertThat(basis(skill)).doesNotContain(skill));
        assertThat(skills).filteredOn(skill -> !skill.prerequisites().isEmpty()).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-11-24",
                "2026-11-27",
                "2026-11-28",
                "2026-11-29",
                "2027-01-01",
                "2028-02-29",
                "2027-07-15"
            })
    void responses_fall_on_school_days_within_school_hours_and_end_before_today(LocalDate today) {
        var simulated = HarborSchool.simulate(new SchoolSeed(11, today, 27));
        Term.Session term = simulated.roster().term().session();
        Term.Session year = simulated.roster().term().year();
        Set<LocalDate> days = new HashSet<>();

        for (Response response : simulated.log().responses()) {
            ZonedDateTime at = simulated.log().at(response).atZone(HarborSchool.ZONE);
            days.add(at.toLocalDate());
            assertThat(at.toLocalDate()).isBefore(today).isAfterOrEqualTo(term.begin());
            assertThat(at.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(at.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(15, 0));
        }
        assertThat(days.size()).isBetween(60, 65);
        assertThat(days).contains(lastSchoolDayBefore(today));
        assertThat(today).isBetween(term.begin(), term.end());
        assertThat(term.begin()).isAfterOrEqualTo(year.begin());
        assertThat(term.end()).isBeforeOrEqualTo(year.end());
    }

    @Test
    void a_student_gives_3_to_12_responses_a_day_and_time_and_seq_go_on() {
        Map<String, Integer> perDay = new HashMap<>();
        Map<SourcedId, Response> before = new HashMap<>();
        SourcedId current = school.log().responses().getFirst().student();
        for (Response response : school.log().responses()) {
            LocalDate day = school.log().at(response).atZone(HarborSchool.ZONE).toLocalDate();
            perDay.merge(response.student() + " " + day, 1, Integer::sum);
            Response last = before.put(response.student(), response);
            assertThat(response.seq()).isEqualTo(last == null ? 1 : last.seq() + 1);
            assertThat(response.seconds()).isGreaterThan(last == null ? -1 : last.seconds());
            assertThat(last == null || response.student().equals(current)).isTrue();
            current = response.student();
        }
        assertThat(perDay.values()).allSatisfy(n -> assertThat(n).isBetween(3, 12));
        assertThat(before).hasSize(27 + HarborSchool.SMALL_SECTION);
        assertThat(school.log().responses()).extracting(Response::seconds).contains(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-26"})
    void exactly_two_skills_have_been_touched_by_nobody(LocalDate today) {
        var simulated = HarborSchool.simulate(new SchoolSeed(5, today, 27));
        Set<SkillCode> touched =
                simulated.log().responses().stream()
                        .flatMap(response -> response.item().skills().stream())
                        .collect(Collectors.toSet());

        assertThat(touched)
                .hasSize(20)
                .doesNotContain(new SkillCode("E5"))
                .doesNotContain(new SkillCode("D4"));
    }

    @Test
    void there_are_several_items_a_skill_items_of_two_skills_and_graded_items() {
        Set<Item> items =
                school.log().responses().stream().map(Response::item).collect(Collectors.toSet());
        Map<SkillCode, Long> perSkill =
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.skills().getFirst(), Collectors.counting()));

        assertThat(perSkill.values()).allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(7));
        assertThat(items).anyMatch(item -> item.skills().size() == 2);
        assertThat(items).extracting(Item::max).containsOnly(1, 4);
        assertThat(school.log().responses())
                .filteredOn(response -> response.item().max() == 4)
                .extracting(response -> response.score().points())
                .contains(0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void between_half_and_four_fifths_of_the_answers_are_right(long seed) {
        assertThat(rate(school(seed), _ -> true)).isBetween(0.5, 0.8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoever_truly_knows_a_skill_answers_better_in_the_last_two_weeks(long seed) {
        SimulatedSchool simulated = school(seed);
        Map<SourcedId, Map<SkillCode, Double>> truth = truth(simulated);
        var twoWeeksAgo = MONDAY.minusWeeks(2).atStartOfDay(HarborSchool.ZONE).toInstant();
        Predicate<Response> late = response -> !simulated.log().at(response).isBefore(twoWeeksAgo);

        double masters = rate(simulated, late.and(response -> known(truth, response) >= 0.8));
        double beginners = rate(simulated, late.and(response -> known(truth, response) < 0.5));

        assertThat(masters).isGreaterThan(0.7);
        assertThat(masters - beginners).isGreaterThan(0.25);
    }

    @Test
    void the_truth_is_a_probability_for_every_student_and_skill() {
        assertThat(school.truth())
                .hasSize((27 + HarborSchool.SMALL_SECTION) * 22)
                .doesNotHaveDuplicates();
        assertThat(school.truth())
                .extracting(Known::probability)
                .allSatisfy(p -> assertThat(p).isBetween(0.09, 0.98));
        assertThat(school.truth().stream().mapToDouble(Known::probability).average().orElseThrow())
                .isCloseTo(0.65, within(0.12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_map_of_the_demos_student_shows_every_state(long seed) {
        SimulatedSchool simulated = school(seed);
        var showcase = new Showcase(simulated);

        assertThat(showcase.states(simulated.aStudent())).containsOnlyKeys(Showcase.State.values());
        assertThat(
                        simulated
                                .roster()
                                .members(simulated.roster().sections().getFirst(), Role.STUDENT))
                .contains(simulated.aStudent());
    }

    @Test
    void newcomers_and_a_student_long_away_have_hardly_any_responses_and_some_miss_many_days() {
        Map<SourcedId, Set<LocalDate>> days = new HashMap<>();
        for (Response response : school.log().responses()) {
            days.computeIfAbsent(response.student(), _ -> new HashSet<>())
                    .add(school.log().at(response).atZone(HarborSchool.ZONE).toLocalDate());
        }
        List<Integer> counts = days.values().stream().map(Set::size).toList();

        assertThat(counts).filteredOn(n -> n <= 2).hasSize(3); // two in section B, one in A
        assertThat(counts).filteredOn(n -> n > 2 && n <= 4).hasSize(1);
        assertThat(counts).filteredOn(n -> n > 4 && n < 53).hasSizeGreaterThanOrEqualTo(4);
        assertThat(counts).filteredOn(n -> n >= 53).hasSizeGreaterThanOrEqualTo(20);
    }

    private Set<Skill> basis(Skill skill) {
        Set<Skill> all = new HashSet<>();
        for (Skill other : school.framework().skills()) {
            if (skill.prerequisites().contains(other.code()) && all.add(other)) {
                all.addAll(basis(other));
            }
        }
        return all;
    }

    private static SimulatedSchool school(long seed) {
        return HarborSchool.simulate(new SchoolSeed(seed, MONDAY, 27));
    }

    private static List<SourcedId> ids(SimulatedSchool school) {
        return school.roster().people().stream().map(Person::id).toList();
    }

    private static LocalDate lastSchoolDayBefore(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static double rate(SimulatedSchool school, Predicate<Response> which) {
        return school.log().responses().stream()
                .filter(which)
                .mapToInt(response -> response.score().right() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Map<SourcedId, Map<SkillCode, Double>> truth(SimulatedSchool school) {
        Map<SourcedId, Map<SkillCode, Double>> truth = new HashMap<>();
        for (Known known : school.truth()) {
            truth.computeIfAbsent(known.student(), _ -> new HashMap<>())
                    .put(known.competency(), known.probability());
        }
        return truth;
    }

    private static double known(Map<SourcedId, Map<SkillCode, Double>> truth, Response response) {
        return truth.get(response.student()).get(response.item().skills().getFirst());
    }
}
