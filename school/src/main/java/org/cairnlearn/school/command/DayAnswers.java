package org.cairnlearn.school.command;

import org.cairnlearn.school.planning.DayAnswer;

/** What the commands on days have in common. */
final class DayAnswers {
    private DayAnswers() {}

    /** The answer if there is one; else the command stops with what is wrong. */
    static DayAnswer.Done require(DayAnswer answer) {
        return switch (answer) {
            case DayAnswer.Done done -> done;
            case DayAnswer.Refused(var problems) ->
                    throw CommandStopped.refused(problems.stream().map(Trouble::of).toList());
        };
    }
}
