package org.cairnlearn.school.web.kit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An exception for the log: classes and frames of it and its causes, in one line, no message. */
@NullMarked
final class FailureTrace {
    private static final int FRAMES = 40;

    private FailureTrace() {}

    static String of(Throwable failure) {
        var line = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable one = failure;
                one != null && told.add(one);
                one = one.getCause()) {
            line.append(line.isEmpty() ? "" : " caused by ").append(one.getClass().getName());
            var frames = one.getStackTrace();
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append(" at ").append(frames[i]);
            }
        }
        return line.toString();
    }
}
