package org.cairnlearn.school.web.office;

import java.util.Objects;
import org.cairnlearn.school.exchange.ImportLedger;
import org.cairnlearn.school.exchange.SourceBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads the page of the data sources. */
@Component
final class SourcesReader {
    private static final int HISTORY = 20;

    private final ImportLedger ledger;
    private final RosterBook roster;
    private final SourceBook sources;
    private final SchoolTime time;

    SourcesReader(ImportLedger ledger, RosterBook roster, SourceBook sources, SchoolTime time) {
        this.sources = sources;
        this.ledger = ledger;
        this.roster = roster;
        this.time = time;
    }

    SourcesPage page(Words words) {
        return page(new SourcesPhrases(words, time));
    }

    /** The same with exact times. */
    SourcesPage forFile(Words words) {
        return page(new SourcesPhrases(words, time).forFile());
    }

    private SourcesPage page(SourcesPhrases phrases) {
        var standings = ledger.sources();
        var history = ledger.history(HISTORY);
        var by =
                history.stream()
                        .map(run -> run.arrival().by())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var totals = ledger.totals(history.stream().map(run -> run.id()).toList());
        return new SourcesView(phrases, roster.people(by), totals)
                .page(standings, sources.silent(), history);
    }
}
