package org.cairnlearn.school.web.kit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Reads a form into the record that a page asks for. A part that the record needs and the form has
 * not sent is the sender's mistake (400), never a fault further in: what a record can do without
 * says so by {@link Nullable}.
 */
final class Forms extends ServletModelAttributeMethodProcessor {
    private static final String OURS = "org.cairnlearn.school.web.";

    private static final ClassValue<List<RecordComponent>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    var parts = type.getRecordComponents();
                    return parts == null
                            ? List.of()
                            : Arrays.stream(parts)
                                    .filter(part -> !part.getType().isPrimitive())
                                    .toList();
                }
            };

    Forms() {
        super(true);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.isRecord() && (type.getPackageName() + ".").startsWith(OURS);
    }

    @Override
    protected void validateIfApplicable(WebDataBinder binder, MethodParameter parameter) {
        super.validateIfApplicable(binder, parameter);
        missing(binder.getTarget(), "")
                .forEach(part ->
                        binder.getBindingResult()
                                .addError(
                                        new FieldError(
                                                binder.getObjectName(), part, "is missing")));
    }

    private static Stream<String> missing(@Nullable Object form, String path) {
        return form == null
                ? Stream.empty()
                : PARTS.get(form.getClass()).stream()
                        .flatMap(part -> {
                            var value = value(part, form);
                            var name = path + part.getName();
                            if (value != null) {
                                return missing(value, name + ".");
                            }
                            return isNeeded(part) ? Stream.of(name) : Stream.empty();
                        });
    }

    private static boolean isNeeded(RecordComponent part) {
        return Nullness.forMethodReturnType(part.getAccessor()) != Nullness.NULLABLE;
    }

    private static @Nullable Object value(RecordComponent part, Object form) {
        var accessor = part.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, form);
    }
}
