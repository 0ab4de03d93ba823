package org.cairnlearn.school.command;

import org.jspecify.annotations.Nullable;

/** The option {@code --port}. */
final class Ports {
    private Ports() {}

    /** The settings with this port, when one was given. */
    static Settings choose(Settings settings, @Nullable Integer port) {
        if (port == null) {
            return settings;
        }
        if (port < 0 || port > 65_535) {
            throw CommandStopped.usage(
                    "command.usage",
                    "--port takes a number from 0 to 65535.",
                    "0 takes any free port.");
        }
        return settings.withPort(port);
    }
}
