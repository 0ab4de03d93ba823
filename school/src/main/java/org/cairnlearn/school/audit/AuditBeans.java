package org.cairnlearn.school.audit;

import jakarta.servlet.DispatcherType;
import org.cairnlearn.school.platform.Work;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter around all pages, behind the door: it has to know who is signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AuditBeans {
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(Work work, AuditBook audit) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(work, audit));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
