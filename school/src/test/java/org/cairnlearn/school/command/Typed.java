package org.cairnlearn.school.command;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A command as somebody typed it, with what came back. */
record Typed(int exitCode, String out, String err) {
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T13:40:00Z");

    /** Types a command where {@code $CAIRN_HOME} is this folder. */
    static Typed in(Path home, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Cairn.commandLine(shell(home, out, err)).execute(arguments);
        return new Typed(code, out.toString(), err.toString());
    }

    static Shell shell(Path home, StringWriter out, StringWriter err) {
        return new Shell(
                Map.of("CAIRN_HOME", home.toString()),
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                InstantSource.fixed(MONDAY_MORNING));
    }
}
