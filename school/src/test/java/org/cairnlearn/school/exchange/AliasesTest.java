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
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.activity.StatementBook;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.exchange.Aliases.Answer;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Alike;
import org.cairnlearn.school.roster.Called;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.standards.xapi.Delivery;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom other systems mean by names that no roster knows is said by a person, and taken back. */
@SchoolTest
class AliasesTest {
    private static final String HOME = "https://sis.harbor.example";
    private static final String ELSEWHERE = "https://elsewhere.example";
    private static final Alias THERE = new Alias(Alias.Kind.ACCOUNT, ELSEWHERE, "ada");
    private static final String RULES =
            """
            verb,activity,competency,score
            http://x.example/answered,http://x.example/halves/*,FR.halves,success
            """;

    @Autowired ApplicationContext application;
    @Autowired ApplicationEventPublisher events;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired Clients clients;
    @Autowired StatementBook statements;
    @Autowired ActivityEvidence activity;
    @Autowired ActivityRules rules;
    @Autowired EvidenceBook evidence;
    @Autowired EvidenceImport imports;
    @Autowired Aliases aliases;
    @Autowired RosterBook roster;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private SmallSchool school;
    private SmallSchool other;
    private UUID client;

    @BeforeEach
    void a_school_with_rules_and_a_program() throws IOException {
        var schools = Schools.make(tenants);
        school = SmallSchool.open(application, schools.ours().id());
        other = SmallSchool.open(application, schools.theirs().id());
        client =
                school.administer(() ->
                        clients.add(
                                        new Clients.Wish(
                                                "Reader",
                                                ApiClient.Use.SCHOOL_WORK,
                                                Set.of(Scope.STATEMENTS_WRITE),
                                                LocalDate.of(2027, 6, 30)),
                                        null)
                                .client());
        rule(HOME);
    }

    private void rule(String... homes) throws IOException {
        var file = Files.writeString(folder.resolve("rules.csv"), RULES);
        rules.replace(school.tenant(), file, Set.of(homes));
    }

    private void send(String agent) {
        var json =
                """
                [{'actor':%s,'timestamp':'2026-11-20T15:00:00Z','verb':{'id':'http://x.example/answered'},
                  'object':{'id':'http://x.example/halves/1'},'result':{'success':true}}]
                """
                        .formatted(agent)
                        .replace('\'', '"');
        var read =
                (Delivery.Reading.Read)
                        Delivery.read(
                                json.getBytes(StandardCharsets.UTF_8),
                                new Delivery.Sent("application/json", XapiVersion.V2, false));
        work.write(
                new Actor.Client(school.tenant(), client),
                () ->
                        statements.store(
                                new StatementBook.Sender(
                                        client,
                                        Map.of("mbox", "mailto:x@x.example"),
                                        XapiVersion.V2),
                                read.delivery()));
        take();
    }

    private static String there(String name) {
        return "{'name':'Ada Lindqvist','account':{'homePage':'%s','name':'%s'}}"
                .formatted(ELSEWHERE, name);
    }

    /** The server may be at it already: its rows are left to it. */
    private void take() {
        do {
            activity.take(school.tenant());
        } while (school.read(() ->
                sql.sql("select exists (select from activity.statement where state = 'WAITING')")
                        .query(Boolean.class)
                        .single()));
    }

    private int many(String student) {
        return school.read(() ->
                evidence.of(List.of(school.person(student)))
                        .getOrDefault(school.person(student), List.of())
                        .size());
    }

    private Actor.Somebody office() {
        return new Actor.Somebody(school.tenant(), school.person("okafor").value());
    }

    private void say(Alias alias, Answer answer, @Nullable String student) {
        aliases.decide(office(), alias, answer, student == null ? null : school.person(student));
        take();
    }

    private Aliases.Review review() {
        return school.read(() -> aliases.review(50));
    }

