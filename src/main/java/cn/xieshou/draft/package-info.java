/** What people have typed and not submitted yet, kept on the server so that it is found again anywhere. Knows no forms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package cn.xieshou.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
