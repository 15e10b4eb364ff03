/**
 * What the schools need and what they can offer, stated once a school year (R-SUR-1) with the scores by which they are
 * compared (R-SUR-2). Kept by school, so that matching can read it before there is any pairing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "directory", "matter", "pairing"})
package cn.xieshou.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
