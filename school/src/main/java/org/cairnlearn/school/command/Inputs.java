package org.cairnlearn.school.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files and folders that a command was given, looked at before anything is started. */
final class Inputs {
    private Inputs() {}

    /** The path itself, if it can be read. */
    static Path readable(Path path) {
        if (!Files.exists(path)) {
            throw CommandStopped.usage(
                    "file.unknown", "There is no file or folder %s.".formatted(path), "");
        }
        if (!Files.isReadable(path)) {
            throw CommandStopped.usage(
                    "file.unreadable",
                    "You may not read %s.".formatted(path),
                    "Ask its owner, or call the command as a user who may.");
        }
        return path;
    }

    /** The path itself, if a file of that name can be written: said before the work is done. */
    static Path writableFile(Path path) {
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw CommandStopped.usage(
                    "file.folder", "%s is a folder.".formatted(path), "Name a file.");
        }
        readable(folder);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw CommandStopped.usage(
                    "file.unwritable",
                    "You may not write into %s.".formatted(folder),
                    "Name a folder in which you may.");
        }
        return path;
    }

    /** The path itself, if it is a file that can be read. */
    static Path readableFile(Path path) {
        if (Files.isDirectory(readable(path))) {
            throw CommandStopped.usage(
                    "file.folder", "%s is a folder.".formatted(path), "Name a file.");
        }
        return path;
    }
}
