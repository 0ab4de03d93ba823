package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.school.activity.StatementQueue;
import org.cairnlearn.school.activity.Waiting;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.standards.xapi.Delivery;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What other programs report becomes evidence by the school's rules, once and for whom it names.
 */
@SchoolTest
class ActivityEvidenceTest {
    private static final String HOME = "https://sis.harbor.example";
    private static final String RULES =
            """
            verb,activity,competency,score
            http://x.example/answered,http://x.example/halves/*,FR.halves,success
            http://x.example/answered,http://x.example/halves/hard,FR.equal,success
            *,http://x.example/test,FR.add,scaled
            http://x.example/scored,http://x.example/sheet,FR.add,raw
            """;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired Clients clients;
    @Autowired StatementBook statements;
    @Autowired ActivityEvidence activity;
    @Autowired StatementQueue queue;
    @Autowired ActivityRules rules;
    @Autowired EvidenceBook evidence;
    @TempDir Path folder;
    private SmallSchool school;
    private UUID client;

    @BeforeEach
    void a_school_with_rules_and_a_program() throws IOException {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        client = program("Reader");
        assertThat(rule(RULES)).isEqualTo(new ActivityRules.Result.Replaced(4, 0));
    }

    private UUID program(String name) {
        return school.administer(() ->
                clients.add(
                                new Clients.Wish(
                                        name,
                                        ApiClient.Use.SCHOOL_WORK,
                                        Set.of(Scope.STATEMENTS_WRITE),
                                        LocalDate.of(2027, 6, 30)),
                                null)
                        .client());
    }

    private ActivityRules.Result rule(String table) throws IOException {
        var file = Files.writeString(folder.resolve("rules.csv"), table);
        return rules.replace(school.tenant(), file, Set.of(HOME));
    }

    private StatementBook.Result send(String... all) {
        var json = "[" + String.join(",", all).replace('\'', '"') + "]";
        var read =
                (Delivery.Reading.Read)
                        Delivery.read(
                                json.getBytes(StandardCharsets.UTF_8),
                                new Delivery.Sent("application/json", XapiVersion.V2, false));
        return work.write(
                new Actor.Client(school.tenant(), client),
                () ->
                        statements.store(
                                new StatementBook.Sender(
                                        client,
                                        Map.of("mbox", "mailto:x@x.example"),
                                        XapiVersion.V2),
                                read.delivery()));
    }

    private int take() {
        return activity.take(school.tenant());
    }

    private List<Observation> of(String student) {
        return school.read(() ->
                evidence.of(List.of(school.person(student)))
                        .getOrDefault(school.person(student), List.of()));
    }

    private static String said(UUID id, String who, String verb, String about, String result) {
        return """
        {'id':'%s','actor':{'account':{'homePage':'%s','name':'%s'}},'timestamp':'2026-11-20T15:00:00Z',
         'verb':{'id':'http://x.example/%s'},'object':{'id':'http://x.example/%s'},'result':%s}
        """
                .formatted(id, HOME, who, verb, about, result);
    }

    @Test
    void a_statement_counts_once_and_is_in_mastery_at_once() {
        var id = UUID.randomUUID();
        var before = school.states();
        var one = said(id, "ada", "answered", "halves/1", "{'success':true}");
        send(one);
        send(one);
        assertThat(take()).isOne();
        assertThat(take()).isZero();
        send(one);
        assertThat(take()).isZero();
        assertThat(of("ada")).hasSize(1);
        var shown = of("ada").getFirst();
        assertThat(shown.externalId()).isEqualTo(id.toString());
        assertThat(shown.item()).isEqualTo("http://x.example/halves/1");
        assertThat(shown.occurredAt()).isEqualTo("2026-11-20T15:00:00Z");
        assertThat(shown.points() + "/" + shown.max()).isEqualTo("1/1");
        assertThat(school.states()).isNotEqualTo(before);
    }

    @Test
    void what_is_done_now_waits_neither_for_other_systems_nor_for_what_was_sent_at_once() {
        var much = Stream.generate(UUID::randomUUID).limit(20).toList();
        send(
                much.stream()
                        .map(id -> said(id, "ada", "passed", "elsewhere", "{'success':true}"))
                        .toArray(String[]::new));
        client = program("Counter");
        var little = UUID.randomUUID();
        send(said(little, "ben", "answered", "halves/1", "{'success':true}"));
        assertThat(first(4)).containsExactly(much.get(0), much.get(1), much.get(19), little);
        assertThat(first(30)).hasSize(21).startsWith(much.get(0)).endsWith(little);
        assertThat(take()).isEqualTo(much.size() + 1);
        assertThat(of("ben").getFirst().externalId()).isEqualTo(little.toString());
    }

