package org.cairnlearn.school.web.teacher.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a day are made of, read in one piece of work.
 *
 * @param blocks the reader's of the day, or the chosen ones, in the order of the day; what is
 *     hosted without an own class then comes last
 * @param people everybody whom the plans name
 * @param skills every competency that the plans name
 * @param materials everything that the plans' groups work with
 */
record SheetFacts(
        Person reader,
        LocalDate date,
        List<BlockFacts> blocks,
        Map<PersonId, Person> people,
        Map<CompetencyId, Competency> skills,
        Map<MaterialId, Material> materials) {

    /**
     * One block and its plan, if there is one.
     *
     * @param home the class; null in a flex block that the reader hosts without an own class then
     * @param period when it is; null where the school has not said
     */
    record BlockFacts(@Nullable Home home, @Nullable Period period, Optional<BlockPlan> plan) {
        /** A class in one of its periods, and who is in it. */
        record Home(Slot slot, ClassRoster roster) {
            SchoolClass schoolClass() {
                return slot.schoolClass();
            }
        }

        /** The class, where it is one's. */
        Stream<Home> homes() {
            return Stream.ofNullable(home);
        }

        List<Person> students() {
            return home == null ? List.of() : home.roster().students();
        }

        /** Block 3; a period that the school names itself by that name. */
        String called(Words words) {
            if (home != null) {
                return home.slot().called(words);
            }
            return period == null ? "" : period.name();
        }

        /** Where a group is. */
        String place(String room, String otherwise) {
            if (home != null) {
                return home.slot().place(room, otherwise);
            }
            return room.isEmpty() ? otherwise : room;
        }

        /** What of it is shared: all of a class's plan, and of a mixed block what is approved. */
        Optional<BlockPlan> approved() {
            return plan.map(BlockFacts::shared)
                    .filter(found -> found.approved() || !found.places().isEmpty());
        }

        private static BlockPlan shared(BlockPlan plan) {
            return plan.only(student ->
                    plan.placeOf(student)
                            .filter(place -> plan.shared(plan.groupOf(place)))
                            .isPresent());
        }

        /** Whether all of it is shared. */
        boolean settled() {
            return plan.filter(BlockPlan::approved).isPresent();
        }
    }

    /**
     * What a group works with, without the name of the skill that may be part of its title: others
     * read along. Empty where each has the own thing.
     */
    String material(Group group) {
        var competency = group.competency();
        var skill = competency == null ? null : skills.get(competency);
        return Optional.ofNullable(group.with().material())
                .map(materials::get)
                .map(material -> material.about().title())
                .map(title -> skill == null ? title : without(skill.name(), title))
                .orElse("");
    }

    /** "Worked examples: Negative numbers" is "Worked examples". */
    static String without(String skill, String title) {
        var bare = Pattern.compile(Pattern.quote(skill), Pattern.CASE_INSENSITIVE);
        return bare.matcher(title)
                .replaceAll("")
                .replaceAll("\\(\\s*\\)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ :,·–-]+|[ :,·–-]+$", "");
    }

    Person person(PersonId id) {
        var person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("The plan names somebody who was not read: " + id);
        }
        return person;
    }
}
