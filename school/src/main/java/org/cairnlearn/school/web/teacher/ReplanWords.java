package org.cairnlearn.school.web.teacher;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.Replan;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;

/**
 * What would change by who is here and which rooms can be used, in words; nothing is planned again
 * unasked.
 *
 * @param brief what somebody is called in a list
 * @param full an adult's name
 * @param title what a group is about
 */
public record ReplanWords(
        Words words,
        Function<PersonId, String> brief,
        Function<PersonId, String> full,
        Function<GroupId, String> title) {

    /** The panel; not to be asked for where nothing would change. */
    public TodayPage.Late late(Replan replan, String action) {
        var count = replan.count();
        return new TodayPage.Late(
                words.say(
                        "teacher.today.late",
                        "students",
                        replan.students().size(),
                        "groups",
                        replan.rehoused().size()),
                Stream.of(
                                replan.rehoused().stream().map(this::rehoused),
                                replan.shifts().stream().map(this::shift),
                                replan.off().stream().map(this::off))
                        .flatMap(lines -> lines)
                        .toList(),
                new PostButton(words.say("teacher.today.late_take", "count", count), action),
                shown(replan));
    }

    private String rehoused(Replan.Rehoused one) {
        return words.say(
                "teacher.today.late_room",
                "to",
                one.to().isEmpty() ? "no" : "yes",
                "group",
                title.apply(one.group()),
                "closed",
                one.from(),
                "room",
                one.to());
    }

    private String shift(Replan.Shift shift) {
        var group = shift.to() == null ? shift.from() : shift.to();
        return words.say(
                "teacher.today.late_line",
                "why",
                shift.why(),
                "name",
                brief.apply(shift.student()),
                "group",
                group == null ? "" : title.apply(group));
    }

    private String off(Replan.Off off) {
        return words.say(
                "teacher.today.late_talk",
                "why",
                off.studentAway() ? "student" : "adult",
                "name",
                brief.apply(off.talk().student()),
                "adult",
                full.apply(off.talk().teacher()));
    }

    /** What a preview shows, short enough for a form. */
    public static String shown(Replan replan) {
        return Stream.of(
                        replan.shifts().stream()
                                .map(shift -> "%s>%s".formatted(shift.student(), shift.to())),
                        replan.off().stream().map(off -> "%s off".formatted(off.talk().student())),
                        replan.rehoused().stream()
                                .map(one -> "%s at %s".formatted(one.group(), one.to())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" "));
    }
}
