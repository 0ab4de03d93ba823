package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Weights;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.InstanceBuilder;
import org.cairnlearn.planner.day.search.Option;
import org.cairnlearn.planner.day.search.Quotas;
import org.cairnlearn.planner.day.search.Quotas.Quota;
import org.cairnlearn.planner.day.search.Terms;

/** A problem as an instance, with what is needed to read the solution. */
final class Compiled {
    final Index index;
    final Begun begun;
    final Units units;
    final RoomKinds rooms;
    final Activities activities;
    final Places places;
    final Instance instance;

    Compiled(Problem problem, boolean relaxed) {
        this(problem, relaxed, List.of());
    }

    /**
     * @param talks set already
     */
    Compiled(Problem problem, boolean relaxed, List<Talk> talks) {
        index = new Index(problem, relaxed);
        begun = new Begun(index, talks);
        units = new Units(index);
        rooms = new RoomKinds(index, begun);
        InstanceBuilder builder = new InstanceBuilder(problem.blocks().size());
        activities = new Activities(index, rooms, builder);
        places = new Places(index, begun);
        new Staffing(index, begun, activities).add(builder, rooms);
        rooms.limit(builder);
        List<List<Option>> options = new ArrayList<>();
        List<List<Quota>> quotas = new ArrayList<>();
        QuotaRules rules = new QuotaRules(index);
        for (List<Integer> members : units.members) {
            UnitOptions of = new UnitOptions(index, places, activities, members);
            builder.student(of.present(), members.size(), of.options());
            options.add(of.options());
            int[] offerings =
                    of.options().stream()
                            .mapToInt(option -> activities.offering.get(option.activity()))
                            .toArray();
            List<Quota> owed = new ArrayList<>();
            for (int s : members) {
                owed.addAll(rules.of(places.student(s), offerings));
            }
            quotas.add(owed);
        }
        Company company = new Company(index, units);
        company.pairs(builder);
        builder.terms(
                new Terms(
                        company.blend(activities, options),
                        new StaffTerms(index, activities).staff(),
                        new Quotas(quotas)));
        instance = builder.build();
    }

    /** Whether it costs anything who is with whom. */
    boolean hasCompany() {
        Weights weights = index.problem.policy().weights();
        return weights.spread() > 0 || weights.repeats() > 0;
    }

    /** The offering that an option is, or -1 for no place. */
    int offeringOf(int option) {
        return activities.offering.get(instance.activity[option]);
    }
}
