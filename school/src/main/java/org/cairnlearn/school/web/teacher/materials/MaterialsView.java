package org.cairnlearn.school.web.teacher.materials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts the list of materials into words. */
final class MaterialsView {
    /** How many stand on a page. */
    static final int MOST = 40;

    private final Words words;
    private final MaterialWords said;

    MaterialsView(Words words) {
        this.words = words;
        this.said = new MaterialWords(words);
    }

    /**
     * What was found.
     *
     * @param from how many come before
     * @param skills those that any material is for
     */
    record Found(Wanted wanted, int from, long count, List<Material> materials, Skills skills) {}

    /** Skills by name. */
    record Skills(Set<CompetencyId> offered, Map<CompetencyId, Competency> known) {}

    MaterialsPage page(Found found) {
        var lead = words.say("teacher.materials.lead", "count", found.count());
        return new MaterialsPage(
                said.head(lead, false),
                new MaterialsPage.Filter(found.wanted().words(), modes(found), skills(found)),
                found.count() == 0 ? none(found) : null,
                found.materials().stream().map(one -> row(one, found.skills().known())).toList(),
                pager(found));
    }

    /** What was found, a row each, for {@link #table}. */
    List<List<String>> cells(Found found) {
        return found.materials().stream()
                .map(one -> row(one, found.skills().known()))
                .map(row ->
                        List.of(
                                row.title().label(),
                                row.skills(),
                                row.use().how(),
                                row.use().copies(),
                                row.where().label(),
                                row.where().href(),
                                row.credit().whose(),
                                row.credit().licence().label()))
                .toList();
    }

    Table table(List<List<String>> rows) {
        return new Table(
                words.say("teacher.materials.title"),
                List.of(
                        words.say("teacher.materials.col_title"),
                        words.say("teacher.materials.col_skills"),
                        words.say("teacher.materials.col_how"),
                        words.say("teacher.materials.col_copies"),
                        words.say("teacher.materials.col_where"),
                        words.say("teacher.materials.col_address"),
                        words.say("teacher.materials.col_whose"),
                        words.say("teacher.materials.col_licence")),
                rows);
    }

    private Notice none(Found found) {
        return found.wanted().equals(Wanted.ALL)
                ? new Notice(
                        words.say("teacher.materials.none"),
                        words.say("teacher.materials.none_why"),
                        null)
                : new Notice(
                        words.say("teacher.materials.not_found"),
                        words.say("teacher.materials.not_found_why"),
                        Link.to(words.say("teacher.materials.all"), MaterialWords.ADDRESS));
    }

    private List<MaterialsPage.Choice> modes(Found found) {
        var any =
                new MaterialsPage.Choice(
                        "", words.say("teacher.materials.any_mode"), found.wanted().mode() == null);
        return Stream.concat(
                        Stream.of(any),
                        Arrays.stream(Mode.values())
                                .map(mode ->
                                        new MaterialsPage.Choice(
                                                mode.name(),
                                                said.mode(mode),
                                                mode == found.wanted().mode())))
                .toList();
    }

    private List<MaterialsPage.Choice> skills(Found found) {
        var choices = new ArrayList<MaterialsPage.Choice>();
        var chosen = found.wanted().competency();
        choices.add(
                new MaterialsPage.Choice(
                        "", words.say("teacher.materials.any_skill"), chosen == null));
        Stream.concat(found.skills().offered().stream(), Stream.ofNullable(chosen))
                .distinct()
                .map(found.skills().known()::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Competency::name))
                .forEach(skill ->
                        choices.add(
                                new MaterialsPage.Choice(
                                        skill.id().toString(),
                                        skill.name(),
                                        skill.id().equals(chosen))));
        return choices;
    }

    private MaterialsPage.Row row(Material one, Map<CompetencyId, Competency> known) {
        return new MaterialsPage.Row(
                Link.to(one.about().title(), MaterialWords.ADDRESS + "/" + one.id()),
                said.skills(one.competencies(), known),
                new MaterialsPage.Use(
                        said.how(one.use()), said.copies(one.use()), one.use().mode().usesScreen()),
                where(one),
                said.credit(one.rights()));
    }

    private Link where(Material one) {
        var place = one.use().place();
        if (!place.shelf().isEmpty()) {
            return Link.to(place.shelf(), place.link());
        }
        if (place.isUnit()) {
            return Link.to(words.say("teacher.materials.opened_here"), "");
        }
        return Link.to(
                place.link().isEmpty() ? "" : words.say("teacher.materials.on_the_web"),
                place.link());
    }

    private MaterialsPage.Pager pager(Found found) {
        var from = found.from();
        var to = from + found.materials().size();
        return new MaterialsPage.Pager(
                from == 0
                        ? null
                        : Link.to(
                                words.say("teacher.materials.back"),
                                address(found.wanted(), Math.max(0, from - MOST))),
                to >= found.count()
                        ? null
                        : Link.to(words.say("teacher.materials.on"), address(found.wanted(), to)),
                found.count() <= MOST
                        ? ""
                        : words.say(
                                "teacher.materials.shown",
                                "from",
                                from + 1,
                                "to",
                                to,
                                "count",
                                found.count()));
    }

    private static String address(Wanted wanted, int from) {
        return MaterialWords.ADDRESS
                + "?words=%s&mode=%s&skill=%s&from=%d"
                        .formatted(
                                URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8),
                                wanted.mode() == null ? "" : wanted.mode().name(),
                                text(wanted.competency()),
                                from);
    }

    private static String text(@Nullable CompetencyId id) {
        return id == null ? "" : id.toString();
    }
}
