package org.cairnlearn.school.web.teacher.materials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;

/** What is said of materials on more than one page. */
final class MaterialWords {
    static final String ADDRESS = "/teacher/materials";

    private static final int NAMED_SKILLS = 2;

    private final Words words;

    MaterialWords(Words words) {
        this.words = words;
    }

    String mode(Mode mode) {
        return words.say("teacher.materials.mode", "mode", mode);
    }

    /** On a screen · 20 minutes. */
    String how(Material.Use use) {
        var minutes = use.minutes();
        return minutes == null
                ? mode(use.mode())
                : mode(use.mode())
                        + " · "
                        + words.say("teacher.materials.minutes", "count", minutes);
    }

    String copies(Material.Use use) {
        var copies = use.copies();
        return copies == null
                ? words.say("teacher.materials.no_limit")
                : words.say("teacher.materials.copies", "count", copies);
    }

    Credit credit(Material.Rights rights) {
        return new Credit(
                Stream.of(rights.source(), rights.author())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                licence(rights.licence()));
    }

    Link licence(Licence licence) {
        var name = licence.name().isEmpty() ? licence.link() : licence.name();
        return Link.to(
                licence.known() ? name : words.say("teacher.materials.no_licence"), licence.link());
    }

    /** The first skills by name, and how many more there are. */
    String skills(Collection<CompetencyId> ids, Map<CompetencyId, Competency> known) {
        var names = names(ids, known);
        return names.size() <= NAMED_SKILLS + 1
                ? String.join(" · ", names)
                : words.say(
                        "teacher.materials.and_more",
                        "skills",
                        String.join(" · ", names.subList(0, NAMED_SKILLS)),
                        "count",
                        names.size() - NAMED_SKILLS);
    }

    List<String> names(Collection<CompetencyId> ids, Map<CompetencyId, Competency> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Competency::name)
                .sorted()
                .toList();
    }

    MaterialsPage.Head head(String lead, boolean gaps) {
        return new MaterialsPage.Head(
                lead,
                List.of(
                        new Link(words.say("teacher.materials.all"), ADDRESS, !gaps),
                        new Link(words.say("teacher.materials.gaps"), ADDRESS + "/missing", gaps)));
    }
}
