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
import org.cairnlearn.simulation.learning.Skill;
import org.cairnlearn.simulation.learning.SkillCode;
import org.cairnlearn.simulation.learning.Subject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    void a_small_school_has_a_full_section_with_two_teachers_and_a_small_one_with_another() {
        Roster roster = school.roster();
        Section sectionB = roster.sections().getFirst();
        Section sectionA = roster.sections().get(1);

        assertThat(roster.sections())
                .extracting(Section::title)
                .hasSize(16)
                .startsWith("Math 7, section B", "Math 7, section A")
                .endsWith("Homeroom 7B", "Homeroom 7A", "Band", "Choir");
        assertThat(sectionB.place()).isEqualTo(new Section.Place("Room 204", "3"));
        assertThat(roster.members(sectionB, Role.STUDENT)).hasSize(27);
        assertThat(roster.members(sectionB, Role.TEACHER)).hasSize(2).contains(school.teacher());
        assertThat(roster.members(sectionA, Role.STUDENT)).hasSize(8);
        assertThat(roster.members(sectionA, Role.TEACHER))
                .hasSize(1)
                .doesNotContainAnyElementsOf(roster.members(sectionB, Role.TEACHER));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 35, 38, 39, 100, 600})
    void a_school_of_any_size_has_a_seat_and_a_name_for_everybody(int students) {
        Roster roster = HarborSchool.simulate(new SchoolSeed(3, MONDAY, students)).roster();

        assertThat(roster.people(Role.STUDENT)).hasSize(students);
        assertThat(roster.people()).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(roster.people())
                .extracting(Person::username)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+"));
        assertThat(roster.sections()).extracting(Section::id).doesNotHaveDuplicates();
        assertThat(roster.sections()).extracting(Section::title).doesNotHaveDuplicates();
        assertThat(roster.sections()).extracting(Section::place).doesNotHaveDuplicates();
        int seats = 0;
        for (Section section : roster.sections()) {
            if (section.kind() == Section.Kind.ENSEMBLE) {
                continue;
            }
            int size = roster.members(section, Role.STUDENT).size();
            assertThat(size).isBetween(1, 30);
            assertThat(roster.members(section, Role.TEACHER)).isNotEmpty();
            seats += size;
        }
        assertThat(seats).isEqualTo(students * 7); // six lessons and the homeroom
    }

    @ParameterizedTest
    @ValueSource(ints = {35, 100, 600})
    void nobody_is_in_two_places_at_once(int students) {
        Roster roster = HarborSchool.simulate(new SchoolSeed(3, MONDAY, students)).roster();
        Map<SourcedId, String> periods = new HashMap<>();
        roster.sections().forEach(one -> periods.put(one.id(), one.place().period()));

        assertThat(roster.enrollments())
                .extracting(one -> one.person() + " in " + periods.get(one.section()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_school_of_600_has_three_grades_30_teachers_a_specialist_and_aides() {
        Roster roster = HarborSchool.simulate(new SchoolSeed(3, MONDAY, 600)).roster();

        assertThat(roster.people(Role.TEACHER)).hasSize(30 + 1);
        assertThat(roster.people(Role.AIDE)).hasSize(4);
        for (int grade = 6; grade <= 8; grade++) {
            int each = grade;
            assertThat(roster.sections())
                    .filteredOn(section ->
                            section.course().grade() == each
                                    && section.kind() == Section.Kind.HOMEROOM)
                    .hasSize(8)
                    .allSatisfy(section ->
                            assertThat(roster.members(section, Role.STUDENT)).hasSize(25));
        }
        for (Person teacher : roster.people(Role.TEACHER)) {
            assertThat(roster.enrollments())
                    .filteredOn(enrollment -> enrollment.person().equals(teacher.id()))
                    .hasSizeBetween(3, 7); // five lessons at the most, a homeroom, band and choir
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {35, 600, 1000})
    void eight_in_a_hundred_have_services_and_twelve_learn_english(int students) {
        Roster.Needs needs =
                HarborSchool.simulate(new SchoolSeed(5, MONDAY, students)).roster().needs();

        assertThat(needs.served()).hasSize(Math.round(0.08F * students));
        assertThat(needs.learningEnglish()).hasSize(Math.round(0.12F * students));
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void a_subject_has_60_skills_in_five_strands_and_three_grades(Subject subject) {
        List<Skill> skills = subject.framework().skills();

        assertThat(skills).hasSize(60).extracting(Skill::grade).containsOnly(6, 7, 8);
        assertThat(skills.stream().map(skill -> skill.description().strand()).distinct())
                .hasSize(5);
        assertThat(skills)
                .extracting(skill -> skill.description().statement())
                .doesNotHaveDuplicates()
                .allMatch(statement -> statement.startsWith("I can ") && statement.endsWith("."));
        assertThat(skills).extracting(skill -> skill.description().name()).doesNotHaveDuplicates();
        assertThat(skills)
                .allSatisfy(skill -> assertThat(basis(subject, skill)).doesNotContain(skill));
        assertThat(skills)
                .filteredOn(skill -> !skill.prerequisites().isEmpty())
                .hasSizeGreaterThan(45);
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
        var simulated = HarborSchool.simulate(new SchoolSeed(11, today, 35));
        Term.Session term = simulated.roster().term().session();
        Term.Session year = simulated.roster().term().year();
        Set<LocalDate> days = new HashSet<>();

        List<Response> responses = simulated.log().responses();
        for (Response response : responses) {
            ZonedDateTime at = simulated.log().at(response).atZone(HarborSchool.ZONE);
            days.add(at.toLocalDate());
            assertThat(at.toLocalDate()).isBefore(today).isAfterOrEqualTo(term.begin());
            assertThat(at.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(at.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(15, 20));
        }
        assertThat(days.size()).isBetween(39, 44);
        assertThat(simulated.days().calendar().find(today))
                .hasValueSatisfying(day -> assertThat(day.rotation()).isEqualTo(Rotation.A));
        assertThat(days).contains(lastSchoolDayBefore(today));
        assertThat(today).isBetween(term.begin(), term.end());
        assertThat(term.begin()).isAfterOrEqualTo(year.begin());
        assertThat(term.end()).isBeforeOrEqualTo(year.end());
    }

    @ParameterizedTest
    @ValueSource(ints = {35, 600})
    void two_come_late_on_the_day_and_some_are_away(int students) {
        var simulated = HarborSchool.simulate(new SchoolSeed(1, MONDAY, students));
        List<Absence> today =
                simulated.days().absences().stream()
                        .filter(absence -> absence.day().date().equals(MONDAY))
                        .toList();

        assertThat(today).filteredOn(absence -> !absence.late().isEmpty()).hasSize(2);
        assertThat(today).hasSize(2 + Math.round(0.03F * students));
        assertThat(today).extracting(Absence::student).doesNotHaveDuplicates();
        assertThat(today).extracting(Absence::student).doesNotContain(simulated.aStudent());
    }

    @Test
    void who_was_away_has_no_work_of_that_day() {
        Set<String> away = new HashSet<>();
        for (Absence absence : school.days().absences()) {
            away.add(absence.student() + " " + absence.day().date());
        }
        assertThat(away).hasSizeGreaterThan(35);
        for (Studied studied : school.studied()) {
            for (Response response : studied.log().responses()) {
                var date = studied.log().at(response).atZone(HarborSchool.ZONE).toLocalDate();
                assertThat(away).doesNotContain(response.student() + " " + date);
            }
        }
    }

    @Test
    void a_student_gives_1_to_8_responses_in_a_lesson_and_time_and_seq_go_on() {
        for (Studied studied : school.studied()) {
            Map<String, Integer> perDay = new HashMap<>();
            Map<SourcedId, Response> before = new HashMap<>();
            SourcedId current = studied.log().responses().getFirst().student();
            for (Response response : studied.log().responses()) {
                LocalDate day = studied.log().at(response).atZone(HarborSchool.ZONE).toLocalDate();
                perDay.merge(response.student() + " " + day, 1, Integer::sum);
                Response last = before.put(response.student(), response);
                assertThat(response.seq()).isEqualTo(last == null ? 1 : last.seq() + 1);
                assertThat(response.seconds()).isGreaterThan(last == null ? -1 : last.seconds());
                assertThat(last == null || response.student().equals(current)).isTrue();
                current = response.student();
            }
            assertThat(perDay.values()).allSatisfy(n -> assertThat(n).isBetween(1, 8));
            assertThat(before).hasSize(35);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-26"})
    void what_comes_later_in_the_year_has_been_touched_by_nobody(LocalDate today) {
        var simulated = HarborSchool.simulate(new SchoolSeed(5, today, 35));
        Set<SkillCode> touched = new HashSet<>();
        simulated.studied().forEach(studied -> touched.addAll(touched(studied)));

        assertThat(touched)
                .hasSizeGreaterThan(50)
                .doesNotContain(new SkillCode("E8"), new SkillCode("D8"), new SkillCode("T8"));
    }

    @Test
    void mathematics_has_items_of_two_skills_and_reading_and_writing_is_half_scored_by_rubrics() {
        List<Response> maths = school.log().responses();
        List<Response> words = school.studied().get(1).log().responses();

        assertThat(maths).extracting(Response::item).anyMatch(item -> item.skills().size() == 2);
        assertThat(share(maths, response -> response.item().max() > 1))
                .isCloseTo(0.13, within(0.05));
        assertThat(share(words, response -> response.item().max() > 1))
                .isCloseTo(0.55, within(0.08));
        for (List<Response> all : List.of(maths, words)) {
            assertThat(all)
                    .filteredOn(response -> response.item().max() == 4)
                    .extracting(response -> response.score().points())
                    .contains(0, 1, 2, 3, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void between_half_and_three_quarters_of_the_answers_are_right(long seed) {
        assertThat(rate(school(seed), _ -> true)).isBetween(0.5, 0.75);
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

        assertThat(masters).isGreaterThan(0.65);
        assertThat(masters - beginners).isGreaterThan(0.25);
    }

    @Test
    void the_truth_is_a_probability_for_every_student_and_skill() {
        assertThat(school.truth()).hasSize(35 * 120).doesNotHaveDuplicates();
        assertThat(school.truth())
                .extracting(Known::probability)
                .allSatisfy(p -> assertThat(p).isBetween(0.09, 0.99));
        assertThat(school.truth().stream().mapToDouble(Known::probability).average().orElseThrow())
                .isCloseTo(0.45, within(0.1));
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

        assertThat(counts).filteredOn(n -> n <= 2).hasSize(2);
        assertThat(counts).filteredOn(n -> n > 2 && n <= 4).hasSize(1);
        assertThat(counts).filteredOn(n -> n > 4 && n < 33).hasSizeGreaterThanOrEqualTo(4);
        assertThat(counts).filteredOn(n -> n >= 33).hasSizeGreaterThanOrEqualTo(20);
    }

    private static Set<Skill> basis(Subject subject, Skill skill) {
        Set<Skill> all = new HashSet<>();
        for (Skill other : subject.framework().skills()) {
            if (skill.prerequisites().contains(other.code()) && all.add(other)) {
                all.addAll(basis(subject, other));
            }
        }
        return all;
    }

    private static Set<SkillCode> touched(Studied studied) {
        return studied.log().responses().stream()
                .flatMap(response -> response.item().skills().stream())
                .collect(Collectors.toSet());
    }

    private static double share(List<Response> responses, Predicate<Response> which) {
        return (double) responses.stream().filter(which).count() / responses.size();
    }

    private static SimulatedSchool school(long seed) {
        return HarborSchool.simulate(new SchoolSeed(seed, MONDAY, 35));
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
