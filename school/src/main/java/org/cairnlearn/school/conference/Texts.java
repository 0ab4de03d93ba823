package org.cairnlearn.school.conference;

/** How long what people type may be. */
final class Texts {
    /** A sentence or two. */
    static final int LINE = 280;

    /** Half a page. */
    static final int NOTE = 2000;

    private Texts() {}

    static String line(String typed) {
        return cut(typed, LINE);
    }

    static String note(String typed) {
        return cut(typed, NOTE);
    }

    private static String cut(String typed, int longest) {
        var text = typed.strip();
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }
}
