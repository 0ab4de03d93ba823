package org.cairnlearn.school.web.student;

import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** What asking for a check, or taking it back, has done. */
final class CheckSaid {
    private CheckSaid() {}

    static @Nullable Toast of(@Nullable String said, Words words) {
        return switch (said == null ? "" : said) {
            case "asked" -> new Toast(words.say("student.check.said_asked"), null);
            case "not-asked" -> new Toast(words.say("student.check.said_not_asked"), null);
            case "cancelled" -> new Toast(words.say("student.check.said_cancelled"), null);
            case "ended" -> new Toast(words.say("student.check.said_ended"), null);
            default -> null;
        };
    }
}
