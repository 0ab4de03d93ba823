package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn admin …} */
@Command(name = "admin", description = "Look after an installation.")
final class Admin {}
