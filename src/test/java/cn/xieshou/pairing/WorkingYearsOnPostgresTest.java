package cn.xieshou.pairing;

import cn.xieshou.testing.OnPostgres;
import cn.xieshou.testing.XieshouTest;
import org.springframework.transaction.annotation.Transactional;

/** The same on the database of production. */
@XieshouTest
@OnPostgres
@Transactional
class WorkingYearsOnPostgresTest extends WorkingYears {}
