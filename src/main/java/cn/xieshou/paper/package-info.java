/**
 * Official papers: every kind of paper is a Word template with placeholders, ours until the bureau puts its own in its place
 * (without a build, checked, with a way back); features say which kinds there are and fill them. The same filled paper is printed
 * as PDF.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "page", "database", "securitylog", "upload", "directory"})
package cn.xieshou.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
