package org.cairnlearn.school.command;

import picocli.CommandLine.Command;

/** {@code cairn import …} */
@Command(
        name = "import",
        description = "Take in files of the school's other systems.",
        footer = {
            "",
            "Importing the same files again changes nothing.",
            "Exit codes: 0 all is in, 3 something was refused (the rest is in), 1 the machine failed, 2 usage."
        })
final class Import {}
