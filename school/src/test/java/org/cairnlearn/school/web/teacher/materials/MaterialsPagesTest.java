package org.cairnlearn.school.web.teacher.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialSnapshot;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class MaterialsPagesTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired MaterialBook materials;
    @Autowired MaterialsReader reader;

    private SmallSchool school;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
    }

    @Test
    void a_school_without_materials_is_told_how_they_come_in() {
        var page = page(Wanted.ALL);
        assertThat(page.none()).isNotNull();
        assertThat(page.none().title()).isEqualTo("No materials yet");
    }

    @Test
    void a_list_says_how_what_for_where_whose_and_under_which_licence() {
        load(material("Fraction tiles", Mode.HANDS_ON, school.skill(Skill.EQUAL)));
        var row = page(Wanted.ALL).rows().getFirst();
        assertThat(row.title().label()).isEqualTo("Fraction tiles");
        assertThat(row.skills()).isEqualTo("equal");
        assertThat(row.use().how()).isEqualTo("Hands-on · 20 minutes");
        assertThat(row.use().copies()).isEqualTo("6 at once");
        assertThat(row.where().label()).isEqualTo("Room 12");
        assertThat(row.credit().whose()).isEqualTo("Harbor team · Reyes");
        assertThat(row.credit().licence().label()).isEqualTo("CC BY 4.0");
    }

    @Test
    void a_list_goes_on_page_by_page() {
        load(
                IntStream.range(0, 45)
                        .mapToObj(at -> material("M%02d".formatted(at), Mode.PAPER))
                        .toArray(MaterialSnapshot.Entry[]::new));
        var first = page(Wanted.ALL);
        assertThat(first.pager().shown()).isEqualTo("1–40 of 45");
        assertThat(first.pager().back()).isNull();
        var second = school.read(() -> new MaterialsView(WORDS).page(reader.find(Wanted.ALL, 40)));
        assertThat(second.rows()).hasSize(5);
        assertThat(second.pager().on()).isNull();
    }

    @Test
    void what_is_missing_stands_first_where_most_students_are_ready() {
        load(material("Halves sheet", Mode.SCREEN, school.skill(Skill.HALVES)));
        var near = gaps(false);
        assertThat(near.rows().getFirst().skill()).isEqualTo("equal");
        assertThat(near.rows().getFirst().ready()).isEqualTo("8 students");
        assertThat(near.rows().getFirst().who().split(", ")).hasSize(8);
        assertThat(near.rows().getFirst().missing())
                .isEqualTo("Two materials, one without a screen");
        assertThat(near.rows()).extracting(GapsPage.Row::skill).doesNotContain("halves");
        var all = gaps(true);
        assertThat(all.rows()).hasSize(5);
        assertThat(all.rows())
                .filteredOn(row -> row.skill().equals("halves"))
                .extracting(GapsPage.Row::missing)
                .containsExactly("One without a screen");
    }

    @Test
    void a_skill_with_a_second_way_off_the_screen_is_done() {
        var equal = school.skill(Skill.EQUAL);
        load(material("Tiles", Mode.HANDS_ON, equal), material("App", Mode.SCREEN, equal));
        assertThat(gaps(false).rows()).extracting(GapsPage.Row::skill).doesNotContain("equal");
    }

    @Test
    void how_many_materials_there_are_changes_no_statement() {
        load(material("One", Mode.PAPER, school.skill(Skill.EQUAL)));
        var one = Statements.of(() -> page(Wanted.ALL));
        var oneGap = Statements.of(() -> gaps(true));
        load(
                material("One", Mode.PAPER, school.skill(Skill.EQUAL)),
                material("Two", Mode.PAPER, school.skill(Skill.ADD), school.skill(Skill.HALVES)));
        assertThat(Statements.of(() -> page(Wanted.ALL))).hasSameSizeAs(one);
        assertThat(Statements.of(() -> gaps(true))).hasSameSizeAs(oneGap);
    }

    private MaterialsPage page(Wanted wanted) {
        return school.read(() -> new MaterialsView(WORDS).page(reader.find(wanted, 0)));
    }

    private GapsPage gaps(boolean all) {
        var okafor = school.person("okafor");
        return school.read(() -> new GapsView(WORDS).page(reader.missing(okafor, all)));
    }

    private void load(MaterialSnapshot.Entry... entries) {
        var snapshot = new MaterialSnapshot("table", List.of(entries), Set.of(), true);
        school.write(() -> materials.load(snapshot, true));
    }

    private static MaterialSnapshot.Entry material(
            String title, Mode mode, CompetencyId... skills) {
        return new MaterialSnapshot.Entry(
                title,
                new Material.About(title, "", "", "", ""),
                new Material.Use(mode, 20, 6, "", new Material.Place("", "Room 12")),
                new Material.Rights(
                        "Harbor team",
                        "Reyes",
                        new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")),
                new MaterialSnapshot.Content(Set.of(skills), List.of()));
    }
}
