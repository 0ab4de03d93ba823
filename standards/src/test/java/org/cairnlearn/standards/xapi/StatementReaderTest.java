package org.cairnlearn.standards.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement must be like, property by property, as the conformance suites ask it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementReaderTest {
    private static final String WHO = "\"actor\":{\"mbox\":\"mailto:ada@harbor.example\"}";
    private static final String DID = "\"verb\":{\"id\":\"http://x.example/did\"}";
    private static final String WHAT = "\"object\":{\"id\":\"http://x.example/task\"}";
    private static final String GOOD = WHO + "," + DID + "," + WHAT;

    static String problem(String json, XapiVersion version) {
        return switch (StatementReader.read(json.getBytes(StandardCharsets.UTF_8), version)) {
            case StatementReader.Reading.Read _ -> "fine";
            case StatementReader.Reading.Refused(var findings) -> findings.getFirst().path();
        };
    }

    private static String more(String more) {
        return "{" + GOOD + "," + more.replace('\'', '"') + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id':'01a2179d-9e0f-7e96-a1f3-6a021dcbc63c' | fine",
                "'id':'01a2179d-9e0f-7e96-a1f3-6a021dcbc63c8' | $.id",
                "'id':12345 | $.id",
                "'id':null | $.id",
                "'version':'1.0.9' | fine",
                "'version':'0.9.9' | $.version",
                "'version':'2.0.0' | $.version",
                "'surprise':1 | $",
                "'timestamp':'2008-09-15T15:53:00.601Z' | fine",
                "'timestamp':'2008-09-15T15:53:00.601+02:00' | fine",
                "'timestamp':'2008-09-15T15:53:00.601-00:00' | $.timestamp",
                "'timestamp':'2008-09-15T15:53:00.601-0000' | $.timestamp",
                "'timestamp':'2008-09-15T15:53:00.601-00' | $.timestamp",
                "'timestamp':'01/011/2015' | $.timestamp",
                "'stored':'should fail' | $.stored",
                "'result':{'score':{'scaled':1.1}} | $.result.score",
                "'result':{'score':{'scaled':-1}} | fine",
                "'result':{'score':{'raw':9,'min':10,'max':20}} | $.result.score",
                "'result':{'score':{'raw':'9'}} | $.result.score.raw",
                "'result':{'success':'true'} | $.result.success",
                "'result':{'duration':'P3Y6M4DT12H30M5S'} | fine",
                "'result':{'duration':'P4W'} | fine",
                "'result':{'duration':'PT'} | $.result.duration",
                "'result':{'duration':'P4W1D'} | $.result.duration",
                "'result':{'extensions':{'http://x.example/e':null}} | fine",
                "'result':{'extensions':{'no iri':1}} | $.result.extensions",
                "'context':{'registration':'nobody'} | $.context.registration",
                "'context':{'language':'en-US'} | fine",
                "'context':{'language':'a12345'} | $.context.language",
                "'context':{'team':{'mbox':'mailto:a@b.example'}} | $.context.team",
                "'context':{'contextActivities':{'parent':{'id':'http://x.example/p'}}} | fine",
                "'context':{'contextActivities':{'aunt':[]}} | $.context.contextActivities",
                "'context':{'contextAgents':[]} | $.context",
                "'attachments':[{'usageType':'http://x.example/u'}] | $.attachments[0].display",
                "'authority':{'objectType':'Group','member':[]} | $.authority",
            })
    void a_property_is_taken_or_named(String property, String problem) {
        assertThat(problem(more(property), XapiVersion.V1)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'mbox':'mailto:ada@harbor.example'} | fine",
                "{'mbox':'ada@harbor.example'} | $.actor.mbox",
                "{'mbox_sha1sum':'cd9b00a5611f94eaa7b1661edab976068e364975'} | fine",
                "{'mbox_sha1sum':'cd9b00a5611f94eaa7b1661edab976068e36497'} | $.actor.mbox_sha1sum",
                "{'openid':'http://x.example/ada'} | fine",
                "{'openid':'ada'} | $.actor.openid",
                "{'account':{'homePage':'http://x.example','name':'ada'}} | fine",
                "{'account':{'homePage':'http://x.example'}} | $.actor.account.name",
                "{'name':'Ada'} | $.actor",
                "{'mbox':'mailto:a@b.example','openid':'http://x.example/a'} | $.actor",
                "{'objectType':'Person','mbox':'mailto:a@b.example'} | $.actor.objectType",
                "{'objectType':'Agent','member':[]} | $.actor",
                "{'objectType':'Group'} | $.actor.member",
                "{'objectType':'Group','member':[{'mbox':'mailto:a@b.example'}]} | fine",
                "{'objectType':'Group','member':[{'objectType':'Group','member':[]}]} | $.actor.member[0]",
            })
    void an_actor_is_taken_or_named(String actor, String problem) {
        var json = "{\"actor\":" + actor.replace('\'', '"') + "," + DID + "," + WHAT + "}";
        assertThat(problem(json, XapiVersion.V1)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'no iri'} | $.object.id",
                "{'objectType':'Thing','id':'http://x.example/t'} | $.object.objectType",
                "{'mbox':'mailto:a@b.example'} | $.object",
                "{'objectType':'Agent','mbox':'mailto:a@b.example'} | fine",
                "{'objectType':'StatementRef','id':'01a2179d-9e0f-7e96-a1f3-6a021dcbc63c'} | fine",
                "{'objectType':'StatementRef'} | $.object.id",
                "{'id':'http://x.example/t','definition':{'choices':[]}} | $.object.definition.choices",
                "{'id':'http://x.example/t','definition':{'correctResponsesPattern':['a']}} | $.object.definition.interactionType",
                "{'id':'http://x.example/t','definition':{'interactionType':'choice','choices':[{'id':'a'},{'id':'a'}]}} | $.object.definition.choices[1]",
                "{'id':'http://x.example/t','definition':{'name':{'a12345':'x'}}} | $.object.definition.name",
                "{'objectType':'SubStatement','actor':{'mbox':'mailto:a@b.example'},'verb':{'id':'http://x.example/v'},'object':{'id':'http://x.example/t'}} | fine",
                "{'objectType':'SubStatement','id':'01a2179d-9e0f-7e96-a1f3-6a021dcbc63c'} | $.object",
            })
    void an_object_is_taken_or_named(String object, String problem) {
        var json = "{" + WHO + "," + DID + ",\"object\":" + object.replace('\'', '"') + "}";
        assertThat(problem(json, XapiVersion.V1)).isEqualTo(problem);
    }

    @Test
    void a_statement_lacks_nothing_that_it_needs() {
        assertThat(problem("{" + DID + "," + WHAT + "}", XapiVersion.V2)).isEqualTo("$.actor");
        assertThat(problem("{" + WHO + "," + WHAT + "}", XapiVersion.V2)).isEqualTo("$.verb");
        assertThat(problem("{" + WHO + "," + DID + "}", XapiVersion.V2)).isEqualTo("$.object");
        assertThat(problem("{" + GOOD + "}", XapiVersion.V2)).isEqualTo("fine");
    }

    @Test
    void agents_in_contexts_came_with_2_0() {
        var agents =
                more(
                        "'context':{'contextAgents':[{'objectType':'contextAgent','agent':{'mbox':'mailto:a@b.example'},'relevantTypes':[]}]}");
        assertThat(problem(agents, XapiVersion.V2))
                .isEqualTo("$.context.contextAgents[0].relevantTypes");
        assertThat(problem(agents.replace("[]", "[\"http://x.example/r\"]"), XapiVersion.V2))
                .isEqualTo("fine");
    }

    @Test
    void what_is_no_json_or_says_a_thing_twice_is_refused_with_its_line() {
        for (var broken :
                List.of("", "{", "[{]}", "{\"id\":1,\"id\":2}", "{} {}", "{\"a\":1e999999999}")) {
            assertThat(
                            StatementReader.read(
                                    broken.getBytes(StandardCharsets.UTF_8), XapiVersion.V2))
                    .as(broken)
                    .isInstanceOfSatisfying(
                            StatementReader.Reading.Refused.class,
                            refused ->
                                    assertThat(refused.findings().getFirst().text())
                                            .contains("(line 1)"));
        }
        assertThat(StatementReader.read(new byte[] {(byte) 0xff}, XapiVersion.V2))
                .isInstanceOf(StatementReader.Reading.Refused.class);
    }

    @Test
    void no_id_stands_twice_in_one_request() {
        var one = more("'id':'01a2179d-9e0f-7e96-a1f3-6a021dcbc63c'");
        var again = one.replace("01a2179d", "01A2179D");
        assertThat(problem("[" + one + "," + again + "]", XapiVersion.V2)).isEqualTo("$[1].id");
    }

    @Test
    void what_is_found_wrong_repeats_nothing_that_was_sent() {
        var refused =
                (StatementReader.Reading.Refused)
                        StatementReader.read(
                                more("'secret name':'secret value'")
                                        .getBytes(StandardCharsets.UTF_8),
                                XapiVersion.V2);
        assertThat(refused.toString()).doesNotContain("secret");
    }

    private static Statement read(String json) {
        return ((StatementReader.Reading.Read)
                        StatementReader.read(json.getBytes(StandardCharsets.UTF_8), XapiVersion.V2))
                .statements()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'timestamp':'2026-11-23T10:00:00Z' | 'timestamp':'2026-11-23T11:00:00.000+01:00' | true",
                "'timestamp':'2026-11-23T10:00:00Z' | 'timestamp':'2026-11-23T10:00:01Z' | false",
                "'result':{'duration':'PT1.239S'} | 'result':{'duration':'PT1.23S'} | true",
                "'result':{'duration':'PT1.24S'} | 'result':{'duration':'PT1.23S'} | false",
                "'result':{'score':{'raw':1.0}} | 'result':{'score':{'raw':1}} | true",
                "'result':{'score':{'raw':1}} | 'result':{'score':{'raw':2}} | false",
                "'context':{'contextActivities':{'parent':{'id':'http://x.example/p'}}} | 'context':{'contextActivities':{'parent':[{'objectType':'Activity','id':'http://x.example/p'}]}} | true",
                "'result':{'extensions':{'http://x.example/e':{'display':1}}} | 'result':{'extensions':{'http://x.example/e':{'display':2}}} | false",
            })
    void two_statements_are_one_when_they_say_the_same(String one, String other, boolean same) {
        assertThat(
                        java.util.Arrays.equals(
                                read(more(one)).fingerprint(), read(more(other)).fingerprint()))
                .isEqualTo(same);
    }
}