    private List<UUID> first(int most) {
        return work.write(Actor.Task.importing(school.tenant()), () -> queue.first(most)).stream()
                .map(Waiting::id)
                .toList();
    }

    @Test
    void scores_are_read_where_the_rule_says() {
        send(
                said(UUID.randomUUID(), "ada", "passed", "test", "{'score':{'scaled':0.456}}"),
                said(UUID.randomUUID(), "ben", "passed", "test", "{'score':{'scaled':-0.5}}"),
                said(
                        UUID.randomUUID(),
                        "chi",
                        "scored",
                        "sheet",
                        "{'score':{'raw':7,'min':2,'max':12}}"),
                said(UUID.randomUUID(), "dia", "scored", "sheet", "{'score':{'raw':2.5,'max':10}}"),
                said(UUID.randomUUID(), "eli", "scored", "sheet", "{'score':{'raw':2.5}}"));
        take();
        assertThat(
                        List.of("ada", "ben", "chi", "dia").stream()
                                .map(who -> of(who).getFirst())
                                .map(one -> one.points() + "/" + one.max()))
                .containsExactly("46/100", "0/100", "5/10", "25/100");
        assertThat(of("eli")).isEmpty();
    }

    @Test
    void several_rules_that_fit_make_one_piece_of_evidence() {
        send(said(UUID.randomUUID(), "ada", "answered", "halves/hard", "{'success':false}"));
        take();
        assertThat(of("ada")).hasSize(1);
        assertThat(of("ada").getFirst().competencies()).hasSize(2);
    }

    @Test
    void nobody_is_guessed() {
        var elsewhere =
                said(UUID.randomUUID(), "ada", "answered", "halves/1", "{'success':true}")
                        .replace(HOME, "https://elsewhere.example");
        send(
                elsewhere,
                said(UUID.randomUUID(), "okafor", "answered", "halves/1", "{'success':true}"),
                said(UUID.randomUUID(), "nobody", "answered", "halves/1", "{'success':true}"));
        assertThat(take()).isEqualTo(3);
        assertThat(school.read(() -> evidence.students())).isEmpty();
    }

    @Test
    void what_is_taken_back_counts_for_nothing() {
        var id = UUID.randomUUID();
        var before = school.states();
        send(said(id, "ada", "answered", "halves/1", "{'success':true}"));
        take();
        send(
                """
                {'actor':{'mbox':'mailto:x@x.example'},
                 'verb':{'id':'http://adlnet.gov/expapi/verbs/voided'},
                 'object':{'objectType':'StatementRef','id':'%s'}}
                """
                        .formatted(id));
        assertThat(take()).isEqualTo(2);
        assertThat(of("ada")).isEmpty();
        assertThat(school.states()).hasSameSizeAs(before);
    }

    @Test
    void new_rules_look_again_at_what_came_to_nothing() throws IOException {
        send(said(UUID.randomUUID(), "ada", "answered", "decimals/1", "{'success':true}"));
        take();
        assertThat(of("ada")).isEmpty();
        assertThat(rule(RULES + "*,http://x.example/decimals/*,FR.decimals,success\n"))
                .isEqualTo(new ActivityRules.Result.Replaced(5, 1));
        take();
        assertThat(of("ada")).hasSize(1);
    }

    @Test
    void a_rule_that_cannot_be_read_is_named_and_the_others_still_hold() throws IOException {
        var refused =
                rule(
                        "verb,activity,competency,score\nsaid,*,FR.add,success\n*,*,FR.none,success\n*,*,FR.add,luck\n");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        ActivityRules.Result.Refused.class,
                        one ->
                                assertThat(one.problems())
                                        .extracting(
                                                problem -> problem.line() + " " + problem.column())
                                        .containsExactlyInAnyOrder(
                                                "2 verb", "3 competency", "4 score"));
        send(said(UUID.randomUUID(), "ada", "answered", "halves/1", "{'success':true}"));
        take();
        assertThat(of("ada")).hasSize(1);
    }
}
