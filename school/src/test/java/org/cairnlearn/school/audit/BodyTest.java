package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyTest {
    @Test
    void a_student_is_named_in_full_in_short_and_with_the_family_name_first() {
        named("Ada", "Lindqvist", "<li>Ada Lindqvist</li>", true);
        named("Ada", "Lindqvist", "With Ada L.", true);
        named("Ada", "Lindqvist", "Lindqvist, Ada", true);
        named("Ada", "Lindqvist", "Ada", false);
    }

    @Test
    void a_name_in_a_longer_word_is_nobody() {
        named("Ada", "Lind", "Ada Lindqvist", false);
        named("Ada", "Lind", "Amada Lind", false);
        named("Ada", "Lind", "Ada Lindqvist and Ada Lind", true);
    }

    @Test
    void names_of_several_words_with_marks_and_of_other_scripts_are_found() {
        named("Mary Ann", "van ’t Hooft", "Mary Ann van ’t Hooft", true);
        named("’Aisha", "O'Neill", "<b>’Aisha O&#39;Neill</b>", true);
        named("泉", "山田", "山田, 泉", true);
        named("𠮷", "𠮟", "<td>𠮷 𠮟</td>", true);
    }

    @Test
    void who_stands_in_a_workbook_is_named_in_it() throws IOException {
        var cells = List.of("Ada Lindqvist", "’Aisha O'Neill", "山田, 泉");
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Cairn", "1.0")) {
            var sheet = workbook.newWorksheet("Class");
            for (var at = 0; at < cells.size(); at++) {
                sheet.value(at, 0, cells.get(at));
            }
        }
        var students =
                List.of(
                        student(1, "Ada", "Lindqvist"),
                        student(2, "’Aisha", "O'Neill"),
                        student(3, "泉", "山田"),
                        student(4, "Ben", "Lindqvist"));
        assertThat(Body.ofWorkbook(bytes.toByteArray()).named(students))
                .containsExactlyInAnyOrderElementsOf(
                        students.subList(0, 3).stream().map(Person::id).toList());
    }

    @Test
    void an_id_is_found_wherever_it_stands_alone() {
        var id = "01a22038-1b8b-7afe-9722-eadb338f9df4";
        var found = new PersonId(UUID.fromString(id));
        for (var text :
                List.of(
                        id,
                        "/student/" + id + "?a=1",
                        "id:" + id.toUpperCase(Locale.ROOT),
                        "x-" + id + "-x",
                        "&amp;" + id)) {
            assertThat(Body.of(text).ids()).as(text).containsExactly(found);
        }
        for (var text :
                List.of("a" + id, id + "0", "_" + id, id.substring(1), id.replace('f', 'g'))) {
            assertThat(Body.of(text).ids()).as(text).isEmpty();
        }
    }

    @Test
    void what_is_escaped_is_read_once() {
        named("Ada", "&lt;", "Ada &amp;lt;", true);
        named("Ada", "<", "Ada &amp;lt;", false);
        named("R&B", "Lind", "AT&T, R&amp;B Lind & others", true);
    }

    private static Person student(long number, String given, String family) {
        return new Person(
                new PersonId(new UUID(0, number)),
                "s" + number,
                new PersonName(given, family),
                Role.STUDENT,
                true);
    }

    private static void named(String given, String family, String text, boolean expected) {
        var student = student(1, given, family);
        assertThat(Body.of(text).named(List.of(student)).contains(student.id()))
                .as(text)
                .isEqualTo(expected);
    }
}
