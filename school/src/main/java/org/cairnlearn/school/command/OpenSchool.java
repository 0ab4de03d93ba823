package org.cairnlearn.school.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.cairnlearn.school.SchoolApplication;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.platform.TableCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A school that is up: its database reached, its schema up to date, the application started on the
 * role that row-level security binds. Closing goes backwards; a signal closes too.
 */
final class OpenSchool implements AutoCloseable {
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch down = new CountDownLatch(1);
    private final Thread onSignal = Thread.ofPlatform().name("close").unstarted(this::closeOnce);
    private volatile @Nullable ConfigurableApplicationContext context;

    private OpenSchool(Database database) {
        this.database = database;
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    /** For one command: no pages, and only the beans that it asks for. */
    static OpenSchool forOneCommand(Settings settings) {
        return open(
                settings,
                application -> application.web(WebApplicationType.NONE).lazyInitialization(true));
    }

    /**
     * With pages.
     *
     * @param alsoKnow adds beans that only this command has
     * @throws CommandStopped when the port is taken
     */
    static OpenSchool withPages(Settings settings, Consumer<GenericApplicationContext> alsoKnow) {
        ApplicationContextInitializer<GenericApplicationContext> more = alsoKnow::accept;
        return open(
                settings,
                application -> application.web(WebApplicationType.SERVLET).initializers(more));
    }

    /**
     * Keeps every library silent on the terminal until the log file is known. To be called before
     * any of them logs.
     */
    static void silence() {
        LoggingSystem.get(OpenSchool.class.getClassLoader()).beforeInitialize();
    }

    private static OpenSchool open(Settings settings, Consumer<SpringApplicationBuilder> kind) {
        silence();
        try {
            settings.log().makeFolder();
        } catch (IOException e) {
            throw CommandStopped.failed(
                    "home.refused",
                    "The folder %s cannot be made (%s)."
                            .formatted(settings.home().folder(), e.getClass().getSimpleName()),
                    "Choose another with --home.");
        }
        var outside = settings.outside();
        var school =
                new OpenSchool(
                        outside == null
                                ? Database.embedded(settings.home())
                                : Database.outside(outside.owner(), outside.application()));
        var started = false;
        try {
            Migrations.run(school.database);
            school.start(settings, kind);
            started = true;
        } finally {
            if (!started) {
                school.close();
            }
        }
        return school;
    }

    private void start(Settings settings, Consumer<SpringApplicationBuilder> kind) {
        ApplicationContextInitializer<ConfigurableApplicationContext> ours =
                starting ->
                        starting.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("cairn", properties(settings)));
        var application =
                new SpringApplicationBuilder(SchoolApplication.class)
                        .registerShutdownHook(false)
                        .properties(
                                Map.of(
                                        // or a file of this name where the command is called
                                        "spring.config.location", "classpath:/",
                                        "logging.file.name", settings.log().file().toString(),
                                        "logging.threshold.console", "OFF"))
                        .initializers(ours);
        kind.accept(application);
        try {
            context = application.run();
        } catch (PortInUseException | ApplicationContextException e) {
            throw stopped(e);
        }
    }

    private static RuntimeException stopped(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return CommandStopped.failed(
                        "port.taken",
                        "Port %d is used by another program.".formatted(taken.getPort()),
                        "Choose another with --port.");
            }
        }
        return failure;
    }

    private Map<String, Object> properties(Settings settings) {
        var login = database.application();
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", login.url());
        properties.put("spring.datasource.username", login.user());
        properties.put("spring.datasource.password", login.password());
        properties.put("server.address", settings.listen().address());
        properties.put("server.port", settings.listen().port());
        properties.put("cairn.key", settings.protection().key().key());
        properties.put("cairn.access.second-factor", settings.protection().secondFactor());
        properties.put("cairn.audit.keep-years", settings.protection().logYears());
        settings.protection().elsewhere().forEach(one -> properties.putAll(one.properties()));
        properties.putAll(Secrecy.properties(settings.listen().transport()));
        var zone = settings.zone();
        if (zone != null) {
            properties.put("cairn.zone", zone.getId());
        }
        return properties;
    }

    /**
     * After much came in: lets the database know its tables, so that the pages are quick at once.
     */
    void recount() {
        TableCounts.refresh(database);
    }

    /** The modules' front doors. */
    Doors doors() {
        return new Doors(context());
    }

    /** Where a browser on this machine finds the pages. */
    String address(Settings settings) {
        var host = settings.listen().address();
        var port = context().getEnvironment().getProperty("local.server.port");
        var reachable = host.equals("0.0.0.0") || host.equals("0:0:0:0:0:0:0:0");
        return "%s://%s:%s/"
                .formatted(
                        settings.listen().transport().tls() == null ? "http" : "https",
                        reachable ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host,
                        port);
    }

    private ConfigurableApplicationContext context() {
        var running = context;
        if (running == null) {
            throw new IllegalStateException("The application has not started");
        }
        return running;
    }

    /** Waits until a signal has closed the school. */
    void stayUp() {
        try {
            down.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closeOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            return; // a signal was faster: its thread closed, or closes
        }
    }

    private void closeOnce() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (database) {
            var running = context;
            if (running != null) {
                running.close();
            }
        } finally {
            down.countDown();
        }
    }
}
