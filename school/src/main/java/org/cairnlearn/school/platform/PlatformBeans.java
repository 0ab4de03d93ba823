package org.cairnlearn.school.platform;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The clock and the school's time zone, the only way anything here learns what time it is; the
 * seal.
 */
@Configuration(proxyBeanMethods = false)
class PlatformBeans {
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    SchoolTime schoolTime(InstantSource clock, Environment settings) {
        var zone = settings.getProperty("cairn.zone");
        return new SchoolTime(clock, zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    /** Without a key of its own the application seals for one run only, as in a test. */
    @Bean
    Seal seal(Environment settings) {
        var key = settings.getProperty("cairn.key");
        return new Seal(key == null ? KeyFile.fresh() : key);
    }
}
