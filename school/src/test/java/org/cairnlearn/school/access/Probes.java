package org.cairnlearn.school.access;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Routes that exist during one test only, in the application that all tests share. */
public final class Probes implements AutoCloseable {
    private final RequestMappingHandlerMapping routes;
    private final List<RequestMappingInfo> added = new ArrayList<>();

    public Probes(RequestMappingHandlerMapping routes, Object handler) {
        this.routes = routes;
        Stream.of(handler.getClass().getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .forEach(method -> add(handler, method));
    }

    private void add(Object handler, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        var route =
                RequestMappingInfo.paths(mapping.path())
                        .methods(mapping.method())
                        .options(routes.getBuilderConfiguration())
                        .build();
        routes.registerMapping(route, handler, method);
        added.add(route);
    }

    @Override
    public void close() {
        added.forEach(routes::unregisterMapping);
    }
}
