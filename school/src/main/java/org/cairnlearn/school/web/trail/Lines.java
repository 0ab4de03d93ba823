package org.cairnlearn.school.web.trail;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into short lines; what does not fit is cut and shows it by an ellipsis. */
final class Lines {
    private static final String CUT = "…";

    private Lines() {}

    /**
     * The lines of a name.
     *
     * @param wide letters in a line
     * @param most lines
     */
    static List<String> of(String name, int wide, int most) {
        var lines = new ArrayList<String>();
        for (var word : name.strip().split("\\s+")) {
            var last = lines.isEmpty() ? "" : lines.getLast();
            if (lines.isEmpty() || last.length() + 1 + word.length() > wide) {
                lines.add(fit(word, wide));
            } else {
                lines.set(lines.size() - 1, last + " " + word);
            }
        }
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var cut = new ArrayList<>(lines.subList(0, most));
        cut.set(most - 1, withCut(cut.getLast(), wide));
        return List.copyOf(cut);
    }

    private static String fit(String word, int wide) {
        return word.length() <= wide ? word : withCut(word, wide);
    }

    private static String withCut(String line, int wide) {
        var bare = line.endsWith(CUT) ? line.substring(0, line.length() - 1) : line;
        return bare.substring(0, Math.min(bare.length(), wide - 1)).stripTrailing() + CUT;
    }
}
