package org.cairnlearn.school.exchange;

import org.cairnlearn.school.activity.RuleBook;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads statements by the rules and the roster of the moment; inside a piece of work. */
@Component
class ActivityReader {
    private final RuleBook rules;
    private final RosterBook roster;

    ActivityReader(RuleBook rules, RosterBook roster) {
        this.rules = rules;
        this.roster = roster;
    }

    ActivityReading reading() {
        return new ActivityReading(
                rules.rules(), new ActivityStudents(roster, rules.accountHomes()));
    }
}
