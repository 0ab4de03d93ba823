package org.cairnlearn.school.web.office;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.profile.Upkeep;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.SchoolFigures.Count;
import org.cairnlearn.school.web.office.SchoolFigures.Counted;

/** Puts the figures of schools into words and tables. */
record FiguresView(Words words, List<Counted> counted) {
    FiguresPage page() {
        return new FiguresPage(
                counted.stream().map(this::school).toList(),
                Link.to(words.say("teacher.map.csv"), OfficeFrame.FIGURES + ".csv"));
    }

    private FiguresPage.School school(Counted of) {
        var whole = of.counts().getFirst();
        return new FiguresPage.School(
                of.school().id().toString(),
                of.school().name(),
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

    /** All schools in one table, to take away. */
    Table table(String day) {
        return new Table(
                words.say("office.figures.file", "day", day),
                Stream.concat(Stream.of(words.say("office.figures.school")), heads()).toList(),
                counted.stream()
                        .flatMap(of ->
                                of.counts().stream()
                                        .map(one ->
                                                Stream.concat(
                                                                Stream.of(of.school().name()),
                                                                row(one))
                                                        .toList()))
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
        return words.say(
                "office.figures.share",
                "some",
                some,
                "share",
                of.students() == 0 ? 0.0 : (double) some / of.students());
    }
}
