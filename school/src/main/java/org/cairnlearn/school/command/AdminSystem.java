package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn admin system …} */
@Command(name = "system", description = "Look after the other systems that read from Cairn.")
final class AdminSystem {}
