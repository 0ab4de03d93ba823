package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.WayWords;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** A group of a plan in the teacher's words. */
final class GroupWords {
    private final DayFacts facts;
    private final Words words;
    private final TodayPhrases phrases;

    GroupWords(DayFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
    }

    String title(Group group) {
        return title(group, id -> facts.competency(id).name(), words);
    }

    /**
     * @param skill what a skill is called
     */
    static String title(Group group, Function<CompetencyId, String> skill, Words words) {
        var competency = group.competency();
        if (competency != null) {
            return skill.apply(competency);
        }
        if (!group.hand().topic().isEmpty()) {
            return group.hand().topic();
        }
        var phrases = new TodayPhrases(words);
        if (group.kind() != Group.Kind.OWN_PACE) {
            return phrases.support();
        }
        return group.with().onScreen()
                ? words.say("teacher.today.on_screen", "minutes", group.with().screenMinutes())
                : phrases.ownPace();
    }

    TodayPage.What what(Group group, int students) {
        return new TodayPage.What(
                title(group),
                subtitle(group),
                reason(group, students),
                group.kind() == Group.Kind.OWN_PACE || students == 0 ? null : more(group));
    }

    private GroupReasons more(Group group) {
        var why = group.id().equals(facts.asked().group()) ? facts.known().group() : null;
        var here = Addresses.day(facts.plan());
        var link =
                Link.to(
                        words.say("plan.why.this_group", "open", why == null ? "no" : "yes"),
                        (why == null ? here + "&group=" + group.id() : here) + "#" + group.id());
        return new GroupReasons(
                link,
                why == null
                        ? List.of()
                        : GroupReasons.lines(why, words, one -> facts.person(one).name().brief()));
    }

    TodayPage.Where where(Group group) {
        return new TodayPage.Where(
                facts.current().place(group.room(), phrases.noRoom()),
                adult(group),
                ways(group.competency(), group.with()));
    }

    /** Two ways to work on something; none where nothing is named. */
    List<String> ways(@Nullable CompetencyId competency, Group.With with) {
        var routes = competency == null ? null : facts.around().routes().get(competency);
        return routes == null ? List.of() : new WayWords(words).two(routes, with);
    }

    private String subtitle(Group group) {
        var leader = group.leader();
        if (leader != null) {
            return leader.equals(facts.reader().id())
                    ? phrases.withYou(group.kind(), group.ledMinutes())
                    : phrases.withAdult(
                            group.kind(), facts.person(leader).name().full(), group.ledMinutes());
        }
        return group.kind() == Group.Kind.OWN_PACE
                ? phrases.onTheirOwn()
                : phrases.alone(group.kind());
    }

    private String adult(Group group) {
        var leader = group.leader();
        if (leader == null) {
            return phrases.onTheirOwn();
        }
        return leader.equals(facts.reader().id())
                ? phrases.you()
                : facts.person(leader).name().full();
    }

    private Sentence reason(Group group, int students) {
        var builtOn = group.basis().builtOn();
        var opens = group.basis().opens();
        var before = builtOn == null ? "" : facts.competency(builtOn).name();
        var after = opens == null ? "" : facts.competency(opens).name();
        return switch (group.basis().reason()) {
            case STARTED -> phrases.started(students, after);
            case READY -> phrases.ready(students, before, after);
            case NEXT_STEP -> phrases.ownNext();
            case BY_HAND -> phrases.byHand();
            case SERVICE -> phrases.service();
        };
    }
}
