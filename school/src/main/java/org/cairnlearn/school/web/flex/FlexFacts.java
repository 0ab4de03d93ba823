package org.cairnlearn.school.web.flex;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a flex block's page is made of.
 *
 * @param homes the classes of the base timetable then
 * @param until until when it can be approved; null while nobody knows
 */
record FlexFacts(
        BlockPlan plan,
        Period times,
        List<ClassRoster> homes,
        Names names,
        @Nullable Instant until) {

    /**
     * Everybody and everything that the page names.
     *
     * @param away who is away then, and needs no place
     */
    record Names(
            Map<PersonId, Person> people,
            Map<CompetencyId, Competency> skills,
            Set<PersonId> away) {}

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
        return person == null
                ? ""
                : person.name().given().isEmpty() ? person.name().family() : person.name().given();
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
        var place = group.room().isEmpty() ? words.say("teacher.today.no_room") : group.room();
        return leader == null
                ? "%s · %s".formatted(place, words.say("teacher.today.alone"))
                : words.say("flex.where", "place", place, "adult", full(leader));
    }

    /** The name of a skill; empty for none. */
    String skill(@Nullable CompetencyId id) {
        var skill = id == null ? null : names.skills().get(id);
        return skill == null ? "" : skill.name();
    }

    /** The title of a class of the base timetable. */
    String home(ClassId id) {
        return homes.stream()
                .filter(home -> home.schoolClass().id().equals(id))
                .findFirst()
                .map(home -> home.schoolClass().title())
                .orElse("");
    }

    /** The classes of an adult then. */
    List<ClassId> own(PersonId adult) {
        return homes.stream()
                .filter(home -> home.staff().stream().anyMatch(one -> one.id().equals(adult)))
                .map(home -> home.schoolClass().id())
                .toList();
    }

    /** Whether an adult has anything to do with the block: as host, or with an own class then. */
    boolean concerns(PersonId adult) {
        return !own(adult).isEmpty() || !plan.hostedBy(adult).isEmpty();
    }

    /** Who is here, has a class then and no place. */
    List<PersonId> unplaced() {
        return homes.stream()
                .flatMap(home -> home.students().stream())
                .map(Person::id)
                .distinct()
                .filter(student -> !names.away().contains(student))
                .filter(student -> plan.placeOf(student).isEmpty())
                .toList();
    }
}
