package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;

/** The office's tables as files for a spreadsheet: the rows and words of the pages themselves. */
final class OfficeTables {
    private OfficeTables() {}

    static Table days(AlarmsPage page, Words words) {
        return new Table(
                words.say("office.alarms.days"),
                List.of(
                        words.say("office.alarms.name"),
                        words.say("office.consents.days"),
                        words.say("office.alarms.limit")),
                page.days().stream()
                        .map(one -> List.of(one.name(), one.span(), one.times()))
                        .toList());
    }

    static Table managers(CaseManagersPage page, Words words) {
        return new Table(
                words.say("office.managers.title"),
                List.of(
                        words.say("office.managers.student"),
                        words.say("office.managers.manager"),
                        words.say("office.managers.since"),
                        words.say("office.managers.until")),
                page.now().stream()
                        .map(one -> List.of(one.student(), one.manager(), one.since(), one.until()))
                        .toList());
    }

    static Table responsible(ResponsiblePage page, Words words) {
        return new Table(
                words.say("office.responsible.title"),
                List.of(
                        words.say("office.responsible.adult"),
                        words.say("office.responsible.kind"),
                        words.say("office.responsible.whom"),
                        words.say("office.responsible.since"),
                        words.say("office.responsible.until")),
                page.now().stream()
                        .map(one ->
                                List.of(
                                        one.adult(),
                                        one.kind(),
                                        one.whom(),
                                        one.since(),
                                        one.until()))
                        .toList());
    }

    static Table said(ConsentsPage.OfStudent student, Words words) {
        return new Table(
                "%s: %s".formatted(words.say("office.consents.history"), student.name()),
                List.of(
                        words.say("office.consents.purpose"),
                        words.say("office.consents.said"),
                        words.say("office.consents.days"),
                        words.say("office.consents.document"),
                        words.say("office.sources.who")),
                student.history().stream()
                        .map(one ->
                                List.of(
                                        one.about(),
                                        one.answer(),
                                        one.days(),
                                        one.document(),
                                        one.entered()))
                        .toList());
    }

    static Table models(ModelPage page, Words words) {
        return new Table(
                words.say("office.model.earlier"),
                List.of(
                        words.say("office.model.earlier"),
                        words.say("office.model.standing"),
                        words.say("office.model.data")),
                page.earlier().stream()
                        .map(one -> List.of(one.name(), one.standing(), one.data()))
                        .toList());
    }

    /** Without a row where no model waits. */
    static Table measures(ModelPage page, Words words) {
        var waiting = page.waiting();
        return new Table(
                words.say("office.model.reliability"),
                List.of(
                        words.say("office.model.measure"),
                        words.say("office.model.before"),
                        words.say("office.model.after")),
                waiting == null
                        ? List.of()
                        : waiting.measures().stream()
                                .map(one -> List.of(one.name(), one.before(), one.after()))
                                .toList());
    }

    static Table sources(SourcesPage page, Words words) {
        return new Table(
                words.say("office.sources.table"),
                List.of(
                        words.say("office.sources.source"),
                        words.say("office.sources.kind"),
                        words.say("office.sources.last"),
                        words.say("office.sources.how"),
                        words.say("office.sources.line"),
                        words.say("office.count.fresh"),
                        words.say("office.count.changed"),
                        words.say("office.count.gone"),
                        words.say("office.count.unchanged"),
                        words.say("office.count.refused")),
                page.sources().stream().map(OfficeTables::row).toList());
    }

    private static List<String> row(SourcesPage.Source source) {
        var counts = source.counts();
        return List.of(
                source.name().label(),
                source.what(),
                source.age(),
                source.markWord(),
                source.line().said(),
                counts.fresh(),
                counts.changed(),
                counts.gone(),
                counts.unchanged(),
                counts.refused());
    }

    static Table history(SourcesPage page, Words words) {
        return new Table(
                words.say("office.sources.history"),
                List.of(
                        words.say("office.sources.source"),
                        words.say("office.sources.when"),
                        words.say("office.sources.who"),
                        words.say("office.sources.how"),
                        words.say("office.count.fresh"),
                        words.say("office.count.changed"),
                        words.say("office.count.gone"),
                        words.say("office.count.refused")),
                page.history().stream()
                        .map(one ->
                                List.of(
                                        one.what().label(),
                                        one.when(),
                                        one.who(),
                                        one.outcome(),
                                        one.counts().fresh(),
                                        one.counts().changed(),
                                        one.counts().gone(),
                                        one.counts().refused()))
                        .toList());
    }
}
