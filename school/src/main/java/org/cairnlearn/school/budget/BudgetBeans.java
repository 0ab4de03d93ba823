package org.cairnlearn.school.budget;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the filter around the log, behind the door. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class BudgetBeans {
    @Bean
    FilterRegistrationBean<BudgetFilter> budgetFilter(
            BudgetBook budgets,
            SystemBudgets systems,
            ObjectProvider<RequestMappingHandlerMapping> routes) {
        Supplier<List<String>> lists =
                SingletonSupplier.of(
                        () -> routes.stream().flatMap(BudgetBeans::dutyLists).toList());
        var registration = new FilterRegistrationBean<>(new BudgetFilter(budgets, systems, lists));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return registration;
    }

    private static java.util.stream.Stream<String> dutyLists(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(DutyList.class))
                .flatMap(route -> route.getKey().getPatternValues().stream());
    }
}
