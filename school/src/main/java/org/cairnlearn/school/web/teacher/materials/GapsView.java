package org.cairnlearn.school.web.teacher.materials;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Gap;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** Puts the skills that lack a way into words: those first that most are ready for. */
final class GapsView {
    /** What nobody works off in a term need not stand on the page. */
    private static final int MOST = 100;

    private final Words words;
    private final MaterialWords said;

    GapsView(Words words) {
        this.words = words;
        this.said = new MaterialWords(words);
    }

    /**
     * What is missing.
     *
     * @param gaps in the frameworks' order
     * @param ready who of the reader's students could begin a skill now, where any could
     * @param all whether skills are shown that nobody is ready for
     */
    record Missing(
            List<Gap> gaps,
            Map<CompetencyId, Competency> skills,
            Map<CompetencyId, List<Person>> ready,
            boolean all) {
        private int ready(Gap gap) {
            return who(gap).size();
        }

        private List<Person> who(Gap gap) {
            return ready.getOrDefault(gap.competency(), List.of());
        }
    }

    GapsPage page(Missing missing) {
        var near = missing.gaps().stream().filter(gap -> missing.ready(gap) > 0).count();
        var shown =
                missing.gaps().stream()
                        .filter(gap -> missing.all() || missing.ready(gap) > 0)
                        .sorted(Comparator.comparing(missing::ready, Comparator.reverseOrder()))
                        .limit(MOST)
                        .map(gap -> row(gap, missing))
                        .toList();
        return new GapsPage(
                said.head(lead(missing, near), true),
                words.say("teacher.materials.generic"),
                List.of(
                        new Link(
                                words.say("teacher.materials.gaps_ready", "count", near),
                                MaterialWords.ADDRESS + "/missing",
                                !missing.all()),
                        new Link(
                                words.say(
                                        "teacher.materials.gaps_all",
                                        "count",
                                        missing.gaps().size()),
                                MaterialWords.ADDRESS + "/missing?skills=all",
                                missing.all())),
                shown.isEmpty()
                        ? Take.NOTHING
                        : Take.of(
                                words.say("teacher.map.take"),
                                MaterialWords.ADDRESS + "/missing",
                                missing.all() ? "skills=all" : "",
                                words),
                shown.isEmpty()
                        ? new Notice(
                                words.say("teacher.materials.no_gaps"),
                                words.say("teacher.materials.no_gaps_why"),
                                null)
                        : null,
                shown);
    }

    /** What the page shows, as a table for a spreadsheet. */
    Table table(Missing missing) {
        return new Table(
                words.say("teacher.materials.gaps"),
                List.of(
                        words.say("teacher.materials.skill"),
                        words.say("teacher.materials.col_ready"),
                        words.say("teacher.materials.col_missing"),
                        words.say("teacher.materials.col_there")),
                page(missing).rows().stream()
                        .map(row ->
                                List.of(
                                        row.skill(),
                                        row.ready(),
                                        row.missing(),
                                        row.there().label()))
                        .toList());
    }

    private String lead(Missing missing, long near) {
        return words.say(
                "teacher.materials.gaps_lead", "count", missing.gaps().size(), "near", near);
    }

    private GapsPage.Row row(Gap gap, Missing missing) {
        var skill = missing.skills().get(gap.competency());
        var name = skill == null ? "" : skill.name();
        var code = skill == null || skill.code().equals(name) ? "" : skill.code();
        return new GapsPage.Row(
                name,
                code.contains("_") ? "" : code,
                words.say("teacher.materials.ready", "count", missing.ready(gap)),
                words.list(missing.who(gap).stream().map(one -> one.name().brief()).toList()),
                missing(gap),
                Link.to(
                        words.say("teacher.materials.lead", "count", gap.materials()),
                        gap.materials() == 0
                                ? ""
                                : MaterialWords.ADDRESS + "?skill=" + gap.competency()));
    }

    private String missing(Gap gap) {
        return words.say(
                "teacher.materials.missing",
                "kind",
                gap.materials() == 0 ? "any" : gap.withoutScreen() == 0 ? "screen" : "second");
    }
}
