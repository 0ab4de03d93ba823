package org.cairnlearn.standards.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a table of test results can hold. */
public enum ResultField {
    STUDENT("student", true),
    TEST("test", true),
    SUBJECT("subject", true),
    DATE("date", true),
    SCORE("score", true),
    TERM("term", false),
    GRADE("grade", false),
    STANDARD_ERROR("standard_error", false),
    PERCENTILE("percentile", false),
    ID("id", false);

    private final String word;
    private final boolean needed;

    ResultField(String word, boolean needed) {
        this.word = word;
        this.needed = needed;
    }

    /** As a map of columns names it. */
    public String word() {
        return word;
    }

    /** Whether no result is complete without it. */
    public boolean needed() {
        return needed;
    }

    /** The field of that name. */
    public static Optional<ResultField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** All names, for a message. */
    static List<String> words() {
        return Arrays.stream(values()).map(ResultField::word).toList();
    }
}
