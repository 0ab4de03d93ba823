package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.student.DaySlip;
import org.cairnlearn.school.web.student.StudentMenu;
import org.cairnlearn.school.web.student.TodayPhrases;
import org.cairnlearn.school.web.teacher.sheets.PlacesPage;
import org.cairnlearn.school.web.teacher.sheets.PlacesPage.Place;
import org.cairnlearn.school.web.teacher.sheets.SlipsPage;
import org.cairnlearn.school.web.teacher.sheets.SubstitutePage;

/** What leaves the sample teacher's screen. */
final class SampleSheets {
    private static final List<String> NAMES =
            List.of(
                    "Amira R.",
                    "Ben S.",
                    "Carmen V.",
                    "Elijah T.",
                    "Noor H.",
                    "Sofia M.",
                    "Devon W.",
                    "Grace L.",
                    "Jonah P.",
                    "Marcus B.",
                    "Yusuf A.",
                    "Anh N.",
                    "Caleb F.",
                    "Hana K.",
                    "Leo G.",
                    "Priya D.",
                    "Tomás C.",
                    "Elena J.",
                    "Isaac O.",
                    "Mei Y.",
                    "Omar Z.",
                    "Ruby E.",
                    "Aaliyah B.",
                    "Finn D.",
                    "Wren P.");

    private final Words words;
    private final Assets assets;
    private final StaticTemplates templates = new StaticTemplates();
    private final Link today;

    SampleSheets(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
        this.today = Link.to(words.say("teacher.sheet.back"), "/teacher?lang=" + words.lang());
    }

    JteModel of(SamplePages page) {
        return switch (page) {
            case BOARD -> places("teacher.sheet.board", true, true);
            case BOARD_BARE -> places("teacher.sheet.board", true, false);
            case DOOR_WAITING ->
                    templates.teacherPlaces(frame("teacher.sheet.door"), waiting(), false);
            case SUBSTITUTE -> substitute("");
            case SUBSTITUTE_REFUSED -> substitute(words.say("teacher.sheet.too_long"));
            case SLIPS -> slips();
            case STUDENT_SLIP -> slip();
            default -> places("teacher.sheet.door", false, true);
        };
    }

    private JteModel places(String title, boolean board, boolean named) {
        var names =
                named
                        ? Link.to(words.say("teacher.sheet.names_off"), "/pages/BOARD_BARE")
                        : Link.to(words.say("teacher.sheet.names_on"), "/pages/BOARD");
        return templates.teacherPlaces(
                frame(title), new PlacesPage(head(), names, today, null, places(named)), board);
    }

    private PlacesPage waiting() {
        return new PlacesPage(
                head(),
                Link.to(words.say("teacher.sheet.names_off"), "/pages/BOARD_BARE"),
                today,
                new Notice(
                        words.say("teacher.sheet.not_shared"),
                        words.say("teacher.sheet.not_shared_why"),
                        today),
                List.of());
    }

    private PlacesPage.Head head() {
        return new PlacesPage.Head(
                words.day(SampleTeacherDay.TODAY),
                "Math 7, section B",
                words.say("teacher.today.block", "name", "3") + " 10:05–10:45");
    }

    private List<Place> places(boolean named) {
        return List.of(
                place("Learning commons, second floor, north wing", "", 11, 17, named),
                place("Library", "Ms. Abara", 22, 25, named),
                place("Room 204", "Ms. Okafor", 0, 6, named),
                place("Room 206", "Mr. Lindqvist", 6, 11, named),
                place(words.say("teacher.today.no_room"), "", 17, 22, named));
    }

    private Place place(String place, String adult, int from, int to, boolean named) {
        return new Place(
                place,
                adult.isEmpty() ? words.say("teacher.today.alone") : adult,
                from == 6 ? "Number-line strips" : "",
                named
                        ? NAMES.subList(from, to)
                        : List.of(words.say("teacher.sheet.count", "count", to - from)));
    }

    private JteModel substitute(String problem) {
        var blocks =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(block ->
                                new SubstitutePage.Block(
                                        words.say(
                                                        "teacher.today.block",
                                                        "name",
                                                        Integer.toString(block))
                                                + " · Math 7, section B",
                                        block == 5 ? words.say("teacher.sheet.may_change") : "",
                                        places(true)))
                        .toList();
        var routines =
                "Everybody starts with the card on the table. Pencils are in the blue box.\n"
                        + "Two students may be out at a time. Ask Mr. Lindqvist next door.";
        return templates.teacherSubstitute(
                frame("teacher.sheet.substitute"),
                new SubstitutePage(
                        new SubstitutePage.Head(
                                words.day(SampleTeacherDay.TODAY),
                                words.say("teacher.sheet.stands_in", "adult", "Ms. Okafor"),
                                words.say("day.lost", "block", "Advisory", "today", "yes")),
                        today,
                        blocks,
                        List.of(
                                new SubstitutePage.Need("Jonah P.", List.of("Sits in front")),
                                new SubstitutePage.Need(
                                        "Ruby E.", List.of("More time", "Reads aloud to her"))),
                        List.of(
                                new SubstitutePage.Routines(
                                        "7b",
                                        "Math 7, section B",
                                        "/teacher/today/routines",
                                        routines,
                                        problem),
                                new SubstitutePage.Routines(
                                        "adv", "Advisory", "/teacher/today/routines", "", ""))));
    }

    private JteModel slips() {
        var phrases = new TodayPhrases(words);
        var slips =
                NAMES.stream()
                        .map(name ->
                                new Slip(
                                        name,
                                        words.day(SampleTeacherDay.TODAY),
                                        List.of(
                                                line(phrases, LocalTime.of(10, 5)),
                                                line(phrases, LocalTime.of(10, 45))),
                                        name.startsWith("A")
                                                ? "10:35 " + phrases.with("Ms. Okafor")
                                                : ""))
                        .toList();
        return templates.teacherSlips(
                frame("teacher.sheet.slips"), new SlipsPage(head(), today, null, slips));
    }

    private Slip.Line line(TodayPhrases phrases, LocalTime from) {
        return new Slip.Line(
                words.span(from, from.plusMinutes(40)),
                "Learning commons, second floor, north wing",
                phrases.together(),
                "Percent increase and decrease in everyday prices");
    }

    private JteModel slip() {
        var title = words.say("student.today.slip");
        return templates.studentSlip(
                SampleFrame.student(words, assets, title, StudentMenu.Place.ELSEWHERE),
                DaySlip.of(new SampleStudentDay(words).shared(), "Noor Haddad"));
    }

    private Page frame(String title) {
        return SampleFrame.sheet(words, assets, words.say(title));
    }
}
