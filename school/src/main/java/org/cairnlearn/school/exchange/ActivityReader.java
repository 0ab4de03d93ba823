package org.cairnlearn.school.exchange;

import org.cairnlearn.school.activity.RuleBook;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads statements by the rules, the roster and what is said of names; inside a piece of work. */
@Component
class ActivityReader {
    private final RuleBook rules;
    private final RosterBook roster;
    private final AliasSql aliases;

    ActivityReader(RuleBook rules, RosterBook roster, AliasSql aliases) {
        this.rules = rules;
        this.roster = roster;
        this.aliases = aliases;
    }

    ActivityReading reading() {
        return new ActivityReading(rules.rules(), students());
    }

    ActivityStudents students() {
        return new ActivityStudents(roster, rules.accountHomes(), aliases.people());
    }
}
