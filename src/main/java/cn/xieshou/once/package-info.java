/**
 * One effect of everything people do on pages, however often it is sent: what was done while a form was open is known when
 * the form comes, actions on the same thing wait for one another, and everybody else is told what already happened.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow :: gate", "directory"})
package cn.xieshou.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
