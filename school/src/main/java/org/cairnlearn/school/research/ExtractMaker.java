package org.cairnlearn.school.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.statistics.study.SmallCells;

/**
 * Makes an extract. A level that fewer than ten students have is not told, neither in the table nor
 * in the rows, and then the next smallest, so that none can be taken from the whole.
 *
 * @param names the name of each student in this study
 */
record ExtractMaker(
        List<PersonId> students,
        List<CompetencyId> skills,
        Map<LocalDate, Knowing> known,
        Function<PersonId, String> names) {
    Extract make() {
        if (students.size() < SmallCells.FEWEST) {
            return new Extract(0, List.of(), List.of());
        }
        var groups = new ArrayList<Extract.Group>();
        var rows = new ArrayList<Extract.Row>();
        for (var skill : skills) {
            known.keySet().stream()
                    .sorted()
                    .map(day -> group(new Extract.About(skill, day)))
                    .forEach(group -> {
                        groups.add(group);
                        students.forEach(one -> rows.add(row(one, group)));
                    });
        }
        rows.sort(Comparator.comparing(Extract.Row::student));
        return new Extract(students.size(), groups, rows);
    }

    private Extract.Group group(Extract.About about) {
        var counts = new EnumMap<Level, Integer>(Level.class);
        Stream.of(Level.values()).forEach(level -> counts.put(level, 0));
        students.forEach(one -> counts.merge(level(one, about), 1, Integer::sum));
        var hidden = SmallCells.hidden(List.copyOf(counts.values()));
        var cells = new EnumMap<Level, OptionalInt>(Level.class);
        counts.forEach((level, count) ->
                cells.put(
                        level,
                        hidden.get(level.ordinal()) ? OptionalInt.empty() : OptionalInt.of(count)));
        var score =
                students.stream()
                        .mapToDouble(one -> known(about).of(one, about.skill()).expectedScore())
                        .average()
                        .orElse(0);
        return new Extract.Group(about, students.size(), cells, score);
    }

    private Extract.Row row(PersonId student, Extract.Group group) {
        var level = level(student, group.about());
        var told = group.cells().getOrDefault(level, OptionalInt.empty()).isPresent();
        return new Extract.Row(names.apply(student), group.about(), told ? level : null);
    }

    private Level level(PersonId student, Extract.About about) {
        return known(about).of(student, about.skill()).level();
    }

    private Knowing known(Extract.About about) {
        return known.getOrDefault(about.day(), new Knowing(Map.of()));
    }
}
