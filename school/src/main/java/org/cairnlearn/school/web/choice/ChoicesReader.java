package org.cairnlearn.school.web.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.choice.ClassOffer;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.Proposal;
import org.cairnlearn.school.choice.Walk;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a class is offered and chose; how many students it has changes no statement. */
@Component
class ChoicesReader {
    private final MyClasses classes;
    private final ChoicesController.Books books;
    private final ChooseDesk.Named named;
    private final Today today;

    ChoicesReader(
            MyClasses classes, ChoicesController.Books books, ChooseDesk.Named named, Today today) {
        this.classes = classes;
        this.books = books;
        this.named = named;
        this.today = today;
    }

    /** The plans of a class: of today, or of the last seven days. */
    @Component
    record Today(Slots slots, PlanBook plans, GroupGuard guard, Gate gate) {
        List<BlockPlan> of(PersonId adult, ClassId schoolClass, Span span) {
            var today = gate.time().today();
            return IntStream.rangeClosed(1 - span.days(), 0)
                    .mapToObj(today::plusDays)
                    .flatMap(date -> on(date, adult, schoolClass))
                    .toList();
        }

        /** The blocks that a class loses on a day. */
        List<Slot> lost(PersonId adult, ClassId schoolClass, LocalDate date) {
            return slots.lost(adult, date, Action.RUN_CHOICES).stream()
                    .filter(slot -> slot.schoolClass().id().equals(schoolClass))
                    .toList();
        }

        private Stream<BlockPlan> on(LocalDate date, PersonId adult, ClassId schoolClass) {
            return slots.of(adult, date, Action.RUN_CHOICES).stream()
                    .filter(slot -> slot.schoolClass().id().equals(schoolClass) && !slot.isFlex())
                    .flatMap(slot -> plans.find(slot.on(date)).stream());
        }
    }

    /** Of which days' plans it is told what they could not keep. */
    enum Span {
        TODAY(1),
        WEEK(7);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        /** So many, with today. */
        int days() {
            return days;
        }
    }

    /** What the page shows. */
    record Facts(
            MyClasses.Chosen chosen,
            ClassOffer offer,
            List<Proposal> proposals,
            Playlists playlists,
            Plans plans,
            Names names) {}

    /** The playlists of the class, and how far each student has come along them. */
    record Playlists(List<Playlist> all, Map<PersonId, List<Walk>> walks) {}

    /**
     * What plans say.
     *
     * @param made of the days of the span
     * @param limit the most days in same-level lessons in a row, and on one purpose
     * @param lost the blocks that the class loses on the day that is chosen for
     */
    record Plans(
            Span span,
            List<BlockPlan> made,
            List<GroupGuard.Mixing> mixing,
            int limit,
            List<Slot> lost) {}

    /** What everything is called. */
    record Names(
            Map<PersonId, Person> people,
            Map<CompetencyId, Competency> skills,
            Map<MaterialId, Material> materials) {}

    /** The class that the address names, else the first of the day. */
    Optional<ClassId> which(PersonId adult, @Nullable ClassId asked) {
        return asked != null
                ? Optional.of(asked)
                : classes.of(adult).stream().findFirst().map(one -> one.id());
    }

    Facts read(PersonId adult, ClassId schoolClass, Span span) {
        var chosen = enter(adult, schoolClass);
        var students = chosen.roster().students().stream().map(Person::id).toList();
        var offer = books.offers().of(chosen.roster().schoolClass(), students);
        var own = chosen.roster().schoolClass();
        var plans =
                new Plans(
                        span,
                        today.of(adult, schoolClass, span),
                        today.guard().of(own, students, today.gate().time().today()),
                        today.guard().limit(own.school()),
                        today.lost(adult, schoolClass, offer.date()));
        var playlists = books.playlists().of(schoolClass);
        return new Facts(
                chosen,
                offer,
                books.proposals().waiting(schoolClass),
                new Playlists(playlists, books.playlists().walks(students, schoolClass)),
                plans,
                names(chosen, ways(offer, playlists), offer, plans.made()));
    }

    /** Lets an adult in to the choices of an own class. */
    MyClasses.Chosen enter(PersonId adult, ClassId schoolClass) {
        return classes.choose(adult, schoolClass, Action.RUN_CHOICES);
    }

    /** Whether a skill and a material are there at all. */
    void known(Way way) {
        var material = way.with().material();
        if (named.competencies().byId(List.of(way.skill())).isEmpty()
                || material != null && named.materials().find(material).isEmpty()) {
            throw new NotThere();
        }
    }

    private Names names(
            MyClasses.Chosen chosen, List<Way> ways, ClassOffer offer, List<BlockPlan> plans) {
        var skills = new ArrayList<CompetencyId>();
        ways.forEach(way -> skills.add(way.skill()));
        offer.skills().forEach(skill -> skills.add(skill.skill()));
        plans.stream()
                .flatMap(plan -> plan.places().stream())
                .flatMap(place -> Stream.ofNullable(place.wished()))
                .map(Place.Wished::skill)
                .forEach(skills::add);
        return new Names(
                chosen.roster().students().stream()
                        .collect(Collectors.toMap(Person::id, person -> person)),
                named.competencies().byId(skills.stream().distinct().toList()),
                named.materials().byId(materials(ways, offer)));
    }

    private static Collection<MaterialId> materials(List<Way> ways, ClassOffer offer) {
        return Stream.concat(
                        ways.stream().flatMap(way -> Stream.ofNullable(way.with().material())),
                        offer.lines().stream().map(ClassOffer.Line::material))
                .distinct()
                .toList();
    }

    private static List<Way> ways(ClassOffer offer, List<Playlist> playlists) {
        return Stream.of(
                        playlists.stream()
                                .flatMap(one -> one.plot().steps().stream())
                                .map(Playlist.Step::way),
                        offer.skills().stream()
                                .flatMap(skill -> skill.ways().stream())
                                .map(ClassOffer.Counted::way),
                        offer.skills().stream().flatMap(skill -> skill.takenAway().stream()),
                        offer.answers().stream()
                                .flatMap(answer -> Stream.ofNullable(answer.offer()))
                                .map(one -> one.way()))
                .flatMap(all -> all)
                .toList();
    }
}
