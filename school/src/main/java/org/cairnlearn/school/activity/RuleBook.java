package org.cairnlearn.school.activity;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The front door of the rules by which statements are evidence. To be called inside a piece of
 * {@link org.cairnlearn.school.platform.Work}.
 */
@Component
public final class RuleBook {
    private final RuleSql sql;

    RuleBook(RuleSql sql) {
        this.sql = sql;
    }

    /** The rules, the first first. */
    public List<Rule> rules() {
        return sql.rules();
    }

    /** The home pages whose accounts are named by the school's own ids. */
    public Set<String> accountHomes() {
        return sql.accountHomes();
    }

    /**
     * Replaces all rules. What came of statements before stays; those of which nothing came are to
     * be looked at anew.
     *
     * @return how many statements those are
     */
    public int replace(List<Rule> rules, Set<String> accountHomes) {
        sql.clear();
        sql.add(rules);
        sql.addHomes(accountHomes);
        return sql.lookAgain();
    }
}
