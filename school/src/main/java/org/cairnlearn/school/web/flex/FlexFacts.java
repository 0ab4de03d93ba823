package org.cairnlearn.school.web.flex;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Replan;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a flex block's page is made of.
 *
 * @param own the reader's own classes of the base timetable then; none for the coordinator
 * @param unplaced who is here, has a class then and no place; nobody for a host
 * @param until until when it can be approved; null while nobody knows
 * @param changed whether a change of the reader's own can be undone
 * @param replan what would change by who is here now
 */
record FlexFacts(
        BlockPlan plan,
        Period times,
        List<ClassId> own,
        List<PersonId> unplaced,
        Names names,
        @Nullable Instant until,
        boolean changed,
        Replan replan) {

    /**
     * Everybody and everything that the page names.
     *
     * @param homes the classes from which students come
     */
    record Names(
            Map<PersonId, Person> people,
            Map<CompetencyId, Competency> skills,
            Map<ClassId, SchoolClass> homes) {}

    String full(PersonId id) {
        var person = names.people().get(id);
        return person == null ? "" : person.name().full();
    }

    String brief(PersonId id) {
        var person = names.people().get(id);
        return person == null ? "" : person.name().brief();
    }

    /** What a student is called to the face. */
    String given(PersonId id) {
        var person = names.people().get(id);
        return person == null ? "" : person.name().called();
    }

    /** What a group is about. */
    String title(Group group, Words words) {
        var skill = skill(group.competency());
        if (!skill.isEmpty()) {
            return skill;
        }
        if (!group.hand().topic().isEmpty()) {
            return group.hand().topic();
        }
        if (group.kind() != Group.Kind.OWN_PACE) {
            return words.say("teacher.today.work", "work", group.kind());
        }
        return group.with().onScreen()
                ? words.say("teacher.today.on_screen", "minutes", group.with().screenMinutes())
                : words.say("teacher.today.own_pace");
    }

    /** Where a group is and with whom: Hall · With Mr. Reyes. */
    String where(Group group, Words words) {
        var leader = group.leader();
        return leader == null
                ? spot(group, words)
                : words.say("flex.where", "place", place(group, words), "adult", full(leader));
    }

    /** The same, as short as a line of a list has to be: Hall · Mr. Reyes. */
    String spot(Group group, Words words) {
        var leader = group.leader();
        return "%s · %s"
                .formatted(
                        place(group, words),
                        leader == null ? words.say("teacher.today.alone") : full(leader));
    }

    private static String place(Group group, Words words) {
        return group.room().isEmpty() ? words.say("teacher.today.no_room") : group.room();
    }

    /** The name of a skill; empty for none. */
    String skill(@Nullable CompetencyId id) {
        var skill = id == null ? null : names.skills().get(id);
        return skill == null ? "" : skill.name();
    }

    /** The title of a class of the base timetable. */
    String home(ClassId id) {
        var home = names.homes().get(id);
        return home == null ? "" : home.title();
    }

    /** Whether an adult has anything to do with the block: as host, or with an own class then. */
    boolean concerns(PersonId adult) {
        return !own.isEmpty() || !plan.hostedBy(adult).isEmpty();
    }
}
