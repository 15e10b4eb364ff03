/**
 * The gate through which every file comes that people send: nothing else reads what a browser uploads, and nothing gets through that the
 * virus scanner has not looked at. What becomes of it is each feature's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "securitylog"})
package cn.xieshou.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
