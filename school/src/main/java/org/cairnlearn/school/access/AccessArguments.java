package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a handler method its {@link Visitor}, {@code Optional<Visitor>}, {@link Integrator} or
 * {@link FormToken}.
 */
final class AccessArguments implements HandlerMethodArgumentResolver {
    private final FormTokens tokens;

    AccessArguments(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Visitor.class
                || parameter.getParameterType() == Integrator.class
                || parameter.getParameterType() == FormToken.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == FormToken.class) {
            return tokens.of(
                    request,
                    Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
        }
        if (parameter.getParameterType() == Integrator.class) {
            return Integrator.find(request)
                    .orElseThrow(() -> new IllegalStateException("No system has come in"));
        }
        var visitor = Visitor.find(request);
        return parameter.getParameterType() == Optional.class
                ? visitor
                : visitor.orElseThrow(() ->
                        new IllegalStateException(
                                "%s takes a Visitor but lets anyone in. Maybe it should take Optional<Visitor>."
                                        .formatted(parameter.getExecutable())));
    }
}
