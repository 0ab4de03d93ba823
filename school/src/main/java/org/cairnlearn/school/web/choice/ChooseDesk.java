package org.cairnlearn.school.web.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.choice.Board;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.Offer;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.PlaylistBook;
import org.cairnlearn.school.choice.Proposal;
import org.cairnlearn.school.choice.ProposalBook;
import org.cairnlearn.school.choice.Walk;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.profile.AimBook;
import org.cairnlearn.school.profile.Likes;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a student's cards, with the names of all that they hold. */
@Component
class ChooseDesk {
    private final ChoiceBook choices;
    private final ProposalBook proposals;
    private final PlaylistBook playlists;
    private final CompetencyBook competencies;
    private final MaterialBook materials;
    private final AimBook aims;
    private final RosterBook roster;
    private final Slots slots;
    private final Gate gate;

    ChooseDesk(
            ChooseController.Books books, Named named, RosterBook roster, Slots slots, Gate gate) {
        this.slots = slots;
        this.choices = books.choices();
        this.proposals = books.proposals();
        this.playlists = books.playlists();
        this.competencies = named.competencies();
        this.materials = named.materials();
        this.aims = named.aims();
        this.roster = roster;
        this.gate = gate;
    }

    /** What names skills and materials, and what of them may suit a student. */
    @Component
    record Named(CompetencyBook competencies, MaterialBook materials, AimBook aims) {}

    /**
     * What the page shows.
     *
     * @param board null where there is no class to choose in
     * @param lost which blocks do not take place on the day that one chooses for
     */
    record Facts(
            List<SchoolClass> classes,
            @Nullable Board board,
            List<Proposal> proposals,
            List<Walk> walks,
            Map<CompetencyId, Competency> skills,
            Map<MaterialId, Material> materials,
            List<Slot> lost,
            Suits suits) {}

    /** What of it may suit the student: the skills of live goals, and what he or she likes. */
    record Suits(List<CompetencyId> goals, Likes likes) {}

    /** Lets a student in to the own choices. */
    void enter(PersonId student) {
        gate.enter(student, Action.CHOOSE, Gate.student(student));
    }

    Facts read(PersonId student, @Nullable UUID schoolClass, Filter filter) {
        enter(student);
        var day = choices.day(student);
        var classes = choices.classes(student, day);
        var chosen =
                classes.stream().filter(one -> one.id().value().equals(schoolClass)).findFirst();
        if (schoolClass != null && chosen.isEmpty()) {
            throw new NotThere();
        }
        var board =
                chosen.or(() -> classes.stream().findFirst())
                        .map(one -> choices.board(student, one, filter))
                        .orElse(null);
        var walks =
                board == null
                        ? List.<Walk>of()
                        : playlists.walks(student, board.schoolClass().id());
        var ways = board == null ? List.<Way>of() : ways(board, walks);
        return new Facts(
                classes,
                board,
                board == null
                        ? List.of()
                        : proposals.of(List.of(student), gate.time().today()).stream()
                                .filter(one ->
                                        one.day().schoolClass().equals(board.schoolClass().id()))
                                .toList(),
                walks,
                competencies.byId(ways.stream().map(Way::skill).distinct().toList()),
                materials.byId(
                        ways.stream()
                                .flatMap(way -> Optional.ofNullable(way.with().material()).stream())
                                .distinct()
                                .toList()),
                slots.lost(student, day),
                suits(student));
    }

    private Suits suits(PersonId student) {
        var own = aims.of(student);
        return new Suits(own.goals(student), own.likes(student));
    }

    private static List<Way> ways(Board board, List<Walk> walks) {
        var answer = board.answer();
        var chosen = answer == null ? null : answer.offer();
        return Stream.of(
                        board.cards().stream().map(card -> card.offer().way()),
                        Stream.ofNullable(chosen).map(Offer::way),
                        walks.stream()
                                .flatMap(walk -> walk.playlist().plot().steps().stream())
                                .map(Playlist.Step::way))
                .flatMap(all -> all)
                .toList();
    }

    /** Whether a class is one in which the student can choose now. */
    ClassId mine(PersonId student, UUID schoolClass) {
        enter(student);
        return choices.classes(student, choices.day(student)).stream()
                .map(SchoolClass::id)
                .filter(one -> one.value().equals(schoolClass))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    Frames.Who who(PersonId student) {
        var person = roster.findPerson(student).orElseThrow(NotThere::new);
        return new Frames.Who(
                roster.classesOf(student, gate.time().today()).stream()
                        .findFirst()
                        .map(SchoolClass::schoolName)
                        .orElse(""),
                person.name().full());
    }
}
