package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts xAPI's own filter before the door, and asks every request but about for its edition. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class XapiBeans {
    @Bean
    FilterRegistrationBean<XapiFilter> xapiFilter() {
        var registration = new FilterRegistrationBean<>(new XapiFilter());
        registration.addUrlPatterns(Xapi.ADDRESS + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer editions() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new Editions())
                        .addPathPatterns(Xapi.ADDRESS + "/**")
                        .excludePathPatterns(AboutController.ADDRESS);
            }
        };
    }

    /** Refuses who names no edition that is spoken here. */
    private static final class Editions implements HandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            var header = request.getHeader(XapiVersion.HEADER);
            if (header != null && XapiVersion.find(header.strip()).isPresent()) {
                return true;
            }
            Xapi.refuse(response, XapiVersion.HEADER + " is 1.0.3 or 2.0.0.");
            return false;
        }
    }
}
