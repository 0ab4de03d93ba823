package org.cairnlearn.benchmarks;

import java.time.InstantSource;
import java.time.ZoneId;
import org.cairnlearn.school.SchoolApplication;
import org.cairnlearn.school.platform.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application without its pages, on a database that was just made. */
final class EmptySchool {
    private EmptySchool() {}

    /** Starts it; closing it leaves the database to whoever opened that. */
    static ConfigurableApplicationContext on(Database database) {
        return started(database).run();
    }

    /** The same, at another time than now. */
    static ConfigurableApplicationContext on(Database database, InstantSource clock, ZoneId zone) {
        return started(database)
                .initializers(
                        (ApplicationContextInitializer<GenericApplicationContext>)
                                starting -> starting.registerBean(InstantSource.class, () -> clock))
                .properties("cairn.zone=" + zone)
                .run();
    }

    private static SpringApplicationBuilder started(Database database) {
        var login = database.application();
        return new SpringApplicationBuilder(SchoolApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + login.url(),
                        "spring.datasource.username=" + login.user(),
                        "spring.datasource.password=" + login.password(),
                        "logging.threshold.console=OFF",
                        "spring.main.banner-mode=off");
    }
}
