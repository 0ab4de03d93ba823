package org.cairnlearn.standards.datashop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.standards.table.TabTable;

/** Where the columns of an export stand. */
record DataShopColumns(List<String> names) {
    static final String STUDENT = "Anon Student Id";
    static final String PROBLEM = "Problem Name";
    static final String STEP = "Step Name";

    DataShopColumns {
        names = List.copyOf(names);
    }

    /** Which export has these columns, if one has. */
    Optional<ExportKind> kind() {
        if (place(STUDENT) < 0 || place(STEP) < 0) {
            return Optional.empty();
        }
        for (var kind : List.of(ExportKind.STUDENT_STEPS, ExportKind.TRANSACTIONS)) {
            if (kind.outcomes().stream().anyMatch(name -> place(name) >= 0)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    int place(String name) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    /** The cell of a column; empty if there is no such column. */
    String cell(TabTable.Row row, String name) {
        var place = place(name);
        return place < 0 ? "" : row.cells().get(place);
    }

    /** The skill models, in the order of the columns. */
    Set<String> models() {
        var models = new LinkedHashSet<String>();
        names.forEach(name -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("kc (") && name.endsWith(")")) {
                models.add(name.substring("KC (".length(), name.length() - 1));
            }
        });
        return models;
    }

    /** The skills of a row in a model: several columns of one name, several names in one cell. */
    List<String> skills(TabTable.Row row, String model) {
        var skills = new ArrayList<String>();
        for (var i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase("KC (" + model + ")")) {
                for (var skill : row.cells().get(i).split("~~")) {
                    var stripped = skill.strip();
                    if (!stripped.isEmpty() && !skills.contains(stripped)) {
                        skills.add(stripped);
                    }
                }
            }
        }
        return skills;
    }
}
