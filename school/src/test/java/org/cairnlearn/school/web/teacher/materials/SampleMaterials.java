package org.cairnlearn.school.web.teacher.materials;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.materials.Exercise;
import org.cairnlearn.school.materials.Gap;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** The sample pages on materials, with invented ones. */
public final class SampleMaterials {
    private static final Licence BY =
            new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
    private static final Competency RATES = skill(1, "Unit rates", "7.RP.A.1");
    private static final Competency SCALE = skill(2, "Scale drawings", "7.G.A.1");
    private static final Competency NEGATIVE = skill(3, "Adding negative numbers", "7.NS.A.1");
    private static final Competency STEPS =
            skill(4, "Solve equations with variables and constants on both sides", "7.EE.B.4");
    private static final Map<CompetencyId, Competency> SKILLS =
            Stream.of(RATES, SCALE, NEGATIVE, STEPS)
                    .collect(Collectors.toMap(Competency::id, Function.identity()));

    private final Words words;

    public SampleMaterials(Words words) {
        this.words = words;
    }

    private static Competency skill(int id, String name, String code) {
        return new Competency(
                new CompetencyId(new UUID(3, id)),
                new FrameworkId(new UUID(2, 1)),
                code,
                name,
                name,
                "",
                "7");
    }

    /** Four of many, one without a licence. */
    public MaterialsPage list() {
        var materials =
                List.of(
                        lessonMaterial(),
                        material(
                                2,
                                "Number line on the floor, with cards",
                                use(Mode.HANDS_ON, 20, 6, "Room 204, second shelf"),
                                new Material.Rights("", "Ms. Okafor", new Licence("", "")),
                                NEGATIVE),
                        material(
                                3,
                                "Which is the better buy?",
                                use(Mode.IN_PAIRS, 15, null, "Blue folder"),
                                new Material.Rights(
                                        "Harbor View mathematics team", "", new Licence("", "")),
                                RATES,
                                SCALE,
                                NEGATIVE,
                                STEPS),
                        material(
                                4,
                                "Sheet 12: draw it to scale",
                                use(Mode.PAPER, null, 0, ""),
                                new Material.Rights("OpenStax", "", BY),
                                SCALE));
        return new MaterialsView(words)
                .page(
                        new MaterialsView.Found(
                                new Wanted(null, null, ""),
                                40,
                                170,
                                materials,
                                new MaterialsView.Skills(SKILLS.keySet(), SKILLS)));
    }

    public MaterialsPage none() {
        return new MaterialsView(words)
                .page(
                        new MaterialsView.Found(
                                Wanted.ALL,
                                0,
                                0,
                                List.of(),
                                new MaterialsView.Skills(Set.of(), Map.of())));
    }

    public MaterialPage lesson() {
        return new MaterialView(words)
                .page(new MaterialView.Opened(lessonMaterial(), SKILLS, exercises(), 0));
    }

    private static List<Exercise> exercises() {
        var hints =
                List.of(
                        new Exercise.Hint(
                                new Exercise.Words(
                                        "Collect", "Bring the $$x$$ to one side: $$3x-x$$."),
                                List.of()),
                        new Exercise.Hint(
                                new Exercise.Words("A smaller step", "What is $$3x-x$$?"),
                                List.of("$$2x$$")));
        var written =
                new Exercise.Step(
                        new Exercise.Words(
                                "$$\\frac{3x+1}{2}=\\sqrt{x^2}+4$$", "##figure1.gif## Find x."),
                        List.of("$$x=7$$"),
                        List.of(),
                        List.of("solve_equations_with_variables_on_both_sides"),
                        hints);
        var chosen =
                new Exercise.Step(
                        new Exercise.Words("Which one is right?", ""),
                        List.of("$$\\frac{1}{2}$$"),
                        List.of("$$\\frac{1}{2}$$", "$$0.05$$", "None of these"),
                        List.of(),
                        List.of());
        return List.of(
                new Exercise(
                        "p1",
                        new Exercise.Words("Solve the equation", "Both sides have a variable."),
                        "OpenStax: Elementary Algebra",
                        BY,
                        List.of(written, chosen)));
    }

    public GapsPage gaps() {
        return new GapsView(words)
                .page(
                        new GapsView.Missing(
                                List.of(
                                        new Gap(RATES.id(), 1, 1),
                                        new Gap(NEGATIVE.id(), 0, 0),
                                        new Gap(STEPS.id(), 3, 0)),
                                SKILLS,
                                Map.of(NEGATIVE.id(), students(14), STEPS.id(), students(3)),
                                true));
    }

    private static List<Person> students(int count) {
        return IntStream.range(0, count)
                .mapToObj(at ->
                        new Person(
                                new PersonId(new UUID(5, at)),
                                "student-" + at,
                                new PersonName("Ada", (char) ('A' + at) + "lvarado"),
                                Role.STUDENT,
                                true))
                .toList();
    }

    public GapsPage noGaps() {
        return new GapsView(words).page(new GapsView.Missing(List.of(), Map.of(), Map.of(), false));
    }

    private static Material lessonMaterial() {
        return material(
                1,
                "2.3 Solve Equations with Variables and Constants on Both Sides",
                new Material.Use(
                        Mode.SCREEN,
                        null,
                        null,
                        "",
                        new Material.Place(
                                "https://openstax.org/details/books/elementary-algebra-2e", "")),
                new Material.Rights("OpenStax: Elementary Algebra", "OATutor", BY),
                STEPS);
    }

    private static Material material(
            int id, String title, Material.Use use, Material.Rights rights, Competency... skills) {
        return new Material(
                new MaterialId(new UUID(4, id)),
                new Material.About(title, "", "", "en", ""),
                use,
                rights,
                Stream.of(skills).map(Competency::id).collect(Collectors.toSet()));
    }

    private static Material.Use use(
            Mode mode, @Nullable Integer minutes, @Nullable Integer copies, String shelf) {
        return new Material.Use(mode, minutes, copies, "", new Material.Place("", shelf));
    }
}
