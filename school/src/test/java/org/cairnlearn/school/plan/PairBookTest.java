package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class PairBookTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PairBook pairs;
    @Autowired Work work;
    private SmallSchool school;

    @BeforeEach
    void a_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        enter("okafor", "ben", "ada", Pair.Kind.APART, "They had a fight.");
    }

    private void enter(String by, String one, String other, Pair.Kind kind, String reason) {
        var two = new PairBook.Two(school.person(one), school.person(other));
        var person = school.person(by);
        work.write(
                actor(by),
                () -> {
                    pairs.enter(two, kind, person, reason);
                    return true;
                });
    }

    private Actor actor(String person) {
        return new Actor.Somebody(school.tenant(), school.person(person).value());
    }

    private List<Pair> asSeenBy(String person) {
        var students = school.students();
        return work.read(actor(person), () -> pairs.among(students));
    }

    @Test
    void everybody_who_plans_knows_the_pair_and_only_who_entered_it_the_reason() {
        assertThat(asSeenBy("okafor"))
                .hasSize(1)
                .allSatisfy(pair -> {
                    assertThat(pair.kind()).isEqualTo(Pair.Kind.APART);
                    assertThat(pair.reason()).isEqualTo("They had a fight.");
                });
        assertThat(asSeenBy("reyes"))
                .hasSize(1)
                .allSatisfy(pair -> assertThat(pair.reason()).isNull());
        var students = school.students();
        assertThat(school.plan(() -> pairs.among(students)))
                .hasSize(1)
                .allSatisfy(pair -> assertThat(pair.reason()).isNull());
    }

    @Test
    void the_last_word_about_two_counts_whoever_is_named_first() {
        enter("reyes", "ada", "ben", Pair.Kind.TOGETHER, "They help each other.");
        assertThat(asSeenBy("reyes"))
                .hasSize(1)
                .allSatisfy(pair -> {
                    assertThat(pair.kind()).isEqualTo(Pair.Kind.TOGETHER);
                    assertThat(pair.reason()).isEqualTo("They help each other.");
                });
        assertThat(asSeenBy("okafor").getFirst().reason()).isNull();
    }

    @Test
    void a_pair_that_ended_is_one_no_more() {
        var pair = asSeenBy("okafor").getFirst();
        assertThat(school.as("okafor", () -> pairs.end(pair.id()))).isTrue();
        assertThat(asSeenBy("okafor")).isEmpty();
        assertThat(school.as("okafor", () -> pairs.end(pair.id()))).isFalse();
    }
}
