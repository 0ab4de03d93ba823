package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.activity.Rule;
import org.cairnlearn.school.activity.RuleBook;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.xapi.RuleTable;
import org.springframework.stereotype.Component;

/** Brings the rules by which statements are evidence into a school, from a table. */
@Component
public final class ActivityRules {
    private final Work work;
    private final RuleBook rules;
    private final CompetencyBook competencies;

    ActivityRules(Work work, RuleBook rules, CompetencyBook competencies) {
        this.work = work;
        this.rules = rules;
        this.competencies = competencies;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * They hold from now on.
         *
         * @param again how many statements are looked at anew
         */
        record Replaced(int rules, int again) implements Result {}

        /** A row cannot be read; the rules that held before still hold. */
        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Replaces all rules of a tenant.
     *
     * @param accountHomes the home pages whose accounts are named by the roster's own ids
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    public Result replace(TenantId tenant, Path table, Set<String> accountHomes) {
        var problems = new ProblemTally();
        try {
            var rows = RuleTable.read(table, problems);
            var known = work.read(Actor.Task.importing(tenant), competencies::idsByCode);
            var read = new ArrayList<Rule>();
            for (var row : rows) {
                rule(row, known, EvidenceImport.name(table), problems).ifPresent(read::add);
            }
            if (!problems.all().isEmpty()) {
                return new Result.Refused(problems.all());
            }
            return work.write(
                    Actor.Task.importing(tenant),
                    () -> new Result.Replaced(read.size(), rules.replace(read, accountHomes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.Optional<Rule> rule(
            RuleTable.Row row,
            Map<String, List<CompetencyId>> known,
            String file,
            ProblemTally problems) {
        var found =
                known.getOrDefault(row.competency().strip().toUpperCase(Locale.ROOT), List.of());
        if (found.size() != 1) {
            problems.add(
                    Problem.error("activity-rules.unknown-competency", file)
                            .at(row.line())
                            .column("competency")
                            .saying(
                                    found.isEmpty()
                                            ? "No framework of the school has a competency with this code."
                                            : "Several frameworks have a competency with this code.",
                                    "Import the framework first, or write a code that one of them alone has."));
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                new Rule(row.verb(), row.activity(), found.getFirst(), row.score()));
    }
}
