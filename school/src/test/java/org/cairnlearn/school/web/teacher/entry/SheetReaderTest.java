package org.cairnlearn.school.web.teacher.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;
import org.cairnlearn.school.web.teacher.entry.Filled.Problem;
import org.cairnlearn.school.web.teacher.entry.Filled.What;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Person ADA = person("Ada", Role.STUDENT);
    private static final Person BEN = person("Ben", Role.STUDENT);

    private final Sheet sheet = sheet();

    @Test
    void what_is_blank_was_not_seen_and_is_no_zero() {
        var filled = read(Map.of(Sheet.markField(ADA, 0), "0"));
        assertThat(filled)
                .isInstanceOfSatisfying(
                        Filled.Marks.class,
                        marks -> {
                            assertThat(marks.marks()).singleElement().matches(m -> m.score() == 0);
                            assertThat(marks.blank()).hasSize(1);
                            assertThat(marks.day()).isEqualTo(TODAY);
                        });
    }

    @Test
    void help_and_a_word_of_note_go_with_the_mark() {
        var filled =
                read(
                        Map.of(
                                Sheet.markField(BEN, 0), "3",
                                Sheet.helpField(BEN, 0), "a",
                                Sheet.noteField(BEN), " counts on fingers "));
        assertThat(filled)
                .isInstanceOfSatisfying(
                        Filled.Marks.class,
                        marks ->
                                assertThat(marks.marks())
                                        .containsExactly(
                                                new Mark(
                                                        BEN.id(),
                                                        sheet.skills().getFirst(),
                                                        3,
                                                        true,
                                                        "counts on fingers")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "x", "33"})
    void a_mark_that_is_none_names_its_field(String mark) {
        assertThat(problems(Map.of(Sheet.markField(ADA, 0), mark)))
                .containsExactly(new Problem(Sheet.markField(ADA, 0), What.NO_MARK));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(
                        problems(
                                Map.of(
                                        "day",
                                        "2026-11-24",
                                        Sheet.markField(ADA, 0),
                                        "7",
                                        Sheet.noteField(BEN),
                                        "x".repeat(121))))
                .extracting(Problem::what)
                .containsExactly(What.DAY_TO_COME, What.NO_MARK, What.NOTE_TOO_LONG);
        assertThat(problems(Map.of("day", "Monday")))
                .extracting(Problem::what)
                .containsExactly(What.NO_DAY);
    }

    @Test
    void an_empty_sheet_says_so() {
        assertThat(problems(Map.of()))
                .containsExactly(new Problem(Sheet.markField(ADA, 0), What.NOTHING));
    }

    private List<Problem> problems(Map<String, String> fields) {
        return read(fields) instanceof Filled.Refused(var problems) ? problems : List.of();
    }

    private Filled read(Map<String, String> fields) {
        return new SheetReader(sheet, new HashMap<>(fields), TODAY).read();
    }

    private static Sheet sheet() {
        var schoolClass =
                new SchoolClass(
                        new ClassId(UUID.randomUUID()),
                        "7b",
                        "Math 7",
                        ClassType.SCHEDULED,
                        new OrganisationId(UUID.randomUUID()),
                        "Harbor School",
                        List.of(),
                        null,
                        List.of());
        var chosen =
                new Chosen(
                        person("Okafor", Role.TEACHER),
                        List.of(schoolClass),
                        new ClassRoster(schoolClass, List.of(ADA, BEN), List.of()));
        var skill =
                new Competency(
                        new CompetencyId(UUID.randomUUID()),
                        new FrameworkId(UUID.randomUUID()),
                        "7.RP.1",
                        "Unit rates",
                        "Find how much for one.",
                        "Ratios",
                        "7");
        return new Sheet(UUID.randomUUID(), chosen, List.of(skill));
    }

    private static Person person(String name, Role role) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                name,
                new PersonName(name, "Lindqvist"),
                role,
                true);
    }
}
