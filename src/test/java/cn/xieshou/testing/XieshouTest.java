package cn.xieshou.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.test.context.support.WithSecurityContextTestExecutionListener;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextBeforeModesTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;

/**
 * The whole application on an in-memory H2, one context shared by every test of the JVM that carries this annotation. Mail
 * goes to files under target.
 *
 * <p>Surefire runs two JVMs side by side and hands each the next class that waits, so which classes ran before in the same
 * database differs from run to run. To keep a new test cheap and right:
 *
 * <ul>
 *   <li>Add no properties or mock beans: each variation starts another context (five seconds); {@link OwnContext} if it
 *       must, {@link OnPostgres} for what runs on both databases.
 *   <li>Take school codes of your own; count what is yours, never what the whole database holds.
 *   <li>Begin where the test begins: walk there with {@code PairingWalk}, {@code SelectionWalk}, {@code PlanWalk}; sign in once
 *       for several requests; put the clock back.
 *   <li>A class that takes more than half a minute keeps one JVM busy while the other has ended: split it,
 *       above all one whose name comes late in the alphabet: nothing is left then to do beside it.
 *   <li>A browser only for what {@link Visitor} cannot see: scripts, layout, accessibility.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextCustomizerFactories(OwnDatabase.class)
@TestExecutionListeners({
    // Not the others: those for mock beans look at every bean of the application before and after each method.
    DirtiesContextBeforeModesTestExecutionListener.class,
    DependencyInjectionTestExecutionListener.class,
    DirtiesContextTestExecutionListener.class,
    TransactionalTestExecutionListener.class,
    WithSecurityContextTestExecutionListener.class,
    Answering.class
})
@Inherited
@Tag("spring")
public @interface XieshouTest {}
