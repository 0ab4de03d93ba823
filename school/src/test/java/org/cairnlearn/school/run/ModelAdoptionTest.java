package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Observation.Task;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.mastery.FittedModel.Standing;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.ModelBook;
import org.cairnlearn.school.mastery.Refitted;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school fits its own model, looks at what would change, and decides. */
@SchoolTest
class ModelAdoptionTest {
    private static final Instant START = Instant.parse("2026-09-01T13:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final int STUDENTS = 130;
    private static final int ITEMS = 30;
    private static final int SKILLS = 5;

    @Autowired BeanFactory beans;
    @Autowired MasteryBook mastery;
    @Autowired ModelBook models;
    @Autowired EvidenceBook evidence;
    @Autowired CompetencyBook competencies;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    @Test
    void a_new_model_is_made_beside_the_old_one_and_holds_for_all_at_once_when_it_is_adopted()
            throws IOException {
        var town = town(0, 30);
        shareAClass(town);
        var old = knowing(town);
        var proposed = proposed(town);
        assertThat(proposed.comparison().students()).isEqualTo(STUDENTS);
        assertThat(proposed.comparison().levels()).isGreaterThan(STUDENTS);
        assertThat(proposed.comparison().changed().levels()).isPositive();
        assertThat(proposed.comparison().before().answers()).isPositive();
        assertThat(proposed.comparison().after().loss())
                .isLessThan(proposed.comparison().before().loss());
        assertThat(knowing(town)).isEqualTo(old);

        practise(town, 30, 36);
        var oldWithMore = knowing(town);
        assertThat(models.adopt(town.tenant().id(), proposed.number(), "the principal")).isTrue();
        assertThat(models.adopt(town.tenant().id(), proposed.number(), "somebody")).isFalse();
        var fitted = knowing(town);
        assertThat(fitted).isNotEqualTo(oldWithMore);
        knowsWhatToAskNext(town);
        isRebuiltToTheBit(town, fitted);

        practise(town, 36, 40);
        isRebuiltToTheBit(town, knowing(town));
        assertThat(standings(town)).containsExactly(Standing.ADOPTED);
        var decision = models.all(town.tenant().id()).getFirst().decision();
        assertThat(decision).isNotNull();
        assertThat(decision.by()).isEqualTo("the principal");
    }

    @Test
    void who_keeps_the_old_model_keeps_every_number_and_can_always_go_back() throws IOException {
        var town = town(0, 20);
        var old = knowing(town);
        var proposed = proposed(town);
        assertThat(models.refit(town.tenant().id(), 1))
                .isEqualTo(new Refitted.NothingNew(proposed.number()));
        assertThat(models.keepOut(town.tenant().id(), proposed.number(), "the principal")).isTrue();
        assertThat(models.keepOut(town.tenant().id(), proposed.number(), "somebody")).isFalse();
        assertThat(knowing(town)).isEqualTo(old);
        assertThat(waiting(town)).isZero();
        assertThat(unfinished(town)).isZero();
        assertThat(models.adopt(town.tenant().id(), proposed.number(), "the principal")).isTrue();
        assertThat(knowing(town)).isNotEqualTo(old);
        assertThat(models.adopt(town.tenant().id(), 0, "the principal")).isTrue();
        assertThat(knowing(town)).isEqualTo(old);
        assertThat(standings(town)).containsExactly(Standing.REPLACED);
    }

    @Test
    void what_was_stopped_goes_on_and_comes_to_the_same() throws IOException {
        var town = town(0, 20);
        var proposed = proposed(town);
        town.in(() -> {
            sql.sql("update mastery.model set standing = 'MADE', comparison = null").update();
            return sql.sql(
                            """
                            delete from mastery.student_state
                             where model_number > 0
                               and student in (select student from mastery.student_state limit 50)
                            """)
                    .update();
        });
        assertThat(models.refit(town.tenant().id(), 2)).isEqualTo(proposed);
        assertThat(waiting(town)).isEqualTo(STUDENTS);
    }

    @Test
    void a_handful_of_students_is_too_few_and_the_untrained_model_serves_them() throws IOException {
        var town = new Town(beans, "Few");
        take(town, log(99, 0, 5));
        assertThat(models.refit(town.tenant().id(), 1)).isEqualTo(new Refitted.TooFew(99, 100));
        assertThat(models.all(town.tenant().id())).isEmpty();
    }

    private Town town(int from, int to) throws IOException {
        var town = new Town(beans, "Model");
        practise(town, from, to);
        return town;
    }

    private Refitted.Proposed proposed(Town town) {
        return (Refitted.Proposed) models.refit(town.tenant().id(), 2);
    }

    private void isRebuiltToTheBit(Town town, Knowing before) {
        try (var stored = Stored.of(TestDatabase.database(), town)) {
            var live = stored.mastery();
            town.in(() -> {
                mastery.rebuild();
                return true;
            });
            assertThat(stored.mastery()).isEqualTo(live).hasSizeGreaterThan(STUDENTS);
        }
        assertThat(knowing(town)).isEqualTo(before);
    }

    private void shareAClass(Town town) {
        town.in(() ->
                sql.sql(
                                """
                                with school as (
                                    insert into roster.organisation (id, sourced_id, name, type)
                                    values (uuidv7(), 'school', 'Harbor School', 'school')
                                    returning id),
                                class as (
                                    insert into roster.class (id, sourced_id, title, school)
                                    select uuidv7(), 'class', 'Mathematics', id from school
                                    returning id)
                                insert into roster.enrollment (id, sourced_id, class, person, role)
                                select uuidv7(), 'of-' || p.sourced_id, c.id, p.id, 'student'
                                  from roster.person p
                                 cross join class c
                                 where p.tenant = platform.current_tenant()
                                """)
                        .update());
    }

    /**
     * A model that was fitted knows how hard the tasks are; one the student has met is not asked,
     * and who has met all of a skill is asked none.
     */
    private void knowsWhatToAskNext(Town town) {
        town.in(() -> {
            var skill = skills().getFirst();
            var students = evidence.students();
            var about = evidence.about(students, List.of(skill));
            var all = tasks(about.values().stream().flatMap(List::stream));
            var met = new HashMap<PersonId, Set<Task>>();
            students.forEach(
                    one -> met.put(one, tasks(about.getOrDefault(one, List.of()).stream())));
            assertThat(all).hasSize(ITEMS / SKILLS);
            var open = students.stream().filter(one -> !met.get(one).equals(all)).toList();
            var through = students.stream().filter(one -> met.get(one).equals(all)).toList();
            var asked = open.getFirst();
            assertThat(next(asked, skill)).isPresent().get().isIn(all).isNotIn(met.get(asked));
            assertThat(next(through.getFirst(), skill)).isEmpty();
            return skill;
        });
    }

    private Optional<Task> next(PersonId student, CompetencyId skill) {
        return mastery.mostTelling(student, skill, mastery.why(student, skill, NOW), NOW);
    }

    private static Set<Task> tasks(Stream<Observation> pieces) {
        return pieces.map(Observation::task).collect(Collectors.toSet());
    }

    private List<Standing> standings(Town town) {
        return models.all(town.tenant().id()).stream().map(model -> model.standing()).toList();
    }

    private int waiting(Town town) {
        return town.in(() ->
                sql.sql(
                                """
                                select count(*)
                                  from mastery.student_state
                                 where model_number <> mastery.model_in_force()
                                """)
                        .query(Integer.class)
                        .single());
    }

    private int unfinished(Town town) {
        return town.in(() ->
                sql.sql("select count(*) from mastery.unfinished_fit")
                        .query(Integer.class)
                        .single());
    }

    private Knowing knowing(Town town) {
        return town.in(() -> mastery.knowing(evidence.students(), skills(), NOW));
    }

    private List<CompetencyId> skills() {
        return competencies.frameworks().stream()
                .flatMap(one -> competencies.competencies(one.id()).stream())
                .map(Competency::id)
                .toList();
    }

    private void practise(Town town, int from, int to) throws IOException {
        take(town, log(STUDENTS, from, to));
    }

    private static void take(Town town, Path log) {
        var report =
                town.evidence(
                        new EvidenceWish(
                                town.wish(log),
                                EvidenceWish.Maps.NONE,
                                "Practice",
                                START,
                                EvidenceWish.Choices.ADDING));
        assertThat(report.applied()).isTrue();
    }

    /** Every student's answers with these numbers; always the same ones. */
    private Path log(int students, int from, int to) throws IOException {
        var file = folder.resolve("log-%d-%d-%d.csv".formatted(students, from, to));
        var lines =
                IntStream.range(0, students)
                        .boxed()
                        .flatMap(student -> student(student).subList(from, to).stream())
                        .toList();
        Files.writeString(
                file, "student,seq,item,skills,t,correct\n" + String.join("\n", lines) + "\n");
        return file;
    }

    private static List<String> student(int student) {
        var chance = new Random(1000L + student);
        var hard = new Random(7).doubles(ITEMS, -1.5, 1.5).toArray();
        var general = chance.nextGaussian();
        return IntStream.range(0, 60)
                .mapToObj(at -> {
                    int item = chance.nextInt(ITEMS);
                    double logit = general + 0.02 * at - hard[item];
                    int right = chance.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
                    return "s%03d,%d,q%d,k%d,%d,%d"
                            .formatted(student, at, item, item % SKILLS, at * 5000, right);
                })
                .toList();
    }
}
