package org.cairnlearn.school.web.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.PlaylistBook;
import org.cairnlearn.school.choice.PlaylistId;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a playlist can be made of, and keeps it. */
@Component
class PlaylistDesk {
    private final ChoicesReader reader;
    private final PlaylistBook playlists;
    private final ChooseDesk.Named named;

    PlaylistDesk(ChoicesReader reader, PlaylistBook playlists, ChooseDesk.Named named) {
        this.reader = reader;
        this.playlists = playlists;
        this.named = named;
    }

    /**
     * What the page shows.
     *
     * @param playlist null for a new one
     * @param ways what its steps can be made of
     */
    record Facts(
            MyClasses.Chosen chosen,
            @Nullable Playlist playlist,
            CompetencyId target,
            List<Way> ways,
            Map<CompetencyId, Competency> skills,
            Map<MaterialId, Material> materials) {}

    Facts read(PersonId adult, ClassId schoolClass, PlaylistController.Which which) {
        var chosen = reader.enter(adult, schoolClass);
        var playlist = which.id() == null ? null : find(schoolClass, new PlaylistId(which.id()));
        var target = playlist == null ? named(which) : playlist.plot().target();
        var ways =
                PlaylistForm.with(
                        playlists.ways(schoolClass, target),
                        playlist == null ? List.of() : playlist.plot().steps());
        var skills = named.competencies().byId(List.of(target));
        if (skills.isEmpty()) {
            throw new NotThere();
        }
        return new Facts(
                chosen,
                playlist,
                target,
                ways,
                skills,
                named.materials()
                        .byId(
                                ways.stream()
                                        .flatMap(way ->
                                                Optional.ofNullable(way.with().material()).stream())
                                        .distinct()
                                        .toList()));
    }

    private static CompetencyId named(PlaylistController.Which which) {
        return Optional.ofNullable(which.skill()).map(CompetencyId::new).orElseThrow(NotThere::new);
    }

    private Playlist find(ClassId schoolClass, PlaylistId id) {
        return playlists.of(schoolClass).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** Keeps what was filled in, unless it is wrong; gives what it was held against. */
    Facts keep(
            PersonId adult,
            ClassId schoolClass,
            PlaylistController.Which which,
            PlaylistForm form) {
        var facts = read(adult, schoolClass, which);
        if (form.wrong(facts.target(), facts.ways()) == null) {
            keep(adult, facts, form.plot(facts.target(), facts.ways()));
        }
        return facts;
    }

    private void keep(PersonId adult, Facts facts, Playlist.Plot plot) {
        var schoolClass = facts.chosen().roster().schoolClass().id();
        var before = facts.playlist();
        if (before == null) {
            playlists.make(schoolClass, plot, adult);
        } else {
            var _ =
                    playlists
                            .change(schoolClass, before.id(), plot, adult)
                            .orElseThrow(NotThere::new);
        }
    }

    /** What a colleague took away before is away. */
    void takeAway(PersonId adult, ClassId schoolClass, PlaylistId id) {
        reader.enter(adult, schoolClass);
        playlists.of(schoolClass).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(one -> playlists.takeAway(one, adult));
    }
}
