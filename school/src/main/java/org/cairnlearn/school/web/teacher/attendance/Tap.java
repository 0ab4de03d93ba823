package org.cairnlearn.school.web.teacher.attendance;

import java.util.UUID;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a student.
 *
 * @param presence here, late or away
 * @param minutes how late, where somebody says it
 */
record Tap(UUID student, String presence, @Nullable Integer minutes) {
    PersonId person() {
        return new PersonId(student);
    }

    /** As it is said. */
    Presence said() {
        return switch (presence) {
            case "here" -> new Presence.Here();
            case "away" -> new Presence.Away();
            case "late" -> new Presence.Late(inRange());
            default -> throw new NotThere();
        };
    }

    private @Nullable Integer inRange() {
        return minutes == null || minutes < 1 || minutes > Presence.Late.MOST ? null : minutes;
    }

    /** The parameters that say a presence again. */
    static String parameters(Presence presence) {
        return switch (presence) {
            case Presence.Here() -> "presence=here";
            case Presence.Away() -> "presence=away";
            case Presence.Late(var minutes) ->
                    minutes == null ? "presence=late" : "presence=late&minutes=" + minutes;
        };
    }
}
