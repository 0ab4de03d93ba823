package org.cairnlearn.school.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may come to a route: on a handler method, or on its controller for all of them. The method's
 * own counts alone. A route with neither lets nobody in.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    /** Any one of these is enough. */
    Audience[] value();
}
