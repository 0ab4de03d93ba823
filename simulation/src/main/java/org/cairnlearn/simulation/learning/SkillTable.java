package org.cairnlearn.simulation.learning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subject's skills, and the weeks of the term in which each is taught to its grade: a table that
 * comes with the module. A skill without weeks comes later in the year; one that is not reviewed is
 * never taken up again, and grows stale.
 */
final class SkillTable {
    private static final int LONGEST_YEAR = 53;

    private final List<Row> rows;

    private SkillTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static SkillTable read(String file) {
        try (var text =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SkillTable.class.getResourceAsStream(file), file),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new SkillTable(csv.stream().map(SkillTable::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(Skill skill, Set<Integer> weeks, boolean reviewed) {}

    List<Skill> skills() {
        return rows.stream().map(Row::skill).toList();
    }

    /** The weeks of a grade's year. */
    List<Week> weeks(int grade) {
        var weeks = new ArrayList<Week>();
        var met = new LinkedHashSet<SkillCode>();
        for (int week = 0; week < LONGEST_YEAR; week++) {
            List<SkillCode> planned = taught(grade, week);
            List<SkillCode> focus = planned.isEmpty() ? later(grade) : planned;
            weeks.add(new Week(focus, List.copyOf(met)));
            met.addAll(focus);
            met.removeAll(dropped());
        }
        return List.copyOf(weeks);
    }

    /**
     * @param focus what is taught; what was kept for later once the planned weeks are over
     * @param reviewed what was met before and is still taken up again
     */
    record Week(List<SkillCode> focus, List<SkillCode> reviewed) {
        Week {
            focus = List.copyOf(focus);
            reviewed = List.copyOf(reviewed);
        }
    }

    private Set<SkillCode> dropped() {
        return rows.stream()
                .filter(row -> !row.reviewed())
                .map(row -> row.skill().code())
                .collect(Collectors.toSet());
    }

    private List<SkillCode> taught(int grade, int week) {
        return rows.stream()
                .filter(row -> row.skill().grade() == grade && row.weeks().contains(week + 1))
                .map(row -> row.skill().code())
                .toList();
    }

    private List<SkillCode> later(int grade) {
        return rows.stream()
                .filter(row -> row.skill().grade() == grade && row.weeks().isEmpty())
                .map(row -> row.skill().code())
                .toList();
    }

    private static Row row(NamedCsvRecord from) {
        var description =
                new Skill.Description(
                        from.getField("strand"),
                        from.getField("name"),
                        "I can %s.".formatted(from.getField("can")));
        var skill =
                new Skill(
                        new SkillCode(from.getField("code")),
                        description,
                        Integer.parseInt(from.getField("grade")),
                        words(from.getField("prerequisites")).map(SkillCode::new).toList());
        return new Row(
                skill,
                words(from.getField("weeks")).map(Integer::valueOf).collect(Collectors.toSet()),
                from.getField("reviewed").equals("yes"));
    }

    private static Stream<String> words(String spaced) {
        return Stream.of(spaced.split(" ")).filter(word -> !word.isEmpty());
    }
}
