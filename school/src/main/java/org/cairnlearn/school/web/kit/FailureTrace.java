package org.cairnlearn.school.web.kit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * An exception for the log, in one line: its class, the frames where it happened and those of ours,
 * the same of its causes. No message.
 */
@NullMarked
final class FailureTrace {
    private static final int INNERMOST = 8;
    private static final int OURS = 24;
    private static final String US = "org.cairnlearn.";

    private FailureTrace() {}

    static String of(Throwable failure) {
        var line = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable one = failure;
                one != null && told.add(one);
                one = one.getCause()) {
            line.append(line.isEmpty() ? "" : " caused by ").append(one.getClass().getName());
            frames(one.getStackTrace(), line);
        }
        return line.toString();
    }

    private static void frames(StackTraceElement[] frames, StringBuilder line) {
        var ours = 0;
        for (var depth = 0; depth < frames.length; depth++) {
            var isOurs = frames[depth].getClassName().startsWith(US) && ours++ < OURS;
            if (isOurs || depth < INNERMOST) {
                line.append(" at ").append(frames[depth]);
            }
        }
    }
}
