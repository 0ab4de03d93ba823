package org.cairnlearn.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cairnlearn.school.SchoolApplication;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.ReplanBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A filled demo, brought up inside this process: whoever teaches or learns in it gets an account,
 * the statements that it sends can be counted, and the processor time that it uses is known.
 */
final class DemoSchool implements AutoCloseable {
    private static final String PASSWORD = "seven quiet otters by the pier";

    private final Path home;
    private final Database database;
    private final ConfigurableApplicationContext application;
    private final AtomicInteger sent = new AtomicInteger();

    private DemoSchool(Path home, Database database, ConfigurableApplicationContext application) {
        this.home = home;
        this.database = database;
        this.application = application;
    }

    static DemoSchool open(Path home) throws IOException {
        var demo = new Properties();
        try (var marker = Files.newBufferedReader(home.resolve("demo.properties"))) {
            demo.load(marker);
        }
        var database = Database.embedded(new Home(home));
        Migrations.run(database);
        var login = database.application();
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.config.location", "classpath:/");
        properties.put("logging.threshold.console", "OFF");
        properties.put("spring.datasource.url", login.url());
        properties.put("spring.datasource.username", login.user());
        properties.put("spring.datasource.password", login.password());
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", 0);
        properties.put("cairn.key", new Home(home).key().key());
        properties.put("cairn.access.second-factor", "NOBODY");
        // nobody opens so many pages in a minute; the pace is still kept
        properties.put("cairn.access.visitor-per-minute", 1_000_000);
        properties.put("cairn.zone", demo.getProperty("zone"));
        var application =
                new SpringApplicationBuilder(SchoolApplication.class)
                        .registerShutdownHook(false)
                        .properties(properties)
                        .initializers(starting ->
                                starting.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(new MapPropertySource("bench", properties)))
                        .run();
        return new DemoSchool(home, database, application);
    }

    /** Everybody who teaches a class today. */
    List<Person> teachers() {
        return people(roster -> roster.staff().stream())
                .filter(person -> person.role() == Role.TEACHER)
                .toList();
    }

    /** So many who learn, of all classes. */
    List<Person> students(int most) {
        var all = people(roster -> roster.students().stream()).toList();
        return Stream.iterate(0, at -> at < all.size(), at -> at + Math.max(1, all.size() / most))
                .map(all::get)
                .limit(most)
                .toList();
    }

    private Stream<Person> people(java.util.function.Function<ClassRoster, Stream<Person>> who) {
        var roster = application.getBean(RosterBook.class);
        var today = application.getBean(SchoolTime.class).today();
        var found = new LinkedHashMap<PersonId, Person>();
        as(
                Actor.Task.administering(tenant()),
                () -> {
                    roster.organisations().stream()
                            .flatMap(one -> roster.classesOf(one.id(), today).stream())
                            .flatMap(who)
                            .forEach(person -> found.putIfAbsent(person.id(), person));
                    return found;
                });
        return found.values().stream();
    }

    /** A browser for each of them, signed in. */
    List<Pages> signIn(List<Person> people) throws IOException, InterruptedException {
        var accounts = application.getBean(Accounts.class);
        var browsers = new ArrayList<Pages>();
        for (var person : people) {
            var login = "bench-" + person.id();
            // taken from the second run on
            as(
                    Actor.Task.administering(tenant()),
                    () ->
                            accounts.add(
                                    new Login(login),
                                    new Password(PASSWORD),
                                    person.id(),
                                    person.role()));
            browsers.add(signedIn(login, PASSWORD));
        }
        return browsers;
    }

    /** A browser of one of the demo's own sign-ins. */
    Pages signedIn(String who) throws IOException, InterruptedException {
        return signedIn(who, "harbor-demo-" + who);
    }

    private Pages signedIn(String login, String password) throws IOException, InterruptedException {
        var port = application.getEnvironment().getProperty("local.server.port");
        var pages = new Pages("http://127.0.0.1:" + port);
        pages.post("/sign-in", "login=%s&password=%s".formatted(login, password.replace(" ", "+")));
        return pages;
    }

    /** Lets everybody open more students than anybody does on an ordinary day. */
    void letReadMuch() throws IOException, InterruptedException {
        var today = application.getBean(SchoolTime.class).today();
        signedIn("office")
                .post(
                        "/office/alarms",
                        "/office/alarms/days",
                        "name=Measured&first=%1$s&last=%1$s&times=5".formatted(today));
    }

    /** Today, and where there is no school today the next school day. */
    LocalDate schoolDay() {
        var schedule = application.getBean(ScheduleBook.class);
        var today = application.getBean(SchoolTime.class).today();
        return as(
                Actor.Task.planning(tenant()),
                () -> schedule.calendar(schedule.withFlex().iterator().next()).nextFrom(today));
    }

    /** Who leads somebody in the day's flex block, most students first. */
    List<PersonId> leaders() {
        var plan =
                as(
                        Actor.Task.planning(tenant()),
                        () -> application.getBean(FlexBook.class).find(flexBlock()).orElseThrow());
        return plan.groups().stream()
                .filter(group -> group.ledMinutes() > 0)
                .sorted(Comparator.comparingInt(group -> -plan.in(group.id()).size()))
                .flatMap(group -> Stream.ofNullable(group.leader()))
                .distinct()
                .toList();
    }

    private Block.Flex flexBlock() {
        var schedule = application.getBean(ScheduleBook.class);
        var day = schoolDay();
        var school = schedule.withFlex().iterator().next();
        var period =
                schedule.day(school, day).periods().stream()
                        .filter(Period::flex)
                        .findFirst()
                        .orElseThrow();
        return new Block.Flex(school, day, period.code());
    }

    /** Says that an adult is ill today, or takes it back. */
    void setAway(PersonId adult, boolean away) {
        var desk = application.getBean(YearDesk.class);
        as(
                Actor.Task.administering(tenant()),
                () -> {
                    var block = flexBlock();
                    var school = block.school();
                    if (away) {
                        desk.setAbsence(
                                school,
                                new Absence(
                                        adult,
                                        block.date(),
                                        block.date(),
                                        Set.of(),
                                        AbsenceKind.SICK));
                    } else {
                        desk.takeBackAbsence(school, adult, block.date());
                    }
                    return away;
                });
    }

    /** For how many situations a late change was searched for since the start. */
    long searched() {
        return application.getBean(ReplanBook.class).searched();
    }

    private TenantId tenant() {
        return application.getBean(Tenants.class).all().getFirst().id();
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> what) {
        return application.getBean(Work.class).write(actor, what);
    }

    /**
     * Processor time, in nanoseconds.
     *
     * @param all of this process without the thread that asks, and of the database
     */
    record Cpu(double all, double database) {
        Cpu minus(Cpu earlier) {
            return new Cpu(all - earlier.all, database - earlier.database);
        }
    }

    Cpu cpu() throws IOException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var asking = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var postmaster =
                Long.parseLong(
                        Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip());
        var database =
                ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::descendants)
                        .flatMap(one -> one.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum();
        return new Cpu(machine.getProcessCpuTime() - asking + database, database);
    }

    /** How many statements are sent meanwhile. */
    int statements(Callable<?> what) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var counting =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        if (event.getFormattedMessage().startsWith("Executing prepared SQL st")) {
                            sent.incrementAndGet();
                        }
                    }
                };
        sent.set(0);
        counting.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(counting);
        try {
            var _ = what.call();
        } finally {
            logger.detachAppender(counting);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        return sent.get();
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
