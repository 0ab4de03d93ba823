package org.cairnlearn.school.command;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.cairnlearn.school.platform.Home;

/**
 * Where a command was called from: its environment, its three streams and its clock. Text goes out
 * as UTF-8 whatever the terminal's locale says, since machines read it too.
 */
record Shell(
        Map<String, String> environment,
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        InstantSource clock) {
    Shell {
        environment = Map.copyOf(environment);
    }

    /** The shell of this process. */
    static Shell ofThisProcess() {
        return new Shell(
                System.getenv(),
                System.in,
                writer(System.out),
                writer(System.err),
                InstantSource.system());
    }

    /** The home that is used when no option and no setting names one. */
    Home standardHome() {
        return Home.standard(environment, System.getProperty("user.home"));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
