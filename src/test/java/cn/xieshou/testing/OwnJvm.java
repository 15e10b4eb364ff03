package cn.xieshou.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that starts the application anew, with a database of its own. The engine registers itself under its name for the
 * whole virtual machine, so a second one beside the shared context would answer for it; such tests run in a machine each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("own-jvm")
public @interface OwnJvm {}
