package org.cairnlearn.school.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * The front door of what a class is offered: drafted from ready skills and what there is, changed
 * by its teachers, counted as it was offered, chosen and declined. To be called inside a piece of
 * {@code Work}; whose class it is is the caller's to know.
 */
@Component
public final class OfferBook {
    /** For how many school days offers are counted. */
    public static final int DAYS = 10;

    private static final int MOST_SKILLS = 12;
    private static final int READY = 8;

    private final PlanBook plans;
    private final WayReader ways;
    private final WaySql said;
    private final ChoiceSql sql;
    private final ChoiceBook.Clerk clerk;

    OfferBook(PlanBook plans, WayReader ways, WaySql said, ChoiceSql sql, ChoiceBook.Clerk clerk) {
        this.plans = plans;
        this.ways = ways;
        this.said = said;
        this.sql = sql;
        this.clerk = clerk;
    }

    /** What a class is offered now. */
    public ClassOffer of(SchoolClass schoolClass, Collection<PersonId> students) {
        var calendar = clerk.clock().calendar(schoolClass.school());
        var today = clerk.clock().today();
        var date = calendar.next(today);
        var ready = ready(schoolClass, students);
        var found = ways.of(schoolClass.id(), ready.keySet());
        var since = calendar.before(today, DAYS);
        var counts = counts(schoolClass.id(), since, date);
        var skills = new ArrayList<ClassOffer.Skill>();
        found.bySkill()
                .forEach((skill, all) ->
                        skills.add(
                                new ClassOffer.Skill(
                                        skill,
                                        ready.getOrDefault(skill, List.of()),
                                        !Deal.isReal(all),
                                        all.stream().map(counts::of).toList(),
                                        found.takenAway().stream()
                                                .filter(way -> way.skill().equals(skill))
                                                .toList())));
        return new ClassOffer(
                date,
                skills,
                sql.answers(students, calendar.withDaysOffBefore(date)),
                lines(found, students, calendar.withDaysOffBefore(date)));
    }

    /** Who could work on each skill, the most wanted first. */
    private Map<CompetencyId, List<PersonId>> ready(
            SchoolClass schoolClass, Collection<PersonId> students) {
        var wanted = new HashMap<CompetencyId, List<PersonId>>();
        plans.ready(schoolClass, students, READY)
                .forEach((student, skills) ->
                        skills.stream()
                                .map(ReadySkill::competency)
                                .forEach(skill -> note(wanted, skill, student)));
        return wanted.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<CompetencyId, List<PersonId>> entry) ->
                                        -entry.getValue().size())
                                .thenComparing(entry -> entry.getKey().value()))
                .limit(MOST_SKILLS)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static <T> void note(Map<T, List<PersonId>> of, T what, PersonId student) {
        of.computeIfAbsent(what, _ -> new ArrayList<>()).add(student);
    }

    private record Counts(
            Map<Way.Key, List<PersonId>> offered, Map<Way.Key, List<PersonId>> chosen) {
        ClassOffer.Counted of(Way way) {
            return new ClassOffer.Counted(
                    way,
                    offered.getOrDefault(way.key(), List.of()),
                    chosen.getOrDefault(way.key(), List.of()));
        }
    }

    private Counts counts(ClassId schoolClass, LocalDate from, LocalDate to) {
        var offered = new HashMap<Way.Key, List<PersonId>>();
        sql.offers(schoolClass, from, to)
                .forEach(offer -> note(offered, offer.way().key(), offer.day().student()));
        var chosen = new HashMap<Way.Key, List<PersonId>>();
        sql.answers(schoolClass, from, to).stream()
                .flatMap(answer -> Optional.ofNullable(answer.offer()).stream())
                .forEach(offer -> note(chosen, offer.way().key(), offer.day().student()));
        return new Counts(offered, chosen);
    }

    /** Who waits, of these students; others may stand in the same line. */
    private List<ClassOffer.Line> lines(
            WayReader.Ways found, Collection<PersonId> students, List<LocalDate> days) {
        var copies = new LinkedHashMap<MaterialId, Integer>();
        found.copies()
                .forEach((key, most) ->
                        Optional.ofNullable(key.with().material())
                                .ifPresent(material -> copies.put(material, most)));
        var chosen = clerk.asPlanner(() -> sql.line(copies.keySet(), days));
        Set<PersonId> own = new HashSet<>(students);
        var lines = new ArrayList<ClassOffer.Line>();
        copies.forEach((material, most) -> {
            var waiting =
                    chosen.stream()
                            .filter(one -> one.material().equals(material))
                            .map(ChoiceSql.InLine::student)
                            .skip(most)
                            .filter(own::contains)
                            .toList();
            if (!waiting.isEmpty()) {
                lines.add(new ClassOffer.Line(material, waiting));
            }
        });
        return lines;
    }

    /** Adds a way, or puts back what was taken away; takes it away otherwise. */
    public void change(ClassId schoolClass, Way way, boolean added, PersonId by) {
        said.say(
                new WaySql.By(clerk.ids().next(), schoolClass, by, clerk.clock().now()),
                new WaySql.Said(way, added));
    }
}
