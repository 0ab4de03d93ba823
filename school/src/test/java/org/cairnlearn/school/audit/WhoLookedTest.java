package org.cairnlearn.school.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SmallSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may ask the log about whom, and what they read. */
class WhoLookedTest extends Watched {
    private static final String LOG = "/office/log?from=2026-11-01&to=2026-11-30";

    @Autowired Rights rights;

    @BeforeEach
    void okafor_looks_at_ada() {
        account("okafor", Role.TEACHER);
        assertThat(signedIn("okafor").get("/teacher/student/" + person("ada")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_student_reads_who_saw_the_own_work_and_why() {
        account("ada", Role.STUDENT);
        assertThat(signedIn("ada").get("/student/looked").body())
                .contains("Okafor Lindqvist", "teacher", "The student’s profile", "Teaches you");
        account("ben", Role.STUDENT);
        assertThat(signedIn("ben").get("/student/looked").body())
                .contains("Nobody else has opened a page")
                .doesNotContain("Okafor");
    }

    @Test
    void a_family_reads_it_while_it_has_custody_and_not_a_day_longer() {
        family("maria", "ada", true, null);
        assertThat(looked("maria").body())
                .contains("Okafor Lindqvist", "Teaches Ada", "The student’s profile");
        assertThat(looked("maria", "?child=" + person("ben")).statusCode()).isEqualTo(404);
        for (var custody : new Boolean[] {false, null}) {
            bond("maria", "ada", custody, null);
            assertThat(looked("maria").body())
                    .contains("There is no child here")
                    .doesNotContain("Okafor");
            assertThat(looked("maria", "?child=" + person("ada")).body()).doesNotContain("Okafor");
        }
        bond("maria", "ada", true, SmallSchool.MONDAY.minusDays(1));
        assertThat(looked("maria").body()).contains("There is no child here");
        bond("maria", "ada", true, SmallSchool.MONDAY);
        assertThat(looked("maria").body()).contains("Okafor Lindqvist");
    }

    @Test
    void the_log_itself_shows_a_family_its_own_child_only() {
        var maria = family("maria", "ada", true, null);
        assertThat(signedIn("okafor").get("/teacher/student/" + person("ben")).statusCode())
                .isEqualTo(200);
        assertThat(asked(maria)).containsExactly("ada");
        bond("maria", "ada", false, null);
        assertThat(asked(maria)).isEmpty();
        assertThat(asked(person("ada"))).containsExactly("ada");
        assertThat(asked(person("okafor"))).isEmpty();
    }

    /** About whom the database itself answers somebody, whatever is asked. */
    private List<String> asked(PersonId actor) {
        return work.read(
                new org.cairnlearn.school.platform.Actor.Somebody(ours.id(), actor.value()),
                () ->
                        sql.sql(
                                        """
                                        select distinct p.sourced_id
                                          from audit.look l
                                          join roster.person p on p.tenant = l.tenant and p.id = l.student
                                         order by 1
                                        """)
                                .query(String.class)
                                .list());
    }

    @Test
    void classmates_and_other_families_are_not_named() {
        family("maria", "ada", true, null);
        family("petra", "ada", true, null);
        looked("petra");
        assertThat(looked("maria").body())
                .contains("A family member", "Looks after Ada at home")
                .doesNotContain("Petra");
    }

    @Test
    void a_family_begins_with_its_child_and_finds_itself_in_the_list_as_you() {
        family("maria", "ada", true, null);
        var maria = signedIn("maria");
        assertThat(maria.get("/").headers().firstValue("Location")).hasValue("/family/profile");
        var child = maria.get("/family/profile").body();
        assertThat(child)
                .contains("Ada Lindqvist can read it, too", "My children’s data")
                .doesNotContain("Shared: student and family");
        assertThat(maria.get("/my-data").body())
                .contains("You can write to the school office", "your children’s days");
        assertThat(looked("maria").body())
                .contains("<bdi>You</bdi>", "What data may be used for")
                .doesNotContain("A family member");
    }

    @Test
    void who_guards_privacy_looks_up_by_student_and_by_person_and_nobody_else_does() {
        account("reyes", Role.TEACHER);
        var reyes = signedIn("reyes");
        assertThat(reyes.get(LOG + "&student=ada").statusCode()).isEqualTo(404);
        guard("reyes");
        assertThat(reyes.get(LOG + "&student=ada").body())
                .contains("Okafor Lindqvist", "Ada Lindqvist", "The student’s profile");
        assertThat(reyes.get(LOG + "&person=okafor").body()).contains("Ada Lindqvist");
        assertThat(reyes.get(LOG + "&student=ben").body())
                .contains("Nobody. The log has no such line");
        assertThat(reyes.get(LOG + "&student=zoe").body())
                .contains("Nobody in the roster has this id");
        assertThat(reyes.get(LOG + "&person=okafor&show=disclosed").body())
                .contains("Nobody. The log has no such line");
        assertThat(reyes.get(LOG.replace("/log?", "/log/log.csv?") + "&student=ada").body())
                .contains("2026-11-23,", "Okafor Lindqvist");
        assertThat(signedIn("okafor").get(LOG + "&student=ada").statusCode()).isEqualTo(404);
        assertThat(log())
                .anyMatch(line -> line.startsWith("reyes TEACHER SHOWN PAGE /office/log: ada "));
    }

    @Test
    void a_right_that_is_over_opens_the_log_no_longer() {
        account("reyes", Role.TEACHER);
        guard("reyes", SmallSchool.MONDAY.minusDays(1));
        assertThat(signedIn("reyes").get(LOG + "&student=ada").statusCode()).isEqualTo(404);
    }

    @Test
    void after_a_stolen_session_the_report_lists_exactly_what_was_answered() {
        school.enroll(List.of("ada", "ben", "chi"), List.of("okafor", "reyes"));
        var thief = signedIn("okafor");
        Set<String> answered = new HashSet<>(Set.of("ada"));
        for (var student : SmallSchool.STUDENTS) {
            if (isAnswered(thief, student)) {
                answered.add(student);
            }
        }
        assertThat(answered).containsExactlyInAnyOrder("ada", "ben", "chi");
        var okafor = accountOf("okafor");
        var breach =
                work.read(
                        AuditBook.reading(ours.id()),
                        () ->
                                audit.breach(
                                        Question.with(
                                                okafor,
                                                SmallSchool.FIRST_DAY,
                                                SmallSchool.FIRST_DAY.plusSeconds(60L * 86_400))));
        assertThat(breach.touched().stream().map(one -> name(one.student())))
                .containsExactlyInAnyOrderElementsOf(answered);
        assertThat(breach.touched())
                .allSatisfy(one ->
                        assertThat(one.kinds())
                                .containsExactlyInAnyOrder(
                                        DataKind.NAME,
                                        DataKind.LEVELS,
                                        DataKind.WORK,
                                        DataKind.GOALS,
                                        DataKind.WRITTEN));
        assertThat(breach.attempted().stream().map(this::name))
                .containsExactlyInAnyOrder("dia", "eli", "fay", "gus", "hana");
        thePageSaysTheSame();
    }

    private void thePageSaysTheSame() {
        account("reyes", Role.TEACHER);
        guard("reyes");
        var reyes = signedIn("reyes");
        assertThat(reyes.get(LOG.replace("/log?", "/log/breach?") + "&person=okafor").body())
                .contains(
                        "Okafor Lindqvist’s sign-in was shown 3 students",
                        "Harbor School: 3 students")
                .contains("Asked for in vain", "Hana Lindqvist");
        assertThat(reyes.get(LOG.replace("/log?", "/log/breach.csv?") + "&person=okafor").body())
                .contains("Ada Lindqvist", "Chi Lindqvist")
                .doesNotContain("Hana");
    }

    private boolean isAnswered(Browser thief, String student) {
        HttpResponse<String> answer = thief.get("/teacher/student/" + person(student));
        assertThat(answer.statusCode()).isIn(200, 403, 404);
        return answer.statusCode() == 200;
    }

    private UUID accountOf(String login) {
        return work.read(
                Actor.Task.administering(ours.id()),
                () -> accounts.of(person(login)).stream().findFirst().orElseThrow().id());
    }

    private String name(PersonId student) {
        return work.read(Actor.Task.administering(ours.id()), () -> roster.findPerson(student))
                .orElseThrow()
                .sourcedId();
    }

    private void guard(String person) {
        guard(person, null);
    }

    private void guard(String person, @Nullable LocalDate ends) {
        work.write(
                Actor.Task.administering(ours.id()),
                () -> {
                    var school = roster.organisations().getFirst().id();
                    rights.give(
                            new Rights.Given(
                                    person(person),
                                    Rights.Right.PRIVACY_OFFICER,
                                    school,
                                    "",
                                    null,
                                    ends));
                    return true;
                });
    }

    private HttpResponse<String> looked(String login) {
        return looked(login, "");
    }

    private HttpResponse<String> looked(String login, String query) {
        return signedIn(login).get("/family/looked" + query);
    }

    private PersonId family(
            String id, String child, @Nullable Boolean custody, @Nullable LocalDate ends) {
        asTheOwner(
                """
                insert into roster.person (tenant, id, sourced_id, given_name, family_name, role)
                values ('%s', '%s', '%s', initcap('%s'), 'Lindqvist', 'family')
                """
                        .formatted(ours.id(), UUID.randomUUID(), id, id));
        bond(id, child, custody, ends);
        account(id, Role.FAMILY);
        return person(id);
    }

    private void bond(
            String guardian, String child, @Nullable Boolean custody, @Nullable LocalDate ends) {
        asTheOwner(
                "delete from roster.guardianship where guardian = '%s'"
                        .formatted(person(guardian)));
        asTheOwner(
                """
                insert into roster.guardianship (tenant, id, sourced_id, guardian, student, relation, custody, begins, ends)
                values ('%s', '%s', gen_random_uuid()::text, '%s', '%s', 'mother', %s, '2020-08-01', %s)
                """
                        .formatted(
                                ours.id(),
                                UUID.randomUUID(),
                                person(guardian),
                                person(child),
                                custody,
                                ends == null ? "null" : "'%s'".formatted(ends)));
    }

    private static void asTheOwner(String statement) {
        try {
            asOwner(statement);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
