package org.cairnlearn.school.web.teacher.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A part of an exercise's text. */
public record Piece(Kind kind, String text) {
    /** What it is; mathematics reads from left to right in every language. */
    public enum Kind {
        TEXT,
        MATHEMATICS,
        /** A picture belongs here, and did not come with the file. */
        PICTURE
    }

    private static final Pattern PARTS =
            Pattern.compile("\\$\\$(.*?)\\$\\$|##[^#]+##", Pattern.DOTALL);

    /** Text with mathematics between two dollar signs, and names of pictures between ##. */
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var parts = PARTS.matcher(text);
        var from = 0;
        while (parts.find()) {
            words(text.substring(from, parts.start()), pieces);
            from = parts.end();
            if (parts.group(1) == null) {
                pieces.add(new Piece(Kind.PICTURE, ""));
            } else {
                pieces.add(new Piece(Kind.MATHEMATICS, Tex.plain(parts.group(1))));
            }
        }
        words(text.substring(from), pieces);
        return List.copyOf(pieces);
    }

    /** A line break is written as a backslash and an n there. */
    private static void words(String text, List<Piece> pieces) {
        var plain = text.replace("\\n", " ").replace("\\$", "$").replace("\\%", "%");
        if (!plain.isBlank()) {
            pieces.add(new Piece(Kind.TEXT, plain));
        }
    }
}
