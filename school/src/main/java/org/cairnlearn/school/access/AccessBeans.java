package org.cairnlearn.school.access;

import java.util.List;
import org.cairnlearn.school.platform.Work;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How a request comes in: the filters in their order, then the policy of its route. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessBeans {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        /** Spring Security keeps no session and no user of its own: ours are in the database. */
        @Bean
        SecurityFilterChain door(HttpSecurity http, Filters filters) {
            var requests = new RequestAttributeSecurityContextRepository();
            return http.sessionManagement(session ->
                            session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .securityContext(context -> context.securityContextRepository(requests))
                    .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new Headers()))
                    .csrf(AbstractHttpConfigurer::disable)
                    .anonymous(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .addFilterAfter(new TransportFilter(), HeaderWriterFilter.class)
                    .addFilterAfter(filters.visitor(requests), TransportFilter.class)
                    .addFilterAfter(filters.integrator(requests), VisitorFilter.class)
                    .addFilterAfter(filters.calendar(requests), IntegratorFilter.class)
                    .addFilterAfter(filters.pace(), SecurityContextHolderAwareRequestFilter.class)
                    .addFilterAfter(filters.form(), PaceFilter.class)
                    .build();
        }

        @Bean
        Filters filters(
                SessionCookies cookies,
                Sessions sessions,
                Comers comers,
                AccessSettings settings,
                FormsSent forms) {
            return new Filters(cookies, sessions, comers, settings, forms);
        }

        /** An address or method that no honest browser sends. */
        @Bean
        RequestRejectedHandler rejected() {
            var headers = new Headers();
            return (request, response, _) -> {
                headers.writeHeaders(request, response);
                response.sendError(HttpStatus.BAD_REQUEST.value());
            };
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> containersOwnAnswers() {
            return server -> server.addEngineValves(new UnreadableAddressValve());
        }

        @Bean
        WebMvcConfigurer policy(FormTokens tokens, Work work) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry interceptors) {
                    interceptors.addInterceptor(new Policy()).order(Ordered.HIGHEST_PRECEDENCE);
                    interceptors.addInterceptor(new OneReading(work));
                }

                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new AccessArguments(tokens));
                }
            };
        }
    }

    /** How those are known who cannot sign in: other systems, and calendar programs. */
    @Component
    record Comers(Tokens systems, CalendarKeys calendars) {}

    /** What forms prove, and what becomes of those that cannot any more. */
    @Component
    record FormsSent(FormTokens tokens, Unsent unsent) {}

    /** Not beans themselves, or the container would put them before the chain once more. */
    record Filters(
            SessionCookies cookies,
            Sessions sessions,
            Comers comers,
            AccessSettings settings,
            FormsSent forms) {
        VisitorFilter visitor(RequestAttributeSecurityContextRepository requests) {
            return new VisitorFilter(cookies, sessions, requests);
        }

        IntegratorFilter integrator(RequestAttributeSecurityContextRepository requests) {
            return new IntegratorFilter(comers.systems(), requests);
        }

        CalendarFilter calendar(RequestAttributeSecurityContextRepository requests) {
            return new CalendarFilter(comers.calendars(), requests);
        }

        PaceFilter pace() {
            return new PaceFilter(settings, System::nanoTime);
        }

        FormFilter form() {
            return new FormFilter(forms.tokens(), forms.unsent());
        }
    }
}
