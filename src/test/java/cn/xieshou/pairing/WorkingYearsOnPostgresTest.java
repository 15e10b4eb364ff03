package cn.xieshou.pairing;

import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;
import org.springframework.transaction.annotation.Transactional;

/** The same on the database of production. */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
@Transactional
class WorkingYearsOnPostgresTest extends WorkingYears {}
