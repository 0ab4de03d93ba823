package org.cairnlearn.school.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class MaterialBookTest {
    private static final Licence BY =
            new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired MaterialBook materials;

    private SmallSchool school;
    private CompetencyId halves;
    private CompetencyId equal;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        halves = school.skill(Skill.HALVES);
        equal = school.skill(Skill.EQUAL);
    }

    @Test
    void a_skill_without_materials_has_the_generic_routes_and_is_work_to_do() {
        assertThat(routes(halves)).isEqualTo(Route.GENERIC);
        assertThat(routes(halves)).noneMatch(route -> route.mode().usesScreen());
        assertThat(gaps()).containsExactly(new Gap(halves, 0, 0), new Gap(equal, 0, 0));
    }

    @Test
    void materials_come_before_the_generic_routes_by_title() {
        load(entry("tiles", Mode.HANDS_ON, halves), entry("app", Mode.SCREEN, halves, equal));
        assertThat(routes(halves).stream().map(MaterialBookTest::title))
                .containsExactly("app", "tiles", "", "", "");
        assertThat(routes(equal).stream().map(Route::mode))
                .containsExactly(Mode.SCREEN, Mode.WITH_A_PERSON, Mode.IN_PAIRS, Mode.PAPER);
        assertThat(routes(halves).get(1).copies()).isEqualTo(6);
        assertThat(routes(halves).get(1).minutes()).isEqualTo(20);
        assertThat(gaps()).containsExactly(new Gap(equal, 1, 0));
    }

    @Test
    void two_materials_on_a_screen_alone_are_still_work_to_do() {
        load(entry("app", Mode.SCREEN, halves), entry("film", Mode.SCREEN, halves));
        assertThat(gaps()).contains(new Gap(halves, 2, 0));
        load(entry("app", Mode.SCREEN, halves), entry("film", Mode.PAPER, halves));
        assertThat(gaps()).doesNotContain(new Gap(halves, 2, 1));
    }

    @Test
    void the_same_again_changes_nothing() {
        var entries = new MaterialSnapshot.Entry[] {entry("a", Mode.PAPER, halves, equal)};
        assertThat(load(entries)).isEqualTo(new MaterialChanges.Loaded(Set.of("a"), Set.of(), 0));
        assertThat(load(entries)).isEqualTo(new MaterialChanges.Loaded(Set.of(), Set.of(), 0));
        assertThat(load(entry("a", Mode.SCREEN, halves)))
                .isEqualTo(new MaterialChanges.Loaded(Set.of(), Set.of("a"), 0));
        assertThat(routes(equal)).isEqualTo(Route.GENERIC);
    }

    @Test
    void what_a_source_no_longer_names_is_kept_but_not_offered() {
        load(entry("a", Mode.PAPER, halves), entry("b", Mode.PAPER, halves));
        var b = list(Wanted.ALL).getLast().id();
        assertThat(load(false, entry("a", Mode.PAPER, halves)))
                .isEqualTo(new MaterialChanges.TooManyWouldGo(1, 2));
        assertThat(load(true, entry("a", Mode.PAPER, halves)))
                .isEqualTo(new MaterialChanges.Loaded(Set.of(), Set.of(), 1));
        assertThat(list(Wanted.ALL)).extracting(one -> one.about().title()).containsExactly("a");
        assertThat(school.read(() -> materials.find(b))).isPresent();
        assertThat(load(entry("a", Mode.PAPER, halves), entry("b", Mode.PAPER, halves)))
                .isEqualTo(new MaterialChanges.Loaded(Set.of(), Set.of("b"), 0));
    }

    @Test
    void two_sources_do_not_touch_each_other() {
        load(entry("a", Mode.PAPER, halves));
        var other =
                new MaterialSnapshot("library", List.of(entry("a", Mode.SCREEN)), Set.of(), true);
        assertThat(school.<MaterialChanges>write(() -> materials.load(other, false)))
                .isEqualTo(new MaterialChanges.Loaded(Set.of("a"), Set.of(), 0));
        assertThat(list(Wanted.ALL)).hasSize(2);
    }

    @Test
    void a_list_is_narrowed_by_skill_mode_and_words() {
        load(
                entry("Fraction tiles", Mode.HANDS_ON, halves),
                entry("Fraction app", Mode.SCREEN, halves),
                entry("100% sheet", Mode.PAPER, equal));
        assertThat(titles(new Wanted(halves, null, "")))
                .containsExactly("Fraction app", "Fraction tiles");
        assertThat(titles(new Wanted(halves, Mode.SCREEN, ""))).containsExactly("Fraction app");
        assertThat(titles(new Wanted(null, null, "TILES"))).containsExactly("Fraction tiles");
        assertThat(titles(new Wanted(null, null, "%"))).containsExactly("100% sheet");
        assertThat(school.<Long>read(() -> materials.count(new Wanted(halves, null, ""))))
                .isEqualTo(2);
        assertThat(school.<List<Material>>read(() -> materials.list(Wanted.ALL, 1, 1)))
                .extracting(one -> one.about().title())
                .containsExactly("Fraction app");
    }

    @Test
    void problems_keep_their_steps_hints_and_licence_in_order() {
        var exercises =
                List.of(
                        exercise("p1", step("a", hint("h1", "4"), hint("h2"))),
                        exercise("p2", step("b"), step("c", hint("h3"))));
        load(
                new MaterialSnapshot.Entry(
                        "lesson",
                        new Material.About("Lesson", "", "", "en", ""),
                        use(Mode.SCREEN),
                        new Material.Rights("OpenStax", "", BY),
                        new MaterialSnapshot.Content(Set.of(halves), exercises)));
        var lesson = list(Wanted.ALL).getFirst();
        assertThat(school.<List<Exercise>>read(() -> materials.exercises(lesson.id())))
                .isEqualTo(exercises);
        assertThat(lesson.rights().licence()).isEqualTo(BY);
    }

    @Test
    void another_school_sees_nothing_of_it() {
        load(entry("a", Mode.PAPER, halves));
        var other = Schools.make(tenants).ours().id();
        assertThat(work.<List<Material>>read(other, () -> materials.list(Wanted.ALL, 10, 0)))
                .isEmpty();
    }

    @Test
    void impossible_numbers_are_refused() {
        assertThatThrownBy(
                        () -> new Material.Use(Mode.PAPER, 0, null, "", new Material.Place("", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Material.Use(Mode.PAPER, null, -1, "", new Material.Place("", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Exercise exercise(String id, Exercise.Step... steps) {
        return new Exercise(id, words("Problem " + id), "OpenStax", BY, List.of(steps));
    }

    private static Exercise.Step step(String title, Exercise.Hint... hints) {
        return new Exercise.Step(
                words(title), List.of("4", "2+2"), List.of(), List.of("add"), List.of(hints));
    }

    private static Exercise.Hint hint(String title, String... answers) {
        return new Exercise.Hint(words(title), List.of(answers));
    }

    private static Exercise.Words words(String title) {
        return new Exercise.Words(title, "More on " + title);
    }

    private static MaterialSnapshot.Entry entry(String title, Mode mode, CompetencyId... skills) {
        return new MaterialSnapshot.Entry(
                title,
                new Material.About(title, "Mathematics", "", "", ""),
                use(mode),
                new Material.Rights("", "Reyes", new Licence("", "")),
                new MaterialSnapshot.Content(Set.of(skills), List.of()));
    }

    private static Material.Use use(Mode mode) {
        return new Material.Use(mode, 20, 6, "", new Material.Place("", "Room 12"));
    }

    private static String title(Route route) {
        return switch (route) {
            case Route.With(var material) -> material.about().title();
            case Route.Generic _ -> "";
        };
    }

    private MaterialChanges load(MaterialSnapshot.Entry... entries) {
        return load(true, entries);
    }

    private MaterialChanges load(boolean acceptRemovals, MaterialSnapshot.Entry... entries) {
        var snapshot = new MaterialSnapshot("table", List.of(entries), Set.of(), true);
        return school.write(() -> materials.load(snapshot, acceptRemovals));
    }

    private List<Route> routes(CompetencyId skill) {
        return school.read(() -> materials.routes(List.of(skill, equal)))
                .getOrDefault(skill, List.of());
    }

    private List<Gap> gaps() {
        return school.read(() -> materials.gaps(List.of(halves, equal)));
    }

    private List<Material> list(Wanted wanted) {
        return school.read(() -> materials.list(wanted, 100, 0));
    }

    private List<String> titles(Wanted wanted) {
        return list(wanted).stream().map(one -> one.about().title()).toList();
    }
}
