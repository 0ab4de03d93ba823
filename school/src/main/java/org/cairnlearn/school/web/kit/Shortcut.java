package org.cairnlearn.school.web.kit;

import java.util.List;

/**
 * A key that does something on a page. Each has another way, and all of them can be turned off.
 *
 * @param last the last of a row of keys that begins with {@code first}; empty for a single one
 */
public record Shortcut(String first, String last, String what) {
    private static Shortcut of(String key, String what) {
        return new Shortcut(key, "", what);
    }

    /** Those of the teacher's day. */
    public static List<Shortcut> ofTheTeachersDay(Words words) {
        return List.of(
                new Shortcut("←", "→", words.say("kit.keys_arrows")),
                of("m", words.say("kit.keys_move")),
                new Shortcut("1", "9", words.say("kit.keys_digit")),
                of("u", words.say("kit.keys_undo")),
                of("a", words.say("kit.keys_approve")),
                of("b", words.say("kit.keys_board")),
                of("n", words.say("kit.keys_board_bare")),
                help(words));
    }

    /** Those of the board and the door sheet. */
    public static List<Shortcut> ofTheBoard(Words words) {
        return List.of(of("n", words.say("kit.keys_names")), help(words));
    }

    /** Those of the student's day. */
    public static List<Shortcut> ofTheStudentsDay(Words words) {
        return List.of(of("h", words.say("kit.keys_now")), help(words));
    }

    private static Shortcut help(Words words) {
        return of("?", words.say("kit.keys_help"));
    }
}
