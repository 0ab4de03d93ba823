package org.cairnlearn.school.web.teacher.attendance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Standing;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.TwiceBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Pupils;
import org.springframework.stereotype.Component;

/**
 * Who should be in a block: the class, without those whom another class has then; in a flex block,
 * as far as its plan is shared, without those who are sent to another adult, and with those who are
 * sent here.
 */
@Component
class Expected {
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing((Person one) -> one.name().family())
                    .thenComparing(one -> one.name().given())
                    .thenComparing(one -> one.id().value());

    private final RosterBook roster;
    private final FlexBook flex;
    private final TwiceBook twice;
    private final Gate gate;
    private final Pupils pupils;

    Expected(RosterBook roster, FlexBook flex, TwiceBook twice, Gate gate, Pupils pupils) {
        this.pupils = pupils;
        this.gate = gate;
        this.roster = roster;
        this.flex = flex;
        this.twice = twice;
    }

    /**
     * Who is expected.
     *
     * @param elsewhere how many of the class another class's plan has
     */
    record Expecting(List<Person> students, int elsewhere) {}

    Expecting in(Here.Asked asked, PersonId adult) {
        var own =
                pupils.seen(
                                adult,
                                roster.findClass(asked.current().schoolClass().id(), asked.date())
                                        .orElseThrow(NotThere::new),
                                asked.date())
                        .students();
        return switch (asked.sitting()) {
            case Sitting.OfFlex(var school, var date, var period) ->
                    flex.find(new Block.Flex(school, date, period))
                            .map(plan -> new Expecting(placed(own, plan, adult), 0))
                            .orElseGet(() -> new Expecting(own, 0));
            case Sitting.OfClass(var schoolClass, var date, var period) ->
                    staying(own, new Block.Section(schoolClass, date, period));
            case Sitting.WholeDay _ -> new Expecting(own, 0);
        };
    }

    private Expecting staying(List<Person> own, Block.Section block) {
        var gone = twice.elsewhere(block, own.stream().map(Person::id).toList());
        return new Expecting(
                own.stream().filter(one -> !gone.contains(one.id())).toList(), gone.size());
    }

    /** The adult as host of whoever is expected from elsewhere. */
    Standing hosting(Here.Asked asked, PersonId adult, List<Person> expected) {
        var guests =
                switch (asked.sitting()) {
                    case Sitting.OfFlex _ -> expected.stream().map(Person::id).toList();
                    case Sitting.OfClass _, Sitting.WholeDay _ -> List.<PersonId>of();
                };
        return gate.hosting(adult, guests, asked.date());
    }

    private List<Person> placed(List<Person> own, BlockPlan plan, PersonId adult) {
        var here = new HashSet<PersonId>();
        var elsewhere = new HashSet<PersonId>();
        for (var place : plan.places()) {
            var group = plan.groupOf(place);
            var leader = group.leader();
            if (plan.shared(group) && leader != null) {
                (leader.equals(adult) ? here : elsewhere).add(place.student());
            }
        }
        var staying = own.stream().filter(one -> !elsewhere.contains(one.id())).toList();
        staying.forEach(one -> here.remove(one.id()));
        return Stream.concat(staying.stream(), roster.people(here).stream())
                .sorted(BY_NAME)
                .toList();
    }
}
