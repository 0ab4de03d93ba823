package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn admin user …} */
@Command(name = "user", description = "Look after accounts.")
final class AdminUser {}
