package org.cairnlearn.school.webhook;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.school.evidence.EvidenceRecorded;
import org.cairnlearn.school.exchange.ImportEnded;
import org.cairnlearn.school.exchange.SourceAlert;
import org.cairnlearn.school.plan.PlanShared;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.json.JsonValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what is to be told, in the transaction of the fact itself: undone with it, and never
 * without it. A message has ids and counts, and nobody's name.
 */
@Component
class News {
    private final HookSql sql;
    private final Work work;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    News(HookSql sql, Work work, SchoolTime time, ApplicationEventPublisher events) {
        this.sql = sql;
        this.work = work;
        this.time = time;
        this.events = events;
    }

    @EventListener
    void on(EvidenceRecorded fact) {
        tell(
                Kind.EVIDENCE_RECORDED,
                Map.of(
                        "batch", fact.batch().toString(),
                        "fresh", BigDecimal.valueOf(fact.fresh()),
                        "revised", BigDecimal.valueOf(fact.revised())));
    }

    @EventListener
    void on(ImportEnded fact) {
        tell(
                Kind.IMPORT_ENDED,
                Map.of(
                        "run", fact.run().toString(),
                        "kind", fact.kind().name().toLowerCase(Locale.ROOT),
                        "state", fact.state().name().toLowerCase(Locale.ROOT)));
    }

    @EventListener
    void on(PlanShared fact) {
        tell(
                Kind.PLAN_SHARED,
                Map.of("plan", fact.plan().toString(), "date", fact.date().toString()));
    }

    @EventListener
    void on(SourceAlert fact) {
        tell(
                Kind.SOURCE_ALERT,
                Map.of(
                        "kind", fact.kind().name().toLowerCase(Locale.ROOT),
                        "source", fact.source(),
                        "why", fact.why().name().toLowerCase(Locale.ROOT)));
    }

    private void tell(Kind kind, Map<String, Object> data) {
        var now = time.now().truncatedTo(ChronoUnit.MILLIS);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", kind.text());
        body.put("timestamp", now.toString());
        body.put("data", data);
        var tenant = work.tenant();
        var written =
                work.write(
                        Actor.Task.telling(tenant),
                        () -> sql.write(kind, JsonValues.write(body), now));
        if (written > 0) {
            events.publishEvent(new NewsWaits(tenant));
        }
    }
}
