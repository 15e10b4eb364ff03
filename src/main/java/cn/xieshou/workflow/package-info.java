/**
 * The engine behind the product's own words: its settings, typed process variables, forms and their checking, task
 * access, hardening. The only package besides the features' {@code process} packages that imports the engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "page", "database", "securitylog"})
package cn.xieshou.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
