package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn audit …} */
@Command(name = "audit", description = "Look into the log of who saw what.")
final class Audit {}
