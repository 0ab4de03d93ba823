package org.cairnlearn.school.web.office;

import java.util.stream.Stream;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.profile.Upkeep;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.SchoolFigures.Count;
import org.cairnlearn.school.web.office.SchoolFigures.Counted;
import org.cairnlearn.school.web.office.SchoolFigures.Figures;

/** Puts the figures of a school into words and a table. */
record FiguresView(Words words, Figures figures) {
    FiguresPage page() {
        var counted = figures.counted();
        var shown = counted.school().id();
        return new FiguresPage(
                figures.schools().stream()
                        .map(one ->
                                new FiguresPage.Choice(
                                        one.id().toString(), one.name(), one.id().equals(shown)))
                        .toList(),
                counted.counts().isEmpty() ? null : school(counted),
                Take.of(
                        words.say("teacher.map.take"),
                        OfficeFrame.FIGURES,
                        "school=" + shown,
                        words));
    }

    private FiguresPage.School school(Counted of) {
        var whole = of.counts().getFirst();
        return new FiguresPage.School(
                words.say(
                        "office.figures.lead",
                        "current",
                        whole.current(),
                        "talked",
                        whole.talked(),
                        "all",
                        whole.students(),
                        "days",
                        DueBook.COVERED_DAYS),
                new Table(
                        words.say("office.figures.table", "name", of.school().name()),
                        heads().toList(),
                        of.counts().stream().map(one -> row(one).toList()).toList()),
                of.hidden() == 0
                        ? ""
                        : words.say(
                                "office.figures.hidden",
                                "count",
                                of.hidden(),
                                "least",
                                SchoolFigures.SMALLEST));
    }

    /** The table to take away, with its school in each line. */
    Table table(String day) {
        var of = figures.counted();
        return new Table(
                words.say("office.figures.file", "day", day),
                Stream.concat(Stream.of(words.say("office.figures.school")), heads()).toList(),
                of.counts().stream()
                        .map(one -> Stream.concat(Stream.of(of.school().name()), row(one)).toList())
                        .toList());
    }

    private Stream<String> heads() {
        return Stream.of(
                        Stream.of(
                                words.say("office.figures.who"),
                                words.say("office.figures.students"),
                                words.say("office.figures.current")),
                        Stream.of(Upkeep.Part.values())
                                .map(part -> words.say("teacher.upkeep.part", "part", part)),
                        Stream.of(words.say("office.figures.talked", "days", DueBook.COVERED_DAYS)))
                .flatMap(one -> one);
    }

    private Stream<String> row(Count of) {
        return Stream.of(
                        Stream.of(
                                of.team().isEmpty()
                                        ? words.say("office.figures.whole")
                                        : words.say("office.figures.team", "name", of.team()),
                                String.valueOf(of.students()),
                                share(of.current(), of)),
                        Stream.of(Upkeep.Part.values())
                                .map(part -> share(of.parts().getOrDefault(part, 0), of)),
                        Stream.of(share(of.talked(), of)))
                .flatMap(one -> one);
    }

    private String share(int some, Count of) {
        return words.say("office.figures.share", "some", some, "share", share(some, of.students()));
    }

    /** Only all are 100%, and only nobody is 0%. */
    static double share(int some, int all) {
        return some == 0 || some == all
                ? Math.signum(some)
                : Math.clamp((double) some / all, .01, .99);
    }
}
