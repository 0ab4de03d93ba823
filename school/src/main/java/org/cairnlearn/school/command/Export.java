package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn export …} */
@Command(name = "export", description = "Write what the school has in an open format.")
final class Export {}
