package cn.xieshou.ledger;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class AmendedActivitiesTest extends AmendedActivities {}
