package org.cairnlearn.simulation;

import java.util.List;

/**
 * When a student was not in school on a day.
 *
 * @param away the codes of the blocks missed, in order
 * @param late the block in which the student came, away in all before it; empty for nobody who came
 */
public record Absence(SourcedId student, SchoolDay day, List<String> away, List<String> late) {
    public Absence {
        away = List.copyOf(away);
        late = List.copyOf(late);
    }

    /** Away all day. */
    static Absence of(SourcedId student, SchoolDay day) {
        return new Absence(student, day, codes(day), List.of());
    }

    /** Late, in the given block. */
    static Absence until(String block, SourcedId student, SchoolDay day) {
        List<String> codes = codes(day);
        return new Absence(student, day, codes.subList(0, codes.indexOf(block)), List.of(block));
    }

    /** The blocks in which everybody has a class. */
    private static List<String> codes(SchoolDay day) {
        return Bells.of(day).stream()
                .map(Bells::code)
                .filter(code -> code.matches("[1-6]|FLEX"))
                .toList();
    }
}
