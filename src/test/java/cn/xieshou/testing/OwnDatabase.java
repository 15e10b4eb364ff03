package cn.xieshou.testing;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives every class with {@link OwnContext} its database: the class's name is part of the context's key. Those with {@link
 * OnPostgres} have one together.
 */
public class OwnDatabase implements ContextCustomizerFactory {

    /** Whose application the classes that name none run in, null for the shared one. */
    private static volatile Class<?> host;

    /** Lets other test classes run in the application of {@code test} until {@code work} ends. */
    public static void hosting(Class<?> test, Runnable work) {
        host = test;
        try {
            work.run();
        } finally {
            host = null;
        }
    }

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return isElsewhere(test) || host == null ? named(test) : named(host);
    }

    private static ContextCustomizer named(Class<?> owner) {
        if (TestContextAnnotationUtils.hasAnnotation(owner, OnPostgres.class)) {
            return new Named("shared", OwnContext.Kind.POSTGRES);
        }
        OwnContext own = TestContextAnnotationUtils.findMergedAnnotation(owner, OwnContext.class);
        return own == null ? null : new Named(owner.getSimpleName().toLowerCase(Locale.ROOT), own.value());
    }

    private static boolean isElsewhere(Class<?> test) {
        return TestContextAnnotationUtils.hasAnnotation(test, OwnContext.class)
                || TestContextAnnotationUtils.hasAnnotation(test, OnPostgres.class);
    }

    private record Named(String name, OwnContext.Kind kind) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            switch (kind) {
                case H2 ->
                    apply(
                            context,
                            "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=300",
                            "sa",
                            "");
                case POSTGRES -> apply(context, Postgres.database(name), Postgres.USER, Postgres.USER);
            }
        }

        private static void apply(ConfigurableApplicationContext context, String url, String user, String password) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=" + user,
                            "spring.datasource.password=" + password)
                    .applyTo(context);
        }
    }
}
