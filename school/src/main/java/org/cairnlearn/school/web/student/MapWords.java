package org.cairnlearn.school.web.student;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PaceWords;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.trail.Picture;
import org.cairnlearn.school.web.trail.Trail;
import org.cairnlearn.school.web.trail.Trail.Mark;
import org.cairnlearn.school.web.trail.Trail.Walked;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a student's map into words, and into a picture. */
final class MapWords {
    private static final int MOST_CARDS = 3;

    private final MapFacts facts;
    private final Footing footing;
    private final Words words;
    private final MapPhrases phrases;
    private final List<Level> scale;
    private final Part part;
    private final Optional<CompetencyId> open;

    MapWords(MapFacts facts, Words words) {
        this.facts = facts;
        this.footing = facts.footing();
        this.words = words;
        this.phrases = new MapPhrases(words);
        this.scale = Level.scale(words);
        this.part = facts.part();
        this.open = facts.skill().map(Competency::id);
    }

    /** The page of a student whose classes work on no skills yet. */
    static MapPage none(Words words) {
        var phrases = new MapPhrases(words);
        var head =
                new MapPage.Head(
                        phrases.title(), phrases.lead(0, 0, 0), List.of(), List.of(), null);
        return new MapPage(
                head, new Notice(phrases.none(), phrases.noneWhy(), null), null, null, List.of());
    }

    MapPage page(@Nullable SkillPage panel, @Nullable PaceWords pace) {
        if (panel == null) {
            return none(words);
        }
        return new MapPage(head(pace), null, chart(), panel, ready());
    }

    private MapPage.Head head(@Nullable PaceWords pace) {
        var have = part.skills().stream().filter(skill -> footing.has(skill.id())).count();
        var ready = part.skills().stream().filter(skill -> footing.ready(skill.id())).count();
        return new MapPage.Head(
                phrases.heading(phrases.subject(facts.framework())),
                phrases.lead(have, part.skills().size(), ready),
                facts.own().size() < 2 ? List.of() : facts.own().stream().map(this::map).toList(),
                facts.parts().size() < 2 ? List.of() : parts(),
                pace);
    }

    private Link map(org.cairnlearn.school.competency.Framework framework) {
        return new Link(
                phrases.subject(framework),
                MapAddress.of(facts.asked().view()).framework(framework.id()),
                framework.equals(facts.framework()));
    }

    private List<Link> parts() {
        return IntStream.range(0, facts.parts().size())
                .mapToObj(number ->
                        new Link(
                                phrases.part(facts.parts().get(number)),
                                MapAddress.of(facts.asked().view())
                                        .part(facts.framework().id(), number + 1),
                                facts.parts().get(number).equals(part)))
                .toList();
    }

    private MapPage.Chart chart() {
        var view = facts.asked().view();
        return new MapPage.Chart(
                view,
                List.of(
                        view(phrases.asMap(), MapPage.View.MAP),
                        view(phrases.asList(), MapPage.View.LIST)),
                scale,
                Picture.of(trail(), words.dir().equals("rtl")),
                strands());
    }

    private Link view(String label, MapPage.View view) {
        return new Link(
                label,
                open.map(skill -> MapAddress.of(view).skill(skill)).orElse(""),
                facts.asked().view() == view);
    }

    private Trail trail() {
        var rows =
                part.strands().entrySet().stream()
                        .map(strand ->
                                new Trail.Row(
                                        strand.getKey(),
                                        strand.getValue().stream().map(this::stop).toList()))
                        .toList();
        return new Trail(phrases.label(part.skills().size()), rows, links());
    }

    private Trail.Stop stop(Competency skill) {
        return new Trail.Stop(
                skill.id().toString(),
                skill.name(),
                phrases.saying(skill.name(), says(skill.id())),
                address(skill.id()),
                footing.status(skill.id()).level().stones(),
                marks(skill.id()));
    }

    private Set<Mark> marks(CompetencyId skill) {
        var marks = EnumSet.noneOf(Mark.class);
        if (footing.ready(skill)) {
            marks.add(Mark.READY);
        } else if (!footing.begun(skill)) {
            marks.add(Mark.LATER);
        }
        if (footing.status(skill).stale()) {
            marks.add(Mark.FRESH_LOOK);
        }
        if (open.filter(skill::equals).isPresent()) {
            marks.add(Mark.CHOSEN);
        }
        return marks;
    }

    private Set<Trail.Link> links() {
        var here = part.skills().stream().map(Competency::id).collect(Collectors.toSet());
        var links = new HashSet<Trail.Link>();
        for (var later : here) {
            for (var earlier : footing.before(later)) {
                if (here.contains(earlier)) {
                    links.add(
                            new Trail.Link(
                                    earlier.toString(), later.toString(), walked(earlier, later)));
                }
            }
        }
        return links;
    }

    private Walked walked(CompetencyId earlier, CompetencyId later) {
        if (footing.begun(earlier) && footing.begun(later)) {
            return Walked.DONE;
        }
        return footing.ready(later) && footing.has(earlier) ? Walked.READY : Walked.LATER;
    }

    private List<MapPage.Strand> strands() {
        return part.strands().entrySet().stream()
                .map(strand ->
                        new MapPage.Strand(
                                strand.getKey(),
                                strand.getValue().stream().map(this::item).toList()))
                .toList();
    }

    private MapPage.Item item(Competency skill) {
        return new MapPage.Item(
                skill.id().toString(),
                new Link(
                        skill.name(),
                        address(skill.id()),
                        open.filter(skill.id()::equals).isPresent()),
                level(skill.id()),
                says(skill.id()));
    }

    /** Not started, ready for you. */
    private String says(CompetencyId skill) {
        var parts = new ArrayList<String>(List.of(level(skill).word()));
        if (footing.ready(skill)) {
            parts.add(phrases.ready());
        }
        if (footing.status(skill).stale()) {
            parts.add(phrases.freshLook());
        }
        return String.join(" · ", parts);
    }

    private List<MapPage.Ready> ready() {
        return part.skills().stream()
                .filter(skill -> footing.ready(skill.id()))
                .limit(MOST_CARDS)
                .map(skill ->
                        new MapPage.Ready(
                                Link.to(skill.name(), address(skill.id())),
                                level(skill.id()),
                                skill.statement(),
                                footing.builtOn(skill.id()).stream()
                                        .flatMap(before -> name(before).stream())
                                        .findFirst()
                                        .map(phrases::youHave)
                                        .orElse(phrases.nothingFirst())))
                .toList();
    }

    private Optional<String> name(CompetencyId skill) {
        return facts.isActive(skill) ? Optional.of(facts.skill(skill).name()) : Optional.empty();
    }

    private Level level(CompetencyId skill) {
        return scale.get(footing.status(skill).level().stones());
    }

    private String address(CompetencyId skill) {
        return MapAddress.of(facts.asked().view()).skill(skill);
    }
}
