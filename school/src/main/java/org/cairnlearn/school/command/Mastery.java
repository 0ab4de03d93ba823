package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn mastery …} */
@Command(name = "mastery", description = "Fit, measure and explain the learner model.")
final class Mastery {}
