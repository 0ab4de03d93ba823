package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn study …} */
@Command(name = "study", description = "Find out whether something helped.")
final class Study {}
