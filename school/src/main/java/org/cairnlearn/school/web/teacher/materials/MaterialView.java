package org.cairnlearn.school.web.teacher.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Exercise;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;

/** Puts one material into words. */
final class MaterialView {
    /** How many problems stand on a page. */
    static final int MOST = 10;

    private final Words words;
    private final MaterialWords said;

    MaterialView(Words words) {
        this.words = words;
        this.said = new MaterialWords(words);
    }

    /**
     * One material.
     *
     * @param from how many of its problems come before
     */
    record Opened(
            Material material,
            Map<CompetencyId, Competency> skills,
            List<Exercise> exercises,
            int from) {}

    MaterialPage page(Opened opened) {
        var material = opened.material();
        var to = Math.min(opened.exercises().size(), opened.from() + MOST);
        return new MaterialPage(
                new MaterialPage.Head(
                        material.about().title(),
                        said.credit(material.rights()),
                        Link.to(words.say("teacher.materials.title"), MaterialWords.ADDRESS)),
                facts(material),
                said.names(material.competencies(), opened.skills()),
                IntStream.range(opened.from(), to)
                        .mapToObj(at -> problem(at + 1, opened.exercises().get(at)))
                        .toList(),
                pager(opened, to));
    }

    private List<MaterialPage.Fact> facts(Material material) {
        var use = material.use();
        var about = material.about();
        var facts = new ArrayList<MaterialPage.Fact>();
        add(facts, words.say("teacher.materials.fact_how"), said.how(use), "");
        add(facts, words.say("teacher.materials.fact_at_once"), said.copies(use), "");
        add(facts, words.say("teacher.materials.fact_device"), use.device(), "");
        add(facts, words.say("teacher.materials.fact_subject"), about.subject(), "");
        add(facts, words.say("teacher.materials.fact_grades"), about.grades(), "");
        add(facts, words.say("teacher.materials.fact_language"), about.language(), "");
        add(facts, words.say("teacher.materials.fact_reading"), about.reading(), "");
        add(facts, words.say("teacher.materials.fact_shelf"), use.place().shelf(), "");
        add(
                facts,
                words.say("teacher.materials.fact_link"),
                use.place().link(),
                use.place().isUnit() ? "" : use.place().link());
        return facts;
    }

    private static void add(
            List<MaterialPage.Fact> facts, String label, String value, String href) {
        if (!value.isEmpty()) {
            facts.add(new MaterialPage.Fact(label, Link.to(value, href)));
        }
    }

    private MaterialPage.Problem problem(int number, Exercise exercise) {
        return new MaterialPage.Problem(
                words.say("teacher.materials.problem", "number", number),
                Piece.of(exercise.words().title()),
                Piece.of(exercise.words().body()),
                exercise.steps().stream().map(MaterialView::step).toList(),
                new Credit(exercise.origin(), said.licence(exercise.licence())));
    }

    private static MaterialPage.Step step(Exercise.Step step) {
        return new MaterialPage.Step(
                asked(step.words()),
                step.choices().stream().map(Piece::of).toList(),
                step.answers().stream().map(Piece::of).toList(),
                String.join(" · ", step.skills().stream().map(MaterialView::readable).toList()),
                step.hints().stream().map(MaterialView::hint).toList());
    }

    private static List<Piece> asked(Exercise.Words words) {
        return Stream.of(words.title(), words.body())
                .filter(text -> !text.isBlank())
                .map(Piece::of)
                .flatMap(List::stream)
                .toList();
    }

    /** Sources write the names of skills with underscores. */
    private static String readable(String skill) {
        return skill.replace('_', ' ').strip();
    }

    private static MaterialPage.Hint hint(Exercise.Hint hint) {
        return new MaterialPage.Hint(
                Piece.of(hint.words().title()),
                Piece.of(hint.words().body()),
                hint.answers().stream().map(Piece::of).toList());
    }

    private MaterialsPage.Pager pager(Opened opened, int to) {
        var from = opened.from();
        var here = MaterialWords.ADDRESS + "/" + opened.material().id() + "?from=";
        var count = opened.exercises().size();
        return new MaterialsPage.Pager(
                from == 0
                        ? null
                        : Link.to(
                                words.say("teacher.materials.back"),
                                here + Math.max(0, from - MOST)),
                to >= count ? null : Link.to(words.say("teacher.materials.on"), here + to),
                count <= MOST
                        ? ""
                        : words.say(
                                "teacher.materials.shown",
                                "from",
                                from + 1,
                                "to",
                                to,
                                "count",
                                count));
    }
}
