package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Decision.Allowed;
import org.cairnlearn.school.access.Decision.Denied;
import org.cairnlearn.school.access.Decision.Reason;
import org.cairnlearn.school.access.Relationship.Days;
import org.cairnlearn.school.access.Relationship.Kind;
import org.cairnlearn.school.access.Relationship.Whom;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision alone: every persona in words, and laws that hold of whatever chance makes up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = TODAY.atTime(10, 0).atZone(ZONE).toInstant();
    private static final TenantId OURS = new TenantId(new UUID(1, 1));
    private static final TenantId THEIRS = new TenantId(new UUID(1, 2));
    private static final PersonId ME = new PersonId(new UUID(2, 0));
    private static final PersonId ADA = new PersonId(new UUID(2, 1));
    private static final ClassId MATH = new ClassId(new UUID(3, 1));
    private static final OrganisationId HARBOR = new OrganisationId(new UUID(4, 1));
    private static final String STUDY = "reading-aloud";

    private static Standing.OfPerson somebody(Role role, Relationship... ties) {
        return new Standing.OfPerson(new Standing.Who(OURS, ME, role), true, ZONE, Set.of(ties));
    }

    private static Relationship tie(Kind kind, Whom whom) {
        return new Relationship(kind, whom, Days.ALWAYS);
    }

    private static Relationship toAda(Kind kind) {
        return tie(kind, new Whom.OfPerson(ADA));
    }

    private static final Resource STUDENT = new Resource.OfStudent(OURS, ADA, Set.of(HARBOR));

    private static Decision may(Standing who, Action action, Resource what) {
        return Decide.decide(who, action, what, NOW);
    }

    /** What each persona may of a student it stands in the right relationship to, and no more. */
    @ParameterizedTest
    @CsvSource({
        "TEACHER, TEACHES, SEE_WORK RECORD_WORK SEE_DAY CHANGE_DAY SEE_SHEETS SEE_HELPS MARK_PRESENCE PAIR CHANGE_PLACE HOLD_TALK AGREE_GOAL REMARK_ON_GOAL OPEN_DEVICE RUN_CHOICES HELP WRITE_PROFILE SEE_NOTES",
        "AIDE, AIDS, SEE_WORK RECORD_WORK SEE_DAY CHANGE_DAY SEE_SHEETS MARK_PRESENCE CHANGE_PLACE REMARK_ON_GOAL OPEN_DEVICE RUN_CHOICES HELP SEE_NOTES",
        "TEACHER, MANAGES_CASE, SEE_WORK SEE_DAY SEE_HELPS SEE_SERVICES CHANGE_SERVICES HOLD_TALK WRITE_PROFILE SEE_NOTES",
        "ADMINISTRATOR, MANAGES_CASE, SEE_WORK SEE_DAY SEE_HELPS SEE_SERVICES CHANGE_SERVICES HOLD_TALK WRITE_PROFILE SEE_NOTES",
        "TEACHER, MENTORS, SEE_WORK SEE_DAY HOLD_TALK AGREE_GOAL REMARK_ON_GOAL WRITE_PROFILE SEE_NOTES",
        "AIDE, COUNSELS, SEE_WORK SEE_DAY HOLD_TALK SEE_NOTES",
        "TEACHER, SUBSTITUTES, SEE_SHEETS SEE_HELPS",
        "TEACHER, HOSTS, SEE_SHEETS MARK_PRESENCE CHANGE_PLACE HELP",
        "FAMILY, LOOKS_AFTER, SEE_WORK SEE_DAY SEE_SHARING SEE_WHO_LOOKED",
        "TEACHER, LOOKS_AFTER, ''",
        "STUDENT, TEACHES, ''",
        "FAMILY, TEACHES, ''",
        "PROCTOR, TEACHES, ''",
        "TEACHER, GUARDS_PRIVACY, READ_AUDIT REGISTER_STUDY",
        "TEACHER, OPERATES, OPERATE"
    })
    void of_a_student(Role role, Kind kind, String may) {
        assertThat(granted(somebody(role, toAda(kind)), STUDENT)).isEqualTo(actions(may));
    }

    private static Set<Action> granted(Standing who, Resource what) {
        var granted = new HashSet<Action>();
        for (var action : Action.values()) {
            if (may(who, action, what) instanceof Allowed) {
                granted.add(action);
            }
        }
        return granted;
    }

    private static Set<Action> actions(String words) {
        return words.isBlank()
                ? Set.of()
                : new HashSet<>(Arrays.stream(words.split(" ")).map(Action::valueOf).toList());
    }

    @Test
    void a_student_sees_the_own_work_and_nobody_elses() {
        var ada = somebody(Role.STUDENT, tie(Kind.SELF, new Whom.OfPerson(ME)));
        var own = new Resource.OfStudent(OURS, ME, Set.of());
        assertThat(granted(ada, own))
                .isEqualTo(
                        actions(
                                "SEE_WORK SEE_DAY ASK_FOR_CHECK ASK_FOR_TALK SET_GOAL CHOOSE WRITE_PROFILE SEE_SHARING SEE_WHO_LOOKED"));
        assertThat(granted(ada, STUDENT)).isEmpty();
    }

    @Test
    void a_substitute_has_the_sheets_of_this_class_on_this_day_only() {
        var substitute = somebody(Role.TEACHER, tie(Kind.SUBSTITUTES, new Whom.OfClass(MATH)));
        var today = new Resource.OfClass(OURS, MATH, TODAY);
        assertThat(granted(substitute, today)).isEqualTo(actions("SEE_SHEETS SEE_HELPS"));
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThat(may(substitute, Action.SEE_SHEETS, new Resource.OfClass(OURS, MATH, day)))
                    .isEqualTo(new Denied(Reason.OTHER_DAY));
        }
        assertThat(granted(substitute, STUDENT)).isEmpty();
    }

    @Test
    void a_leader_runs_the_school_and_reads_nobodys_work() {
        var leader = somebody(Role.ADMINISTRATOR, tie(Kind.LEADS, new Whom.OfOrganisation(HARBOR)));
        var running =
                "GIVE_RESPONSIBILITY NAME_TRUSTED_ADULT KEEP_CONSENT PAIR RUN_YEAR SEE_MISSING_MARKS SEE_SCHOOL_FIGURES SEE_FLEX APPROVE_FLEX CHANGE_PLACE IMPORT BREAK_GLASS LIFT_STOP ADOPT_MODEL KEEP_SYSTEMS REGISTER_STUDY";
        assertThat(granted(leader, new Resource.OfOrganisation(OURS, HARBOR)))
                .isEqualTo(actions(running));
        assertThat(granted(leader, STUDENT))
                .contains(Action.GIVE_RESPONSIBILITY)
                .doesNotContain(Action.SEE_WORK, Action.SEE_SERVICES, Action.SEE_HELPS);
        assertThat(granted(leader, new Resource.OfStudent(OURS, ADA, Set.of()))).isEmpty();
    }

    @Test
    void a_number_about_one_adult_is_for_that_adult() {
        var mine = new Resource.OfAdult(OURS, ME);
        var anothers = new Resource.OfAdult(OURS, ADA);
        var self = tie(Kind.SELF, new Whom.OfPerson(ME));
        var leads = tie(Kind.LEADS, new Whom.OfOrganisation(HARBOR));
        assertThat(granted(somebody(Role.TEACHER, self), mine))
                .containsExactly(Action.SEE_OWN_FIGURES);
        assertThat(granted(somebody(Role.ADMINISTRATOR, self, leads), anothers)).isEmpty();
    }

    @Test
    void a_researcher_sees_cells_of_ten_of_the_own_study() {
        var researcher = somebody(Role.PROCTOR, tie(Kind.RESEARCHES, new Whom.OfStudy(STUDY)));
        assertThat(granted(researcher, new Resource.OfStudy(OURS, STUDY, 10)))
                .containsExactly(Action.SEE_CELLS);
        assertThat(may(researcher, Action.SEE_CELLS, new Resource.OfStudy(OURS, STUDY, 9)))
                .isEqualTo(new Denied(Reason.TOO_FEW));
        assertThat(granted(researcher, new Resource.OfStudy(OURS, "another", 100))).isEmpty();
        assertThat(granted(researcher, STUDENT)).isEmpty();
    }

    @Test
    void an_integrator_has_its_scopes_in_its_tenant() {
        var system = new Standing.Integrator(OURS, Set.of(Standing.Scope.ROSTER));
        assertThat(granted(system, STUDENT))
                .containsExactlyInAnyOrder(Action.SEE_ROSTER, Action.SEE_ROSTER_LISTS);
        var core = new Standing.Integrator(OURS, Set.of(Standing.Scope.ROSTER_CORE));
        assertThat(granted(core, STUDENT)).containsExactly(Action.SEE_ROSTER);
        var births = new Standing.Integrator(OURS, Set.of(Standing.Scope.DEMOGRAPHICS));
        assertThat(granted(births, STUDENT)).containsExactly(Action.SEE_DEMOGRAPHICS);
        assertThat(granted(system, new Resource.OfStudent(THEIRS, ADA, Set.of()))).isEmpty();
        assertThat(granted(new Standing.Integrator(OURS, Set.of()), STUDENT)).isEmpty();
    }

    @Test
    void nobody_and_a_former_anybody_may_nothing() {
        assertThat(granted(new Standing.Anonymous(), STUDENT)).isEmpty();
        for (var role : Role.values()) {
            var former =
                    new Standing.OfPerson(
                            new Standing.Who(OURS, ME, role),
                            false,
                            ZONE,
                            Set.copyOf(
                                    Arrays.stream(Kind.values()).map(DecideTest::toAda).toList()));
            assertThat(granted(former, STUDENT)).isEmpty();
        }
    }

    @Test
    void why_not_is_told_as_near_as_it_can_be() {
        var last = new Days(null, TODAY.minusDays(1));
        var next = new Days(TODAY.plusDays(1), null);
        var ada = new Whom.OfPerson(ADA);
        assertThat(reason(new Relationship(Kind.TEACHES, ada, last))).isEqualTo(Reason.OVER);
        assertThat(reason(new Relationship(Kind.TEACHES, ada, next))).isEqualTo(Reason.NOT_YET);
        assertThat(reason(toAda(Kind.SUBSTITUTES))).isEqualTo(Reason.NOT_FOR_THIS);
        assertThat(reason(tie(Kind.TEACHES, new Whom.OfClass(MATH))))
                .isEqualTo(Reason.NO_RELATIONSHIP);
    }

    private static Reason reason(Relationship tie) {
        return may(somebody(Role.TEACHER, tie), Action.SEE_WORK, STUDENT)
                        instanceof Denied(var reason)
                ? reason
                : Reason.NOT_SIGNED_IN;
    }

    /**
     * Whatever chance makes up: a few people, classes, schools and days, so that they often meet.
     */
    private record Chance(RandomGenerator random) {
        private UUID id(int kind) {
            return new UUID(kind, random.nextInt(3));
        }

        private <E> E of(E[] all) {
            return all[random.nextInt(all.length)];
        }

        private TenantId tenant() {
            return random.nextInt(4) == 0 ? THEIRS : OURS;
        }

        private Days days() {
            return new Days(
                    random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(7) - 3),
                    random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(7) - 3));
        }

        private Whom whom() {
            return switch (random.nextInt(5)) {
                case 0 -> new Whom.OfPerson(new PersonId(id(2)));
                case 1 -> new Whom.OfClass(new ClassId(id(3)));
                case 2 -> new Whom.OfOrganisation(new OrganisationId(id(4)));
                case 3 -> new Whom.OfStudy(STUDY);
                default -> new Whom.OfAll();
            };
        }

        private Set<OrganisationId> schools() {
            return Set.of(new OrganisationId(id(4)));
        }

        private Resource resource() {
            return switch (random.nextInt(6)) {
                case 0 -> new Resource.OfStudent(tenant(), new PersonId(id(2)), schools());
                case 1 -> new Resource.OfClass(tenant(), new ClassId(id(3)), day());
                case 2 -> new Resource.OfOrganisation(tenant(), new OrganisationId(id(4)));
                case 3 -> new Resource.OfAdult(tenant(), new PersonId(id(2)));
                case 4 -> new Resource.OfStudy(tenant(), STUDY, random.nextInt(20));
                default -> new Resource.Common(tenant());
            };
        }

        private LocalDate day() {
            return TODAY.plusDays(random.nextInt(3) - 1);
        }

        private Standing.OfPerson person() {
            var ties =
                    IntStream.range(0, random.nextInt(8))
                            .mapToObj(_ -> new Relationship(of(Kind.values()), whom(), days()))
                            .toList();
            return new Standing.OfPerson(
                    new Standing.Who(OURS, ME, of(Role.values())),
                    random.nextInt(8) > 0,
                    ZONE,
                    new HashSet<>(ties));
        }
    }

    private record Made(Standing.OfPerson who, Action action, Resource what) {
        Decision decision() {
            return Decide.decide(who, action, what, NOW);
        }
    }

    private static Stream<Made> made(long seed) {
        var chance = new Chance(new Random(seed));
        return Stream.generate(() ->
                        new Made(chance.person(), chance.of(Action.values()), chance.resource()))
                .limit(20_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void taking_relationships_away_never_opens_anything(long seed) {
        made(seed)
                .filter(made -> made.decision() instanceof Denied)
                .forEach(made -> {
                    for (var gone : made.who().relationships()) {
                        var left = new HashSet<>(made.who().relationships());
                        left.remove(gone);
                        var less = new Made(made.who().with(left), made.action(), made.what());
                        assertThat(less.decision()).isInstanceOf(Denied.class);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_allowed_rests_on_a_relationship_of_today_in_the_own_tenant(long seed) {
        var allowed = made(seed).filter(made -> made.decision() instanceof Allowed).toList();
        assertThat(allowed).as("chance finds some").hasSizeGreaterThan(50);
        for (var made : allowed) {
            assertThat(made.who().active()).isTrue();
            assertThat(made.what().tenant()).isEqualTo(OURS);
            assertThat(((Allowed) made.decision()).ground())
                    .isInstanceOfSatisfying(
                            Decision.Ground.InRelationship.class,
                            ground -> {
                                var tie = ground.relationship();
                                assertThat(made.who().relationships()).contains(tie);
                                assertThat(tie.days().include(TODAY)).isTrue();
                                var alone = made.who().with(Set.of(tie));
                                assertThat(new Made(alone, made.action(), made.what()).decision())
                                        .isInstanceOf(Allowed.class);
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void before_the_first_and_after_the_last_day_it_is_as_if_there_were_nothing(long seed) {
        made(seed)
                .forEach(made -> {
                    var now = new HashSet<>(made.who().relationships());
                    now.removeIf(tie -> !tie.days().include(TODAY));
                    var alike = new Made(made.who().with(now), made.action(), made.what());
                    assertThat(alike.decision() instanceof Allowed)
                            .isEqualTo(made.decision() instanceof Allowed);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_table_alone_opens(long seed) {
        made(seed)
                .filter(made ->
                        made.who().relationships().stream()
                                .noneMatch(tie -> isSaid(made.who(), tie, made.action())))
                .forEach(made -> assertThat(made.decision()).isInstanceOf(Denied.class));
    }

    private static boolean isSaid(Standing.OfPerson who, Relationship tie, Action action) {
        return Rule.TABLE.stream()
                .anyMatch(rule ->
                        rule.kind() == tie.kind()
                                && rule.roles().contains(who.who().role())
                                && rule.actions().contains(action));
    }

    @Test
    void the_day_is_the_schools_own() {
        var today = new Relationship(Kind.TEACHES, new Whom.OfPerson(ADA), Days.only(TODAY));
        var teacher = somebody(Role.TEACHER, today);
        var midnight = TODAY.plusDays(1).atStartOfDay(ZONE).toInstant();
        assertThat(Decide.decide(teacher, Action.SEE_WORK, STUDENT, midnight.minusSeconds(1)))
                .isInstanceOf(Allowed.class);
        assertThat(Decide.decide(teacher, Action.SEE_WORK, STUDENT, midnight))
                .isEqualTo(new Denied(Reason.OVER));
    }
}
