package org.cairnlearn.school.web.choice;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Standing;
import org.cairnlearn.school.choice.HelpBook;
import org.cairnlearn.school.choice.HelpId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.TwiceBook;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.HelpQueue;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Who asks an adult for help: those who are in the same room by the day's plan, now. */
@Component
public final class HelpDesk {
    private final HelpBook help;
    private final Slots slots;
    private final FlexBook flex;
    private final RosterBook roster;
    private final Room room;

    HelpDesk(HelpBook help, Slots slots, FlexBook flex, RosterBook roster, Room room) {
        this.help = help;
        this.slots = slots;
        this.flex = flex;
        this.roster = roster;
        this.room = room;
    }

    /** When it is, whom the visitor may help, and who is with another class. */
    @Component
    record Room(Gate gate, SchoolClock clock, TwiceBook twice) {
        LocalTime now() {
            return clock.time().at(clock.now()).toLocalTime();
        }

        boolean isNow(Period times) {
            return !now().isBefore(times.starts()) && now().isBefore(times.ends());
        }
    }

    /** The queue of an adult now. */
    public HelpQueue queue(PersonId adult, Words words) {
        var students = Stream.concat(inClass(adult), guests(adult)).collect(Collectors.toSet());
        var waiting = help.waiting(students);
        if (waiting.isEmpty()) {
            return HelpQueue.NONE;
        }
        var names = names(waiting.stream().map(one -> one.student()).toList());
        return new HelpQueue(
                waiting.stream()
                        .map(one ->
                                new HelpQueue.Item(
                                        one.id().toString(),
                                        names.getOrDefault(one.student(), ""),
                                        words.say(
                                                "teacher.help.since",
                                                "time",
                                                words.time(
                                                        room.clock()
                                                                .time()
                                                                .at(one.since())
                                                                .toLocalTime())),
                                        new PostButton(
                                                words.say("teacher.help.helped"),
                                                "/teacher/help?call=" + one.id())))
                        .toList());
    }

    /** Ends a call of somebody whom the adult may help. */
    void helped(PersonId adult, HelpId id) {
        var standing = room.gate().hosting(adult, guests(adult).toList(), room.clock().today());
        if (!help.end(student -> mayHelp(standing, student), id, adult)) {
            throw new NotThere();
        }
    }

    private boolean mayHelp(Standing adult, PersonId student) {
        return room.gate().opens(adult, Action.HELP, Gate.student(student));
    }

    private Map<PersonId, String> names(List<PersonId> students) {
        var names = new HashMap<PersonId, String>();
        roster.people(students).forEach(one -> names.put(one.id(), one.name().brief()));
        return names;
    }

    private Stream<PersonId> inClass(PersonId adult) {
        var today = room.clock().today();
        return slots.of(adult, today, Action.RUN_CHOICES).stream()
                .filter(slot -> slot.times() != null && !slot.isFlex() && room.isNow(slot.times()))
                .flatMap(slot -> inClass(slot.on(today)));
    }

    private Stream<PersonId> inClass(Block.Section block) {
        var students =
                roster.findClass(block.schoolClass(), block.date()).stream()
                        .flatMap(home -> home.students().stream())
                        .map(Person::id)
                        .toList();
        var elsewhere = room.twice().elsewhere(block, students);
        return students.stream().filter(one -> !elsewhere.contains(one));
    }

    /** Those whom a flex block that is on has sent to the adult. */
    private Stream<PersonId> guests(PersonId adult) {
        var today = room.clock().today();
        return schools(adult).stream()
                .flatMap(school ->
                        room.clock().calendar(school).day(today).periods().stream()
                                .filter(period -> period.flex() && room.isNow(period))
                                .flatMap(period ->
                                        flex
                                                .find(new Block.Flex(school, today, period.code()))
                                                .stream()))
                .flatMap(plan ->
                        plan.hostedBy(adult).stream()
                                .flatMap(group -> plan.in(group.id()).stream()))
                .map(Place::student);
    }

    private Set<OrganisationId> schools(PersonId adult) {
        return roster.lines(List.of(adult)).getOrDefault(adult, List.of()).stream()
                .limit(1)
                .collect(Collectors.toSet());
    }
}
