package org.cairnlearn.school.web.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * A ready sentence in which some words weigh more (the skill's name in a reason).
 *
 * @param runs the pieces in reading order
 */
public record Sentence(List<Run> runs) {
    private static final String OPEN = "<b>";
    private static final String CLOSE = "</b>";

    /**
     * One piece of a sentence.
     *
     * @param strong whether the page prints it bold
     */
    public record Run(String text, boolean strong) {}

    public Sentence {
        runs = List.copyOf(runs);
    }

    /** The sentence without its weights. */
    public String text() {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    /** Reads a message's own marks. What people wrote has lost its marks before. */
    static Sentence marked(String text) {
        var runs = new ArrayList<Run>();
        var at = 0;
        while (at < text.length()) {
            var open = text.indexOf(OPEN, at);
            if (open < 0) {
                runs.add(new Run(text.substring(at), false));
                break;
            }
            var close = text.indexOf(CLOSE, open);
            if (close < 0) {
                throw new IllegalArgumentException("A message opens <b> and does not close it");
            }
            if (open > at) {
                runs.add(new Run(text.substring(at, open), false));
            }
            runs.add(new Run(text.substring(open + OPEN.length(), close), true));
            at = close + CLOSE.length();
        }
        return new Sentence(runs);
    }

    static Object withoutMarks(Object value) {
        return value instanceof CharSequence text
                ? text.toString().replace(OPEN, "").replace(CLOSE, "")
                : value;
    }
}
