package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn admin policy …} */
@Command(name = "policy", description = "Look after how a school or district judges.")
final class AdminPolicy {}
