package org.cairnlearn.school.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cairnlearn.school.competency.FrameworkChanges.Change;
import org.cairnlearn.school.competency.FrameworkSnapshot.Entry;
import org.cairnlearn.school.competency.FrameworkSnapshot.Needs;
import org.cairnlearn.school.competency.FrameworkSnapshot.Pair;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class CompetencyBookTest {
    private static final Entry COUNT = entry("count", "K.CC.A.1", "Count to 100");
    private static final Entry ADD = entry("add", "CCSS.Math.Content.1.OA.A.1", "Add within 20");
    private static final Entry TIMES = entry("times", "3.OA.A.1", "Read products");

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired CompetencyBook book;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void two_districts() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
    }

    @Test
    void a_framework_is_new_once_and_then_unchanged() {
        var first = load(whole());
        assertThat(first.competencies()).isEqualTo(new Change(3, 0, 0, 0));
        assertThat(first.prerequisites()).isEqualTo(new Change(2, 0, 0, 0));
        assertThat(first.related()).isEqualTo(new Change(1, 0, 0, 0));
        var second = load(whole());
        assertThat(second.framework()).isEqualTo(first.framework());
        assertThat(second.competencies()).isEqualTo(new Change(0, 0, 3, 0));
        assertThat(second.prerequisites()).isEqualTo(new Change(0, 0, 2, 0));
        assertThat(second.related()).isEqualTo(new Change(0, 0, 1, 0));
    }

    @Test
    void competencies_come_in_the_frameworks_order_with_all_that_is_known() {
        var framework = load(whole()).framework();
        var found = read(() -> book.competencies(framework));
        assertThat(found)
                .extracting(Competency::name)
                .containsExactly("Count to 100", "Add within 20", "Read products");
        assertThat(found.getFirst())
                .isEqualTo(
                        new Competency(
                                found.getFirst().id(),
                                framework,
                                "K.CC.A.1",
                                "Count to 100",
                                "Count to 100, by ones.",
                                "Numbers",
                                "K"));
        assertThat(read(() -> book.frameworks()))
                .containsExactly(
                        new Framework(framework, "math", "Mathematics", "Mathematics", "CC0"));
    }

    @Test
    void another_district_sees_no_framework() {
        var framework = load(whole()).framework();
        var ids = read(() -> book.competencies(framework)).stream().map(Competency::id).toList();
        assertThat(as(theirs, () -> book.frameworks())).isEmpty();
        assertThat(as(theirs, () -> book.findFramework("math"))).isEmpty();
        assertThat(as(theirs, () -> book.competencies(framework))).isEmpty();
        assertThat(as(theirs, () -> book.byId(ids))).isEmpty();
        assertThat(as(theirs, () -> book.idsByCode())).isEmpty();
        assertThat(as(theirs, () -> book.prerequisites(framework))).isEmpty();
        assertThat(as(ours, () -> book.byId(ids))).containsOnlyKeys(ids);
        var theirOwn = work.write(theirs, () -> book.load(whole()));
        assertThat(theirOwn.competencies()).isEqualTo(new Change(3, 0, 0, 0));
        assertThat(theirOwn.framework()).isNotEqualTo(framework);
    }

    @Test
    void a_code_is_found_in_capitals_and_without_its_published_prefix() {
        var framework = load(whole()).framework();
        var add = id(framework, "Add within 20");
        assertThat(read(() -> book.idsByCode()))
                .containsOnlyKeys("K.CC.A.1", "CCSS.MATH.CONTENT.1.OA.A.1", "1.OA.A.1", "3.OA.A.1")
                .containsEntry("1.OA.A.1", List.of(add))
                .containsEntry("CCSS.MATH.CONTENT.1.OA.A.1", List.of(add));
    }

    @Test
    void a_code_that_two_frameworks_have_leads_to_both() {
        load(whole());
        load(snapshot("state", List.of(entry("x", " k.cc.a.1 ", "Count")), Set.of(), Set.of()));
        assertThat(read(() -> book.idsByCode()).get("K.CC.A.1")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void prerequisites_are_the_direct_ones() {
        var framework = load(whole()).framework();
        var count = id(framework, "Count to 100");
        var add = id(framework, "Add within 20");
        var times = id(framework, "Read products");
        assertThat(read(() -> book.prerequisites(framework)))
                .containsOnlyKeys(add, times)
                .containsEntry(add, Set.of(count))
                .containsEntry(times, Set.of(add));
    }

    @Test
    void a_competency_that_its_source_drops_is_inactive_and_comes_back_as_the_same() {
        var framework = load(whole()).framework();
        var times = id(framework, "Read products");
        var less = snapshot("math", List.of(COUNT, ADD), Set.of(needs("add", "count")), Set.of());
        var changes = load(less);
        assertThat(changes.competencies()).isEqualTo(new Change(0, 0, 2, 1));
        assertThat(changes.prerequisites()).isEqualTo(new Change(0, 0, 1, 1));
        assertThat(read(() -> book.competencies(framework))).hasSize(2);
        assertThat(read(() -> book.idsByCode())).doesNotContainKey("3.OA.A.1");
        assertThat(read(() -> book.byId(List.of(times)))).containsOnlyKeys(times);
        assertThat(load(less).competencies()).isEqualTo(new Change(0, 0, 2, 0));
        assertThat(load(whole()).competencies()).isEqualTo(new Change(0, 1, 2, 0));
        assertThat(id(framework, "Read products")).isEqualTo(times);
    }

    @Test
    void a_competency_that_needs_something_else_counts_as_changed() {
        load(whole());
        var other =
                snapshot(
                        "math",
                        List.of(COUNT, ADD, TIMES),
                        Set.of(needs("add", "count"), needs("times", "count")),
                        Set.of(new Pair("count", "times")));
        assertThat(load(other).competencies()).isEqualTo(new Change(0, 1, 2, 0));
        assertThat(load(other).competencies()).isEqualTo(new Change(0, 0, 3, 0));
    }

    @Test
    void what_a_half_read_file_lacks_stays() {
        var framework = load(whole()).framework();
        var half =
                new FrameworkSnapshot(
                        "math",
                        "Mathematics",
                        "Mathematics",
                        "CC0",
                        List.of(COUNT),
                        Set.of(),
                        Set.of(),
                        false);
        assertThat(load(half).competencies()).isEqualTo(new Change(0, 0, 1, 0));
        assertThat(read(() -> book.competencies(framework))).hasSize(3);
        assertThat(read(() -> book.prerequisites(framework))).hasSize(2);
    }

    @Test
    void a_competency_without_a_name_is_called_by_its_first_words() {
        var framework =
                load(snapshot(
                                "math",
                                List.of(
                                        new Entry(
                                                "a",
                                                "1.MD.A.1",
                                                "",
                                                "Order three objects by length; compare two.",
                                                "",
                                                "")),
                                Set.of(),
                                Set.of()))
                        .framework();
        assertThat(read(() -> book.competencies(framework)).getFirst().name())
                .isEqualTo("Order three objects by length");
    }

    @Test
    void a_logs_skills_are_a_framework_that_only_grows() {
        var skills = new LinkedHashMap<String, String>();
        skills.put("fractions", "Fractions");
        skills.put("decimals", "");
        var framework = write(() -> book.addOwnFramework("log", "Skills of a log", skills));
        assertThat(names(framework)).containsExactly("Fractions", "decimals");
        var fractions = id(framework, "Fractions");
        var more = new LinkedHashMap<String, String>();
        more.put("percent", "Percent");
        more.put("fractions", "Fractions I");
        assertThat(write(() -> book.addOwnFramework("log", "Skills of a log", more)))
                .isEqualTo(framework);
        assertThat(names(framework)).containsExactly("Fractions I", "decimals", "Percent");
        assertThat(id(framework, "Fractions I")).isEqualTo(fractions);
    }

    @Test
    void a_snapshot_that_hangs_together_badly_is_a_callers_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        snapshot(
                                "math",
                                List.of(COUNT, ADD),
                                Set.of(needs("add", "count"), needs("count", "add")),
                                Set.of()))
                .withMessageContaining("circle");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        snapshot(
                                "math",
                                List.of(COUNT),
                                Set.of(needs("count", "nothing")),
                                Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot("math", List.of(COUNT, COUNT), Set.of(), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair("a", "a"));
        assertThat(new Pair("b", "a")).isEqualTo(new Pair("a", "b"));
    }

    private static FrameworkSnapshot whole() {
        return snapshot(
                "math",
                List.of(COUNT, ADD, TIMES),
                Set.of(needs("add", "count"), needs("times", "add")),
                Set.of(new Pair("count", "times")));
    }

    private static FrameworkSnapshot snapshot(
            String sourceId, List<Entry> entries, Set<Needs> needs, Set<Pair> related) {
        return new FrameworkSnapshot(
                sourceId, "Mathematics", "Mathematics", "CC0", entries, needs, related, true);
    }

    private static Entry entry(String sourceId, String code, String name) {
        return new Entry(sourceId, code, name, name + ", by ones.", "Numbers", "K");
    }

    private static Needs needs(String competency, String needs) {
        return new Needs(competency, needs);
    }

    private List<String> names(FrameworkId framework) {
        return read(() -> book.competencies(framework)).stream().map(Competency::name).toList();
    }

    private CompetencyId id(FrameworkId framework, String name) {
        return read(() -> book.competencies(framework)).stream()
                .filter(competency -> competency.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private FrameworkChanges load(FrameworkSnapshot snapshot) {
        return write(() -> book.load(snapshot));
    }

    private <T> T read(Supplier<T> what) {
        return as(ours, what);
    }

    private <T> T write(Supplier<T> what) {
        return work.write(ours, what);
    }

    private <T> T as(TenantId tenant, Supplier<T> what) {
        return work.read(tenant, what);
    }
}
