package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn plan …} */
@Command(name = "plan", description = "Plan a school day from a file, and judge such plans.")
final class Plan {}
