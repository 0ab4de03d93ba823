package org.cairnlearn.school.web.teacher.classmap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** What Quick entry did, said once on the map that it changed. */
final class MapSayings {
    private MapSayings() {}

    /**
     * What the request before did, as it stands in the address.
     *
     * @param said entered or taken-back; anything else says nothing
     * @param marks how many
     * @param up how many levels rose by them
     * @param down how many fell
     * @param sheet the sheet they stood on; null when there is nothing to undo
     */
    record Said(@Nullable String said, int marks, int up, int down, @Nullable SheetOf sheet) {}

    /** A sheet of Quick entry: its id and the codes of its skills. */
    record SheetOf(UUID form, List<String> skills) {
        SheetOf {
            skills = List.copyOf(skills);
        }
    }

    static @Nullable Toast toast(Said said, ClassId schoolClass, Words words) {
        if (said.said() == null) {
            return null;
        }
        return switch (said.said()) {
            case "entered" ->
                    new Toast(
                            words.say(
                                    "teacher.entry.stored",
                                    "count",
                                    said.marks(),
                                    "up",
                                    said.up(),
                                    "down",
                                    said.down()),
                            said.sheet() == null ? null : undo(said.sheet(), schoolClass, words));
            case "taken-back" ->
                    new Toast(words.say("teacher.entry.taken_back", "count", said.marks()), null);
            default -> null;
        };
    }

    private static PostButton undo(SheetOf sheet, ClassId schoolClass, Words words) {
        var address =
                new StringBuilder(
                        "/teacher/class/%s/entry/undo?form=%s"
                                .formatted(schoolClass, sheet.form()));
        sheet.skills()
                .forEach(code ->
                        address.append("&skill=")
                                .append(URLEncoder.encode(code, StandardCharsets.UTF_8)));
        return new PostButton(words.say("teacher.today.undo"), address.toString());
    }
}
