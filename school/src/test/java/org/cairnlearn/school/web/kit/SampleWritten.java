package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.profile.Draft;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.web.profile.MinePage;
import org.cairnlearn.school.web.profile.StatementLine;
import org.cairnlearn.school.web.student.StudentMenu;
import org.cairnlearn.school.web.teacher.profile.Written;
import org.jspecify.annotations.Nullable;

/** What is written about an invented student. */
final class SampleWritten {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 2);
    private static final String BASE = "/teacher/student/devon/profile";

    private final Words words;

    /** The statement whose day of review has come. */
    private static final int DUE = 3;

    SampleWritten(Words words) {
        this.words = words;
    }

    Written some() {
        return new Written(
                new Written.Care(
                        words.say("teacher.written.last", "days", 8, "long", "no"),
                        false,
                        Link.to(words.say("teacher.past.all"), "/teacher/conference/ada/past")),
                List.of(
                        List.of(strengths(), interests()),
                        List.of(
                                needs(),
                                box(Facet.HELP, List.of(), List.of()),
                                box(Facet.SUPPORT, List.of(), List.of()))),
                List.of(show()),
                List.of(shared(5, "Needs a worked example first")));
    }

    private Written.Box strengths() {
        return box(
                Facet.STRENGTH,
                List.of(shared(1, "Finds unit rates by drawing them first")),
                List.of(draft("Ratio tables", Draft.Reason.HELD)));
    }

    private Written.Box interests() {
        return box(Facet.INTEREST, List.of(shared(2, "I like maps and old ships")), List.of());
    }

    private Written.Box needs() {
        var other =
                new StatementLine.View(
                        "I know it, but I hurry when the bell is near.",
                        words.shortDay(DAY.plusDays(3)));
        var signs = "Signs get lost when numbers are counted down below zero";
        return box(
                Facet.NEED,
                List.of(
                        line(3, signs, false, List.of(other)),
                        line(4, "Ask about sleep before the next talk", true, List.of())),
                List.of(draft("Percents", Draft.Reason.STUCK)));
    }

    private StatementLine shared(int number, String says) {
        return line(number, says, false, List.of());
    }

    private Written.Show show() {
        var day = words.shortDay(DAY);
        return new Written.Show(
                new Written.Said(
                        "photo",
                        "My table of prices from the shop",
                        words.say(
                                "student.evidence.what",
                                "kind",
                                Showpiece.Kind.PHOTO,
                                "detail",
                                "",
                                "day",
                                day),
                        ""),
                "Unit rates",
                new Written.File(
                        Link.to(
                                words.say("student.evidence.open"),
                                "/teacher/student/devon/evidence/a/file"),
                        null),
                List.of(
                        words.say(
                                "student.evidence.said",
                                "name",
                                "Ms. Okafor",
                                "day",
                                day,
                                "words",
                                "I saw it: the last column is clear.")),
                "/teacher/student/devon/evidence/say");
    }

    Written nothing() {
        return new Written(
                new Written.Care(words.say("teacher.written.never"), true, null),
                List.of(
                        List.of(
                                box(Facet.STRENGTH, List.of(), List.of()),
                                box(Facet.INTEREST, List.of(), List.of())),
                        List.of(
                                box(Facet.NEED, List.of(), List.of()),
                                box(Facet.HELP, List.of(), List.of()),
                                box(Facet.SUPPORT, List.of(), List.of()))),
                List.of(),
                List.of());
    }

    private Written.Box box(
            Facet facet, List<StatementLine> lines, List<Written.DraftLine> drafts) {
        return new Written.Box(
                new Written.Head(
                        "written-" + facet.ordinal(),
                        words.say("teacher.written.facet", "facet", facet),
                        words.say("teacher.written.empty", "facet", facet)),
                lines,
                drafts,
                new Written.Form(
                        BASE + "/write",
                        words.say("teacher.written.hint", "facet", facet),
                        List.of(
                                new Written.Skill("a", "Unit rates"),
                                new Written.Skill("b", "Percents"))));
    }

    private Written.DraftLine draft(String skill, Draft.Reason reason) {
        return new Written.DraftLine(
                reason.name(),
                words.say("teacher.written.draft", "reason", reason, "skill", skill),
                words.say("teacher.written.why", "reason", reason),
                Link.to(
                        words.say("teacher.written.chip", "skill", skill, "count", 9),
                        "/pages/WHY_LEVEL"),
                new Written.Keep(
                        BASE + "/keep",
                        new PostButton(words.say("teacher.written.decline"), BASE + "/decline")));
    }

    private StatementLine line(
            int number, String says, boolean locked, List<StatementLine.View> views) {
        return line(number, says, locked, views, new StatementLine.Acts(BASE, 1, true));
    }

    private StatementLine line(
            int number,
            String says,
            boolean locked,
            List<StatementLine.View> views,
            StatementLine.@Nullable Acts acts) {
        var chip =
                Link.to(
                        words.say("teacher.written.chip", "skill", "Unit rates", "count", 12),
                        "/pages/WHY_LEVEL");
        return new StatementLine(
                text(number, says), mark(number, locked), number > 3 ? null : chip, views, acts);
    }

    private StatementLine.Text text(int number, String says) {
        var by =
                words.say(
                        "student.profile.by",
                        "name",
                        "Ms. Okafor",
                        "day",
                        words.shortDay(DAY),
                        "drafted",
                        number == 1 ? "yes" : "no");
        var before =
                words.say(
                        "student.profile.version",
                        "kind",
                        "written",
                        "name",
                        "Ms. Okafor",
                        "day",
                        words.shortDay(DAY.minusDays(40)),
                        "words",
                        "Loses signs below zero");
        return new StatementLine.Text(
                "s" + number, says, by, number == DUE ? List.of(before) : List.of());
    }

    private StatementLine.Mark mark(int number, boolean locked) {
        var due = number == DUE;
        return new StatementLine.Mark(
                locked,
                words.say(
                        "student.profile.readers",
                        "readers",
                        locked ? Readers.PRIVATE : Readers.SHARED),
                due,
                words.say(
                        "student.profile.review",
                        "due",
                        due ? "yes" : "no",
                        "day",
                        words.shortDay(DAY.plusDays(due ? 5 : 42))));
    }

    JteModel mine(Assets assets) {
        return page(assets, false);
    }

    JteModel child(Assets assets) {
        return page(assets, true);
    }

    private JteModel page(Assets assets, boolean family) {
        var title = words.say(family ? "family.profile.title" : "student.profile.title");
        var frame = SampleFrame.student(words, assets, title, StudentMenu.Place.PROFILE);
        var head =
                new MinePage.Head(
                        title,
                        family
                                ? words.say("family.profile.lead", "name", "Noor Haddad")
                                : words.say("student.profile.lead"));
        var children =
                family
                        ? List.of(
                                new Link("Noor Haddad", "?child=a", true),
                                new Link("Sami Haddad", "?child=b", false))
                        : List.<Link>of();
        var boxes = Arrays.stream(Facet.values()).map(facet -> mine(facet, family)).toList();
        var past =
                family
                        ? List.<StatementLine>of()
                        : List.of(line(5, "I like to work by the window", false, List.of()));
        return new StaticTemplates().profileMine(frame, new MinePage(head, children, boxes, past));
    }

    private MinePage.Box mine(Facet facet, boolean family) {
        return new MinePage.Box(
                "mine-" + facet.ordinal(),
                words.say(
                        family ? "family.profile.facet" : "student.profile.facet", "facet", facet),
                words.say(
                        family ? "family.profile.empty" : "student.profile.empty", "facet", facet),
                lines(facet, family),
                family || facet != Facet.INTEREST && facet != Facet.HELP
                        ? null
                        : new MinePage.Form(
                                "/student/profile/write",
                                words.say("student.profile.add", "facet", facet),
                                words.say("student.profile.hint", "facet", facet)));
    }

    private List<StatementLine> lines(Facet facet, boolean family) {
        var acts =
                family
                        ? null
                        : new StatementLine.Acts("/student/profile", 1, facet == Facet.INTEREST);
        var view =
                new StatementLine.View(
                        "I know it, but I hurry at the end.", words.shortDay(DAY.plusDays(3)));
        return switch (facet) {
            case STRENGTH ->
                    List.of(
                            line(
                                    1,
                                    "Finds unit rates by drawing them first",
                                    false,
                                    List.of(),
                                    acts));
            case NEED -> List.of(line(3, "Signs get lost below zero", false, List.of(view), acts));
            case INTEREST -> List.of(line(2, "I like maps and old ships", false, List.of(), acts));
            case HELP, SUPPORT -> List.of();
        };
    }
}
