/**
 * The database under everything: how it is opened, how long anybody waits for it, and what its failures mean. H2 files lose
 * nothing that was acknowledged; a PostgreSQL that refuses, dies or stalls costs seconds and is told as what it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package cn.xieshou.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
