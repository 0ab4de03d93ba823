package org.cairnlearn.school.web.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.ImportUndo;
import org.cairnlearn.school.exchange.RefusedRow;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads the page of one import, and its refused rows to download. */
@Component
final class RunReader {
    private final ImportLedger ledger;
    private final RosterBook roster;
    private final SchoolTime time;
    private final ImportUndo undo;

    RunReader(ImportLedger ledger, RosterBook roster, SchoolTime time, ImportUndo undo) {
        this.undo = undo;
        this.ledger = ledger;
        this.roster = roster;
        this.time = time;
    }

    RunPage page(TenantId tenant, UUID id, RunView.Said said, Words words) {
        return view(tenant, id, RunView.PROBLEMS + 1, words).page(said);
    }

    /** One of the page's tables whole, with all that is wrong and not the first of it. */
    Table table(TenantId tenant, UUID id, RunView.Part part, Words words) {
        return view(tenant, id, Integer.MAX_VALUE, words).table(part);
    }

    private RunView view(TenantId tenant, UUID id, int problems, Words words) {
        var run = ledger.find(id).orElseThrow(NotThere::new);
        var by = run.arrival().by();
        var facts =
                new RunFacts(
                        run,
                        ledger.files(id),
                        ledger.problems(id, problems),
                        ledger.refusedRows(id),
                        by == null ? List.<Person>of() : roster.people(List.of(by)),
                        undo.standing(tenant, id));
        return new RunView(facts, new SourcesPhrases(words, time), time);
    }

    /** The refused rows of one file, as a table to correct and hand in again. */
    Table refused(UUID id, String file, Words words) {
        var rows = ledger.refusedRows(id).stream().filter(row -> row.file().equals(file)).toList();
        var wide = rows.stream().mapToInt(row -> row.cells().size()).max();
        var cells = rows.stream().map(row -> cells(row, wide.orElseThrow(), words)).toList();
        if (rows.isEmpty()) {
            throw new NotThere();
        }
        return new Table(
                words.say("office.run.refused_rows"),
                cells.getFirst(),
                cells.subList(1, cells.size()));
    }

    /** As wide as the widest: what is wrong with a row may be that cells are missing. */
    private static List<String> cells(RefusedRow row, int wide, Words words) {
        var header = row.line() == 1;
        var cells = new ArrayList<String>();
        cells.add(header ? words.say("office.csv.line") : String.valueOf(row.line()));
        cells.add(header ? words.say("office.csv.reason") : row.reason());
        cells.addAll(row.cells());
        cells.addAll(Collections.nCopies(wide - row.cells().size(), ""));
        return cells;
    }
}