    @Test
    void what_waits_counts_once_as_if_it_had_been_known_and_no_longer_when_that_is_taken_back()
            throws IOException {
        send(there("ada"));
        send(there("ada"));
        assertThat(many("ada")).isZero();
        assertThat(review().unknown())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.alias()).isEqualTo(THERE);
                    assertThat(one.times()).isEqualTo(2);
                    assertThat(one.called()).isEqualTo("Ada Lindqvist");
                    assertThat(one.sources()).containsExactly("Reader");
                });
        say(THERE, Answer.PERSON, "ada");
        var said = school.states();
        assertThat(many("ada")).isEqualTo(2);
        say(THERE, Answer.PERSON, "ada");
        send(there("ada"));
        assertThat(many("ada")).as("what comes later counts too").isEqualTo(3);
        assertThat(review().unknown()).isEmpty();
        aliases.takeBack(office(), THERE);
        take();
        assertThat(many("ada")).isZero();
        assertThat(review().unknown()).hasSize(1);
        say(THERE, Answer.PERSON, "ben");
        assertThat(many("ben")).isEqualTo(3);
        say(THERE, Answer.PERSON, "ada");
        assertThat(many("ben")).isZero();
        var again = school.states();
        assertThat(many("ada")).isEqualTo(3);
        aliases.takeBack(office(), THERE);
        take();
        rule(HOME, ELSEWHERE);
        take();
        assertThat(school.states()).as("known by the roster").isEqualTo(again).isNotEqualTo(said);
    }

    @Test
    void nobody_and_later_take_nothing_in_and_are_kept() {
        send(there("ada"));
        say(THERE, Answer.LATER, null);
        say(THERE, Answer.NOBODY, null);
        assertThat(many("ada")).isZero();
        assertThat(review().decisions())
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo(Answer.NOBODY));
        assertThat(other.read(() -> aliases.review(50).decisions())).isEmpty();
        assertThat(other.read(() -> aliases.review(50).unknown())).isEmpty();
    }

    @Test
    void whom_a_new_roster_knows_is_no_stranger_any_more() {
        send("{'mbox':'mailto:Eli.L@harbor.example'}");
        send("{'mbox_sha1sum':'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'}");
        assertThat(review().unknown()).hasSize(2);
        identify("email = 'eli.l@Harbor.example'", "eli");
        school.write(() -> {
            events.publishEvent(
                    new ImportEnded(UUID.randomUUID(), ImportKind.ROSTER, RunState.APPLIED));
            return true;
        });
        take();
        assertThat(many("eli")).isOne();
        assertThat(review().unknown()).hasSize(1);
    }

    @Test
    void rows_of_a_log_count_when_it_comes_again_and_are_taken_back() throws IOException {
        var rows = "student,seq,skills,correct,t\nA-17,1,FR.halves,1,0\nA-17,2,FR.equal,0,5\n";
        log(rows).run(school);
        var alias = new Alias(Alias.Kind.LOG, "lab", "A-17");
        assertThat(review().unknown())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.alias()).isEqualTo(alias);
                    assertThat(one.times()).isEqualTo(2);
                });
        say(alias, Answer.PERSON, "chi");
        log(rows).run(school);
        var table = Files.writeString(folder.resolve("who.csv"), "student,person\nA-17,chi\n");
        log(rows).students(table).run(other);
        assertThat(school.states()).isEqualTo(other.states()).isNotEmpty();
        log(rows).run(school);
        assertThat(many("chi")).isEqualTo(2);
        aliases.takeBack(office(), alias);
        assertThat(many("chi")).isZero();
        say(alias, Answer.PERSON, "dia");
        log(rows).run(school);
        assertThat(many("dia")).isEqualTo(2);
    }

    private LogWish log(String rows) throws IOException {
        return new LogWish(imports, Files.writeString(folder.resolve("log.csv"), rows));
    }

    @Test
    void students_who_may_be_meant_are_found_by_what_they_are_called_and_none_is_chosen() {
        identify("email = 'Ada.L@harbor.example', identifier = '004711'", "ada");
        identify("username = 'Ben.L'", "ben");
        var found =
                school.read(() ->
                        roster.alike(
                                List.of(
                                        new Called("ada.l@HARBOR.example", "ada.l", ""),
                                        new Called("", "4711", "Lindqvist, Chi"),
                                        new Called("", "0004711", "Dia Lindqvist"),
                                        new Called("", "ben.l", "Nobody"),
                                        new Called("", "0000", ""))));
        assertThat(found)
                .extracting(one -> one.asked() + " " + one.why() + " " + one.student().sourcedId())
                .containsExactly(
                        "0 MAIL ada",
                        "1 NAME chi",
                        "1 NUMBER ada",
                        "2 NAME dia",
                        "2 NUMBER ada",
                        "3 USERNAME ben");
        assertThat(found).extracting(Alike::why).doesNotContainNull();
    }

    private void identify(String set, String student) {
        school.write(() ->
                sql.sql("update roster.person set " + set + " where sourced_id = :id")
                        .param("id", student)
                        .update());
    }
}
