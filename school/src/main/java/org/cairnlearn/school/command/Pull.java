package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn pull …} */
@Command(name = "pull", description = "Fetch what another server has, by the standards.")
final class Pull {}
