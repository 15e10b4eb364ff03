package cn.xieshou.pairing;

import cn.xieshou.testing.XieshouTest;
import org.springframework.transaction.annotation.Transactional;

/** On the embedded database. */
@XieshouTest
@Transactional
class WorkingYearsTest extends WorkingYears {}
