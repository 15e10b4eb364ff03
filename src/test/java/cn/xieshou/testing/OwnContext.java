package cn.xieshou.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Beside {@link XieshouTest}: the application is started anew for this class, on an empty database of its own, and closed
 * after it. That costs about five seconds, so only for what needs an empty database or the clock at another day before the
 * start (set it in a static block; it is put back afterwards). Everything else shares, on PostgreSQL by {@link OnPostgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DirtiesContext
public @interface OwnContext {

    Kind value() default Kind.H2;

    /** What the database is. */
    enum Kind {
        H2,
        POSTGRES
    }
}
