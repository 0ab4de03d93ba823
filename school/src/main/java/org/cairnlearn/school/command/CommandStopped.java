package org.cairnlearn.school.command;

import java.util.List;

/** A command that cannot go on, with what to tell the person who called it. */
final class CommandStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Trouble> troubles;

    private CommandStopped(int exitCode, List<Trouble> troubles) {
        super(troubles.getFirst().code());
        this.exitCode = exitCode;
        this.troubles = List.copyOf(troubles);
    }

    /** Called wrongly, an unknown file, or settings that cannot be used: exit code 2. */
    static CommandStopped usage(List<Trouble> troubles) {
        return new CommandStopped(ExitCode.USAGE, troubles);
    }

    /** Called wrongly for one reason. */
    static CommandStopped usage(String code, String message, String fix) {
        return usage(List.of(Trouble.error(code, message, fix)));
    }

    /** The machine, or this installation, does not let it happen: exit code 1. */
    static CommandStopped failed(String code, String message, String fix) {
        return new CommandStopped(ExitCode.FAILED, List.of(Trouble.error(code, message, fix)));
    }

    /** The whole input was refused, for these reasons: exit code 3. */
    static CommandStopped refused(List<Trouble> troubles) {
        return new CommandStopped(ExitCode.REFUSED, troubles);
    }

    /** The whole input was refused for one reason. */
    static CommandStopped refused(String code, String message, String fix) {
        return refused(List.of(Trouble.error(code, message, fix)));
    }

    int exitCode() {
        return exitCode;
    }

    List<Trouble> troubles() {
        return troubles;
    }
}
