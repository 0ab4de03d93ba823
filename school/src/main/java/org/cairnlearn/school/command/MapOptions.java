package org.cairnlearn.school.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.jspecify.annotations.Nullable;

/** What {@code --map KIND=FILE} names, given any number of times. */
final class MapOptions {
    private static final String SKILLS = "skills=";
    private static final String STUDENTS = "students=";
    private static final String COLUMNS = "columns=";

    private MapOptions() {}

    static EvidenceWish.Maps of(List<String> maps) {
        List<Path> skills = new ArrayList<>();
        List<Path> students = new ArrayList<>();
        @Nullable Path columns = null;
        for (var map : maps) {
            if (map.startsWith(SKILLS)) {
                skills.add(file(map.substring(SKILLS.length())));
            } else if (map.startsWith(STUDENTS)) {
                students.add(file(map.substring(STUDENTS.length())));
            } else if (map.startsWith(COLUMNS) && columns == null) {
                columns = file(map.substring(COLUMNS.length()));
            } else {
                throw CommandStopped.usage(
                        "command.usage",
                        "--map takes skills=FILE, students=FILE or, once, columns=FILE.",
                        "See cairn import evidence --help.");
            }
        }
        return new EvidenceWish.Maps(skills, students, columns);
    }

    /** For what knows tables of skills only. */
    static List<Path> skills(List<String> maps, String command) {
        List<Path> skills = new ArrayList<>();
        for (var map : maps) {
            if (!map.startsWith(SKILLS)) {
                throw CommandStopped.usage(
                        "command.usage",
                        "--map takes skills=FILE.",
                        "See %s --help.".formatted(command));
            }
            skills.add(file(map.substring(SKILLS.length())));
        }
        return skills;
    }

    private static Path file(String name) {
        try {
            return Inputs.readableFile(Path.of(name));
        } catch (InvalidPathException e) {
            throw CommandStopped.usage("file.unknown", "There is no file %s.".formatted(name), "");
        }
    }
}
