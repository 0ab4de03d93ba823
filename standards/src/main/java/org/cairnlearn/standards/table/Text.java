package org.cairnlearn.standards.table;

/** Small things about the text of a cell. */
final class Text {
    private Text() {}

    /** Without spaces at both ends, also those that spreadsheets and web pages leave behind. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end - start == text.length() ? text : text.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return letter <= ' '
                || letter == '\u00A0'
                || letter == '\uFEFF'
                || (letter > '\u00A0' && Character.isWhitespace(letter));
    }

    static int lineBreaks(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n'
                    || (letter == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                count++;
            }
        }
        return count;
    }
}
