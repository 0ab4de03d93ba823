package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn admin year …} */
@Command(name = "year", description = "Look after school years.")
final class AdminYear {}
