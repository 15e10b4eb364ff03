package cn.xieshou.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link XieshouTest}: the application on PostgreSQL that all classes of the JVM with this annotation share, as the others
 * share that on H2. For what is asserted on both databases, by a class that runs in the shared application on H2 too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OnPostgres {}
